/** The only place that puts the model's words into those of the protocol, and offsets into lines and columns. */
import type {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  Range,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { CheckedFinding, SpokenSeverity } from '../check/checkedFinding.js'
import { unused } from '../check/checkRules.js'
import { deskFileKind } from '../configuration/deskFile.js'
import type { FileProblem } from '../configuration/fileProblem.js'
import type { QuickFix } from '../features/codeActions.js'
import type { OutlineEntry } from '../features/documentSymbols.js'
import { type Span, spanOf } from '../model/span.js'
import type * as model from '../rules/rule.js'
import type { ClientAbilities } from './capabilities.js'
import { CodeActionKind, DiagnosticSeverity, DiagnosticTag, SymbolKind } from './library.js'
import { diagnosticSource, fixAllKind, rulePageOf } from './names.js'

/** Where `span` stands in `document`: lines and UTF-16 columns, both 0-based. What lies outside is its nearest end. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) }
}

/** The span of `range` in `document`; the inverse of `rangeOf`, except that no span ends between the two halves of `\r\n`. */
export function spanOfRange(document: TextDocument, range: Range): Span {
  return spanOf(document.offsetAt(range.start), document.offsetAt(range.end))
}

const severities: Readonly<Record<SpokenSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** Editors fade what these rules find: it does nothing, and may go. */
const unnecessary: ReadonlySet<string> = new Set([unused.id])

/** So many places are shown beside a finding: a tally may be wrong by hundreds of verdicts. */
const mostRelated = 20

/** The diagnostic that shows `finding`, which was made of `document` as it is, and at most `most` places beside it. */
export function diagnosticOf(finding: CheckedFinding, document: TextDocument, most = mostRelated): Diagnostic {
  const { rule, severity, message, span, related } = finding
  return {
    range: rangeOf(document, span),
    severity: severities[severity],
    code: rule,
    codeDescription: { href: rulePageOf(rule) },
    source: diagnosticSource,
    message,
    ...(unnecessary.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.slice(0, most).map((place) => ({
        location: { uri: document.uri, range: rangeOf(document, place.span) },
        message: place.message,
      })),
    }),
  }
}

/** The diagnostic that shows what is wrong in a team's file, whose text is `document`'s. */
export function diagnosticOfProblem({ span, message, severity, uri }: FileProblem, document: TextDocument): Diagnostic {
  return {
    range: rangeOf(document, span),
    severity: severities[severity],
    code: `${deskFileKind(uri) ?? 'schema'}/invalid`,
    source: diagnosticSource,
    message,
  }
}

/** The diagnostic that says that `document` could not be checked: what failed must never look clean. */
export function failureDiagnostic(): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Error,
    code: 'check/failed',
    source: diagnosticSource,
    message:
      'Response Desk broke down on this draft, so it is not checked. Please report this, with the log of the language server, to those who maintain Response Desk.',
  }
}

/** The diagnostic that says that there are `left` more findings than those that are shown. */
export function moreDiagnostic(left: number): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    code: 'check/more',
    source: diagnosticSource,
    message: `There are ${left} more findings in this draft. Shown are the gravest, and of those the nearest to where you write; the command line prints all.`,
  }
}

/** The action that carries out `fix` on `document`. */
export function codeActionOf(fix: QuickFix, document: TextDocument, abilities: ClientAbilities): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(fix.finding, document)],
    ...(fix.isPreferred && { isPreferred: true }),
    ...(fix.unavailable === null
      ? { edit: workspaceEditOf(document, fix.edits, abilities, fix.placeholder) }
      : { disabled: { reason: fix.unavailable } }),
  }
}

/** The action that mends all that is safe to mend; its edit is still wanting. */
export const fixAllAction: CodeAction = { title: 'Mend all that is safe to mend', kind: fixAllKind }

/**
 * The edit of this very version of `document`, where the client can take a version. `placeholder` is a part of the
 * only edit's new text that is left selected, where the client can do so.
 */
export function workspaceEditOf(
  document: TextDocument,
  edits: readonly model.TextEdit[],
  { versionedEdits, snippetEdits }: ClientAbilities,
  placeholder: Span | null,
): WorkspaceEdit {
  const plain = edits.map(({ span, newText }): TextEdit => ({ range: rangeOf(document, span), newText }))
  if (!versionedEdits) return { changes: { [document.uri]: plain } }
  const [only] = plain
  const inserted =
    only !== undefined && plain.length === 1 && placeholder !== null && snippetEdits
      ? [snippetOf(only, placeholder)]
      : plain
  const change: TextDocumentEdit = {
    textDocument: { uri: document.uri, version: document.version },
    edits: inserted,
  }
  return { documentChanges: [change] }
}

/** `edit` with the part `placeholder` of its text as the first stop of a snippet. */
function snippetOf({ range, newText }: TextEdit, { start, end }: Span): SnippetTextEdit {
  const plain = (text: string) => text.replace(/[\\$}]/g, '\\$&')
  const value = `${plain(newText.slice(0, start))}\${1:${plain(newText.slice(start, end))}}${plain(newText.slice(end))}`
  return { range, snippet: { kind: 'snippet', value } }
}

const symbolKinds: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  recommendation: SymbolKind.Class,
  paragraph: SymbolKind.String,
  commitment: SymbolKind.Event,
}

/** The symbol for `entry` and those below it. */
export function documentSymbolOf(entry: OutlineEntry, document: TextDocument): DocumentSymbol {
  const symbol: DocumentSymbol = {
    name: entry.name,
    kind: symbolKinds[entry.kind],
    range: rangeOf(document, entry.span),
    selectionRange: rangeOf(document, entry.nameSpan),
  }
  // Most of the thousands of a long draft have neither: what is not there need not be sent.
  if (entry.detail !== '') symbol.detail = entry.detail
  if (entry.children.length > 0) symbol.children = entry.children.map((child) => documentSymbolOf(child, document))
  return symbol
}
