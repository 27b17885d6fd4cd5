/** One configuration made ready: files read, schemas built, layers laid over each other, problems gathered. */
import type { Severities } from '../check/severity.js'
import type { Day } from '../model/day.js'
import type { ResponseSchema, Severity } from '../schema/responseSchema.js'
import type { Placed } from '../schema/shapes.js'
import type { WrittenConfiguration } from './configuration.js'
import type { FileProblem } from './fileProblem.js'
import { matchesGlob } from './globs.js'
import { type ConfigurationLayer, isPath, type LoadedConfiguration, noSchema } from './loadConfiguration.js'
import { loadSchema, type SchemaSources } from './loadSchema.js'
import { nameOf, pathBelow, uriFrom } from './uris.js'

/** A value, and the file that it stands in, in words. */
export interface FromFile<Value> {
  readonly value: Value
  readonly from: string
}

/** A value that counts beside those of schema, rules, register and publication day. */
export interface SetValue {
  /** In words: `Owners`. */
  readonly name: string
  readonly value: string
  readonly from: string
}

/** A register that a configuration names. */
export interface NamedRegister {
  /** Of the register. */
  readonly uri: string
  /** Where it is named. */
  readonly namedAt: { readonly uri: string; readonly span: Placed<string>['span'] }
  readonly from: string
}

export interface TeamConfiguration {
  /** The URIs of its files, the nearest first. */
  readonly uris: readonly string[]
  readonly problems: readonly FileProblem[]
  /** Shipped schemas and the team's own, with the team's words in them; those that it names come first. */
  readonly schemas: ReadonlyMap<string, ResponseSchema>
  /** The files of the team's own schemas, by their ids. */
  readonly schemaUris: ReadonlyMap<string, string>
  readonly severities: ReadonlyMap<string, FromFile<Severity>>
  readonly published: FromFile<Day> | null
  readonly owners: readonly string[]
  readonly houseNames: readonly string[]
  /** Word lists, globs, folders of templates and options of rules, each with its file, for whoever asks what counts. */
  readonly values: readonly SetValue[]
  /** All the registers that it names. */
  readonly registers: readonly NamedRegister[]
  /** Folders of templates, with the places where they are named. */
  readonly templates: readonly NamedRegister[]
  /** The id of the schema for the draft `uri`; null where it is left open. */
  schemaFor(uri: string): FromFile<string> | null
  registerFor(uri: string): NamedRegister | null
  /** The globs that make the draft `uri` one that is checked, or that is not. */
  includes(uri: string): FromFile<string> | null
  excludes(uri: string): FromFile<string> | null
}

/** Makes `loaded` ready. Never rejects. */
export async function teamConfiguration(
  { layers, shippedBase, problems: found }: LoadedConfiguration,
  sources: SchemaSources,
): Promise<TeamConfiguration> {
  const problems = [...found]
  const { ids, own, uris } = await schemasOf(layers, sources, problems)
  const schemaIdOf = (layer: ConfigurationLayer, schema: Placed<string>): FromFile<string> | null => {
    const id = ids.get(schema)
    return id === undefined ? null : { value: id, from: wordsFor(layer) }
  }
  const registerOf = (layer: ConfigurationLayer, path: Placed<string>): NamedRegister => ({
    uri: uriFrom(layer.folder, path.value),
    namedAt: { uri: layer.uri, span: path.span },
    from: wordsFor(layer),
  })
  return {
    uris: layers.map(({ uri }) => uri),
    problems,
    schemas: withTeamWords(new Map([...own, ...sources.shipped, ...own]), layers),
    schemaUris: uris,
    severities: severitiesOf(layers),
    published: firstOf(layers, (layer) => {
      const { publicationDate } = layer.written
      return publicationDate === null ? null : { value: publicationDate, from: wordsFor(layer) }
    }),
    houseNames: layers.flatMap(({ written }) => written.houseNames),
    owners: layers.flatMap(({ written }) => written.owners),
    values: valuesOf(layers),
    registers: layers.flatMap((layer) => {
      const { register, registers } = layer.written
      const paths = [...registers.map((one) => one.register), ...(register === null ? [] : [register])]
      return paths.map((path) => registerOf(layer, path))
    }),
    templates: layers.flatMap((layer) => layer.written.templates.map((path) => registerOf(layer, path))),
    schemaFor(uri) {
      const byGlob = firstOf(layers, (layer) =>
        firstOf(layer.written.schemas, ({ files, schema }) =>
          matching(files, layer, uri) === undefined ? null : schemaIdOf(layer, schema),
        ),
      )
      const last = layers.at(-1)
      const base = shippedBase === null || last === undefined ? null : { value: shippedBase, from: wordsFor(last) }
      const alone = firstOf(layers, (layer) =>
        layer.written.schema === null ? null : schemaIdOf(layer, layer.written.schema),
      )
      return byGlob ?? alone ?? base
    },
    registerFor: (uri) =>
      firstOf(layers, (layer) =>
        firstOf(layer.written.registers, ({ files, register }) =>
          matching(files, layer, uri) === undefined ? null : registerOf(layer, register),
        ),
      ) ??
      firstOf(layers, (layer) => (layer.written.register === null ? null : registerOf(layer, layer.written.register))),
    includes: (uri) => globFor(layers, uri, ({ include }) => include),
    excludes: (uri) => globFor(layers, uri, ({ exclude }) => exclude),
  }
}

function valuesOf(layers: readonly ConfigurationLayer[]): readonly SetValue[] {
  const row = (name: string, items: readonly string[], layer: ConfigurationLayer): SetValue[] =>
    items.length === 0 ? [] : [{ name, value: items.join(', '), from: wordsFor(layer) }]
  const all = (name: string, itemsOf: (written: WrittenConfiguration) => readonly string[]) =>
    layers.flatMap((layer) => row(name, itemsOf(layer.written), layer))
  // Of globs and options only the nearest count.
  const nearest = (name: string, itemsOf: (written: WrittenConfiguration) => readonly string[]) =>
    all(name, itemsOf).slice(0, 1)
  return [
    ...nearest('Files that are drafts', ({ include }) => include),
    ...nearest('Files that are never checked', ({ exclude }) => exclude),
    ...nearest('Months until a date is too late', ({ rules }) => {
      const months = rules.get('date/too-late')?.months ?? null
      return months === null ? [] : [String(months)]
    }),
    ...all('Folders of templates', ({ templates }) => templates.map(({ value }) => value)),
    ...all('Known acronyms', ({ knownAcronyms }) => knownAcronyms),
    ...all('Owners', ({ owners }) => owners),
    ...all('House names', ({ houseNames }) => houseNames),
  ]
}

/** `.response-desk.yaml`, or whatever the file is called. */
function wordsFor({ uri }: ConfigurationLayer): string {
  return nameOf(uri)
}

function firstOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const value = read(item)
    if (value !== null) return value
  }
  return null
}

/** The first of `globs` that means `uri`; all are relative to the folder of their file. */
function matching(globs: readonly string[], { folder }: ConfigurationLayer, uri: string): string | undefined {
  const path = pathBelow(folder, uri)
  return path === undefined ? undefined : globs.find((glob) => matchesGlob(glob, path))
}

/** Globs replace those of the file that is extended, as all lists do. */
function globFor(
  layers: readonly ConfigurationLayer[],
  uri: string,
  globsOf: (written: ConfigurationLayer['written']) => readonly string[],
): FromFile<string> | null {
  const layer = layers.find(({ written }) => globsOf(written).length > 0)
  const glob = layer === undefined ? undefined : matching(globsOf(layer.written), layer, uri)
  return layer === undefined || glob === undefined ? null : { value: glob, from: wordsFor(layer) }
}

/** Farthest first, so that the nearer ones come to lie over them. */
function severitiesOf(layers: readonly ConfigurationLayer[]): ReadonlyMap<string, FromFile<Severity>> {
  const merged = new Map<string, FromFile<Severity>>()
  for (const layer of [...layers].reverse()) {
    const here: Severities = new Map(
      [...layer.written.rules].flatMap(([rule, { severity }]) =>
        severity === null ? [] : [[rule, severity] as const],
      ),
    )
    for (const [pattern, severity] of here) {
      const group = pattern.endsWith('/*') ? pattern.slice(0, -1) : undefined
      for (const rule of [...merged.keys()]) if (group !== undefined && rule.startsWith(group)) merged.delete(rule)
      merged.set(pattern, { value: severity, from: wordsFor(layer) })
    }
  }
  return merged
}

/** The schemas that the layers name: ids by the places that name them, and those that are read from files. */
async function schemasOf(
  layers: readonly ConfigurationLayer[],
  sources: SchemaSources,
  problems: FileProblem[],
): Promise<{
  readonly ids: ReadonlyMap<Placed<string>, string>
  readonly own: ReadonlyMap<string, ResponseSchema>
  readonly uris: ReadonlyMap<string, string>
}> {
  const ids = new Map<Placed<string>, string>()
  const own = new Map<string, ResponseSchema>()
  const uris = new Map<string, string>()
  const read = new Map<string, ResponseSchema | null>()
  for (const layer of layers) {
    const { schema, schemas } = layer.written
    for (const named of [...(schema === null ? [] : [schema]), ...schemas.map((one) => one.schema)]) {
      const place = { uri: layer.uri, span: named.span }
      if (!isPath(named.value)) {
        if (sources.shipped.has(named.value)) ids.set(named, named.value)
        else problems.push({ ...place, severity: 'error', message: noSchema(named, [...sources.shipped.keys()]) })
        continue
      }
      const uri = uriFrom(layer.folder, named.value)
      const before = read.get(uri)
      const loaded = before === undefined ? await loadSchema(uri, place, sources) : { schema: before, problems: [] }
      for (const problem of loaded.problems) problems.push(problem)
      read.set(uri, loaded.schema)
      if (loaded.schema === null) continue
      const other = own.get(loaded.schema.id)
      if (other !== undefined && other !== loaded.schema) {
        const message = `Two schema files have the id “${loaded.schema.id}”, and the first counts. Give ${nameOf(uri)} another.`
        problems.push({ ...place, severity: 'error', message })
      } else {
        own.set(loaded.schema.id, loaded.schema)
        uris.set(loaded.schema.id, uri)
      }
      ids.set(named, loaded.schema.id)
    }
  }
  return { ids, own, uris }
}

/** `schemas` with the word lists and options of the configuration in each. */
function withTeamWords(
  schemas: ReadonlyMap<string, ResponseSchema>,
  layers: readonly ConfigurationLayer[],
): ReadonlyMap<string, ResponseSchema> {
  const acronyms = layers.flatMap(({ written }) => written.knownAcronyms)
  const months = firstOf(layers, ({ written }) => written.rules.get('date/too-late')?.months ?? null)
  if (acronyms.length === 0 && months === null) return schemas
  return new Map(
    [...schemas].map(([id, schema]) => [
      id,
      {
        ...schema,
        knownAcronyms: [...schema.knownAcronyms, ...acronyms],
        commitments: { ...schema.commitments, longestMonths: months ?? schema.commitments.longestMonths },
      },
    ]),
  )
}
