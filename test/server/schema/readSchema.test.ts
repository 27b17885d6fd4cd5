import assert from 'node:assert/strict'
import fc from 'fast-check'
import { defaultSchema } from '../../../server/src/schema/defaultSchema.js'
import { type ReadSchemaOptions, readSchema } from '../../../server/src/schema/readSchema.js'
import { shippedSchema, shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'

const head = 'id: ours\ntitle: Ours\n'
const verdicts = 'verdicts:\n  - key: accepted\n    printed: Accepted\n'

/** The words each problem points at, and what it says of them. */
function problemsOf(yaml: string, options?: ReadSchemaOptions): string[] {
  return readSchema(yaml, options).problems.map(
    ({ span, severity, message }) => `${severity} [${yaml.slice(span.start, span.end)}] ${message}`,
  )
}

describe('readSchema', () => {
  it('reads a file that says only what it must, the rest by default', () => {
    const { schema, problems } = readSchema(head + verdicts)
    assert.deepEqual(problems, [])
    assert.deepEqual(schema, {
      ...defaultSchema,
      id: 'ours',
      title: 'Ours',
      verdicts: [
        { key: 'accepted', printed: 'Accepted', spellings: [], verbs: [], obliges: [], meaning: '', tally: null },
      ],
    })
  })

  it('extends a shipped schema: lists replace, groups and severities are merged', () => {
    const yaml = `${head}extends: home-office-icibi
labels: { words: [Action] }
severities: { numbering/gap: hint }
`
    const { schema, problems } = readSchema(yaml, { extendable: shippedSchemas() })
    const base = shippedSchema('home-office-icibi')
    assert.deepEqual(problems, [])
    assert.deepEqual(schema?.labels, { ...base?.labels, words: ['Action'] })
    assert.deepEqual(schema?.verdicts, base?.verdicts)
    assert.deepEqual([...(schema?.severities ?? [])], [...(base?.severities ?? []), ['numbering/gap', 'hint']])
  })

  it('keeps the severities of the schema that it extends', () => {
    const base = readSchema(`${head}${verdicts}severities: { a/one: error, a/two: off }`).schema
    assert.ok(base)
    const { schema } = readSchema(`${head}extends: base\nseverities: { a/two: hint }`, {
      extendable: new Map([['base', base]]),
    })
    assert.deepEqual(
      [...(schema?.severities ?? [])],
      [
        ['a/one', 'error'],
        ['a/two', 'hint'],
      ],
    )
  })

  const faults: readonly { what: string; yaml: string; says: string[] }[] = [
    {
      what: 'an unknown key, with the nearest known one',
      yaml: `${head}${verdicts}lables:\n  words: [Action]\n`,
      says: ['error [lables] “lables” is no setting of this place. Did you mean “labels”?'],
    },
    {
      what: 'an unknown key that is near nothing',
      yaml: `${head}${verdicts}colour: red\n`,
      says: ['error [colour] “colour” is no setting of this place.'],
    },
    {
      what: 'an unknown key within a verdict',
      yaml: `${head}${verdicts}    printd: Yes\n`,
      says: ['error [printd] “printd” is no setting of this place. Did you mean “printed”?'],
    },
    {
      what: 'a word where a list should stand',
      yaml: `${head}${verdicts}markings: SECRET\n`,
      says: ['error [SECRET] Here a list (“- ” before each item, or [one, two]) should stand, not the words “SECRET”.'],
    },
    {
      what: 'a number where words should stand',
      yaml: `${head}${verdicts}knownAcronyms: [UK, 112]\n`,
      says: ['error [112] Here words should stand, not the number 112. Put it in quotes.'],
    },
    {
      what: 'a key with nothing after it',
      yaml: `${head}${verdicts}labels:\n`,
      says: ['error [] Here a group of “key: value” lines should stand, not nothing.'],
    },
    {
      what: 'yes for true',
      yaml: `${head}${verdicts}labels: { anyOrder: yes }\n`,
      says: ['error [yes] Here true or false should stand, not the words “yes”.'],
    },
    {
      what: 'a severity that is none',
      yaml: `${head}${verdicts}severities: { a/b: warn }\n`,
      says: ['error [warn] “warn” is not one of off, hint, information, warning, error. Did you mean “warning”?'],
    },
    {
      what: 'a placeholder that is none',
      yaml: `${head}${verdicts}labels: { style: "R {nummer}" }\n`,
      says: ['error ["R {nummer}"] “R {nummer}” is not a style: words, and {number}, {letter}, {roman}.'],
    },
    {
      what: 'the same word twice',
      yaml: `${head}${verdicts}knownAcronyms: [UK, EU, UK]\n`,
      says: ['warning [UK] “UK” is in this list twice. Remove one.'],
    },
    {
      what: 'a spelling of two verdicts',
      yaml: `${head}${verdicts}  - key: agreed\n    printed: Agreed\n    spellings: [accepted.]\n`,
      says: ['warning [accepted.] “accepted.” stands for two verdicts. Remove it from one.'],
    },
    {
      what: 'a verdict without its key',
      yaml: `${head}${verdicts}  - printed: Agreed\n`,
      says: [
        'error [] “key” is missing. The verdict’s key, by which settings and reports name it: partially-accepted.',
      ],
    },
    {
      what: 'no verdicts, and nothing to take them from',
      yaml: head,
      says: ['error [] “verdicts” is missing. List them, or write “extends: home-office-icibi”.'],
    },
    {
      what: 'an unknown schema to extend',
      yaml: `${head}extends: home-office-icbi\n`,
      says: ['error [home-office-icbi] No schema “home-office-icbi” is known here. Did you mean “home-office-icibi”?'],
    },
    {
      what: 'a key that stands twice',
      yaml: `${head}${verdicts}id: again\n`,
      says: ['error [i] This key stands here twice, and the last one counts. Remove one.'],
    },
  ]
  for (const { what, yaml, says } of faults) {
    it(`reports ${what}`, () => assert.deepEqual(problemsOf(yaml, { extendable: shippedSchemas() }), says))
    it(`reports ${what}, in a file with a byte order mark and CRLF`, () => {
      const other = `\uFEFF${yaml.replaceAll('\n', '\r\n')}`
      assert.deepEqual(problemsOf(other, { extendable: shippedSchemas() }), says)
    })
  }

  it('uses what is right beside what is wrong', () => {
    const { schema } = readSchema(
      `${head}${verdicts}labels: { words: Action, anyOrder: true }\nknownAcronyms: [UK, 1]\n`,
    )
    assert.deepEqual(schema?.labels, { ...defaultSchema.labels, anyOrder: true })
    assert.deepEqual(schema?.knownAcronyms, ['UK'])
  })

  it('reports severities of rules that do not exist, where it knows the rules', () => {
    const yaml = `${head}${verdicts}severities: { verdict/mising: off, verdict/missing: off, verdict/*: hint }\n`
    assert.deepEqual(problemsOf(yaml, { ruleIds: ['verdict/missing', 'verdict/unknown'] }), [
      'warning [verdict/mising] No rule is called “verdict/mising”. Did you mean “verdict/missing”?',
    ])
    assert.deepEqual(problemsOf(yaml), [])
  })

  it('gives no schema for a text that is no mapping', () => {
    for (const yaml of ['', '- one\n- two\n', 'words', '# nothing']) {
      const { schema, problems } = readSchema(yaml)
      assert.equal(schema, null)
      assert.ok(problems.length > 0 && problems.length <= 100)
    }
  })

  it('bears a file that is nested without end', () => {
    const stairs = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    for (const yaml of [
      '['.repeat(50_000),
      '{'.repeat(50_000),
      '? '.repeat(50_000),
      '- '.repeat(50_000),
      'a: '.repeat(50_000),
      stairs,
    ]) {
      const { schema, problems } = readSchema(yaml)
      assert.equal(schema, null)
      assert.match(problems[0]?.message ?? '', /nested too deeply/)
    }
  })

  it('follows anchors, and stops at those that turn in circles', () => {
    const yaml = `${head}${verdicts}knownAcronyms: &short [UK]\nmarkings: *short\nsections: &turn [*turn]\n`
    const { schema, problems } = readSchema(yaml)
    assert.deepEqual(schema?.markings, ['UK'])
    assert.ok(problems.length > 0)
  })

  it('never throws, and never points outside the text', () => {
    const lines = [
      ...head.split('\n'),
      ...verdicts.split('\n'),
      'labels: { words: [A',
      '  - b',
      'x: *a',
      '&a y: !!z 1',
      '? [k]',
      '<<: *a',
      '%TAG',
      '---',
      '"',
      '\t- 1',
      '\u{1F600}: 1',
    ]
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...lines)).map((some) => some.join('\n')),
    )
    fc.assert(
      fc.property(anything, (yaml) => {
        for (const { span } of readSchema(yaml).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= yaml.length, JSON.stringify(span))
        }
      }),
    )
  })
})
