/** Draws a timeline as SVG, and as the table that says the same in words. All text of drafts is escaped. */
import type { Timeline, TimelineItem } from '../../../server/src/features/timeline.js'
import type { CommitmentItem } from '../../../server/src/protocol.js'
import type { Translate } from '../translate.js'
import { ownerName } from './ownerName.js'
import { type BarLayout, layOut, letterWidth, type TimelineLayout } from './timelineLayout.js'

/** A commitment, and the draft that makes it. */
export interface DrawnCommitment extends CommitmentItem {
  readonly uri: string
  /** The draft's title. */
  readonly draft: string
}

export type DrawnTimeline = Timeline<DrawnCommitment>

export interface DrawingOptions {
  /** A day, given as ISO 8601, as the writer's language prints it. */
  readonly printDay: (day: string) => string
  /** A month (`2026-03`) in short: `Mar`. */
  readonly printMonth: (month: string) => string
  readonly t: Translate
}

const mostOwnerLetters = 26

/** The items of a timeline in the order in which they are drawn, by which pages name them. */
export function timelineItems({ lanes }: DrawnTimeline): readonly TimelineItem<DrawnCommitment>[] {
  return lanes.flatMap(({ items }) => items)
}

/** The timeline as an `svg` element; an empty text where nothing has a day. Each bar is a button with its item's index. */
export function timelineSvg(timeline: DrawnTimeline, options: DrawingOptions): string {
  const { from, to } = timeline
  if (from === null || to === null) return ''
  const layout = layOut({ ...timeline, from, to })
  const indexes = new Map(timelineItems(timeline).map((item, index) => [item, index]))
  const label = options.t('Timeline of commitments by owner')
  return [
    `<svg role="group" aria-label="${escaped(label)}" width="${layout.width}" height="${layout.height}">`,
    ...layout.months.map((month) => monthSvg(month, layout, options)),
    ...layout.lanes.map(({ y }) => `<line class="lane" x1="0" x2="${layout.width}" y1="${y}" y2="${y}"/>`),
    todaySvg(timeline.today, layout, options),
    ...layout.lanes.flatMap(({ owner, bars }) =>
      bars.map((bar) => barSvg(bar, owner, indexes.get(bar.item) ?? 0, options)),
    ),
    ownersSvg(layout, options),
    '</svg>',
  ].join('\n')
}

/** The same as a table with a row for each commitment, for whoever does not see the drawing. */
export function timelineTable({ lanes }: DrawnTimeline, { printDay, t }: DrawingOptions): string {
  const headings = [t('Owner'), t('Due'), t('Recommendation'), t('Commitment'), t('Response')]
  const rows = lanes.flatMap(({ owner, items }) =>
    items.map(({ due, overdue, recommendation, text, draft }) => [
      ownerName(owner, t),
      overdue ? t('{0}, overdue', printDay(due)) : printDay(due),
      recommendation ?? '',
      text,
      draft,
    ]),
  )
  const heading = headings.map((words) => `<th scope="col">${escaped(words)}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((words) => `<td>${escaped(words)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${heading}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

/** `text` as HTML and SVG show it as it stands, between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function monthSvg(
  { month, x }: TimelineLayout['months'][number],
  { height, narrow }: TimelineLayout,
  { printMonth }: DrawingOptions,
): string {
  const isYear = month.endsWith('-01')
  const year = isYear ? `<text class="year" x="${x + 4}" y="14">${month.slice(0, 4)}</text>` : ''
  const name = narrow ? printMonth(month).slice(0, 1) : printMonth(month)
  return `<g aria-hidden="true"><line class="${isYear ? 'grid year' : 'grid'}" x1="${x}" x2="${x}" y1="${isYear ? 4 : 20}" y2="${height}"/>${year}<text class="month" x="${x + 4}" y="32">${escaped(name)}</text></g>`
}

/** Drawn last, on a ground of their own: the owners stay where they are while the calendar moves below them. */
function ownersSvg({ lanes, left, top, height }: TimelineLayout, { t }: DrawingOptions): string {
  const names = lanes.map(({ owner, y }) => {
    const name = ownerName(owner, t)
    const short = name.length <= mostOwnerLetters ? name : `${name.slice(0, mostOwnerLetters - 1)}…`
    return `<line class="lane" x1="0" x2="${left}" y1="${y}" y2="${y}"/><text class="owner" x="8" y="${y + 22}"><title>${escaped(name)}</title>${escaped(short)}</text>`
  })
  const ground = `<rect class="ground" x="0" y="${top - 20}" width="${left}" height="${height}"/>`
  return `<g id="owners" aria-hidden="true">${ground}${names.join('')}<line class="lane" x1="${left}" x2="${left}" y1="${top}" y2="${height}"/></g>`
}

function todaySvg(today: string, layout: TimelineLayout, { printDay, t }: DrawingOptions): string {
  const x = Math.round(layout.today)
  const label = t('Today, {0}', printDay(today))
  // At the right edge the words stand before the line.
  const place = x + 4 + label.length * letterWidth > layout.width ? `x="${x - 4}" text-anchor="end"` : `x="${x + 4}"`
  return `<g aria-hidden="true"><line class="today" x1="${x}" x2="${x}" y1="${layout.top - 20}" y2="${layout.height}"/><text class="today" ${place} y="${layout.top - 10}">${escaped(label)}</text></g>`
}

/** Overdue ones have a mark, and ones that are not firm an open bar: colour alone tells nobody anything. */
function barSvg(bar: BarLayout, owner: string | null, index: number, { printDay, t }: DrawingOptions): string {
  const { item, x, y, width, height, label } = bar
  const words = [
    ownerName(owner, t),
    item.recommendation ?? '',
    item.overdue ? t('{0}, overdue', printDay(item.due)) : t('by {0}', printDay(item.due)),
    item.text,
    item.draft,
  ].filter((part) => part !== '')
  const spoken = words.map((part) => part.replace(/\.$/, '')).join('. ')
  const mark = item.overdue ? `<text class="mark" x="${x + width / 2}" y="${y + height - 3}">!</text>` : ''
  return [
    `<g class="bar ${item.class}${item.overdue ? ' overdue' : ''}" role="button" tabindex="${index === 0 ? 0 : -1}" data-index="${index}" aria-label="${escaped(spoken)}">`,
    `<title>${escaped(words.join('\n'))}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>${mark}`,
    `<text class="label" x="${x + width + 6}" y="${y + height - 2}">${escaped(label)}</text></g>`,
  ].join('')
}
