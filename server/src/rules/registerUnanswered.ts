import { parentOf, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import { type Span, spanOf } from '../model/span.js'
import { isLeaf, isOurs, registerKey } from '../register/answeredRegister.js'
import type { Register, RegisterEntry } from '../register/register.js'
import { answerable } from './answers.js'
import { nameOf, quoted } from './messageWords.js'
import type { Rule, RuleContext } from './rule.js'

/** A recommendation of the register that the draft does not have at all: nobody would miss what is not there. */
export const registerUnanswered: Rule = {
  id: 'register/unanswered',
  title: 'A recommendation of the register that the draft leaves out.',
  severity: 'error',
  scope: 'response',
  check(context) {
    const { register, response, schema, report } = context
    if (register === null) return
    const covered = coveredIds(context)
    for (const entry of missingFrom(register, covered)) {
      if (!isOurs(entry, schema)) continue
      const words = entry.text === '' ? '' : ` (${quoted(entry.text)})`
      report({
        span: placeOf(response.frontMatter?.values.get(registerKey)?.span ?? response.title?.span, response.text),
        message: `${nameOf(entry.id, schema)}${words} is in the register and not in this draft. Add it with its answer, or name its addressee in the register.`,
        incomplete: true,
      })
    }
  },
}

/** Every id that the draft has, with parts that are answered in one with their whole. */
export function coveredIds({ response }: Pick<RuleContext, 'response'>): ReadonlySet<RecommendationId> {
  const ids = new Set<RecommendationId>()
  for (const { id, parts } of response.recommendations) {
    ids.add(id)
    for (const part of parts) ids.add(part.id)
  }
  return ids
}

/** The entries that the draft lacks; of a whole that it lacks with all its parts, the whole alone. */
export function missingFrom(register: Register, covered: ReadonlySet<RecommendationId>): readonly RegisterEntry[] {
  const wholes = new Set([...covered].map(wholeOf))
  return register.entries.filter((entry) => {
    if (covered.has(entry.id)) return false
    if (!wholes.has(wholeOf(entry.id))) return parentOf(entry.id) === undefined
    // Where the draft answers the whole in one and marks no parts, it answers all of them.
    return isLeaf(entry, register) && [...covered].some((id) => parentOf(id) === parentOf(entry.id))
  })
}

/** Whether the draft has anything to answer: an empty one lacks everything, which needs no telling. */
export function hasAnswerable({ response }: Pick<RuleContext, 'response'>): boolean {
  return answerable(response).length > 0
}

function placeOf(span: Span | undefined, text: string): Span {
  return span ?? spanOf(0, Math.max(text.search(/[\r\n]/), 0))
}
