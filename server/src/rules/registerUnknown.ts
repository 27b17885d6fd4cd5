import { wholeOf } from '../model/recommendationId.js'
import { nearestOf } from '../schema/nearest.js'
import { inWords, nameOf } from './messageWords.js'
import type { Rule } from './rule.js'

/** A recommendation of the draft that the register does not have: its number is wrong, or nobody recommended it. */
export const registerUnknown: Rule = {
  id: 'register/unknown',
  title: 'A recommendation of the draft that the register does not have.',
  severity: 'error',
  scope: 'response',
  check({ register, response, schema, report }) {
    if (register === null || register.entries.length === 0) return
    const ids = register.entries.map(({ id }) => id)
    const wholesWithParts = new Set(ids.filter((id) => id.includes('(')).map(wholeOf))
    for (const { id, label } of response.recommendations) {
      // Parts are compared only where the register parts the recommendation, too.
      const sought = wholesWithParts.has(wholeOf(id)) ? id : wholeOf(id)
      if (ids.includes(sought)) continue
      const nearest = nearestOf(sought, ids)
      const way = nearest === undefined ? `It has ${shortList(ids)}.` : `Is it ${nearest}?`
      report({ span: label.span, message: `${nameOf(id, schema)} is not in the register. ${way}` })
    }
  },
}

function shortList(ids: readonly string[]): string {
  return ids.length <= 6 ? inWords(ids) : `${ids.slice(0, 3).join(', ')} to ${ids.at(-1) ?? ''}`
}
