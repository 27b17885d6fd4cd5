/** Reads a response schema from its YAML: whatever can be used is used, and everything else is a problem with a place. */
import { isMap, isScalar, isSeq } from 'yaml'
import { spanOf } from '../model/span.js'
import { defaultSchema } from './defaultSchema.js'
import { nearestOf } from './nearest.js'
import type { ResponseSchema } from './responseSchema.js'
import type { SchemaProblem } from './schemaProblem.js'
import { objectionToRule, schemaShape } from './schemaShape.js'
import { placeOf, type Reading, reportBeyondShape } from './shapeReading.js'
import { openYaml, problemsOf } from './yamlFile.js'

export interface ReadSchemaOptions {
  /** The schemas that `extends:` may name, by id. */
  readonly extendable?: ReadonlyMap<string, ResponseSchema>
  /** The ids of all rules; where given, `severities` that name another are reported. */
  readonly ruleIds?: readonly string[]
}

export interface ReadSchemaResult {
  /** Null only where the text is no YAML mapping at all. */
  readonly schema: ResponseSchema | null
  /** In the order of the text. */
  readonly problems: readonly SchemaProblem[]
}

/**
 * The response schema that `yamlText` writes. Never throws. A value that does not fit is reported and the one of the
 * schema that `extends` names stands, or else the default. Lists replace lists; groups of keys, and severities, are
 * merged key by key. Spans are UTF-16 offsets into `yamlText`.
 */
export function readSchema(yamlText: string, options: ReadSchemaOptions = {}): ReadSchemaResult {
  const { reading, root } = openYaml(yamlText, {
    name: 'a response schema',
    form: 'beginning with “id:” and “title:”',
  })
  if (root === null) {
    if (yamlText.trim() === '')
      reportBeyondShape(reading, spanOf(0, 0), 'error', 'This file is empty. Begin with “id:” and “title:”.')
    return { schema: null, problems: problemsOf(reading) }
  }
  const base = baseOf(reading, options)
  const shape = schemaShape((rule) => objectionToRule(rule, options.ruleIds))
  const written = shape.read(root, spanOf(0, yamlText.length), reading, { ...base, extends: null })
  reportSharedSpellings(reading)
  const problems = problemsOf(reading)
  if (written === undefined) return { schema: null, problems }
  const { extends: _, ...schema } = written
  return { schema, problems }
}

/** The schema that the file adds to. */
function baseOf(reading: Reading, options: ReadSchemaOptions): ResponseSchema {
  const { document } = reading
  const named = document.getIn(['extends'], true)
  if (!isScalar(named) || typeof named.value !== 'string') {
    if (!document.has('verdicts'))
      reportBeyondShape(
        reading,
        spanOf(0, 0),
        'error',
        '“verdicts” is missing. List them, or write “extends: home-office-icibi”.',
      )
    return defaultSchema
  }
  const base = options.extendable?.get(named.value)
  if (base !== undefined) return base
  const nearest = nearestOf(named.value, [...(options.extendable?.keys() ?? [])])
  const offer = nearest === undefined ? '' : ` Did you mean “${nearest}”?`
  reportBeyondShape(reading, placeOf(named, spanOf(0, 0)), 'error', `No schema “${named.value}” is known here.${offer}`)
  return defaultSchema
}

/** Words that two verdicts claim: the first one has them, the reader of the file should know. */
function reportSharedSpellings(reading: Reading): void {
  const verdicts = reading.document.getIn(['verdicts'])
  if (!isSeq(verdicts)) return
  const owners = new Map<string, number>()
  verdicts.items.forEach((verdict, index) => {
    if (!isMap(verdict)) return
    const spellings = verdict.get('spellings')
    for (const node of [verdict.get('printed', true), ...(isSeq(spellings) ? spellings.items : [])]) {
      if (!isScalar(node) || typeof node.value !== 'string') continue
      const folded = node.value.trim().toLowerCase().replace(/\.$/, '')
      const owner = owners.get(folded)
      if (owner === undefined) owners.set(folded, index)
      else if (owner !== index)
        reportBeyondShape(
          reading,
          placeOf(node, spanOf(0, 0)),
          'warning',
          `“${node.value}” stands for two verdicts. Remove it from one.`,
        )
    }
  })
}
