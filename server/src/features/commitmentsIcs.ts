/** Writes the commitment log as a calendar. */
import ICAL from 'ical.js'
import { addDays, type Day, partsOf } from '../model/day.js'
import type { FiledCommitment } from './commitmentFiles.js'

// The library counts the octets of a line without the space that begins a continued one; RFC 5545 (3.1) counts it.
ICAL.foldLength = 74

/**
 * The `commitments` that have a day as an iCalendar (RFC 5545): an event of one whole day each, because calendars leave
 * out tasks. `today` is their time stamp, so that the same log gives the same file. Their ids are those of the
 * commitments, so that a later import updates an earlier one.
 */
export function commitmentsIcs(commitments: readonly FiledCommitment[], today: Day): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Response Desk//Commitments//EN')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  for (const commitment of commitments)
    if (commitment.due !== null) calendar.addSubcomponent(eventOf(commitment, commitment.due, today))
  return `${calendar.toString()}\r\n`
}

function eventOf(commitment: FiledCommitment, due: Day, today: Day): InstanceType<typeof ICAL.Component> {
  const { id, recommendation, owner, text, when, draft, file, line, done } = commitment
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${id}@response-desk`)
  event.addPropertyWithValue('dtstamp', midnight(today))
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(due))
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(due, 1)))
  event.addPropertyWithValue(
    'summary',
    inOneLine([recommendation, owner, text].filter((part) => part !== null).join(': ')),
  )
  event.addPropertyWithValue(
    'description',
    [text, when ?? '', `${draft}, ${file}:${line}`]
      .map(inOneLine)
      .filter((part) => part !== '')
      .join('\n'),
  )
  event.addPropertyWithValue('categories', done ? 'done' : commitment.class)
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  return event
}

/** The first moment of `day` in UTC, which is what RFC 5545 wants a time stamp in. */
function midnight(day: Day): InstanceType<typeof ICAL.Time> {
  return new ICAL.Time({ ...partsOf(day), hour: 0, minute: 0, second: 0, isDate: false }, ICAL.Timezone.utcTimezone)
}

/** Without control characters, which RFC 5545 has none of, and which could end a line and begin a property of their own. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
