// What stands in a folder need not be a file, nor be there any more: nothing hangs, and what cannot be read is told.
import assert from 'node:assert/strict'
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { diskTeamFiles as cliTeamFiles } from '../../../server/src/cli/teamFiles.js'
import { diskFiles, diskTeamFiles } from '../../../server/src/lsp/diskFiles.node.js'
import { type Folder, run, temporaryFolder } from '../../server/cli/commandLine.js'
import { cleanDraft, draftWithWarning } from '../../server/drafts.js'
import { scaled } from '../support/scale.js'

const cli = fileURLToPath(new URL('../../../server/dist/cli.js', import.meta.url))
const hasPipes = process.platform !== 'win32'
const uriOf = (path: string) => pathToFileURL(path).href

describe('what is no ordinary file', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  function pipe(name: string): string {
    assert.equal(spawnSync('mkfifo', [folder.at(name)]).status, 0)
    return folder.at(name)
  }

  const reasonFor = (path: string): Promise<string> =>
    diskFiles.readText(uriOf(path)).then(
      () => 'it was read',
      (error: Error) => error.message,
    )

  it('is not read by the language server, which waits for nobody to write into a pipe', async function () {
    if (!hasPipes) this.skip()
    assert.equal(await reasonFor(pipe('a.response.md')), 'This is no ordinary file.')
    symlinkSync('/dev/zero', folder.at('b.response.md'))
    assert.equal(await reasonFor(folder.at('b.response.md')), 'This is no ordinary file.')
    folder.write('c.response.md/in-it.response.md', cleanDraft)
    assert.equal(await reasonFor(folder.at('c.response.md')), 'This is a folder.')
    symlinkSync(folder.at('nowhere'), folder.at('d.response.md'))
    assert.equal(await reasonFor(folder.at('d.response.md')), 'There is no such file or folder.')
    symlinkSync(folder.at('e.response.md'), folder.at('e.response.md'))
    assert.match(await reasonFor(folder.at('e.response.md')), /^It cannot be read \(ELOOP\)\.$/)
    // Larger than any draft, and takes no room on the disk.
    truncateSync(folder.write('f.response.md', ''), 60 << 20)
    assert.equal(await reasonFor(folder.at('f.response.md')), 'This file is too large: more than 50 MB.')
  })

  it('is no configuration either, in the server or on the command line, and says so', async function () {
    if (!hasPipes) this.skip()
    for (const files of [diskTeamFiles, cliTeamFiles]) {
      assert.deepEqual(await files.read(uriOf(pipe('.response-desk.yaml'))), { fault: 'This is no ordinary file.' })
      rmSync(folder.at('.response-desk.yaml'))
      symlinkSync('/dev/zero', folder.at('.response-desk.yaml'))
      assert.deepEqual(await files.read(uriOf(folder.at('.response-desk.yaml'))), {
        fault: 'This is no ordinary file.',
      })
      rmSync(folder.at('.response-desk.yaml'))
      folder.write('.response-desk.yaml/x', '')
      assert.deepEqual(await files.read(uriOf(folder.at('.response-desk.yaml'))), { fault: 'This is a folder.' })
      rmSync(folder.at('.response-desk.yaml'), { recursive: true })
    }
  })

  it('is passed over by the command line with a word, and the drafts beside it are checked', async function () {
    if (!hasPipes) this.skip()
    pipe('a.response.md')
    symlinkSync('/dev/zero', folder.at('b.response.md'))
    folder.write('c.response.md/d.response.md', cleanDraft)
    symlinkSync(folder.at('c.response.md'), folder.at('e.response.md'))
    folder.write('f.response.md', draftWithWarning)
    const { status, out, err } = await run(['check', folder.path])
    assert.equal(status, 2)
    assert.match(out, /2 drafts checked/)
    assert.match(err, /b\.response\.md.*This is no ordinary file\./)
    assert.match(err, /e\.response\.md.*This is a folder\./)
  })

  it('may vanish, come and change its name while a folder is scanned', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `${index % 4}/${index}.response.md`)
    for (const name of names) folder.write(name, cleanDraft)
    const moveAway = (name: string) => {
      try {
        renameSync(folder.at(name), folder.at(`${name}-moved`))
      } catch {
        // It is moved already.
      }
    }
    let stopped = false
    const meddling = (async () => {
      for (let turn = 0; !stopped; turn++) {
        const name = names[turn % names.length] ?? ''
        if (turn % 3 === 0) rmSync(folder.at(name), { force: true })
        else if (turn % 3 === 1) folder.write(name, cleanDraft)
        else if (turn % 7 === 0) moveAway(name.slice(0, 1))
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    for (let scan = 0; scan < scaled(20, 500); scan++) {
      const { uris, unread } = await diskFiles.findDrafts(uriOf(folder.path))
      for (const { reason } of unread) assert.equal(reason, 'There is no such file or folder.')
      for (const uri of uris) {
        const text = await diskFiles.readText(uri).catch((error: Error) => error.message)
        // A file that is just being written is there, and empty.
        assert.ok([cleanDraft, '', 'There is no such file or folder.'].includes(text), text)
      }
    }
    stopped = true
    await meddling
  })
})

describe('what the command line does to files', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  /** Each file with all that could be seen to change. */
  const seen = () =>
    readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const { mode, mtimeMs, ino, size } = statSync(folder.at(name))
        return [name, mode, mtimeMs, ino, size]
      })

  it('is nothing, whatever is asked, as long as nobody asks for a change', async () => {
    const path = folder.write('a.response.md', draftWithWarning)
    folder.write('.response-desk.yaml', 'rules: {}\n')
    const before = seen()
    for (const args of [
      ['check', folder.path],
      ['check', path, '--format', 'json'],
      ['commitments', path],
      ['commitments', path, '--format', 'ics'],
      ['inspect', path],
      ['register', path],
      ['rules'],
      ['schemas'],
    ])
      await run(args)
    assert.deepEqual(seen(), before)
  })

  const encodings: Readonly<Record<string, Buffer>> = {
    'UTF-16, little end first': Buffer.from(`\uFEFF${draftWithWarning}`, 'utf16le'),
    'UTF-16, big end first': Buffer.from(`\uFEFF${draftWithWarning}`, 'utf16le').swap16(),
    'UTF-16 without a mark': Buffer.from(draftWithWarning, 'utf16le'),
    'Latin 1': Buffer.from(`${draftWithWarning}caf\xe9\n`, 'latin1'),
    'Windows 1252': Buffer.concat([Buffer.from(draftWithWarning), Buffer.from([0x93, 0x94, 0x96])]),
    'half a character at the end': Buffer.concat([Buffer.from(draftWithWarning), Buffer.from([0xe2, 0x82])]),
    'a surrogate in UTF-8': Buffer.concat([Buffer.from(draftWithWarning), Buffer.from([0xed, 0xa0, 0x80])]),
    'an overlong character': Buffer.concat([Buffer.from(draftWithWarning), Buffer.from([0xc0, 0xaf])]),
    'a null character': Buffer.from(`${draftWithWarning}\0`),
  }
  for (const [name, bytes] of Object.entries(encodings))
    it(`never mends what is not UTF-8: ${name}`, async () => {
      const path = folder.write('a.response.md', bytes)
      const before = seen()
      const { status, err } = await run(['check', path, '--fix'])
      assert.equal(status, 2)
      assert.match(err, /UTF-8|null characters/)
      assert.deepEqual(readFileSync(path), bytes)
      assert.deepEqual(seen(), before)
    })

  it('is to keep mode, owner, byte order mark and every line ending when it mends', async function () {
    if (process.platform === 'win32') this.skip()
    const mixed = (text: string) =>
      text
        .split('\n')
        .map((line, index) => line + (index % 4 === 1 || index % 4 === 2 ? '\r\n' : '\n'))
        .join('')
    const [faulty, clean] = [mixed(draftWithWarning), mixed(cleanDraft)]
    for (const mode of [0o600, 0o640, 0o644, 0o664, 0o755]) {
      const path = folder.write('a.response.md', `\uFEFF${faulty}`)
      chmodSync(path, mode)
      const isRoot = process.getuid?.() === 0
      if (isRoot) chownSync(path, 65_534, 65_534)
      await run(['check', path, '--fix'])
      assert.equal(readFileSync(path, 'utf8'), `\uFEFF${clean}`)
      const stats = statSync(path)
      assert.equal(stats.mode & 0o7777, mode)
      if (isRoot) assert.deepEqual([stats.uid, stats.gid], [65_534, 65_534])
      assert.deepEqual(readdirSync(folder.path), ['a.response.md'])
      rmSync(path)
    }
  })

  it('leaves the draft whole where it cannot be written, and nothing beside it', function () {
    const checkAsStranger = strangersCommand(this)
    const path = folder.write('drafts/a.response.md', draftWithWarning)
    chmodSync(folder.at('drafts'), 0o555)
    const { status, stderr } = checkAsStranger(path, '--fix')
    chmodSync(folder.at('drafts'), 0o755)
    assert.equal(status, 2)
    assert.match(stderr, /It may not be read or written: permission is denied\./)
    assert.equal(readFileSync(path, 'utf8'), draftWithWarning)
    assert.deepEqual(readdirSync(folder.at('drafts')), ['a.response.md'])
  })

  it('tells of files and folders that it may not read, and checks the others', function () {
    const checkAsStranger = strangersCommand(this)
    chmodSync(folder.write('a.response.md', draftWithWarning), 0)
    folder.write('closed/b.response.md', draftWithWarning)
    chmodSync(folder.at('closed'), 0)
    folder.write('c.response.md', draftWithWarning)
    const { status, stdout, stderr } = checkAsStranger(folder.path)
    chmodSync(folder.at('closed'), 0o755)
    assert.equal(status, 2)
    assert.match(stdout, /1 draft checked: 1 warning\./)
    for (const name of ['closed', 'a.response.md'])
      assert.ok(stderr.includes(`${folder.at(name)}: It may not be read or written: permission is denied.`), stderr)
  })

  /** The built command line's \`check\`, as somebody who owns none of the files; for root, to whom nothing is closed, as nobody. */
  function strangersCommand(context: Mocha.Context): (...args: string[]) => SpawnSyncReturns<string> {
    if (process.platform === 'win32') context.skip()
    const who = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    chmodSync(folder.path, 0o755)
    const command = (...args: string[]) =>
      spawnSync(process.execPath, [cli, ...args], { ...who, encoding: 'utf8', cwd: folder.path })
    // Where nobody may read the project, there is nothing to be tried.
    if (command('--version').status !== 0) context.skip()
    return (...args) => command('check', ...args)
  }
})
