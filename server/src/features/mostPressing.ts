/** Chooses what an editor shows of a draft with more findings than anybody reads: all of them would slow each keystroke. */
import type { SpokenSeverity } from '../check/checkedFinding.js'
import type { Sighting } from '../check/draftFindings.js'

/** So many findings of one draft are shown at once. */
export const mostFindings = 200

export interface PressingFindings<Found> {
  /** In the order in which they were given. */
  readonly shown: readonly Found[]
  /** How many more there are. */
  readonly left: number
}

/** Within so many units of text all is shown: what the writer has on the screen. */
const near = 2000

const fromGravest: readonly SpokenSeverity[] = ['error', 'warning', 'information', 'hint']

/**
 * The findings that stand near the offset at which the writer is at work, and at most `most` of the others of `findings`: the
 * gravest, and of those that are as grave the nearest to the writer. Where `writingAt` is null, nearest to the head of the
 * draft.
 */
export function mostPressing<Found extends Sighting>(
  findings: readonly Found[],
  writingAt: number | null,
  most = mostFindings,
): PressingFindings<Found> {
  if (findings.length <= most) return { shown: findings, left: 0 }
  const away = ({ span }: Found) => Math.abs(span.start - (writingAt ?? 0))
  const isNear = (finding: Found) => writingAt !== null && away(finding) <= near
  const chosen = new Set<Found>()
  for (const severity of fromGravest) {
    const alike = findings.filter((finding) => finding.severity === severity && !isNear(finding))
    const room = most - chosen.size
    // Where all have room their order does not matter.
    const nearest = alike.length <= room ? alike : alike.sort((a, b) => away(a) - away(b)).slice(0, room)
    for (const finding of nearest) chosen.add(finding)
  }
  const shown = findings.filter((finding) => isNear(finding) || chosen.has(finding))
  return { shown, left: findings.length - shown.length }
}
