/** What a response schema's YAML may say: every key once, with its type, its description and what leaving it out means. */
import { nearestOf } from './nearest.js'
import type {
  CommitmentRules,
  DateFieldRules,
  LabelRules,
  NumberingRules,
  Obligation,
  PhraseRule,
  ResponseSchema,
  SectionRule,
  Severity,
  TableRules,
  VerdictDefinition,
} from './responseSchema.js'
import {
  choice,
  flag,
  type JsonSchema,
  listOf,
  mapOf,
  mapping,
  optional,
  type Shape,
  text,
  wholeNumber,
} from './shapes.js'

/** A schema as its file writes it: `extends` names the schema that it changes. */
export interface WrittenSchema extends ResponseSchema {
  readonly extends: string | null
}

export const severities: readonly Severity[] = ['off', 'hint', 'information', 'warning', 'error']
const obligations: readonly Obligation[] = ['reason', 'commitment', 'date']

const words = listOf(text())
const identifier = text({
  expression: /^[a-z][a-z0-9-]*$/,
  what: 'an identifier: small letters and figures, joined by hyphens, such as home-office-icibi',
})
const schemaReference = text({
  expression: /^(?:[a-z][a-z0-9-]*|.*\.ya?ml)$/,
  what: 'the id of a schema, such as home-office-icibi, or the path of a file that ends in .yaml',
})
const placeholder = (names: string) =>
  text({ expression: new RegExp(`^(?:[^{}]|\\{(?:${names})\\})*$`), what: `a style: words, and ${braced(names)}` })

function braced(names: string): string {
  return names
    .split('|')
    .map((name) => `{${name}}`)
    .join(', ')
}

const verdict = mapping<VerdictDefinition>({
  key: {
    shape: identifier,
    required: true,
    description: 'The verdict’s key, by which settings and reports name it: partially-accepted.',
  },
  printed: {
    shape: text(),
    required: true,
    description: 'The verdict as it should be printed. Fixes write this form.',
  },
  spellings: {
    shape: words,
    fallback: [],
    description: 'Other forms that are understood as this verdict. Capitals and a full stop at the end do not matter.',
  },
  verbs: {
    shape: words,
    fallback: [],
    description:
      'Verbs of a sentence that states this verdict, in the present, as after “the Home Office”: partially accepts, agrees with.',
  },
  obliges: {
    shape: listOf(choice(obligations)),
    fallback: [],
    description:
      'What the answer owes the reader. reason: why not, or which part not. commitment: what will be done. date: by when.',
  },
  meaning: {
    shape: text(),
    fallback: '',
    description: 'What the verdict means, in plain words. Shown when the pointer rests on it.',
  },
  tally: {
    shape: optional(choice(['accepted', 'partially-accepted', 'not-accepted'] as const)),
    fallback: null,
    description:
      'As what the introduction’s count (“accepts five”) counts this verdict; leave out where it counts as none.',
  },
})

const labels = mapping<LabelRules>({
  words: {
    shape: words,
    fallback: ['Recommendation'],
    description: 'Words that open a recommendation’s label, before its number.',
  },
  ignored: {
    shape: words,
    fallback: [],
    description: 'Words of labels that are no recommendations and are read over: PAC conclusion.',
  },
  answerWords: {
    shape: words,
    fallback: ['Response to'],
    description: 'Words that open the answer: Response to, Government response.',
  },
  style: {
    shape: placeholder('number|letter|roman'),
    fallback: 'Recommendation {number}({letter})({roman})',
    description: 'How formatting writes a label. {number}, {letter} and {roman} stand for the parts of its number.',
  },
  anyOrder: {
    shape: flag,
    fallback: false,
    description: 'true where recommendations may stand out of order or leave numbers out.',
  },
  verdictOptional: {
    shape: flag,
    fallback: false,
    description: 'true where a draft of this kind need not state verdicts.',
  },
})

const numbering = mapping<NumberingRules>({
  style: {
    shape: placeholder('recommendation|paragraph'),
    fallback: '{recommendation}.{paragraph}',
    description: 'How formatting numbers the paragraphs of answers: {recommendation}.{paragraph}.',
  },
  required: { shape: flag, fallback: false, description: 'true where the paragraphs of answers must be numbered.' },
})

const dateFields = mapping<DateFieldRules>({
  names: {
    shape: words,
    fallback: ['Target date'],
    description: 'Names by which the date field is known, capitals aside.',
  },
  printed: { shape: text(), fallback: 'Target date', description: 'The name that fixes and templates write.' },
  done: {
    shape: words,
    fallback: ['Complete'],
    description: 'Values that say it is done already: Recommendation implemented, Complete.',
  },
  required: {
    shape: flag,
    fallback: false,
    description: 'true where every answer that owes a date must have the field.',
  },
})

const column = (what: string) => ({
  shape: words,
  fallback: [],
  description: `Headings of the column that holds ${what}, capitals aside.`,
})

const table = mapping<TableRules>({
  number: column('the recommendation’s number'),
  recommendation: column('the recommendation’s words'),
  verdict: column('the verdict'),
  response: column('the answer'),
  owner: column('who is responsible'),
  date: column('the target date'),
})

const section = mapping<SectionRule>({
  heading: { shape: text(), required: true, description: 'The heading as it should be printed.' },
  otherHeadings: { shape: words, fallback: [], description: 'Other headings that do as well.' },
  required: { shape: flag, fallback: true, description: 'Whether the draft must have the section.' },
})

export const ruleIdPattern = '^[a-z0-9-]+/([a-z0-9-]+|\\*)$'

const phrase = mapping<PhraseRule>({
  name: {
    shape: text(),
    required: true,
    description: 'What is said by it, as messages name it: thanks to the inspectorate.',
  },
  anyOf: {
    shape: listOf(text()),
    required: true,
    description: 'The wordings, one of which must stand there; capitals and line breaks do not matter.',
  },
  place: {
    shape: choice(['introduction', 'anywhere'] as const),
    fallback: 'anywhere',
    description: 'Where it must stand: introduction (before the first recommendation) or anywhere.',
  },
})

const commitments = mapping<CommitmentRules>({
  ownerRequired: {
    shape: flag,
    fallback: false,
    description: 'true where every answer that owes a commitment must say who will do it.',
  },
  longestMonths: {
    shape: optional(wholeNumber(1, 600)),
    fallback: null,
    description: 'How many months after publication a date may lie at the latest.',
  },
})

/** What to say of a rule id or group that none of `ruleIds` is; undefined where one is, or nobody knows the rules. */
export function objectionToRule(rule: string, ruleIds: readonly string[] | undefined): string | undefined {
  const group = rule.endsWith('/*') ? rule.slice(0, -1) : undefined
  if (ruleIds === undefined || ruleIds.some((id) => id === rule || (group !== undefined && id.startsWith(group))))
    return undefined
  const nearest = nearestOf(rule, ruleIds)
  return `No rule is called “${rule}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`
}

/** Rule ids are checked only where the caller knows the rules: `schema` may not. */
export function schemaShape(objectionTo: (id: string) => string | undefined): Shape<WrittenSchema> {
  return mapping<WrittenSchema>({
    extends: {
      shape: optional(schemaReference),
      description:
        'The schema that this one changes: the id of a shipped one, or the path of a file, relative to this one. What this file does not say is as in that one.',
    },
    id: {
      shape: identifier,
      required: true,
      description: 'The name by which a draft chooses this schema: home-office-icibi.',
    },
    title: { shape: text(), required: true, description: 'The kind of response, as lists show it.' },
    description: { shape: text(), description: 'What such a response looks like, and when it is due.' },
    inspectorate: {
      shape: mapping<ResponseSchema['inspectorate']>({
        name: {
          shape: text(),
          description: 'As a sentence names it: the Independent Chief Inspector of Borders and Immigration.',
        },
        short: { shape: optional(text()), fallback: null, description: 'Its short form: ICIBI.' },
      }),
      description: 'Who inspects, and whose words the recommendations are.',
    },
    department: {
      shape: mapping<ResponseSchema['department']>({
        name: { shape: text(), description: 'As a sentence names it: the Home Office.' },
        otherNames: { shape: words, fallback: [], description: 'Other names for the same body: the department.' },
      }),
      description: 'Who responds: whom “we” means.',
    },
    verdicts: {
      shape: listOf(verdict, (one) => one.key),
      description: 'The verdicts that this kind of response may give.',
    },
    labels: { shape: labels, description: 'How recommendations are labelled.' },
    numbering: { shape: numbering, description: 'How the paragraphs of answers are numbered.' },
    dateFields: { shape: dateFields, description: 'The field that gives an answer’s date.' },
    table: {
      shape: table,
      description: 'How a table of recommendations names its columns; empty lists where there is none.',
    },
    sections: {
      shape: listOf(section, (one) => one.heading),
      description: 'Headings that the draft must have, in this order.',
    },
    phrases: {
      shape: listOf(phrase, (one) => one.name),
      description: 'Phrases that the draft must have, such as thanks to the inspectorate.',
    },
    commitments: { shape: commitments, description: 'What commitments must say.' },
    knownAcronyms: { shape: words, description: 'Short forms that need no definition.' },
    markings: { shape: words, description: 'Words of protective marking or draft status that must not be published.' },
    severities: {
      shape: mapOf(choice(severities), { pattern: ruleIdPattern, check: objectionTo }),
      description: 'How loudly a rule speaks, by rule id or group (style/*), where that differs from the rule’s own.',
    },
  })
}

/** The JSON Schema of response schema files, for editors that check YAML. */
export function responseSchemaJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Response schema',
    description: 'How a kind of formal response must look. Read by Response Desk.',
    ...schemaShape(() => undefined).json,
    anyOf: [{ required: ['verdicts'] }, { required: ['extends'], properties: { extends: { type: 'string' } } }],
  }
}
