/** Puts the commitments of several drafts into one list, in the order in which somebody has to act on them. */
import type { Day } from '../model/day.js'
import { lineIndexOf } from '../reading/lines.js'
import type { Analysis } from '../service.js'
import { commitmentLog, draftTitle, fileNameOf, type LoggedCommitment } from './commitmentLog.js'

/** A commitment with the place in which it stands. */
export interface FiledCommitment extends LoggedCommitment {
  readonly uri: string
  /** The file as whoever asked names it: its path, or its name alone. */
  readonly file: string
  /** The draft's title. */
  readonly draft: string
  /** 1-based. */
  readonly line: number
}

/** An analysed draft, and what to call its file; by default by its name alone. */
export interface FiledDraft {
  readonly analysis: Analysis
  readonly file?: string
}

/** The commitments of all `drafts`, by due day. Ids that two drafts of one name share are told apart by their order. */
export function filedCommitments(drafts: readonly FiledDraft[], today: Day): readonly FiledCommitment[] {
  const seen = new Map<string, number>()
  const commitments = drafts.flatMap(({ analysis, file }) => {
    const lines = lineIndexOf(analysis.response.text)
    return commitmentLog(analysis, today).map((commitment) => {
      const nth = (seen.get(commitment.id) ?? 0) + 1
      seen.set(commitment.id, nth)
      return {
        ...commitment,
        id: nth === 1 ? commitment.id : `${commitment.id}-${nth}`,
        uri: analysis.uri,
        file: file ?? fileNameOf(analysis.uri),
        draft: draftTitle(analysis),
        line: lines.positionAt(commitment.span.start).line + 1,
      }
    })
  })
  return byDueDay(commitments)
}

/** Overdue ones first, then by the day on which they are due, those without one last; of one day in the order given. */
export function byDueDay<Dated extends Pick<LoggedCommitment, 'due' | 'overdue'>>(
  commitments: readonly Dated[],
): readonly Dated[] {
  const key = ({ due, overdue }: Dated) => `${overdue ? 0 : 1}${due ?? '9999-99-99'}`
  return [...commitments].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
