/** Chooses what an editor shows of a draft with more findings than anybody reads: all of them would slow each keystroke. */
import type { CheckedFinding, SpokenSeverity } from '../check/checkedFinding.js'

/** So many findings of one draft are shown at once. */
export const mostFindings = 200

export interface PressingFindings {
  /** In the order of the draft. */
  readonly shown: readonly CheckedFinding[]
  /** How many more there are. */
  readonly left: number
}

/** Within so many units of text all is shown: what the writer has on the screen. */
const near = 2000

const grave: Readonly<Record<SpokenSeverity, number>> = { error: 0, warning: 1, information: 2, hint: 3 }

/**
 * The findings that stand near the offset at which the writer is at work, and at most `most` of the others of `findings`: the
 * gravest, and of those that are as grave the nearest to the writer. Where `writingAt` is null, nearest to the head of the
 * draft.
 */
export function mostPressing(
  findings: readonly CheckedFinding[],
  writingAt: number | null,
  most = mostFindings,
): PressingFindings {
  if (findings.length <= most) return { shown: findings, left: 0 }
  const away = ({ span }: CheckedFinding) => Math.abs(span.start - (writingAt ?? 0))
  const isNear = (finding: CheckedFinding) => writingAt !== null && away(finding) <= near
  const pressing = findings
    .filter((finding) => !isNear(finding))
    .sort((a, b) => grave[a.severity] - grave[b.severity] || away(a) - away(b))
  const chosen = new Set(pressing.slice(0, most))
  const shown = findings.filter((finding) => isNear(finding) || chosen.has(finding))
  return { shown, left: findings.length - shown.length }
}
