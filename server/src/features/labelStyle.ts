/** Writes a recommendation's label in the style of its schema. */
import type { RecommendationId } from '../model/recommendationId.js'
import type { ResponseSchema } from '../schema/responseSchema.js'

const idParts = /^([A-Z]?\d+(?:\.\d+)?)(?:\(([a-z])\))?(?:\(([ivx]+)\))?$/

/** `1(a)`: what the style writes in place of number, letter and roman number; undefined as below. */
export function styledId(id: RecommendationId, { labels }: Pick<ResponseSchema, 'labels'>): string | undefined {
  const at = labels.style.indexOf('{number}')
  const places = /^\{number\}(?:[([]?\{(?:letter|roman)\}[)\]]?){0,2}/.exec(labels.style.slice(Math.max(0, at)))
  return places === null ? undefined : styledLabel(id, { labels: { ...labels, style: places[0] } })
}

/** `Recommendation 1(a)`; undefined where the style has no place for a part that `id` names. */
export function styledLabel(id: RecommendationId, { labels }: Pick<ResponseSchema, 'labels'>): string | undefined {
  const match = idParts.exec(id)
  if (match === null) return undefined
  const [, number = '', letter, roman] = match
  let label = labels.style.replace('{number}', number)
  for (const [name, value] of [
    ['letter', letter],
    ['roman', roman],
  ] as const) {
    const place = `{${name}}`
    if (value !== undefined && !label.includes(place)) return undefined
    label = value === undefined ? withoutPlace(label, name) : label.replace(place, value)
  }
  return label.trim()
}

/** With the place go the brackets around it. */
function withoutPlace(label: string, name: 'letter' | 'roman'): string {
  return label.replace(name === 'letter' ? /[([]?\{letter\}[)\]]?/ : /[([]?\{roman\}[)\]]?/, '')
}
