/** Answers what editors ask about a team's YAML files: hovers, outlines, completion. */
import {
  type CompletionItem,
  CompletionItemKind,
  type DocumentSymbol,
  type Hover,
  type Position,
  SymbolKind,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type DeskFileKind, deskFileKind } from '../configuration/deskFile.js'
import { type YamlEntry, type YamlNames, yamlCompletions, yamlHover, yamlOutline } from '../features/yamlFiles.js'
import type { ResponseService } from '../service.js'
import type { Configuration } from './configuration.js'
import { rangeOf } from './convert.js'
import type { OpenDocuments } from './openDocuments.js'

export interface TeamFileReading {
  /** Each is undefined where `uri` is none of a team's files: whoever asks answers for drafts then. */
  hover(uri: string, position: Position): Promise<Hover | null | undefined>
  symbols(uri: string): Promise<DocumentSymbol[] | undefined>
  completion(uri: string, position: Position): Promise<CompletionItem[] | undefined>
}

/** Where another server for YAML is at work (setting `teamFiles`), all answers are empty. */
export function createTeamFileReading(
  documents: Pick<OpenDocuments, 'get'>,
  configuration: Pick<Configuration, 'of'>,
  service: ResponseService,
): TeamFileReading {
  const [anySchema] = service.schemas.values()
  const names: YamlNames = {
    schemas: [...service.schemas.keys()],
    rules: anySchema === undefined ? [] : service.rules(anySchema),
  }
  const on = async <Result>(
    uri: string,
    empty: Result,
    make: (document: TextDocument, kind: DeskFileKind) => Result,
  ): Promise<Result | undefined> => {
    const kind = deskFileKind(uri)
    if (kind === undefined) return undefined
    const { enabled, teamFiles } = await configuration.of(uri)
    const document = documents.get(uri)
    return document === undefined || !enabled || teamFiles !== 'full' ? empty : make(document, kind)
  }
  return {
    hover: (uri, position) =>
      on(uri, null, (document, kind): Hover | null => {
        const found = yamlHover(document.getText(), document.offsetAt(position), kind, names)
        if (found === undefined) return null
        return { contents: { kind: 'plaintext', value: found.text }, range: rangeOf(document, found.span) }
      }),
    symbols: (uri) =>
      on(uri, [], (document) => yamlOutline(document.getText()).map((entry) => symbolOf(entry, document))),
    completion: (uri, position) =>
      on(uri, [], (document, kind) =>
        yamlCompletions(document.getText(), document.offsetAt(position), kind, names).map(
          (one): CompletionItem => ({
            label: one.label,
            kind: one.kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
            documentation: one.description,
            textEdit: { range: rangeOf(document, one.span), newText: one.newText },
          }),
        ),
      ),
  }
}

function symbolOf({ name, detail, span, nameSpan, children }: YamlEntry, document: TextDocument): DocumentSymbol {
  return {
    name,
    detail,
    kind: children.length > 0 ? SymbolKind.Object : SymbolKind.Key,
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, nameSpan),
    children: children.map((child) => symbolOf(child, document)),
  }
}
