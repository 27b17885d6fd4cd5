/** Reads a draft under the schema that fits it, without checking it: for properties over many drafts. */
import type { Response } from '../../../server/src/model/response.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { chooseSchema } from '../../../server/src/schema/chooseSchema.js'
import type { ResponseSchema } from '../../../server/src/schema/responseSchema.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'

const schemas = shippedSchemas()

/** As much of an analysis as features need that look at no findings. */
export function readOnly(text: string): {
  readonly response: Response
  readonly schema: ResponseSchema
  readonly published: null
} {
  const { schema } = chooseSchema({ named: null, wanted: null }, schemas, (each) => readResponse(text, each))
  return { response: readResponse(text, schema), schema, published: null }
}
