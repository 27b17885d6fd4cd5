/** Lays the commitments of drafts out on a calendar, one lane for each owner; how that looks is left to the view. */
import { lastDayOfMonth, parseDay, partsOf } from '../model/day.js'

/** What of a commitment counts here. Days are ISO 8601 (`2026-03-31`). */
export interface DatedCommitment {
  readonly owner: string | null
  /** The first day of its time, where it is a period. */
  readonly start: string | null
  /** The day by which it is to be done. */
  readonly due: string | null
}

export interface Timeline<Item> {
  /** Whole months, today's among them: the first day of the first, the last day of the last; null where nothing has a day. */
  readonly from: string | null
  readonly to: string | null
  readonly today: string
  readonly lanes: readonly TimelineLane<Item>[]
  /** How many commitments have no day, and so no place on a calendar. */
  readonly undated: number
}

export interface TimelineLane<Item> {
  /** Null for commitments that name nobody. */
  readonly owner: string | null
  /** By the day on which they begin. */
  readonly items: readonly TimelineItem<Item>[]
}

export type TimelineItem<Item> = Item & { readonly start: string; readonly due: string }

/** The timeline of `commitments`; lanes by owner in the order of the alphabet, the one without an owner last. */
export function timelineOf<Item extends DatedCommitment>(commitments: readonly Item[], today: string): Timeline<Item> {
  const dated = commitments
    .flatMap((one) => (one.due === null ? [] : [{ ...one, due: one.due, start: one.start ?? one.due }]))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  const byOwner = new Map<string | null, TimelineItem<Item>[]>()
  for (const one of dated) {
    const lane = byOwner.get(ownerKey(one.owner))
    if (lane === undefined) byOwner.set(ownerKey(one.owner), [one])
    else lane.push(one)
  }
  const days = [...dated.flatMap(({ start, due }) => [start, due]), today].sort()
  return {
    from: dated.length === 0 ? null : firstOfMonth(days[0] ?? today),
    to: dated.length === 0 ? null : lastOfMonth(days.at(-1) ?? today),
    today,
    lanes: [...byOwner]
      .sort(([a], [b]) => byName(a, b))
      .map(([, items]) => ({ owner: items[0]?.owner ?? null, items })),
    undated: commitments.length - dated.length,
  }
}

/** `the Home Office` and `Home Office` are one owner; null is nobody. */
function ownerKey(owner: string | null): string | null {
  return owner === null
    ? null
    : owner
        .replace(/^the\s/i, '')
        .trim()
        .toLowerCase()
}

function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`
}

function lastOfMonth(day: string): string {
  const parsed = parseDay(day)
  if (parsed === undefined) return day
  const { year, month } = partsOf(parsed)
  return lastDayOfMonth(year, month) ?? day
}
