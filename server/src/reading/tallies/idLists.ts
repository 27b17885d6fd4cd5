import { parseRecommendationId, type RecommendationId, recommendationIdOf } from '../../model/recommendationId.js'
import { type Token, textAt } from './tokens.js'

/** Recommendations that a sentence names one by one. */
export interface IdList {
  readonly ids: readonly RecommendationId[]
  /** The token behind the last. */
  readonly to: number
}

/** Tests for the words by which a schema calls its recommendations. */
export type IsLabel = (word: string) => boolean

const joints = new Set([',', 'and', '&', ';', 'or'])
const rangeJoints = new Set(['to', '-', '–'])
/** A range of more than this is a slip of the pen, and no list. */
const longestRange = 99

/** The ids from `from` on: `2, 3(a), 4 and 6`, `1 to 4`, `recommendation 2 and recommendation 5`; undefined where none stands there. */
export function readIds(tokens: readonly Token[], from: number, isLabel: IsLabel): IdList | undefined {
  const ids: RecommendationId[] = []
  let to = from
  let inWords = false
  for (let at = from; at < tokens.length; ) {
    const start = isLabel(textAt(tokens, at)) ? at + 1 : at
    const labelled: boolean = inWords || isLabel(textAt(tokens, start - 1))
    const first = idAt(tokens, start, labelled)
    inWords = labelled && !/\d/.test(textAt(tokens, start))
    if (first === undefined) break
    const last = rangeJoints.has(textAt(tokens, start + 1)) ? idAt(tokens, start + 2, labelled) : undefined
    for (const id of last === undefined ? [first] : idsBetween(first, last)) ids.push(id)
    to = start + (last === undefined ? 1 : 3)
    at = to
    while (joints.has(textAt(tokens, at))) at++
    if (at === to) break
  }
  return ids.length === 0 ? undefined : { ids, to }
}

/** The ids of a whole bracket `(2, 3, 4 and 6)`, or behind a colon; undefined where anything else stands there. */
export function readListBehind(tokens: readonly Token[], from: number, isLabel: IsLabel): IdList | undefined {
  const mark = textAt(tokens, from)
  if (mark !== '(' && mark !== ':') return undefined
  const list = readIds(tokens, from + 1, isLabel)
  if (list === undefined || mark === ':') return list
  return textAt(tokens, list.to) === ')' ? { ids: list.ids, to: list.to + 1 } : undefined
}

/** Figures; behind the label's word also words, `recommendation four`. Elsewhere words count: `recommendation 1 and two others`. */
function idAt(tokens: readonly Token[], at: number, labelled: boolean): RecommendationId | undefined {
  const token = tokens[at]
  if (token === undefined || (token.kind !== 'number' && token.kind !== 'id')) return undefined
  if (/\d/.test(token.text)) return parseRecommendationId(token.text)
  return labelled ? recommendationIdOf(String(token.value)) : undefined
}

function idsBetween(first: RecommendationId, last: RecommendationId): RecommendationId[] {
  const [low, high] = [Number(first), Number(last)]
  if (!(low < high && high - low <= longestRange)) return [first, last]
  return Array.from({ length: high - low + 1 }, (_, step) => recommendationIdOf(String(low + step)))
}
