/** Completion, hover and outline in the YAML files that a team writes, by the JSON Schema of each kind. */
import { isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { configurationJsonSchema } from '../configuration/configurationShape.js'
import type { DeskFileKind } from '../configuration/deskFile.js'
import { type Span, spanOf } from '../model/span.js'
import { lineStartOf } from '../model/textLines.js'
import { registerJsonSchema } from '../register/registerShape.js'
import { responseSchemaJsonSchema } from '../schema/schemaShape.js'
import type { JsonSchema } from '../schema/shapes.js'
import { isTooDeepForYaml } from '../schema/yamlNesting.js'
import { templatesJsonSchema } from '../templates/responseTemplate.js'

const schemaOf: Readonly<Record<DeskFileKind, () => JsonSchema>> = {
  configuration: configurationJsonSchema,
  schema: responseSchemaJsonSchema,
  register: registerJsonSchema,
  templates: templatesJsonSchema,
}

export interface YamlCompletion {
  readonly label: string
  readonly newText: string
  readonly description: string
  readonly kind: 'key' | 'value'
  /** What it replaces. */
  readonly span: Span
}

/** Names that a file may hold at some places, which no JSON Schema knows. */
export interface YamlNames {
  readonly schemas: readonly string[]
  readonly rules: readonly { readonly id: string; readonly title: string }[]
}

/** What may be written at `offset` of `yaml`: keys of the group in which it stands, or values of its key. */
export function yamlCompletions(
  yaml: string,
  offset: number,
  kind: DeskFileKind,
  names: YamlNames,
): readonly YamlCompletion[] {
  const start = lineStartOf(yaml, offset)
  const before = yaml.slice(start, offset)
  const value = /^[ \t]*(?:- +)*([^\s:#][^:#]*):[ \t]+([^\s[\]{},]*)$/.exec(before)
  const path = pathByIndent(yaml, start, before)
  if (value !== null) {
    const [, key = '', typed = ''] = value
    return valuesAt([...path, key.trim()], kind, names).map(({ text, description }) => ({
      label: text,
      newText: text === 'off' ? '"off"' : text,
      description,
      kind: 'value',
      span: spanOf(offset - typed.length, offset),
    }))
  }
  const typed = /^[ \t]*(?:- +)*([\w/*-]*)$/.exec(before)?.[1]
  if (typed === undefined) return []
  return keysAt(path, kind, names).map(({ text, description }) => ({
    label: text,
    newText: `${text}: `,
    description,
    kind: 'key',
    span: spanOf(offset - typed.length, offset),
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

const nothing: JsonSchema = {}

interface Offer {
  readonly text: string
  readonly description: string
}

function keysAt(path: readonly string[], kind: DeskFileKind, { rules }: YamlNames): readonly Offer[] {
  if (isRules(path, kind)) return rules.map(({ id, title }) => ({ text: id, description: title }))
  const node = schemaAt(path, schemaOf[kind]())
  return Object.entries(propertiesOf(node)).map(([text, property]) => ({ text, description: descriptionOf(property) }))
}

function valuesAt(path: readonly string[], kind: DeskFileKind, { schemas }: YamlNames): readonly Offer[] {
  const key = path.at(-1)
  if ((kind === 'configuration' && (key === 'schema' || key === 'extends')) || (kind === 'schema' && key === 'extends'))
    return schemas.map((text) => ({ text, description: 'A shipped schema.' }))
  const node = schemaAt(path, schemaOf[kind]())
  const choices = variantsOf(node).flatMap((one) => {
    if (Array.isArray(one.enum)) return one.enum.filter((value) => typeof value === 'string')
    return one.type === 'boolean' ? ['true', 'false'] : []
  })
  return choices.map((text) => ({ text, description: descriptionOf(node) }))
}

function isRules(path: readonly string[], kind: DeskFileKind): boolean {
  return path.length === 1 && path[0] === (kind === 'configuration' ? 'rules' : 'severities')
}

/** The JSON Schema of what stands at `path`; an empty one where nothing may. Items of lists have no step of their own. */
function schemaAt(path: readonly string[], root: JsonSchema): JsonSchema {
  let node = root
  for (const key of path) {
    const property = propertiesOf(node)[key]
    const free = variantsOf(node).map((one) => asSchema(one.additionalProperties))
    node = property ?? free.find((one) => one !== undefined) ?? nothing
  }
  return node
}

function propertiesOf(node: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const found: Record<string, JsonSchema> = {}
  for (const { properties } of variantsOf(node)) {
    for (const [key, value] of Object.entries(asSchema(properties) ?? {})) {
      const schema = asSchema(value)
      if (schema !== undefined) found[key] ??= schema
    }
  }
  return found
}

/** `node` and what it may be instead, items of a list included. */
function variantsOf(node: JsonSchema): readonly JsonSchema[] {
  const others = [...(Array.isArray(node.anyOf) ? node.anyOf : []), node.items]
  const instead = others.flatMap((one) => {
    const schema = asSchema(one)
    return schema === undefined ? [] : variantsOf(schema)
  })
  return [node, ...instead]
}

function asSchema(value: unknown): JsonSchema | undefined {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined
}

function descriptionOf({ description }: JsonSchema): string {
  return typeof description === 'string' ? description : ''
}

/** What there is to say of the key at `offset`, and where it stands; undefined where none does. */
export function yamlHover(
  yaml: string,
  offset: number,
  kind: DeskFileKind,
  { rules }: YamlNames,
): { readonly title: string; readonly text: string; readonly span: Span } | undefined {
  if (isTooDeepForYaml(yaml)) return undefined
  const path: string[] = []
  let node: unknown = parseDocument(yaml, { logLevel: 'silent' }).contents
  for (;;) {
    if (isSeq(node)) node = node.items.find((item) => holds(item, offset))
    if (!isMap(node)) return undefined
    const pair = node.items.find((one) => isPair(one) && (holds(one.key, offset) || holds(one.value, offset)))
    if (pair === undefined || !isScalar(pair.key)) return undefined
    const key = String(pair.key.value)
    const rule = isRules(path, kind) ? rules.find(({ id }) => id === key) : undefined
    path.push(key)
    if (holds(pair.key, offset)) {
      const [start, end] = pair.key.range ?? [0, 0]
      const text = rule?.title ?? descriptionOf(schemaAt(path, schemaOf[kind]()))
      return text === '' ? undefined : { title: key, text, span: spanOf(start, end) }
    }
    node = pair.value
  }
}

function holds(node: unknown, offset: number): boolean {
  const range = (node as Node | null)?.range
  return range != null && range[0] <= offset && offset <= range[1]
}

export interface YamlEntry {
  readonly name: string
  readonly detail: string
  readonly span: Span
  readonly nameSpan: Span
  readonly children: readonly YamlEntry[]
}

/** The file as an outline: its keys, and of lists of groups what names each: its id, title, key, heading or name. */
export function yamlOutline(yaml: string): readonly YamlEntry[] {
  return isTooDeepForYaml(yaml) ? [] : entriesOf(parseDocument(yaml, { logLevel: 'silent' }).contents, 0)
}

const naming = ['id', 'title', 'key', 'heading', 'name', 'files']
/** Deeper levels tell a reader nothing. */
const deepest = 4

function entriesOf(node: unknown, depth: number): readonly YamlEntry[] {
  if (depth > deepest) return []
  if (isSeq(node)) return node.items.flatMap((item) => (isMap(item) ? itemEntry(item, depth) : []))
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }): YamlEntry[] => {
    if (!isScalar(key) || !key.range) return []
    const end = (value as Node | null)?.range?.[1] ?? key.range[1]
    const detail = isScalar(value) ? String(value.value ?? '').slice(0, 80) : ''
    const nameSpan = spanOf(key.range[0], key.range[1])
    const span = spanOf(key.range[0], Math.max(end, key.range[1]))
    return [{ name: String(key.value) || '…', detail, span, nameSpan, children: entriesOf(value, depth + 1) }]
  })
}

function itemEntry(item: Node, depth: number): YamlEntry[] {
  if (!isMap(item) || !item.range) return []
  const named = item.items.find(
    ({ key, value }) => isScalar(key) && isScalar(value) && naming.includes(String(key.value)),
  )
  const value = named?.value
  if (!isScalar(value) || !value.range) return []
  const text = item.get('text')
  return [
    {
      name: String(value.value) || '…',
      detail: typeof text === 'string' ? text.slice(0, 80) : '',
      span: spanOf(item.range[0], item.range[1]),
      nameSpan: spanOf(value.range[0], value.range[1]),
      children: entriesOf(item.get('parts'), depth + 1),
    },
  ]
}
