/** Computes where everything of a timeline stands: months along the top, a lane for each owner, a bar for each commitment. */
import type { TimelineItem, TimelineLane } from '../../../server/src/features/timeline.js'
import type { DrawnCommitment, DrawnTimeline } from './timelineSvg.js'

/** Everything in pixels. */
export interface TimelineLayout {
  readonly width: number
  readonly height: number
  /** Where the calendar begins; left of it stand the owners. */
  readonly left: number
  readonly top: number
  readonly months: readonly { readonly month: string; readonly x: number }[]
  /** There is room for the first letter of a month's name only. */
  readonly narrow: boolean
  /** Where today stands; null where it is outside. */
  readonly today: number
  readonly lanes: readonly LaneLayout[]
}

export interface LaneLayout {
  readonly owner: string | null
  readonly y: number
  readonly height: number
  readonly bars: readonly BarLayout[]
}

export interface BarLayout {
  readonly item: TimelineItem<DrawnCommitment>
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What stands beside the bar. */
  readonly label: string
}

const left = 180
const top = 60
const rowHeight = 24
const barHeight = 14
const lanePadding = 6
const shortestBar = 10
/** A letter of a label has about this width. */
export const letterWidth = 7
const mostLabelLetters = 24
/** Below this width a month has room for one letter only. */
const narrowMonth = 32

/** The layout of a timeline that has a range. Bars that would overlap stand in rows below each other. */
export function layOut({ from, to, today, lanes }: DrawnTimeline & { from: string; to: string }): TimelineLayout {
  const monthsInRange = monthsBetween(from, to)
  const monthWidth = Math.min(88, Math.max(20, Math.round(960 / monthsInRange.length)))
  const start = dayNumber(from)
  const days = dayNumber(to) - start + 1
  const calendarWidth = monthsInRange.length * monthWidth
  const xOf = (day: number) => Math.round(left + ((day - start) / days) * calendarWidth)

  let y = top
  const laidOut = lanes.map((lane) => {
    const layout = layOutLane(lane, y, xOf)
    y += layout.height
    return layout
  })
  const ends = laidOut.flatMap(({ bars }) =>
    bars.map(({ x, width, label }) => x + width + label.length * letterWidth + 12),
  )
  return {
    width: ends.reduce((widest, end) => Math.max(widest, end), left + calendarWidth + 16),
    height: y + 8,
    left,
    top,
    months: monthsInRange.map((month) => ({ month, x: xOf(dayNumber(`${month}-01`)) })),
    narrow: monthWidth < narrowMonth,
    today: xOf(dayNumber(today) + 0.5),
    lanes: laidOut,
  }
}

function layOutLane(
  { owner, items }: TimelineLane<DrawnCommitment>,
  y: number,
  xOf: (day: number) => number,
): LaneLayout {
  /** Where the next bar of each row may begin. */
  const rows: number[] = []
  const placed = items.map((item) => {
    const x = xOf(dayNumber(item.start))
    const width = Math.max(xOf(dayNumber(item.due) + 1) - x, shortestBar)
    const label = labelOf(item)
    return { item, x, width, label }
  })
  const bars = placed.map(({ item, x, width, label }) => {
    const free = rows.findIndex((end) => end <= x)
    const row = free === -1 ? rows.length : free
    rows[row] = x + width + label.length * letterWidth + 12
    const barY = y + lanePadding + row * rowHeight + (rowHeight - barHeight) / 2
    return { item, x, y: barY, width, height: barHeight, label }
  })
  return { owner, y, height: rows.length * rowHeight + 2 * lanePadding, bars }
}

function labelOf({ recommendation, draft }: DrawnCommitment): string {
  // Of `Recommendation 1(a)` the number says enough; the rest is told when the bar is pointed at.
  const label = recommendation?.slice(recommendation.lastIndexOf(' ') + 1) ?? draft
  return label.length <= mostLabelLetters ? label : `${label.slice(0, mostLabelLetters - 1).trimEnd()}…`
}

/** Days since 1970 began. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}

/** `2026-01`, `2026-02` and so on. */
function monthsBetween(from: string, to: string): string[] {
  const months = [from.slice(0, 7)]
  const last = to.slice(0, 7)
  // A hundred years: dates are read out of drafts, and a slip of the pen may be in any year.
  while ((months.at(-1) ?? last) < last && months.length < 1_200)
    months.push(nextMonth(months.at(-1) ?? last).slice(0, 7))
  return months
}
