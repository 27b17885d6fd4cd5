import type { Commitment } from '../model/commitment.js'
import type { PlannedDate } from '../model/plannedDate.js'
import { nameOf, quoted } from './messageWords.js'
import type { Rule, RuleContext } from './rule.js'
import { followsFrom, stagesOf, swappedStages } from './stages.js'

/** What follows from a piece of work, dated before that work is done: one of the two dates was moved without the other. */
export const dateBeforeOther: Rule = {
  id: 'date/before-other',
  title: 'A date earlier than that of the work which has to come first.',
  severity: 'warning',
  scope: 'answer',
  check(context) {
    for (const commitment of context.response.commitments) reportSwapped(commitment, context)
    reportBeforeWork(context)
  },
}

function reportBeforeWork(context: RuleContext): void {
  const dated = context.response.commitments.filter(
    ({ recommendation, date }) => recommendation !== null && date !== null,
  )
  const works = dated.flatMap((work) => stagesOf(work.text).map((stage) => ({ work, stage })))
  for (const outcome of works.length === 0 ? [] : dated) {
    const first = works.find(
      ({ work, stage }) =>
        work.recommendation === outcome.recommendation &&
        isBefore(outcome.date, work.date) &&
        followsFrom(outcome.text, stage),
    )
    if (first !== undefined) reportPair(outcome, first.work, context)
  }
}

/** Whether `first` is over before `second` begins; false where either has no days. */
function isBefore(first: PlannedDate | null, second: PlannedDate | null): boolean {
  return first?.end != null && second?.start != null && first.end < second.start
}

function reportPair(outcome: Commitment, work: Commitment, { schema, report }: RuleContext): void {
  if (outcome.date === null || work.date === null || outcome.recommendation === null) return
  report({
    span: outcome.date.span,
    message: `${nameOf(outcome.recommendation, schema)}: ${quoted(outcome.date.text)} is before ${quoted(work.date.text)}, by when the work that this follows from is done. Correct one of the dates.`,
    related: [{ span: work.date.span, message: 'The work that comes first has its date here.' }],
  })
}

/** `will be evaluated by October 2019 and published by September 2019` */
function reportSwapped(commitment: Commitment, { schema, report }: RuleContext): void {
  const { date, otherDates, recommendation, text } = commitment
  const dates = [date, ...otherDates].filter((each) => each !== null).sort((a, b) => a.span.start - b.span.start)
  dates.slice(1).forEach((later, index) => {
    const earlier = dates[index]
    if (earlier === undefined || !isBefore(later, earlier) || !swappedStages(text, earlier.text, later.text)) return
    report({
      span: later.span,
      message: `${recommendation === null ? '' : `${nameOf(recommendation, schema)}: `}${quoted(later.text)} is before ${quoted(earlier.text)}, by when the work that this follows from is done. Correct one of the dates.`,
      related: [{ span: earlier.span, message: 'The work that comes first has its date here.' }],
    })
  })
}
