/** Makes the diagnostics of an open document, for both ways in which clients get them. */
import type { Diagnostic } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Desk } from '../configuration/desk.js'
import { type DeskFileKind, deskFileKind } from '../configuration/deskFile.js'
import { mostPressing } from '../features/mostPressing.js'
import { shownWhileWriting } from '../features/writing.js'
import { faultOf } from './answering.js'
import type { Configuration } from './configuration.js'
import { diagnosticOf, diagnosticOfProblem, failureDiagnostic, moreDiagnostic } from './convert.js'
import type { Draft, Drafts } from './drafts.js'
import type { Runtime } from './runtime.js'
import type { DraftSettings } from './settings.js'
import type { Writing } from './writing.js'

/** The diagnostics of the open documents, as the client gets them: sent to it, or asked for by it. */
export interface DiagnosticDelivery {
  /** All of them may have changed. */
  refresh(): void
  /** The document was opened or edited. */
  documentChanged(uri: string): void
  /** The same text is to be judged anew. */
  documentReconsidered(uri: string): void
  documentClosed(uri: string): void
}

export interface Diagnosis {
  /** The version that it holds of; undefined where nothing is open as this URI. */
  readonly document: TextDocument | undefined
  readonly diagnostics: Diagnostic[]
}

export type Diagnose = (uri: string) => Promise<Diagnosis>

/** What is said of a team's files. */
export interface TeamFileSources {
  readonly configuration: Pick<Configuration, 'of'>
  readonly desk: Pick<Desk, 'problemsIn'>
  readonly saysAll: SaysAll
}

/** Whether all is said of a team's file under `settings`, and not only what no JSON Schema can know. */
export type SaysAll = (settings: Pick<DraftSettings, 'teamFiles'>) => boolean

export interface DiagnoseHost extends Pick<Runtime, 'draftChecked'> {
  log(message: string): void
}

/** Never rejects: where the check itself breaks down, the document has one diagnostic that says so. */
export function createDiagnose(
  drafts: Drafts,
  documents: { get(uri: string): TextDocument | undefined },
  writing: Writing,
  { configuration, desk, saysAll }: TeamFileSources,
  { log, draftChecked }: DiagnoseHost,
): Diagnose {
  const diagnoseTeamFile = async (uri: string, kind: DeskFileKind): Promise<Diagnosis> => {
    const settings = await configuration.of(uri)
    const problems = settings.enabled ? await desk.problemsIn(uri, kind) : []
    const document = documents.get(uri)
    const told = problems.filter(({ byShape }) => saysAll(settings) || byShape !== true)
    return {
      document,
      diagnostics: document === undefined ? [] : told.map((problem) => diagnosticOfProblem(problem, document)),
    }
  }
  return async (uri) => {
    try {
      const kind = deskFileKind(uri)
      if (kind !== undefined) return await diagnoseTeamFile(uri, kind)
      const draft = await drafts.open(uri)
      if (draft === undefined) return { document: documents.get(uri), diagnostics: [] }
      const diagnostics = diagnosticsOf(draft, writing.at(uri))
      draftChecked?.()
      return { document: draft.document, diagnostics }
    } catch (error) {
      log(`Checking ${uri} failed: ${faultOf(error)}`)
      return { document: documents.get(uri), diagnostics: [failureDiagnostic()] }
    }
  }
}

/** So many places are shown beside each of very many findings: they would be half of what is sent after each letter. */
const mostRelatedOfMany = 3

/**
 * What is to be said of `draft` while the writer is at work at the offset `writingAt` of it, or, with null, nowhere. Of very
 * many findings the most pressing, with one diagnostic at the head of the draft that says how many more there are.
 */
export function diagnosticsOf({ analysis, document }: Draft, writingAt: number | null = null): Diagnostic[] {
  const { response, found } = analysis
  const { shown, left } = mostPressing(found.sightings, shownWhileWriting(response, writingAt), writingAt)
  const findings = found.of(shown)
  if (left === 0) return findings.map((finding) => diagnosticOf(finding, document))
  return [moreDiagnostic(left), ...findings.map((finding) => diagnosticOf(finding, document, mostRelatedOfMany))]
}
