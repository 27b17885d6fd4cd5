/** The check of one file, from its draft to what is printed of it: plain data, which one thread can hand to another. */
import type { ResponseService } from '../service.js'
import { DiskProblem, replaceText } from './diskFiles.js'
import type { Draft, OpenedDraft } from './drafts.js'
import { type CheckTotals, isFixable, type ReportedFile, totalsOf } from './report/checkReport.js'
import { type FileJson, fileJson } from './report/json.js'
import { fileText, type TextReportOptions } from './report/text.js'

/** Why a file could not be used: what is told of a `DiskProblem`. */
export type FoundProblem = Pick<DiskProblem, 'path' | 'message' | 'severity'>

export function plainProblem({ path, message, severity }: DiskProblem): FoundProblem {
  return { path, message, severity }
}

/** What the check of one file came to. */
export interface CheckedFile {
  /** Its findings as text, each a block of lines; none where the run prints JSON. */
  readonly text: readonly string[]
  /** Null where the run prints text, or the file was not checked. */
  readonly json: FileJson | null
  /** Null where it was not checked. */
  readonly totals: CheckTotals | null
  readonly unreadable: readonly FoundProblem[]
  readonly inSettings: readonly FoundProblem[]
  readonly unwritable: readonly FoundProblem[]
}

export interface CheckLook {
  readonly format: 'text' | 'json'
  /** Whether to mend what is safe to mend, in the file itself. */
  readonly fix: boolean
  readonly text: TextReportOptions
}

/** Checks what was opened as `opened`. */
export function checkDraft(opened: OpenedDraft, look: CheckLook, service: ResponseService): CheckedFile {
  const { draft } = opened
  const problems = {
    unreadable: opened.unreadable.map(plainProblem),
    inSettings: opened.inSettings.map(plainProblem),
  }
  if (draft === null) return { text: [], json: null, totals: null, ...problems, unwritable: [] }
  const writing: DiskProblem[] = []
  const file = mendedFile(draft, look.fix, service, writing)
  // Nobody asks for it again: an archive is not to be kept in memory.
  service.forget(draft.document.uri)
  return {
    text: look.format === 'text' ? fileText(file, look.text) : [],
    json: look.format === 'json' ? fileJson(file) : null,
    totals: totalsOf(file),
    ...problems,
    unwritable: writing.map(plainProblem),
  }
}

function mendedFile(
  { name, document, file, settings }: Draft,
  fix: boolean,
  service: ResponseService,
  problems: DiskProblem[],
): ReportedFile {
  const analysis = service.analyse(document, settings)
  const asItIs = { name, text: document.text, analysis, mended: 0 }
  if (!fix || !analysis.findings.some(isFixable)) return asItIs
  const { text, applied } = service.fixSafely(document, settings)
  if (text === document.text) return asItIs
  try {
    replaceText(file, text)
  } catch (error) {
    if (!(error instanceof DiskProblem)) throw error
    problems.push(error)
    return asItIs
  }
  const mended = { ...document, version: document.version + 1, text }
  return { name, text, analysis: service.analyse(mended, settings), mended: applied.length }
}
