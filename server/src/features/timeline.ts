/** Lays the commitments of drafts out on a calendar, one lane for each owner; how that looks is left to the view. */
import { type Day, lastDayOfMonth, partsOf } from '../model/day.js'
import { byDueDay } from './commitmentFiles.js'
import type { LoggedCommitment } from './commitmentLog.js'

export interface Timeline<Item> {
  /** Whole months, today's among them: the first day of the first, the last day of the last; null where nothing has a day. */
  readonly from: Day | null
  readonly to: Day | null
  readonly today: Day
  readonly lanes: readonly TimelineLane<Item>[]
  /** How many commitments have no day, and so no place on a calendar. */
  readonly undated: number
}

export interface TimelineLane<Item> {
  /** Null for commitments that name nobody. */
  readonly owner: string | null
  /** By the day on which they are due. */
  readonly items: readonly (Item & { readonly start: Day; readonly due: Day })[]
}

/** The timeline of `commitments`; lanes by owner in the order of the alphabet, the one without an owner last. */
export function timelineOf<Item extends Pick<LoggedCommitment, 'owner' | 'start' | 'due' | 'overdue'>>(
  commitments: readonly Item[],
  today: Day,
): Timeline<Item> {
  const dated = byDueDay(commitments).flatMap((one) =>
    one.due === null ? [] : [{ ...one, due: one.due, start: one.start ?? one.due }],
  )
  const owners = [...new Set(dated.map(({ owner }) => ownerKey(owner)))].sort(byName)
  const days = [...dated.flatMap(({ start, due }) => [start, due]), today].sort()
  const [first] = days
  const last = days.at(-1)
  return {
    from: dated.length === 0 || first === undefined ? null : firstOfMonth(first),
    to: dated.length === 0 || last === undefined ? null : lastOfMonth(last),
    today,
    lanes: owners.map((key) => {
      const items = dated.filter(({ owner }) => ownerKey(owner) === key)
      return { owner: items[0]?.owner ?? null, items }
    }),
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

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day
}

function lastOfMonth(day: Day): Day {
  const { year, month } = partsOf(day)
  return lastDayOfMonth(year, month) ?? day
}
