import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { readSchema } from '../../../server/src/schema/readSchema.js'
import type { ResponseSchema } from '../../../server/src/schema/responseSchema.js'
import { schemaByDefault, shippedSchema, shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'

const root = new URL('../../../', import.meta.url)
const schemas = new URL('schemas/', root)
const files = readdirSync(schemas).filter((name) => name.endsWith('.yaml'))
const ids = ['home-office-icibi', 'treasury-minute', 'select-committee', 'hmpps-action-plan']
const jsonSchema = JSON.parse(readFileSync(new URL('response-schema.schema.json', schemas), 'utf8'))

const textOf = (file: string) => readFileSync(new URL(file, schemas), 'utf8')

describe('the shipped response schemas', () => {
  it('are those of schemas/, the default first', () => {
    assert.deepEqual([...shippedSchemas().keys()].sort(), [...ids].sort())
    assert.deepEqual(files.map((file) => file.replace('.yaml', '')).sort(), [...ids].sort())
    assert.equal([...shippedSchemas().values()][0], schemaByDefault())
    assert.equal(shippedSchema('none'), undefined)
  })

  it('are generated from schemas/ as it stands', async () => {
    const script = fileURLToPath(new URL('scripts/generate-schemas.mjs', root))
    await promisify(execFile)(process.execPath, ['--import', 'tsx', script, '--check'], { cwd: fileURLToPath(root) })
  }).timeout(20_000)

  for (const file of files) {
    it(`${file} has no problem, and is what its JSON Schema describes`, () => {
      assert.deepEqual(readSchema(textOf(file), { extendable: shippedSchemas() }).problems, [])
      const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(jsonSchema)
      assert.deepEqual(validate(parse(textOf(file))) ? [] : validate.errors, [])
    })
  }
})

describe('the JSON Schema of response schema files', () => {
  const validate = new Ajv({ allErrors: true, strictRequired: false }).compile(jsonSchema)
  const wrong: readonly { what: string; yaml: string }[] = [
    { what: 'an unknown key', yaml: 'id: a\ntitle: A\nextends: b\nlables: {}' },
    { what: 'a severity that is none', yaml: 'id: a\ntitle: A\nextends: b\nseverities: { a/b: loud }' },
    { what: 'no verdicts', yaml: 'id: a\ntitle: A' },
    { what: 'a word for a list', yaml: 'id: a\ntitle: A\nextends: b\nmarkings: SECRET' },
    { what: 'a placeholder that is none', yaml: 'id: a\ntitle: A\nextends: b\nlabels: { style: "{nummer}" }' },
  ]
  for (const { what, yaml } of wrong) {
    it(`refuses ${what}, as the reader does`, () => {
      assert.equal(validate(parse(yaml)), false)
      assert.notDeepEqual(
        readSchema(yaml.replace('extends: b', 'extends: home-office-icibi'), { extendable: shippedSchemas() }).problems,
        [],
      )
    })
  }
})

describe('the vocabulary of verdicts', () => {
  /** The class of `words`, by printed form and spellings, capitals and a full stop aside. */
  function classOf(schema: ResponseSchema, words: string): string | undefined {
    const folded = words.toLowerCase().replace(/\.$/, '')
    return schema.verdicts.find(({ printed, spellings }) =>
      [printed, ...spellings].some((form) => form.toLowerCase().replace(/\.$/, '') === folded),
    )?.key
  }

  /** Every word seen in print, by class. */
  const seen: Readonly<Record<string, readonly string[]>> = {
    accepted: [
      'Accepted.',
      'Accepted',
      'Accept in full',
      'Fully accepted',
      'Recommendation accepted',
      'Accepted and implemented',
      'Accepted and partially implemented',
      'Agreed',
    ],
    'partially-accepted': [
      'Partially accepted',
      'Partially Accepted',
      'Partially accept',
      'Accepted in part',
      'Accept in part',
      'Partly Agreed',
    ],
    'not-accepted': ['Not accepted', 'Not Accepted', 'Not accept', 'Not Agreed', 'Rejected', 'Reject', 'Decline'],
  }
  const icibi = schemaByDefault()
  for (const [key, forms] of Object.entries(seen)) {
    for (const form of forms) it(`takes “${form}” as ${key}`, () => assert.equal(classOf(icibi, form), key))
  }

  for (const weak of [
    'Accept in principle',
    'Accepted in principle',
    'Accept intent',
    'Noted',
    'Welcomed',
    'Subject to further consideration',
  ]) {
    it(`takes “${weak}” as no verdict of a response to the inspectorate`, () => {
      assert.equal(classOf(icibi, weak), undefined)
    })
  }

  it('takes “Noted” as a verdict where a committee’s conclusions are answered', () => {
    const schema = shippedSchema('select-committee')
    assert.ok(schema)
    assert.equal(classOf(schema, 'Noted'), 'noted')
  })

  it('obliges every refusal, whole or in part, to give a reason', () => {
    for (const schema of shippedSchemas().values()) {
      for (const { tally, obliges } of schema.verdicts) {
        assert.equal(obliges.includes('reason'), tally === 'partially-accepted' || tally === 'not-accepted')
      }
    }
  })
})
