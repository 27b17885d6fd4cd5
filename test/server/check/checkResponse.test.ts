import assert from 'node:assert/strict'
import { type CheckOptions, checkResponse } from '../../../server/src/check/checkResponse.js'
import { fingerprintOf } from '../../../server/src/check/fingerprint.js'
import type { Day } from '../../../server/src/model/day.js'
import { spanOf } from '../../../server/src/model/span.js'
import type { Rule, RuleContext } from '../../../server/src/rules/rule.js'
import { defaultSchema } from '../../../server/src/schema/defaultSchema.js'
import type { ResponseSchema } from '../../../server/src/schema/responseSchema.js'
import { handMadeResponse, ruleAgainst, today } from '../support/handMadeResponse.js'

const day = '2025-03-01' as Day

function check(
  text: string,
  rules: readonly Rule[],
  options: Partial<CheckOptions> = {},
  schema: ResponseSchema = defaultSchema,
) {
  return checkResponse(handMadeResponse(text), schema, { today, published: null, rules, ...options })
}

/** A rule that hands its context to `look`. */
function looking(look: (context: RuleContext) => void): Rule {
  return ruleAgainst('look', { check: look })
}

describe('checkResponse', () => {
  it('gives findings in the order of the draft, with severity', () => {
    const rules = [ruleAgainst('two'), ruleAgainst('one', { severity: 'hint' })]
    assert.deepEqual(
      check('one two one', rules).findings.map(({ rule, severity, span }) => [span.start, rule, severity]),
      [
        [0, 'words/one', 'hint'],
        [4, 'words/two', 'warning'],
        [8, 'words/one', 'hint'],
      ],
    )
  })

  it('says at one place the loudest first, then by rule', () => {
    const at = (id: string, severity: Rule['severity']): Rule => ({ ...ruleAgainst('x', { severity }), id })
    const rules = [
      at('b/x', 'hint'),
      at('d/x', 'warning'),
      at('c/x', 'warning'),
      at('a/x', 'error'),
      at('e/x', 'information'),
    ]
    assert.deepEqual(
      check('x', rules).findings.map(({ rule }) => rule),
      ['a/x', 'c/x', 'd/x', 'e/x', 'b/x'],
    )
  })

  it('says once what a rule says twice', () => {
    const twice = looking(({ report }) => {
      report({ span: spanOf(0, 1), message: 'Same.' })
      report({ span: spanOf(0, 1), message: 'Same.' })
      report({ span: spanOf(0, 1), message: 'Other.' })
      report({ span: spanOf(0, 2), message: 'Same.' })
    })
    assert.equal(check('abc', [twice]).findings.length, 3)
  })

  it('names a rule that breaks down, keeps what it had said, and lets the others speak', () => {
    const broken = looking(({ report }) => {
      report({ span: spanOf(0, 1), message: 'Said before.' })
      throw new Error('out of ink')
    })
    const { findings } = check('one\ntwo', [broken, ruleAgainst('two')])
    assert.deepEqual(
      findings.map(({ rule, severity }) => `${severity} ${rule}`),
      ['error check/rule-failed', 'warning words/look', 'warning words/two'],
    )
    assert.match(findings[0]?.message ?? '', /^The rule words\/look broke down \(out of ink\)/)
  })

  it('bears a rule that throws what is no error', () => {
    const broken = looking(() => {
      throw null
    })
    assert.match(check('', [broken]).findings[0]?.message ?? '', /words\/look broke down \(null\)/)
  })

  const layers: readonly {
    what: string
    schema: [string, 'off' | 'hint' | 'error'][]
    settings: [string, 'off' | 'hint' | 'error'][]
    severity: string | undefined
  }[] = [
    { what: 'the rule’s own', schema: [], settings: [], severity: 'warning' },
    { what: 'the schema’s before the rule’s own', schema: [['words/bad', 'hint']], settings: [], severity: 'hint' },
    {
      what: 'the settings’ before the schema’s',
      schema: [['words/bad', 'hint']],
      settings: [['words/bad', 'error']],
      severity: 'error',
    },
    { what: 'that of a group', schema: [['words/*', 'error']], settings: [], severity: 'error' },
    {
      what: 'the rule’s before its group’s',
      schema: [
        ['words/*', 'error'],
        ['words/bad', 'hint'],
      ],
      settings: [],
      severity: 'hint',
    },
    {
      what: 'the settings’ group before the schema’s rule',
      schema: [['words/bad', 'hint']],
      settings: [['words/*', 'error']],
      severity: 'error',
    },
    { what: 'none where it is off', schema: [['words/bad', 'off']], settings: [], severity: undefined },
    {
      what: 'one where the settings turn it on again',
      schema: [['words/bad', 'off']],
      settings: [['words/bad', 'hint']],
      severity: 'hint',
    },
  ]
  for (const { what, schema, settings, severity } of layers) {
    it(`takes for severity ${what}`, () => {
      const { findings } = check(
        'bad',
        [ruleAgainst('bad')],
        { severities: new Map(settings) },
        { ...defaultSchema, severities: new Map(schema) },
      )
      assert.equal(findings[0]?.severity, severity)
    })
  }

  it('applies severities to its own rules too', () => {
    const { findings } = check('<!-- response-desk-disable-file -- all -->', [], {
      severities: new Map([['suppression/malformed', 'off']]),
    })
    assert.deepEqual(findings, [])
  })

  it('does not run what is off', () => {
    const never = looking(() => assert.fail('ran'))
    assert.deepEqual(check('x', [never], { severities: new Map([['words/look', 'off']]) }).findings, [])
  })

  it('takes the draft’s day of publication before the configuration’s', () => {
    const seen: unknown[] = []
    const rule = looking(({ published }) => seen.push(published))
    const response = handMadeResponse('x')
    const options = { today, published: day, rules: [rule] }
    checkResponse(response, defaultSchema, options)
    checkResponse(
      { ...response, published: { day: '2024-02-29' as Day, isUpdate: false, span: spanOf(0, 1) } },
      defaultSchema,
      options,
    )
    assert.deepEqual(seen, ['2025-03-01', '2024-02-29'])
  })

  it('tells rules the draft’s own line ending', () => {
    const seen: string[] = []
    const rule = looking(({ lineEnding }) => seen.push(lineEnding))
    for (const text of ['', 'a', 'a\nb', 'a\r\nb\nc', 'a\rb', '\r\n']) check(text, [rule])
    assert.deepEqual(seen, ['\n', '\n', '\n', '\r\n', '\r', '\r\n'])
  })
})

describe('the fingerprint of a finding', () => {
  const rules = [ruleAgainst('will look\ninto it'), ruleAgainst('bad'), ruleAgainst('**Bad**', { id: 'words/bad' })]
  const fingerprints = (text: string, some = rules) =>
    check(text, some).findings.map((finding) => fingerprintOf(finding, handMadeResponse(text)))
  const draft = 'Recommendation 1\n\nwell\n\nRecommendation 2\n\nThis is bad.\n'

  it('stays when the finding moves', () => {
    const moved = draft.replace('well', 'well\n\nwell and good\n\n\u{1F600}')
    assert.deepEqual(fingerprints(moved), fingerprints(draft))
    assert.deepEqual(fingerprints(draft.replaceAll('\n', '\r\n')), fingerprints(draft))
  })

  it('does not hang on markup and case', () => {
    assert.deepEqual(fingerprints(draft.replace('bad', '**Bad**')), fingerprints(draft))
  })

  it('tells recommendations and rules apart', () => {
    assert.notDeepEqual(fingerprints('Recommendation 1\n\nbad'), fingerprints('Recommendation 2\n\nbad'))
    assert.notDeepEqual(fingerprints(draft), fingerprints(draft, [ruleAgainst('bad', { id: 'words/other' })]))
    assert.equal(fingerprints(draft).length, 1)
  })
})
