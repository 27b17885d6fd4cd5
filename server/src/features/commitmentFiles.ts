/** Writes commitments as files that other programs read: a table for a spreadsheet, dates for a calendar. */
import { addDays, type Day } from '../model/day.js'
import { fileNameOf, type LoggedCommitment } from './commitmentLog.js'

/** A commitment with the place in which it stands. */
export interface FiledCommitment extends LoggedCommitment {
  readonly uri: string
  /** The draft's title. */
  readonly draft: string
  /** 1-based. */
  readonly line: number
}

/** Overdue ones first, then by the day on which they are due, those without one last; of one day in the order given. */
export function byDueDay<Dated extends Pick<LoggedCommitment, 'due' | 'overdue'>>(
  commitments: readonly Dated[],
): readonly Dated[] {
  const key = ({ due, overdue }: Dated) => `${overdue ? 0 : 1}${due ?? '9999-99-99'}`
  return [...commitments].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

const columns: readonly (readonly [string, (commitment: FiledCommitment) => string])[] = [
  ['Recommendation', ({ recommendation }) => recommendation ?? ''],
  ['Owner', ({ owner }) => owner ?? ''],
  ['Commitment', ({ text }) => text],
  ['Class', (commitment) => commitment.class],
  ['Due', ({ due }) => due ?? ''],
  ['When', ({ when }) => when ?? ''],
  ['Overdue', ({ overdue }) => (overdue ? 'yes' : 'no')],
  ['Done', ({ done }) => (done ? 'yes' : 'no')],
  ['Response', ({ draft }) => draft],
  ['File', ({ uri }) => fileNameOf(uri)],
  ['Line', ({ line }) => String(line)],
  ['Id', ({ id }) => id],
]

/**
 * `commitments` as RFC 4180 has it: a line of headings, CRLF, quotation marks around every field that needs them. It
 * begins with a byte order mark, without which spreadsheets take UTF-8 for something older. What a spreadsheet would
 * take for a formula has an apostrophe in front (OWASP, CSV injection).
 */
export function commitmentsCsv(commitments: readonly FiledCommitment[]): string {
  const rows = byDueDay(commitments).map((commitment) => columns.map(([, written]) => cell(written(commitment))))
  return `\uFEFF${[columns.map(([heading]) => heading), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}

/** Also in full width, which spreadsheets of East Asia take for the same. */
const formula = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u

function cell(value: string): string {
  const defused = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused
}

/**
 * The commitments that have a day as an iCalendar (RFC 5545), an event of one whole day each: calendars leave out tasks.
 * `today` is their time stamp. Their ids are those of the commitments, so that an import updates the last one.
 */
export function commitmentsIcs(commitments: readonly FiledCommitment[], today: Day): string {
  const events = byDueDay(commitments).flatMap((commitment) =>
    commitment.due === null ? [] : eventLines(commitment, commitment.due, today),
  )
  const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Response Desk//Commitments//EN', 'CALSCALE:GREGORIAN']
  return [...calendar, ...events, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(commitment: FiledCommitment, due: Day, today: Day): readonly string[] {
  const { id, recommendation, owner, text, when, draft, uri, line, done } = commitment
  const summary = [recommendation, owner, text].filter((part) => part !== null).join(': ')
  const description = [text, when, `${draft}, ${fileNameOf(uri)}:${line}`].filter((part) => part !== null).join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${id}@response-desk`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${icsText(summary)}`,
    `DESCRIPTION:${icsText(description)}`,
    `CATEGORIES:${icsText(done ? 'Done' : commitment.class)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

/** No control character gets through, so that no text of a draft can end its line and begin a property of its own. */
function icsText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** Lines have at most 75 octets; what is longer goes on behind a line break and a space, never within a character. */
const mostOctets = 75

function folded(line: string): string {
  let result = ''
  let octets = 0
  for (let at = 0; at < line.length; ) {
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0)
    const size = octetsOf(character)
    if (octets + size > mostOctets) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
    at += character.length
  }
  return result
}

/** How many octets UTF-8 has for `character`. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
