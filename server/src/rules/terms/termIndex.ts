import { dependencies, type Question, withoutDependencies } from '../../model/dependencies.js'
import type { FlowedText } from '../../model/flow.js'
import { type Lasting, lastingOf } from '../../model/lasting.js'
import { onceFor } from '../../model/onceFor.js'
import type { Passage, Response } from '../../model/response.js'
import { sign } from '../../model/signs.js'
import { type CapitalRun, capitalRunsIn } from './capitalRuns.js'
import { type Marks, quotationMarksIn } from './quotationMarks.js'
import type { Place } from './variants.js'
import { WordCounts, WordSet } from './wordSet.js'
import { lowerWordsIn, type PlacedWords, type Word, wordsIn } from './words.js'

/** A paragraph, list item or table cell with its words and marks. */
export class TermPassage {
  readonly flow: FlowedText
  /** The department wrote it: it may be marked. What the inspectorate says only shows how a term may be written. */
  readonly own: boolean
  #terms: Terms | undefined

  constructor(readonly passage: Pick<Passage, 'kind' | 'voice' | 'span' | 'recommendation' | 'flow'>) {
    this.flow = passage.flow
    this.own = passage.voice === 'department'
  }

  get words(): readonly Word[] {
    return this.#read().words
  }

  /** Where the word `at` (0-based) begins in the flow; 0 where there is none. */
  startOf(at: number): number {
    return this.#read().starts[at] ?? 0
  }

  /** Where the word `at` ends in the flow; 0 where there is none. */
  endOf(at: number): number {
    const { words, starts } = this.#read()
    return (starts[at] ?? 0) + (words[at]?.text.length ?? 0)
  }

  /** Where its words stand in capitals together, as names do. */
  get runs(): readonly CapitalRun[] {
    return this.#read().runs
  }

  get marks(): Marks {
    return marksOf(this.flow)
  }

  /** Kept here as well, since rules ask for it word by word. */
  #read(): Terms {
    if (this.#terms === undefined) this.#terms = this.flow.once(termsIn)
    else dependencies?.addReading(termsIn)
    return this.#terms
  }
}

/** The terms of a draft in their places: what every rule about consistency looks at. */
export interface TermIndex {
  /** Without headings, labels, verdicts, code, block quotations, and what stands before the first sentence. */
  readonly passages: readonly TermPassage[]
  /** Title, period and the like, before the first sentence: the words are the report's. */
  readonly cover: readonly TermPassage[]
  /** Every word of the passages, in lower case: what can be asked of a word alone is asked here. */
  readonly vocabulary: ReadonlySet<string>
  /** The passages in which one of `words` stands, in order. */
  passagesWith(words: ReadonlySet<string>): readonly TermPassage[]
  /** What lasts of the document from one version to the next. */
  readonly lasting: Lasting
}

/** The terms of `response`, read once for all rules: the same value gives the same index. */
export const termIndexOf: (response: Response) => TermIndex = onceFor(indexTerms)

/** The passages in which one of `words` (in lower case) stands, in order. */
export function passagesWith(words: readonly string[], index: TermIndex): readonly TermPassage[] {
  const sought = new Set(words)
  dependencies?.addQuestion((flow) => flow.onceInText(lowerWordsIn).some((word) => sought.has(word)))
  return withoutDependencies(() => index.passagesWith(sought))
}

/**
 * Every word of the passages, in lower case, for one who looks among them for a few: while `question` has the same answer
 * for a passage, what its other words are is all the same to him.
 */
export function vocabularyFor(index: TermIndex, question: Question): TermIndex['vocabulary'] {
  dependencies?.addQuestion(question)
  return withoutDependencies(() => index.vocabulary)
}

function indexTerms(response: Response): TermIndex {
  const { passages } = response
  const spoken = passages.filter(isSpoken)
  const first = spoken.findIndex(hasSentence)
  // Without a sentence all is cover: so it is before recommendations, be they seen with it (`model/division`) or not.
  const from = first < 0 ? spoken.length : first
  const indexed = spoken.slice(from).map((passage) => new TermPassage(passage))
  let vocabulary: TermIndex['vocabulary'] | undefined
  return {
    passages: indexed,
    cover: spoken.slice(0, from).map((passage) => new TermPassage(passage)),
    get vocabulary() {
      vocabulary ??= vocabularyOf(indexed)
      return vocabulary
    },
    passagesWith(words) {
      const sought = new WordSet(words)
      return indexed.filter((passage) =>
        passage.words.some(({ lower, number }) => sought.mayHave(number) && words.has(lower)),
      )
    },
    lasting: lastingOf(response),
  }
}

function vocabularyOf(passages: readonly TermPassage[]): ReadonlySet<string> {
  const words = new WordCounts()
  for (const passage of passages) for (const { lower, number } of passage.words) words.add(lower, number)
  return new Set(words.words())
}

function isSpoken({ kind, voice }: Passage): boolean {
  return (
    (voice === 'department' && kind !== 'code' && kind !== 'quote' && kind !== 'page-remains') ||
    (voice === 'inspectorate' && kind !== 'code')
  )
}

/** Where the words of a response begin: it thanks, or says what is or was. */
const finite =
  /\b(?:thanks?|grateful|welcomes?|is|are|was|were|has|have|had|will|should|would|makes?|made|accepts?|notes?)\b/

function hasSentence({ kind, section, flow }: Passage): boolean {
  return section !== 'introduction' || kind === 'list-item' || flow.onceInText(says)
}

/** Whether words stand in a paragraph as others did, in an index in which no other paragraph has changed. */
export function areIndexedAlike(some: FlowedText, others: FlowedText): boolean {
  return some.readsAlike(says, others, (one, another) => one === another)
}

function says(text: string): boolean {
  return finite.test(text) && !/^Published\b/.test(text)
}

const noMarks: Marks = { quotations: [], apostrophes: [] }

interface Terms extends PlacedWords {
  readonly runs: readonly CapitalRun[]
}

/** The words of `flow` and their runs of capitals. */
export function termsIn(flow: FlowedText): Terms {
  const { words, starts } = wordsIn(flow.text, marksOf(flow).quotations)
  return { words, starts, runs: capitalRunsIn(words) }
}

function marksOf(flow: FlowedText): Marks {
  return flow.hasSign(sign.quotationMark) ? flow.onceInText(quotationMarksIn) : noMarks
}

/** A place in a passage of the index. */
export type InTerms<Form extends string> = Place<Form> & { readonly in: TermPassage }

/** Finds something in one passage; it looks at the passage's words, kind and voice, at `sought`, and at nothing else. */
export type Finder<Found, Sought> = (passage: TermPassage, sought: Sought) => readonly Found[]

/**
 * What `find` finds in each of `passages`, in order: found once for words that an edit elsewhere may have moved. `find` must
 * be the same function each time. Passages that have none of `signs`, where they are given, hold nothing of it.
 */
export function foundIn<Found extends { readonly in: TermPassage }>(
  passages: readonly TermPassage[],
  find: Finder<Found, undefined>,
  signs?: number,
): Found[] {
  const some = signs === undefined ? passages : passages.filter(({ flow }) => flow.hasSign(signs))
  return soughtIn(some, find, undefined)
}

/** As `foundIn`; `sought`, all else that `find` goes by, must be the same value while it says the same. */
export function soughtIn<Found extends { readonly in: TermPassage }, Sought>(
  passages: readonly TermPassage[],
  find: Finder<Found, Sought>,
  sought: Sought,
): Found[] {
  return eachSoughtIn(passages, find, () => sought)
}

/** As `soughtIn`, where what is sought may be another value for each passage: in words that have none of it, any will do. */
export function eachSoughtIn<Found extends { readonly in: TermPassage }, Sought>(
  passages: readonly TermPassage[],
  find: Finder<Found, Sought>,
  soughtFor: (passage: TermPassage) => Sought,
): Found[] {
  const found: Found[] = []
  const read = readerOf(find)
  for (const passage of passages)
    for (const place of placesBy(read, passage, soughtFor(passage))) found.push({ ...place, in: passage })
  return found
}

/** What `find` finds in `passage`, where it stands if the passage began at offset 0. */
export function placesIn<Found, Sought>(
  passage: TermPassage,
  find: Finder<Found, Sought>,
  sought: Sought,
): readonly Found[] {
  return placesBy(readerOf(find), passage, sought)
}

function placesBy<Found>(read: Reader<Found>, { flow, own, passage }: TermPassage, sought: unknown): readonly Found[] {
  return flow.once(read, own, passage.kind, sought)
}

/** What `find` last found in `passage`, as `placesIn` gives it, and by what it went; undefined where it was never asked. */
export function lastPlacesIn<Found, Sought>(
  passage: TermPassage,
  find: Finder<Found, Sought>,
): { readonly places: readonly Found[]; readonly sought: Sought } | undefined {
  const last = passage.flow.lastReading(readerOf(find))
  if (last === undefined) return undefined
  const [own, kind, sought] = last.inputs
  // Other passages may have the same words.
  if (own !== passage.own || kind !== passage.passage.kind) return undefined
  return { places: last.value, sought: sought as Sought }
}

type Reader<Found> = (words: FlowedText, own: boolean, kind: Passage['kind'], sought: unknown) => readonly Found[]

const readers = onceFor((find: Finder<never, never>): Reader<never> => {
  // A copy takes the room of what was found; what was added to one by one has much more.
  return (flow, own, kind, sought) => find(flow.once(passageByItself, own, kind), sought as never).slice()
})

/** All that a `Finder` may look at: one for all of them, since what they find stays in it. */
function passageByItself(flow: FlowedText, own: boolean, kind: Passage['kind']): TermPassage {
  const voice = own ? 'department' : 'inspectorate'
  return new TermPassage({ kind, voice, span: flow.span, flow, recommendation: null })
}

function readerOf<Found>(find: Finder<Found, never>): Reader<Found> {
  return readers(find as Finder<never, never>)
}
