/** Gives every request the newest text of a draft with the analysis of that very text under the settings of now. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Desk } from '../configuration/desk.js'
import { deskFileKind } from '../configuration/deskFile.js'
import type { FileProblem } from '../configuration/fileProblem.js'
import type { SetValue } from '../configuration/teamConfiguration.js'
import type { Analysis, ResponseDocument, ResponseService } from '../service.js'
import type { Configuration } from './configuration.js'
import { sourceOf } from './documentVersion.js'
import type { OpenDocuments } from './openDocuments.js'
import type { DraftSettings } from './settings.js'
import { isNotebookCell } from './uris.js'

/** One version of a response: what is said of it holds of `document` and no other. */
export interface Draft {
  readonly document: TextDocument
  readonly settings: DraftSettings
  readonly analysis: Analysis
}

/** What a team has set, and who is told what is wrong with it. */
export interface DraftTeam {
  readonly desk: Pick<Desk, 'settingsFor'>
  found(problems: readonly FileProblem[]): void
}

export interface Drafts {
  /**
   * What there is to know of the document that is open as `uri`, be it a response or not, checked or not; undefined
   * where none is open, or it is a notebook's cell.
   */
  look(uri: string): Promise<Draft | undefined>
  /**
   * The draft that is open as `uri`; undefined where none is open, it is no response or a notebook's cell, or checking
   * is switched off. Between the promise's fulfilment and what follows it, no newer version can come.
   */
  open(uri: string): Promise<Draft | undefined>
  /** The draft that a file holds which is not open; undefined as above. Nothing is kept of it. */
  closed(document: TextDocument): Promise<Draft | undefined>
}

export function createDrafts(
  documents: OpenDocuments,
  configuration: Configuration,
  service: ResponseService,
  team: DraftTeam,
): Drafts {
  const draftOf = (document: TextDocument, settings: DraftSettings): Draft | undefined => {
    if (!settings.enabled) return undefined
    const analysis = service.analyse(responseDocumentOf(document), settings)
    return analysis.isResponse ? { document, settings, analysis } : undefined
  }
  const teamSettings = async (document: TextDocument, own: DraftSettings): Promise<DraftSettings> => {
    const { settings, problems, ...files } = await team.desk.settingsFor(
      { uri: document.uri, text: sourceOf(document) },
      own,
    )
    if (own.enabled) team.found(problems)
    const mine = own.templates.length === 0 ? [] : [ownFolders(own.templates)]
    return { ...own, ...settings, ...files, values: [...files.values, ...mine] }
  }
  const newest = async (uri: string): Promise<Omit<Draft, 'analysis'> | undefined> => {
    if (isNotebookCell(uri) || deskFileKind(uri) !== undefined) return undefined
    for (;;) {
      if (documents.get(uri) === undefined) return undefined
      const own = await configuration.of(uri)
      const document = documents.get(uri)
      if (document === undefined) return undefined
      const settings = await teamSettings(document, own)
      // What was the newest version, or the newest configuration, before may be so no more.
      if ((await configuration.of(uri)) === own && documents.get(uri) === document) return { document, settings }
    }
  }
  return {
    async look(uri) {
      const found = await newest(uri)
      if (found === undefined) return undefined
      return { ...found, analysis: service.analyse(responseDocumentOf(found.document), found.settings) }
    },
    async open(uri) {
      const found = await newest(uri)
      return found === undefined ? undefined : draftOf(found.document, found.settings)
    },
    async closed(document) {
      const settings = await teamSettings(document, await configuration.of(document.uri))
      configuration.forget(document.uri)
      const draft = draftOf(document, settings)
      service.forget(document.uri)
      return draft
    },
  }
}

function ownFolders(templates: readonly string[]): SetValue {
  return { name: 'Folders of templates', value: templates.join(', '), from: 'the editor’s settings' }
}

/** `document` as the service takes it. */
export function responseDocumentOf(document: TextDocument): ResponseDocument {
  return { uri: document.uri, version: document.version, text: sourceOf(document) }
}
