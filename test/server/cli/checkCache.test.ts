import assert from 'node:assert/strict'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanDraft, draftWithError, draftWithWarning } from '../drafts.js'
import { type Folder, run, temporaryFolder } from './commandLine.js'

const undated = cleanDraft.replace('Published 4 March 2024\n\n', '')
const oneDay = 24 * 60 * 60 * 1000

describe('check --cache', () => {
  let folder: Folder
  let location: string
  beforeEach(() => {
    folder = temporaryFolder()
    folder.write('.git/HEAD', 'ref: refs/heads/main\n')
    location = folder.at('kept')
  })
  afterEach(() => folder.remove())

  const check = (...args: string[]) => run(['check', folder.path, ...args])
  const checkKept = (...args: string[]) => check('--cache-location', location, ...args)
  const entries = () => readdirSync(location).filter((name) => /^[0-9a-f]{32}\.json$/.test(name))
  const entry = () => join(location, entries()[0] ?? '')

  for (const format of ['text', 'json'])
    it(`prints what a run without it prints: ${format}`, async () => {
      folder.write('a.response.md', draftWithWarning)
      folder.write('b.response.md', draftWithError)
      folder.write('c.response.md', cleanDraft)
      folder.write('d.response.md', '# Notes\n')
      const outcome = await check('--format', format)
      assert.deepEqual(await checkKept('--format', format), outcome)
      assert.deepEqual(await checkKept('--format', format), outcome)
      assert.equal(entries().length, 4)
    })

  it('checks no draft again that has stayed as it was', async () => {
    folder.write('a.response.md', draftWithWarning)
    await checkKept()
    // What is kept is what is printed, whoever has written it.
    writeFileSync(entry(), readFileSync(entry(), 'utf8').replace('says a word twice', 'stands as it was kept'))
    assert.match((await checkKept()).out, /stands as it was kept/)
  })

  const changes: Readonly<Record<string, () => readonly string[]>> = {
    'the draft': () => {
      folder.write('a.response.md', draftWithError)
      return []
    },
    'the configuration': () => {
      folder.write('.response-desk.yaml', 'rules: {text/doubled-word: error}')
      return []
    },
    'a schema': () => {
      folder.write('.response-desk.yaml', 'schema: own.yaml')
      folder.write('own.yaml', 'id: own\nextends: home-office-icibi\nseverities: {text/doubled-word: error}\n')
      return []
    },
    'the register': () => {
      folder.write('ports.recommendations.yaml', 'recommendations: [{id: 1, text: Publish the fees.}]')
      return []
    },
    'the schema asked for': () => ['--schema', 'hmpps-action-plan', '--format', 'json'],
    'the day of publication asked for': () => ['--published', '2030-01-01'],
    'what is printed': () => ['--quiet', '--fail-on', 'error'],
    'the form': () => ['--format', 'json'],
  }
  for (const [what, change] of Object.entries(changes))
    it(`checks again after a change of ${what}`, async () => {
      const named = draftWithWarning.replace('Published 4 March 2024\n\n', '')
      folder.write('a.response.md', `---\nregister: ports.recommendations.yaml\n---\n${named}`)
      folder.write('ports.recommendations.yaml', 'recommendations: [{id: 1, text: Publish.}, {id: 2, text: Train.}]')
      const before = await checkKept()
      const options = change()
      assert.deepEqual(await checkKept(...options), await check(...options))
      assert.notDeepEqual(await checkKept(...options), before)
    })

  it('checks again on another day where today counts, and not where it does not', async () => {
    for (const [text, isAgain] of [
      [undated, true],
      [cleanDraft, false],
    ] as const) {
      folder.write('a.response.md', text)
      await checkKept('--today', '2024-03-01')
      const kept = readFileSync(entry(), 'utf8')
      assert.deepEqual(await checkKept('--today', '2025-03-01'), await check('--today', '2025-03-01'))
      assert.equal(readFileSync(entry(), 'utf8') !== kept, isAgain)
    }
  })

  it('checks again where what is kept is damaged', async () => {
    folder.write('a.response.md', draftWithWarning)
    const outcome = await checkKept()
    for (const damaged of ['', '{"key":', 'null', '[]']) {
      writeFileSync(entry(), damaged)
      assert.deepEqual(await checkKept(), outcome)
      assert.notEqual(readFileSync(entry(), 'utf8'), damaged)
    }
  })

  it('mends with --fix what a run before has found', async () => {
    const draft = folder.write('a.response.md', draftWithWarning)
    folder.write('b.response.md', cleanDraft)
    await checkKept()
    assert.match((await checkKept('--fix')).out, /1 mended/)
    assert.equal(readFileSync(draft, 'utf8'), cleanDraft)
    assert.deepEqual(await checkKept(), await check())
  })

  it('goes on without it, and says why, where nothing can be kept', async () => {
    folder.write('a.response.md', draftWithWarning)
    writeFileSync(location, 'a file')
    const { status, out, err } = await checkKept()
    assert.deepEqual({ status, out }, { status: 1, out: (await check()).out })
    assert.match(err, /kept: No results are kept here\. There is a file of this name\./)
    assert.equal(readFileSync(location, 'utf8'), 'a file')
  })

  it('goes on where the folder may not be written', async function () {
    if (process.getuid?.() === 0) this.skip()
    folder.write('a.response.md', draftWithWarning)
    await checkKept()
    folder.write('a.response.md', draftWithError)
    chmodSync(location, 0o500)
    const { status, err } = await checkKept()
    chmodSync(location, 0o700)
    assert.equal(status, 1)
    assert.match(err, /No results are kept here/)
  })

  it('lets Git pass over the folder, and nobody else look into it', async function () {
    if (process.platform === 'win32') this.skip()
    folder.write('a.response.md', draftWithWarning)
    await checkKept()
    assert.equal(readFileSync(join(location, '.gitignore'), 'utf8'), '*\n')
    assert.equal(statSync(location).mode & 0o077, 0)
    assert.equal(statSync(entry()).mode & 0o077, 0)
  })

  it('writes nothing but results into a folder that was there', async () => {
    folder.write('kept/notes.txt', 'not ours')
    folder.write('a.response.md', draftWithWarning)
    await checkKept()
    assert.deepEqual(
      readdirSync(location).filter((name) => !name.endsWith('.json')),
      ['notes.txt'],
    )
    assert.equal(entries().length, 1)
  })

  it('lets go of what nobody has asked for in a month, and of nothing else', async () => {
    folder.write('a.response.md', draftWithWarning)
    folder.write('b.response.md', cleanDraft)
    await checkKept()
    folder.write('kept/notes.txt', 'not ours')
    folder.write('kept/package.json', '{}')
    const [first = '', second = ''] = entries().map((name) => join(location, name))
    for (const [path, days] of [
      [first, 40],
      [second, 40],
      [folder.at('kept/notes.txt'), 40],
      [folder.at('kept/package.json'), 40],
    ] as const)
      utimesSync(path, new Date(Date.now() - days * oneDay), new Date(Date.now() - days * oneDay))
    // Asked for again: both are as new.
    await checkKept()
    folder.write('c.response.md', draftWithError)
    await checkKept()
    assert.equal(entries().length, 3)
    rmSync(folder.at('b.response.md'))
    for (const name of entries()) {
      const old = new Date(Date.now() - 40 * oneDay)
      utimesSync(join(location, name), old, old)
    }
    folder.write('c.response.md', draftWithWarning)
    await checkKept()
    assert.equal(entries().length, 2)
    assert.equal(readFileSync(folder.at('kept/notes.txt'), 'utf8'), 'not ours')
    assert.equal(readFileSync(folder.at('kept/package.json'), 'utf8'), '{}')
  })

  it('keeps nothing of standard input, and nothing where nobody asks for it', async () => {
    const input = draftWithWarning
    await run(['check', '-', '--cache-location', location], { input })
    assert.deepEqual(entries(), [])
    folder.write('a.response.md', draftWithWarning)
    await check()
    assert.deepEqual(entries(), [])
  })
})
