/** Explains acronyms and counts: words whose meaning stands elsewhere in the draft. */
import type { Acronym, Passage, Response, Tally } from '../../model/response.js'
import { contains, type Span } from '../../model/span.js'
import { inWords, nameOf } from '../../rules/messageWords.js'
import { wrongClaims } from '../../rules/tallyClaims.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import type { Analysis } from '../../service.js'
import { tallyInShort, trueTally } from '../tallyText.js'
import { type Card, type CardLine, fact, words } from './card.js'

/** What an acronym stands for, and where the draft says so. */
export function acronymCard({ short, definition, repeated, uses }: Acronym, { response, schema }: Analysis): Card {
  if (definition === null) {
    const isKnown = schema.knownAcronyms.includes(short)
    return {
      title: short,
      lines: [words(isKnown ? 'It is known to all readers, and need not be spelt out.' : 'It is nowhere spelt out.')],
    }
  }
  const lines: CardLine[] = [words(definition.full), fact('Spelt out', placeOf(definition.span, response, schema))]
  if (repeated.length > 0)
    lines.push(fact('And again', inWords(repeated.map(({ span }) => placeOf(span, response, schema)))))
  lines.push(uses.length === 0 ? words('It is not used again.') : fact('Used', times(uses.length)))
  return { title: short, lines }
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

/** In words: `in the introduction`, `in the answer to Recommendation 2, paragraph 2.1`. */
function placeOf(span: Span, { passages }: Response, schema: ResponseSchema): string {
  const passage = passages.find((one) => contains(one.span, span))
  if (passage === undefined) return 'at the end of the draft'
  const number = passage.number === null ? '' : `, paragraph ${passage.number.text}`
  return `${sectionOf(passage, schema)}${number}`
}

function sectionOf({ section, recommendation, kind }: Passage, schema: ResponseSchema): string {
  if (recommendation === null)
    return section === 'closing'
      ? 'in the closing section'
      : kind === 'heading'
        ? 'in a heading'
        : 'in the introduction'
  const name = nameOf(recommendation, schema)
  return section === 'answer' ? `in the answer to ${name}` : `in ${name}`
}

/** What a count of recommendations should say. */
export function tallyCard(tally: Tally, { response, schema }: Analysis): Card {
  const wrong = wrongClaims(tally, response, schema)
  const lines: CardLine[] = wrong.map(({ keys, claimed, actual }) => {
    const what =
      keys.length === 0
        ? 'recommendations'
        : inWords(
            keys.map((key) => key.replaceAll('-', ' ')),
            'or',
          )
    return fact(what, actual === claimed ? 'others than the draft has' : `${claimed} here, ${actual} in the draft`)
  })
  return {
    title: tallyInShort(trueTally(response, schema)),
    lines: lines.length > 0 ? lines : [words('The sentence fits the draft.')],
  }
}
