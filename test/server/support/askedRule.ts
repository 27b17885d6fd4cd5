import { FindingsMemory } from '../../../server/src/check/findingsMemory.js'
import { runRules } from '../../../server/src/check/runRules.js'
import type { Day } from '../../../server/src/model/day.js'
import { keepLasting } from '../../../server/src/model/lasting.js'
import { DocumentMemory } from '../../../server/src/reading/documentMemory.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import type { Finding, Rule } from '../../../server/src/rules/rule.js'
import { schemaByDefault } from '../../../server/src/schema/shippedSchemas.js'

const schema = schemaByDefault()

/** What became of `rule` in `versions` of a draft, one after the other. */
export interface AskedRule {
  /** How often it was asked of each version but the first. */
  readonly times: readonly number[]
  /** What it finds in the last. */
  readonly findings: readonly Finding[]
  /** The words of these. */
  readonly places: readonly string[]
}

export function asked(rule: Rule, versions: readonly string[]): AskedRule {
  const reading = new DocumentMemory().under(schema)
  const memory = new FindingsMemory()
  let count = 0
  const counting: Rule = {
    ...rule,
    check(context) {
      count++
      rule.check(context)
    },
  }
  let findings: readonly Finding[] = []
  const times = versions.map((text) => {
    const response = readResponse(text, schema, {}, reading)
    keepLasting(response, reading)
    const today = '2026-01-01' as Day
    const context = { response, schema, today, published: null, register: null, registerFault: null, lineEnding: '\n' }
    count = 0
    findings = runRules([counting], context, memory).found.flatMap(({ values }) => values)
    return count
  })
  const last = versions.at(-1) ?? ''
  return { times: times.slice(1), findings, places: findings.map(({ span }) => last.slice(span.start, span.end)) }
}
