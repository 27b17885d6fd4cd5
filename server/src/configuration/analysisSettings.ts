/** All that an analysis of a draft depends on besides its text, and which value came from where. */
import type { Severities } from '../check/severity.js'
import type { Day } from '../model/day.js'
import type { Register } from '../register/register.js'
import type { ResponseSchema } from '../schema/responseSchema.js'

/** What may be set from outside. */
export interface AnalysisSettings {
  /** The schema for drafts that name none; null to choose the one that fits. */
  readonly schema: string | null
  /** By rule id or group (`style/*`); they count before the schema's. */
  readonly severities: Severities
  /** The day of publication for drafts that do not say it. */
  readonly published: Day | null
  /** Takes the document for a response whatever it looks like. */
  readonly isResponse: boolean
  /** Why the document is never checked, in a whole sentence; null where it may be. */
  readonly excluded: string | null
  /** The schemas that drafts may name, the default one first; null for the shipped ones. */
  readonly schemas: ReadonlyMap<string, ResponseSchema> | null
  /** Bodies and teams that commitments may name as owners. */
  readonly owners: readonly string[]
  /** Names and words as the team writes them; none: the usual ones. */
  readonly houseNames: readonly string[]
  /** The recommendations that the draft answers; null where no register is named. */
  readonly register: Register | null
  /** Why the register that is named cannot be used, in whole sentences; null where it can, or none is named. */
  readonly registerFault: string | null
  /** From where a value has come, in words (`.response-desk.yaml`): `schema`, `publicationDate`, `rules/verdict/missing`. */
  readonly origins: ReadonlyMap<string, string>
}

export const defaultSettings: AnalysisSettings = {
  schema: null,
  severities: new Map(),
  published: null,
  isResponse: false,
  excluded: null,
  schemas: null,
  owners: [],
  houseNames: [],
  register: null,
  registerFault: null,
  origins: new Map(),
}

/** What is set of severities, schema and day; what is null is left open. */
export type SetValues = Pick<AnalysisSettings, 'schema' | 'severities' | 'published'>

/** `above` over `below`: what `above` says of a group of rules counts for each rule in it that `below` names. */
export function overSeverities(above: Severities, below: Severities): Severities {
  const merged = new Map(below)
  for (const [pattern, severity] of above) {
    if (pattern.endsWith('/*'))
      for (const rule of below.keys()) if (rule.startsWith(pattern.slice(0, -1))) merged.delete(rule)
    merged.set(pattern, severity)
  }
  return merged
}

/** `above` over `settings`; `name` is in words where its values come from. */
export function withValues(settings: AnalysisSettings, above: SetValues, name: string): AnalysisSettings {
  const origins = new Map(settings.origins)
  if (above.schema !== null) origins.set('schema', name)
  if (above.published !== null) origins.set('publicationDate', name)
  const severities = overSeverities(above.severities, settings.severities)
  for (const key of [...origins.keys()])
    if (key.startsWith('rules/') && !severities.has(key.slice('rules/'.length))) origins.delete(key)
  for (const pattern of above.severities.keys()) origins.set(`rules/${pattern}`, name)
  return {
    ...settings,
    schema: above.schema ?? settings.schema,
    published: above.published ?? settings.published,
    severities,
    origins,
  }
}
