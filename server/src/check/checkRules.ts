/** What the pipeline itself reports: rules of its own, listed with the others in settings and documentation. */
import type { Rule } from '../rules/rule.js'

export type CheckRule = Pick<Rule, 'id' | 'title' | 'severity'>

export const ruleFailed: CheckRule = {
  id: 'check/rule-failed',
  title: 'A rule broke down, so that the draft is not checked for its fault',
  severity: 'error',
}

export const noReason: CheckRule = {
  id: 'suppression/no-reason',
  title: 'A comment silences a rule without saying why',
  severity: 'warning',
}

export const unknownRule: CheckRule = {
  id: 'suppression/unknown-rule',
  title: 'A comment names a rule that does not exist',
  severity: 'warning',
}

export const unused: CheckRule = {
  id: 'suppression/unused',
  title: 'A comment silences a rule that has nothing to say there',
  severity: 'information',
}

export const malformed: CheckRule = {
  id: 'suppression/malformed',
  title: 'A comment to Response Desk cannot be understood',
  severity: 'warning',
}

/** They cannot be silenced by comments: a broken comment must not hide itself. Severities apply to them. */
export const checkRules: readonly CheckRule[] = [ruleFailed, noReason, unknownRule, unused, malformed]
