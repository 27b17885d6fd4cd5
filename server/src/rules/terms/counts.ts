import { textIn } from '../../model/draftText.js'
import { flowOf } from '../../model/flow.js'
import type { Response } from '../../model/response.js'
import { numberWrittenLike } from '../numberWords.js'
import type { TermPassage } from './termIndex.js'
import type { Place } from './variants.js'
import { WordSet } from './wordSet.js'
import type { Word } from './words.js'

// Small numbers that count something, from 2 to 9: `one` is a word in any style, and larger ones are figures in any.

export type NumberStyle = 'figures' | 'words'

export interface CountPlace extends Place<NumberStyle> {
  readonly value: number
  /** What is counted, as far as the words behind tell: `years` in `the last two financial years`. */
  readonly units: readonly string[]
}

/** A number that counts something in running text. */
export type TermCount = CountPlace & { readonly in: TermPassage }

type SmallNumber = Pick<CountPlace, 'form' | 'value'>

const numberWords = 'two three four five six seven eight nine'.split(' ')
const numbers: ReadonlyMap<string, SmallNumber> = new Map([
  ...numberWords.map((word, at): [string, SmallNumber] => [word, { form: 'words', value: at + 2 }]),
  ...numberWords.map((_, at): [string, SmallNumber] => [String(at + 2), { form: 'figures', value: at + 2 }]),
])

const wordsOfNumbers = new WordSet(numbers.keys())

/** Behind these a figure is a name and counts nothing: `paragraph 5`, `Terminal 3`. */
const numbered =
  /^(?:(?:paragraph|recommendation|section|page|level|terminal|part|tier|band|grade|phase|article|rule|table|figure|step|chapter|point|question|type|stage)s?|annex|version|day|week|month|year|no|number|aged)$/
const month = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** The small numbers of `passage` that count something, in order. */
export function countsIn(passage: TermPassage): TermCount[] {
  const { words } = passage
  const counts: TermCount[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || !wordsOfNumbers.mayHave(word.number)) continue
    const number = numbers.get(word.lower)
    if (number === undefined || word.quoted || word.opens || word.joint === 'hyphen') continue
    const [before, next] = [words[at - 1], words[at + 1]]
    if (next?.joint !== 'space' || (word.joint === 'space' && numbered.test(before?.lower ?? ''))) continue
    if (month.test(next.text) || month.test(before?.text ?? '')) continue
    const units = isAnaphoric(words, at) ? (counts.at(-1)?.units ?? []) : unitsBehind(words, at)
    counts.push({ in: passage, start: passage.startOf(at), end: passage.endOf(at), ...number, units })
  }
  return counts
}

/** The small numbers in the tallies of `response`, each once, in order. */
export function talliedNumbers(response: Response): CountPlace[] {
  const spans = response.tallies.flatMap(({ counts, totalSpan, combined }) => [
    ...[totalSpan, combined?.span ?? null].filter((span) => span !== null),
    ...[...counts.values()].map(({ span }) => span),
  ])
  const byStart = new Map(spans.map((span) => [span.start, span]))
  return [...byStart.values()]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }): CountPlace[] => {
      const written = textIn(response, { start, end })
      // `one` is a word in any style; `1` is not.
      const number: SmallNumber | undefined =
        written === '1' ? { form: 'figures', value: 1 } : numbers.get(written.toLowerCase())
      if (number === undefined) return []
      const source = { flow: flowOf(written, start), own: true, passage: { recommendation: null } }
      return [{ in: source, start: 0, end: end - start, ...number, units: [] }]
    })
}

/** `six ports, three of which`: what was counted last is counted again. */
function isAnaphoric(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.lower === 'of' && /^(?:which|whom|them)$/.test(words[at + 2]?.lower ?? '')
}

const which: ReadonlySet<string> = new Set('the these those its their our his her them'.split(' '))

/** The plural nouns among the next two words, `of those` and the like left out; or `in` before a name. */
function unitsBehind(words: readonly Word[], at: number): string[] {
  const skipped = words[at + 1]?.lower === 'of' && which.has(words[at + 2]?.lower ?? '') ? 2 : 0
  const [first, second] = [words[at + skipped + 1], words[at + skipped + 2]]
  // `three in London, 2 in Leeds`: what is counted is said once.
  if (first?.lower === 'in' && second?.capital === 'first') return ['in']
  const behind = first?.joint === 'space' ? (second?.joint === 'space' ? [first, second] : [first]) : []
  return behind.filter(({ text }) => /^[a-z]{2,}[a-rt-z]s$/.test(text)).map(({ lower }) => lower)
}

/** Those of `counts` that count the same thing in one paragraph, and not all in one style: by paragraph and thing. */
export function clashingCounts(counts: readonly CountPlace[]): CountPlace[][] {
  const groups = new Map<Place['in'], Map<string, CountPlace[]>>()
  for (const place of counts) {
    const units = groups.get(place.in) ?? new Map<string, CountPlace[]>()
    groups.set(place.in, units)
    for (const unit of place.units) {
      const places = units.get(unit)
      if (places === undefined) units.set(unit, [place])
      else places.push(place)
    }
  }
  const all = [...groups.values()].flatMap((units) => [...units.values()])
  return all.filter((places) => new Set(places.map(({ form }) => form)).size > 1)
}

/** The number of `place` in figures or in words, with a capital where it has one. */
export function numberInStyle({ in: { flow }, start, end, value }: CountPlace, style: NumberStyle): string {
  const written = flow.textBetween(start, end)
  const example = style === 'figures' ? '2' : /^[A-Z]/.test(written) ? 'Two' : 'two'
  return numberWrittenLike(example, value) ?? written
}
