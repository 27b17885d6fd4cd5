/** Says in short what the desk makes of a draft: what it takes it for, how much is answered, how much is found. */
import type { CheckedFinding, SpokenSeverity } from '../check/checkedFinding.js'
import type { Analysis } from '../service.js'
import { countAnswered } from './standing.js'

export interface Overview {
  readonly isResponse: boolean
  readonly recognition: string
  readonly schema: { readonly id: string; readonly title: string }
  readonly schemaReason: string
  /** Of `total` recommendations, or parts that are answered one by one. */
  readonly answered: number
  readonly total: number
  readonly findings: Readonly<Record<SpokenSeverity, number>>
  readonly silenced: number
}

/** The overview of an analysed draft, which counts `shown`, the findings that the writer sees. */
export function overviewOf(analysis: Analysis, shown: readonly CheckedFinding[] = analysis.findings): Overview {
  const { isResponse, recognition, schema, schemaReason, response, silenced } = analysis
  return {
    isResponse,
    recognition,
    schema: { id: schema.id, title: schema.title },
    schemaReason,
    ...countAnswered(response, schema),
    findings: countBySeverity(shown),
    silenced: silenced.length,
  }
}

/** How many of `findings` there are of each severity. */
export function countBySeverity(findings: readonly CheckedFinding[]): Readonly<Record<SpokenSeverity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
