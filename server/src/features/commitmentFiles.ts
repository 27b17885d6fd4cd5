/** Puts the commitments of several drafts into one list, in the order in which somebody has to act on them. */
import type { Day } from '../model/day.js'
import { lineIndexOf } from '../reading/lines.js'
import type { Analysis } from '../service.js'
import { commitmentLog, draftTitle, fileNameOf, type LoggedCommitment } from './commitmentLog.js'

/** A commitment with the place in which it stands. */
export interface FiledCommitment extends PlacedCommitment, Omit<FiledDraft, 'commitments'> {}

/** A draft with what it promises. */
export interface FiledDraft {
  readonly uri: string
  /** The file as whoever asked names it: its path, or its name alone. */
  readonly file: string
  /** The draft's title. */
  readonly draft: string
  /** In the order of the draft. */
  readonly commitments: readonly PlacedCommitment[]
}

export interface PlacedCommitment extends Omit<LoggedCommitment, 'span'> {
  /** 1-based. */
  readonly line: number
}

/** What `analysis` brings to a list of the commitments of several drafts, as they stand on the day `today`. */
export function filedDraft(analysis: Analysis, today: Day, file: string = fileNameOf(analysis.uri)): FiledDraft {
  const lines = lineIndexOf(analysis.response.source)
  const commitments = commitmentLog(analysis, today).map(({ span, ...commitment }) => {
    return { ...commitment, line: lines.positionAt(span.start).line + 1 }
  })
  return { uri: analysis.uri, file, draft: draftTitle(analysis), commitments }
}

/** The commitments of all `drafts`, by due day. Ids that two drafts of one name share are told apart by their order. */
export function filedCommitments(drafts: readonly FiledDraft[]): readonly FiledCommitment[] {
  const seen = new Map<string, number>()
  const all = drafts.flatMap(({ commitments, ...draft }) =>
    commitments.map((commitment) => {
      const nth = (seen.get(commitment.id) ?? 0) + 1
      seen.set(commitment.id, nth)
      return { ...commitment, ...draft, id: nth === 1 ? commitment.id : `${commitment.id}-${nth}` }
    }),
  )
  return byDueDay(all)
}

/** Overdue ones first, then by the day on which they are due, those without one last; of one day in the order given. */
export function byDueDay<Dated extends Pick<LoggedCommitment, 'due' | 'overdue'>>(
  commitments: readonly Dated[],
): readonly Dated[] {
  const key = ({ due, overdue }: Dated) => `${overdue ? 0 : 1}${due ?? '9999-99-99'}`
  return [...commitments].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
