/** Does everything that the product can do, once or often enough that every regular expression has been built. */
import { readdirSync, readFileSync } from 'node:fs'
import { newResponse } from '../../../server/src/features/newResponse.js'
import type { Day } from '../../../server/src/model/day.js'
import { readSchema } from '../../../server/src/schema/readSchema.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { createResponseService, defaultSettings } from '../../../server/src/service.js'
import { everyFeature } from '../support/everyFeature.js'

const today = '2024-03-01' as Day
const folders = ['test/fixtures/layouts', 'test/fixtures/rules', 'seeds']

export function doEverything(): void {
  const service = createResponseService({ today: () => today })
  const drafts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  for (const [index, text] of drafts.entries())
    for (const schema of shippedSchemas().keys()) {
      const document = { uri: `file:///${index}/${schema}.response.md`, version: 1, text }
      const analysis = service.analyse(document, {
        ...defaultSettings,
        schema,
        isResponse: true,
        owners: ['the Post Room'],
      })
      everyFeature(analysis, text.length >> 1, today)
    }
  for (const schema of shippedSchemas().values())
    newResponse(schema, { title: 'ports', inspectorate: '', recommendations: 2 })
  for (const name of readdirSync('schemas').filter((file) => file.endsWith('.yaml')))
    readSchema(readFileSync(`schemas/${name}`, 'utf8'))
  readSchema('severities: {no/such-rule: error}\n', { ruleIds: ['some/rule'] })
}
