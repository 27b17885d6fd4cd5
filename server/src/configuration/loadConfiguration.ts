/** Finds the configuration of a draft: the nearest file upwards, with the files that it extends under it. */
import type { Span } from '../model/span.js'
import { nearestOf } from '../schema/nearest.js'
import type { Placed } from '../schema/shapes.js'
import { readYaml } from '../schema/yamlFile.js'
import { configurationFileName, emptyConfiguration, type WrittenConfiguration } from './configuration.js'
import { configurationShape } from './configurationShape.js'
import { type FileProblem, inFile } from './fileProblem.js'
import type { TeamFiles } from './teamFiles.js'
import { comparable, folderOf, isWithin, nameOf, uriFrom } from './uris.js'

/** One configuration file, as it stands. */
export interface ConfigurationLayer {
  readonly uri: string
  /** The folder to which its paths and globs are relative. */
  readonly folder: string
  readonly written: WrittenConfiguration
}

export interface LoadedConfiguration {
  /** The nearest first, then what it extends; empty where the draft has no configuration. */
  readonly layers: readonly ConfigurationLayer[]
  /** The shipped schema that the last of them extends; null where it extends none. */
  readonly shippedBase: string | null
  readonly problems: readonly FileProblem[]
}

/** What configurations may name. */
export interface KnownNames {
  readonly rules: readonly string[]
  /** Ids of shipped schemas. */
  readonly schemas: readonly string[]
}

/** Nobody extends through so many files but in a circle of symbolic links. */
const mostLayers = 16

/**
 * The URI of the nearest configuration of `uri`: in its own folder, else in the nearest above it, up to `root`. Where
 * `uri` does not stand in `root` (or that is null), only its own folder is looked into. Undefined where there is none.
 */
export async function nearestConfiguration(
  uri: string,
  root: string | null,
  files: TeamFiles,
): Promise<string | undefined> {
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) {
    const candidate = uriFrom(folder, configurationFileName)
    const found = await files.read(candidate)
    // One that cannot be read is there all the same: what stands above it must not count in its stead.
    if ('refused' in found) return undefined
    if (!('text' in found) || found.text !== null) return candidate
    if (root === null || !isWithin(root, folder) || comparable(folder) === comparable(root)) return undefined
  }
  return undefined
}

/** Reads the configuration file `uri` and what it extends. Never rejects: what is wrong is a problem in its file. */
export async function loadConfiguration(
  uri: string,
  files: TeamFiles,
  known: KnownNames,
): Promise<LoadedConfiguration> {
  const layers: ConfigurationLayer[] = []
  const problems: FileProblem[] = []
  const shape = configurationShape(known.rules)
  let shippedBase: string | null = null
  let next: { readonly uri: string; readonly from: { readonly uri: string; readonly span: Span } | null } | undefined =
    {
      uri,
      from: null,
    }
  while (next !== undefined) {
    const { uri: current, from }: NonNullable<typeof next> = next
    next = undefined
    const found = await files.read(current)
    if (!('text' in found) || found.text === null) {
      const message = `${nameOf(current)} cannot be used. ${'fault' in found ? found.fault : 'There is no such file.'}`
      problems.push({ uri: from?.uri ?? current, span: from?.span ?? { start: 0, end: 0 }, severity: 'error', message })
      break
    }
    const read = readYaml(
      found.text,
      shape,
      { name: 'a configuration', form: 'such as “schema: home-office-icibi”' },
      emptyConfiguration,
    )
    for (const problem of read.problems) problems.push(inFile(problem, current))
    const folder = folderOf(current) ?? current
    layers.push({ uri: current, folder, written: read.value })
    const base = read.value.extends
    if (base === null) break
    if (!isPath(base.value)) {
      if (known.schemas.includes(base.value)) shippedBase = base.value
      else problems.push({ uri: current, span: base.span, severity: 'error', message: noSchema(base, known.schemas) })
      break
    }
    const target = uriFrom(folder, base.value)
    const isCircle = layers.some((layer) => comparable(layer.uri) === comparable(target))
    if (isCircle || layers.length >= mostLayers)
      problems.push({ uri: current, span: base.span, severity: 'error', message: circle(layers, target) })
    else next = { uri: target, from: { uri: current, span: base.span } }
  }
  return { layers, shippedBase, problems }
}

/** Whether a value names a file, and not a shipped schema by its id. */
export function isPath(value: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(value)
}

export function noSchema({ value }: Placed<string>, known: readonly string[]): string {
  const nearest = nearestOf(value, known)
  const way =
    nearest === undefined
      ? `Shipped are ${known.join(', ')}; a schema of your own is named by its path, which ends in .yaml.`
      : `Did you mean “${nearest}”?`
  return `No schema is called “${value}”. ${way}`
}

function circle(layers: readonly { readonly uri: string }[], target: string): string {
  const names = [...layers.map(({ uri }) => nameOf(uri)), nameOf(target)]
  return `This goes round in a circle: ${names.join(', then ')}. Take one “extends” out.`
}
