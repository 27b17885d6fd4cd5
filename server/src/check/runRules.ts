/** Runs the rules, each on its own: one that breaks down is named, and the others still speak. */
import { type Span, spanOf } from '../model/span.js'
import type { Finding, Rule, RuleContext } from '../rules/rule.js'
import { ruleFailed } from './checkRules.js'
import { lineEndOf } from './lines.js'

export interface RulesRun {
  readonly findings: readonly Finding[]
  /** Ids of rules that broke down: what they would have said is unknown. */
  readonly failed: ReadonlySet<string>
}

/** What `rules` find. A rule that throws keeps what it had reported, and adds one finding that names it. */
export function runRules(rules: readonly Rule[], context: Omit<RuleContext, 'report'>): RulesRun {
  const findings: Finding[] = []
  const failed = new Set<string>()
  let speaking = ''
  const asked: RuleContext = {
    ...context,
    report: ({ span, message, related = [], fixes = [], incomplete = false }) =>
      findings.push({ rule: speaking, span, message, related, fixes, incomplete }),
  }
  for (const rule of rules) {
    speaking = rule.id
    try {
      rule.check(asked)
    } catch (error) {
      failed.add(rule.id)
      findings.push(failureOf(rule, error, context.response.text))
    }
  }
  return { findings, failed }
}

function failureOf(rule: Rule, error: unknown, text: string): Finding {
  const cause = error instanceof Error ? error.message : String(error)
  return {
    rule: ruleFailed.id,
    span: firstLineOf(text),
    message: `The rule ${rule.id} broke down (${cause}), so the draft is not checked for it. The other rules are not affected; please report this to those who maintain Response Desk.`,
    related: [],
    fixes: [],
    incomplete: false,
  }
}

function firstLineOf(text: string): Span {
  return spanOf(0, lineEndOf(text, 0))
}
