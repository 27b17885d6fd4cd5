import type { FlowedText } from '../model/flow.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { LabelStyle } from '../model/response.js'
import { labelBareParts, labelBrackets, labelNumbers, labelUmbrellas } from './otherLabels.js'
import { readParts } from './parts.js'
import type { Unit } from './units.js'

/** What a unit is in its document: this is where the layouts differ, and where they are told apart. */
export type Role =
  /** Opens recommendations; `bodyStart` is where its own words begin in the unit's flow. */
  | {
      readonly role: 'label'
      readonly ids: readonly RecommendationId[]
      readonly style: LabelStyle
      readonly idStart: number
      readonly idEnd: number
      readonly labelEnd: number
      readonly bodyStart: number
      readonly joined: boolean
    }
  /** A lettered or roman part within the recommendation that is open. `depth` is 1 for a part, 2 for a part's part. */
  | { readonly role: 'part'; readonly id: RecommendationId; readonly depth: number }
  /** Opens the answer: `Response to 1a:`. */
  | { readonly role: 'answer-label'; readonly id: RecommendationId | null; readonly bodyStart: number }
  /** `TAKEN WITH`. */
  | { readonly role: 'taken-with' }
  /** The committee's conclusion and the like: read over. */
  | { readonly role: 'ignored' }
  /** A line that leads in to the label behind it: `In relation to customer service:`. */
  | { readonly role: 'lead-in' }
  | { readonly role: 'plain' }

/** How a document is laid out. */
export interface Layout {
  readonly roles: readonly Role[]
  /** Paragraphs are numbered 1., 2., 3. through the whole document. */
  readonly runningNumbers: boolean
  /** How deep the parts of a recommendation are answered one by one; 0 where all is answered together. By the label's place in the units. */
  readonly answeredDepth: ReadonlyMap<number, number>
}

/** Finds what each unit is. */
export function layoutOf(units: readonly Unit[]): Layout {
  const roles: Role[] = units.map((unit) => ownRole(unit))
  if (!roles.some((role) => role.role === 'label')) labelBrackets(units, roles)
  if (!roles.some((role) => role.role === 'label')) labelNumbers(units, roles)
  else {
    labelUmbrellas(units, roles)
    labelBareParts(units, roles)
  }
  endIgnored(units, roles)
  markLeadIns(units, roles)
  const answeredDepth = new Map<number, number>()
  for (const [start, end] of stretches(roles)) {
    const depth = readParts(units, roles, start, end)
    if (depth > 0) answeredDepth.set(start, depth)
  }
  return { roles, runningNumbers: hasRunningNumbers(units, roles), answeredDepth }
}

const plain: Role = { role: 'plain' }

/** What a unit is by its own words alone. */
function ownRole(unit: Unit): Role {
  if (unit.kind === 'table' || unit.kind === 'code' || unit.kind === 'rule' || unit.kind === 'footnote') return plain
  if (unit.flow.once(saysTakenWith)) return { role: 'taken-with' }
  const { label } = unit
  if (label === null) return plain
  if (label.kind === 'ignored') return { role: 'ignored' }
  if (label.kind === 'answer')
    return isAnswerLabel(unit) ? { role: 'answer-label', id: label.ids[0] ?? null, bodyStart: label.bodyStart } : plain
  return {
    role: 'label',
    ids: label.ids,
    style: 'word',
    idStart: label.idStart,
    idEnd: label.idEnd,
    labelEnd: label.labelEnd,
    bodyStart: label.bodyStart,
    joined: label.joined,
  }
}

/** `Conclusion` by itself behind the last recommendation: the response's own, for a committee's leads to a recommendation. */
function endIgnored(units: readonly Unit[], roles: Role[]): void {
  for (let index = roles.length - 1; index >= 0 && roles[index]?.role !== 'label'; index--) {
    const label = units[index]?.label
    if (roles[index]?.role === 'ignored' && label?.ids.length === 0 && label.separator === 'none') roles[index] = plain
  }
}

function saysTakenWith({ text }: FlowedText): boolean {
  return text.length < 40 && /^\(?(?:and |taken |together ){1,2}with:?$/i.test(text)
}

/** `Response: ...` and `Response to 1a: ...` open an answer; the document's own title `Response to an inspection of` does not. */
function isAnswerLabel(unit: Unit): boolean {
  return unit.label !== null && (unit.label.ids.length > 0 || unit.label.labelEnd < 60)
}

/** A line without a mark of its own that ends in a colon, straight before a label, belongs to what follows. */
function markLeadIns(units: readonly Unit[], roles: Role[]): void {
  for (let index = units.length - 2; index >= 0; index--) {
    const unit = units[index]
    const next = roles[index + 1]
    if (
      unit === undefined ||
      roles[index]?.role !== 'plain' ||
      unit.mark !== null ||
      unit.bullet ||
      unit.kind !== 'text'
    )
      continue
    if (next?.role === 'label' && unit.flow.onceInText(endsInColon) && unit.verdict === null && unit.dateField === null)
      roles[index] = { role: 'lead-in' }
  }
}

function endsInColon(text: string): boolean {
  return text.endsWith(':')
}

/** From each label of a whole recommendation to the next one of another. */
function stretches(roles: readonly Role[]): [number, number][] {
  const starts: { index: number; whole: string }[] = []
  roles.forEach((role, index) => {
    if (role.role !== 'label') return
    starts.push({ index, whole: role.ids[0] ?? '' })
  })
  return starts.map(({ index }, place) => [index, starts[place + 1]?.index ?? roles.length])
}

/** Numbers 1., 2., 3. that begin before the first recommendation and go on behind it. */
function hasRunningNumbers(units: readonly Unit[], roles: readonly Role[]): boolean {
  const first = roles.findIndex((role) => role.role === 'label')
  let before = 0
  let behind = 0
  let last = 0
  units.forEach((unit, index) => {
    if (unit.mark?.kind !== 'number' || roles[index]?.role !== 'plain' || unit.verdict?.form === 'line') return
    const number = Number(unit.mark.label)
    if (number <= last || (index > first && before === 0)) return
    last = number
    if (index < first) before++
    else behind++
  })
  return before > 0 && behind > 1
}
