import type { Difference } from '../model/difference.js'
import type { Span } from '../model/span.js'
import type { Finding, Fix, TextEdit } from '../rules/rule.js'

/** Findings as they stand after an edit, moved with what they speak of. */
export class MovedFindings {
  /** A fix of many edits may be that of many findings of a kind: it is moved once, and stays one. */
  readonly #fixes = new Map<Fix, Fix | undefined>()

  constructor(private readonly difference: Difference) {}

  /** `findings` where they stand now, the very list where none moves; undefined where the edit touches one of their places. */
  all(findings: readonly Finding[]): readonly Finding[] | undefined {
    return movedAll(findings, (finding) => this.#finding(finding))
  }

  #finding(finding: Finding): Finding | undefined {
    const span = this.difference.moved(finding.span)
    const related = movedAll(finding.related, (place) => this.#place(place))
    const fixes = movedAll(finding.fixes, (fix) => this.#fix(fix))
    if (span === undefined || related === undefined || fixes === undefined) return undefined
    if (span === finding.span && related === finding.related && fixes === finding.fixes) return finding
    const { rule, message, incomplete } = finding
    return { rule, span, message, related, fixes, incomplete }
  }

  #fix(fix: Fix): Fix | undefined {
    const isShared = fix.edits.length > 1
    if (isShared && this.#fixes.has(fix)) return this.#fixes.get(fix)
    const edits = movedAll(fix.edits, (edit) => this.#place<TextEdit>(edit))
    const moved = edits === undefined ? undefined : edits === fix.edits ? fix : { ...fix, edits }
    if (isShared) this.#fixes.set(fix, moved)
    return moved
  }

  #place<Place extends { readonly span: Span }>(place: Place): Place | undefined {
    const span = this.difference.moved(place.span)
    return span === undefined ? undefined : span === place.span ? place : { ...place, span }
  }
}

/** `values` as `move` moves each, the same list where none moves; undefined where it cannot say of one. */
function movedAll<Value>(
  values: readonly Value[],
  move: (value: Value) => Value | undefined,
): readonly Value[] | undefined {
  let moved: Value[] | undefined
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Value
    const one = move(value)
    if (one === undefined) return undefined
    if (moved === undefined && one !== value) moved = values.slice(0, at)
    moved?.push(one)
  }
  return moved ?? values
}
