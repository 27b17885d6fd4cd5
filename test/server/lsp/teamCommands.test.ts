import assert from 'node:assert/strict'
import {
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  HoverRequest,
  type Location,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { snippetAsText } from '../../../server/src/features/snippetText.js'
import {
  type AnswerSkeletonResult,
  addMissingAnswersKind,
  answerSkeletonRequest,
  configurationRequest,
  newResponseRequest,
  newTemplateRequest,
  type RegisterResult,
  recordWordingsKind,
  registerRequest,
  type SchemaItem,
  schemasRequest,
  type TemplatePlaces,
  templatePlacesRequest,
} from '../../../server/src/protocol.js'
import { type Files, uriOf } from '../support/team.js'
import { startTeamClient } from './support/teamClient.js'
import { rulesOf, type TestClient } from './support/testClient.js'

describe('what commands ask of a team’s files', () => {
  const register = uriOf('ports.recommendations.yaml')
  const files: Files = {
    '.response-desk.yaml':
      'schema: ours.response-schema.yaml\ntemplates: [texts]\nregister: ports.recommendations.yaml\n',
    'ours.response-schema.yaml':
      'extends: home-office-icibi\nid: ours\ntitle: Ours\nverdicts: [{key: agreed, printed: Agreed, obliges: [commitment, date], meaning: Yes, tally: accepted}]\n',
    'ports.recommendations.yaml':
      'report: An inspection of ports\ninspectorate: the Ports Inspectorate\nrecommendations:\n- {id: 1, text: Publish $5 guidance.}\n- {id: 2, text: Train., parts: [{id: a, text: officers}]}\n- {id: 3, text: Come., addressee: Kent Police}\n',
    'texts/a.response-templates.yaml': `templates:
  - title: Training
    description: For training.
    when: {verdict: agreed, recommendation: train}
    body: $\{NEXT_PARAGRAPH} $\{DEPARTMENT} will train $\{1:whom} by $\{2:[date]}.
    owner: Workforce
    review: 2024-01-31
  - title: Refusal
    when: {verdict: not-agreed}
    body: x
`,
  }
  const uri = uriOf('drafts/ports.response.md')
  const textDocument = { uri }
  let client: TestClient
  const ask = <Result>(method: string, params: object): Promise<Result> => client.connection.sendRequest(method, params)
  afterEach(() => client.dispose())

  it('is the kinds of response, the team’s own first', async () => {
    client = await startTeamClient(files)
    const own = await ask<readonly SchemaItem[]>(schemasRequest, { uri })
    assert.deepEqual([own[0]?.id, own[0]?.verdicts, own.length], ['ours', [{ key: 'agreed', printed: 'Agreed' }], 5])
    assert.equal((await ask<readonly SchemaItem[]>(schemasRequest, {}))[0]?.id, 'home-office-icibi')
  })

  it('is a new response of the team’s kind with all of a register’s recommendations', async () => {
    client = await startTeamClient(files)
    assert.deepEqual(await ask(registerRequest, { uri: register }), {
      fault: null,
      report: 'An inspection of ports',
      inspectorate: 'the Ports Inspectorate',
      recommendations: 3,
    })
    assert.match((await ask<RegisterResult>(registerRequest, { uri: uriOf('gone.yaml') })).fault ?? '', /no such file/)
    const wanted = {
      uri,
      schema: 'ours',
      title: 'ports',
      inspectorate: 'Ports Inspectorate',
      recommendations: 9,
      register,
    }
    const { snippet } = await ask<{ snippet: string }>(newResponseRequest, wanted)
    const text = snippetAsText(snippet)
    assert.match(
      text,
      /^---\nresponse-schema: ours\n[\s\S]*\nregister: \.\.\/ports\.recommendations\.yaml\nregister-read: 1 \w{8}, 2 \w{8}\n/,
    )
    assert.match(text, /## Recommendation 1\n\n> Publish \$5 guidance\.\n\nAgreed\n/)
    assert.match(text, /## Recommendation 2\n\n> Train\.\n>\n> a\) officers\n/)
    assert.doesNotMatch(text, /Recommendation 3/)
    client.open(uri, text)
    const rules = rulesOf((await client.nextPublished(uri)).diagnostics)
    assert.deepEqual(
      rules.filter((rule) => rule.startsWith('register/')),
      [],
    )
  })

  const draftOfTwo =
    '# Response to an inspection\n\n## Recommendation 1\n\n> Publish $5 guidance.\n\nAgreed\n\n1.1 We will publish it by 30 June 2024.\n\n## Recommendation 2\n\n> Train.\n>\n> a) officers\n'

  it('is the templates that are meant for an answer, as they will stand, with their dates of review', async () => {
    client = await startTeamClient(files)
    client.open(uri, draftOfTwo)
    const params = { textDocument, recommendation: '2', verdict: 'agreed' }
    const skeleton = await ask<AnswerSkeletonResult>(answerSkeletonRequest, params)
    assert.match(skeleton.preview, /^Agreed\n\n.*: \[date\]\n\n2\.1 \[insert what will be done/)
    assert.deepEqual(
      skeleton.templates.map(({ snippet, ...rest }) => rest),
      [
        {
          title: 'Training',
          description: 'Past its review date (31 January 2024). For training.',
          owner: 'Workforce',
          reviewPast: '2024-01-31',
          preview: 'Agreed\n\nDate of implementation: [date]\n\n2.1 The Home Office will train whom by [date].',
        },
      ],
    )
    assert.match(
      skeleton.templates[0]?.snippet ?? '',
      /: \$\{3:\[date\]\}\n\n2\.1 The Home Office will train \$\{1:whom\}/,
    )
  })

  it('is a template of what is selected, and where a team keeps them', async () => {
    client = await startTeamClient(files)
    client.open(uri, draftOfTwo)
    const file = uriOf('texts/a.response-templates.yaml')
    assert.deepEqual(await ask(templatePlacesRequest, { textDocument }), {
      files: [file],
      folders: [uriOf('texts')],
      configuration: uriOf('.response-desk.yaml'),
      titles: ['Training', 'Refusal'],
    })
    const range = { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } }
    const params = { textDocument, range, title: 'Publishing', file, configuration: null }
    const added =
      '  - title: Publishing\n    when:\n      verdict: agreed\n    body: |\n      $' +
      '{NEXT_PARAGRAPH} We will publish it by 30 June 2024.\n'
    assert.deepEqual(await ask(newTemplateRequest, params), [{ uri: file, text: added }])
    const empty = { start: range.end, end: range.end }
    assert.deepEqual(await ask(newTemplateRequest, { ...params, range: empty }), [])
  })

  it('names a folder of templates in the configuration where none is named yet', async () => {
    client = await startTeamClient({ '.response-desk.yaml': 'owners: [A]' })
    client.open(uri, draftOfTwo)
    const configuration = uriOf('.response-desk.yaml')
    assert.deepEqual(await ask(templatePlacesRequest, { textDocument }), {
      files: [],
      folders: [],
      configuration,
      titles: [],
    })
    const params = {
      textDocument,
      range: { start: { line: 8, character: 4 }, end: { line: 8, character: 11 } },
      title: 'x',
      file: uriOf('templates/answers.response-templates.yaml'),
      configuration,
    }
    assert.deepEqual(await ask(newTemplateRequest, params), [
      {
        uri: params.file,
        text: 'templates:\n  - title: x\n    when:\n      verdict: accepted\n    body: |\n      We will\n',
      },
      { uri: configuration, text: '\ntemplates: templates\n' },
    ])
  })

  it('is the reason why nothing can be made for a register, where there is none', async () => {
    client = await startTeamClient({}, { capabilities: { textDocument: { codeAction: { disabledSupport: true } } } })
    client.open(uri, draftOfTwo)
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }
    for (const kind of [addMissingAnswersKind, recordWordingsKind])
      assert.match(
        (await client.codeActions(uri, range, { only: [kind], triggerKind: 1 }))[0]?.disabled?.reason ?? '',
        /No register is named/,
      )
    const all = await client.codeActions(uri, range, { triggerKind: 1 })
    assert.deepEqual(
      all.filter(({ title }) => title.includes('register')),
      [],
    )
  })

  it('is templates and registers where they may be written in a draft, marked past their review', async () => {
    client = await startTeamClient({ ...files, 'drafts/near.recommendations.yaml': 'recommendations: []' })
    const text = `---\nregister: \n---\n\n${draftOfTwo}\n`
    client.open(uri, text)
    const labels = async (line: number, character: number) => {
      const params = { textDocument, position: { line, character } }
      const items = (await client.connection.sendRequest(CompletionRequest.type, params)) as CompletionItem[]
      return items.map(({ label, labelDetails }) => [label, labelDetails?.description])
    }
    assert.deepEqual(await labels(1, 10), [['near.recommendations.yaml', undefined]])
    const last = text.split('\n').length - 1
    assert.ok((await labels(last, 0)).some(([label, mark]) => label === 'training' && mark === 'past its review date'))
  })

  it('is what may be written in each of the files, and the files that they name', async () => {
    client = await startTeamClient(files)
    const asked = async (path: string, marked: string) => {
      const at = marked.indexOf('‸')
      const text = marked.replace('‸', '')
      client.open(uriOf(path), text, 1, 'yaml')
      const position = TextDocument.create('', '', 0, text).positionAt(at)
      const params = { textDocument: { uri: uriOf(path) }, position }
      const items = (await client.connection.sendRequest(CompletionRequest.type, params)) as CompletionItem[]
      const found = (await client.connection.sendRequest(DefinitionRequest.type, params)) as Location[]
      const hover = await client.connection.sendRequest(HoverRequest.type, params)
      client.close(uriOf(path))
      return { labels: items.map(({ label }) => label), found: found.map((one) => one.uri), hover }
    }
    const settings = await asked('.response-desk.yaml', 'schema: ‸ours.response-schema.yaml\n')
    assert.ok(settings.labels.includes('ours') && settings.labels.includes('ours.response-schema.yaml'))
    assert.deepEqual(settings.found, [uriOf('ours.response-schema.yaml')])
    assert.deepEqual((await asked('.response-desk.yaml', 'templates: te‸xts\n')).found, [
      uriOf('texts/a.response-templates.yaml'),
    ])
    assert.deepEqual((await asked('.response-desk.yaml', 'register: go‸ne.yaml\n')).found, [])
    const schema = await asked('b.response-schema.yaml', 'extends: ‸ours.response-schema.yaml\n')
    assert.deepEqual(schema.found, [uriOf('ours.response-schema.yaml')])
    assert.ok((await asked('c.recommendations.yaml', 'recommendations:\n  - ‸')).labels.includes('deadline'))
    const template = await asked('texts/a.response-templates.yaml', 'templates:\n  - when: { verdict: ‸')
    assert.ok(template.labels.includes('agreed'))
    assert.match(JSON.stringify((await asked('d.recommendations.yaml', 'pa‸ges: 3\n')).hover), /How many pages/)
  })

  it('is templates in the writer’s own folders, too; one that cannot be used is told of', async () => {
    const own = 'file:///home/me/texts'
    client = await startTeamClient(
      { ...files, [`${own}/mine.response-templates.yaml`]: 'templates: [{title: Mine, body: y}]' },
      { settingsOf: () => ({ templates: ['/home/me/texts', 'gone'] }) },
    )
    client.open(uri, draftOfTwo)
    const skeleton = await ask<AnswerSkeletonResult>(answerSkeletonRequest, {
      textDocument,
      recommendation: '2',
      verdict: 'agreed',
    })
    assert.deepEqual(
      skeleton.templates.map(({ title }) => title),
      ['Training', 'Mine'],
    )
    const { folders } = await ask<TemplatePlaces>(templatePlacesRequest, { textDocument })
    assert.deepEqual(folders, [uriOf('texts'), own, uriOf('gone')])
    await client.settled()
    assert.deepEqual(client.shown, [
      'responseDesk.templates: The folder gone of templates cannot be used. There is no such folder.',
    ])
    const page = await ask<{ markdown: string }>(configurationRequest, { textDocument })
    assert.match(page.markdown, /\| Folders of templates \| .*texts, gone \| the editor’s settings \|/)
  })

  it('is answers for all that lack one: a fix where something is found, an action to who asks', async () => {
    client = await startTeamClient(
      { ...files, '.response-desk.yaml': 'register: ports.recommendations.yaml' },
      { capabilities: { textDocument: { codeAction: { disabledSupport: true } } } },
    )
    const text = draftOfTwo.slice(0, draftOfTwo.indexOf('## Recommendation 2')).replace('Agreed', 'Accepted')
    client.open(uri, text)
    await client.nextPublished(uri)
    const title = 'Make answers for the register’s recommendations that lack one (1)'
    const at = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 2 } })
    const [fix] = await client.codeActions(uri, at(0), { triggerKind: 2 })
    assert.deepEqual(
      [fix?.title, fix?.kind, rulesOf(fix?.diagnostics ?? [])],
      [title, 'quickfix', ['register/unanswered']],
    )
    const asked = await client.codeActions(uri, at(8), { only: [addMissingAnswersKind], triggerKind: 1 })
    assert.deepEqual(
      asked.map(({ title, kind }) => [title, kind]),
      [[title, addMissingAnswersKind]],
    )
    assert.equal(
      (await client.codeActions(uri, at(8), { only: [recordWordingsKind], triggerKind: 1 }))[0]?.disabled?.reason,
      'They are recorded in the front matter. Begin the draft with one, between two lines “---”.',
    )
    const unasked = await client.codeActions(uri, at(8), { triggerKind: 2 })
    assert.deepEqual(
      unasked.filter((action) => action.title === title),
      [],
    )
  })
})
