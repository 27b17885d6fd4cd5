// The built server, as an editor starts it, and everything that an editor, or a wire, may do to it.
import assert from 'node:assert/strict'
import {
  CancellationTokenSource,
  ErrorCodes,
  ExitNotification,
  LSPErrorCodes,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver/node'
import { draftWithError, draftWithWarning } from '../../server/drafts.js'
import { rulesOf } from '../../server/lsp/support/testClient.js'
import { figure, scaled } from '../support/scale.js'
import { type RunningServer, startBuiltServer } from './runningServer.js'

const uri = 'untitled:draft.response.md'

describe('the language server, whatever happens to it', () => {
  const running: RunningServer[] = []
  afterEach(() => {
    for (const one of running.splice(0)) one.kill()
  })

  function start(...options: string[]): RunningServer {
    const started = startBuiltServer(...options)
    running.push(started)
    return started
  }

  async function refused(answer: Promise<unknown>, code: number): Promise<void> {
    await assert.rejects(answer, (error) => error instanceof ResponseError && error.code === code)
  }

  it('refuses requests before it is met and after it is told to shut down, and takes neither for its end', async () => {
    const one = start()
    // The library has no handler before that, and says so.
    await refused(one.connection.sendRequest('textDocument/hover', {}), ErrorCodes.MethodNotFound)
    await one.open(uri, draftWithWarning)
    await one.meet()
    await one.open(uri, draftWithWarning, 2)
    assert.deepEqual(rulesOf(await one.findings(uri, 2)), ['text/doubled-word'])
    await one.connection.sendRequest(ShutdownRequest.type)
    await one.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: 'none' }).catch(() => {})
    await one.connection.sendNotification(ExitNotification.type)
    assert.equal(await one.ended, 0)
  })

  it('goes on after messages that are no JSON, no objects, no requests, or of the wrong kind', async () => {
    const one = start()
    await one.meet()
    const bodies = ['not JSON', '{', '[]', 'null', '17', '"x"', '{}', '{"jsonrpc":"1.0"}', '{"id":{},"method":7}']
    const hostile = [
      '{"__proto__":{"method":"exit"}}',
      '{"method":"constructor"}',
      '{"id":1,"method":"__proto__"}',
      '[[[[[[[[]]]]]]]]',
    ]
    for (const body of [...bodies, ...hostile, `{"method":"${'x'.repeat(100_000)}"}`, '\uFFFD\0\u2028'])
      one.child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    await one.connection.sendNotification('textDocument/noSuchNotification', { x: 1 })
    await refused(one.connection.sendRequest('textDocument/noSuchRequest', {}), ErrorCodes.MethodNotFound)
    for (const params of [
      null,
      7,
      'x',
      [],
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: { uri }, position: 'x' },
    ])
      for (const method of [
        'hover',
        'completion',
        'documentSymbol',
        'codeAction',
        'formatting',
        'rename',
        'foldingRange',
      ])
        await one.connection.sendRequest(`textDocument/${method}`, params).catch(() => {})
    await one.open(uri, draftWithWarning)
    assert.deepEqual(rulesOf(await one.findings(uri, 1)), ['text/doubled-word'])
  })

  it('answers what was cancelled with an error, and serves on', async () => {
    const one = start()
    await one.meet()
    await one.open(uri, draftWithWarning)
    const cancelled = Array.from({ length: scaled(50, 2_000) }, async () => {
      const source = new CancellationTokenSource()
      const answer = one.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, source.token)
      source.cancel()
      // Where the cancellation came too late, the answer is whole: never one that only looks like a draft without content.
      await answer.then(
        (symbols) => assert.equal((symbols as unknown[]).length, 2),
        (error) =>
          assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled, String(error)),
      )
    })
    await Promise.all(cancelled)
    await one.change(uri, 2, draftWithError)
    assert.deepEqual(rulesOf(await one.findings(uri, 2)), ['reference/unresolved'])
  })

  it('is up to date at the end of a flood of edits, and never speaks of a version that it was not sent', async function () {
    this.timeout(0)
    const one = start()
    await one.meet()
    await one.open(uri, draftWithWarning)
    const edits = scaled(1_000, 60_000)
    const perSecond = 1_000
    const started = performance.now()
    for (let version = 2; version <= edits; version++) {
      const text = version % 2 === 0 ? 'the ' : ''
      const start = { line: 12, character: 0 }
      const end = { line: 12, character: text === '' ? 4 : 0 }
      await one.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end }, text }],
      })
      // In the long run as fast as somebody who holds a key down in ten editors; in the short one all at once.
      const ahead = (version / perSecond) * 1_000 - (performance.now() - started)
      if (scaled(0, 1) === 1 && ahead > 4) await new Promise((resolve) => setTimeout(resolve, ahead))
    }
    await one.change(uri, edits + 1, draftWithError)
    assert.deepEqual(rulesOf(await one.findings(uri, edits + 1)), ['reference/unresolved'])
    const versions = one.published.map(({ version }) => version ?? -1)
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
      'an older version was spoken of after a newer one',
    )
    const seconds = (performance.now() - started) / 1_000
    figure(`${edits} edits in ${seconds.toFixed(1)} s, ${versions.length} publications`)
  })

  it('is killed in the middle of a request, and the next one has the findings of the same text', async () => {
    const one = start()
    await one.meet()
    await one.open(uri, draftWithWarning)
    const unanswered = one.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })
    one.child.kill('SIGKILL')
    assert.equal(await one.ended, 'SIGKILL')
    unanswered.catch(() => {})
    const next = start()
    await next.meet()
    await next.open(uri, draftWithWarning, 7)
    assert.deepEqual(rulesOf(await next.findings(uri, 7)), ['text/doubled-word'])
  })

  it('runs out of memory on a document beyond all measure, and the next one has the findings of the others', async function () {
    this.timeout(0)
    const one = start('--max-old-space-size=40')
    await one.meet()
    await one
      .open(uri, `${draftWithWarning}${'The Home Office will do it (see 1.1). '.repeat(400_000)}`)
      .catch(() => {})
    assert.notEqual(await one.ended, 0)
    const next = start()
    await next.meet()
    await next.open(uri, draftWithError, 3)
    assert.deepEqual(rulesOf(await next.findings(uri, 3)), ['reference/unresolved'])
  })

  it('logs no word of a draft at the level that is set at first, whatever is asked of it and whatever fails', async () => {
    const one = start()
    await one.meet()
    const secret = 'Zanzibarquartz'
    await one.open(
      uri,
      `${draftWithWarning}\nThe ${secret} ${secret} will be published by 31 June 2025 (see ${secret} 9.9).\n`,
    )
    await one.findings(uri, 1)
    for (const method of ['hover', 'completion', 'documentSymbol', 'codeAction', 'formatting', 'rename', 'definition'])
      for (const params of [{ textDocument: { uri } }, { textDocument: { uri }, position: { line: 27, character: 6 } }])
        await one.connection.sendRequest(`textDocument/${method}`, params).catch(() => {})
    for (const message of one.logged) assert.ok(!message.includes(secret), message)
    assert.ok(!one.logged.join('\n').includes('publish the'), 'words of the draft are logged')
  })
})
