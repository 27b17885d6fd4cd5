import assert from 'node:assert/strict'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { DiskProblem, findFiles, readText, replaceText } from '../../../server/src/cli/diskFiles.js'
import { type Folder, temporaryFolder } from './commandLine.js'

const permissionsCount = process.platform !== 'win32' && process.getuid?.() !== 0

describe('files on the disk', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  const problem = (message: RegExp) => (error: unknown) => error instanceof DiskProblem && message.test(error.message)

  it('are left alone where another program wrote meanwhile', () => {
    const file = readText(folder.write('a.response.md', 'ours'))
    folder.write('a.response.md', 'theirs')
    assert.throws(() => replaceText(file, 'mended'), problem(/changed by another program/))
    assert.equal(readFileSync(file.path, 'utf8'), 'theirs')
    assert.deepEqual(readdirSync(folder.path), ['a.response.md'])
  })

  it('are not written anew where they were removed meanwhile', () => {
    const file = readText(folder.write('a.response.md', 'ours'))
    folder.remove()
    assert.throws(() => replaceText(file, 'mended'), problem(/no such file/))
  })

  it('are not written where they are read-only', function () {
    if (!permissionsCount) this.skip()
    const file = readText(folder.write('a.response.md', 'ours'))
    chmodSync(file.path, 0o444)
    assert.throws(() => replaceText(file, 'mended'), problem(/permission is denied/))
    assert.equal(readFileSync(file.path, 'utf8'), 'ours')
  })

  it('are not read where that is forbidden, and say so', function () {
    if (!permissionsCount) this.skip()
    const path = folder.write('a.response.md', 'ours')
    chmodSync(path, 0o000)
    assert.throws(() => readText(path), problem(/permission is denied/))
  })

  it('that are folders cannot be read as text', () => {
    assert.throws(() => readText(folder.path), problem(/This is a folder\./))
  })

  it('in a folder that cannot be looked into are a problem, and the others are found', function () {
    if (!permissionsCount) this.skip()
    const path = folder.write('a.response.md', '')
    folder.write('closed/b.response.md', '')
    chmodSync(folder.at('closed'), 0o000)
    const { paths, problems } = findFiles([folder.path])
    chmodSync(folder.at('closed'), 0o700)
    assert.deepEqual(paths, [path])
    assert.deepEqual(
      problems.map((one) => one.path),
      [folder.at('closed')],
    )
  })
})
