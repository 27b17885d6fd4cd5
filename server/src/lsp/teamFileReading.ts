/** Answers what editors ask about a team's YAML files: hovers, outlines, completion, definitions. */
import type { CompletionItem, DocumentSymbol, Hover, Location, Position } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Desk } from '../configuration/desk.js'
import { type DeskFileKind, deskFileKind } from '../configuration/deskFile.js'
import { isPath } from '../configuration/loadConfiguration.js'
import { folderOf, nameOf, uriFrom } from '../configuration/uris.js'
import { yamlCompletions } from '../features/yamlCompletion.js'
import { type YamlEntry, yamlFileNamed, yamlHover, yamlOutline } from '../features/yamlFiles.js'
import type { YamlNames } from '../features/yamlPlaces.js'
import type { ResponseService } from '../service.js'
import type { Configuration } from './configuration.js'
import { rangeOf } from './convert.js'
import type { SaysAll } from './diagnostics.js'
import { CompletionItemKind, SymbolKind } from './library.js'
import type { OpenDocuments } from './openDocuments.js'
import { isSameUri } from './uris.js'

export interface TeamFileReading {
  /** Each is undefined where `uri` is none of a team's files: whoever asks answers for drafts then. */
  hover(uri: string, position: Position): Promise<Hover | null | undefined>
  symbols(uri: string): Promise<DocumentSymbol[] | undefined>
  completion(uri: string, position: Position): Promise<CompletionItem[] | undefined>
  /** Also where another server for YAML is at work: that one knows no file of ours. */
  definition(uri: string, position: Position): Promise<Location[] | undefined>
}

/** What a team's files may name. */
export type TeamFileDesk = Pick<Desk, 'configurationFor' | 'files'>

/** Where another server for YAML is at work, all answers but definitions are empty. */
export function createTeamFileReading(
  documents: Pick<OpenDocuments, 'get'>,
  configuration: Pick<Configuration, 'of'>,
  service: ResponseService,
  { desk, saysAll }: { readonly desk: () => TeamFileDesk; readonly saysAll: SaysAll },
): TeamFileReading {
  const [anySchema] = service.schemas.values()
  const rules = anySchema === undefined ? [] : service.rules(anySchema)
  const namesFor = async (uri: string): Promise<YamlNames> => {
    const { configurationFor, files } = desk()
    const schemas = [...((await configurationFor(uri))?.schemas ?? service.schemas).values()]
    const verdicts = new Map(schemas.flatMap((schema) => schema.verdicts).map((verdict) => [verdict.key, verdict]))
    const folder = folderOf(uri)
    const listed = folder === undefined ? { uris: [] } : await files.list(folder)
    const beside = 'uris' in listed && listed.uris !== null ? listed.uris : []
    return {
      schemas,
      rules,
      verdicts: [...verdicts.values()],
      files: beside.flatMap((file) => {
        const kind = deskFileKind(file)
        return kind === undefined || isSameUri(file, uri) ? [] : [{ path: nameOf(file), kind }]
      }),
    }
  }
  const on = async <Result>(
    uri: string,
    empty: Result,
    make: (document: TextDocument, kind: DeskFileKind, names: YamlNames) => Result,
  ): Promise<Result | undefined> => {
    const kind = deskFileKind(uri)
    if (kind === undefined) return undefined
    const settings = await configuration.of(uri)
    const names = await namesFor(uri)
    const document = documents.get(uri)
    return document === undefined || !settings.enabled || !saysAll(settings) ? empty : make(document, kind, names)
  }
  return {
    async definition(uri, position) {
      const kind = deskFileKind(uri)
      if (kind === undefined) return undefined
      const document = documents.get(uri)
      const folder = folderOf(uri)
      if (document === undefined || folder === undefined) return []
      const named = yamlFileNamed(document.getText(), document.offsetAt(position), kind)
      if (named === undefined || (named.kind !== 'templates' && !isPath(named.path))) return []
      const target = uriFrom(folder, named.path)
      const start = { line: 0, character: 0 }
      const at = (file: string): Location => ({ uri: file, range: { start, end: start } })
      const { files } = desk()
      if (named.kind !== 'templates') {
        const found = await files.read(target)
        return 'text' in found && found.text !== null ? [at(target)] : []
      }
      // A folder cannot be shown: what counts in it can.
      const listed = await files.list(target)
      const all = 'uris' in listed && listed.uris !== null ? listed.uris : []
      return all.filter((file) => deskFileKind(file) === 'templates').map(at)
    },
    hover: (uri, position) =>
      on(uri, null, (document, kind, names): Hover | null => {
        const found = yamlHover(document.getText(), document.offsetAt(position), kind, names)
        if (found === undefined) return null
        return { contents: { kind: 'plaintext', value: found.text }, range: rangeOf(document, found.span) }
      }),
    symbols: (uri) =>
      on(uri, [], (document) => yamlOutline(document.getText()).map((entry) => symbolOf(entry, document))),
    completion: (uri, position) =>
      on(uri, [], (document, kind, names) =>
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
