import assert from 'node:assert/strict'
import { DiagnosticSeverity, RegistrationRequest } from 'vscode-languageserver/node'
import { configurationRequest, otherYamlServerNotification, trustNotification } from '../../../server/src/protocol.js'
import { draftWithWarning } from '../drafts.js'
import { memoryFiles, team, uriOf } from '../support/team.js'
import { startTeamClient } from './support/teamClient.js'
import { pulling, rulesOf, startTestClient, type TestClient, textIn } from './support/testClient.js'

const draft = uriOf('drafts/a.response.md')
const configuration = uriOf('.response-desk.yaml')

const changed = (client: TestClient, uri: string) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] })

describe('a team’s configuration in the language server', () => {
  it('counts before the editor’s settings, and is shown with its source', async () => {
    const client = await startTeamClient(
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
    const client = await startTeamClient({ '.response-desk.yaml': 'rules: {text/doubled-word: error}' })
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
    const client = await startTeamClient(
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
    const client = await startTeamClient({ '.response-desk.yaml': broken })
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
    const client = await startTeamClient({}, { capabilities: pulling })
    client.open(configuration, broken, 1, 'yaml')
    const report = await client.pull(configuration)
    assert.deepEqual('items' in report && rulesOf(report.items), ['configuration/invalid'])
    client.dispose()
  })

  it('leaves to another server for YAML what that finds by the JSON Schema, and says the rest', async () => {
    const client = await startTeamClient(
      {},
      { settingsOf: () => ({ teamFiles: 'beyondSchema' }), capabilities: pulling },
    )
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
    const client = await startTeamClient(
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
    const client = await startTeamClient(
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
    const client = await startTeamClient(
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
    const client = await startTeamClient({
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
    const client = await startTeamClient(files)
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
    const client = await startTeamClient({
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
