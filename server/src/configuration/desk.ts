/**
 * What a team has set for a draft: the nearest configuration between the editor's settings and the command line's
 * flags, its schemas, its register. One for every host, which injects how files are read.
 */
import type { ReadableText } from '../model/sourceText.js'
import { readFrontMatter } from '../reading/frontMatter.js'
import { registerKey } from '../register/answeredRegister.js'
import { type ReadRegister, readRegister } from '../register/readRegister.js'
import type { Register } from '../register/register.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { type AnalysisSettings, type SetValues, withValues } from './analysisSettings.js'
import type { DeskFileKind } from './deskFile.js'
import { type FileProblem, inFile } from './fileProblem.js'
import { loadConfiguration, nearestConfiguration } from './loadConfiguration.js'
import { loadSchema } from './loadSchema.js'
import { loadTemplates, type TeamTemplates, templateProblems } from './loadTemplates.js'
import { type NamedRegister, type SetValue, type TeamConfiguration, teamConfiguration } from './teamConfiguration.js'
import { readOnce, type TeamFiles } from './teamFiles.js'
import { comparable, folderOf, isSameHost, nameOf, uriFrom } from './uris.js'

export interface DeskHost {
  readonly files: TeamFiles
  /** The folder up to which configurations of `uri` are looked for; null: only in its own. */
  rootOf(uri: string): Promise<string | null>
  /** Why the file may not be read, in a whole sentence; undefined where it may. */
  mayRead(uri: string): Promise<string | undefined>
  readonly shipped: ReadonlyMap<string, ResponseSchema>
  readonly ruleIds: readonly string[]
}

/** What counts for one draft. */
export interface DeskSettings {
  readonly settings: AnalysisSettings
  /** The configuration's files, the nearest first. */
  readonly configurations: readonly string[]
  /** What else it sets, each with its file. */
  readonly values: readonly SetValue[]
  /** The register's file; null where none is named. */
  readonly registerUri: string | null
  /** The files of the team's own schemas, by their ids. */
  readonly schemaUris: ReadonlyMap<string, string>
  /** What is wrong in the team's files. */
  readonly problems: readonly FileProblem[]
}

export interface Desk {
  /** What counts for the draft, on top of `below` and under `above`. Never rejects. */
  settingsFor(draft: DraftText, below: AnalysisSettings, above?: Layer): Promise<DeskSettings>
  /** The configuration for whatever stands at `uri`; undefined where there is none. Never rejects. */
  configurationFor(uri: string): Promise<TeamConfiguration | undefined>
  /** The configuration in the file `uri` itself. */
  configurationIn(uri: string): Promise<TeamConfiguration>
  /** What is wrong in the team's file `uri`, which is of this kind. Never rejects. */
  problemsIn(uri: string, kind: DeskFileKind): Promise<readonly FileProblem[]>
  /**
   * The templates for the draft `uri`, each with its file, and what is wrong in their files: those of the configuration,
   * then those in the folders `own`, the writer's. Never rejects.
   */
  templatesFor(uri: string, own?: readonly NamedRegister[]): Promise<TeamTemplates>
  /** The register in the file `uri`; why it cannot be used, in whole sentences, where it cannot. Never rejects. */
  registerIn(uri: string): Promise<{ readonly register: Register | null; readonly fault: string | null }>
  /** The files as the desk reads them: each once, and none that may not be read. */
  readonly files: TeamFiles
  /** Whether what has been said so far depends on the file or folder `uri`. */
  dependsOn(uri: string): boolean
  /** Reads everything anew from here on. */
  change(): void
}

export interface DraftText {
  readonly uri: string
  readonly text: ReadableText
}

/** Values, and in words where they come from. */
export interface Layer {
  readonly values: SetValues
  readonly name: string
}

export function createDesk(host: DeskHost): Desk {
  const asked = new Set<string>()
  let epoch = createEpoch(host, asked)
  return {
    settingsFor: (draft, below, above) => epoch.settingsFor(draft, below, above),
    configurationFor: (uri) => epoch.configurationFor(uri),
    configurationIn: (uri) => epoch.configurationIn(uri),
    problemsIn: (uri, kind) => epoch.problemsIn(uri, kind),
    templatesFor: (uri, own) => epoch.templatesFor(uri, own),
    registerIn: (uri) => epoch.registerIn(uri),
    get files() {
      return epoch.files
    },
    dependsOn: (uri) => asked.has(comparable(uri)) || asked.has(comparable(folderOf(uri) ?? uri)),
    change() {
      asked.clear()
      epoch = createEpoch(host, asked)
    },
  }
}

function createEpoch(host: DeskHost, asked: Set<string>): Omit<Desk, 'change' | 'dependsOn'> {
  const files = readOnce(host.files, host.mayRead, asked, comparable)
  const sources = { files, shipped: host.shipped, ruleIds: host.ruleIds }
  const known = { rules: host.ruleIds, schemas: [...host.shipped.keys()] }
  const configurations = new Map<string, Promise<TeamConfiguration>>()
  const registers = new Map<string, Promise<OpenedRegister>>()

  const configurationIn = (uri: string): Promise<TeamConfiguration> =>
    kept(configurations, comparable(uri), async () =>
      teamConfiguration(await loadConfiguration(uri, files, known), sources),
    )
  const configurationFor = async (uri: string): Promise<TeamConfiguration | undefined> => {
    const nearest = await nearestConfiguration(uri, await host.rootOf(uri), files)
    return nearest === undefined ? undefined : configurationIn(nearest)
  }
  const opened = (uri: string) => kept(registers, comparable(uri), () => openRegister(uri, files))

  const loaded = new Map<string, Promise<TeamTemplates>>()
  const templatesIn = (folders: readonly NamedRegister[]): Promise<TeamTemplates> =>
    kept(loaded, JSON.stringify(folders), () => loadTemplates(folders, files))
  const templatesOf = ({ templates }: TeamConfiguration): Promise<TeamTemplates> => templatesIn(templates)
  const problemsIn = async (uri: string, kind: DeskFileKind): Promise<readonly FileProblem[]> => {
    if (kind === 'configuration') {
      const configuration = await configurationIn(uri)
      const named = await Promise.all(
        configuration.registers.map(async (one) => ({ one, fault: registerFault(await opened(one.uri), one) })),
      )
      const faults = named.flatMap(({ one, fault }) => (fault === null ? [] : [faultWhereNamed(one, fault)]))
      return [...configuration.problems, ...faults, ...(await templatesOf(configuration)).problems]
    }
    if (kind === 'register') {
      const { problems, fault } = await opened(uri)
      return fault === null ? problems : [{ uri, span: { start: 0, end: 0 }, severity: 'error', message: fault }]
    }
    if (kind === 'schema') return (await loadSchema(uri, { uri, span: { start: 0, end: 0 } }, sources)).problems
    const configuration = await configurationFor(uri)
    const team = configuration === undefined ? [] : (await templatesOf(configuration)).problems
    const own = await templateProblems(uri, files)
    return [
      ...own,
      ...team.filter(
        (problem) =>
          comparable(problem.uri) === comparable(uri) &&
          problem.byShape !== true &&
          !own.some((one) => one.message === problem.message),
      ),
    ]
  }

  return {
    files,
    async registerIn(uri) {
      const { read, fault } = await opened(uri)
      return { register: read?.register ?? null, fault }
    },
    async templatesFor(uri, own = []) {
      const configuration = await configurationFor(uri)
      return templatesIn([...(configuration?.templates ?? []), ...own])
    },
    problemsIn: async (uri, kind) =>
      (await problemsIn(uri, kind)).filter((problem) => comparable(problem.uri) === comparable(uri)),
    configurationFor,
    configurationIn,
    async settingsFor(draft, below, above) {
      const configuration = await configurationFor(draft.uri)
      const named = registerNamed(draft) ?? configuration?.registerFor(draft.uri) ?? null
      const register = named === null ? null : isElsewhere(named, draft) ? elsewhere : await opened(named.uri)
      const fault = register === null || named === null ? null : registerFault(register, named)
      const team = configuration === undefined ? below : withConfiguration(below, configuration, draft.uri)
      const set = above === undefined ? team : withValues(team, above.values, above.name)
      const origins = new Map(set.origins)
      if (named !== null) origins.set('register', `${nameOf(named.uri)}, named by ${named.from}`)
      return {
        settings: {
          ...set,
          origins,
          register: register?.read?.register ?? null,
          registerFault: named?.namedAt.uri === draft.uri ? fault : null,
        },
        configurations: configuration?.uris ?? [],
        values: configuration?.values ?? [],
        schemaUris: configuration?.schemaUris ?? new Map(),
        registerUri: register?.read == null ? null : (named?.uri ?? null),
        problems: [
          ...(configuration?.problems ?? []),
          ...(configuration === undefined ? [] : (await templatesOf(configuration)).problems),
          ...(register?.problems ?? []),
          ...(fault === null || named === null || named.namedAt.uri === draft.uri
            ? []
            : [faultWhereNamed(named, fault)]),
        ],
      }
    },
  }
}

function kept<Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

/** What the configuration says of the draft, over `below`. */
function withConfiguration(below: AnalysisSettings, team: TeamConfiguration, uri: string): AnalysisSettings {
  const schema = team.schemaFor(uri)
  const severities = new Map([...team.severities].map(([rule, { value }]) => [rule, value]))
  const values = { schema: schema?.value ?? null, severities, published: team.published?.value ?? null }
  const merged = withValues(below, values, '')
  const origins = new Map(merged.origins)
  if (schema !== null) origins.set('schema', schema.from)
  if (team.published !== null) origins.set('publicationDate', team.published.from)
  for (const [rule, { from }] of team.severities) origins.set(`rules/${rule}`, from)
  const excluded = team.excludes(uri)
  const included = team.includes(uri)
  if (included !== null) origins.set('include', `${included.from} (“${included.value}”)`)
  return {
    ...merged,
    origins,
    schemas: team.schemas,
    owners: team.owners,
    houseNames: team.houseNames,
    isResponse: below.isResponse || included !== null,
    excluded:
      excluded === null
        ? null
        : `${excluded.from} excludes it (“${excluded.value}”). Take the glob out to have it checked.`,
  }
}

/** The register that the draft's own front matter names. */
function registerNamed({ uri, text }: DraftText): NamedRegister | null {
  if (text.slice(0, 3) !== '---') return null
  const value = readFrontMatter(text)?.matter.values.get(registerKey)
  const folder = folderOf(uri)
  if (value === undefined || value.text.trim() === '') return null
  // A draft that stands in no folder can name one by its URI alone.
  return { uri: uriFrom(folder ?? uri, value.text.trim()), namedAt: { uri, span: value.span }, from: 'the draft' }
}

interface OpenedRegister {
  readonly read: ReadRegister | null
  /** Why it cannot be read; null where it can. */
  readonly fault: string | null
  readonly problems: readonly FileProblem[]
}

/**
 * Whether a draft names a register on another machine. It may have come by mail, and to read a file there would tell that
 * machine that the draft was opened, and by whom.
 */
function isElsewhere({ uri, namedAt }: NamedRegister, draft: DraftText): boolean {
  return namedAt.uri === draft.uri && !isSameHost(uri, draft.uri) && folderOf(draft.uri) !== undefined
}

const elsewhere: OpenedRegister = {
  read: null,
  fault: 'It is on another machine than the draft. Name it in .response-desk.yaml, or copy it beside the draft.',
  problems: [],
}

async function openRegister(uri: string, files: TeamFiles): Promise<OpenedRegister> {
  const found = await files.read(uri)
  if (!('text' in found)) return { read: null, fault: found.fault, problems: [] }
  if (found.text === null) return { read: null, fault: 'There is no such file.', problems: [] }
  const read = readRegister(found.text)
  return { read, fault: null, problems: read.problems.map((problem) => inFile(problem, uri)) }
}

function faultWhereNamed({ namedAt }: NamedRegister, message: string): FileProblem {
  return { ...namedAt, message, severity: 'error' }
}

function registerFault({ fault }: OpenedRegister, { uri }: NamedRegister): string | null {
  return fault === null ? null : `The register ${nameOf(uri)} cannot be used. ${fault}`
}
