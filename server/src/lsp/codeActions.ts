/** Answers what can be done: about findings (mend them one by one, silence them, mend all that is safe), and besides. */
import { type CodeAction, CodeActionKind, CodeActionTriggerKind, type Connection } from 'vscode-languageserver'
import { findingsAt, quickFixes } from '../features/codeActions.js'
import { refactorings } from '../features/refactorings.js'
import { missingAnswers, recordedAnswers } from '../features/registerAnswers.js'
import { differencesBetween } from '../features/textDifference.js'
import type { Span } from '../model/span.js'
import { addMissingAnswersKind, recordWordingsKind } from '../protocol.js'
import { registerUnanswered } from '../rules/registerUnanswered.js'
import type { TextEdit } from '../rules/rule.js'
import type { ResponseService } from '../service.js'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import { codeActionOf, diagnosticOf, fixAllActionOf, spanOfRange, workspaceEditOf } from './convert.js'
import { codeActionKindOf, refactoringActionOf } from './convertWriting.js'
import { type Draft, type Drafts, responseDocumentOf } from './drafts.js'
import { fixAllKind } from './names.js'

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

/**
 * What can be done at once about a draft and its register: offered as a fix where something is found to be left out, and
 * else to who asks.
 */
function registerActions(
  { document, analysis, settings: { register } }: Draft,
  { place, only, isAsked }: { place: Span; only: readonly string[] | undefined; isAsked: boolean },
  abilities: ClientAbilities,
): CodeAction[] {
  if (register === null) return []
  const found = findingsAt(analysis, place).filter(({ rule }) => rule === registerUnanswered.id)
  const fixes = found.length > 0 && isWanted(CodeActionKind.QuickFix, only)
  const missing =
    fixes || (isAsked && isWanted(addMissingAnswersKind, only)) ? missingAnswers(analysis, register) : undefined
  const recorded = isAsked && isWanted(recordWordingsKind, only) ? recordedAnswers(analysis, register) : undefined
  const action = (title: string, kind: string, edits: readonly TextEdit[]): CodeAction => ({
    title,
    kind,
    edit: workspaceEditOf(document, edits, abilities, null),
  })
  const make =
    missing === undefined || missing.edits.length === 0
      ? []
      : [
          {
            ...action(
              `Make answers for the register’s recommendations that lack one (${missing.count})`,
              fixes ? CodeActionKind.QuickFix : addMissingAnswersKind,
              missing.edits,
            ),
            ...(fixes && { diagnostics: found.map((finding) => diagnosticOf(finding, document)) }),
          },
        ]
  const record =
    recorded === undefined
      ? []
      : [action('Record the register’s wordings as those that were answered', recordWordingsKind, [recorded])]
  return [...make, ...record]
}

/** The one action that mends all that is safe, as the command line does it; none where there is nothing to mend. */
function fixAll({ document, settings }: Draft, service: ResponseService, abilities: ClientAbilities): CodeAction[] {
  const { text } = service.fixSafely(responseDocumentOf(document), settings)
  const edits = differencesBetween(document.getText(), text)
  return edits.length === 0 ? [] : [fixAllActionOf(edits, document, abilities)]
}

/** Whether a client that asks for the kinds `only` wants `kind`: `source` holds all that begins with `source.`. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
}
