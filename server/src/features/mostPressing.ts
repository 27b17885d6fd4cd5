/** Chooses what an editor shows of a draft with more findings than anybody reads: all of them would slow each keystroke. */
import { fromGravest, type Sightings } from '../check/sightings.js'
import type { ShownAt } from './writing.js'

/** So many findings of one draft are shown at once. */
export const mostFindings = 100

export interface PressingFindings {
  /** The numbers of those that are shown, rising. */
  readonly shown: readonly number[]
  /** How many more there are. */
  readonly left: number
}

/** Within so many units of text all is shown: what the writer has on the screen. */
const near = 2000

/**
 * Of the findings for which `isShown` holds: those that stand near the offset at which the writer is at work, and at most
 * `most` of the others: the gravest, and of those that are as grave the nearest to the writer, of those that are as far the
 * first. Where `writingAt` is null, nearest to the head of the draft.
 */
export function mostPressing(
  { starts, severities, incomplete }: Sightings,
  isShown: ShownAt,
  writingAt: number | null,
  most = mostFindings,
): PressingFindings {
  const candidates: number[] = []
  for (let at = 0; at < starts.length; at++)
    if ((severities[at] ?? 0) < fromGravest.length && isShown(starts[at] ?? 0, incomplete[at] === 1))
      candidates.push(at)
  if (candidates.length <= most) return { shown: candidates, left: 0 }

  // Plain loops: this is done after each letter, for all findings of the draft.
  const away = (at: number) => Math.abs((starts[at] ?? 0) - (writingAt ?? 0))
  const isNear = (at: number) => writingAt !== null && away(at) <= near
  const others: readonly number[][] = fromGravest.map(() => [])
  for (const at of candidates) if (!isNear(at)) others[severities[at] ?? 0]?.push(away(at))
  const reaches = reachesOf(others, most)
  const shown = candidates.filter((at) => isNear(at) || reaches[severities[at] ?? 0]?.takes(away(at)))
  return { shown, left: candidates.length - shown.length }
}

/** How far away findings of each severity may be to be among the `most` gravest and nearest; `away` says how far all are. */
function reachesOf(away: readonly (readonly number[])[], most: number): readonly Reach[] {
  let room = most
  return away.map((ofSeverity) => {
    const reach = new Reach(ofSeverity, room)
    room = Math.max(0, room - ofSeverity.length)
    return reach
  })
}

/** The `room` least of many distances. */
class Reach {
  readonly #furthest: number
  /** How many of those that are just so far away are still among them. */
  #justAsFar = Number.POSITIVE_INFINITY

  constructor(away: readonly number[], room: number) {
    const isAll = away.length <= room
    const sorted = new Int32Array(isAll || room === 0 ? [] : away).sort()
    this.#furthest = isAll ? Number.POSITIVE_INFINITY : (sorted[room - 1] ?? -1)
    if (!isAll) this.#justAsFar = room - sorted.indexOf(this.#furthest)
  }

  /** Whether one that is `distance` away is among them; to be asked of each once, from the first. */
  takes(distance: number): boolean {
    if (distance === this.#furthest) return this.#justAsFar-- > 0
    return distance < this.#furthest
  }
}
