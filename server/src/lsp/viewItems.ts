/** Puts what views show into the words of our own requests: offsets become lines and columns. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { filedCommitments } from '../features/commitmentFiles.js'
import { fileNameOf, isOverdue } from '../features/commitmentLog.js'
import { commitmentsCsv } from '../features/commitmentsCsv.js'
import { commitmentsIcs } from '../features/commitmentsIcs.js'
import type { RecommendationNode } from '../features/recommendationTree.js'
import type { Day } from '../model/day.js'
import type { CommitmentLogResult, DraftCommitments, RecommendationItem } from '../protocol.js'
import { rangeOf } from './convert.js'
import type { IndexedDraft, IndexedDrafts } from './workspaceIndex.js'

/** The items for `nodes`, which were made of `document`. */
export function recommendationItems(
  nodes: readonly RecommendationNode[],
  document: TextDocument,
): readonly RecommendationItem[] {
  return nodes.map(({ span, labelSpan, children, ...node }) => ({
    ...node,
    range: rangeOf(document, span),
    labelRange: rangeOf(document, labelSpan),
    children: recommendationItems(children, document),
  }))
}

/** The commitments of `draft` as they stand on the day `today`. */
export function draftCommitments({ uri, title, commitments }: IndexedDraft, today: Day): DraftCommitments {
  return {
    uri,
    title,
    commitments: commitments.map((commitment) => ({ ...commitment, overdue: isOverdue(commitment, today) })),
  }
}

/** The commitments of all `drafts` as one file. */
export function commitmentLogFile(
  { drafts, unread }: IndexedDrafts,
  format: 'csv' | 'ics',
  today: Day,
): CommitmentLogResult {
  const filed = drafts.map(({ uri, title, commitments }) => ({
    uri,
    file: fileNameOf(uri),
    draft: title,
    commitments: commitments.map(({ range, ...commitment }) => {
      return { ...commitment, overdue: isOverdue(commitment, today), line: range.start.line + 1 }
    }),
  }))
  const commitments = filedCommitments(filed)
  return format === 'ics'
    ? { text: commitmentsIcs(commitments, today), count: commitments.filter(({ due }) => due !== null).length, unread }
    : { text: commitmentsCsv(commitments), count: commitments.length, unread }
}
