import { partOf, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import { letterNumber, romanNumber } from './marks.js'
import type { Role } from './roles.js'
import type { Unit } from './units.js'

/** Gives the parts between `start` and `end` their roles; the depth at which they are answered one by one, 0 where not. */
export function readParts(units: readonly Unit[], roles: Role[], start: number, end: number): number {
  const label = roles[start]
  const id = label?.role === 'label' ? label.ids[0] : undefined
  if (id === undefined) return 0
  const reader = new PartReader(id)
  for (let index = start + 1; index < end; index++) {
    const unit = units[index]
    const role = roles[index]
    if (unit === undefined || role === undefined) continue
    if (role.role === 'answer-label') reader.answered(role.id !== null)
    else if (role.role === 'plain') {
      const part = reader.part(unit)
      if (part !== undefined) roles[index] = part
      else if (answers(unit)) reader.answered(false)
    }
  }
  return reader.answeredDepth
}

function answers(unit: Unit): boolean {
  return unit.verdict !== null || unit.mark?.kind === 'pair' || (unit.mark?.kind === 'number' && unit.verdict !== null)
}

/** Follows the letters and roman numbers of one recommendation in their order. */
class PartReader {
  answeredDepth = 0
  private letter = 0
  private roman = 0
  private letterId: RecommendationId | null = null
  private answerSeen = false
  private named = false

  constructor(private readonly id: RecommendationId) {}

  answered(named: boolean): void {
    this.answerSeen = true
    this.named ||= named
  }

  part(unit: Unit): Role | undefined {
    const letters = unit.mark?.kind === 'letter' || unit.mark?.kind === 'bracket' ? unit.mark.label : ''
    if (letters === '' || unit.verdict?.form === 'line') return undefined
    const roman = romanNumber(letters)
    const asLetter = letterNumber(letters)
    if (roman > 0 && roman === this.roman + 1 && !(asLetter > 0 && asLetter === this.letter + 1))
      return this.romanPart(letters, roman)
    if (asLetter > 0 && this.id === wholeOf(this.id) && asLetter === this.letter + 1)
      return this.letterPart(letters, asLetter)
    return undefined
  }

  private letterPart(letters: string, place: number): Role | undefined {
    if (this.answerSeen && place === 1) return undefined
    if (this.answerSeen) this.answeredDepth = Math.max(this.answeredDepth, 1)
    this.answerSeen = false
    this.letter = place
    this.roman = 0
    this.letterId = partOf(this.id, letters)
    return { role: 'part', id: this.letterId, depth: 1 }
  }

  private romanPart(letters: string, place: number): Role | undefined {
    if (this.answerSeen && place === 1) return undefined
    const depth = this.letterId === null ? 1 : 2
    if (this.answerSeen && !this.named) this.answeredDepth = Math.max(this.answeredDepth, depth)
    this.answerSeen = false
    this.roman = place
    return { role: 'part', id: partOf(this.letterId ?? this.id, letters), depth }
  }
}
