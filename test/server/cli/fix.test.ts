import assert from 'node:assert/strict'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { cleanDraft, draftWithError, draftWithWarning } from '../drafts.js'
import { type Folder, run, temporaryFolder } from './commandLine.js'

describe('check --fix', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  const fixed = async (content: string): Promise<string> => {
    const path = folder.write('a.response.md', content)
    await run(['check', path, '--fix'])
    return readFileSync(path, 'utf8')
  }

  it('mends what is safe to mend, and says so', async () => {
    const path = folder.write('a.response.md', draftWithWarning)
    const { status, out } = await run(['check', path, '--fix'])
    assert.equal(readFileSync(path, 'utf8'), cleanDraft)
    assert.equal(status, 0)
    assert.equal(out, '1 draft checked: no findings. 1 mended.\n')
  })

  it('keeps line endings and the byte order mark', async () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    assert.equal(await fixed(crlf(draftWithWarning)), crlf(cleanDraft))
  })

  it('keeps an emoji in front of what it mends', async () => {
    const cheer = (text: string): string => text.replace('We will', '🎉 We will')
    assert.equal(await fixed(cheer(draftWithWarning)), cheer(cleanDraft))
  })

  it('goes on until nothing is left to mend', async () => {
    assert.equal(await fixed(draftWithWarning.replace('the the', 'the the the the')), cleanDraft)
  })

  it('reports what it does not mend', async () => {
    const path = folder.write('a.response.md', draftWithError)
    const { status, out } = await run(['check', path, '--fix'])
    assert.equal(status, 1)
    assert.match(out, /reference\/unresolved/)
    assert.equal(readFileSync(path, 'utf8'), draftWithError)
  })

  it('does not touch a file in which nothing is to be mended', async () => {
    const path = folder.write('a.response.md', cleanDraft)
    utimesSync(path, 1000, 1000)
    await run(['check', path, '--fix'])
    assert.equal(statSync(path).mtimeMs, 1_000_000)
  })

  it('leaves alone what is no response', async () => {
    const text = '# An essay\n\nIt is is long.\n'
    const path = folder.write('essay.md', text)
    await run(['check', path, '--fix'])
    assert.equal(readFileSync(path, 'utf8'), text)
  })

  it('keeps the mode of the file, and leaves nothing beside it', async function () {
    if (process.platform === 'win32') this.skip()
    const path = folder.write('a.response.md', draftWithWarning)
    chmodSync(path, 0o640)
    await run(['check', path, '--fix'])
    assert.equal(statSync(path).mode & 0o777, 0o640)
    assert.deepEqual(readdirSync(folder.path), ['a.response.md'])
  })

  it('mends the file behind a symbolic link, and keeps the link', async function () {
    if (process.platform === 'win32') this.skip()
    const path = folder.write('kept/a.response.md', draftWithWarning)
    symlinkSync(path, folder.at('link.response.md'))
    await run(['check', folder.at('link.response.md'), '--fix'])
    assert.equal(readFileSync(path, 'utf8'), cleanDraft)
    assert.equal(lstatSync(folder.at('link.response.md')).isSymbolicLink(), true)
  })

  it('refuses what is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(draftWithWarning), Buffer.from([0xa3])])
    const path = folder.write('a.response.md', bytes)
    const { status } = await run(['check', path, '--fix'])
    assert.equal(status, 2)
    assert.deepEqual(readFileSync(path), bytes)
  })

  it('counts as JSON what it mended', async () => {
    const path = folder.write('a.response.md', draftWithWarning)
    const { out } = await run(['check', path, '--fix', '--format', 'json'])
    const { files, summary } = JSON.parse(out)
    assert.deepEqual([files[0].mended, files[0].diagnostics, summary.mended], [1, [], 1])
  })
})
