/** As `convert.ts`, for the features by which one writes: the model's words in those of the protocol. */
import type { CodeAction, CompletionItem, TextEdit } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Completion, CompletionKind } from '../features/completion/completion.js'
import { type Card, cardsInMarkdown, cardsInPlainText } from '../features/hover/card.js'
import type { PendingRefactoring, Refactoring, RefactoringKind } from '../features/refactorings/refactoring.js'
import { refactoringKinds } from '../features/refactorings.js'
import type { Span } from '../model/span.js'
import type * as model from '../rules/rule.js'
import type { ClientAbilities } from './capabilities.js'
import { rangeOf, workspaceEditOf } from './convert.js'
import { CodeActionKind, CompletionItemKind, InsertTextFormat, MarkupKind } from './library.js'

const refactoringPrefix = `${CodeActionKind.RefactorRewrite}.responseDesk.`

/** `refactor.rewrite.responseDesk.renumber` */
export function codeActionKindOf(kind: RefactoringKind): string {
  return `${refactoringPrefix}${kind}`
}

/** All kinds of refactoring, as clients know them. */
export const refactoringActionKinds: readonly string[] = refactoringKinds.map(codeActionKindOf)

/** The action that carries out `refactoring` on this very version of `document`, or says why it cannot be done. */
export function refactoringActionOf(
  { kind, title, edits, placeholder, unavailable }: Refactoring,
  document: TextDocument,
  abilities: ClientAbilities,
): CodeAction {
  return {
    title,
    kind: codeActionKindOf(kind),
    ...(unavailable === null
      ? { edit: workspaceEditOf(document, edits, abilities, placeholder) }
      : { disabled: { reason: unavailable } }),
  }
}

/** The action that is to carry out `refactoring` once its edit is asked for by `data`. */
export function pendingActionOf({ kind, title }: PendingRefactoring, data: CodeActionData): CodeAction {
  return { title, kind: codeActionKindOf(kind), data }
}

/** By what the edit of an action is worked out later; the client hands it back as it is. */
export interface CodeActionData {
  readonly uri: string
  readonly version: number
  /** Where it was asked for, in that version. */
  readonly place: Span
}

/** What `data`, which came back from a client, says; undefined where it is none of ours. */
export function codeActionDataOf(data: unknown): CodeActionData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data && 'version' in data && 'place' in data))
    return undefined
  const { uri, version, place } = data
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof place !== 'object' || place === null)
    return undefined
  if (!('start' in place && 'end' in place)) return undefined
  const { start, end } = place
  return typeof start === 'number' && typeof end === 'number' ? { uri, version, place: { start, end } } : undefined
}

export function textEditsOf(edits: readonly model.TextEdit[], document: TextDocument): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }))
}

const itemKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  verdict: CompletionItemKind.EnumMember,
  label: CompletionItemKind.Class,
  paragraph: CompletionItemKind.Reference,
  recommendation: CompletionItemKind.Reference,
  date: CompletionItemKind.Event,
  acronym: CompletionItemKind.Constant,
  owner: CompletionItemKind.Interface,
  key: CompletionItemKind.Property,
  schema: CompletionItemKind.Value,
  value: CompletionItemKind.Value,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.Value,
  template: CompletionItemKind.Snippet,
}

/** By what an item's documentation is found later; the client hands it back as it is. */
export interface CompletionData {
  readonly uri: string
  readonly kind: CompletionKind
  readonly key: string
}

/** The item that offers `completion`, the one at `index` (0-based) of the list. */
export function completionItemOf(completion: Completion, index: number, document: TextDocument): CompletionItem {
  const { kind, label, detail, warning, edit, isSnippet, filterText, key } = completion
  const data: CompletionData | undefined = key === null ? undefined : { uri: document.uri, kind, key }
  return {
    label,
    kind: itemKinds[kind],
    ...(detail !== '' && { detail }),
    // Editors that do not know it pass it over: it stands in the description, too.
    ...(warning !== undefined && { labelDetails: { description: warning } }),
    sortText: String(index).padStart(5, '0'),
    filterText,
    textEdit: { range: rangeOf(document, edit.span), newText: edit.newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(data !== undefined && { data }),
  }
}

/** What `data`, which came back from a client, says; undefined where it is none of ours. */
export function completionDataOf(data: unknown): CompletionData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data && 'kind' in data && 'key' in data)) return undefined
  const { uri, kind, key } = data
  if (typeof uri !== 'string' || typeof key !== 'string' || typeof kind !== 'string') return undefined
  return kind in itemKinds ? { uri, kind: kind as CompletionKind, key } : undefined
}

/** `item` with what `card` says of it. */
export function documentedItem(item: CompletionItem, card: Card, inMarkdown: boolean): CompletionItem {
  const documentation = inMarkdown
    ? { kind: MarkupKind.Markdown, value: cardsInMarkdown([card]) }
    : { kind: MarkupKind.PlainText, value: cardsInPlainText([card]) }
  return { ...item, documentation }
}
