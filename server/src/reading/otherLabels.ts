/** Labels without the word: `1. text`, `[1] text`, `7a`, and the wholes whose parts alone are labelled by word. */
import type { FlowedText } from '../model/flow.js'
import { parseRecommendationId, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Role } from './roles.js'
import type { Unit } from './units.js'

/** `[1] text`, `[a] text`, `[1a] – Not accepted`: only where a verdict stands behind such a label somewhere. */
export function labelBrackets(units: readonly Unit[], roles: Role[]): void {
  const judged = units.some((unit) => unit.mark?.kind === 'bracket' && verdictBehindMark(unit))
  if (!judged) return
  units.forEach((unit, index) => {
    const { mark } = unit
    if (mark?.kind !== 'bracket' || !/^\d/.test(mark.label)) return
    const id = parseRecommendationId(mark.label)
    if (id === undefined) return
    const bodyStart = mark.length + unit.body.onceInText(separatorAtStart)
    roles[index] = {
      role: 'label',
      ids: [id],
      style: 'bracket',
      idStart: mark.labelStart,
      idEnd: mark.labelEnd,
      labelEnd: mark.labelEnd + 1,
      bodyStart,
      joined: false,
    }
  })
}

function verdictBehindMark(unit: Unit): boolean {
  return unit.verdict !== null || unit.body.onceInText(beginsWithVerdict)
}

function beginsWithVerdict(text: string): boolean {
  return /^[-–—:] ?(?:not |partially |partly |fully )?(?:accepted|agreed|rejected)/i.test(text)
}

/** How long the dash or colon is with which words begin. */
function separatorAtStart(text: string): number {
  return /^[-–—:] ?/.exec(text)?.[0].length ?? 0
}

function numberLabel(unit: Unit, id: RecommendationId): Role {
  const mark = unit.mark
  const start = mark?.labelStart ?? 0
  const end = mark?.labelEnd ?? 0
  return {
    role: 'label',
    ids: [id],
    style: 'number',
    idStart: start,
    idEnd: end,
    labelEnd: end,
    bodyStart: mark?.length ?? 0,
    joined: false,
  }
}

/** `1. text` with no word before it: numbers in sequence, each followed by a verdict or by paragraphs of its own number. */
export function labelNumbers(units: readonly Unit[], roles: Role[]): void {
  const candidates: number[] = []
  units.forEach((unit, index) => {
    if (unit.mark?.kind === 'number' && unit.verdict?.form !== 'line' && unit.kind !== 'quote' && !unit.body.isEmpty)
      candidates.push(index)
  })
  let last = 0
  candidates.forEach((index, place) => {
    const unit = units[index]
    const number = Number(unit?.mark?.label ?? 0)
    if (unit === undefined || number <= last || number > last + 5) return
    const next = candidates[place + 1] ?? units.length
    if (!isAnsweredWithin(units, index, nextOfNumber(units, candidates, place, number) ?? next, number)) return
    roles[index] = numberLabel(unit, String(number) as RecommendationId)
    last = number
  })
}

/** Where the candidate that carries the next number stands: lists within a recommendation's text have small numbers of their own. */
function nextOfNumber(
  units: readonly Unit[],
  candidates: readonly number[],
  place: number,
  number: number,
): number | undefined {
  return candidates.slice(place + 1).find((index) => Number(units[index]?.mark?.label) > number)
}

/** Whether a verdict or a paragraph `number.x` stands between `start` and `end`. */
function isAnsweredWithin(units: readonly Unit[], start: number, end: number, number: number): boolean {
  const own = units[start]
  if (own === undefined) return false
  if (own.emphasis !== null || own.kind === 'heading') return true
  for (let index = start + 1; index < end; index++) {
    const unit = units[index]
    if (unit === undefined) continue
    if (unit.verdict !== null && unit.mark?.kind !== 'letter') return true
    if (unit.mark?.kind === 'pair' && unit.mark.label.startsWith(`${number}.`)) return true
    if (unit.label?.kind === 'answer') return true
  }
  if (own.body.onceInText(concludes)) return false
  // Not answered yet, but asked for: text under "The Home Office should:" that is followed by the next number.
  return end < units.length && units.slice(0, start).some((unit) => unit.flow.onceInText(asksFor))
}

/** Whether `text` begins as the department's own last words do. */
function concludes(text: string): boolean {
  return /^(?:We|Our|In all|Overall|In conclusion)\b/.test(text)
}

/** Whether the last sentence of `text` says what should be done, and a list of it is to follow. */
function asksFor(text: string): boolean {
  return text.endsWith(':') && /\bshould\b/.test(text.slice(text.lastIndexOf('.') + 1))
}

/** `1. Resource the actions ..., including:` before `Recommendation 1 (a)`: the whole whose parts are labelled by word. */
export function labelUmbrellas(units: readonly Unit[], roles: Role[]): void {
  units.forEach((unit, index) => {
    if (roles[index]?.role === 'ignored') labelConclusion(unit, roles, index)
    if (unit.mark?.kind !== 'number' || unit.verdict !== null || roles[index]?.role !== 'plain') return
    const next = roles[index + 1]
    const id = next?.role === 'label' ? next.ids[0] : undefined
    if (id === undefined || id === wholeOf(id) || wholeOf(id) !== unit.mark.label) return
    if (unit.flow.onceInText(leadsToParts)) roles[index] = numberLabel(unit, wholeOf(id))
  })
}

function leadsToParts(text: string): boolean {
  return /[:,;]$|\b(?:should|including|by)$/.test(text)
}

/** `3: PAC conclusion` before `3a: PAC recommendation`: the conclusion stands for the whole. */
function labelConclusion(unit: Unit, roles: Role[], index: number): void {
  const { label } = unit
  const id = label?.ids[0]
  const next = roles.slice(index + 1).find((role) => role.role === 'label')
  if (label === null || id === undefined || next?.role !== 'label') return
  const of = next.ids[0]
  if (of === undefined || of === id || wholeOf(of) !== id) return
  roles[index] = {
    role: 'label',
    ids: [id],
    style: 'word',
    idStart: label.idStart,
    idEnd: label.idEnd,
    labelEnd: label.labelEnd,
    bodyStart: label.bodyStart,
    joined: false,
  }
}

/** `7a` alone on its line, or before a dash, under `Recommendation 7`: the department answers one recommendation as two. */
export function labelBareParts(units: readonly Unit[], roles: Role[]): void {
  let whole: string | undefined
  units.forEach((unit, index) => {
    const role = roles[index]
    if (role?.role === 'label') whole = wholeOf(role.ids[0] ?? ('' as RecommendationId))
    if (role?.role !== 'plain' || whole === undefined || unit.kind === 'quote') return
    const match = unit.flow.once(barePartIn)
    const id = match === null ? undefined : parseRecommendationId(match[1] ?? '')
    if (match === null || id === undefined || id === wholeOf(id) || wholeOf(id) !== whole) return
    const end = match[1]?.length ?? 0
    roles[index] = {
      role: 'label',
      ids: [id],
      style: 'number',
      idStart: 0,
      idEnd: end,
      labelEnd: end,
      bodyStart: match[0].length,
      joined: false,
    }
  })
}

function barePartIn({ text }: FlowedText): RegExpExecArray | null {
  return barePart.exec(text)
}

const barePart = /^(\d{1,3}(?:[a-z]| ?\([a-z]\)))(?: ?[:.–—-]+ ?(?=[A-Z]|$)|$)/
