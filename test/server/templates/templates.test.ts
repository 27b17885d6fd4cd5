import assert from 'node:assert/strict'
import { templatesFor } from '../../../server/src/features/templates.js'
import { readTemplates } from '../../../server/src/templates/responseTemplate.js'
import { withTemplate } from '../../../server/src/templates/saveTemplate.js'
import { cleanDraft } from '../drafts.js'
import { dayOf, deskOn, type Files, seen, shownProblems, uriOf } from '../support/team.js'

const yaml = `templates:
  - title: Training
    prefix: training
    description: For training.
    when: {verdict: accepted, recommendation: train * staff}
    body: |
      \${NEXT_PARAGRAPH} \${DEPARTMENT} accepts recommendation $RECOMMENDATION_ID of \${INSPECTORATE} in \${FINANCIAL_YEAR}.
      Published \${PUBLICATION_DATE}: \${1:[insert what]}
    owner: Workforce
    review: 2024-01-31
  - title: Refusal
    when: {verdict: [not-accepted], schema: home-office-icibi}
    body: We will not.
  - title: Prisons
    when: {schema: hmpps-action-plan}
    body: x
`

describe('templates', () => {
  const offered = async (words: string) => {
    const { analysis } = await seen({}, 'a.response.md', { text: cleanDraft })
    return templatesFor(analysis, cleanDraft.indexOf(words), readTemplates(yaml).templates, dayOf('2024-03-01'))
  }

  it('are offered where their verdict, schema and recommendation say', async () => {
    assert.deepEqual(
      (await offered('Border Force')).map(({ title }) => title),
      ['Training'],
    )
    assert.deepEqual(await offered('We will publish'), [])
  })

  it('have what the draft says put in, and are marked past their review', async () => {
    const [training] = await offered('Border Force')
    assert.equal(
      training?.body,
      '2.1 the Home Office accepts recommendation 2 of the Independent Chief Inspector of Borders and Immigration in 2023-24.\nPublished 4 March 2024: $' +
        '{1:[insert what]}\n',
    )
    assert.deepEqual([training?.reviewPast, training?.owner, training?.prefix], ['2024-01-31', 'Workforce', 'training'])
    assert.match(training?.description ?? '', /^Past its review date \(31 January 2024\)\. For training\./)
  })

  const wrong: readonly (readonly [yaml: string, words: string, message: RegExp])[] = [
    ['templates: [{title: a, boddy: x}]', 'boddy', /Did you mean “body”/],
    ['templates: [{title: a, body: $RECOMENDATION_ID}]', '$RECOMENDATION_ID', /Did you mean RECOMMENDATION_ID/],
    ['templates: [{title: a, body: x, review: soon}]', 'soon', /no day of the calendar/],
    ['templates: 3', '3', /a list/],
  ]
  for (const [text, words, message] of wrong)
    it(`that are wrong are told of in their place: ${text}`, () => {
      const found = readTemplates(text).problems.find((one) => message.test(one.message))
      assert.equal(text.slice(found?.span.start, found?.span.end), words)
    })

  it('are gathered from folders; one title twice and a folder that cannot be read are told, the rest is there', async () => {
    const files: Files = {
      '.response-desk.yaml': 'templates: [texts, gone, locked]',
      'texts/a.response-templates.yaml': 'templates: [{title: One, body: x}, {title: Two, body: y}]',
      'texts/b.response-templates.yaml': 'templates: [{title: One, body: z}, {title: Three, body: z}]',
      'texts/notes.yaml': 'no: templates',
      locked: null,
    }
    const desk = deskOn(files)
    const { templates, problems } = await desk.templatesFor(uriOf('a.response.md'))
    assert.deepEqual(
      templates.map(({ title, body }) => [title, body]),
      [
        ['One', 'x'],
        ['Two', 'y'],
        ['Three', 'z'],
      ],
    )
    assert.deepEqual(
      shownProblems(problems, files).map((problem) => problem.slice(0, 90)),
      [
        'texts/b.response-templates.yaml “{title: One, body: z}”: “One” is the title of a template ',
        '.response-desk.yaml “gone”: The folder gone of templates cannot be used. There is no such ',
        '.response-desk.yaml “locked”: The folder locked of templates cannot be used. It may not be',
      ],
    )
    const inFile = await desk.problemsIn(uriOf('texts/b.response-templates.yaml'), 'templates')
    assert.equal(inFile.length, 1)
  })

  it('are made of a selection, and added to what is there', () => {
    const text = 'It costs $5.\r\nThat is all.'
    const one = withTemplate('', { title: 'Costs', text, verdict: 'accepted' }) ?? ''
    const two = withTemplate(`# ours\n${one}`, { title: 'More: costs', text, verdict: null }) ?? ''
    assert.ok(two.startsWith(`# ours\n${one}`))
    const { templates, problems } = readTemplates(two)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      templates.map(({ title, body, when }) => [title, body, when.verdict]),
      [
        ['Costs', 'It costs \\$5.\nThat is all.\n', ['accepted']],
        ['More: costs', 'It costs \\$5.\nThat is all.\n', []],
      ],
    )
    assert.equal(withTemplate('other: 1\n', { title: 'x', text, verdict: null }), undefined)
  })
})
