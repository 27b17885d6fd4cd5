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

/** `body` with the values in place of our variables; one without a value becomes a place to fill in, in brackets. */
export function withValuesIn(body: string, values: VariableValues): string {
  return body.replace(variable, (whole, braced: string | undefined, bare: string | undefined) => {
    const name = braced ?? bare ?? ''
    if (!isVariable(name)) return whole
    const value = values[name]
    return (value ?? `[insert ${variables[name].replace(/[:,].*$/, '')}]`).replace(/[\\$}]/g, '\\$&')
  })
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
