/** Answers where things are: definitions, references, what to mark, to fold and to select. */

import type { Connection, DefinitionParams, Location } from 'vscode-languageserver'
import type { TeamFiles } from '../configuration/teamFiles.js'
import { folds } from '../features/folding.js'
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation.js'
import { selectionsAt } from '../features/selection.js'
import { foldingRangesOf, highlightOf, locationOf, selectionRangeOf } from './convertReading.js'
import type { OnDraft } from './onDraft.js'
import { teamDefinitionsAt } from './teamDefinitions.js'

export function answerNavigation(
  connection: Pick<
    Connection,
    'onDefinition' | 'onReferences' | 'onDocumentHighlight' | 'onFoldingRanges' | 'onSelectionRanges'
  >,
  onDraft: OnDraft,
  files: () => TeamFiles,
): void {
  connection.onDefinition(
    onDraft('textDocument/definition', [], async (draft, { position }: DefinitionParams): Promise<Location[]> => {
      const { analysis, document } = draft
      const offset = document.offsetAt(position)
      const here = definitionsAt(analysis.response, offset).map((span) => locationOf(span, document))
      // In the order in which a reader wants them: what the inspectorate recommended is not in the draft.
      return [...(await teamDefinitionsAt(draft, offset, files())), ...here]
    }),
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
