import { printDay } from '../model/day.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { Register, RegisterDeadline } from '../register/register.js'
import { answerable, isDone, oncePerAnswer, owes, withWholes } from './answers.js'
import { nameOf, quoted } from './messageWords.js'
import type { Rule } from './rule.js'

/** An accepted recommendation whose time limit has passed, and that the draft does not say is done. */
export const registerDeadlinePassed: Rule = {
  id: 'register/deadline-passed',
  title: 'A recommendation that is accepted and not done, though its time limit in the register has passed.',
  severity: 'warning',
  scope: 'response',
  check({ register, response, schema, today, report }) {
    if (register === null) return
    for (const recommendation of oncePerAnswer(answerable(response))) {
      const { id, label, verdict } = recommendation
      const deadline = deadlineOf(id, register)
      if (deadline?.day == null || deadline.day >= today) continue
      if (!owes(recommendation, 'commitment', schema) || isDone(recommendation, schema)) continue
      report({
        span: verdict?.span ?? label.span,
        message: `${nameOf(id, schema)}: the register’s limit ${quoted(deadline.text)} passed on ${printDay(deadline.day)}. Say that it is done, or why it is late and by when.`,
      })
    }
  },
}

function deadlineOf(id: RecommendationId, { entries }: Register): RegisterDeadline | null {
  for (const each of withWholes(id)) {
    const deadline = entries.find((entry) => entry.id === each)?.deadline
    if (deadline != null) return deadline
  }
  return null
}
