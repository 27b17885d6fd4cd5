/** Reads a team's own response schema, and the schemas that it extends, out of files. */
import { isMap, isScalar } from 'yaml'
import { type Span, spanOf } from '../model/span.js'
import { readSchema } from '../schema/readSchema.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { placeOf } from '../schema/shapeReading.js'
import { openYaml } from '../schema/yamlFile.js'
import { type FileProblem, inFile } from './fileProblem.js'
import { isPath } from './loadConfiguration.js'
import type { TeamFiles } from './teamFiles.js'
import { comparable, folderOf, nameOf, uriFrom } from './uris.js'

export interface LoadedSchema {
  /** Null where the file cannot be read or is no schema at all. */
  readonly schema: ResponseSchema | null
  readonly problems: readonly FileProblem[]
}

export interface SchemaSources {
  readonly files: TeamFiles
  /** The shipped schemas, by id. */
  readonly shipped: ReadonlyMap<string, ResponseSchema>
  readonly ruleIds: readonly string[]
}

/** Where a file is named: problems of a file that cannot be read are told there. */
export interface NamedAt {
  readonly uri: string
  readonly span: Span
}

/** The schema in the file `uri`. `extending`: the files through which it is reached, so that no circle is followed. */
export async function loadSchema(
  uri: string,
  namedAt: NamedAt,
  sources: SchemaSources,
  extending: readonly string[] = [],
): Promise<LoadedSchema> {
  const failed = (message: string): LoadedSchema => ({
    schema: null,
    problems: [{ ...namedAt, message, severity: 'error' }],
  })
  if (extending.some((one) => comparable(one) === comparable(uri))) {
    const names = [...extending, uri].map(nameOf).join(', then ')
    return failed(`This goes round in a circle: ${names}. Take one “extends” out.`)
  }
  const found = await sources.files.read(uri)
  if (!('text' in found)) return failed(`${nameOf(uri)} cannot be used. ${found.fault}`)
  if (found.text === null) return failed(`There is no file ${nameOf(uri)} there. Write its path relative to this file.`)
  return schemaFromText(found.text, uri, sources, extending)
}

/** The schema that `yaml`, the text of the file `uri`, writes. */
export async function schemaFromText(
  yaml: string,
  uri: string,
  sources: SchemaSources,
  extending: readonly string[] = [],
): Promise<LoadedSchema> {
  const base = baseNamed(yaml)
  const extendable = new Map(sources.shipped)
  const problems: FileProblem[] = []
  if (base !== undefined && isPath(base.value)) {
    const target = uriFrom(folderOf(uri) ?? uri, base.value)
    const loaded = await loadSchema(target, { uri, span: base.span }, sources, [...extending, uri])
    for (const problem of loaded.problems) problems.push(problem)
    // Where it cannot be read, which is told already, the default stands in for it.
    const [standIn] = sources.shipped.values()
    const schema = loaded.schema ?? standIn
    if (schema !== undefined) extendable.set(base.value, schema)
  }
  const read = readSchema(yaml, { extendable, ruleIds: sources.ruleIds })
  for (const problem of read.problems) problems.push(inFile(problem, uri))
  return { schema: read.schema, problems }
}

function baseNamed(yaml: string): { readonly value: string; readonly span: Span } | undefined {
  const { root } = openYaml(yaml, { name: 'a response schema', form: '' })
  const node = isMap(root) ? root.get('extends', true) : undefined
  if (!isScalar(node) || typeof node.value !== 'string') return undefined
  return { value: node.value, span: placeOf(node, spanOf(0, 0)) }
}
