import type { CheckedFinding, SpokenSeverity } from './checkedFinding.js'

/** From the loudest to the quietest. */
const loudness: Readonly<Record<SpokenSeverity, number>> = { error: 0, warning: 1, information: 2, hint: 3 }

/** `findings` in the order of the draft; at one place the loudest first, then by rule, so that the order never varies. */
export function sortFindings(findings: readonly CheckedFinding[]): CheckedFinding[] {
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      loudness[a.severity] - loudness[b.severity] ||
      a.span.end - b.span.end ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )
}

/** By UTF-16 units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
