/** Writes the commitment log as a table that opens right in a spreadsheet. */
import type { FiledCommitment } from './commitmentFiles.js'

const columns: readonly (readonly [heading: string, (commitment: FiledCommitment) => string])[] = [
  ['Recommendation', ({ recommendation }) => recommendation ?? ''],
  ['Owner', ({ owner }) => owner ?? ''],
  ['Action', ({ text }) => text],
  ['Class', (commitment) => commitment.class],
  ['Date', ({ when }) => when ?? ''],
  ['Date from', ({ dateFrom }) => (dateFrom ?? '').replace('-', ' ')],
  ['First day', ({ start }) => start ?? ''],
  ['Due', ({ due }) => due ?? ''],
  ['Overdue', ({ overdue }) => (overdue ? 'yes' : 'no')],
  ['Done', ({ done }) => (done ? 'yes' : 'no')],
  ['Response', ({ draft }) => draft],
  ['File', ({ file }) => file],
  ['Line', ({ line }) => String(line)],
  ['Id', ({ id }) => id],
]

/**
 * `commitments` in the order given, as RFC 4180 has it: a line of headings, CRLF, quotation marks around every field that
 * needs them. It begins with a byte order mark, without which spreadsheets take UTF-8 for something older. What a
 * spreadsheet would take for a formula has an apostrophe in front, which it shows as text
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function commitmentsCsv(commitments: readonly FiledCommitment[]): string {
  const rows = commitments.map((commitment) => columns.map(([, written]) => cell(written(commitment))))
  return `\uFEFF${[columns.map(([heading]) => heading), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}

/** Behind white space and control characters as well; and in full width, which spreadsheets of East Asia take for the same. */
const formula = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

function cell(value: string): string {
  const defused = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused
}
