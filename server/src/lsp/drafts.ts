/** Gives every request the newest text of a draft with the analysis of that very text under the settings of now. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis, ResponseDocument, ResponseService } from '../service.js'
import type { Configuration } from './configuration.js'
import type { OpenDocuments } from './openDocuments.js'
import type { DraftSettings } from './settings.js'
import { isNotebookCell } from './uris.js'

/** One version of a response: what is said of it holds of `document` and no other. */
export interface Draft {
  readonly document: TextDocument
  readonly settings: DraftSettings
  readonly analysis: Analysis
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

export function createDrafts(documents: OpenDocuments, configuration: Configuration, service: ResponseService): Drafts {
  const draftOf = (document: TextDocument, settings: DraftSettings): Draft | undefined => {
    if (!settings.enabled) return undefined
    const analysis = service.analyse(responseDocumentOf(document), settings)
    return analysis.isResponse ? { document, settings, analysis } : undefined
  }
  const newest = async (uri: string): Promise<Omit<Draft, 'analysis'> | undefined> => {
    if (isNotebookCell(uri) || documents.get(uri) === undefined) return undefined
    const settings = await configuration.of(uri)
    // Only now: what was the newest version before may be so no more.
    const document = documents.get(uri)
    return document === undefined ? undefined : { document, settings }
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
      const settings = await configuration.of(document.uri)
      configuration.forget(document.uri)
      const draft = draftOf(document, settings)
      service.forget(document.uri)
      return draft
    },
  }
}

/** `document` as the service takes it. */
export function responseDocumentOf(document: TextDocument): ResponseDocument {
  return { uri: document.uri, version: document.version, text: document.getText() }
}
