/** What the pages of the rules show besides drafts: their examples are run with it. */
import assert from 'node:assert/strict'
import { parse } from 'yaml'
import { readRegister } from '../../../server/src/register/readRegister.js'
import { readSchema } from '../../../server/src/schema/readSchema.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import type { CheckOptions } from './findings.js'

/** The block of `page` that is marked as this kind of YAML: it counts for all of its examples. */
function yamlOf(page: string, kind: 'configuration' | 'register' | 'schema'): string | undefined {
  return new RegExp(`^\`\`\`yaml ${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1]
}

/** The register, the schema and the house’s names that `page` shows. */
export function teamFilesOf(page: string): Pick<CheckOptions, 'houseWords' | 'register' | 'schema'> {
  const register = yamlOf(page, 'register')
  const schema = yamlOf(page, 'schema')
  const configuration = yamlOf(page, 'configuration')
  const read = schema === undefined ? null : readSchema(schema, { extendable: shippedSchemas() })
  assert.deepEqual(read?.problems ?? [], [])
  return {
    ...(configuration !== undefined && { houseWords: (parse(configuration) as { houseNames: string[] }).houseNames }),
    ...(register !== undefined && { register: readRegister(register).register }),
    ...(read?.schema != null && { schema: read.schema }),
  }
}
