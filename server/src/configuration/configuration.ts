/** What a team's `.response-desk.yaml` says, as its file writes it. */
import type { Day } from '../model/day.js'
import type { Severity } from '../schema/responseSchema.js'
import type { Placed } from '../schema/shapes.js'

/** The name that makes a file a configuration. */
export const configurationFileName = '.response-desk.yaml'

export interface WrittenConfiguration {
  /** Another configuration file, or the id of a shipped schema. */
  readonly extends: Placed<string> | null
  /** A shipped schema's id, or the path of a schema file. */
  readonly schema: Placed<string> | null
  /** Schemas for some drafts; the first that matches counts, and before `schema`. */
  readonly schemas: readonly SchemaForFiles[]
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** Globs of files that are drafts whatever their names. */
  readonly include: readonly string[]
  /** Globs of files that are never checked. */
  readonly exclude: readonly string[]
  readonly publicationDate: Day | null
  /** The path of the register of all drafts here. */
  readonly register: Placed<string> | null
  readonly registers: readonly RegisterForFiles[]
  /** Folders in which `*.response-templates.yaml` stand. */
  readonly templates: readonly Placed<string>[]
  readonly knownAcronyms: readonly string[]
  readonly owners: readonly string[]
  readonly houseNames: readonly string[]
}

export interface SchemaForFiles {
  readonly files: readonly string[]
  readonly schema: Placed<string>
}

export interface RegisterForFiles {
  readonly files: readonly string[]
  readonly register: Placed<string>
}

/** How loudly a rule speaks, and what it measures by; null and absent: as without this setting. */
export interface RuleSetting {
  readonly severity: Severity | null
  /** Of `date/too-late`: how many months after publication a date may lie. */
  readonly months: number | null
}

export const emptyConfiguration: WrittenConfiguration = {
  extends: null,
  schema: null,
  schemas: [],
  rules: new Map(),
  include: [],
  exclude: [],
  publicationDate: null,
  register: null,
  registers: [],
  templates: [],
  knownAcronyms: [],
  owners: [],
  houseNames: [],
}
