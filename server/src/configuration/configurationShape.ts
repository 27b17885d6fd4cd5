/** What `.response-desk.yaml` may say: every key once, with its type and its description. */
import { isMap, isScalar } from 'yaml'
import { objectionToRule, ruleIdPattern, severities } from '../schema/schemaShape.js'
import {
  choice,
  day,
  either,
  type JsonSchema,
  listOf,
  mapOf,
  mapping,
  optional,
  placed,
  type Shape,
  text,
  wholeNumber,
} from '../schema/shapes.js'
import type { RegisterForFiles, RuleSetting, SchemaForFiles, WrittenConfiguration } from './configuration.js'

const words = listOf(text())
/** One glob or several. */
const globs: Shape<readonly string[]> = listed(text())

const ruleWithOptions = mapping<RuleSetting>({
  severity: {
    shape: optional(choice(severities)),
    fallback: null,
    description: 'How loudly the rule speaks: off, hint, information, warning or error.',
  },
  months: {
    shape: optional(wholeNumber(1, 600)),
    fallback: null,
    description: 'Of date/too-late: how many months after publication a date may lie.',
  },
})

const severityAlone: Shape<RuleSetting> = {
  json: choice(severities).json,
  read(node, place, reading) {
    const severity = choice(severities).read(node, place, reading)
    return severity === undefined ? undefined : { severity, months: null }
  },
}

const files = {
  shape: globs,
  required: true,
  description: 'Globs of the drafts, relative to this file: prisons/**, "*-minute.response.md".',
}

/** Rule ids are checked where they are known: `ruleIds`. */
export function configurationShape(ruleIds: readonly string[] | undefined): Shape<WrittenConfiguration> {
  return mapping<WrittenConfiguration>({
    extends: {
      shape: optional(placed(text())),
      description:
        'Another configuration file (a path relative to this one), or the id of a shipped schema. What this file does not say is as in that one.',
    },
    schema: {
      shape: optional(placed(text())),
      description:
        'The schema of drafts that name none: the id of a shipped one, such as home-office-icibi, or the path of a schema file.',
    },
    schemas: {
      shape: listOf(
        mapping<SchemaForFiles>({
          files,
          schema: {
            shape: placed(text()),
            required: true,
            description: 'The id of a shipped schema, or the path of a schema file.',
          },
        }),
      ),
      description: 'Schemas for some of the drafts. The first whose globs match counts, before “schema”.',
    },
    rules: {
      shape: mapOf(either(severityAlone, ruleWithOptions, isMap), {
        pattern: ruleIdPattern,
        check: (rule) => objectionToRule(rule, ruleIds),
      }),
      description:
        'How loudly a rule speaks, by its id or group (acronym/*): off, hint, information, warning or error.',
    },
    include: {
      shape: globs,
      description: 'Globs of files that are drafts whatever their names, relative to this file.',
    },
    exclude: { shape: globs, description: 'Globs of files that are never checked, relative to this file.' },
    publicationDate: {
      shape: optional(day),
      description: 'The day of publication of drafts that do not say it, as 2026-03-31.',
    },
    register: {
      shape: optional(placed(text())),
      description:
        'The register of the recommendations that the drafts answer: the path of a NAME.recommendations.yaml, relative to this file. A draft may name its own in its front matter.',
    },
    registers: {
      shape: listOf(
        mapping<RegisterForFiles>({
          files,
          register: {
            shape: placed(text()),
            required: true,
            description: 'The path of a NAME.recommendations.yaml, relative to this file.',
          },
        }),
      ),
      description: 'Registers for some of the drafts. The first whose globs match counts, before “register”.',
    },
    templates: {
      shape: listed(placed(text())),
      description: 'Folders with *.response-templates.yaml: relative to this file, or absolute, as on a shared drive.',
    },
    knownAcronyms: { shape: words, description: 'Short forms that need no definition, besides those of the schema.' },
    owners: { shape: words, description: 'Bodies and teams that commitments may name as owners.' },
    houseNames: {
      shape: words,
      description:
        'Names and words as the team writes them: Border Force, e-gates. Drafts that write them otherwise are told.',
    },
  })
}

/** A list of `shape`, or one of them alone. */
function listed<T>(shape: Shape<T>): Shape<readonly T[]> {
  const list = listOf(shape)
  return {
    json: { anyOf: [shape.json, list.json] },
    read(node, place, reading, base) {
      if (!isScalar(node) || node.value === null) return list.read(node, place, reading, base)
      const one = shape.read(node, place, reading)
      return one === undefined ? undefined : [one]
    },
  }
}

/** The JSON Schema of configuration files, for editors that check YAML. */
export function configurationJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Response Desk configuration',
    description: 'What a team sets for its drafts. Read by Response Desk.',
    ...configurationShape(undefined).json,
  }
}
