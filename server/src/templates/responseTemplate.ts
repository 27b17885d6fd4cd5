/** A team's ready-made text for answers, and what a `*.response-templates.yaml` may say of it. */

import { isSeq } from 'yaml'
import type { Day } from '../model/day.js'
import type { Span } from '../model/span.js'
import type { SchemaProblem } from '../schema/schemaProblem.js'
import {
  day,
  either,
  type JsonSchema,
  listOf,
  mapping,
  optional,
  type Placed,
  placed,
  type Shape,
  text,
} from '../schema/shapes.js'
import { readYaml } from '../schema/yamlFile.js'
import { unknownVariables } from './variables.js'

export interface ResponseTemplate {
  readonly title: string
  /** By which an editor finds it; null: by its title. */
  readonly prefix: string | null
  readonly description: string
  readonly when: TemplateCondition
  /** In the syntax of LSP snippets, with our variables. */
  readonly body: string
  /** Who answers for its words. */
  readonly owner: string | null
  /** The day from which its words need to be looked at again. */
  readonly review: Day | null
}

/** Where a template is offered; empty lists and null: everywhere. */
export interface TemplateCondition {
  /** Keys of verdicts. */
  readonly verdict: readonly string[]
  /** Ids of schemas. */
  readonly schema: readonly string[]
  /** A word or words that the recommendation has, `*` for any others: `staff * trained`. */
  readonly recommendation: string | null
}

interface WrittenTemplates {
  readonly templates: readonly Placed<Omit<ResponseTemplate, 'body'> & { readonly body: Placed<string> }>[]
}

/** One word or several. */
const words: Shape<readonly string[]> = {
  json: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  read(node, place, reading) {
    const value = either<string, readonly string[]>(text(), listOf(text()), isSeq).read(node, place, reading)
    return typeof value === 'string' ? [value] : value
  },
}

const everywhere: TemplateCondition = { verdict: [], schema: [], recommendation: null }

const template = mapping<WrittenTemplates['templates'][number]['value']>({
  title: { shape: text(), required: true, description: 'What the template is called, as lists show it.' },
  prefix: {
    shape: optional(text()),
    fallback: null,
    description: 'The word by which completion finds it; without it, the title.',
  },
  description: { shape: text(), fallback: '', description: 'When to use it, for whoever chooses.' },
  when: {
    shape: mapping<TemplateCondition>({
      verdict: { shape: words, fallback: [], description: 'Keys of the verdicts under which it is offered: accepted.' },
      schema: { shape: words, fallback: [], description: 'Ids of the schemas under which it is offered.' },
      recommendation: {
        shape: optional(text()),
        fallback: null,
        description: 'Words that the recommendation must have; * stands for any others: staff * trained.',
      },
    }),
    fallback: everywhere,
    description: 'Where the template is offered; without it, everywhere.',
  },
  body: {
    shape: placed(text()),
    required: true,
    description:
      'The text in the syntax of snippets: $1 is a place to fill in; $RECOMMENDATION_ID and the like stand for what the draft says.',
  },
  owner: { shape: optional(text()), fallback: null, description: 'Who answers for its words.' },
  review: {
    shape: optional(day),
    fallback: null,
    description: 'The day from which its words need to be looked at again, as 2026-03-31. Past it, it is marked.',
  },
})

const shape = mapping<WrittenTemplates>({
  templates: { shape: listOf(placed(template)), required: true, description: 'The templates.' },
})

export interface ReadTemplates {
  readonly templates: readonly (ResponseTemplate & { readonly span: Span })[]
  readonly problems: readonly SchemaProblem[]
}

/** The templates that `yaml` writes. Never throws; what does not fit is a problem with its place. */
export function readTemplates(yaml: string): ReadTemplates {
  const kind = { name: 'a file of templates', form: 'with “templates:”' }
  const { value, problems } = readYaml<WrittenTemplates>(yaml, shape, kind, { templates: [] })
  const found = value.templates.map(({ value: one, span }) => ({ ...one, body: one.body.value, span }))
  const unknown = value.templates.flatMap(({ value: { body } }) =>
    unknownVariables(body.value).map(
      (message): SchemaProblem => ({ message, span: body.span, severity: 'warning', beyondShape: true }),
    ),
  )
  return { templates: found, problems: [...problems, ...unknown].sort((a, b) => a.span.start - b.span.start) }
}

/** The JSON Schema of such files, for editors that check YAML. */
export function templatesJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Response templates',
    description: 'Ready-made text for answers. Read by Response Desk.',
    ...shape.json,
  }
}
