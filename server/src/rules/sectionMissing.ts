import { type Span, spanOf } from '../model/span.js'
import type { Fix, Rule, RuleContext } from './rule.js'
import { type FoundSection, sectionsOf } from './sections.js'

/** A section that the schema asks for, and that the draft does not have. */
export const sectionMissing: Rule = {
  id: 'section/missing',
  title: 'A section that the draft must have is not there.',
  severity: 'warning',
  scope: 'response',
  check(context) {
    const { response, schema, report } = context
    const sections = sectionsOf(response, schema)
    sections.forEach(({ section, heading }, index) => {
      if (heading !== null || !section.required) return
      report({
        span: headOf(context),
        message: `The section “${section.heading}” is missing, which ${schema.title} must have. Add its heading and what belongs under it.`,
        fixes: [headingAdded(section.heading, sections.slice(index + 1), context)],
        incomplete: true,
      })
    })
  },
}

/** The title, else the first line. */
export function headOf({ response: { title, text } }: Pick<RuleContext, 'response'>): Span {
  return title?.span ?? spanOf(0, Math.max(text.search(/[\r\n]|$/), 0))
}

/** Before the next section that the draft has, else at its end. */
function headingAdded(heading: string, later: readonly FoundSection[], { response, lineEnding }: RuleContext): Fix {
  const blank = lineEnding.repeat(2)
  const next = later.flatMap((one) => one.heading ?? [])[0]
  const before = next === undefined ? undefined : response.text.lastIndexOf('\n', next.span.start - 1) + 1
  const at = before ?? response.text.length
  const lead = before === undefined ? blank : ''
  return {
    title: `Add the heading “${heading}”`,
    safety: 'ask',
    edits: [{ span: spanOf(at, at), newText: `${lead}## ${heading}${before === undefined ? lineEnding : blank}` }],
  }
}
