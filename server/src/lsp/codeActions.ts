/** Answers what can be done: about findings (mend them one by one, silence them, mend all that is safe), and besides. */
import { type CodeAction, CodeActionKind, CodeActionTriggerKind, type Connection } from 'vscode-languageserver'
import { quickFixes } from '../features/codeActions.js'
import { refactorings } from '../features/refactorings.js'
import { differencesBetween } from '../features/textDifference.js'
import type { ResponseService } from '../service.js'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import { isWanted } from './codeActionKinds.js'
import { codeActionOf, fixAllActionOf, spanOfRange } from './convert.js'
import { codeActionKindOf, refactoringActionOf } from './convertWriting.js'
import { type Draft, type Drafts, responseDocumentOf } from './drafts.js'
import { fixAllKind } from './names.js'
import { registerActions } from './registerActions.js'

export function answerCodeActions(
  connection: Pick<Connection, 'onCodeAction'>,
  drafts: Drafts,
  service: ResponseService,
  abilities: ClientAbilities,
  answering: Answering,
): void {
  connection.onCodeAction(
    answering.request(
      'textDocument/codeAction',
      async ({ textDocument, range, context }) => {
        const draft = await drafts.open(textDocument.uri)
        if (draft === undefined) return []
        const { document, analysis } = draft
        const place = spanOfRange(document, range)
        const fixes = isWanted(CodeActionKind.QuickFix, context.only) ? quickFixes(analysis, place) : []
        // Asked for at each move of the cursor: nothing that costs a check of the whole draft.
        const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic
        // An editor that mends on save asks by itself too, but by name.
        const all = (isAsked || context.only !== undefined) && isWanted(fixAllKind, context.only)
        const refactored = isAsked
          ? refactorings(analysis, place, (kind) => isWanted(codeActionKindOf(kind), context.only))
          : []
        const ofRegister = registerActions(draft, { place, only: context.only, isAsked }, abilities)
        return [
          ...ofRegister.filter(({ kind }) => kind === CodeActionKind.QuickFix),
          ...fixes
            .filter(({ unavailable }) => unavailable === null || abilities.disabledActions)
            .map((fix) => codeActionOf(fix, document, abilities)),
          ...(all ? fixAll(draft, service, abilities) : []),
          ...ofRegister.filter(({ kind }) => kind !== CodeActionKind.QuickFix),
          // Those that cannot be done are shown to who asks for such by name.
          ...refactored
            .filter(
              ({ unavailable }) => unavailable === null || (context.only !== undefined && abilities.disabledActions),
            )
            .map((refactoring) => refactoringActionOf(refactoring, document, abilities)),
        ]
      },
      () => [],
    ),
  )
}

/** The one action that mends all that is safe, as the command line does it; none where there is nothing to mend. */
function fixAll({ document, settings }: Draft, service: ResponseService, abilities: ClientAbilities): CodeAction[] {
  const { text } = service.fixSafely(responseDocumentOf(document), settings)
  const edits = differencesBetween(document.getText(), text)
  return edits.length === 0 ? [] : [fixAllActionOf(edits, document, abilities)]
}
