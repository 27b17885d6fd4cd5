/** Answers where things are: definitions, references, what to mark, to fold and to select. */
import type { Connection } from 'vscode-languageserver'
import { folds } from '../features/folding.js'
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation.js'
import { selectionsAt } from '../features/selection.js'
import { foldingRangesOf, highlightOf, locationOf, selectionRangeOf } from './convertReading.js'
import type { OnDraft } from './onDraft.js'

export function answerNavigation(
  connection: Pick<
    Connection,
    'onDefinition' | 'onReferences' | 'onDocumentHighlight' | 'onFoldingRanges' | 'onSelectionRanges'
  >,
  onDraft: OnDraft,
): void {
  connection.onDefinition(
    onDraft('textDocument/definition', [], ({ analysis, document }, { position }) =>
      definitionsAt(analysis.response, document.offsetAt(position)).map((span) => locationOf(span, document)),
    ),
  )
  connection.onReferences(
    onDraft('textDocument/references', [], ({ analysis, document }, { position, context }) =>
      referencesAt(analysis.response, document.offsetAt(position), {
        withDefinition: context.includeDeclaration,
      }).map((span) => locationOf(span, document)),
    ),
  )
  connection.onDocumentHighlight(
    onDraft('textDocument/documentHighlight', [], ({ analysis, document }, { position }) =>
      highlightsAt(analysis.response, document.offsetAt(position)).map((highlight) => highlightOf(highlight, document)),
    ),
  )
  connection.onFoldingRanges(
    onDraft('textDocument/foldingRange', [], ({ analysis, document }) =>
      foldingRangesOf(folds(analysis.response), document),
    ),
  )
  connection.onSelectionRanges(
    onDraft('textDocument/selectionRange', [], ({ analysis, document }, { positions }) =>
      positions.map((position) => {
        const offset = document.offsetAt(position)
        return selectionRangeOf(selectionsAt(analysis.response, offset), offset, document)
      }),
    ),
  )
}
