import type { FlowedText } from '../../model/flow.js'
import type { Passage, Response } from '../../model/response.js'
import { type CapitalRun, capitalRunsIn } from './capitalRuns.js'
import { type Marks, quotationMarksIn } from './quotationMarks.js'
import { type Word, wordsIn } from './words.js'

/** A paragraph, list item or table cell with its words and marks. */
export interface TermPassage {
  readonly passage: Passage
  readonly flow: FlowedText
  /** The department wrote it: it may be marked. What the inspectorate says only shows how a term may be written. */
  readonly own: boolean
  readonly words: readonly Word[]
  /** Where its words stand in capitals together, as names do. */
  readonly runs: readonly CapitalRun[]
  readonly marks: Marks
}

/** The terms of a draft in their places: what every rule about consistency looks at. */
export interface TermIndex {
  /** Without headings, labels, verdicts, code, block quotations, and what stands before the first sentence. */
  readonly passages: readonly TermPassage[]
  /** Title, period and the like, before the first sentence: the words are the report's. */
  readonly cover: readonly TermPassage[]
  /** Every word of the passages, in lower case, once: what can be asked of a word alone is asked here. */
  readonly vocabulary: ReadonlySet<string>
}

const indexes = new WeakMap<Response, TermIndex>()

/** The terms of `response`, read once for all rules: the same value gives the same index. */
export function termIndexOf(response: Response): TermIndex {
  const known = indexes.get(response)
  if (known !== undefined) return known
  const index = indexTerms(response)
  indexes.set(response, index)
  return index
}

function indexTerms({ passages }: Response): TermIndex {
  const spoken = passages.filter(isSpoken)
  const first = spoken.findIndex(hasSentence)
  const from = first < 0 ? 0 : first
  const indexedPassages = spoken.slice(from).map(indexed)
  const vocabulary = new Set<string>()
  for (const { words } of indexedPassages) for (const { lower } of words) vocabulary.add(lower)
  return { passages: indexedPassages, cover: spoken.slice(0, from).map(indexed), vocabulary }
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

function hasSentence({ kind, section, flow: { text } }: Passage): boolean {
  return section !== 'introduction' || kind === 'list-item' || (finite.test(text) && !/^Published\b/.test(text))
}

function indexed(passage: Passage): TermPassage {
  const { flow, voice } = passage
  const marks = quotationMarksIn(flow.text)
  const words = wordsIn(flow.text, marks.quotations)
  return { passage, flow, own: voice === 'department', words, runs: capitalRunsIn(words), marks }
}
