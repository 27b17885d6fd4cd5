import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { sectionsOf } from './sections.js'

/** Sections that stand in another order than the schema has them. */
export const sectionOrder: Rule = {
  id: 'section/order',
  title: 'Sections stand in another order than they should.',
  severity: 'warning',
  scope: 'response',
  check({ response, schema, report }) {
    const present = sectionsOf(response, schema).flatMap(({ heading }) => heading ?? [])
    present.forEach((heading, index) => {
      const before = present[index - 1]
      if (before === undefined || before.span.start < heading.span.start) return
      report({
        span: heading.flow.span,
        message: `The section ${quoted(heading.flow.text)} should stand behind ${quoted(before.flow.text)}. Move it there.`,
        related: [{ span: before.flow.span, message: 'It should stand behind this one.' }],
      })
    })
  },
}
