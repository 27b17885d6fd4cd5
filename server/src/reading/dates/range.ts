/** Two names of the calendar that make one stretch: `April to June 2024`, `between 1 March and 31 May 2025`. */
import { calendarForms } from './calendarForms.js'
import { dayForms } from './dayForms.js'
import { type CalendarName, calendarName, matchAt, type Reading, type Scene } from './form.js'
import { type Lead, leadBefore } from './lead.js'
import type { Period } from './period.js'
import { yearForms } from './yearForms.js'

/** The forms that can stand at either end of a stretch. The first that reads holds: days before months before years. */
export const namedForms = [...dayForms, ...calendarForms, ...yearForms]

/** A reading whose `when` is a name of the calendar. */
export interface NamedReading extends Reading {
  readonly when: CalendarName
}

/** Whether `reading` is of a name of the calendar. */
export function isNamed(reading: Reading): reading is NamedReading {
  return reading.when.is === 'calendar'
}

const joint = /(?: ?- ?|\/|,? (?<word>to|until|till|through(?: to)?|and|or) )/iy
/** A part before the second name, which `leadBefore` then reads. */
const partAhead = /(?:the )?(?:(?:very )?(?:end|start|beginning|middle|close) of (?:the )?|early |mid[ -]|late )?/iy

/**
 * The stretch from `first`, led by `lead`, to a second name right behind it; null where there is none. `March and
 * April 2025` is one stretch, but `in March 2024 and May 2025` are two dates, unless `between` stands before them.
 */
export function rangeFrom(scene: Scene, first: NamedReading, lead: Lead): NamedReading | null {
  const { text, anchor } = scene
  const join = matchAt(joint, text, first.end)
  if (join === null) return null
  const from = first.end + join[0].length
  const second = nameBehind(scene, from)
  if (second === null || !isJoined(join.groups?.word, first, second, lead.preposition)) return null
  const secondLead = leadBefore(text, from, second.start, second.form === 'day', anchor)
  const name = stretch(first.when, lead, second.when, secondLead)
  if (name.year !== null && name.in(name.year, 1) === null && first.fault === null && second.fault === null) return null
  return {
    ...first,
    end: second.end,
    form: 'range',
    when: name,
    needs: neededBy(first, second),
    fault: first.fault ?? second.fault,
  }
}

function nameBehind(scene: Scene, from: number): NamedReading | null {
  const at = from + (matchAt(partAhead, scene.text, from)?.[0].length ?? 0)
  for (const { pattern, read } of namedForms) {
    const match = pattern.exec(scene.text, scene.lower, at)
    const found = match === null ? null : read(match, scene)
    if (found !== null && isNamed(found)) return found
  }
  return null
}

function hasYear({ when }: NamedReading): boolean {
  return when.year !== null || when.yearFromAnchor !== null
}

function isJoined(
  word: string | undefined,
  first: NamedReading,
  second: NamedReading,
  preposition: string | null,
): boolean {
  // Behind a day, four figures may be a number of anything: `from 3 March 2024 to 2000 cases`.
  if (second.form === 'year' && (first.form === 'day' || !hasYear(first))) return false
  if (word !== undefined && /^and$/i.test(word))
    return /^between$/i.test(preposition ?? '') || !hasYear(first) || (isYear(first) && isYear(second))
  return true
}

function isYear({ form }: NamedReading): boolean {
  return form === 'year' || form === 'financial-year'
}

/** `spring or summer` needs a preposition as `spring` does; a year at either end does without. */
function neededBy(first: NamedReading, second: NamedReading): Reading['needs'] {
  if (first.form === 'year') return first.needs
  return hasYear(first) || hasYear(second) ? 'free' : first.needs
}

/** The year that one end lacks is the other's, or its neighbour, so that the stretch runs forward. */
function stretch(first: CalendarName, firstLead: Lead, second: CalendarName, secondLead: Lead): CalendarName {
  const begins = second.year === null ? first.yearBegins : second.yearBegins
  const firstIn = (year: number) => picked(first.in(year, begins), firstLead)
  const secondIn = (year: number) => picked(second.in(year, begins), secondLead)
  if (first.year !== null && second.year === null) {
    const start = firstIn(first.year)
    return calendarName((year) => forward(start, secondIn(year)) ?? forward(start, secondIn(year + 1)), first.year)
  }
  const fixed = first.year === null ? null : firstIn(first.year)
  return calendarName(
    (year) => {
      const end = secondIn(year)
      return first.year === null
        ? (forward(firstIn(year), end) ?? forward(firstIn(year - 1), end))
        : forward(fixed, end)
    },
    second.year,
    { yearFromAnchor: second.yearFromAnchor },
  )
}

function picked(period: Period | null, lead: Lead): Period | null {
  return period === null ? null : lead.of(period)
}

function forward(first: Period | null, second: Period | null): Period | null {
  return first === null || second === null || first.start > second.end ? null : { start: first.start, end: second.end }
}
