import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  createProtocolConnection,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { loadBundle } from '../../server/src/codeCache.node.js'
import { draftWithWarning } from './drafts.js'
import { rulesOf } from './lsp/support/testClient.js'

const require = createRequire(import.meta.url)
const server = fileURLToPath(new URL('../../server/dist/languageServer.js', import.meta.url))

describe('the code cache', () => {
  let folder: string
  let bundle: string
  let cache: string

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'response-desk-')))
    bundle = join(folder, 'bundle.js')
    cache = join(folder, 'cache')
    write('module.exports = { answer: () => 42, name: __filename }')
  })
  afterEach(() => {
    delete require.cache[bundle]
    rmSync(folder, { recursive: true })
  })

  const write = (source: string) => writeFileSync(bundle, source)
  const compiledFile = () => join(cache, 'bundle.compiled')

  /** As the next process would: nothing is loaded yet. */
  function load() {
    delete require.cache[bundle]
    const loaded = loadBundle(bundle, cache)
    return { ...loaded, exports: require(bundle) as { answer(): number; name: string } }
  }
  async function loadAndKeep(): Promise<void> {
    const { keep, exports } = load()
    exports.answer()
    await keep()
  }

  it('gives the bundle to whoever requires it, and has nothing at first', () => {
    const { wasCompiled, exports } = load()
    assert.equal(wasCompiled, false)
    assert.equal(exports.answer(), 42)
    assert.equal(exports.name, bundle)
  })

  it('has at the next start what was kept', async () => {
    await loadAndKeep()
    const { wasCompiled, exports, keep } = load()
    assert.equal(wasCompiled, true)
    assert.equal(exports.answer(), 42)
    const before = readFileSync(compiledFile())
    await keep()
    assert.deepEqual(readFileSync(compiledFile()), before)
    assert.deepEqual(readdirSync(cache), ['bundle.compiled'])
  })

  it('takes nothing of another bundle, though it be as long', async () => {
    await loadAndKeep()
    write(readFileSync(bundle, 'utf8').replace('42', '43'))
    const { wasCompiled, exports } = load()
    assert.equal(wasCompiled, false)
    assert.equal(exports.answer(), 43)
    await loadAndKeep()
    assert.equal(load().wasCompiled, true)
    assert.equal(load().exports.answer(), 43)
  })

  for (const [name, damage] of [
    ['a flipped bit', (bytes: Buffer) => bytes.with(bytes.length >> 1, (bytes.at(bytes.length >> 1) ?? 0) ^ 1)],
    ['a flipped bit of its digest', (bytes: Buffer) => bytes.with(3, (bytes.at(3) ?? 0) ^ 1)],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['the digest alone', (bytes: Buffer) => bytes.subarray(0, 32)],
    ['nothing', (bytes: Buffer) => bytes.subarray(0, 0)],
    ['more than it', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
  ] as const)
    it(`passes over ${name}, and writes it anew`, async () => {
      await loadAndKeep()
      writeFileSync(compiledFile(), damage(readFileSync(compiledFile())))
      const { wasCompiled, exports, keep } = load()
      assert.equal(wasCompiled, false)
      assert.equal(exports.answer(), 42)
      await keep()
      assert.equal(load().wasCompiled, true)
    })

  it('passes over what others may write', async function () {
    if (process.platform === 'win32') this.skip()
    await loadAndKeep()
    chmodSync(compiledFile(), 0o666)
    const { wasCompiled, keep } = load()
    assert.equal(wasCompiled, false)
    await keep()
    assert.equal(load().wasCompiled, true)
  })

  it('does without a folder that cannot be written to', async () => {
    cache = join(bundle, 'within a file')
    await loadAndKeep()
    assert.equal(load().wasCompiled, false)
    assert.equal(load().exports.answer(), 42)
  })

  it('leaves no bundle behind that broke down', () => {
    write('throw new Error("as it was written")')
    assert.throws(() => loadBundle(bundle, cache), /as it was written/)
    assert.equal(require.cache[bundle], undefined)
  })
})

describe('the built server with a code cache', () => {
  const folder = mkdtempSync(join(tmpdir(), 'response-desk-'))
  after(() => rmSync(folder, { recursive: true }))

  /** What is published for a draft; `meanwhile` is waited for before the server is stopped. */
  async function published(
    text: string,
    flags: readonly string[],
    { meanwhile = async () => {}, args = [`--code-cache=${folder}`], env = {} } = {},
  ) {
    const child = spawn(process.execPath, [...flags, server, '--stdio', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    })
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    try {
      const diagnostics = await firstDiagnostics(connection, text)
      await meanwhile()
      return diagnostics
    } finally {
      connection.dispose()
      child.kill()
    }
  }

  async function firstDiagnostics(connection: ProtocolConnection, text: string) {
    connection.listen()
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })
    await connection.sendNotification('initialized', {})
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification(PublishDiagnosticsNotification.type, resolve)
    })
    const textDocument = { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text }
    await connection.sendNotification('textDocument/didOpen', { textDocument })
    return (await published).diagnostics
  }

  const hook = join(folder, 'tellRejected.cjs')
  const rejected = join(folder, 'rejected')
  /** Writes down whether the engine rejected the compiled code that it was given. */
  const tellRejected = `
const vm = require('node:vm')
vm.Script = class extends vm.Script {
  constructor(...given) {
    super(...given)
    require('node:fs').writeFileSync(${JSON.stringify(rejected)}, String(this.cachedDataRejected))
  }
}
`

  const kept = () => readdirSync(folder).filter((name) => name.endsWith('.compiled'))

  it('takes at the next start what was kept, and finds the same with it as without, and under other flags', async () => {
    const secret = 'Zanzibarquill'
    const text = `${draftWithWarning}\n${secret} waits.\n`
    const untilKept = async () => {
      while (kept().length === 0) await pause(100)
    }
    const first = await published(text, [], { meanwhile: untilKept })
    assert.deepEqual(rulesOf(first), ['text/doubled-word'])
    const [file = ''] = kept()
    const before = readFileSync(join(folder, file))
    assert.ok(!before.includes(secret), 'code is kept, and nothing of a draft')
    writeFileSync(hook, tellRejected)
    assert.deepEqual(await published(text, ['--require', hook]), first)
    assert.equal(readFileSync(rejected, 'utf8'), 'false')
    assert.deepEqual(await published(text, ['--max-semi-space-size=2']), first)

    // Where the client names no folder, the user's own.
    const home = { NODE_DISABLE_COMPILE_CACHE: '', XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder }
    for (const own of ['response-desk', 'Library/Caches/response-desk']) {
      mkdirSync(join(folder, own), { recursive: true })
      copyFileSync(join(folder, file), join(folder, own, file))
    }
    rmSync(rejected)
    assert.deepEqual(await published(text, ['--require', hook], { args: [], env: home }), first)
    assert.equal(readFileSync(rejected, 'utf8'), 'false')
  })
})
