/** The commitment log for people: who has to do what next, the overdue on top. */
import type { FiledCommitment } from '../../features/commitmentFiles.js'
import { printDay } from '../../model/day.js'
import { harmless, type Paint } from './paint.js'
import { counted, enumerated } from './words.js'

export interface CommitmentsTextOptions {
  readonly paint: Paint
  /** How many columns a line may take. */
  readonly columns: number
}

/** `commitments`, in the order given, a block of lines for each, and a summary. */
export function commitmentsText(
  commitments: readonly FiledCommitment[],
  { paint, columns }: CommitmentsTextOptions,
): string {
  if (commitments.length === 0) return 'No commitments.\n'
  const blocks = commitments.map((commitment) => [headOf(commitment, paint), ...wrapped(commitment.text, columns)])
  return `${[...blocks.map((block) => block.join('\n')), paint(summaryOf(commitments), 'bold')].join('\n\n')}\n`
}

/** `31 March 2025 · firm · Border Force · Recommendation 1 · fees.response.md:12` */
function headOf(commitment: FiledCommitment, paint: Paint): string {
  const { recommendation, owner, file, line, done } = commitment
  const facts = [
    commitment.class,
    ...(owner === null ? [] : [harmless(owner)]),
    ...(recommendation === null ? [] : [harmless(recommendation)]),
    ...(done ? ['done'] : []),
    `${harmless(file)}:${line}`,
  ]
  return [whenOf(commitment, paint), ...facts].join(' · ')
}

/** The day, how the draft words it where that says more, and whether a field says it. */
function whenOf({ due, when, dateFrom, overdue }: FiledCommitment, paint: Paint): string {
  if (when === null) return paint('no date', 'dim')
  const isField = dateFrom === 'date-field'
  const words = `“${harmless(when)}”${isField ? ' in the date field' : ''}`
  if (due === null) return words
  const printed = printDay(due)
  const saysMore = isField || !/^(?:by |on )?$/i.test(when.replace(printed, ''))
  const day = paint(printed, 'bold', ...(overdue ? (['red'] as const) : []))
  return `${overdue ? `${paint('overdue', 'red')} ` : ''}${day}${saysMore ? ` (${words})` : ''}`
}

const indent = '    '

/** `text` in indented lines of at most `columns` characters, broken between words. */
function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of harmless(text).split(/\s+/)) {
    if (line.length > indent.length && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = indent
    }
    line += line.length > indent.length ? ` ${word}` : word
  }
  return [...lines, line]
}

/** `12 commitments: 1 overdue, 8 to come, 3 without a day` */
function summaryOf(commitments: readonly FiledCommitment[]): string {
  const overdue = commitments.filter((commitment) => commitment.overdue).length
  const undated = commitments.filter(({ due }) => due === null).length
  const done = commitments.filter((commitment) => commitment.due !== null && commitment.done).length
  const parts: readonly (readonly [number, string])[] = [
    [overdue, 'overdue'],
    [commitments.length - overdue - undated - done, 'to come'],
    [done, 'done'],
    [undated, 'without a day'],
  ]
  const said = parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))
  return `${counted(commitments.length, 'commitment')}: ${enumerated(said)}.`
}
