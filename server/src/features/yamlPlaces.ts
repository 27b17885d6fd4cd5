/** What may stand where in a team's YAML files, by the JSON Schema of each kind, and by names that no JSON Schema knows. */
import { configurationJsonSchema } from '../configuration/configurationShape.js'
import type { DeskFileKind } from '../configuration/deskFile.js'
import { registerJsonSchema } from '../register/registerShape.js'
import { responseSchemaJsonSchema } from '../schema/schemaShape.js'
import type { JsonSchema } from '../schema/shapes.js'
import { templatesJsonSchema } from '../templates/responseTemplate.js'

const schemaOf: Readonly<Record<DeskFileKind, () => JsonSchema>> = {
  configuration: configurationJsonSchema,
  schema: responseSchemaJsonSchema,
  register: registerJsonSchema,
  templates: templatesJsonSchema,
}

/** Names that a file may hold at some places, which no JSON Schema knows. */
export interface YamlNames {
  readonly schemas: readonly { readonly id: string; readonly title: string }[]
  readonly rules: readonly { readonly id: string; readonly title: string }[]
  readonly verdicts: readonly { readonly key: string; readonly meaning: string }[]
  /** The files in the same folder, by their names. */
  readonly files: readonly { readonly path: string; readonly kind: DeskFileKind }[]
}

/** A key or a value that may be written somewhere. */
export interface Offer {
  readonly text: string
  readonly description: string
}

/** The keys that may stand in the group at `path`. */
export function keysAt(path: readonly string[], kind: DeskFileKind, { rules }: YamlNames): readonly Offer[] {
  if (isRules(path, kind)) return rules.map(({ id, title }) => ({ text: id, description: title }))
  const node = schemaAt(path, schemaOf[kind]())
  return Object.entries(propertiesOf(node)).map(([text, property]) => ({ text, description: descriptionOf(property) }))
}

/** The values that may stand at `path`, alone or in a list. */
export function valuesAt(path: readonly string[], kind: DeskFileKind, names: YamlNames): readonly Offer[] {
  const named = namesAt(path, kind, names)
  if (named !== undefined) return named
  const node = schemaAt(path, schemaOf[kind]())
  const choices = variantsOf(node).flatMap((one) => {
    if (Array.isArray(one.enum)) return one.enum.filter((value) => typeof value === 'string')
    return one.type === 'boolean' ? ['true', 'false'] : []
  })
  return choices.map((text) => ({ text, description: descriptionOf(node) }))
}

/** What there is to say of the key at the end of `path`; empty where there is nothing. */
export function meaningOf(path: readonly string[], kind: DeskFileKind, { rules }: YamlNames): string {
  const rule = isRules(path.slice(0, -1), kind) ? rules.find(({ id }) => id === path.at(-1)) : undefined
  return rule?.title ?? descriptionOf(schemaAt(path, schemaOf[kind]()))
}

/** What the value at `path` names: a schema, or a file of some kind; undefined where it names neither. */
export function namedAt(path: readonly string[], kind: DeskFileKind): 'schema' | DeskFileKind | undefined {
  const place = `${kind} ${path.join(' ')}`
  if (/^(?:configuration (?:schemas )?schema|schema extends)$/.test(place)) return 'schema'
  if (/^configuration (?:registers )?register$/.test(place)) return 'register'
  return { 'configuration extends': 'configuration', 'configuration templates': 'templates' }[place] as
    | DeskFileKind
    | undefined
}

function namesAt(path: readonly string[], kind: DeskFileKind, names: YamlNames): readonly Offer[] | undefined {
  const schemas = names.schemas.map(({ id, title }) => ({ text: id, description: title }))
  if (kind === 'templates' && path[0] === 'templates' && path[1] === 'when') {
    if (path[2] === 'schema') return schemas
    if (path[2] === 'verdict') return names.verdicts.map(({ key, meaning }) => ({ text: key, description: meaning }))
  }
  const named = namedAt(path, kind)
  if (named === undefined) return undefined
  const files = names.files
    .filter((file) => file.kind === named)
    .map(({ path: text }) => ({ text, description: 'A file in this folder.' }))
  return named === 'schema' || named === 'configuration' ? [...schemas, ...files] : files
}

const nothing: JsonSchema = {}

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
