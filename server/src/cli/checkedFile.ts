/** The check of one file, from its draft to what is printed of it: plain data, which one thread can hand to another. */
import { hangsOnToday } from '../check/checkResponse.js'
import type { ResponseService } from '../service.js'
import type { CheckCache, CheckResult } from './checkCache.js'
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
  /** Its findings as text; empty where there is nothing to say of it, and where the run prints JSON. */
  readonly text: string
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

/** What drafts are checked with: `cache` keeps what checks came to, null where nothing is kept. */
export interface CheckTools {
  readonly service: ResponseService
  readonly cache: CheckCache | null
}

/** Checks what was opened as `opened`. */
export function checkDraft(opened: OpenedDraft, look: CheckLook, { service, cache }: CheckTools): CheckedFile {
  const { draft } = opened
  if (draft === null) return fileOf(opened, notChecked)
  const writing: DiskProblem[] = []
  const file = mendedFile(draft, look.fix, service, writing)
  // Nobody asks for it again: an archive is not to be kept in memory.
  service.forget(draft.document.uri)
  const result = {
    text: look.format === 'text' ? fileText(file, look.text) : '',
    json: look.format === 'json' ? fileJson(file) : null,
    totals: totalsOf(file),
  }
  const { published } = file.analysis
  if (file.text === draft.document.text)
    cache?.put(draft, result, hangsOnToday({ published, register: draft.settings.register }))
  return { ...fileOf(opened, result), unwritable: writing.map(plainProblem) }
}

/** What was opened as `opened`, if a run before this one has checked it and there is nothing to mend in it. */
export function keptCheck(opened: OpenedDraft, look: CheckLook, cache: CheckCache): CheckedFile | undefined {
  if (opened.draft === null) return fileOf(opened, notChecked)
  const result = cache.get(opened.draft)
  const isMended = !look.fix || result?.totals?.fixable === 0
  return result !== undefined && isMended ? fileOf(opened, result) : undefined
}

const notChecked: CheckResult = { text: '', json: null, totals: null }

function fileOf({ unreadable, inSettings }: OpenedDraft, result: CheckResult): CheckedFile {
  return {
    ...result,
    unreadable: unreadable.map(plainProblem),
    inSettings: inSettings.map(plainProblem),
    unwritable: [],
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
