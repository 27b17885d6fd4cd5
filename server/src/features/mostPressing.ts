/** Chooses what an editor shows of a draft with more findings than anybody reads: all of them would slow each keystroke. */
import type { SpokenSeverity } from '../check/checkedFinding.js'
import type { Sighting } from '../check/draftFindings.js'

/** So many findings of one draft are shown at once. */
export const mostFindings = 100

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
  const shown = new Set<Found>()
  const others = new Map<SpokenSeverity, Found[]>(fromGravest.map((severity) => [severity, []]))
  for (const finding of findings)
    if (writingAt !== null && away(finding) <= near) shown.add(finding)
    else others.get(finding.severity)?.push(finding)
  let room = most
  for (const alike of others.values()) {
    for (const finding of nearest(alike, room, away)) shown.add(finding)
    room = Math.max(0, room - alike.length)
  }
  return { shown: findings.filter((finding) => shown.has(finding)), left: findings.length - shown.size }
}

/** The `room` of `findings` that are least far away; of those that are as far, the first. */
function nearest<Found>(findings: readonly Found[], room: number, away: (finding: Found) => number): readonly Found[] {
  if (findings.length <= room) return findings
  // Numbers are put in order much faster than what they are of.
  const furthest = Float64Array.from(findings, away).sort()[room - 1] ?? -1
  const nearer = findings.filter((finding) => away(finding) < furthest)
  const asFar = findings.filter((finding) => away(finding) === furthest)
  return [...nearer, ...asFar.slice(0, room - nearer.length)]
}
