/** Shows what counts for a draft and where it comes from, for whoever asks why something is, or is not, reported. */
import { checkRules } from '../check/checkRules.js'
import { type Severities, severityOf } from '../check/severity.js'
import type { SetValue } from '../configuration/teamConfiguration.js'
import { printDay } from '../model/day.js'
import { allRules } from '../rules/all.js'
import type { Severity } from '../schema/responseSchema.js'
import type { Analysis, AnalysisSettings } from '../service.js'
import { draftTitle } from './commitmentLog.js'
import { markdownText } from './markdownText.js'

/** What is known of a draft's configuration beyond its settings. */
export interface ConfigurationSources {
  /** Whether the draft is checked at all. */
  readonly enabled: boolean
  /** The URIs of the configuration's files, the nearest first. */
  readonly configurations: readonly string[]
  /** What it sets besides what is part of the settings, each with its file. */
  readonly values: readonly SetValue[]
}

/** A page of Markdown on `analysis`, which was made under `settings`. */
export function effectiveConfiguration(
  analysis: Analysis,
  settings: AnalysisSettings,
  { enabled, configurations, values }: ConfigurationSources,
): string {
  const { schema, schemaReason, recognition, isResponse, uri, silenced } = analysis
  const layers = [
    {
      severities: settings.severities,
      from: (pattern: string) => settings.origins.get(`rules/${pattern}`) ?? 'settings',
    },
    { severities: schema.severities, from: () => `schema ${schema.id}` },
  ]
  const rows = [...allRules, ...checkRules].map(({ id, severity, title }) => ruleRow(id, severity, title, layers))
  return [
    '# Effective configuration',
    `**${markdownText(draftTitle(analysis))}** (${markdownText(uri)})`,
    [
      `- Checked: ${!enabled ? 'no, since the settings switch checking off (`responseDesk.enable`)' : isResponse ? 'yes' : 'no'}. ${markdownText(recognition)}`,
      `- Configuration: ${configurationWords(configurations)}`,
      `- Schema: \`${schema.id}\` (${markdownText(schema.title)}). ${markdownText(schemaReason)}`,
      `- Day of publication: ${publicationWords(analysis, settings)}`,
      `- Register: ${registerWords(settings)}`,
      `- Findings kept quiet by comments in the draft: ${silenced.length}`,
    ].join('\n'),
    ...valuesTable(values),
    '## Rules',
    'What the command line says counts before `.response-desk.yaml`, that before the settings of the editor, those before the schema, and the schema before the rule itself.',
    ['| Rule | Severity | From | What it finds |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    '',
  ].join('\n\n')
}

function valuesTable(values: readonly SetValue[]): readonly string[] {
  if (values.length === 0) return []
  const rows = values.map(({ name, value, from }) => `| ${name} | ${markdownText(value)} | ${markdownText(from)} |`)
  return ['## Values', ['| What | Value | From |', '| --- | --- | --- |', ...rows].join('\n')]
}

interface Layer {
  readonly severities: Severities
  /** Where the pattern of a rule, or of its group, is set. */
  from(pattern: string): string
}

function ruleRow(id: string, own: Severity, title: string, layers: readonly Layer[]): string {
  const group = `${id.slice(0, id.indexOf('/'))}/*`
  const layer = layers.find(({ severities }) => severities.has(id) || severities.has(group))
  const from = layer?.from(layer.severities.has(id) ? id : group) ?? 'the rule'
  const severity = severityOf(
    id,
    own,
    layers.map(({ severities }) => severities),
  )
  return `| ${id} | ${severity} | ${markdownText(from)} | ${markdownText(title)} |`
}

function configurationWords(configurations: readonly string[]): string {
  if (configurations.length === 0) return 'no `.response-desk.yaml` in the draft’s folder or above it.'
  return configurations.map(markdownText).join(', which extends ')
}

function registerWords({ register, registerFault, origins }: AnalysisSettings): string {
  if (registerFault !== null) return markdownText(registerFault)
  const from = origins.get('register')
  if (register === null || from === undefined) return 'none is named.'
  return `${markdownText(from)}, with ${register.entries.length} recommendations and parts.`
}

function publicationWords({ response, published }: Analysis, settings: AnalysisSettings): string {
  if (published === null) return 'not known, so that dates such as “within three months” have no day.'
  const configured = settings.origins.get('publicationDate') ?? 'the settings'
  const source = response.published === null && settings.published !== null ? configured : 'the draft'
  return `${printDay(published)}, from ${source}.`
}
