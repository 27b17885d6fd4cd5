import type { Commitment } from '../model/commitment.js'
import { type Day, partsOf, printDay } from '../model/day.js'
import { textIn } from '../model/draftText.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { Response } from '../model/response.js'
import { dateFieldsById, saidWith } from './answers.js'
import { leadIn, quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** A date that counts from the day of publication, which readers must look up, and which moves when publication does. */
export const commitmentDateRelative: Rule = {
  id: 'commitment/date-relative',
  title: 'A commitment whose date counts from the day of publication.',
  severity: 'information',
  scope: 'answer',
  check({ response, schema, published, report }) {
    const fields = dateFieldsById(response)
    for (const commitment of response.commitments) {
      const { recommendation, class: strength, date, otherDates } = commitment
      if (strength === 'continuing' || date?.kind !== 'relative') continue
      if (otherDates.some(({ kind }) => kind === 'absolute')) continue
      if (recommendation !== null && fields.get(recommendation)?.date) continue
      if (countsFromAnother(commitment, date, response)) continue
      report({
        span: date.span,
        message: `${leadIn(recommendation, schema)}${quoted(date.text)} ${whatItIs(date, published)}.`,
        fixes: written(date, response),
      })
    }
  },
}

/**
 * `every six months after that`; how fast something goes on being done (`will continue to answer within five days`); and what comes round again, where its answer says when something of it is first done. */
function countsFromAnother(commitment: Commitment, date: PlannedDate, response: Response): boolean {
  if (/\b(?:that|then|there|thereafter)\b/i.test(date.text)) return true
  if (/\b(?:continue|carry on|go on|keep)\b/i.test(commitment.reason.text)) return true
  if (date.form !== 'recurring') return false
  const here = saidWith(commitment, response)
  return response.commitments.some((other) => other.date?.kind === 'absolute' && saidWith(other, response) === here)
}

function whatItIs({ end, form }: PlannedDate, published: Day | null): string {
  if (form === 'recurring') return 'does not say when first. Write the first day, or its month and year'
  if (end === null || published === null)
    return 'counts from a day of publication that the draft does not say. Write a month and year, or a day'
  return `is ${printDay(end)} at the latest, counted from publication on ${printDay(published)}. Write the date itself`
}

const endsInNameOfYear =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn)$/i

/** The year added to a month, day or season; else the last day in the place of the words. */
function written({ start, end, form, span, text }: PlannedDate, response: Response): readonly Fix[] {
  if (start === null || end === null || form === 'recurring') return []
  if (endsInNameOfYear.test(text)) {
    const year = ` ${partsOf(end).year}`
    const newText = `${text}${year}`
    return [
      {
        title: `Change to “${newText}”`,
        safety: 'ask',
        edits: [{ span: { start: span.end, end: span.end }, newText: year }],
      },
    ]
  }
  if (textIn(response, span).replace(/\s+/g, ' ') !== text) return []
  const newText = `${/^[A-Z]/.test(text) ? 'By' : 'by'} ${printDay(end)}`
  return [{ title: `Change to “${newText}”`, safety: 'ask', edits: [{ span, newText }] }]
}
