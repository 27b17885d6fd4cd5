/** The response schemas that come with the product, as values: no file is read, so they are there in a browser too. */
import { readSchema } from './readSchema.js'
import type { ResponseSchema } from './responseSchema.js'
import { shippedSchemaTexts } from './shippedSchemas.generated.js'

/** The schema of a draft that names none. */
export const defaultSchemaId = 'home-office-icibi'

let parsed: ReadonlyMap<string, ResponseSchema> | undefined

/** The shipped schemas by id, read on the first call. */
export function shippedSchemas(): ReadonlyMap<string, ResponseSchema> {
  parsed ??= readShipped()
  return parsed
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

function readShipped(): ReadonlyMap<string, ResponseSchema> {
  const schemas = new Map<string, ResponseSchema>()
  // The default comes first: the others extend it. Problems there are a mistake of ours that a test would show.
  for (const yaml of shippedSchemaTexts) {
    const { schema } = readSchema(yaml, { extendable: schemas })
    if (schema !== null) schemas.set(schema.id, schema)
  }
  return schemas
}
