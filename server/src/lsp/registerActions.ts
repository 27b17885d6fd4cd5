/** Offers what can be done at once about a draft and its register. */
import type { CodeAction } from 'vscode-languageserver'
import { missingAnswers, recordedAnswers } from '../features/registerAnswers.js'
import type { Span } from '../model/span.js'
import { addMissingAnswersKind, recordWordingsKind } from '../protocol.js'
import type { Register } from '../register/register.js'
import { registerUnanswered } from '../rules/registerUnanswered.js'
import type { ClientAbilities } from './capabilities.js'
import { isWanted } from './codeActionKinds.js'
import { diagnosticOf, workspaceEditOf } from './convert.js'
import type { Draft } from './drafts.js'
import { CodeActionKind } from './library.js'

/** Where actions are asked for, of which kinds (undefined: all), and whether the writer asked. */
export interface AskedActions {
  readonly place: Span
  readonly only: readonly string[] | undefined
  readonly isAsked: boolean
}

/**
 * Answers for what lacks one: a fix where that is found, and else an action for who asks. The wordings that were answered:
 * an action for who asks. To who asks for one by name it is said why it cannot be done.
 */
export function registerActions(draft: Draft, asked: AskedActions, abilities: ClientAbilities): CodeAction[] {
  const { register } = draft.settings
  const { only, isAsked } = asked
  if (register !== null)
    return [
      ...making(draft, register, asked, abilities),
      ...(isAsked ? recording(draft, register, only, abilities) : []),
    ]
  const reason = 'No register is named, neither in the front matter nor in .response-desk.yaml.'
  return [
    ...refused('Make answers for the register’s recommendations', addMissingAnswersKind, reason, only, abilities),
    ...refused(recordTitle, recordWordingsKind, reason, only, abilities),
  ]
}

function making(
  { document, analysis }: Draft,
  register: Register,
  { place, only, isAsked }: AskedActions,
  abilities: ClientAbilities,
): CodeAction[] {
  const found = analysis.found.touching(place).filter(({ rule }) => rule === registerUnanswered.id)
  const mends = found.length > 0 && isWanted(CodeActionKind.QuickFix, only)
  if (!mends && !(isAsked && isWanted(addMissingAnswersKind, only))) return []
  const { edits, count } = missingAnswers(analysis, register)
  const title = `Make answers for the register’s recommendations that lack one (${count})`
  if (edits.length === 0) {
    const reason = 'Every recommendation of the register has an answer, or one to be filled in.'
    return refused(title, addMissingAnswersKind, reason, only, abilities)
  }
  return [
    {
      title,
      kind: mends ? CodeActionKind.QuickFix : addMissingAnswersKind,
      ...(mends && { diagnostics: found.map((finding) => diagnosticOf(finding, document)) }),
      edit: workspaceEditOf(document, edits, abilities, null),
    },
  ]
}

const recordTitle = 'Record the register’s wordings as those that were answered'

function recording(
  { document, analysis }: Draft,
  register: Register,
  only: readonly string[] | undefined,
  abilities: ClientAbilities,
): CodeAction[] {
  if (!isWanted(recordWordingsKind, only)) return []
  const edit = recordedAnswers(analysis, register)
  if (edit !== undefined)
    return [{ title: recordTitle, kind: recordWordingsKind, edit: workspaceEditOf(document, [edit], abilities, null) }]
  const reason =
    analysis.response.frontMatter === null
      ? 'They are recorded in the front matter. Begin the draft with one, between two lines “---”.'
      : 'The wordings of all that is answered are recorded already.'
  return refused(recordTitle, recordWordingsKind, reason, only, abilities)
}

/** Why the action cannot be done, for who asks for it by name. */
function refused(
  title: string,
  kind: string,
  reason: string,
  only: readonly string[] | undefined,
  { disabledActions }: ClientAbilities,
): CodeAction[] {
  const isNamed = only !== undefined && isWanted(kind, only)
  return isNamed && disabledActions ? [{ title, kind, disabled: { reason } }] : []
}
