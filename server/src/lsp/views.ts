/** Answers what the editor's views and commands ask of drafts, beyond what the protocol knows, and says when it changes. */
import type { Connection, Disposable } from 'vscode-languageserver'
import { effectiveConfiguration } from '../features/effectiveConfiguration.js'
import { overviewOf } from '../features/overview.js'
import { publicationCheck } from '../features/publicationCheck.js'
import { recommendationTree } from '../features/recommendationTree.js'
import { shownWhileWriting } from '../features/writing.js'
import {
  type ChangedParams,
  type CommitmentLogParams,
  type CommitmentLogResult,
  type CommitmentsResult,
  changedNotification,
  commitmentLogRequest,
  commitmentsRequest,
  configurationRequest,
  type MarkdownPage,
  type OfDocument,
  type OfDraftOrWorkspace,
  type OverviewResult,
  overviewRequest,
  type PublicationCheckResult,
  publicationCheckRequest,
  type RecommendationItem,
  recommendationsRequest,
} from '../protocol.js'
import type { Answering } from './answering.js'
import { rangeOf } from './convert.js'
import type { Draft, Drafts } from './drafts.js'
import type { Runtime } from './runtime.js'
import { commitmentLogFile, draftCommitments, recommendationItems } from './viewItems.js'
import type { WorkspaceIndex } from './workspaceIndex.js'
import type { Writing } from './writing.js'

export interface ViewSources {
  readonly drafts: Drafts
  readonly index: WorkspaceIndex
  readonly runtime: Pick<Runtime, 'today'>
  readonly writing: Writing
}

/** Answers all requests of views and commands. What breaks down is answered with an error: nothing must look empty. */
export function answerViews(
  connection: Pick<Connection, 'onRequest'>,
  sources: ViewSources,
  answering: Answering,
): void {
  answerOnDocument(connection, sources, answering)
  answerOnWorkspace(connection, sources, answering)
}

function answerOnDocument(
  connection: Pick<Connection, 'onRequest'>,
  { drafts, writing }: ViewSources,
  answering: Answering,
): void {
  const shownOf = ({ analysis, document }: Draft) => {
    const isShown = shownWhileWriting(analysis.response, writing.at(document.uri))
    return analysis.findings.filter(({ span, incomplete }) => isShown(span.start, incomplete))
  }
  const on = (method: string, find: (uri: string) => Promise<Draft | undefined>, make: (draft: Draft) => object) =>
    connection.onRequest(
      method,
      answering.request(method, async ({ textDocument }: OfDocument): Promise<object | null> => {
        const draft = await find(textDocument.uri)
        return draft === undefined ? null : make(draft)
      }),
    )
  on(overviewRequest, drafts.look, (draft): OverviewResult => {
    return { enabled: draft.settings.enabled, ...overviewOf(draft.analysis, shownOf(draft)) }
  })
  on(recommendationsRequest, drafts.open, (draft): readonly RecommendationItem[] =>
    recommendationItems(recommendationTree(draft.analysis, shownOf(draft)), draft.document),
  )
  on(publicationCheckRequest, drafts.open, ({ analysis, settings, document }): PublicationCheckResult => {
    const { ready, obstacles, markdown } = publicationCheck(analysis, settings)
    const placed = obstacles.map(({ rule, message, span }) => ({ rule, message, range: rangeOf(document, span) }))
    return { ready, obstacles: placed, markdown }
  })
  on(configurationRequest, drafts.look, ({ analysis, settings }): MarkdownPage => {
    return { markdown: effectiveConfiguration(analysis, settings, settings) }
  })
}

function answerOnWorkspace(
  connection: Pick<Connection, 'onRequest'>,
  { index, runtime }: ViewSources,
  answering: Answering,
): void {
  const today = () => runtime.today()
  connection.onRequest(
    commitmentsRequest,
    answering.request(commitmentsRequest, async ({ uri }: OfDraftOrWorkspace, token): Promise<CommitmentsResult> => {
      const { drafts, unread } = await index.drafts(uri, token)
      return { today: today(), drafts: drafts.map((draft) => draftCommitments(draft, today())), unread }
    }),
  )
  connection.onRequest(
    commitmentLogRequest,
    answering.request(
      commitmentLogRequest,
      async ({ uri, format }: CommitmentLogParams, token): Promise<CommitmentLogResult> =>
        commitmentLogFile(await index.drafts(uri, token), format, today()),
    ),
  )
}

/** Tells a client whose views want to know what changed: of a burst of changes to one document only once. */
export function createChangeNews(
  connection: Pick<Connection, 'sendNotification'>,
  { soon }: Pick<Runtime, 'soon'>,
  answering: Answering,
  initializationOptions: unknown,
): (uri: string | null) => void {
  if (!wantsViews(initializationOptions)) return () => {}
  const waiting = new Map<string | null, Disposable>()
  return (uri) => {
    waiting.get(uri)?.dispose()
    const params: ChangedParams = { uri }
    const send = () => {
      waiting.delete(uri)
      void answering.own(changedNotification, () => connection.sendNotification(changedNotification, params))
    }
    waiting.set(uri, soon(send))
  }
}

function wantsViews(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'views' in options && options.views === true
}
