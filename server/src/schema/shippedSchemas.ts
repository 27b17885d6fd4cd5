/** The response schemas that come with the product, as values: no file is read, so they are there in a browser too. */
import type { ResponseSchema, Severity } from './responseSchema.js'
import { shippedSchemasJson } from './shippedSchemas.generated.js'

/** The schema of a draft that names none. */
export const defaultSchemaId = 'home-office-icibi'

let schemas: ReadonlyMap<string, ResponseSchema> | undefined

/** The shipped schemas by id, the default one first: always the same values. */
export function shippedSchemas(): ReadonlyMap<string, ResponseSchema> {
  schemas ??= readShipped()
  return schemas
}

/** The shipped schema called `id`, or undefined. */
export function shippedSchema(id: string): ResponseSchema | undefined {
  return shippedSchemas().get(id)
}

/** The schema of a draft that names none, or names one that does not exist. */
export function schemaByDefault(): ResponseSchema {
  const schema = shippedSchema(defaultSchemaId)
  if (schema === undefined) throw new Error(`the shipped schemas lack ${defaultSchemaId}`)
  return schema
}

/** A schema as JSON has it. */
type WrittenSchema = Omit<ResponseSchema, 'severities'> & {
  readonly severities: readonly (readonly [string, Severity])[]
}

function readShipped(): ReadonlyMap<string, ResponseSchema> {
  const written: readonly WrittenSchema[] = JSON.parse(shippedSchemasJson)
  return new Map(written.map((each) => [each.id, { ...each, severities: new Map(each.severities) }]))
}
