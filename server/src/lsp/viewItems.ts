/** Puts what views show into the words of our own requests: offsets become lines and columns. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { filedCommitments } from '../features/commitmentFiles.js'
import { commitmentLog, draftTitle, type LoggedCommitment } from '../features/commitmentLog.js'
import { commitmentsCsv } from '../features/commitmentsCsv.js'
import { commitmentsIcs } from '../features/commitmentsIcs.js'
import type { RecommendationNode } from '../features/recommendationTree.js'
import type { Day } from '../model/day.js'
import type { CommitmentItem, CommitmentLogResult, DraftCommitments, RecommendationItem } from '../protocol.js'
import { rangeOf } from './convert.js'
import type { Draft } from './drafts.js'
import type { GatheredDrafts } from './workspaceDrafts.js'

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
export function draftCommitments({ analysis, document }: Draft, today: Day): DraftCommitments {
  return {
    uri: document.uri,
    title: draftTitle(analysis),
    commitments: commitmentLog(analysis, today).map((commitment) => commitmentItem(commitment, document)),
  }
}

function commitmentItem({ span, ...commitment }: LoggedCommitment, document: TextDocument): CommitmentItem {
  return { ...commitment, range: rangeOf(document, span) }
}

/** The commitments of all `drafts` as one file. */
export function commitmentLogFile(
  { drafts, unread }: GatheredDrafts,
  format: 'csv' | 'ics',
  today: Day,
): CommitmentLogResult {
  const commitments = filedCommitments(drafts, today)
  return format === 'ics'
    ? { text: commitmentsIcs(commitments, today), count: commitments.filter(({ due }) => due !== null).length, unread }
    : { text: commitmentsCsv(commitments), count: commitments.length, unread }
}
