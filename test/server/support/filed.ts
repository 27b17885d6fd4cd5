/** Makes the commitment log of drafts, and commitments by hand, for tests of what the log is written to. */
import { type FiledCommitment, filedCommitments, filedDraft } from '../../../server/src/features/commitmentFiles.js'
import type { Day } from '../../../server/src/model/day.js'
import { createResponseService, defaultSettings } from '../../../server/src/service.js'

/** The log of `drafts`, texts by the names of their files, as it stands on the day `today`. */
export function logOf(drafts: Readonly<Record<string, string>>, today = '2024-03-01'): readonly FiledCommitment[] {
  const service = createResponseService({ today: () => today as Day })
  const settings = { ...defaultSettings, isResponse: true }
  return filedCommitments(
    Object.entries(drafts).map(([path, text]) =>
      filedDraft(
        service.analyse({ uri: `file:///drafts/${encodeURI(path)}`, version: 1, text }, settings),
        today as Day,
      ),
    ),
  )
}

/** A commitment that is due on 31 May 2024, with what `rest` says otherwise. */
export function commitmentWith(rest: Partial<FiledCommitment>): FiledCommitment {
  return {
    id: '0123456789abcdef',
    recommendationId: null,
    recommendation: 'Recommendation 1',
    class: 'firm',
    text: 'We will publish the list by May 2024.',
    owner: 'the Home Office',
    when: 'by May 2024',
    dateFrom: 'sentence',
    start: '2024-05-01' as Day,
    due: '2024-05-31' as Day,
    overdue: false,
    done: false,
    uri: 'file:///drafts/ports.response.md',
    file: 'ports.response.md',
    draft: 'Home Office response to an inspection of ports',
    line: 12,
    ...rest,
  }
}

/** Words that spreadsheets, calendars and terminals might take for something else. */
export const hostileWords: readonly string[] = [
  '=1+1',
  '  =cmd|’/c calc’!A0',
  '+44',
  '-3',
  '@SUM(A1)',
  '\t=2',
  '＝1',
  'a, b; c: d \\ e',
  'said “x” and "y"',
  'line one\r\nline two\nline three\rline four',
  '\u0000\u0007\u001B[31m',
  'BEGIN:VEVENT',
  'it is\nEND:VCALENDAR',
  '\u2028next\u2029',
  '🛃'.repeat(60),
  'ü’–'.repeat(60),
  '',
  ' ',
]
