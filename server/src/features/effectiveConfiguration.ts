/** Shows what counts for a draft and where it comes from, for whoever asks why something is, or is not, reported. */
import { checkRules } from '../check/checkRules.js'
import { type Severities, severityOf } from '../check/severity.js'
import { printDay } from '../model/day.js'
import { allRules } from '../rules/all.js'
import type { Severity } from '../schema/responseSchema.js'
import type { Analysis, AnalysisSettings } from '../service.js'
import { draftTitle } from './commitmentLog.js'
import { markdownText } from './markdownText.js'

/** A page of Markdown on `analysis`, which was made under `settings`; `enabled`: whether the draft is checked at all. */
export function effectiveConfiguration(analysis: Analysis, settings: AnalysisSettings, enabled: boolean): string {
  const { schema, schemaReason, recognition, isResponse, uri, silenced } = analysis
  const layers = [
    { name: 'settings', severities: settings.severities },
    { name: `schema ${schema.id}`, severities: schema.severities },
  ]
  const rows = [...allRules, ...checkRules].map(({ id, severity, title }) => ruleRow(id, severity, title, layers))
  return [
    '# Effective configuration',
    `**${markdownText(draftTitle(analysis))}** (${markdownText(uri)})`,
    [
      `- Checked: ${!enabled ? 'no, since the settings switch checking off (`responseDesk.enable`)' : isResponse ? 'yes' : 'no'}. ${markdownText(recognition)}`,
      `- Schema: \`${schema.id}\` (${markdownText(schema.title)}). ${markdownText(schemaReason)}`,
      `- Day of publication: ${publicationWords(analysis, settings)}`,
      `- Findings kept quiet by comments in the draft: ${silenced.length}`,
    ].join('\n'),
    '## Rules',
    'A severity comes from the settings before the schema, and from the schema before the rule itself.',
    ['| Rule | Severity | From | What it finds |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    '',
  ].join('\n\n')
}

interface Layer {
  readonly name: string
  readonly severities: Severities
}

function ruleRow(id: string, own: Severity, title: string, layers: readonly Layer[]): string {
  const group = `${id.slice(0, id.indexOf('/'))}/*`
  const from = layers.find(({ severities }) => severities.has(id) || severities.has(group))
  const severity = severityOf(
    id,
    own,
    layers.map(({ severities }) => severities),
  )
  return `| ${id} | ${severity} | ${from === undefined ? 'the rule' : markdownText(from.name)} | ${markdownText(title)} |`
}

function publicationWords({ response, published }: Analysis, settings: AnalysisSettings): string {
  if (published === null) return 'not known, so that dates such as “within three months” have no day.'
  const source = response.published === null && settings.published !== null ? 'the settings' : 'the draft'
  return `${printDay(published)}, from ${source}.`
}
