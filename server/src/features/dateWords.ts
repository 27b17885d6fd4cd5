/** Puts dates of a draft into words that leave nothing to work out: the days that `in the autumn` or `2024/25` stand for. */
import { type Day, printDay } from '../model/day.js'
import type { PlannedDate } from '../model/plannedDate.js'

/** `30 June 2024`, `1 April 2024 to 31 March 2025`; undefined where no day is known. */
export function daysOf({ start, end }: PlannedDate): string | undefined {
  if (end === null) return undefined
  return start === null || start === end ? printDay(end) : `${printDay(start)} to ${printDay(end)}`
}

const opens = /^(?:from|after|since|starting|beginning)\b/i

/** The day that counts: the last one, or the first where the words open a time (`from August`); undefined where none is known. */
export function dayThatCounts({ start, end, text }: PlannedDate): Day | undefined {
  return (opens.test(text) ? start : end) ?? end ?? undefined
}

/** What is to be known of a date besides its days, as whole sentences without a full stop; may be empty. */
export function dateNotes({ kind, form, fault, end }: PlannedDate, published: Day | null): readonly string[] {
  if (fault !== null) return [faultWords(fault)]
  if (kind === 'vague')
    return [form === 'event' ? 'It waits for an event whose day is open' : 'These words fix no date']
  if (kind === 'absolute') return []
  if (published === null) return ['It counts from the day of publication, which is not known yet']
  return [
    end === null
      ? 'It counts from another date, and has no day of its own'
      : `Counted from the day of publication, ${printDay(published)}`,
  ]
}

function faultWords({ kind, suggestion }: NonNullable<PlannedDate['fault']>): string {
  const words = {
    'impossible-day': 'No calendar has this day',
    'misspelt-month': 'The month is misspelt',
    'wrong-weekday': 'That day is another day of the week',
  }[kind]
  return suggestion === null ? words : `${words}: perhaps ${suggestion} is meant`
}

const namesPeriod =
  /\b(?:spring|summer|autumn|winter|financial|fiscal|business|quarter|Q[1-4]|\d{4} ?[-–/] ?\d{2,4})\b/i

/** Whether a reader has to work out which day a date means: it is relative, seasonal, or in financial years or quarters. */
export function needsWorkingOut({ kind, form, text, end }: PlannedDate): boolean {
  if (end === null || kind === 'vague') return false
  if (kind === 'relative' || form === 'season' || form === 'financial-year' || form === 'quarter') return true
  return (form === 'part-of-period' || form === 'range') && namesPeriod.test(text)
}
