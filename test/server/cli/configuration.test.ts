import assert from 'node:assert/strict'
import { chmodSync } from 'node:fs'
import { cleanDraft, draftWithWarning, essay } from '../drafts.js'
import { type Folder, run, temporaryFolder } from './commandLine.js'

describe('the command line under a configuration', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
    folder.write('.git/HEAD', 'ref: refs/heads/main\n')
  })
  afterEach(() => folder.remove())

  it('finds it from the draft upwards, wherever it is run', async () => {
    folder.write('.response-desk.yaml', 'rules: {text/doubled-word: error}')
    const draft = folder.write('drafts/a.response.md', draftWithWarning)
    const { status, out } = await run(['check', draft])
    assert.equal(status, 1)
    assert.match(out, /error {2}text\/doubled-word|error.*text\/doubled-word/)
  })

  it('does not look above the repository, nor anywhere with --no-config', async () => {
    folder.write('.response-desk.yaml', 'rules: {text/doubled-word: "off"}')
    folder.write('inner/.git', 'gitdir: ../.git\n')
    const inner = folder.write('inner/a.response.md', draftWithWarning)
    const outer = folder.write('a.response.md', draftWithWarning)
    assert.equal((await run(['check', inner])).status, 1)
    assert.equal((await run(['check', outer])).status, 0)
    assert.equal((await run(['check', outer, '--no-config'])).status, 1)
  })

  it('lets flags count before it', async () => {
    folder.write('.response-desk.yaml', 'schema: hmpps-action-plan')
    const draft = folder.write('a.response.md', cleanDraft)
    const schemaOf = async (...flags: string[]) =>
      JSON.parse((await run(['check', draft, '--format', 'json', ...flags])).out).files[0].schema
    assert.equal(await schemaOf(), 'hmpps-action-plan')
    assert.equal(await schemaOf('--schema', 'home-office-icibi'), 'home-office-icibi')
  })

  it('leaves out what it excludes and takes in what it includes, in folders', async () => {
    folder.write('.response-desk.yaml', 'exclude: archive/\ninclude: notes/*.md')
    folder.write('archive/a.response.md', draftWithWarning)
    folder.write('notes/b.md', essay)
    folder.write('c.response.md', cleanDraft)
    const { out } = await run(['check', folder.path, '--format', 'json'])
    const files: { file: string; isResponse: boolean }[] = JSON.parse(out).files
    assert.deepEqual(
      files.map(({ file, isResponse }) => [file.slice(folder.path.length + 1), isResponse]),
      [
        ['c.response.md', true],
        ['notes/b.md', true],
      ],
    )
    const named = await run(['check', folder.at('archive/a.response.md'), '--format', 'json'])
    assert.match(JSON.parse(named.out).files[0].recognition, /excludes it/)
  })

  it('says once, with line and column, what is wrong in it, and checks by its good keys', async () => {
    folder.write('.response-desk.yaml', 'rules: {text/doubled-word: error}\nshcema: x\n')
    const [a, b] = ['a', 'b'].map((name) => folder.write(`${name}.response.md`, draftWithWarning))
    const { status, out, err } = await run(['check', a ?? '', b ?? ''])
    assert.equal(status, 2)
    assert.equal(err.match(/\.response-desk\.yaml:2:1: “shcema” is no setting/g)?.length, 1)
    assert.match(out, /error/)
  })

  it('goes on where the configuration cannot be read', async function () {
    if (process.getuid?.() === 0) this.skip()
    const file = folder.write('.response-desk.yaml', 'rules: {}')
    chmodSync(file, 0)
    const { status, err } = await run(['check', folder.write('a.response.md', cleanDraft)])
    assert.equal(status, 2)
    assert.match(err, /cannot be used\. It may not be read/)
  })

  it('compares with the register that a draft names', async () => {
    folder.write(
      'ports.recommendations.yaml',
      'recommendations: [{id: 1, text: The Home Office must publish its guidance.}]',
    )
    const draft = folder.write('a.response.md', `---\nregister: ports.recommendations.yaml\n---\n${cleanDraft}`)
    const { out } = await run(['check', draft, '--format', 'json'])
    const rules = JSON.parse(out).files[0].diagnostics.map(({ rule }: { rule: string }) => rule)
    assert.deepEqual(rules, ['register/misquoted', 'register/unknown'])
    const gone = folder.write('b.response.md', `---\nregister: gone.recommendations.yaml\n---\n${cleanDraft}`)
    assert.match((await run(['check', gone])).out, /register\/unreadable/)
  })
})
