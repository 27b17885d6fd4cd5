/** Answers what can be done: about findings (mend them one by one, silence them, mend all that is safe), and besides. */
import type { CodeAction, CodeActionParams, Connection } from 'vscode-languageserver'
import { canBeMendedSafely, quickFixes } from '../features/codeActions.js'
import { workedOut } from '../features/refactorings/refactoring.js'
import { refactorings, refactoringsAtSight } from '../features/refactorings.js'
import { differencesBetween } from '../features/textDifference.js'
import type { Span } from '../model/span.js'
import type { ResponseService } from '../service.js'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import { isWanted } from './codeActionKinds.js'
import { codeActionOf, fixAllAction, spanOfRange, workspaceEditOf } from './convert.js'
import {
  type CodeActionData,
  codeActionDataOf,
  codeActionKindOf,
  pendingActionOf,
  refactoringActionOf,
} from './convertWriting.js'
import { type Draft, type Drafts, responseDocumentOf } from './drafts.js'
import { CodeActionKind, CodeActionTriggerKind, LSPErrorCodes, ResponseError } from './library.js'
import { fixAllKind } from './names.js'
import { registerActions } from './registerActions.js'

export interface CodeActionSources {
  readonly drafts: Drafts
  readonly service: ResponseService
  readonly abilities: ClientAbilities
  /** Shows a message to the writer. */
  complain(message: string): void
}

/**
 * An action for which the draft is read or checked again has no edit until it is chosen, where the client asks for it
 * then: an editor that asks what can be done gets its answer at once.
 */
export function answerCodeActions(
  connection: Pick<Connection, 'onCodeAction' | 'onCodeActionResolve'>,
  { drafts, service, abilities, complain }: CodeActionSources,
  answering: Answering,
): void {
  connection.onCodeAction(
    answering.request(
      'textDocument/codeAction',
      async (params) => {
        const draft = await drafts.open(params.textDocument.uri)
        return draft === undefined ? [] : actionsFor(draft, params, service, abilities)
      },
      () => [],
    ),
  )
  connection.onCodeActionResolve((action, token) =>
    answering.request('codeAction/resolve', async () => {
      const data = codeActionDataOf(action.data)
      const draft = data === undefined ? undefined : await drafts.open(data.uri)
      if (data === undefined || draft === undefined) return action
      if (draft.document.version !== data.version)
        throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed meanwhile. Try again.')
      const resolved =
        action.kind === fixAllKind
          ? mendingAll(draft, service, abilities)
          : refactoringOf(action, draft, data.place, abilities)
      // Nobody sees why an action cannot be taken once it has been: so it is said.
      if (resolved?.disabled !== undefined) complain(resolved.disabled.reason)
      return { ...action, ...resolved }
    })(action, token),
  )
}

function actionsFor(
  draft: Draft,
  { range, context }: CodeActionParams,
  service: ResponseService,
  abilities: ClientAbilities,
): CodeAction[] {
  const { document, analysis } = draft
  const place = spanOfRange(document, range)
  const data: CodeActionData = { uri: document.uri, version: document.version, place }
  const fixes = isWanted(CodeActionKind.QuickFix, context.only) ? quickFixes(analysis, place) : []
  // Asked for at each move of the cursor: nothing that costs a check of the whole draft.
  const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic
  // An editor that mends on save asks by itself too, but by name.
  const all = (isAsked || context.only !== undefined) && isWanted(fixAllKind, context.only)
  const refactored = isAsked
    ? refactoringsAtSight(analysis, place, (kind) => isWanted(codeActionKindOf(kind), context.only))
    : []
  const ofRegister = registerActions(draft, { place, only: context.only, isAsked }, abilities)
  // Those that cannot be done are shown to who asks for such by name.
  const showsDisabled = context.only !== undefined && abilities.disabledActions
  return [
    ...ofRegister.filter(({ kind }) => kind === CodeActionKind.QuickFix),
    ...fixes
      .filter(({ unavailable }) => unavailable === null || abilities.disabledActions)
      .map((fix) => codeActionOf(fix, document, abilities)),
    ...(all ? fixAll(draft, data, service, abilities) : []),
    ...ofRegister.filter(({ kind }) => kind !== CodeActionKind.QuickFix),
    ...refactored
      .map((refactoring) =>
        'workOut' in refactoring && abilities.resolvesActions
          ? pendingActionOf(refactoring, data)
          : refactoringActionOf(workedOut(refactoring), document, abilities),
      )
      .filter(({ disabled }) => disabled === undefined || showsDisabled),
  ]
}

/** The one action that mends all that is safe; none where there is nothing to mend. */
function fixAll(
  draft: Draft,
  data: CodeActionData,
  service: ResponseService,
  abilities: ClientAbilities,
): readonly CodeAction[] {
  if (!canBeMendedSafely(draft.analysis)) return []
  if (abilities.resolvesActions) return [{ ...fixAllAction, data }]
  const worked = mendingAll(draft, service, abilities)
  return worked === undefined ? [] : [worked]
}

/** As the command line does it; undefined where that changes nothing. */
function mendingAll(
  { document, settings }: Draft,
  service: ResponseService,
  abilities: ClientAbilities,
): CodeAction | undefined {
  const { text } = service.fixSafely(responseDocumentOf(document), settings)
  const edits = differencesBetween(document.getText(), text)
  return edits.length === 0 ? undefined : { ...fixAllAction, edit: workspaceEditOf(document, edits, abilities, null) }
}

/** The action that was offered as `action`, worked out; undefined for one that is none of ours. */
function refactoringOf(
  { kind }: CodeAction,
  { document, analysis }: Draft,
  place: Span,
  abilities: ClientAbilities,
): CodeAction | undefined {
  const [refactoring] = refactorings(analysis, place, (one) => codeActionKindOf(one) === kind)
  return refactoring === undefined ? undefined : refactoringActionOf(refactoring, document, abilities)
}
