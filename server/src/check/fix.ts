/** Applies fixes to a text: some edits at once, or round after round until nothing is left to mend. */
import type { Span } from '../model/span.js'
import type { Fix, TextEdit } from '../rules/rule.js'
import type { CheckedFinding, CheckResult } from './checkedFinding.js'

/** More rounds than fixes that wait for each other ever need; a fix that undoes another would go on for ever. */
const mostRounds = 10

/** A fix that was carried out. Its spans are of the text of its own round. */
export interface AppliedFix {
  readonly finding: CheckedFinding
  readonly fix: Fix
}

export interface FixedText {
  readonly text: string
  readonly applied: readonly AppliedFix[]
  /** What a check of the fixed text still finds. */
  readonly left: readonly CheckedFinding[]
}

/**
 * `text` with `edits` carried out. Spans are offsets into `text` (UTF-16); the order of edits does not matter, except
 * that several insertions at one place follow one another as given. An edit that overlaps an earlier one, or does not
 * lie in the text, is left out.
 */
export function applyFixes(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .filter(({ span }) => isWithin(span, text))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let fixed = ''
  let at = 0
  for (const { span, newText } of sorted) {
    if (span.start < at) continue
    fixed += text.slice(at, span.start) + newText
    at = span.end
  }
  return fixed + text.slice(at)
}

/**
 * Fixes all that can be fixed in `text`. Each round applies the fixes of one check that do not touch one another, then
 * the text is checked anew; it ends when nothing is left to apply, when a text comes back that was there before, or
 * after ten rounds. With `safeOnly` only safe fixes count; without, a finding's first safe fix or else its first fix.
 */
export function fixAll(
  text: string,
  check: (text: string) => Pick<CheckResult, 'findings'>,
  { safeOnly }: { readonly safeOnly: boolean },
): FixedText {
  const seen = new Set([text])
  const applied: AppliedFix[] = []
  let current = text
  let { findings } = check(current)
  for (let round = 0; round < mostRounds; round++) {
    const chosen = withoutConflicts(current, findings, safeOnly)
    const next = applyFixes(
      current,
      chosen.flatMap(({ fix }) => fix.edits),
    )
    if (seen.has(next)) break
    seen.add(next)
    for (const fix of chosen) applied.push(fix)
    current = next
    findings = check(current).findings
  }
  return { text: current, applied, left: findings }
}

/** The fixes of one round: whole ones, none of which touches a place that another changes. */
function withoutConflicts(text: string, findings: readonly CheckedFinding[], safeOnly: boolean): readonly AppliedFix[] {
  const chosen: AppliedFix[] = []
  const taken = takenPlaces()
  for (const finding of findings) {
    const fix = fixOf(finding, safeOnly)
    if (fix === undefined || !changes(text, fix) || !isSound(text, fix)) continue
    if (!fix.edits.every(({ span }) => taken.isFree(span))) continue
    chosen.push({ finding, fix })
    for (const span of placesOf(fix)) taken.take(span)
  }
  return chosen
}

function fixOf({ fixes }: CheckedFinding, safeOnly: boolean): Fix | undefined {
  return fixes.find(({ safety }) => safety === 'safe') ?? (safeOnly ? undefined : fixes[0])
}

/** Whether the fix would change anything: one that would not must not count as applied. */
function changes(text: string, { edits }: Fix): boolean {
  return edits.some(({ span, newText }) => text.slice(span.start, span.end) !== newText)
}

/** Whether each edit lies in the text and none overlaps another: half a fix is worse than none. */
function isSound(text: string, { edits }: Pick<Fix, 'edits'>): boolean {
  const spans = placesOf({ edits })
  return spans.every((span, index) => isWithin(span, text) && span.start >= (spans[index - 1]?.end ?? 0))
}

function placesOf({ edits }: Pick<Fix, 'edits'>): readonly Span[] {
  return edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The places that are changed already, none of which overlap: however many they are, another is compared with one. */
function takenPlaces(): { isFree(span: Span): boolean; take(span: Span): void } {
  const inOrder: Span[] = []
  const firstThat = (isBehind: (span: Span) => boolean): number => {
    let low = 0
    let high = inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      const span = inOrder[middle]
      if (span === undefined || isBehind(span)) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    /** Fixes that meet at one point touch: who should write first there, nobody can say. */
    isFree: ({ start, end }) => (inOrder[firstThat((other) => other.end >= start)]?.start ?? end + 1) > end,
    take: (span) =>
      void inOrder.splice(
        firstThat((other) => other.start > span.start),
        0,
        span,
      ),
  }
}

function isWithin({ start, end }: Span, text: string): boolean {
  return 0 <= start && start <= end && end <= text.length
}
