/** The variables that stand in templates for what the draft says. */
import { nearestOf } from '../schema/nearest.js'

/** Each variable with what it stands for, as documentation and completion show it. */
export const variables = {
  RECOMMENDATION_ID: 'the recommendation’s number: 1(a)',
  RECOMMENDATION_TEXT: 'the recommendation’s words',
  INSPECTORATE: 'who inspected, as the schema names it',
  DEPARTMENT: 'who responds, as the schema names it',
  PUBLICATION_DATE: 'the day of publication: 4 March 2024',
  NEXT_PARAGRAPH: 'the number of the next paragraph of the answer: 1.3',
  FINANCIAL_YEAR: 'the financial year in which the response is published: 2023-24',
} as const

export type Variable = keyof typeof variables

/** What the draft says for each variable; null where it does not say it. */
export type VariableValues = Readonly<Record<Variable, string | null>>

const variable = /\$\{([A-Z][A-Z_]{2,40})\}|\$([A-Z][A-Z_]{2,40})/g
const names = Object.keys(variables)
/** Those that editors know themselves: they are left to them. */
const ofEditors = /^(?:TM_|CURRENT_|CLIPBOARD|WORKSPACE_|SELECTION|RANDOM|UUID|LINE_COMMENT|BLOCK_)/

/**
 * `body` with the values in place of our variables; one without a value becomes a place to fill in, in brackets. The next
 * paragraph's number counts on with each use, and what begins a sentence begins with a capital.
 */
export function withValuesIn(body: string, values: VariableValues): string {
  let paragraph = values.NEXT_PARAGRAPH
  const said = (name: Variable): string | null => {
    if (name !== 'NEXT_PARAGRAPH') return values[name]
    const now = paragraph
    paragraph = now === null ? null : now.replace(/(?<!\d)\d+$/, (last) => String(Number(last) + 1))
    return now
  }
  let written = ''
  let from = 0
  for (const match of body.matchAll(variable)) {
    const name = match[1] ?? match[2] ?? ''
    if (!isVariable(name)) continue
    written += body.slice(from, match.index)
    from = match.index + match[0].length
    const value = said(name) ?? `[insert ${variables[name].replace(/[:,].*$/s, '')}]`
    written += plain(isAtSentenceStart(written) ? value.charAt(0).toUpperCase() + value.slice(1) : value)
  }
  return written + body.slice(from)
}

const beforeSentence = /(?:\n|[.!?]\s)[ \t]*(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?[ \t]+)?$/

/** Whether nothing, a full stop or a paragraph's number is what `before` ends with. */
function isAtSentenceStart(before: string): boolean {
  // No more is looked at than tells: this is asked for each variable.
  return beforeSentence.test(before.length <= 40 ? `\n${before}` : before.slice(-40))
}

/** `text` so that a snippet inserts it as it stands. */
function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** What to say of each variable in `body` that nobody knows. */
export function unknownVariables(body: string): readonly string[] {
  const found = [...body.matchAll(variable)].map((match) => match[1] ?? match[2] ?? '')
  return [...new Set(found)]
    .filter((name) => !isVariable(name) && !ofEditors.test(name))
    .map((name) => {
      const nearest = nearestOf(name, names)
      return `No variable is called ${name}.${nearest === undefined ? ` Known are ${names.join(', ')}.` : ` Did you mean ${nearest}?`}`
    })
}

function isVariable(name: string): name is Variable {
  return Object.hasOwn(variables, name)
}
