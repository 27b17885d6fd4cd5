/** Finds every word of time in a sentence or a date field and puts it on the calendar as far as it can be put there. */
import { lowerOf } from '../model/caseless.js'
import { type Day, partsOf } from '../model/day.js'
import type { FlowedText } from '../model/flow.js'
import type { DateFault, DateForm, DateKind, PlannedDate } from '../model/plannedDate.js'
import { SpellingTable } from '../model/spellings.js'
import {
  type CalendarName,
  type FaultAt,
  form,
  type Reading,
  reading,
  type Scene,
  type TimeForm,
  vague,
} from './dates/form.js'
import { isWeekday, type Lead, leadBefore, weekdayFor } from './dates/lead.js'
import { fillsBracket, isBehindTitle, isInName } from './dates/names.js'
import type { Period } from './dates/period.js'
import { type PlainText, plainTextOf } from './dates/plainText.js'
import { isNamed, type NamedReading, namedForms, rangeFrom } from './dates/range.js'
import { relativeForms } from './dates/relativeForms.js'
import { vagueForms } from './dates/vagueForms.js'
import { eachWord } from './dates/words.js'

/** What a date field says when the day is still open; in prose the same words say nothing of a date. */
const openField: TimeForm = {
  like: 'TBC, to be confirmed, ongoing',
  opens: 'date tbc tba tbd to ongoing on',
  pattern: form(
    '(?:date )?(?:tbc|tba|tbd|to be (?:confirmed|agreed|announced|advised|decided|determined)|on-?going)\\b',
  ),
  read: (match) => reading(match, 'vague-word', vague),
}

/** All forms, in the order in which they are tried where several open alike. */
const proseForms: readonly TimeForm[] = [...namedForms, ...relativeForms, ...vagueForms]
const fieldForms: readonly TimeForm[] = [...proseForms, openField]

/** The forms by the words that open them: text in which none of these stands is passed over without a look. */
const proseIndex = indexOf(proseForms)
const fieldIndex = indexOf(fieldForms)

interface FormIndex {
  /** The forms that the word from `start` to `end` in `text` opens; a number where that is empty. */
  formsAt(text: string, start: number, end: number): readonly TimeForm[]
  /** Tells whether a word may open a form by its first letter and its length; most words are passed over for that. */
  mayOpen(firstUnit: number, length: number): boolean
}

function indexOf(forms: readonly TimeForm[]): FormIndex {
  const index = new Map<string, TimeForm[]>()
  for (const timeForm of forms) {
    for (const word of timeForm.opens.split(' ')) index.set(word, [...(index.get(word) ?? []), timeForm])
  }
  const lengths = new Int32Array(32)
  for (const word of index.keys())
    if (word !== '0') {
      const first = word.charCodeAt(0) & 31
      lengths[first] = (lengths[first] ?? 0) | (1 << word.length)
    }
  const ofNumbers = index.get('0') ?? []
  const openings = new SpellingTable((text) => ({ text, forms: index.get(text.toLowerCase()) ?? [] }))
  return {
    formsAt: (text, start, end) => (end === start ? ofNumbers : openings.at(text, start, end).forms),
    mayOpen: (unit, length) => ((lengths[unit & 31] ?? 0) & (1 << length)) !== 0,
  }
}

/**
 * Every word of time in `flow`, in order, not overlapping. Each takes in what leads up to it (`by the end of`), and
 * neither a footnote's figure stuck to its year nor a year that is part of a name (`Spending Review 2019`).
 * `anchor` is the day of publication, from which relative dates are counted; null leaves them open. A month or season
 * without a year is the first that is not over on that day. Days are those of the words themselves: `before April
 * 2020` ends on 30 April, as `by April 2020` does.
 */
export function findDates(flow: FlowedText, anchor: Day | null): PlannedDate[] {
  return scan(flow, anchor, false)
}

/**
 * The date that the value of a date field names (`31 March 2024.`, `Spring 2025`, `2025`), or null where it names none.
 * Unlike in prose, a month, season or year stands for itself. Of several, it is the one that ends last, the firmest
 * kind first: a day on the calendar before one counted from `anchor` before `in due course`.
 */
export function readDate(flow: FlowedText, anchor: Day | null): PlannedDate | null {
  const value = flow.trim()
  const dates = scan(value, anchor, true)
  // `within six months of commencement of the Act 2023`: what follows an event belongs to the event.
  const [first] = dates
  if (first?.form === 'event' && value.text.startsWith(first.text)) return first
  for (const kind of ['absolute', 'relative', 'vague'] as const) {
    const ofKind = dates.filter((date) => date.kind === kind)
    const latest = ofKind.reduce<PlannedDate | null>(
      (last, date) => ((date.end ?? '') > (last?.end ?? '') ? date : last),
      null,
    )
    const chosen = latest ?? ofKind[0]
    if (chosen !== undefined) return chosen
  }
  return null
}

function scan(flow: FlowedText, anchor: Day | null, isField: boolean): PlannedDate[] {
  const plain = plainTextOf(flow.text)
  const scene = sceneOf(plain.text, anchor)
  const index = isField ? fieldIndex : proseIndex
  const dates: PlannedDate[] = []
  let floor = 0
  eachWord(plain.text, (at, end) => {
    if (at < floor || (end > at && !index.mayOpen(plain.text.charCodeAt(at), end - at))) return
    const found = dateAt(scene, index.formsAt(plain.text, at, end), at, floor, isField)
    if (found === null) return
    if (!found.isName) dates.push(plannedDate(flow, plain, found))
    floor = found.end
  })
  return dates
}

function sceneOf(text: string, anchor: Day | null): Scene {
  let lower: string | undefined
  return {
    text,
    // Where no word opens a form, nobody asks.
    get lower() {
      lower ??= lowerOf(text)
      return lower
    },
    anchor,
  }
}

/** A date with offsets into the plain text. */
interface DateAt {
  readonly start: number
  readonly end: number
  readonly kind: DateKind
  readonly form: DateForm
  readonly period: Period | null
  readonly fault: FaultAt | null
  /** Part of a name: to be passed over as a whole. */
  readonly isName: boolean
}

/** The first form that reads a date at `at`; its lead may reach back to `floor`. */
function dateAt(scene: Scene, forms: readonly TimeForm[], at: number, floor: number, isField: boolean): DateAt | null {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(scene.text, scene.lower, at)
    const found = match === null ? null : read(match, scene)
    if (found === null) continue
    const date = isNamed(found) ? namedDate(scene, found, floor, isField) : otherDate(scene, found, floor, isField)
    if (date !== null) return date
  }
  return null
}

function isAllowed({ needs }: Reading, lead: Lead, isField: boolean): boolean {
  return isField || needs === 'free' || lead.hasPart || (lead.preposition !== null && needs.test(lead.preposition))
}

function otherDate(scene: Scene, found: Reading, floor: number, isField: boolean): DateAt | null {
  const { end, fault, when } = found
  // Events and vague words carry their own `at`, `once` and `following`.
  if (found.form === 'event' || found.form === 'vague-word')
    return { start: found.start, end, kind: 'vague', form: found.form, period: null, fault, isName: false }
  const lead = leadBefore(scene.text, floor, found.start, false, scene.anchor)
  if (!isAllowed(found, lead, isField)) return null
  const period = when.is !== 'counted' || when.period === null ? null : lead.of(when.period)
  const kind = when.is === 'vague' ? 'vague' : 'relative'
  return { start: lead.start, end, kind, form: lead.form ?? found.form, period, fault, isName: false }
}

function namedDate(scene: Scene, first: NamedReading, floor: number, isField: boolean): DateAt | null {
  const { text, anchor } = scene
  const lead = leadBefore(text, floor, first.start, first.form === 'day' || first.form === 'range', anchor)
  const range = rangeFrom(scene, first, lead)
  const found = range ?? first
  if (!isAllowed(found, lead, isField)) return null
  const inYear = (year: number) => {
    const period = found.when.in(year, found.when.yearBegins)
    return period === null || range !== null ? period : lead.of(period)
  }
  const period = resolve(found.when, inYear, anchor, /^since$/i.test(lead.preposition ?? ''))
  return {
    start: lead.start,
    end: found.end,
    kind: found.when.year === null ? 'relative' : 'absolute',
    form: range === null ? (lead.form ?? found.form) : found.form,
    period,
    fault: found.fault ?? weekdayFault(lead, first),
    isName: !isField && isOnlyName(text, found, lead),
  }
}

function isOnlyName(text: string, { start, end, form }: NamedReading, lead: Lead): boolean {
  // `report-2024-03-31`, `/blog/july-2024/`: part of a longer name. `post-April 2024` is a date.
  if (/[-/]/.test(text[lead.start - 1] ?? '') && !text.slice(start, end).includes(' ')) return true
  const isLed = lead.preposition !== null || lead.hasPart
  if (isInName(text, start, end, isLed)) return true
  if (isLed) return false
  if (form === 'range' && fillsBracket(text, start, end)) return true
  return (form === 'financial-year' || form === 'range') && isBehindTitle(text, start)
}

/** How many years ahead to look for a day without a year: 29 February comes again after eight at most. */
const yearsAhead = 8

/**
 * The period in the year that the words give, else in the first that is not over on the anchor's day; `isPast`
 * (`since January`): in the last that had begun by then. Null without a year and an anchor.
 */
function resolve(
  { year, yearFromAnchor }: CalendarName,
  inYear: (year: number) => Period | null,
  anchor: Day | null,
  isPast: boolean,
): Period | null {
  if (year !== null) return inYear(year)
  if (anchor === null) return null
  const present = partsOf(anchor).year
  if (yearFromAnchor !== null) return inYear(present + yearFromAnchor)
  for (let step = -1; step <= yearsAhead; step++) {
    const period = inYear(isPast ? present - step : present + step)
    if (period !== null && (isPast ? period.start <= anchor : period.end >= anchor)) return period
  }
  return null
}

/** `Monday 3 March 2026` was a Tuesday. Only a day whose year is written can be told. */
function weekdayFault({ weekday }: Lead, { form, when }: NamedReading): FaultAt | null {
  const named = weekday === null || form !== 'day' || when.year === null ? null : when.in(when.year, when.yearBegins)
  if (weekday === null || named === null || isWeekday(weekday.word, named.start)) return null
  const { word, start } = weekday
  return { kind: 'wrong-weekday', start, end: start + word.length, suggestion: weekdayFor(word, named.start) }
}

function plannedDate(
  flow: FlowedText,
  plain: PlainText,
  { start, end, kind, form, period, fault }: DateAt,
): PlannedDate {
  const from = plain.flowedOffset(start)
  const to = plain.flowedOffset(end - 1) + 1
  return {
    kind,
    text: flow.text.slice(from, to),
    span: flow.sourceSpan(from, to),
    start: period?.start ?? null,
    end: period?.end ?? null,
    form,
    fault: fault === null ? null : faultOf(flow, plain, fault),
  }
}

function faultOf(flow: FlowedText, plain: PlainText, { kind, start, end, suggestion }: FaultAt): DateFault {
  return { kind, suggestion, span: flow.sourceSpan(plain.flowedOffset(start), plain.flowedOffset(end - 1) + 1) }
}
