// Writes into package.json what follows from the rules and the schemas: the settings by which their severities and the
// kind of response are chosen, with their descriptions in package.nls.json, and which of our JSON Schemas describes which
// of a team's files. With --check it writes nothing and fails
// where they are stale. Run as `npm run generate` (node --import tsx scripts/generate-manifest.mjs).
import { readFile, writeFile } from 'node:fs/promises'
import { checkRules } from '../server/src/check/checkRules.ts'
import { unknownSchemaRule } from '../server/src/check/unknownSchema.ts'
import { deskFileGlobs } from '../server/src/configuration/deskFile.ts'
import { allRules } from '../server/src/rules/all.ts'
import { shippedSchemas } from '../server/src/schema/shippedSchemas.ts'

const root = new URL('../', import.meta.url)
const severities = ['off', 'hint', 'information', 'warning', 'error']

const schemas = [...shippedSchemas().values()]
const rules = [...allRules, unknownSchemaRule(schemas.map(({ id }) => id)), ...checkRules]
const groups = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))]

/** The JSON Schemas in schemas/ by the kind of file that they describe. */
const jsonSchemas = {
  configuration: 'configuration',
  schema: 'response-schema',
  register: 'recommendations',
  templates: 'response-templates',
}

/** The manifest with its settings and its JSON Schemas made anew; nothing else in it changes. */
function withLists(manifest) {
  const { properties } = manifest.contributes.configuration
  const rule = properties['responseDesk.rules']
  const schema = properties['responseDesk.schema']
  rule.properties = Object.fromEntries([
    ...rules.map(({ id }) => [id, { type: 'string', enum: severities, markdownDescription: `%rule.${id}%` }]),
    ...groups.map((group) => [`${group}/*`, { type: 'string', enum: severities, description: `%group.${group}%` }]),
  ])
  rule.additionalProperties = false
  schema.enum = ['', ...schemas.map(({ id }) => id)]
  schema.markdownEnumDescriptions = ['%schema.none%', ...schemas.map(({ id }) => `%schema.${id}%`)]
  const validation = [...deskFileGlobs].map(([kind, fileMatch]) => ({
    fileMatch,
    url: `./schemas/${jsonSchemas[kind]}.schema.json`,
  }))
  // The first is for extensions that know YAML; the editor itself checks what is opened as JSON, which YAML includes.
  manifest.contributes.yamlValidation = validation
  manifest.contributes.jsonValidation = validation
  return manifest
}

/** The words of the manifest, with those about rules and schemas made anew, behind those written by hand. */
function withDescriptions(words) {
  const byHand = Object.entries(words).filter(([key]) => !/^(?:rule|group|schema)\./.test(key))
  return Object.fromEntries([
    ...byHand,
    ['schema.none', 'The one that fits best.'],
    ...schemas.map(({ id, title, description }) => [`schema.${id}`, `${title}. ${description}`]),
    ...rules.map(({ id, title, severity }) => [
      `rule.${id}`,
      `${title.replace(/\.?$/, '.')} By itself: \`${severity}\`.`,
    ]),
    ...groups.map((group) => [`group.${group}`, `All rules whose names begin with ${group}/.`]),
  ])
}

/** For comparison, and for the formatter to lay out. */
function printed(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}

for (const [path, make] of [
  ['package.json', withLists],
  ['package.nls.json', withDescriptions],
]) {
  const present = await readFile(new URL(path, root), 'utf8')
  const wanted = make(JSON.parse(present))
  if (printed(JSON.parse(present)) === printed(wanted)) continue
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: run npm run generate`)
    process.exitCode = 1
  } else await writeFile(new URL(path, root), printed(wanted))
}
