import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import {
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  DiagnosticSeverity,
  HoverRequest,
  type Location,
  RegistrationRequest,
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
  otherYamlServerNotification,
  type RegisterResult,
  recordWordingsKind,
  registerRequest,
  type SchemaItem,
  schemasRequest,
  type TemplatePlaces,
  templatePlacesRequest,
  trustNotification,
} from '../../../server/src/protocol.js'
import { draftWithWarning } from '../drafts.js'
import { type Files, memoryFiles, team, uriOf } from '../support/team.js'
import {
  pulling,
  rulesOf,
  startTestClient,
  type TestClient,
  type TestClientOptions,
  textIn,
} from './support/testClient.js'

const draft = uriOf('drafts/a.response.md')
const configuration = uriOf('.response-desk.yaml')

async function start(files: Files, options: TestClientOptions = {}): Promise<TestClient> {
  const client = await startTestClient({
    ...options,
    capabilities: { ...options.capabilities, workspace: { ...options.capabilities?.workspace, configuration: true } },
    params: { workspaceFolders: [{ uri: team, name: 'team' }], ...options.params },
    runtime: { teamFiles: memoryFiles(files) },
  })
  return client
}

const changed = (client: TestClient, uri: string) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] })

describe('a team’s configuration in the language server', () => {
  it('counts before the editor’s settings, and is shown with its source', async () => {
    const client = await start(
      { '.response-desk.yaml': 'rules: {text/doubled-word: error}' },
      { settingsOf: () => ({ rules: { 'text/doubled-word': 'hint', 'date/past': 'off' } }) },
    )
    client.open(draft, draftWithWarning)
    const { diagnostics } = await client.nextPublished(draft)
    assert.deepEqual(
      diagnostics.map(({ severity }) => severity),
      [DiagnosticSeverity.Error],
    )
    const page: { markdown: string } = await client.connection.sendRequest(configurationRequest, {
      textDocument: { uri: draft },
    })
    assert.match(
      page.markdown.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
      /\| text\/doubled-word \| error \| \.response-desk\.yaml \|/,
    )
    assert.match(page.markdown, /\| date\/past \| off \| the editor’s settings \|/)
    client.dispose()
  })

  it('takes effect at once when its file changes', async () => {
    const files: Record<string, string> = { '.response-desk.yaml': 'rules: {text/doubled-word: error}' }
    const live = memoryFiles({})
    const client = await startTestClient({
      params: { workspaceFolders: [{ uri: team, name: 'team' }] },
      runtime: { teamFiles: { ...live, read: (uri) => memoryFiles(files).read(uri) } },
      capabilities: { workspace: { configuration: true } },
    })
    client.open(draft, draftWithWarning)
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Error)
    files['.response-desk.yaml'] = 'rules: {text/doubled-word: "off"}'
    await changed(client, configuration)
    assert.deepEqual((await client.nextPublished(draft)).diagnostics, [])
    delete files['.response-desk.yaml']
    await changed(client, configuration)
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Warning)
    client.dispose()
  })

  it('counts as it stands in the open editor, before it is saved, and as the file again when that is closed', async () => {
    const client = await start({ '.response-desk.yaml': 'rules: {text/doubled-word: error}' })
    client.open(draft, draftWithWarning)
    await client.nextPublished(draft)
    client.open(configuration, 'rules: {text/doubled-word: hint}', 1, 'yaml')
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Hint)
    client.change(configuration, 2, [{ text: 'rules: {text/doubled-word: information}' }])
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Information)
    client.close(configuration)
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Error)
    client.dispose()
  })

  it('is each folder’s own', async () => {
    const other = 'file:///other'
    const client = await start(
      {
        '.response-desk.yaml': 'rules: {text/doubled-word: error}',
        [`${other}/.response-desk.yaml`]: 'rules: {text/doubled-word: hint}',
      },
      { params: { workspaceFolders: [team, other].map((uri) => ({ uri, name: uri })) } },
    )
    client.open(draft, draftWithWarning)
    client.open(`${other}/b.response.md`, draftWithWarning)
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Error)
    assert.equal(
      (await client.nextPublished(`${other}/b.response.md`)).diagnostics[0]?.severity,
      DiagnosticSeverity.Hint,
    )
    client.dispose()
  })

  const broken = 'shcema: x\nrules: {text/doubled-word: error}\n'

  it('that is broken is told of in its own file, open or not, and its good keys apply', async () => {
    const client = await start({ '.response-desk.yaml': broken })
    client.open(draft, draftWithWarning)
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Error)
    const closed = await client.nextPublished(configuration)
    assert.deepEqual(rulesOf(closed.diagnostics), ['configuration/invalid'])
    client.open(configuration, `\n${broken}`, 1, 'yaml')
    await client.settled()
    const shown = client.published(configuration).at(-1)?.diagnostics ?? []
    assert.deepEqual(
      shown.map(({ range, message }) => [textIn(`\n${broken}`, range), String(message).slice(0, 17)]),
      [['shcema', '“shcema” is no se']],
    )
    client.change(configuration, 2, [{ text: 'owners: []' }])
    await client.settled()
    assert.deepEqual(client.published(configuration).at(-1)?.diagnostics, [])
    client.dispose()
  })

  it('is pulled like any other document', async () => {
    const client = await start({}, { capabilities: pulling })
    client.open(configuration, broken, 1, 'yaml')
    const report = await client.pull(configuration)
    assert.deepEqual('items' in report && rulesOf(report.items), ['configuration/invalid'])
    client.dispose()
  })

  it('leaves to another server for YAML what that finds by the JSON Schema, and says the rest', async () => {
    const client = await start({}, { settingsOf: () => ({ teamFiles: 'beyondSchema' }), capabilities: pulling })
    const said = async (path: string, text: string) => {
      client.open(uriOf(path), text, 1, 'yaml')
      const report = await client.pull(uriOf(path))
      return 'items' in report ? report.items.map(({ range }) => textIn(text, range)) : []
    }
    assert.deepEqual(
      await said(
        '.response-desk.yaml',
        `${broken}schema: gone.yaml\npublicationDate: 2024-02-31\nexclude: 7\nextends: nobody\n`,
      ),
      ['2024-02-31', 'nobody', 'gone.yaml'],
    )
    assert.deepEqual(
      await said('a.response-schema.yaml', 'id: a\ntitle: A\nextends: hom\nseverities: {date/pst: hint, "": hint}\n'),
      ['hom', 'date/pst'],
    )
    assert.deepEqual(
      await said(
        'a.recommendations.yaml',
        'recommendations:\n- {id: 1, text: a}\n- {id: 1, txt: b, text: c}\n- {id: 2}\n',
      ),
      ['{id: 1, txt: b, text: c}', '2'],
    )
    assert.deepEqual(await said('a.response-templates.yaml', `templates: [{title: a, body: "$\{NEXT}", boddy: x}]`), [
      `"$\{NEXT}"`,
    ])
    client.dispose()
  })

  it('is watched where it stands outside the workspace, each folder once', async () => {
    const shared = 'file:///shared/house'
    const files: Record<string, string> = {
      '.response-desk.yaml': `extends: ${shared}/base.yaml\ntemplates: ${shared}/texts\n`,
      [`${shared}/base.yaml`]: 'rules: {text/doubled-word: error}',
    }
    const client = await startTestClient({
      params: { workspaceFolders: [{ uri: team, name: 'team' }] },
      runtime: { teamFiles: { ...memoryFiles({}), read: (uri) => memoryFiles(files).read(uri) } },
      capabilities: {
        workspace: {
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
      },
    })
    const watched: unknown[] = []
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { registerOptions } of registrations)
        for (const { globPattern } of registerOptions?.watchers ?? [])
          if (typeof globPattern === 'object') watched.push(globPattern)
    })
    client.open(draft, draftWithWarning)
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Error)
    files[`${shared}/base.yaml`] = 'rules: {text/doubled-word: hint}'
    await changed(client, `${shared}/base.yaml`)
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Hint)
    await client.settled()
    assert.deepEqual(watched, [
      { baseUri: shared, pattern: '*.{yaml,yml}' },
      { baseUri: `${shared}/texts`, pattern: '*.{yaml,yml}' },
    ])
    client.dispose()
  })

  it('leaves it so, too, while the client says that such a server runs', async () => {
    const client = await start(
      {},
      {
        params: {
          initializationOptions: { otherYamlServer: true },
          workspaceFolders: [{ uri: team, name: 'team' }],
        },
        capabilities: pulling,
      },
    )
    client.open(configuration, `${broken}schema: gone.yaml\n`, 1, 'yaml')
    const count = async () => {
      const report = await client.pull(configuration)
      return 'items' in report ? report.items.length : -1
    }
    assert.equal(await count(), 1)
    assert.deepEqual(await client.symbols(configuration), [])
    await client.connection.sendNotification(otherYamlServerNotification, { runs: false })
    assert.equal(await count(), 2)
    assert.notDeepEqual(await client.symbols(configuration), [])
    client.dispose()
  })

  it('reads nothing outside a workspace that is not trusted, until it is', async () => {
    const client = await start(
      {
        '.response-desk.yaml': 'extends: /etc/team.yaml',
        'file:///etc/team.yaml': 'rules: {text/doubled-word: error}',
      },
      { params: { initializationOptions: { trusted: false }, workspaceFolders: [{ uri: team, name: 'team' }] } },
    )
    client.open(draft, draftWithWarning)
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Warning)
    assert.match(String((await client.nextPublished(configuration)).diagnostics[0]?.message), /outside the workspace/)
    await client.connection.sendNotification(trustNotification, { trusted: true })
    assert.equal((await client.nextPublished(draft)).diagnostics[0]?.severity, DiagnosticSeverity.Error)
    assert.deepEqual((await client.nextPublished(configuration)).diagnostics, [])
    client.dispose()
  })

  it('reads nothing outside a workspace that is not on this disk', async () => {
    const folder = 'vscode-vfs://github/org/repo'
    const client = await start(
      {
        [`${folder}/.response-desk.yaml`]: 'extends: ../other.yaml',
        'vscode-vfs://github/org/other.yaml': 'owners: []',
      },
      { params: { workspaceFolders: [{ uri: folder, name: 'repo' }] } },
    )
    client.open(`${folder}/a.response.md`, draftWithWarning)
    const { diagnostics } = await client.nextPublished(`${folder}/.response-desk.yaml`)
    assert.match(String(diagnostics[0]?.message), /outside the workspace, which is not on this disk/)
    client.dispose()
  })

  it('has an outline and hovers, and a draft leads to its register and its schema', async () => {
    const register = uriOf('ports.recommendations.yaml')
    const yaml = 'recommendations:\n- {id: 1, text: x}\n- {id: 2, text: y}\n'
    const client = await start({
      'ports.recommendations.yaml': yaml,
      '.response-desk.yaml': 'schema: ours.response-schema.yaml',
      'ours.response-schema.yaml': 'extends: home-office-icibi\nid: ours\ntitle: Ours\n',
    })
    client.open(register, yaml, 1, 'yaml')
    assert.deepEqual(
      (await client.symbols(register))[0]?.children?.map(({ name }) => name),
      ['1', '2'],
    )
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: register },
      position: { line: 1, character: 11 },
    })
    assert.match(JSON.stringify(hover), /words of the recommendation/)
    client.open(draft, `---\nregister: ../ports.recommendations.yaml\nresponse-schema: ours\n---\n${draftWithWarning}`)
    const target = async (line: number, character: number) => {
      const params = { textDocument: { uri: draft }, position: { line, character } }
      const [first] = await client.connection.sendRequest<{ uri: string; range: { start: { line: number } } }[]>(
        'textDocument/definition',
        params,
      )
      return [first?.uri, first?.range.start.line]
    }
    assert.deepEqual(await target(1, 14), [register, 0])
    assert.deepEqual(await target(2, 20), [uriOf('ours.response-schema.yaml'), 0])
    assert.deepEqual(await target(4 + 16, 8), [register, 2])
    client.dispose()
  })

  it('names a register whose changes count at once, and whose faults are told in it', async () => {
    const register = uriOf('ports.recommendations.yaml')
    const files = {
      '.response-desk.yaml': 'register: ports.recommendations.yaml',
      'ports.recommendations.yaml':
        'recommendations:\n- {id: 1, text: The Home Office should publish its guidance.}\n- {id: 2, text: The Home Office should train its staff.}\n',
    }
    const client = await start(files)
    client.open(draft, draftWithWarning)
    assert.deepEqual(rulesOf((await client.nextPublished(draft)).diagnostics), ['text/doubled-word'])
    const fewer = 'recommendations:\n- {id: 1, text: The Home Office should publish its guidance.}\n- {id: 2, txt: x}\n'
    client.open(register, fewer, 1, 'yaml')
    await client.settled()
    assert.deepEqual(rulesOf(client.published(register).at(-1)?.diagnostics ?? []), [
      'register/invalid',
      'register/invalid',
    ])
    client.dispose()
  })

  it('counts for a draft that was never saved, where it is going to stand', async () => {
    const client = await start({
      '.response-desk.yaml': 'rules: {text/doubled-word: error}',
      'ports.recommendations.yaml': 'recommendations: [{id: 3, text: x}]',
    })
    const unsaved = 'untitled:/team/drafts/b.response.md'
    client.open(unsaved, `---\nregister: ../ports.recommendations.yaml\n---\n${draftWithWarning}`)
    const { diagnostics } = await client.nextPublished(unsaved)
    assert.deepEqual(
      diagnostics.filter(({ code }) => code !== 'register/unknown').map(({ code, severity }) => [code, severity]),
      [
        ['register/unanswered', DiagnosticSeverity.Error],
        ['text/doubled-word', DiagnosticSeverity.Error],
      ],
    )
    client.dispose()
  })
})

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
    client = await start(files)
    const own = await ask<readonly SchemaItem[]>(schemasRequest, { uri })
    assert.deepEqual([own[0]?.id, own[0]?.verdicts, own.length], ['ours', [{ key: 'agreed', printed: 'Agreed' }], 5])
    assert.equal((await ask<readonly SchemaItem[]>(schemasRequest, {}))[0]?.id, 'home-office-icibi')
  })

  it('is a new response of the team’s kind with all of a register’s recommendations', async () => {
    client = await start(files)
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
    client = await start(files)
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
    client = await start(files)
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
    client = await start({ '.response-desk.yaml': 'owners: [A]' })
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
    client = await start({}, { capabilities: { textDocument: { codeAction: { disabledSupport: true } } } })
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
    client = await start({ ...files, 'drafts/near.recommendations.yaml': 'recommendations: []' })
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
    client = await start(files)
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
    client = await start(
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
    client = await start(
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

describe('a department’s own schema and register in the language server', () => {
  const folder = new URL('../../../docs/examples/justice-hmi-prisons/', import.meta.url)
  const inFolder = (path: string) => readFileSync(new URL(path, folder), 'utf8').replaceAll('\r\n', '\n')
  const paths = ['.response-desk.yaml', 'hmi-prisons.response-schema.yaml', 'kitchens.recommendations.yaml']
  const uri = uriOf('first-draft.response.md')
  const text = inFolder('first-draft.response.md')
  const open = async (draftText: string, register = inFolder('kitchens.recommendations.yaml')): Promise<TestClient> => {
    const files = Object.fromEntries(paths.map((path) => [path, inFolder(path)]))
    const client = await start({ ...files, 'kitchens.recommendations.yaml': register }, { settingsOf: () => null })
    client.open(uri, draftText)
    return client
  }

  it('find in a draft what their page says, and mend a quotation', async () => {
    const client = await open(text)
    const { diagnostics } = await client.nextPublished(uri)
    const [, told = ''] =
      /```text findings of first-draft\.response\.md\n([\s\S]*?)```/.exec(inFolder('README.md')) ?? []
    assert.deepEqual(
      diagnostics.map(({ range, code }) => `${range.start.line + 1}: ${code}`),
      told.trim().split('\n'),
    )
    const misquoted = diagnostics.find(({ code }) => code === 'register/misquoted')
    assert.match(String(misquoted?.message), /“get” should be “have”/)
    const range = misquoted?.range ?? assert.fail('no quotation is found to be wrong')
    const [fix] = await client.codeActions(uri, range, { only: ['quickfix'], triggerKind: 1 })
    const [edit] = Object.values(fix?.edit?.changes ?? {})[0] ?? []
    assert.deepEqual([textIn(text, edit?.range ?? range), edit?.newText], ['get', 'have'])
    client.dispose()
  })

  it('tell of what the register does not have, of its time limits, and of answers to other words', async () => {
    const late = inFolder('kitchens.recommendations.yaml')
      .replace('Within 12 months', '2024-01-31')
      .replace('Meals are', 'All meals are')
    const draftText = text
      .replace('published:', 'register-read: 2 00000000\npublished:')
      .concat('\n## Key concern 7\n\n> x\n\nNot agreed\n\n7.1 This is not agreed because it costs too much.\n')
    const client = await open(draftText, late)
    const { diagnostics } = await client.nextPublished(uri)
    const at = (rule: string) =>
      diagnostics.filter(({ code }) => code === rule).map((one) => textIn(draftText, one.range))
    assert.deepEqual(at('register/unknown'), ['Key concern 7'])
    assert.deepEqual(at('register/deadline-passed'), ['Agreed'])
    assert.deepEqual(at('register/changed'), ['Priority concern 2'])
    assert.deepEqual(at('register/misquoted'), ['get', 'Meals'])
    client.dispose()
  })
})
