/** Groups the commitments of all drafts by due day, owner or recommendation, with the words that a tree shows. */
import type { CommitmentItem, DraftCommitments } from '../../../server/src/protocol.js'
import type { Translate } from '../translate.js'
import { ownerName } from './ownerName.js'

export type Grouping = 'day' | 'owner' | 'recommendation'

export interface CommitmentGroup {
  /** The same for the same group of another time. */
  readonly key: string
  readonly label: string
  readonly description: string
  readonly overdue: boolean
  readonly rows: readonly CommitmentRow[]
}

export interface CommitmentRow {
  readonly key: string
  readonly uri: string
  readonly item: CommitmentItem
  readonly label: string
  readonly description: string
  /** All of it in words, for a screen reader and a tooltip. */
  readonly spoken: string
  readonly icon: { readonly name: string; readonly color: string | null }
}

export interface GroupOptions {
  /** A day, given as ISO 8601, as the writer's language prints it: in full, and in short where there is little room. */
  readonly printDay: (day: string) => string
  readonly printShortDay: (day: string) => string
  readonly t: Translate
}

/** A commitment and the draft that makes it. */
interface Placed {
  readonly draft: DraftCommitments
  readonly item: CommitmentItem
}

/** The groups of all commitments of `drafts`; what is overdue comes first, what has no day or nobody last. */
export function groupCommitments(
  drafts: readonly DraftCommitments[],
  grouping: Grouping,
  options: GroupOptions,
): readonly CommitmentGroup[] {
  const placed = drafts.flatMap((draft) => draft.commitments.map((item) => ({ draft, item })))
  const inOrder = grouping === 'recommendation' ? placed : [...placed].sort(byDay)
  const groups = new Map<string, Placed[]>()
  for (const one of inOrder) {
    const key = keyOf(one, grouping)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  const sorted = grouping === 'recommendation' ? [...groups] : [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([key, members]) => groupOf(key, members, grouping, options))
}

/** How many of the commitments are overdue. */
export function countOverdue(drafts: readonly DraftCommitments[]): number {
  return drafts.reduce((sum, { commitments }) => sum + commitments.filter(({ overdue }) => overdue).length, 0)
}

/** Before all days and names, and behind them. */
const first = ' '
const last = '\uFFFF'

function keyOf({ draft, item }: Placed, grouping: Grouping): string {
  if (grouping === 'day') return item.overdue ? first : (item.due ?? last)
  if (grouping === 'owner') return item.owner?.replace(/^the\s/i, '').toLowerCase() ?? last
  return `${draft.uri} ${item.recommendation ?? ''}`
}

function byDay(a: Placed, b: Placed): number {
  const [dayA, dayB] = [a.item.due ?? last, b.item.due ?? last]
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0
}

function groupOf(key: string, members: readonly Placed[], grouping: Grouping, options: GroupOptions): CommitmentGroup {
  const { t } = options
  const overdue = members.filter(({ item }) => item.overdue).length
  const count = members.length === 1 ? t('1 commitment') : t('{0} commitments', members.length)
  const late = overdue === 0 || key === first ? '' : t('{0} overdue', overdue)
  const [sample] = members
  const draft = grouping === 'recommendation' ? (sample?.draft.title ?? '') : ''
  return {
    key,
    label: sample === undefined ? '' : groupLabel(sample, key, grouping, options),
    description: [count, late, draft].filter(Boolean).join(' · '),
    overdue: overdue > 0,
    rows: members.map((member) => rowOf(member, grouping, options)),
  }
}

function groupLabel({ item }: Placed, key: string, grouping: Grouping, { printDay, t }: GroupOptions): string {
  if (grouping === 'day') {
    if (key === first) return t('Overdue')
    return item.due === null ? t('No day') : printDay(item.due)
  }
  if (grouping === 'owner') return ownerName(item.owner, t)
  return item.recommendation ?? t('Introduction and closing')
}

function rowOf({ draft, item }: Placed, grouping: Grouping, options: GroupOptions): CommitmentRow {
  const { printDay, printShortDay, t } = options
  const when = item.due === null ? (item.when ?? t('no day')) : printDay(item.due)
  const state = item.done ? t('done') : item.overdue ? t('overdue') : ''
  const facts = [
    ...(grouping === 'day' && !item.overdue ? [] : [item.due === null ? when : printShortDay(item.due)]),
    // Of `Recommendation 1(a)` the number says enough, and is not cut off.
    ...(grouping === 'recommendation' || item.recommendation === null ? [] : [numberIn(item.recommendation)]),
    ...(grouping === 'owner' || item.owner === null ? [] : [ownerName(item.owner, t)]),
  ]
  const all = [state, when, item.owner, item.recommendation, classWords(item, t), draft.title]
  return {
    key: `${draft.uri} ${item.id}`,
    uri: draft.uri,
    item,
    label: facts.join(' · ') || draft.title,
    description: [item.overdue && grouping === 'day' ? '' : state, item.text].filter(Boolean).join(' · '),
    spoken: [item.text, ...all].filter(Boolean).join(', '),
    icon: iconOf(item),
  }
}

/** `1(a)` of `Recommendation 1(a)`. */
function numberIn(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

function classWords({ class: firmness }: CommitmentItem, t: Translate): string {
  if (firmness === 'firm') return t('firm')
  return firmness === 'soft' ? t('not binding') : t('continuing')
}

/** Icons of the editor that differ in shape, not only in colour. */
function iconOf({ overdue, done, class: firmness }: CommitmentItem): CommitmentRow['icon'] {
  if (done) return { name: 'check', color: 'testing.iconPassed' }
  if (overdue) return { name: 'warning', color: 'list.errorForeground' }
  if (firmness === 'firm') return { name: 'circle-filled', color: null }
  return { name: firmness === 'soft' ? 'circle-outline' : 'sync', color: null }
}
