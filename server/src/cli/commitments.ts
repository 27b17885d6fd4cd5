/** `response-desk commitments`: lists what drafts promise, by whom and by when, for people, spreadsheets and calendars. */
import { type FiledCommitment, filedCommitments, filedDraft } from '../features/commitmentFiles.js'
import { commitmentsCsv } from '../features/commitmentsCsv.js'
import { commitmentsIcs } from '../features/commitmentsIcs.js'
import { commitmentsJson } from '../features/commitmentsJson.js'
import type { Day } from '../model/day.js'
import type { ResponseService } from '../service.js'
import { openDrafts } from './drafts.js'
import { commitmentsText } from './report/commitmentsText.js'
import { painterFor } from './report/paint.js'
import { printProblems } from './report/problems.js'
import type { TeamSettings } from './teamFiles.js'
import { type ExitStatus, exitStatus, type Terminal } from './terminal.js'

export const commitmentFormats = ['text', 'csv', 'json', 'ics'] as const

export interface CommitmentsCommand {
  readonly format: (typeof commitmentFormats)[number]
  readonly stdinName: string
  /** Lists only those whose day has passed. */
  readonly overdue?: boolean
  /** Lists only those of owners whose name holds this, in any case. */
  readonly owner?: string
}

/**
 * Lists the commitments of what `paths` name, as they stand on the day `today`. What cannot be read is reported, and so is
 * what is no response; the others are still listed.
 */
export async function listCommitments(
  paths: readonly string[],
  command: CommitmentsCommand,
  team: TeamSettings,
  service: ResponseService,
  today: Day,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { drafts, problems } = await openDrafts(paths, command.stdinName, terminal, team)
  const read = drafts.map(({ name, document, settings }) => ({
    file: name,
    analysis: service.analyse(document, settings),
  }))
  const responses = read.filter(({ analysis }) => analysis.isResponse)
  const filed = responses.map(({ analysis, file }) => filedDraft(analysis, today, file))
  const commitments = filedCommitments(filed).filter((one) => isWanted(one, command))
  terminal.print(written(commitments, command, today, terminal))
  printProblems(
    [
      ...problems.map(({ path, message }) => ({ name: path, message })),
      ...read.flatMap(({ file, analysis: { isResponse, recognition } }) =>
        isResponse ? [] : [{ name: file, message: `No response, and not listed. ${recognition}` }],
      ),
    ],
    terminal,
  )
  return problems.some(({ severity }) => severity === 'error') ? exitStatus.couldNotRun : exitStatus.clean
}

function isWanted({ overdue, owner }: FiledCommitment, command: CommitmentsCommand): boolean {
  if (command.overdue === true && !overdue) return false
  return command.owner === undefined || (owner ?? '').toLowerCase().includes(command.owner.trim().toLowerCase())
}

function written(
  commitments: readonly FiledCommitment[],
  { format }: CommitmentsCommand,
  today: Day,
  { colour, columns }: Terminal,
): string {
  switch (format) {
    case 'csv':
      return commitmentsCsv(commitments)
    case 'ics':
      return commitmentsIcs(commitments, today)
    case 'json':
      return commitmentsJson(commitments, today)
    case 'text':
      return commitmentsText(commitments, { paint: painterFor(colour), columns })
  }
}
