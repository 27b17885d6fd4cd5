import assert from 'node:assert/strict'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node'
import { cleanDraft, draftWithWarning } from '../drafts.js'
import { rulesOf, startTestClient } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'
const quiet = { rules: { 'text/doubled-word': 'off' } }
const loud = { rules: { 'text/doubled-word': 'error' } }

function severitiesOf(diagnostics: readonly Diagnostic[]) {
  return diagnostics.map(({ severity }) => severity)
}

describe('settings', () => {
  it('count from the moment in which they change, for each document that is open', async () => {
    let settings: unknown = null
    const client = await startTestClient({ settingsOf: () => settings })
    client.open(uri, draftWithWarning)
    client.open('untitled:Untitled-1', draftWithWarning)
    assert.deepEqual(severitiesOf((await client.nextPublished(uri)).diagnostics), [DiagnosticSeverity.Warning])
    await client.nextPublished('untitled:Untitled-1')
    settings = loud
    client.configurationChanged()
    assert.deepEqual(severitiesOf((await client.nextPublished(uri)).diagnostics), [DiagnosticSeverity.Error])
    const untitled = await client.nextPublished('untitled:Untitled-1')
    assert.deepEqual(severitiesOf(untitled.diagnostics), [DiagnosticSeverity.Error])
    client.dispose()
  })

  it('are asked for once for each document, until they change', async () => {
    const asked: string[] = []
    const client = await startTestClient({ settingsOf: (scope) => void asked.push(scope) })
    client.open(uri, draftWithWarning)
    await client.nextPublished(uri)
    client.change(uri, 2, [{ text: cleanDraft }])
    await client.nextPublished(uri)
    await client.symbols(uri)
    assert.deepEqual(asked, [uri])
    client.configurationChanged()
    await client.nextPublished(uri)
    assert.deepEqual(asked, [uri, uri])
    client.close(uri)
    client.open(uri, cleanDraft)
    await client.settled()
    assert.equal(asked.filter((scope) => scope === uri).length, 3)
    client.dispose()
  })

  it('are each folder’s own', async () => {
    const client = await startTestClient({
      settingsOf: (scope) => (scope.startsWith('file:///borders/') ? loud : quiet),
    })
    for (const folder of ['borders', 'visas']) client.open(`file:///${folder}/a.response.md`, draftWithWarning)
    const inBorders = await client.nextPublished('file:///borders/a.response.md')
    const inVisas = await client.nextPublished('file:///visas/a.response.md')
    assert.deepEqual(severitiesOf(inBorders.diagnostics), [DiagnosticSeverity.Error])
    assert.deepEqual(severitiesOf(inVisas.diagnostics), [])
    client.dispose()
  })

  it('switch checking off', async () => {
    const client = await startTestClient({ settingsOf: () => ({ enable: false }) })
    client.open(uri, draftWithWarning)
    assert.deepEqual((await client.nextPublished(uri)).diagnostics, [])
    assert.deepEqual(await client.symbols(uri), [])
    client.dispose()
  })

  it('name a schema, and the day of publication', async () => {
    let settings: unknown = null
    const client = await startTestClient({ settingsOf: () => settings })
    const undated = cleanDraft.replace('Published 4 March 2024\n\n', '')
    client.open(uri, undated)
    assert.deepEqual(rulesOf((await client.nextPublished(uri)).diagnostics), [])
    settings = { publicationDate: '2024-08-01' }
    client.configurationChanged()
    assert.ok(rulesOf((await client.nextPublished(uri)).diagnostics).includes('date/past'))
    assert.equal((await client.symbols(uri))[0]?.detail, 'Accepted')
    settings = { schema: 'hmpps-action-plan' }
    client.configurationChanged()
    assert.equal((await client.symbols(uri))[0]?.detail, 'Agreed')
    client.dispose()
  })

  it('that are not set are null, and mean the defaults', async () => {
    for (const unset of [
      null,
      {},
      { enable: null, schema: null, rules: null, publicationDate: null },
      { schema: '' },
    ]) {
      const client = await startTestClient({ settingsOf: () => unset })
      client.open(uri, draftWithWarning)
      assert.deepEqual(rulesOf((await client.nextPublished(uri)).diagnostics), ['text/doubled-word'])
      assert.deepEqual(client.shown, [])
      client.dispose()
    }
  })

  it('that the client refuses to tell mean the defaults', async () => {
    const client = await startTestClient({ settingsOf: () => Promise.reject(new Error('no')) })
    client.open(uri, draftWithWarning)
    assert.deepEqual(rulesOf((await client.nextPublished(uri)).diagnostics), ['text/doubled-word'])
    assert.match(client.logged.join('\n'), /did not say the settings/)
    client.dispose()
  })
})

describe('settings that cannot be used', () => {
  const broken = {
    enable: 'yes',
    schema: 'home-office-icibbi',
    rules: { 'verdict/mising': 'off', 'verdict/missing': 'loud', 'text/doubled-word': 'error' },
    publicationDate: '31 June 2026',
  }

  it('are told of in one message that says the way out, and the others count', async () => {
    const client = await startTestClient({ settingsOf: () => broken })
    client.open(uri, draftWithWarning)
    const { diagnostics } = await client.nextPublished(uri)
    assert.deepEqual(severitiesOf(diagnostics), [DiagnosticSeverity.Error])
    client.open('untitled:Untitled-1', draftWithWarning)
    await client.nextPublished('untitled:Untitled-1')
    assert.deepEqual(client.shown, [
      'Response Desk cannot use some settings. ' +
        'responseDesk.enable: write true or false. ' +
        'responseDesk.schema: there is no schema called “home-office-icibbi”. Did you mean home-office-icibi? ' +
        'responseDesk.rules: there is no rule called “verdict/mising”. Did you mean verdict/missing? ' +
        'responseDesk.rules: “loud” is no severity for verdict/missing. Write one of off, hint, information, warning, error. ' +
        'responseDesk.publicationDate: “31 June 2026” is no day. Write year, month and day, as in 2026-03-31.',
    ])
    client.dispose()
  })

  it('are told of again when they have changed and are still none', async () => {
    const client = await startTestClient({ settingsOf: () => ({ enable: 1 }) })
    client.open(uri, cleanDraft)
    await client.nextPublished(uri)
    client.configurationChanged()
    await client.nextPublished(uri)
    assert.equal(client.shown.length, 2)
    client.dispose()
  })

  it('of any shape do no harm', async () => {
    for (const value of [7, 'text', [1], { rules: [] }, { rules: 'off' }, { schema: {} }, { publicationDate: 2026 }]) {
      const client = await startTestClient({ settingsOf: () => value })
      client.open(uri, draftWithWarning)
      assert.deepEqual(rulesOf((await client.nextPublished(uri)).diagnostics), ['text/doubled-word'])
      assert.equal(client.shown.length, 1, JSON.stringify(value))
      client.dispose()
    }
  })
})

describe('a client that cannot be asked for settings', () => {
  it('gives them with its first words, whether by name or alone', async () => {
    for (const initializationOptions of [{ responseDesk: loud }, loud]) {
      const client = await startTestClient({ capabilities: {}, params: { initializationOptions } })
      client.open(uri, draftWithWarning)
      assert.deepEqual(severitiesOf((await client.nextPublished(uri)).diagnostics), [DiagnosticSeverity.Error])
      client.dispose()
    }
  })

  it('gives others later', async () => {
    const client = await startTestClient({ capabilities: {}, params: { initializationOptions: loud } })
    client.open(uri, draftWithWarning)
    await client.nextPublished(uri)
    client.configurationChanged({ responseDesk: quiet })
    assert.deepEqual((await client.nextPublished(uri)).diagnostics, [])
    client.configurationChanged({ otherServer: {} })
    assert.deepEqual((await client.nextPublished(uri)).diagnostics, [])
    client.dispose()
  })
})
