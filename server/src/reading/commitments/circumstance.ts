import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import type { Clause } from './clauses.js'
import { isFiniteAuxiliary } from './functionWords.js'
import { base, isForm, past, third } from './inflection.js'
import { outsiderNouns, staffNouns } from './lexicon.js'
import { at, isMark, textOf, type Word } from './words.js'

// An event of no known day that an undertaking waits for: `when it is made`, `Once this has been agreed it will`.

const indefinite =
  /^(?:a|an|any|each|every|they|you|he|she|there|we|people|in|the|one|more|possible|necessary|appropriate)$/

/** The clause of `once`, `when` or `as soon as` that stands with `clause`, as a vague date; null where there is none. */
export function awaitedEvent(
  flow: FlowedText,
  words: readonly Word[],
  clause: Clause,
  limit: number,
): PlannedDate | null {
  for (let index = 0; index < limit; index++) {
    const word = at(words, index)
    const soon = word === 'soon' && at(words, index - 1) === 'as' && at(words, index + 1) === 'as'
    if (word !== 'once' && word !== 'when' && !soon) continue
    const from = soon ? index - 1 : index
    const subject = soon ? index + 2 : index + 1
    const to = endOfClause(words, subject, clause, limit)
    if (!isEvent(words, word === 'when', subject, to)) continue
    const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0]
    const text = flow.text.slice(start, end)
    return {
      kind: 'vague',
      text,
      span: flow.sourceSpan(start, end),
      start: null,
      end: null,
      form: 'event',
      fault: null,
    }
  }
  return null
}

/** The clause ends at a mark, or where the undertaking that it leads in begins. */
function endOfClause(words: readonly Word[], from: number, clause: Clause, limit: number): number {
  const stop = from <= clause.subject.from ? clause.subject.from : from <= clause.verb.first ? clause.verb.first : limit
  let to = from
  while (to < stop && !isMark(words[to])) to++
  return to
}

/** Whether words from `from` to `to` tell of one thing that will come, and not of whatever comes (`when a passenger is stopped`). */
function isEvent(words: readonly Word[], isWhen: boolean, from: number, to: number): boolean {
  const first = at(words, from)
  const text = textOf(words, from, to)
  if (/\b(?:next|again)\b/.test(text)) return true
  const the = first === 'the'
  if ((indefinite.test(first) && !the) || to - from < 2) return false
  if (
    !words
      .slice(from + 1, to)
      .some(({ lower }) => isFiniteAuxiliary(lower) || (isForm(lower, third | past) && !isForm(lower, base)))
  )
    return false
  // `when the applicant is told`: whoever that is.
  const people = words
    .slice(from, Math.min(to, from + 4))
    .some(({ lower }) => outsiderNouns.has(lower) || staffNouns.has(lower))
  return (
    !people &&
    (!isWhen ||
      the ||
      /^(?:it|this|that|these|those|its|our|their)$/.test(first) ||
      /^[A-Z]/.test(words[from]?.text ?? ''))
  )
}
