/** Answers where things are: definitions, references, what to mark, to fold and to select. */

import type { Connection, DefinitionParams, Location } from 'vscode-languageserver'
import type { TeamFiles } from '../configuration/teamFiles.js'
import { folds } from '../features/folding.js'
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation.js'
import { selectionsAt } from '../features/selection.js'
import { foldingRangesOf, highlightOf, locationOf, selectionRangeOf } from './convertReading.js'
import type { OnDraft } from './onDraft.js'
import { teamDefinitionsAt } from './teamDefinitions.js'
import type { TeamFileReading } from './teamFileReading.js'

export function answerNavigation(
  connection: Pick<
    Connection,
    'onDefinition' | 'onReferences' | 'onDocumentHighlight' | 'onFoldingRanges' | 'onSelectionRanges'
  >,
  onDraft: OnDraft,
  teamFiles: Pick<TeamFileReading, 'definition'>,
  files: () => TeamFiles,
): void {
  const onDraftDefinition = onDraft(
    'textDocument/definition',
    [],
    async (draft, { position }: DefinitionParams): Promise<Location[]> => {
      const { analysis, document } = draft
      const offset = document.offsetAt(position)
      const inFiles = await teamDefinitionsAt(draft, offset, files())
      // One place, so that editors go there: the label itself leads nowhere else.
      if (inFiles.length > 0) return inFiles
      return definitionsAt(analysis.response, offset).map((span) => locationOf(span, document))
    },
  )
  connection.onDefinition(async (params, token) => {
    const ofTeam = await teamFiles.definition(params.textDocument.uri, params.position)
    return ofTeam ?? onDraftDefinition(params, token)
  })
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
