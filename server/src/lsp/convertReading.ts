/** As `convert.ts`, for the features by which one reads and moves in a draft: the model's words in those of the protocol. */
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SelectionRange,
  SemanticTokens,
  SemanticTokensLegend,
  WorkspaceSymbol,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type * as lens from '../features/codeLens.js'
import type * as link from '../features/documentLinks.js'
import type { Fold } from '../features/folding.js'
import { cardsInMarkdown, cardsInPlainText } from '../features/hover/card.js'
import type * as hover from '../features/hover.js'
import type * as hint from '../features/inlayHints.js'
import type { Highlight } from '../features/navigation.js'
import type { Token, TokenKind } from '../features/semanticTokens.js'
import type * as symbol from '../features/workspaceSymbols.js'
import type { Span } from '../model/span.js'
import { rangeOf } from './convert.js'
import { DocumentHighlightKind, FoldingRangeKind, MarkupKind, SemanticTokensBuilder, SymbolKind } from './library.js'
import { applyTallyCommand } from './names.js'
import { uriBeside } from './uris.js'

export function locationOf(span: Span, document: TextDocument): Location {
  return { uri: document.uri, range: rangeOf(document, span) }
}

/** In Markdown where the client shows that; no words of the draft can be markup in it. */
export function hoverOf({ span, cards }: hover.Hover, document: TextDocument, inMarkdown: boolean): Hover {
  return {
    range: rangeOf(document, span),
    contents: inMarkdown
      ? { kind: MarkupKind.Markdown, value: cardsInMarkdown(cards) }
      : { kind: MarkupKind.PlainText, value: cardsInPlainText(cards) },
  }
}

export function highlightOf({ span, isDefinition }: Highlight, document: TextDocument): DocumentHighlight {
  return {
    range: rangeOf(document, span),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }
}

/** The folds that fill more than one line, by their lines. */
export function foldingRangesOf(folds: readonly Fold[], document: TextDocument): FoldingRange[] {
  return folds.flatMap(({ kind, span }) => {
    const { start, end } = rangeOf(document, span)
    if (start.line >= end.line) return []
    return [{ startLine: start.line, endLine: end.line, ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }) }]
  })
}

/** The widening `selections` as the protocol nests them, the narrowest outside; an empty place where there are none. */
export function selectionRangeOf(selections: readonly Span[], offset: number, document: TextDocument): SelectionRange {
  let range: SelectionRange | undefined
  for (const span of [...selections].reverse()) {
    range = { range: rangeOf(document, span), ...(range !== undefined && { parent: range }) }
  }
  return range ?? { range: rangeOf(document, { start: offset, end: offset }) }
}

/** `canApply`: the client takes edits from the server, so that choosing a lens can do something. */
export function codeLensOf(
  { span, text, appliesTally }: lens.CodeLens,
  document: TextDocument,
  canApply: boolean,
): CodeLens {
  const acts = appliesTally && canApply
  return {
    range: rangeOf(document, span),
    command: {
      title: text,
      // An editor shows a lens without a command as mere text.
      command: acts ? applyTallyCommand : '',
      ...(acts && { tooltip: 'Put the tally right', arguments: [{ uri: document.uri }] }),
    },
  }
}

export function inlayHintOf({ offset, text, tooltip }: hint.InlayHint, document: TextDocument): InlayHint {
  return { position: document.positionAt(offset), label: text, tooltip, paddingLeft: true }
}

/** A link into the draft says the line, 1-based, as editors take it; undefined where the draft's place names no folder. */
export function documentLinkOf(
  { span, target, tooltip }: link.DocumentLink,
  document: TextDocument,
): DocumentLink | undefined {
  const uri = 'offset' in target ? placeUri(document, target.offset) : uriBeside(document.uri, target.path)
  return uri === undefined ? undefined : { range: rangeOf(document, span), target: uri, tooltip }
}

function placeUri(document: TextDocument, offset: number): string {
  const { line, character } = document.positionAt(offset)
  return `${document.uri.replace(/#.*$/s, '')}#L${line + 1},${character + 1}`
}

const symbolKinds: Readonly<Record<symbol.WorkspaceSymbol['kind'], SymbolKind>> = {
  recommendation: SymbolKind.Class,
  commitment: SymbolKind.Event,
}

export function workspaceSymbolOf(
  { kind, name, draft }: Omit<symbol.WorkspaceSymbol, 'span'>,
  location: Location,
): WorkspaceSymbol {
  return { name, kind: symbolKinds[kind], containerName: draft.replace(/\s+/g, ' '), location }
}

/** Standard types, which all themes colour. */
const tokenTypes: Readonly<Record<TokenKind, string>> = {
  label: 'class',
  verdict: 'keyword',
  promise: 'function',
  date: 'number',
}
const tokenKinds: readonly TokenKind[] = ['label', 'verdict', 'promise', 'date']

export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: tokenKinds.map((kind) => tokenTypes[kind]),
  tokenModifiers: ['declaration'],
}

/** `tokens` as numbers; one that runs over several lines is one for each of them, since not all editors take more. */
export function semanticTokensOf(tokens: readonly Token[], document: TextDocument): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  for (const { kind, span } of tokens) {
    const { start, end } = rangeOf(document, span)
    for (let line = start.line; line <= end.line; line++) {
      const words = wordsOfLine(
        document,
        line,
        line === start.line ? start.character : 0,
        line === end.line ? end.character : null,
      )
      if (words.length > 0)
        builder.push(line, words.start, words.length, tokenKinds.indexOf(kind), kind === 'label' ? 1 : 0)
    }
  }
  return builder.build()
}

/** Where the words of one line stand between two columns, without indent and line ending. */
function wordsOfLine(
  document: TextDocument,
  line: number,
  from: number,
  to: number | null,
): { readonly start: number; readonly length: number } {
  const start = { line, character: from }
  const end = to === null ? { line: line + 1, character: 0 } : { line, character: to }
  const text = document.getText({ start, end })
  const indent = text.length - text.trimStart().length
  return { start: from + indent, length: text.trim().length }
}
