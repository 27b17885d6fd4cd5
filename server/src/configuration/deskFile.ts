/** The four kinds of file that a team writes besides drafts, by their names. */
import { configurationFileName } from './configuration.js'
import { nameOf } from './uris.js'

export type DeskFileKind = 'configuration' | 'schema' | 'register' | 'templates'

const endings: readonly (readonly [RegExp, DeskFileKind])[] = [
  [/\.response-schema\.ya?ml$/i, 'schema'],
  [/\.recommendations\.ya?ml$/i, 'register'],
  [/\.response-templates\.ya?ml$/i, 'templates'],
]

/** What the file `uri` is to us by its name; undefined where its name says nothing. */
export function deskFileKind(uri: string): DeskFileKind | undefined {
  const name = nameOf(uri)
  if (name === configurationFileName) return 'configuration'
  return endings.find(([ending]) => ending.test(name))?.[1]
}
