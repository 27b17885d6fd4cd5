/** Words the status of a draft: how much is answered, what is found, by which schema it is read. */
import type { OverviewResult, SeverityCounts } from '../../server/src/protocol.js'
import type { Translate } from './translate.js'

export interface StatusText {
  readonly text: string
  readonly detail: string
  /** How much it matters, for the icon beside it. */
  readonly weight: 'information' | 'warning' | 'error'
}

export interface DraftStatus {
  readonly answered: StatusText
  readonly findings: StatusText
  readonly schema: StatusText
}

/** The status of a draft; undefined where the document is no response, or is not checked. */
export function draftStatus(overview: OverviewResult, t: Translate): DraftStatus | undefined {
  if (!overview.enabled || !overview.isResponse) return undefined
  const { answered, total, findings, silenced, schema, schemaReason, recognition } = overview
  return {
    answered: {
      text: t('{0} of {1} answered', answered, total),
      detail: recognition,
      weight: answered === total ? 'information' : 'warning',
    },
    findings: {
      text: findingsText(findings, t),
      detail: silenced === 0 ? '' : t('{0} kept quiet by comments', silenced),
      weight: findings.error > 0 ? 'error' : findings.warning > 0 ? 'warning' : 'information',
    },
    schema: { text: schema.title, detail: schemaReason, weight: 'information' },
  }
}

/** `2 errors, 1 warning`; hints are counted with information. */
export function findingsText({ error, warning, information, hint }: SeverityCounts, t: Translate): string {
  const parts = [
    ...(error === 0 ? [] : [error === 1 ? t('1 error') : t('{0} errors', error)]),
    ...(warning === 0 ? [] : [warning === 1 ? t('1 warning') : t('{0} warnings', warning)]),
    ...(information + hint === 0
      ? []
      : [information + hint === 1 ? t('1 remark') : t('{0} remarks', information + hint)]),
  ]
  return parts.length === 0 ? t('No findings') : parts.join(', ')
}
