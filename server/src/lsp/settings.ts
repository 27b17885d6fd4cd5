/** Reads the section `responseDesk` of an editor's settings: anything may stand there, and what is wrong is said. */

import { withValues } from '../configuration/analysisSettings.js'
import type { SetValue } from '../configuration/teamConfiguration.js'
import { type Day, parseDay } from '../model/day.js'
import { nearestOf } from '../schema/nearest.js'
import type { Severity } from '../schema/responseSchema.js'
import { type AnalysisSettings, defaultSettings } from '../service.js'
import { settingsSection } from './names.js'

/** The settings for one draft. */
export interface DraftSettings extends AnalysisSettings {
  /** Whether drafts are checked at all. */
  readonly enabled: boolean
  /**
   * `beyondSchema`: another server for YAML checks a team's files by their JSON Schemas, which is not told again. `auto`:
   * so where the client says that there is one.
   */
  readonly teamFiles: 'auto' | 'full' | 'beyondSchema'
  /** Folders in which the writer keeps templates. */
  readonly templates: readonly string[]
  /** The files of the team's configuration, the nearest first; none where it has none. */
  readonly configurations: readonly string[]
  /** What else it sets, each with its file. */
  readonly values: readonly SetValue[]
  /** The register's file; null where none is named. */
  readonly registerUri: string | null
  /** The files of the team's own schemas, by their ids. */
  readonly schemaUris: ReadonlyMap<string, string>
}

/** What settings may name. */
export interface KnownNames {
  readonly schemas: readonly string[]
  readonly rules: readonly string[]
}

export interface ReadSettings {
  readonly settings: DraftSettings
  /** A sentence for each value that cannot be used; the default stands in for it. */
  readonly problems: readonly string[]
}

export const defaultDraftSettings: DraftSettings = {
  ...defaultSettings,
  enabled: true,
  teamFiles: 'auto',
  templates: [],
  configurations: [],
  values: [],
  registerUri: null,
  schemaUris: new Map(),
}

const severityWords: Readonly<Record<Severity, true>> = {
  off: true,
  hint: true,
  information: true,
  warning: true,
  error: true,
}

/**
 * The settings that `value` states: `{ enable, schema, rules, publicationDate }`, all of them optional, and each
 * `null` (which clients answer for what is not set) as if it were not there. Never throws.
 */
export function readSettings(value: unknown, known: KnownNames): ReadSettings {
  if (value === null || value === undefined) return { settings: defaultDraftSettings, problems: [] }
  if (!isRecord(value))
    return { settings: defaultDraftSettings, problems: [`${settingsSection} must be a group of settings.`] }
  const problems: string[] = []
  const complain = (name: string, problem: string) => void problems.push(`${settingsSection}.${name}: ${problem}`)
  const enabled = readEnable(value.enable, complain)
  return {
    settings: {
      ...defaultDraftSettings,
      ...withValues(
        defaultDraftSettings,
        {
          schema: readSchema(value.schema, known.schemas, complain),
          severities: readSeverities(value.rules, known.rules, complain),
          published: readDay(value.publicationDate, complain),
        },
        'the editor’s settings',
      ),
      enabled,
      teamFiles: readTeamFiles(value.teamFiles, complain),
      templates: readTemplates(value.templates, complain),
    },
    problems,
  }
}

type Complain = (name: string, problem: string) => void

function readTeamFiles(value: unknown, complain: Complain): DraftSettings['teamFiles'] {
  if (isUnset(value)) return 'auto'
  if (value === 'auto' || value === 'full' || value === 'beyondSchema') return value
  complain('teamFiles', 'write auto, full or beyondSchema.')
  return 'auto'
}

function readTemplates(value: unknown, complain: Complain): readonly string[] {
  if (isUnset(value)) return []
  if (Array.isArray(value)) {
    const paths = value.filter((path) => typeof path === 'string' && path !== '')
    if (paths.length === value.length) return paths
  }
  complain('templates', 'write a list of folders, as in ["/home/me/templates"].')
  return []
}

function readEnable(value: unknown, complain: Complain): boolean {
  if (isUnset(value)) return true
  if (typeof value !== 'boolean') complain('enable', 'write true or false.')
  return value !== false
}

function readSchema(value: unknown, schemas: readonly string[], complain: Complain): string | null {
  if (isUnset(value)) return null
  if (typeof value === 'string' && schemas.includes(value)) return value
  complain('schema', `there is no schema called ${shown(value)}. ${wayOut(value, schemas)}`)
  return null
}

function readSeverities(value: unknown, rules: readonly string[], complain: Complain): ReadonlyMap<string, Severity> {
  const severities = new Map<string, Severity>()
  if (isUnset(value)) return severities
  if (!isRecord(value)) {
    complain('rules', 'write rule ids with their severities, as in { "verdict/missing": "warning" }.')
    return severities
  }
  const names = [...rules, ...new Set(rules.map((rule) => `${rule.slice(0, rule.indexOf('/'))}/*`))]
  for (const [rule, severity] of Object.entries(value)) {
    if (isUnset(severity)) continue
    if (!names.includes(rule)) complain('rules', `there is no rule called ${shown(rule)}. ${wayOut(rule, names)}`)
    else if (isSeverity(severity)) severities.set(rule, severity)
    else
      complain(
        'rules',
        `${shown(severity)} is no severity for ${rule}. ${wayOut(severity, Object.keys(severityWords))}`,
      )
  }
  return severities
}

function readDay(value: unknown, complain: Complain): Day | null {
  if (isUnset(value)) return null
  const day = typeof value === 'string' ? parseDay(value) : undefined
  if (day === undefined)
    complain('publicationDate', `${shown(value)} is no day. Write year, month and day, as in 2026-03-31.`)
  return day ?? null
}

/** The nearest known name; where none is near, all of them, unless they are too many to read. */
function wayOut(value: unknown, known: readonly string[]): string {
  const nearest = typeof value === 'string' ? nearestOf(value, known) : undefined
  if (nearest !== undefined) return `Did you mean ${nearest}?`
  return known.length <= 8 ? `Write one of ${known.join(', ')}.` : 'Look the name up in the table of rules.'
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return `“${text.length <= 40 ? text : `${text.slice(0, 40)}…`}”`
}

/** Editors show text settings that nobody has set as empty. */
function isUnset(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && Object.hasOwn(severityWords, value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
