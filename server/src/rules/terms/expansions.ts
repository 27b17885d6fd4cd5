import { textIn } from '../../model/draftText.js'
import { onceFor } from '../../model/onceFor.js'
import type { Acronym, AcronymDefinition, Response } from '../../model/response.js'
import { spanOf } from '../../model/span.js'
import type { Fix } from '../rule.js'
import { termIndexOf } from './termIndex.js'

// What the rules about acronyms ask of the places where a draft spells them out.

/** Every place where `acronym` is spelt out, in order; lists of Govspeak are none, for no reader sees them. */
export function expansionsOf({ definition, repeated }: Acronym, response: Response): readonly AcronymDefinition[] {
  const all = definition === null ? [] : [definition, ...repeated]
  return all.filter((each) => !isListed(each, response))
}

/** Whether a definition of `response` stands in a list of Govspeak: `*[ICIBI]: ...`. */
export function isListed(definition: AcronymDefinition, response: Response): boolean {
  return listedIn(response).has(definition)
}

/** Many rules ask for it: the draft is looked at once. */
const listedIn = onceFor((response: Response): ReadonlySet<AcronymDefinition> => {
  const all = response.acronyms.flatMap(({ definition, repeated }) =>
    definition === null ? [] : [definition, ...repeated],
  )
  return new Set(all.filter(({ span }) => textIn(response, spanOf(span.start, span.start + 2)) === '*['))
})

/** Whether a definition is the department's own, and in its text rather than on the cover. */
export function isOwnExpansion({ voice, span }: AcronymDefinition, response: Response): boolean {
  const { cover } = termIndexOf(response)
  const end = cover.at(-1)?.passage.span.end ?? 0
  return voice === 'department' && span.start >= end
}

/** Whether two full forms say the same: capitals, marks, `&`, a leading `the` and the plural of the last word aside. */
export function sameExpansion(a: AcronymDefinition, b: AcronymDefinition): boolean {
  return plainForm(a.full) === plainForm(b.full)
}

/** A full form without what makes no difference to it: capitals, marks, `&`, a leading `the`, the plural of its last word. */
export function plainForm(full: string): string {
  return full
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9à-ÿ]+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/s$/, '')
}

/** From the full form to the end of the bracket behind it, or the other way round. */
export function wholeExpansion({ fullSpan, span }: AcronymDefinition) {
  return spanOf(Math.min(fullSpan.start, span.start), Math.max(fullSpan.end, span.end))
}

/** The short form as a definition has it in its bracket, the plural's `s` included: `FIOs`. */
export function shortAsWritten({ span }: AcronymDefinition, short: string, response: Response): string {
  const written = textIn(response, span)
  return written.includes(`${short}s`) ? `${short}s` : short
}

/** The fix that makes of an expansion its short form alone; none where markup or a line's end stands within. */
export function shortFormOnly(expansion: AcronymDefinition, short: string, response: Response): readonly Fix[] {
  const span = wholeExpansion(expansion)
  const written = shortAsWritten(expansion, short, response)
  if (/[\r\n*_<]/.test(textIn(response, span))) return []
  return [{ title: `Change to “${written}”`, safety: 'ask', edits: [{ span, newText: written }] }]
}
