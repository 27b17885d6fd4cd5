import type { Commitment, CommitmentClass } from '../model/commitment.js'
import type { Day } from '../model/day.js'
import type { FlowedText } from '../model/flow.js'
import type { Passage } from '../model/response.js'
import { type Clause, clausesOf } from './commitments/clauses.js'
import { ownerOf } from './commitments/owner.js'
import { type Outcome, readClause, type Scene } from './commitments/readings.js'
import { type Subject, subjectOf, textOf } from './commitments/subject.js'
import { datesWith, endingDate, type SentenceDate } from './commitments/timing.js'
import { at, type Word, wordsOf } from './commitments/words.js'
import { findDates } from './dates.js'
import { splitSentences } from './sentences.js'

/** What the reader of commitments has to know of the response. */
export interface CommitmentContext {
  /** The day of publication, which relative dates count from; null where unknown. */
  readonly anchor: Day | null
  /** Whom `we` and `the department` mean: `the Home Office`. */
  readonly department: string
  /** Other names of the department: `HO`. */
  readonly departmentNames: readonly string[]
  /** Teams, commands and partners that the schema or the draft names. */
  readonly knownOwners: readonly string[]
}

/** Words without which no sentence undertakes anything: most sentences are passed over by this alone. */
const mayUndertake =
  /\b(?:will|shall|won't|due|going|to|should|intends?|intending|plans?|planned|planning|aims?|expects?|expected|commits?|committed|continu\w*|remains?|keeps?|kept|being|routinely|regularly|is|are|under|scheduled|by)\b|['’]ll\b/i

/** The commitments of one passage in the department's voice, in order. */
export function readCommitments(passage: Passage, context: CommitmentContext): Commitment[] {
  const names = new Set(
    [context.department, ...context.departmentNames, ...context.knownOwners].map((name) =>
      name.toLowerCase().replace(/^the /, ''),
    ),
  )
  const commitments: Commitment[] = []
  let afterRemit = false
  for (const sentence of splitSentences(passage.flow)) {
    if (!mayUndertake.test(sentence.text)) {
      afterRemit = false
      continue
    }
    const read = readSentence(sentence, context, names, afterRemit)
    afterRemit = read.remit
    if (read.commitment !== null) commitments.push({ ...read.commitment, recommendation: passage.recommendation })
  }
  return commitments
}

interface Reading {
  readonly clause: Clause
  readonly subject: Subject
  readonly outcome: Outcome
}

const strength: Readonly<Record<CommitmentClass | 'none', number>> = { firm: 3, soft: 2, continuing: 1, none: 0 }

function readSentence(flow: FlowedText, context: CommitmentContext, names: ReadonlySet<string>, afterRemit: boolean) {
  const words = wordsOf(flow.text)
  const clauses = clausesOf(words)
  const dates = placed(flow, findDates(flow, context.anchor))
  const conditional = words.some(
    (word, index) =>
      /^(?:if|where|unless)$/.test(word.lower) &&
      at(words, index + 1) !== 'possible' &&
      at(words, index + 1) !== 'necessary' &&
      at(words, index + 1) !== 'appropriate',
  )
  const readings: Reading[] = clauses.map((clause) => {
    const subject = subjectOf(words, clause, names)
    const scene: Scene = {
      words,
      clause,
      subject,
      conditional,
      afterRemit,
      deed: clause.verb.verbs.at(-1) ?? '',
      datesBehind: datesWith(words, clause, dates, clause.verb.last),
      dates: datesWith(words, clause, dates, Math.min(clause.subject.from, clause.verb.first)),
    }
    return { clause, subject, outcome: readClause(scene) }
  })
  let best: Reading | undefined
  for (const reading of readings) {
    if (strength[reading.outcome.class] > strength[best?.outcome.class ?? 'none']) best = reading
  }
  const remit = readings.some(({ outcome }) => outcome.what === 'a remit')
  if (best === undefined || best.outcome.class === 'none') return { commitment: null, remit }
  const date = endingDate(dates)
  const reasonSpan = wordSpan(flow, words, best.clause.verb.first, best.clause.verb.last)
  const text = textOf(words, best.clause.verb.first, best.clause.verb.last + 1)
  const commitment = {
    text: flow.text,
    span: flow.span,
    class: best.outcome.class,
    date: date?.date ?? null,
    otherDates: dates.filter((other) => other !== date).map((other) => other.date),
    owner: ownerOf(flow, words, best.subject, context.department),
    reason: { span: reasonSpan, text, what: `${best.outcome.what}: "${text}"` },
  }
  return { commitment, remit }
}

function wordSpan(flow: FlowedText, words: readonly Word[], first: number, last: number) {
  return flow.sourceSpan(words[first]?.start ?? 0, words[last]?.end ?? 0)
}

/** Where the dates stand in the flowed sentence: the inverse of its map, by halving. */
function placed(flow: FlowedText, dates: ReturnType<typeof findDates>): SentenceDate[] {
  return dates.map((date) => ({
    date,
    start: offsetIn(flow, date.span.start),
    end: offsetIn(flow, date.span.end - 1) + 1,
  }))
}

function offsetIn(flow: FlowedText, source: number): number {
  let low = 0
  let high = flow.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (flow.sourceOffset(middle) < source) low = middle + 1
    else high = middle
  }
  return low
}
