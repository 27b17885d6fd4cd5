/** Decides how loudly each rule speaks: settings before the schema, the schema before the rule's own opinion. */
import type { Finding } from '../rules/rule.js'
import type { Severity } from '../schema/responseSchema.js'
import type { CheckedFinding } from './checkedFinding.js'

/** Severities by rule id, or by group: `verdict/*`. The id counts before its group. */
export type Severities = ReadonlyMap<string, Severity>

/**
 * The severity of the rule `id`: what the first of `layers` to name it, or its group, says; else `own`.
 */
export function severityOf(id: string, own: Severity, layers: readonly (Severities | undefined)[]): Severity {
  const group = `${id.slice(0, id.indexOf('/'))}/*`
  for (const layer of layers) {
    const severity = layer?.get(id) ?? layer?.get(group)
    if (severity !== undefined) return severity
  }
  return own
}

/** `findings` with the severity that `severityFor` gives to their rules, without those that are off. */
export function withSeverity(
  findings: readonly Finding[],
  severityFor: (rule: string) => Severity,
): readonly CheckedFinding[] {
  const spoken: CheckedFinding[] = []
  for (const finding of findings) {
    const severity = severityFor(finding.rule)
    if (severity === 'off') continue
    const { rule, span, message, related, fixes, incomplete } = finding
    spoken.push({ rule, span, message, related, fixes, incomplete, severity })
  }
  return spoken
}
