/** The four kinds of file that a team writes besides drafts, by their names. */
import { configurationFileName } from './configuration.js'
import { nameOf } from './uris.js'

export type DeskFileKind = 'configuration' | 'schema' | 'register' | 'templates'

/** How the names of all but configurations end, before `.yaml` or `.yml`. */
const endings: readonly (readonly [string, DeskFileKind])[] = [
  ['.response-schema', 'schema'],
  ['.recommendations', 'register'],
  ['.response-templates', 'templates'],
]
const yamlEnding = /\.ya?ml$/i

/** The names of each kind as globs of a file's last segment, as editors ask for them. */
export const deskFileGlobs: ReadonlyMap<DeskFileKind, readonly string[]> = new Map<DeskFileKind, readonly string[]>([
  ['configuration', [configurationFileName]],
  ...endings.map(([ending, kind]) => [kind, [`*${ending}.yaml`, `*${ending}.yml`]] as const),
])

/** What the file `uri` is to us by its name; undefined where its name says nothing. */
export function deskFileKind(uri: string): DeskFileKind | undefined {
  const name = nameOf(uri)
  if (name === configurationFileName) return 'configuration'
  if (!yamlEnding.test(name)) return undefined
  const stem = name.replace(yamlEnding, '').toLowerCase()
  return endings.find(([ending]) => stem.endsWith(ending))?.[1]
}
