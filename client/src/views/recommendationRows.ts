/** Makes the rows of the tree of recommendations: which of them are shown, in which order, with which words and icon. */
import type { RecommendationItem, Standing } from '../../../server/src/protocol.js'
import type { Translate } from '../translate.js'

export interface RecommendationRow {
  readonly item: RecommendationItem
  /** What identifies it in the tree: two recommendations of a faulty draft may have one id. */
  readonly key: string
  readonly label: string
  readonly description: string
  /** All of it in words, for a screen reader. */
  readonly spoken: string
  readonly icon: { readonly name: string; readonly color: string | null }
  readonly children: readonly RecommendationRow[]
}

export interface RowOptions {
  /** Words that must all occur in what a row says; empty for all rows. */
  readonly filter: string
  readonly unansweredFirst: boolean
  /** A day, given as ISO 8601, as the writer's language prints it. */
  readonly printDay: (day: string) => string
  readonly t: Translate
}

/** The rows for `items`; of a filtered tree those that match, with all above and below them. */
export function recommendationRows(
  items: readonly RecommendationItem[],
  options: RowOptions,
  above = '',
): readonly RecommendationRow[] {
  const rows = items.map((item, index) => rowOf(item, `${above}/${index}:${item.id}`, options))
  const wanted = rows.filter((row) => matches(row, options.filter)).map((row) => withoutOthers(row, options.filter))
  if (!options.unansweredFirst) return wanted
  return [...wanted].sort((a, b) => Number(a.item.answered) - Number(b.item.answered))
}

/** The row in whose block `line` (0-based) stands, the innermost one; undefined outside recommendations. */
export function rowAtLine(rows: readonly RecommendationRow[], line: number): RecommendationRow | undefined {
  const around = rows.findLast(({ item: { range } }) => range.start.line <= line && line <= range.end.line)
  return around === undefined ? undefined : (rowAtLine(around.children, line) ?? around)
}

/** The rows in the order of the draft, those within others included. */
export function allRows(rows: readonly RecommendationRow[]): readonly RecommendationRow[] {
  return rows.flatMap((row) => [row, ...allRows(row.children)])
}

/** How many rows answer for themselves, and how many of them are answered. */
export function countRows(rows: readonly RecommendationRow[]): { readonly answered: number; readonly total: number } {
  const answerable = allRows(rows).filter(({ item }) => item.standing !== 'parts')
  return { answered: answerable.filter(({ item }) => item.answered).length, total: answerable.length }
}

/** Icons of the editor that differ in shape, not only in colour. */
const icons: Readonly<Record<Standing, RecommendationRow['icon']>> = {
  accepted: { name: 'pass-filled', color: 'testing.iconPassed' },
  'partially-accepted': { name: 'color-mode', color: 'charts.yellow' },
  'not-accepted': { name: 'circle-slash', color: 'charts.red' },
  other: { name: 'circle-filled', color: null },
  unanswered: { name: 'circle-large-outline', color: 'list.warningForeground' },
  parts: { name: 'list-tree', color: null },
}

function rowOf(item: RecommendationItem, key: string, options: RowOptions): RecommendationRow {
  const { t } = options
  const standing = standingWords(item, t)
  const facts = [standing, ...factsOf(item, options)]
  return {
    item,
    key,
    // The view's title says what these are numbers of.
    label: item.id,
    description: [...facts, item.summary].filter(Boolean).join(' · '),
    spoken: [item.name, ...facts, item.summary].filter(Boolean).join(', '),
    icon: icons[item.standing],
    children: recommendationRows(item.children, { ...options, filter: '' }, key),
  }
}

function standingWords({ standing, verdict, answered }: RecommendationItem, t: Translate): string {
  if (standing === 'parts') return answered ? t('answered in its parts') : t('parts not answered')
  if (standing === 'unanswered') return verdict === null ? t('not answered') : t('{0}, not answered', verdict)
  return verdict ?? t('answered')
}

function factsOf({ commitments, latest, findings }: RecommendationItem, { printDay, t }: RowOptions): string[] {
  return [
    ...(commitments === 0 ? [] : [commitments === 1 ? t('1 commitment') : t('{0} commitments', commitments)]),
    ...(latest === null ? [] : [t('by {0}', printDay(latest))]),
    ...(findings === 0 ? [] : [findings === 1 ? t('1 finding') : t('{0} findings', findings)]),
  ]
}

function matches(row: RecommendationRow, filter: string): boolean {
  return matchesItself(row, filter) || row.children.some((child) => matches(child, filter))
}

function matchesItself({ spoken }: RecommendationRow, filter: string): boolean {
  const text = spoken.toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function withoutOthers(row: RecommendationRow, filter: string): RecommendationRow {
  if (matchesItself(row, filter)) return row
  const children = row.children.filter((child) => matches(child, filter))
  return { ...row, children: children.map((child) => withoutOthers(child, filter)) }
}
