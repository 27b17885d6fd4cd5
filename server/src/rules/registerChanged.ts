import { wholeOf } from '../model/recommendationId.js'
import { recordedWordings, wholeText } from '../register/answeredRegister.js'
import { fingerprintOf } from '../register/wording.js'
import { nameOf } from './messageWords.js'
import type { Rule } from './rule.js'

/** An answer that was written against another wording than the register has now: it may answer what is no longer asked. */
export const registerChanged: Rule = {
  id: 'register/changed',
  title: 'A recommendation that was changed in the register after it was answered.',
  severity: 'warning',
  scope: 'response',
  check({ register, response, schema, report }) {
    if (register === null) return
    for (const { id, fingerprint, span } of recordedWordings(response.frontMatter, response.text)) {
      const recommendation = response.recommendations.find((one) => wholeOf(one.id) === id)
      const words = wholeText(register, id)
      if (recommendation === undefined || words === '' || fingerprintOf(words) === fingerprint) continue
      report({
        span: recommendation.label.span,
        message: `${nameOf(id, schema)} was changed in the register after it was answered. Read the answer again, then record the new wording.`,
        related: [{ span, message: 'The wording that was answered is recorded here.' }],
        fixes: [
          {
            title: `Record that the answer to ${id} holds for the new wording`,
            safety: 'ask',
            edits: [{ span, newText: fingerprintOf(words) }],
          },
        ],
      })
    }
  },
}
