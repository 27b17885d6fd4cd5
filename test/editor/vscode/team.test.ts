// A team's files, as a person keeps them beside the drafts: what they say counts at once.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanDraft, faultyDraft } from '../drafts.js'
import { hoverText, isOffered, offeredActions, takeAction, takeCompletion } from './atCursor.js'
import { eventually } from './eventually.js'
import { host, workbench } from './hooks.js'
import { keepPicture } from './screenshots.js'
import { framed } from './views.js'
import { short, type Workbench } from './workbench.js'

const draft = 'post.response.md'
const configuration = '.response-desk.yaml'

const hasCounts = (desk: Workbench, counts: string) => eventually(async () => assert.equal(await desk.counts(), counts))

describe('a configuration', () => {
  it('counts as soon as it is there, as soon as it changes, and no more when it is gone', async () => {
    const desk = workbench()
    await desk.openDraft(draft, faultyDraft)
    await hasCounts(desk, 'Errors: 1, Warnings: 1')
    desk.writeFile(configuration, 'rules:\n  text/doubled-word: error\n')
    await hasCounts(desk, 'Errors: 2')
    desk.writeFile(configuration, 'exclude: post*\n')
    await hasCounts(desk, 'No Problems')
    desk.removeFile(configuration)
    await hasCounts(desk, 'Errors: 1, Warnings: 1')
  })

  it('counts in a folder that is shared outside the workspace, which a browser alone cannot reach', async () => {
    const desk = workbench()
    const { elsewhere } = desk.session
    writeFileSync(join(elsewhere, 'house.yaml'), 'rules: { text/doubled-word: error }\n')
    desk.writeFile(configuration, `extends: ${join(elsewhere, 'house.yaml')}\n`)
    await desk.openDraft(draft, faultyDraft)
    await hasCounts(desk, host === 'node' ? 'Errors: 2' : 'Errors: 2, Warnings: 1')
    if (host === 'worker') {
      const said = (await desk.problems()).map(({ text }) => text).join('\n')
      return assert.match(said, /house\.yaml cannot be used\. It stands outside the workspace/)
    }
    writeFileSync(join(elsewhere, 'house.yaml'), 'rules: { text/doubled-word: "off" }\n')
    await hasCounts(desk, 'Errors: 1')
  })

  it('counts as it is typed, with completion, hover and outline; what is broken is told in it, and the rest applies', async () => {
    const desk = workbench()
    desk.writeFile(configuration, '\nowners: 7\n')
    await desk.openDraft(draft, faultyDraft)
    await hasCounts(desk, 'Errors: 2, Warnings: 1')
    await desk.openBeside(configuration)
    await desk.press('Control+Home')
    await isOffered(desk, 'rules')
    await takeCompletion(desk, 'rules')
    await desk.type('{ "text/doubled-word": error }')
    // Twice an error in the draft, and once in this file, which nobody has saved.
    await hasCounts(desk, 'Errors: 3')
    await keepPicture(desk, 'configuration')
    const problems = (await desk.problems()).map(({ text }) => text).join('\n')
    assert.match(problems, /\.response-desk\.yaml[\s\S]*a list.*should stand, not the number 7/)
    const outline = (await desk.outline()).map(({ text }) => text)
    assert.ok(outline.some((text) => text.startsWith('owners')) && outline.some((text) => text.startsWith('rules')))
    await desk.goTo(2, 2, 'Control+2')
    assert.match(await hoverText(desk), /Bodies and teams that commitments may name/)
  })

  it('says on a page which value came from where', async () => {
    const desk = workbench()
    desk.writeFile('shared/house.yaml', 'rules: { acronym/*: hint }\nowners: [Post Team]\n')
    desk.writeFile(configuration, 'extends: shared/house.yaml\npublicationDate: 2026-03-12\nknownAcronyms: [PO]\n')
    await desk.openDraft(draft, cleanDraft)
    await eventually(async () => {
      // Again, while the files just written have not come through.
      await desk.command('Response Desk: Show Effective Configuration')
      const page = await framed(desk, 'h1:has-text("Effective configuration")')
      const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
      assert.match(text, /Owners Post Team house\.yaml/)
      assert.match(text, /Known acronyms PO \.response-desk\.yaml/)
      assert.match(text, /acronym\/undefined hint house\.yaml/)
    })
    await keepPicture(desk, 'effective-configuration')
  })
})

/** The other kinds of file: what is wrong in each, the word to hover over, what that says, and what its outline has. */
const kinds = [
  {
    name: 'ours.response-schema.yaml',
    text: 'extends: home-office-icibi\nid: ours\ntitle: Ours\nlabel: {}\n',
    problem: /“label” is no setting of this place\. Did you mean “labels”\?/,
    key: 'extends',
    meaning: /The schema that this one changes/,
    outlined: 'title',
    offered: 'commitments',
  },
  {
    name: 'post.recommendations.yaml',
    text: 'recommendations:\n  - id: 1\n    txt: Open every letter.\n',
    problem: /“txt” is no setting of this place\. Did you mean “text”\?/,
    key: 'id',
    meaning: /The recommendation’s number in the report/,
    outlined: '1',
    offered: 'published',
  },
  {
    name: 'post.response-templates.yaml',
    text: 'templates:\n  - title: Scales\n    body: x\n    review: soon\n    ',
    problem: /“soon” is no day of the calendar/,
    key: 'review',
    meaning: /need to be looked at again/,
    outlined: 'Scales',
    offered: 'owner',
  },
] as const

describe('the other files of a team', () => {
  for (const { name, text, problem, key, meaning, outlined, offered } of kinds)
    it(`have findings, hovers, an outline and completion: ${name}`, async () => {
      const desk = workbench()
      await desk.openDraft(name, text)
      await eventually(async () => assert.match((await desk.problems()).map((row) => row.text).join('\n'), problem))
      await eventually(async () => assert.ok((await desk.outline()).some((row) => row.text.startsWith(outlined))))
      await desk.goToWords(text, key)
      assert.match(await hoverText(desk), meaning)
      await desk.press('Control+End')
      await isOffered(desk, offered)
    })
})

const register = 'post.recommendations.yaml'
const registerText = `report: An inspection of the post room
inspectorate: the Independent Chief Inspector of Borders and Immigration
recommendations:
  - id: 1
    text: The Home Office should open every letter on the day that it arrives.
  - id: 2
    text: The Home Office should weigh every parcel, and tell its sender.
  - id: 3
    text: The Home Office should recycle its old envelopes.
  - id: 4
    text: The Home Office should count its stamps.
`

describe('a register', () => {
  it('tells what a draft leaves out and misquotes; a fix quotes it, and another makes the missing answers', async () => {
    const desk = workbench()
    desk.writeFile(register, registerText)
    desk.writeFile(configuration, `register: ${register}\n`)
    await desk.openDraft(draft, cleanDraft)
    await hasCounts(desk, 'Errors: 1, Warnings: 1')
    const said = (await desk.problems()).map(({ text }) => text).join('\n')
    assert.match(said, /Recommendation 4 \(“The Home Office should count…”\) is in the register and not in this draft/)
    assert.match(said, /Recommendation 3 is not quoted as the register has it: “burn” should be “recycle”/)
    await keepPicture(desk, 'register')

    await desk.goToWords(cleanDraft, 'burn its old')
    assert.ok((await offeredActions(desk)).some((title) => title.startsWith('Quote recommendation 3')))
    await keepPicture(desk, 'register-fix')
    await takeAction(desk, 'Quote recommendation 3')
    await hasCounts(desk, 'Errors: 1')

    await desk.command('Response Desk: Make Answers for the Register’s Recommendations')
    await desk.save()
    assert.match(desk.saved(draft), /## Recommendation 4\n\n> The Home Office should count its stamps\.\n\n\[insert/)
    assert.match(desk.saved(draft), /^register-read: 4 [0-9a-f]{8}$/m)
    assert.match(desk.saved(draft), /should recycle its old envelopes/)
  })

  it('leads from a recommendation to its words, and marks answers to words that have changed', async () => {
    const desk = workbench()
    const answered = cleanDraft
      .replace('published: ', `register: ${register}\npublished: `)
      .replace('burn its', 'recycle its')
    desk.writeFile(register, registerText.slice(0, registerText.indexOf('  - id: 4')))
    await desk.openDraft(draft, answered)
    await hasCounts(desk, 'No Problems')
    await desk.command('Response Desk: Record the Register’s Wordings as Answered')
    await desk.save()
    assert.match(desk.saved(draft), /^register-read: 1 [0-9a-f]{8}, 2 [0-9a-f]{8}, 3 [0-9a-f]{8}$/m)
    // The editor itself knows the heading, too, and shows both; while it does not yet, the key leads straight to the register.
    const peeked = desk.page.locator('.peekview-widget .monaco-list-row', { hasText: register })
    await eventually(async () => {
      await desk.press('Escape')
      await desk.page.locator('.tab', { hasText: draft }).click()
      await desk.goToWords(desk.saved(draft), 'Recommendation 3')
      await desk.press('F12')
      await peeked.waitFor({ timeout: short })
    })
    await desk.press('Escape')
    await desk.goToWords(desk.saved(draft), register)
    await desk.press('F12')
    await desk.tab(register).waitFor()
    await desk.goToWords(registerText, 'id: 3')
    await desk.press('End')
    await desk.press('ArrowDown')
    await desk.press('End')
    await desk.press('ArrowLeft')
    await desk.type(' and boxes')
    // The quotation is wrong now, and so may be the answer.
    await hasCounts(desk, 'Warnings: 2')
    const said = (await desk.problems()).map(({ text }) => text).join('\n')
    assert.match(said, /Recommendation 3 was changed in the register after it was answered/)
  })

  it('begins a new response', async () => {
    const desk = workbench()
    desk.writeFile(register, registerText)
    await desk.command('Response Desk: New Response')
    await desk.choose('Home Office response to an ICIBI report')
    await desk.choose(register)
    await desk.answer('what was inspected?', 'the post room')
    await desk.answer('who inspected it?', 'Independent Chief Inspector of Borders and Immigration')
    await eventually(async () =>
      assert.match((await desk.lines()).join('\n'), /> The Home Office should open every letter/),
    )
    await keepPicture(desk, 'new-response-from-register')
    const text = (await desk.lines()).join('\n')
    assert.match(text, /^register: post\.recommendations\.yaml$/m)
    const said = (await desk.problems()).map((row) => row.text).join('\n')
    assert.doesNotMatch(said, /register cannot be used|is in the register and not/)
  })
})

const templates = 'texts/post.response-templates.yaml'
const templatesText = `templates:
  - title: Scales are on order
    prefix: scales
    description: Where parcels are to be weighed.
    when: { verdict: accepted, recommendation: weigh }
    body: |
      \${NEXT_PARAGRAPH} \${DEPARTMENT} has ordered scales, and will weigh every parcel by \${1:[date]}.
    owner: Post Team
    review: 2024-03-31
  - title: It costs too much
    when: { verdict: not-accepted }
    body: x
`
const unanswered = `${cleanDraft}
## Recommendation 4

> The Home Office should weigh every letter.

`

describe('templates', () => {
  it('are offered in completion and by Insert Answer, which shows them as they will stand', async () => {
    const desk = workbench()
    desk.writeFile(templates, templatesText)
    desk.writeFile(configuration, 'templates: texts\n')
    await desk.openDraft(draft, unanswered)
    await eventually(async () => assert.match(await desk.counts(), /Errors: [12]/))
    await desk.press('Control+End')
    await isOffered(desk, 'scales')
    await keepPicture(desk, 'template-completion')
    await desk.press('Escape')

    await desk.command('Response Desk: Insert Answer')
    await desk.choose('Accepted')
    await desk.offered('Scales are on order')
    await eventually(async () =>
      assert.match(
        await desk.textOf('Preview of the Answer'),
        /^Accepted\n\n.*4\.1 The Home Office has ordered scales/s,
      ),
    )
    assert.match((await desk.choices()).join('\n'), /Scales are on order.*Past its review date \(31 March 2024\)/s)
    await keepPicture(desk, 'insert-answer')
    // Left again, it leaves nothing behind, and the keyboard in the draft.
    await desk.press('Escape')
    await eventually(async () => assert.equal(await desk.groups(), 1))
    await eventually(async () => assert.match(await desk.position(), /^Ln 50/))
    await desk.command('Response Desk: Insert Answer')
    await desk.choose('Accepted')
    await desk.choose('Scales are on order')
    await desk.save()
    assert.match(
      desk.saved(draft),
      /should weigh every letter\.\n\nAccepted\n\n.*4\.1 The Home Office has ordered scales, and will weigh every parcel by \[date\]\./s,
    )
    assert.equal(await desk.groups(), 1)
  })

  it('are made of a selection, in a folder that the configuration then names', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await hasCounts(desk, 'No Problems')
    await desk.goToWords(cleanDraft, '2.1 The Home Office accepts')
    // The line is wrapped: once to the end of what is shown in one row, and once to its own.
    await desk.press('Shift+End')
    await desk.press('Shift+End')
    const file = 'templates/answers.response-templates.yaml'
    await eventually(async () => {
      await desk.commandOnSelection('Response Desk: Save Selection as Template')
      await desk.answer('what is it called?', 'The first part is accepted')
      if ((await desk.choices()).some((choice) => choice.startsWith(file))) return
      // Again, while it has not come through that the last test's configuration is gone.
      await desk.press('Escape')
      assert.fail(`${file} is not offered`)
    })
    await desk.choose(file)
    await eventually(() =>
      assert.equal(
        desk.saved('templates/answers.response-templates.yaml'),
        `templates:
  - title: The first part is accepted
    when:
      verdict: partially-accepted
    body: |
      \${NEXT_PARAGRAPH} The Home Office accepts the first part of this recommendation. UK Visas and Immigration (UKVI) will buy scales by 31 December 2026.
`,
      ),
    )
    await eventually(() => assert.equal(desk.saved(configuration), 'templates: templates\n'))
    await desk.pressButton('Show It')
    await desk.tab('answers.response-templates.yaml').waitFor()
    await keepPicture(desk, 'saved-template')
    assert.equal(await desk.counts(), 'No Problems')
  })
})
