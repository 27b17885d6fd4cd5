import type { Rule } from '../rules/rule.js'
import { unknownSchemaMessage } from '../schema/chooseSchema.js'
import { nearestOf } from '../schema/nearest.js'
import { schemaKey } from './recognise.js'

/** The rule that reports a schema named by the draft and not among `known`: the draft is then judged by another. */
export function unknownSchemaRule(known: readonly string[]): Rule {
  return {
    id: 'schema/unknown',
    title: 'The draft names a schema that does not exist',
    severity: 'error',
    scope: 'response',
    check({ response, report }) {
      const named = response.frontMatter?.values.get(schemaKey)
      if (named === undefined || known.includes(named.text)) return
      const nearest = nearestOf(named.text, known)
      report({
        span: named.span,
        message: unknownSchemaMessage(named.text, known),
        fixes: (nearest === undefined ? known : [nearest]).map((id) => ({
          title: `Write “${id}”`,
          safety: 'ask',
          edits: [{ span: named.span, newText: id }],
        })),
      })
    },
  }
}
