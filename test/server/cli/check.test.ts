import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync } from 'node:fs'
import { cleanDraft, draftWithError, draftWithInformation, draftWithWarning, essay } from '../drafts.js'
import { type Folder, run, temporaryFolder } from './commandLine.js'

describe('the exit status of check', () => {
  let folder: Folder
  before(() => {
    folder = temporaryFolder()
    folder.write('clean.response.md', cleanDraft)
    folder.write('warning.response.md', draftWithWarning)
    folder.write('error.response.md', draftWithError)
    folder.write('information.response.md', draftWithInformation)
    folder.write('essay.md', essay)
    folder.write('latin-1.response.md', Uint8Array.from([0x41, 0xa3, 0x35, 0x0a]))
    mkdirSync(folder.at('empty'))
  })
  after(() => folder.remove())

  const cases: readonly (readonly [status: number, command: string, why: string])[] = [
    [0, 'clean.response.md', 'nothing is found'],
    [0, 'information.response.md', 'only information is found'],
    [1, 'warning.response.md', 'a warning is found'],
    [1, 'error.response.md', 'an error is found'],
    [1, 'clean.response.md error.response.md', 'one of several files has an error'],
    [0, 'essay.md', 'a file is no response'],
    [0, 'warning.response.md --fail-on error', 'only errors fail'],
    [1, 'error.response.md --fail-on error', 'an error is found and errors fail'],
    [1, 'information.response.md --fail-on information', 'information fails'],
    [1, 'information.response.md --fail-on hint', 'everything fails'],
    [0, 'clean.response.md --fail-on hint', 'everything fails and nothing is found'],
    [0, 'warning.response.md --max-warnings 1', 'as many warnings as are put up with are found'],
    [1, 'warning.response.md --max-warnings 0', 'more warnings than are put up with are found'],
    [1, 'error.response.md --max-warnings 9', 'an error is found, and only warnings are put up with'],
    [1, 'warning.response.md --fail-on error --max-warnings 0', 'errors fail, and so do too many warnings'],
    [0, 'warning.response.md --fail-on error --max-warnings 1', 'errors fail, and there are not too many warnings'],
    [2, 'missing.response.md', 'a file is missing'],
    [2, 'missing.response.md error.response.md', 'a file is missing, though another has findings'],
    [2, 'empty', 'a folder has no draft in it'],
    [2, 'latin-1.response.md', 'a file is not UTF-8'],
    [2, '', 'no file is named'],
    [2, 'clean.response.md --schema nonsense', 'the schema does not exist'],
    [2, 'clean.response.md --today 2024-02-30', 'the day does not exist'],
    [2, 'clean.response.md --published soon', 'the day of publication is none'],
    [2, 'clean.response.md --max-warnings many', 'the number is none'],
    [2, 'clean.response.md --fail-on off', 'the severity is none'],
    [2, 'clean.response.md --format xml', 'the format is none'],
    [2, 'clean.response.md --no-such-option', 'the option does not exist'],
    [2, '- --fix', 'standard input is to be mended'],
  ]
  for (const [status, command, why] of cases)
    it(`is ${status} where ${why}: check ${command}`, async () => {
      const args = command.split(' ').filter((arg) => arg !== '')
      const named = args.map((arg) => (/^[a-z].*(?:\.md|empty)$|^empty$/.test(arg) ? folder.at(arg) : arg))
      const outcome = await run(['check', ...named])
      assert.equal(outcome.status, status, outcome.out + outcome.err)
      assert.equal(outcome.err !== '', status === 2, outcome.err)
    })

  it('is 2, and no other, for a command that does not exist', async () => {
    const { status, err } = await run(['chek', folder.at('clean.response.md')])
    assert.equal(status, 2)
    assert.match(err, /Did you mean check\?/)
  })

  it('is 0 for help and version', async () => {
    for (const args of [['--help'], ['--version'], ['check', '--help'], ['inspect', '--help'], ['help', 'check']])
      assert.equal((await run(args)).status, 0, args.join(' '))
  })
})

describe('the text that check prints', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('gives place, severity, message, rule, excerpt and summary', async () => {
    const path = folder.write('a.response.md', draftWithWarning)
    const { out } = await run(['check', path])
    assert.equal(
      out,
      [
        `${path}:13:17: warning: Recommendation 1: “the the” says a word twice. Take one out. [text/doubled-word]`,
        '  13 | We will publish the the guidance by 30 June 2024.',
        '     |                 ^^^^^^^',
        '',
        '1 draft checked: 1 warning. 1 can be mended with --fix.',
        '',
      ].join('\n'),
    )
  })

  it('shows both lines of a place that a line break splits', async () => {
    const path = folder.write('a.response.md', draftWithWarning.replace('the the', 'the\nthe'))
    const { out } = await run(['check', path])
    assert.match(
      out,
      /\n {2}13 \| We will publish the\n {5}\| {17}\^\^\^\n {2}14 \| the guidance by .*\n {5}\| \^\^\^\n/,
    )
  })

  it('shows related places', async () => {
    const numbered = cleanDraft
      .replace('We will', '1.2 We will')
      .replace('Target date', '1.2 We thank its staff.\n\nTarget date')
    const { out } = await run(['check', folder.write('a.response.md', numbered)])
    assert.match(out, /\[numbering\/duplicate\]\n(?:.*\n){2} {2}\S+a\.response\.md:13:1: \S.*\n {2}13 \| 1\.2 We will/)
  })

  it('counts over all files', async () => {
    folder.write('a.response.md', draftWithWarning)
    folder.write('b/b.response.md', draftWithError)
    folder.write('c.response.md', cleanDraft)
    const { out } = await run(['check', folder.path])
    assert.match(out, /\n3 drafts checked: 1 error and 1 warning in 2 of them\. 1 can be mended with --fix\.\n$/)
  })

  it('says of a file that is no response that it is none, and does not judge it', async () => {
    const path = folder.write('essay.md', essay)
    const { out } = await run(['check', path])
    assert.equal(
      out.split('\n')[0]?.startsWith(`${path}: not checked. It has no verdicts on recommendations.`),
      true,
      out,
    )
    assert.match(out, /\nNo drafts\. 1 file is no response and not checked\.\n$/)
  })

  it('takes a file for a response where --schema says how to read it', async () => {
    const { status, out } = await run(['check', folder.write('essay.md', essay), '--schema', 'home-office-icibi'])
    assert.equal(status, 1)
    assert.match(out, /\[recommendation\/unanswered\]/)
  })

  it('prints with --quiet only what makes the run fail, and nothing else', async () => {
    folder.write('a.response.md', draftWithWarning)
    folder.write('b.response.md', draftWithInformation)
    folder.write('c.response.md', cleanDraft)
    const all = await run(['check', folder.path, '--quiet'])
    assert.match(all.out, /text\/doubled-word/)
    assert.doesNotMatch(all.out, /suppression|checked/)
    assert.equal((await run(['check', folder.path, '--quiet', '--fail-on', 'error'])).out, '')
  })

  it('is coloured only where the terminal is', async () => {
    const path = folder.write('a.response.md', draftWithWarning)
    const plain = await run(['check', path])
    const coloured = await run(['check', path], { colour: true })
    assert.equal(plain.out.includes('\u001B'), false)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes are what is tested
    assert.equal(coloured.out.replace(/\u001B\[[\d;]*m/g, ''), plain.out)
    assert.notEqual(coloured.out, plain.out)
  })

  it('never hands control characters of a draft to the terminal', async () => {
    const { out } = await run([
      'check',
      folder.write('a.response.md', draftWithWarning.replace('the the ', 'the the \u001B[31mgui\u202Edance ')),
    ])
    assert.match(out, /the the \uFFFD\[31mgui\uFFFDdance/)
  })

  it('fits the terminal', async () => {
    const long = draftWithWarning.replace('We will', `${'In the course of the year '.repeat(8)}we will`)
    const { out } = await run(['check', folder.write('a.response.md', long)], { columns: 60 })
    const excerpt = out.split('\n').filter((line) => /^ {2}13 \|/.test(line))
    assert.deepEqual(
      excerpt.map((line) => line.length <= 60 && line.includes('the the')),
      [true],
    )
  })
})

describe('the JSON that check prints', () => {
  it('gives files, problems and a summary, and nothing else on standard output', async () => {
    const folder = temporaryFolder()
    const path = folder.write('a.response.md', draftWithWarning)
    const missing = folder.at('missing.md')
    const { status, out, err } = await run(['check', path, missing, '--format', 'json'])
    folder.remove()
    const report = JSON.parse(out)
    assert.equal(status, 2)
    assert.equal(err, '')
    assert.deepEqual(report.problems, [{ file: missing, message: 'There is no such file or folder.' }])
    assert.deepEqual(report.summary, {
      drafts: 1,
      notResponses: 0,
      withFindings: 1,
      fixable: 1,
      mended: 0,
      errors: 0,
      warnings: 1,
      information: 0,
      hints: 0,
    })
    const [{ file, schema, isResponse, diagnostics }] = report.files
    assert.deepEqual([file, schema, isResponse], [path, 'home-office-icibi', true])
    const [{ fingerprint, ...diagnostic }] = diagnostics
    assert.match(fingerprint, /^text\/doubled-word 1 [0-9a-f]{8}$/)
    assert.deepEqual(diagnostic, {
      line: 13,
      column: 17,
      endLine: 13,
      endColumn: 24,
      severity: 'warning',
      rule: 'text/doubled-word',
      message: 'Recommendation 1: “the the” says a word twice. Take one out.',
      related: [],
      fixable: true,
    })
  })
})

describe('what check reads', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  const checked = async (...paths: readonly string[]): Promise<string[]> => {
    const { out } = await run(['check', ...paths, '--format', 'json'])
    return JSON.parse(out).files.map(({ file }: { file: string }) =>
      file.replace(folder.path, '').replaceAll('\\', '/'),
    )
  }

  it('in folders: drafts at any depth, by name, in order, but not in node_modules and dot folders', async () => {
    for (const name of [
      'b.response.md',
      'a/z.Response.MD',
      'notes.md',
      'c.response.txt',
      'node_modules/m.response.md',
      '.git/g.response.md',
    ])
      folder.write(name, cleanDraft)
    assert.deepEqual(await checked(folder.path), ['/a/z.Response.MD', '/b.response.md'])
  })

  it('files that are named, whatever their name and folder', async () => {
    const paths = ['notes.txt', 'node_modules/m.md'].map((name) => folder.write(name, cleanDraft))
    assert.deepEqual(await checked(...paths), ['/notes.txt', '/node_modules/m.md'])
  })

  it('each file once', async () => {
    const path = folder.write('a.response.md', cleanDraft)
    assert.deepEqual(await checked(path, folder.path, path), ['/a.response.md'])
  })

  it('no folder twice, where links lead round in a circle', async () => {
    folder.write('a/a.response.md', cleanDraft)
    symlinkSync('..', folder.at('a/up'), 'dir')
    assert.deepEqual(await checked(folder.path), ['/a/a.response.md'])
  })

  it('a link that leads to itself is a problem, and the others are still checked', async () => {
    folder.write('a.response.md', draftWithWarning)
    symlinkSync('b.response.md', folder.at('b.response.md'), 'file')
    const { status, out, err } = await run(['check', folder.path])
    assert.equal(status, 2)
    assert.match(err, /b\.response\.md: Symbolic links lead round in a circle here\./)
    assert.match(out, /text\/doubled-word/)
  })

  it('standard input, under the name that is given', async () => {
    const { status, out } = await run(['check', '-', '--stdin-name', 'draft.response.md'], { input: draftWithWarning })
    assert.equal(status, 1)
    assert.match(out, /^draft\.response\.md:13:17: warning/)
  })

  it('a byte order mark as no part of the text', async () => {
    const heading = '## Recommendation 1\n\nThe Home Office should act.\n\nAccepted and and so on.\n'
    const path = folder.write('a.response.md', `\uFEFF${heading}`)
    const { out } = await run(['check', path, '--format', 'json'])
    const without = await run(['check', '-', '--stdin-name', path, '--format', 'json'], { input: heading })
    assert.equal(out, without.out)
  })

  const unreadable: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    [
      'latin-1',
      Uint8Array.from([0x41, 0x0a, 0x42, 0x0a, 0x43, 0xa3, 0x0a]),
      /This is not UTF-8: line 3 has other bytes\./,
    ],
    ['utf-16', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), /This is UTF-16, not UTF-8\. Save it as UTF-8\./],
    ['null characters', 'Accepted\u0000', /This is no text/],
  ]
  for (const [what, bytes, message] of unreadable)
    it(`not ${what}, and says so`, async () => {
      const path = folder.write('a.response.md', bytes)
      const other = folder.write('b.response.md', draftWithWarning)
      const { status, out, err } = await run(['check', path, other])
      assert.equal(status, 2)
      assert.match(err, message)
      assert.match(out, /text\/doubled-word/)
    })
})
