import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { expansionsOf, isOwnExpansion } from './terms/expansions.js'

/** `JMOC` for Joint Maritime Operations Command Centre: a word of the name has no letter, or another's. */
export const acronymLetters: Rule = {
  id: 'acronym/letters',
  title: 'An acronym whose letters do not fit the words for which it stands.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const known = new Set([...schema.knownAcronyms, ...oddButRight])
    for (const acronym of response.acronyms) {
      if (known.has(acronym.short)) continue
      for (const expansion of expansionsOf(acronym, response)) {
        const initials = isOwnExpansion(expansion, response) ? initialsOf(expansion.full) : undefined
        if (initials === undefined || !misses(acronym.short, initials)) continue
        report({
          span: expansion.span,
          message: `${quoted(acronym.short)} does not fit ${quoted(expansion.full)}: its words begin with ${initials}. Check the name and its short form.`,
          related: [{ span: expansion.fullSpan, message: `${quoted(acronym.short)} is spelt out here.` }],
        })
      }
    }
  },
}

/** Names whose own bodies leave a letter out. */
const oddButRight = ['DCMS', 'BEIS', 'HMIC', 'HMPPS', 'HMICFRS', 'RNIB']

const smallWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or over the to under upon with within s'.split(' '),
)

/** The first letters of the words of a name; undefined of what is not a name in capitals throughout. */
function initialsOf(full: string): string | undefined {
  const words = (full.replace(/['’]s\b/g, '').match(/[A-Za-zÀ-ÿ]+/g) ?? []).filter((word) => !smallWords.has(word))
  if (words.length < 3 || !words.every((word) => /^[A-Z][a-zà-ÿ]+$/.test(word))) return undefined
  return words.map((word) => word.charAt(0)).join('')
}

/** Whether `short` has one letter less than the name has words, or one that no word has. */
function misses(short: string, initials: string): boolean {
  if (!/^[A-Z]{3,}$/.test(short) || short === initials) return false
  if (short.length + 1 === initials.length) return isWithin(short, initials)
  if (short.length !== initials.length || short.length < 4 || sorted(short) === sorted(initials)) return false
  return short.split('').filter((letter, at) => letter !== initials[at]).length === 1
}

/** Whether the letters of `short` stand in `initials` in the same order. */
function isWithin(short: string, initials: string): boolean {
  let found = 0
  for (let at = 0; at < initials.length; at++) if (initials[at] === short[found]) found++
  return found === short.length
}

function sorted(letters: string): string {
  return letters.split('').sort().join('')
}
