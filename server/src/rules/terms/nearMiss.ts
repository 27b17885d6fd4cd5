import type { Response } from '../../model/response.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'

/** Among shorter acronyms every one is near to some other. */
const fewestLetters = 4

/**
 * For each acronym that a draft uses, does not spell out and need not, the one that is meant, where it is one slip of the
 * pen from one that is spelt out (or from the inspectorate's): a letter left out, doubled, or changed places, or a capital
 * where that has a small letter.
 */
export function nearMisses({ acronyms }: Response, schema: ResponseSchema): ReadonlyMap<string, string> {
  const defined = acronyms.filter(({ definition }) => definition !== null).map(({ short }) => short)
  const known = new Set([...schema.knownAcronyms, ...defined])
  if (schema.inspectorate.short !== null) known.add(schema.inspectorate.short)
  const bySlip = new Map<string, string>()
  for (const short of [...defined, ...(schema.inspectorate.short === null ? [] : [schema.inspectorate.short])])
    if (/^[A-Z]{4,12}$/.test(short)) for (const slip of slipsOf(short)) bySlip.set(slip, short)
  const byLetters = new Map(defined.map((short) => [short.toLowerCase(), short]))
  const misses = new Map<string, string>()
  for (const { short, definition } of acronyms) {
    if (definition !== null || known.has(short)) continue
    const meant = byLetters.get(short.toLowerCase()) ?? (short.length < fewestLetters ? undefined : bySlip.get(short))
    if (meant !== undefined) misses.set(short, meant)
  }
  return misses
}

/** What `word` becomes with one letter left out, written twice, or put behind the next. */
function slipsOf(word: string): string[] {
  return word.split('').flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)]
    return [before + after, before + letter + letter + after, `${before}${after.charAt(0)}${letter}${after.slice(1)}`]
  })
}
