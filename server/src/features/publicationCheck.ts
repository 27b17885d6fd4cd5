/** The gate before publication: nothing unanswered, nothing undated, no placeholder, no marking, no error. */
import type { CheckedFinding, SilencedFinding } from '../check/checkedFinding.js'
import { severityOf } from '../check/severity.js'
import { lineIndexOf } from '../reading/lines.js'
import { allRules } from '../rules/all.js'
import type { Analysis, AnalysisSettings } from '../service.js'
import { draftTitle } from './commitmentLog.js'
import { markdownText } from './markdownText.js'
import { countBySeverity } from './overview.js'
import { countAnswered } from './standing.js'

/** What must not be published, however loudly a team lets these rules speak. */
const gate: ReadonlySet<string> = new Set([
  'verdict/missing',
  'verdict/unknown',
  'recommendation/unanswered',
  'commitment/date-missing',
  'date/field-empty',
  'placeholder/left',
  'marking/left',
])

export interface PublicationCheck {
  /** Nothing stands in the way: no obstacle, and at least one recommendation is answered. */
  readonly ready: boolean
  /** In the order of the draft. */
  readonly obstacles: readonly CheckedFinding[]
  /** The result as a page of Markdown. */
  readonly markdown: string
}

/** Whether the analysed draft may be published, as far as can be told from it, under `settings`. */
export function publicationCheck(analysis: Analysis, settings: Pick<AnalysisSettings, 'severities'>): PublicationCheck {
  const obstacles = analysis.findings.filter(isObstacle)
  const counts = countAnswered(analysis.response, analysis.schema)
  const ready = obstacles.length === 0 && counts.total > 0 && counts.answered === counts.total
  return { ready, obstacles, markdown: pageOf(analysis, { ready, obstacles, ...counts }, rulesOff(analysis, settings)) }
}

function isObstacle({ rule, severity }: CheckedFinding): boolean {
  return severity === 'error' || gate.has(rule)
}

/** The rules of the gate that are switched off: what they look for is not known to be absent. */
function rulesOff({ schema }: Analysis, { severities }: Pick<AnalysisSettings, 'severities'>): readonly string[] {
  return allRules
    .filter(({ id, severity }) => gate.has(id) && severityOf(id, severity, [severities, schema.severities]) === 'off')
    .map(({ id }) => id)
}

interface Result {
  readonly ready: boolean
  readonly obstacles: readonly CheckedFinding[]
  readonly answered: number
  readonly total: number
}

function pageOf(analysis: Analysis, result: Result, off: readonly string[]): string {
  const { response, findings, silenced } = analysis
  const { ready, obstacles, answered, total } = result
  const lines = lineIndexOf(response.source)
  const lineOf = (finding: CheckedFinding) => lines.positionAt(finding.span.start).line + 1
  const others = countBySeverity(findings.filter((finding) => !isObstacle(finding)))
  const rest = others.warning + others.information + others.hint
  return [
    '# Publication check',
    `**${markdownText(draftTitle(analysis))}**`,
    ready ? 'Nothing stands in the way of publication.' : `**Not ready for publication.** ${verdictWords(result)}`,
    `- ${answered} of ${total} recommendations are answered.`,
    ...(rest === 0
      ? []
      : [`- ${plural(rest, 'other finding')}, which ${rest === 1 ? 'does' : 'do'} not stand in the way.`]),
    ...off.map((rule) => `- Not checked: the rule \`${rule}\` is switched off.`),
    ...(obstacles.length === 0 ? [] : ['## In the way', ...obstacles.map((one) => item(one, lineOf(one)))]),
    ...silencedLines(silenced, lineOf),
  ]
    .map((line, index, all) => (line.startsWith('- ') && all[index + 1]?.startsWith('- ') ? line : `${line}\n`))
    .join('\n')
}

function verdictWords({ obstacles, total }: Result): string {
  if (total === 0) return 'It has no recommendations that are answered.'
  return `${plural(obstacles.length, 'finding')} ${obstacles.length === 1 ? 'stands' : 'stand'} in the way.`
}

function silencedLines(silenced: readonly SilencedFinding[], lineOf: (finding: CheckedFinding) => number): string[] {
  const kept = silenced.filter(({ finding }) => isObstacle(finding))
  if (kept.length === 0) return []
  return [
    '## Kept quiet by comments in the draft',
    ...kept.map(({ finding, reason }) => {
      const why = reason === null ? 'no reason is given' : markdownText(reason)
      return `${item(finding, lineOf(finding))} *${why}*`
    }),
  ]
}

function item({ rule, message }: CheckedFinding, line: number): string {
  return `- Line ${line}: ${markdownText(message)} \`${rule}\``
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
