import { printDay } from '../model/day.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { Response } from '../model/response.js'
import { fieldSaysDone } from './answers.js'
import { leadIn, quoted } from './messageWords.js'
import { pastDatesIn, tellsAsPast } from './pastTense.js'
import type { Rule, RuleContext } from './rule.js'

/** Time that runs the wrong way: what is still to be done has a date that has passed, or what is told as done one to come. */
export const datePast: Rule = {
  id: 'date/past',
  title: 'A planned date that has passed at publication, or a past one that has not come.',
  severity: 'warning',
  scope: 'answer',
  check(context) {
    reportPlannedInPast(context)
    reportToldTooEarly(context)
  },
}

/** Planned dates before publication; a draft without a day of publication is published today at the earliest. */
function reportPlannedInPast({ response, schema, published, today, report }: RuleContext): void {
  if (isRevision(response)) return
  const earliest = published ?? today
  const borderline = published === null ? `today, ${printDay(today)}` : `publication on ${printDay(published)}`
  const ofCommitments = response.commitments.filter(({ date, text }) => date !== null && !tellsAsPast(text, date.text))
  const ofFields = response.recommendations.flatMap(({ dateField, id }) =>
    dateField === null || fieldSaysDone(dateField, schema) ? [] : [{ date: dateField.date, recommendation: id }],
  )
  for (const { date, recommendation } of [...ofCommitments, ...ofFields]) {
    if (date === null || date.end === null || date.end >= earliest || !saysByWhen(date)) continue
    report({
      span: date.span,
      message: `${leadIn(recommendation, schema)}${quoted(date.text)} lies before ${borderline}, and this is still to be done. Give a date to come, or say that it is done.`,
    })
  }
}

/** Not so `the figures for 2021 to 2023`, and what comes round every year. */
function saysByWhen({ form, text }: PlannedDate): boolean {
  return form !== 'recurring' && !/^for\b/i.test(text)
}

/** `Updated 15 September 2020`: what was planned had its date from the day of an earlier publication. */
function isRevision({ published }: Response): boolean {
  return published?.isUpdate ?? false
}

/** What is told as past and has not come at publication. */
function reportToldTooEarly({ response, schema, published, report }: RuleContext): void {
  if (published === null) return
  for (const { flow, kind, recommendation, voice } of response.passages) {
    if (voice !== 'department' || kind === 'code' || kind === 'quote') continue
    for (const { start, end, text, first } of flow.onceInText(pastDatesIn)) {
      if (first <= published) continue
      report({
        span: flow.sourceSpan(start, end),
        message: `${leadIn(recommendation, schema)}${quoted(text)} is told as past, but publication is on ${printDay(published)}. Correct the date, or the tense.`,
      })
    }
  }
}
