import type { Finding, Rule, RuleContext } from '../rules/rule.js'
import { deduplicate } from './deduplicate.js'

/**
 * What `rule` finds in `context`, nothing of it twice. A rule that throws keeps what it had reported, and what it threw is put
 * in `failed` by its id; of several times, the first stays.
 */
export function askRule(
  rule: Rule,
  context: Omit<RuleContext, 'report'>,
  failed: Map<string, unknown>,
): readonly Finding[] {
  const found: Finding[] = []
  const report: RuleContext['report'] = ({ span, message, related = [], fixes = [], incomplete = false }) =>
    found.push({ rule: rule.id, span, message, related, fixes, incomplete })
  try {
    rule.check({ ...context, report })
  } catch (error) {
    if (!failed.has(rule.id)) failed.set(rule.id, error)
  }
  return deduplicate(found)
}
