/** What a `NAME.recommendations.yaml` may say: every key once, with its type and its description. */
import type { Day } from '../model/day.js'
import { parseRecommendationId } from '../model/recommendationId.js'
import type { SchemaProblem } from '../schema/schemaProblem.js'
import {
  day,
  type JsonSchema,
  label,
  listOf,
  mapping,
  optional,
  type Placed,
  placed,
  type Shape,
  text,
  wholeNumber,
} from '../schema/shapes.js'
import { type ReadYaml, readYaml } from '../schema/yamlFile.js'

export interface WrittenRegister {
  readonly report: string | null
  readonly inspectorate: string | null
  readonly published: Day | null
  readonly paragraphs: readonly string[] | null
  readonly pages: number | null
  readonly recommendations: readonly Placed<WrittenEntry>[]
}

export interface WrittenEntry {
  readonly id: Placed<string>
  readonly text: string
  readonly addressee: string | null
  readonly deadline: string | null
  readonly parts: readonly Placed<WrittenPart>[]
}

export interface WrittenPart {
  readonly id: Placed<string>
  readonly text: string
  readonly addressee: string | null
  readonly deadline: string | null
}

export const emptyRegister: WrittenRegister = {
  report: null,
  inspectorate: null,
  published: null,
  paragraphs: null,
  pages: null,
  recommendations: [],
}

const wholeId = label({
  expression: /^\s*(?:\[\s*)?[A-Za-z]?\d{1,3}(?:\.\d{1,3})?\s?(?:[([]?[a-z][)\]]?)?\s?(?:\([ivx]{1,5}\))?\]?\s*$/i,
  what: 'a recommendation’s number, such as 1, S40 or 2.1',
})
const partId = text({
  expression:
    /^\s*(?:[([]?[a-z][)\]]?|[([]?[ivx]{1,5}[)\]]?|[A-Za-z]?\d{1,3}(?:\.\d{1,3})?\s?\(?[a-z]\)?(?:\s?\([ivx]{1,5}\))?)\s*$/i,
  what: 'a part’s letter, such as a or (a)',
})

const words = {
  text: { shape: text(), fallback: '', description: 'The words of the recommendation, as the report prints them.' },
  addressee: {
    shape: optional(text()),
    fallback: null,
    description: 'Who should do it, where that is not the department that responds.',
  },
  deadline: {
    shape: optional(text()),
    fallback: null,
    description: 'The inspectorate’s time limit: a day as 2024-06-30, or words such as Within 3 months.',
  },
}

const part = mapping<WrittenPart>({
  id: { shape: placed(partId), required: true, description: 'The part’s letter: a.' },
  ...words,
})

const entry = mapping<WrittenEntry>({
  id: { shape: placed(wholeId), required: true, description: 'The recommendation’s number in the report: 1.' },
  ...words,
  text: {
    ...words.text,
    description:
      'The words of the recommendation, as the report prints them; of one with parts, the words before them.',
  },
  parts: {
    shape: listOf(placed(part), (one) => one.value.id.value.toLowerCase().replace(/[^a-z0-9]/g, '')),
    fallback: [],
    description: 'The lettered parts of the recommendation, in order.',
  },
})

const shape: Shape<WrittenRegister> = mapping<WrittenRegister>({
  report: { shape: optional(text()), description: 'The title of the inspectorate’s report.' },
  inspectorate: { shape: optional(text()), description: 'Who inspected.' },
  published: {
    shape: optional(day),
    description: 'When the report was published, as 2024-03-31. Time limits in words count from this day.',
  },
  paragraphs: {
    shape: optional(
      listOf(
        label({
          expression: /^\d{1,3}(?:\.\d{1,3}){0,2}(?:\s?[-–]\s?\d{1,3}(?:\.\d{1,3}){0,2})?$/,
          what: 'a paragraph’s number or a range of them, such as 5.32 or 5.1-5.40',
        }),
      ),
    ),
    description: 'The paragraphs that the report has: 5.1-5.40. References to others are reported.',
  },
  pages: {
    shape: optional(wholeNumber(1, 9999)),
    description: 'How many pages the report has. References to later ones are reported.',
  },
  recommendations: {
    shape: listOf(placed(entry), (one) => parseRecommendationId(one.value.id.value) ?? one.value.id.value),
    required: true,
    description: 'The recommendations, in the report’s order.',
  },
})

/** What the register `yaml` writes: whatever can be used, and a problem with its place for everything else. */
export function readWrittenRegister(yaml: string): ReadYaml<WrittenRegister> {
  const kind = { name: 'a register', form: 'with “recommendations:”' }
  const read = readYaml(yaml, shape, kind, emptyRegister)
  return yaml.trim() === '' ? { ...read, problems: [emptyProblem] } : read
}

const emptyProblem: SchemaProblem = {
  message: 'This register is empty. List the “recommendations:”.',
  span: { start: 0, end: 0 },
  severity: 'error',
}

/** The JSON Schema of registers, for editors that check YAML. */
export function registerJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Register of recommendations',
    description: 'What an inspectorate recommended in one report. Read by Response Desk.',
    ...shape.json,
  }
}
