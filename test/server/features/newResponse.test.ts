import assert from 'node:assert/strict'
import { answerSkeleton } from '../../../server/src/features/answerSkeleton.js'
import { newResponse } from '../../../server/src/features/newResponse.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { analysed } from '../support/analysed.js'

/** What a snippet leaves in the text when nobody fills anything in: the words of its stops, the first of its choices. */
function expanded(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\{\d+\}/g, '')
    .replace(/\\([\\$}])/g, '$1')
}

const schemas = [...shippedSchemas().values()]
const wanted = { title: 'the handling of documents', inspectorate: '', recommendations: 3 }

describe('a new response', () => {
  for (const schema of schemas) {
    const text = expanded(newResponse(schema, wanted))
    const analysis = analysed(text)

    it(`of the kind ${schema.id} is read as one, with all its recommendations`, () => {
      assert.equal(analysis.schema.id, schema.id, text)
      assert.deepEqual(
        analysis.response.recommendations.map(({ id }) => id),
        ['1', '2', '3'],
        text,
      )
    })

    it(`of the kind ${schema.id} lets nothing through that has still to be filled in`, () => {
      const left = text.match(/\[(?:insert [^\]]*|date)\]/g)?.length ?? 0
      assert.ok(left >= 7)
      const empty = schema.id === 'hmpps-action-plan' ? 3 : 0
      const { findings } = analysis
      assert.equal(findings.filter(({ rule }) => rule === 'placeholder/left').length, left, text)
      assert.equal(findings.filter(({ rule }) => rule === 'date/field-empty').length, empty, text)
      assert.deepEqual(
        findings.filter(({ rule }) => /^(?:text|numbering|reference|schema|suppression|acronym)\//.test(rule)),
        [],
      )
    })
  }

  it('has the sections and the phrases that its schema asks for', () => {
    const [schema] = schemas
    assert.ok(schema)
    const own = {
      ...schema,
      sections: [
        { heading: 'Background', otherHeadings: [], required: true },
        { heading: 'Annex', otherHeadings: [], required: false },
        { heading: 'Next steps', otherHeadings: [], required: true },
      ],
      phrases: [
        { name: 'thanks', anyOf: ['is grateful', 'thanks the'], place: 'introduction' as const },
        { name: 'the terms of reference', anyOf: ['was asked to', 'was to'], place: 'anywhere' as const },
      ],
    }
    const text = expanded(newResponse(own, { ...wanted, inspectorate: 'HM Inspectorate of Post' }))
    assert.deepEqual(text.match(/^## .*$/gm), [
      '## Background',
      '## Recommendation 1',
      '## Recommendation 2',
      '## Recommendation 3',
      '## Next steps',
    ])
    assert.match(
      text,
      /thanks HM Inspectorate of Post for.*\[insert thanks, such as “is grateful”\] \[insert the terms of reference, such as “was asked to”\]/,
    )
    assert.match(text, /\[insert how many are accepted, partially accepted and not accepted\]/)
  })

  it('has stops in the order of the text, from the first on', () => {
    for (const schema of schemas) {
      const stops = [...newResponse(schema, wanted).matchAll(/\$\{(\d+)/g)].map(([, stop]) => Number(stop))
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
      )
    }
  })

  it('takes any title and any number', () => {
    const [schema] = schemas
    assert.ok(schema)
    // Everything that means something in YAML, in snippets or in Markdown.
    const stop = ['$', '{2}'].join('')
    const title = `a: "b" $1 ${stop} } \\ # é\n---\nc`
    const text = expanded(newResponse(schema, { title, inspectorate: `X: ${stop}\ny`, recommendations: 1 }))
    const { response } = analysed(text)
    assert.equal(response.title?.text, `Home Office response to an inspection of a: "b" $1 ${stop} } \\ # é --- c`)
    assert.deepEqual(response.frontMatter?.problems, [])
    const count = (recommendations: number) =>
      newResponse(schema, { ...wanted, recommendations }).match(/^## Recommendation/gm)?.length
    assert.deepEqual([0, -3, 2.7, Number.NaN, 1000].map(count), [1, 1, 2, 1, 200])
  })

  it('keeps a title that says that it is a response', () => {
    const [schema] = schemas
    assert.ok(schema)
    assert.match(
      newResponse(schema, { ...wanted, title: 'The Home Office response to X' }),
      /^# The Home Office response to X$/m,
    )
  })
})

describe('the skeleton of an answer', () => {
  const draft = `# Home Office response to an inspection of fees

## Recommendation 1

> Publish the fees.

## Recommendation 2

> Train the staff.

Partially accepted

## Recommendation 3

Answered.

Accepted

3.1 We will do so by 31 May 2026.
`
  const { response, schema } = analysed(draft)
  const inserted = (id: string, key: string, lineEnding = '\n') => {
    const skeleton = answerSkeleton(response, schema, { id, key, lineEnding })
    if (skeleton === undefined) return undefined
    return draft.slice(0, skeleton.span.start) + expanded(skeleton.snippet) + draft.slice(skeleton.span.end)
  }

  it('stands below the recommendation, with verdict, field and what the verdict owes, numbered as the others are', () => {
    const text = inserted('1', 'accepted')
    assert.ok(
      text?.includes(
        '> Publish the fees.\n\nAccepted\n\nDate of implementation: [date]\n\n1.1 [insert what will be done, by whom and by when]\n\n## Recommendation 2',
      ),
      text,
    )
  })

  it('owes a reason where it is not accepted, and both where it is in part', () => {
    assert.match(inserted('1', 'not-accepted') ?? '', /Not accepted\n\n1\.1 \[insert the reason\]\n\n##/)
    assert.match(inserted('1', 'partially-accepted') ?? '', /1\.1 \[insert what[^\n]*\n\n1\.2 \[insert the reason\]/)
  })

  it('keeps a verdict that stands already', () => {
    const text = inserted('2', 'partially-accepted')
    assert.equal(text?.match(/^Partially accepted$/gm)?.length, 1)
    assert.match(text ?? '', /Partially accepted\n\nDate of implementation: \[date\]\n\n2\.1 /)
  })

  it('goes on with the numbers and the verdict’s form of the draft', () => {
    const cases: readonly (readonly [draft: string, id: string, skeleton: string])[] = [
      [
        '## Recommendation 1\n\n> Publish.\n\n**1.1** Accepted\n\n- **1.2** We will by May 2026.\n\n## Recommendation 2\n\n> Train.\n',
        '2',
        '**2.1** Accepted\n\nDate of implementation: [date]\n\n- **2.2** [insert what will be done, by whom and by when]',
      ],
      [
        '## Recommendation 1\n\n> Publish.\n\n1.1 Accepted\n\n1.2 We will by May 2026.\n\n## Recommendation 2\n\n> Train.\n\n2.1 Accepted\n',
        '2',
        '\n\nDate of implementation: [date]\n\n2.2 [insert what will be done, by whom and by when]',
      ],
      [
        '## Recommendation 1(a)\n\n> Publish.\n\n1.1 Accepted.\n\n1.2 We will by May 2026.\n\n## Recommendation 1(b)\n\n> Train.\n',
        '1(b)',
        '1.3 Accepted.\n\nDate of implementation: [date]\n\n1.4 [insert what will be done, by whom and by when]',
      ],
    ]
    for (const [text, id, skeleton] of cases) {
      const { response, schema } = analysed(`# Home Office response to an inspection of fees\n\n${text}`)
      const made = answerSkeleton(response, schema, { id, key: 'accepted', lineEnding: '\n' })
      assert.equal(expanded(made?.snippet ?? '').trimStart(), skeleton.trimStart())
    }
  })

  it('has the line ending of the draft', () => {
    assert.match(inserted('1', 'accepted', '\r\n') ?? '', /fees\.\r\n\r\nAccepted\r\n\r\nDate/)
  })

  it('is none for what is answered, unknown, or no verdict', () => {
    assert.equal(inserted('3', 'accepted'), undefined)
    assert.equal(inserted('9', 'accepted'), undefined)
    assert.equal(inserted('1', 'perhaps'), undefined)
  })
})
