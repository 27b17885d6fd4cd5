import type { Finding, Report, Rule } from '../rules/rule.js'

/** Takes what `rule` reports, as findings, into `found`. */
export function reporting(rule: Rule, found: Finding[]): (report: Report) => void {
  return ({ span, message, related = [], fixes = [], incomplete = false }) =>
    found.push({ rule: rule.id, span, message, related, fixes, incomplete })
}
