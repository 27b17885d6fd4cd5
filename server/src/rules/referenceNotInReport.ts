import type { Register } from '../register/register.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'

/** A reference to a paragraph or page of the inspectorate's report that the report does not have. */
export const referenceNotInReport: Rule = {
  id: 'reference/not-in-report',
  title: 'A reference to a paragraph or page that the inspectorate’s report does not have.',
  severity: 'warning',
  scope: 'response',
  check({ register, response, report }) {
    if (register === null) return
    for (const { kind, targets, voice, text } of response.references) {
      if (kind !== 'report-paragraph' || voice !== 'department') continue
      for (const { id, span } of targets) {
        const missing = missingIn(register, id.replace(/^report:/, ''))
        if (missing === undefined) continue
        report({
          span,
          message: `The report has no ${missing}, to which ${quoted(text)} refers. Look it up in the report.`,
        })
      }
    }
  },
}

/** `paragraph 5.41` or `page 99`, where the register knows that there is none. */
function missingIn({ paragraphs, pages }: Register, target: string): string | undefined {
  const page = /^page (\d+)$/.exec(target)
  if (page !== null) return pages !== null && Number(page[1]) > pages ? target : undefined
  if (!/^\d+(?:\.\d+)*$/.test(target) || paragraphs === null) return undefined
  return paragraphs.some((listed) => holds(listed, target)) ? undefined : `paragraph ${target}`
}

/** Whether `listed`, `5.32` or `5.1-5.40`, holds `number`. */
function holds(listed: string, number: string): boolean {
  const [from = '', to = from] = listed.split(/\s?[-–]\s?/)
  return compare(from, number) <= 0 && compare(number, to) <= 0
}

function compare(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
