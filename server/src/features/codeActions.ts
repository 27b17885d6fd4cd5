/** Offers the ways to mend what is found at a place, and after them the ways to silence it. */
import type { CheckedFinding } from '../check/checkedFinding.js'
import { checkRules } from '../check/checkRules.js'
import type { DraftFindings } from '../check/draftFindings.js'
import { reasonSpanIn, silenceHere, silenceInFile } from '../check/silence.js'
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import type { Fix, TextEdit } from '../rules/rule.js'

/** One action on one finding. */
export interface QuickFix {
  readonly title: string
  readonly finding: CheckedFinding
  /** Of the very text that the finding is of. */
  readonly edits: readonly TextEdit[]
  /** Right beyond doubt, and the only such way: a writer who asks for "the" fix means this one. */
  readonly isPreferred: boolean
  /** The part of the only edit's new text that the writer is to replace; null where there is none. */
  readonly placeholder: Span | null
  /** Why the action cannot be taken, and the way out; null where it can. */
  readonly unavailable: string | null
}

/** What was found in a text. */
export interface FoundIn {
  readonly response: Response
  readonly found: Pick<DraftFindings, 'touching' | 'some'>
}

/**
 * The actions for the findings that `place` touches; a cursor is an empty span, and touches what it stands at the end
 * of. First all that mend, in the order of the findings, then those that silence, two for each rule.
 */
export function quickFixes({ response, found }: FoundIn, place: Span): readonly QuickFix[] {
  const touched = found.touching(place)
  const speaking = touched.filter(
    ({ rule }, index) => !cannotBeSilenced.has(rule) && touched.findIndex((other) => other.rule === rule) === index,
  )
  return [
    ...touched.flatMap(mending),
    ...speaking.flatMap((finding) => [silencingHere(finding, response), silencingInFile(finding, response)]),
  ]
}

/** Whether there is a fix that is safe to apply without looking. */
export function canBeMendedSafely({ found }: Pick<FoundIn, 'found'>): boolean {
  return found.some(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'))
}

/** A comment that is broken must not hide itself, nor a rule that is. */
const cannotBeSilenced: ReadonlySet<string> = new Set(checkRules.map(({ id }) => id))

function mending(finding: CheckedFinding): QuickFix[] {
  const safe = finding.fixes.filter(({ safety }) => safety === 'safe')
  return finding.fixes.map(({ title, edits, safety }) => ({
    title,
    finding,
    edits,
    isPreferred: safety === 'safe' && safe.length === 1,
    placeholder: null,
    unavailable: null,
  }))
}

function silencingHere(finding: CheckedFinding, response: Response): QuickFix {
  const fix = silenceHere(finding, response)
  if (fix !== undefined) return silencing(finding, fix)
  return {
    title: `Silence ${finding.rule} here`,
    finding,
    edits: [],
    isPreferred: false,
    placeholder: null,
    unavailable: 'No comment can stand in the front matter. Silence the rule in this draft instead.',
  }
}

function silencingInFile(finding: CheckedFinding, response: Response): QuickFix {
  return silencing(finding, silenceInFile(finding, response))
}

function silencing(finding: CheckedFinding, { title, edits }: Fix): QuickFix {
  const [edit] = edits
  return {
    title,
    finding,
    edits,
    isPreferred: false,
    placeholder: edit === undefined ? null : reasonSpanIn(edit.newText),
    unavailable: null,
  }
}
