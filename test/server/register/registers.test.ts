import assert from 'node:assert/strict'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { readRegister } from '../../../server/src/register/readRegister.js'
import { recommendationsInReport } from '../../../server/src/register/readReport.js'
import { differencesOf, fingerprintOf, wordsOf } from '../../../server/src/register/wording.js'
import { listedIn, registerYaml } from '../../../server/src/register/writeRegister.js'
import { schemaByDefault } from '../../../server/src/schema/shippedSchemas.js'
import { edited, findingsIn } from '../support/findings.js'

const yaml = `report: An inspection of ferry ports
published: 2023-12-01
paragraphs: [5.1-5.40]
pages: 84
recommendations:
  - id: 1
    text: "Within 3 months: publish the guidance – all of it."
    deadline: Within 3 months
    parts:
      - id: a
        text: to staff
      - id: (b)
        text: to the public
        addressee: the ports
        deadline: 2024-06-30
  - id: S40
    text: Train the “front-line” staff.
`

describe('a register', () => {
  it('is read whole', () => {
    const { register, problems } = readRegister(yaml)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      register.entries.map(({ id, addressee, deadline }) => [id, addressee, deadline?.day ?? null]),
      [
        ['1', null, '2024-03-01'],
        ['1(a)', null, '2024-03-01'],
        ['1(b)', 'the ports', '2024-06-30'],
        ['S40', null, null],
      ],
    )
    assert.equal(yaml.slice(register.entries[3]?.idSpan.start, register.entries[3]?.idSpan.end), 'S40')
  })

  const wrong: readonly (readonly [yaml: string, words: string, message: RegExp])[] = [
    ['recomendations: []', 'recomendations', /Did you mean “recommendations”/],
    ['recommendations: {id: 1}', '{id: 1}', /a list/],
    ['recommendations: [{id: 1, text: x}, {id: 1, text: y}]', '{id: 1, text: y}', /twice/],
    ['recommendations: [{id: one, text: x}]', 'one', /is not a recommendation’s number/],
    ['recommendations: [{id: 2}]', '2', /has no words/],
    ['recommendations: [{id: 2, text: x, parts: [{id: 7, text: y}]}]', '7', /./],
    ['published: yesterday\nrecommendations: []', 'yesterday', /no day of the calendar/],
    ['paragraphs: [five]\nrecommendations: []', 'five', /range/],
    ['', '', /empty/],
  ]
  for (const [text, words, message] of wrong)
    it(`is told where it is wrong: ${text.slice(0, 60) || 'an empty file'}`, () => {
      const { problems } = readRegister(text)
      const found = problems.find((one) => message.test(one.message))
      assert.ok(found, JSON.stringify(problems))
      assert.equal(text.slice(found.span.start, found.span.end), words)
    })
})

describe('the words of a quotation', () => {
  const alike: readonly (readonly [string, string])[] = [
    ['the “front-line” staff’s', 'the "front‑line" staff\'s'],
    ['2019–20, a) first; b) second', '2019-20 first second'],
    ['so-\u00adcalled of\uFB01cers …', 'so-called officers ...'],
    ['one\n two\u00a0three.', 'one two three'],
  ]
  for (const [a, b] of alike)
    it(`are the same however they are set: ${a}`, () => {
      assert.deepEqual(differencesOf(wordsOf(a), wordsOf(b)), [])
      assert.equal(fingerprintOf(a), fingerprintOf(b))
    })

  it('differ where they differ, word by word', () => {
    const [a, b] = [wordsOf('review the guidance across all ports'), wordsOf('publish the guidance at all the ports')]
    assert.deepEqual(
      differencesOf(a, b).map(({ quoted, register }) => [
        a.slice(quoted.start, quoted.end).map(({ written }) => written),
        b.slice(register.start, register.end).map(({ written }) => written),
      ]),
      [
        [['review'], ['publish']],
        [['across'], ['at']],
        [[], ['the']],
      ],
    )
    assert.notEqual(fingerprintOf('accept'), fingerprintOf('except'))
  })
})

const draft = `# Home Office response to an inspection of freight

## Recommendation 1

The Home Office should publish the waiting times at
**all ports**, and tell staff.

Accepted

The times will be published by June 2024.
`

describe('a draft under a register', () => {
  const against = (text: string, words: string) =>
    findingsIn(text, {
      register: readRegister(`recommendations: [{id: 1, text: ${JSON.stringify(words)}}]`).register,
    }).filter(({ rule }) => rule.startsWith('register/'))

  const quoted: readonly (readonly [register: string, message: RegExp | null, fixed?: string])[] = [
    ['The Home Office should publish the waiting times at all ports, and tell staff.', null],
    ['The Home Office should publish the waiting times at all ports – and tell staff;', null],
    [
      'The Home Office should print the waiting times at all ports, and tell staff.',
      /“publish” should be “print”\. Quote it/,
      'should print the waiting',
    ],
    [
      'The Home Office should publish the waiting times at all ports, and tell all staff.',
      /“all” is left out/,
      'and tell all staff.',
    ],
    [
      'The Home Office should publish waiting times at all ports, and tell its staff.',
      /“the” is added and “its” is left out/,
      'should publish waiting times',
    ],
  ]
  for (const [words, message, fixed] of quoted)
    it(message === null ? `is quoted rightly: ${words}` : `is misquoted: ${words}`, () => {
      for (const text of [draft, draft.replaceAll('\n', '\r\n')]) {
        const found = against(text, words)
        if (message === null) assert.deepEqual(found, [])
        else {
          assert.match(found[0]?.message ?? '', message)
          const mended = edited(text, found[0]?.fixes[0]?.edits ?? [])
          assert.ok(mended.includes(fixed ?? ''), mended)
          assert.deepEqual(against(mended, words), [], mended)
        }
      }
    })

  it('answers parts together with their whole, and leaves out what others are asked', () => {
    const register = readRegister(`recommendations:
- {id: 1, text: Do this., parts: [{id: a, text: here}, {id: b, text: there}]}
- {id: 2, text: That., addressee: Kent Police}
- {id: 3, text: That., addressee: Home Office}
`).register
    const found = findingsIn(draft, { register })
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'register/unanswered').map(({ message }) => message.slice(0, 16)),
      ['Recommendation 3'],
    )
  })
})

describe('a register that is written', () => {
  it('out of a response is one that the response quotes rightly', () => {
    const response = readResponse(draft, schemaByDefault())
    const written = registerYaml({ report: null, inspectorate: null, published: null }, listedIn(response))
    const { register, problems } = readRegister(written)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      findingsIn(draft, { register }).filter(({ rule }) => rule.startsWith('register/')),
      [],
    )
  })

  const report = `12

# Recommendations

**Recommendation 1:** Within 3 months: publish the guid\u00adance
for officers. See 2. below.

a) to staff
b) to the public,
which includes ports

13

Recommendation 2 – Train staff.

# Annex

Words that are no recommendation.
`
  it('out of a report’s text has its labels, parts and time limits', () => {
    assert.deepEqual(recommendationsInReport(report), [
      {
        id: '1',
        text: 'Within 3 months: publish the guidance for officers. See 2. below.',
        deadline: 'Within 3 months',
        parts: [
          { id: '1(a)', text: 'to staff' },
          { id: '1(b)', text: 'to the public, which includes ports' },
        ],
      },
      { id: '2', text: 'Train staff.', deadline: null, parts: [] },
    ])
    assert.deepEqual(recommendationsInReport(report.replaceAll('\n', '\r\n')), recommendationsInReport(report))
  })

  it('takes bare numbers in sequence where nothing is labelled', () => {
    const listed = recommendationsInReport(
      'The department should:\n\n1. Publish it, as in\n2019.\n2) Train staff.\n5. x\n',
    )
    assert.deepEqual(
      listed.map(({ id, text }) => [id, text]),
      [
        ['1', 'Publish it, as in 2019.'],
        ['2', 'Train staff. 5. x'],
      ],
    )
    assert.deepEqual(recommendationsInReport('No list here.'), [])
  })
})
