import assert from 'node:assert/strict'
import { templateOfSelection } from '../../../server/src/features/templateOfSelection.js'
import { templatesFor } from '../../../server/src/features/templates.js'
import { readTemplates } from '../../../server/src/templates/responseTemplate.js'
import { addedTemplate, addedTemplateFolder } from '../../../server/src/templates/saveTemplate.js'
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
      '2.1 The Home Office accepts recommendation 2 of the Independent Chief Inspector of Borders and Immigration in 2023-24.\nPublished 4 March 2024: $' +
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

  const saved = (yaml: string, title: string, verdict: string | null) =>
    `${yaml}${addedTemplate(yaml, { title, body: 'It costs \\$5.\nThat is all.', verdict }) ?? assert.fail()}`

  for (const [what, yaml] of [
    ['an empty file', ''],
    ['a list at the margin', 'templates:\n- title: One\n  body: x\n'],
    [
      'a file without a last line ending',
      '# ours\ntemplates:\n    # the first\n    - title: One\n      body: |\n        - x',
    ],
    ['CRLF', 'templates:\r\n  - title: One\r\n    body: x\r\n'],
  ] as const)
    it(`are added to ${what}, in which nothing else changes`, () => {
      const both = saved(saved(yaml, 'Costs', 'accepted'), 'More: costs', null)
      assert.ok(both.startsWith(yaml))
      if (yaml.includes('\r')) assert.doesNotMatch(both, /[^\r]\n/)
      const { templates, problems } = readTemplates(both)
      assert.deepEqual(problems, [])
      assert.deepEqual(
        templates.slice(-2).map(({ title, body, when }) => [title, body, when.verdict]),
        [
          ['Costs', 'It costs \\$5.\nThat is all.\n', ['accepted']],
          ['More: costs', 'It costs \\$5.\nThat is all.\n', []],
        ],
      )
    })

  for (const yaml of [
    'other: 1\n',
    'templates: []\n',
    'templates: [{title: a, body: b}]\n',
    'templates:\n- {}\nx: 1\n',
    'a: [\n',
  ])
    it(`are not added to ${JSON.stringify(yaml)}`, () =>
      assert.equal(addedTemplate(yaml, { title: 'x', body: 'y', verdict: null }), undefined))

  it('have a folder named in the configuration where none is', () => {
    assert.equal(addedTemplateFolder('', 'templates'), 'templates: templates\n')
    assert.equal(addedTemplateFolder('owners: [A]', 'templates'), '\ntemplates: templates\n')
    for (const yaml of ['templates: []\n', '{owners: [A]}\n', '- a\n'])
      assert.equal(addedTemplateFolder(yaml, 'templates'), undefined)
  })

  it('are made of what is selected in a draft: numbers count on, snippets’ own signs stay as they are', async () => {
    const draft = cleanDraft
      .replace('We will publish', '1.1 It costs $5. We will publish')
      .replace('Target date', '1.2 So be it.\n\nTarget date')
    const { analysis } = await seen({}, 'a.response.md', { text: draft })
    const span = { start: draft.indexOf('\n1.1 It'), end: draft.indexOf('\n\nTarget') }
    const made = templateOfSelection(analysis.response, span)
    assert.deepEqual(made, {
      body: `$\{NEXT_PARAGRAPH} It costs \\$5. We will publish the guidance by 30 June 2024.\n\n$\{NEXT_PARAGRAPH} So be it.`,
      verdict: 'accepted',
    })
    const [offered] = templatesFor(
      analysis,
      draft.indexOf('Border Force will train'),
      readTemplates(`templates: ${JSON.stringify([{ title: 'x', body: made?.body }])}`).templates,
      dayOf('2024-03-01'),
    )
    assert.match(offered?.body ?? '', /^2\.1 It costs \\\$5.*\n\n2\.2 So be it/)
    assert.equal(templateOfSelection(analysis.response, { start: 0, end: 0 }), undefined)
  })
})
