/** Offers what may be written in the YAML files that a team keeps: keys, values, and the variables of templates. */
import type { DeskFileKind } from '../configuration/deskFile.js'
import { type Span, spanOf } from '../model/span.js'
import { lineStartOf } from '../model/textLines.js'
import { variables } from '../templates/variables.js'
import { keysAt, type Offer, valuesAt, type YamlNames } from './yamlPlaces.js'

const lead = /^[ \t]*(?:- +)*/

export interface YamlCompletion {
  readonly label: string
  readonly newText: string
  readonly description: string
  readonly kind: 'key' | 'value'
  /** What it replaces. */
  readonly span: Span
}

/** What may be written at `offset` of `yaml`, which is read line by line: it need not be whole yet. */
export function yamlCompletions(
  yaml: string,
  offset: number,
  kind: DeskFileKind,
  names: YamlNames,
): readonly YamlCompletion[] {
  const start = lineStartOf(yaml, offset)
  const place = writtenAt(yaml.slice(start, offset), pathByIndent(yaml, start, yaml.slice(start, offset)), kind)
  if (place === undefined) return []
  const span = spanOf(offset - place.typed.length, offset)
  if (place.what === 'variable') return variablesFor(span, yaml.slice(offset, offset + 1) === '}')
  const keys = place.what === 'key' ? keysAt(place.path, kind, names) : []
  const present = new Set(siblingKeys(yaml, start, offset))
  if (keys.length > 0)
    return keys
      .filter(({ text }) => !present.has(text))
      .map(({ text, description }) => ({
        label: text,
        newText: `${text}: `,
        description,
        kind: 'key',
        span,
      }))
  // Items of a list of words stand where keys of a group might.
  return place.what === 'value' || place.isItem
    ? valuesAt(place.path, kind, names).map((offer) => offered(offer, span))
    : []
}

/** The keys that the group in which the line at `start` is being written has on other lines. */
function siblingKeys(yaml: string, start: number, offset: number): readonly string[] {
  const own = yaml.slice(start, offset)
  const indent = lead.exec(own)?.[0].length ?? 0
  const above = yaml
    .slice(0, start)
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .reverse()
  const below = yaml
    .slice(offset)
    .split(/\r\n|\r|\n/)
    .slice(1)
  return [
    // A line with a dash begins an item: what stands above it is another's.
    ...(hasDash(own) ? [] : keysWithin(above, indent, 'behind')),
    ...keysWithin(below, indent, 'before'),
  ]
}

/** The keys at `indent` of the lines up to the first that is of another group; a dash begins one, `behind` or `before` it. */
function keysWithin(lines: readonly string[], indent: number, dash: 'behind' | 'before'): readonly string[] {
  const keys: string[] = []
  for (const line of lines) {
    const [before = ''] = lead.exec(line) ?? []
    const rest = line.slice(before.length)
    if (rest === '' || rest.startsWith('#')) continue
    if (before.length < indent) break
    const isItem = before.length === indent && hasDash(line)
    if (isItem && dash === 'before') break
    const key = before.length === indent ? /^([^\s:#][^:#]*):(?:\s|$)/.exec(rest)?.[1] : undefined
    if (key !== undefined) keys.push(key.replace(/["']/g, '').trim())
    if (isItem) break
  }
  return keys
}

function hasDash(line: string): boolean {
  return lead.exec(line)?.[0].includes('-') === true
}

interface WrittenPlace {
  readonly what: 'key' | 'value' | 'variable'
  /** Of the group, or of the value. */
  readonly path: readonly string[]
  readonly typed: string
  readonly isItem: boolean
}

/** What is being written at the end of `before`, a line's beginning that stands in the group at `path`. */
function writtenAt(before: string, path: readonly string[], kind: DeskFileKind): WrittenPlace | undefined {
  const variable = kind === 'templates' ? /\$\{?[A-Z_]*$/.exec(before)?.[0] : undefined
  if (variable !== undefined) return { what: 'variable', path, typed: variable, isItem: false }
  const written = before.slice(lead.exec(before)?.[0].length ?? 0)
  const isItem = hasDash(before)
  const inBraces = /^\{([^{}[\]]*)$/.exec(written)?.[1]
  if (inBraces !== undefined) return writtenInBraces(inBraces, path)
  const [, key = '', open, rest] = /^([^\s:#{[][^:#]*):[ \t]+(?:([[{])([^\]}]*)|[^\s[\]{},]*)$/.exec(written) ?? []
  if (key !== '') {
    const inner = [...path, key.trim()]
    if (open === '{') return writtenInBraces(rest ?? '', inner)
    const typed = open === '[' ? lastPiece(rest ?? '') : (/(?<!\S)\S*$/.exec(written)?.[0] ?? '')
    return { what: 'value', path: inner, typed, isItem: false }
  }
  return /^[\w/*-]*$/.test(written) ? { what: 'key', path, typed: written, isItem } : undefined
}

/** `{ severity: error, mon`: what stands behind the last comma is a key, or a value of its own key. */
function writtenInBraces(inner: string, path: readonly string[]): WrittenPlace {
  const [, key, typed = ''] = /(?:^|,)\s*([^\s,:]+):\s+([^\s,]*)$/.exec(inner) ?? []
  return key === undefined
    ? { what: 'key', path, typed: lastPiece(inner), isItem: false }
    : { what: 'value', path: [...path, key.replace(/["']/g, '')], typed, isItem: false }
}

function lastPiece(text: string): string {
  return /(?<![^\s,])[^\s,]*$/.exec(text)?.[0] ?? ''
}

function offered({ text, description }: Offer, span: Span): YamlCompletion {
  return { label: text, newText: text === 'off' ? '"off"' : text, description, kind: 'value', span }
}

function variablesFor(span: Span, isClosed: boolean): readonly YamlCompletion[] {
  return Object.entries(variables).map(([name, description]) => ({
    label: `\${${name}}`,
    newText: `\${${name}${isClosed ? '' : '}'}`,
    description,
    kind: 'value',
    span,
  }))
}

/** The keys of the groups in which the line at `start` stands, from the outermost, told by indentation. */
function pathByIndent(yaml: string, start: number, before: string): readonly string[] {
  let indent = /^[ \t]*(?:- +)*/.exec(before)?.[0].length ?? 0
  const path: string[] = []
  const lines = yaml.slice(0, start).split(/\r\n|\r|\n/)
  for (let at = lines.length - 1; at >= 0 && indent > 0; at--) {
    const match = /^([ \t]*(?:- +)*)([^\s#-][^:#]*):[ \t]*$/.exec(lines[at] ?? '')
    const [, lead = '', key = ''] = match ?? []
    const isListItem = /- +$/.test(/^[ \t]*(?:- +)*/.exec(before)?.[0] ?? '')
    const isOuter = lead.length < indent || (isListItem && path.length === 0 && lead.length <= indent - 2)
    if (match === null || !isOuter) continue
    path.unshift(key.trim())
    indent = lead.length
  }
  return path
}
