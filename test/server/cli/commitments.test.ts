import assert from 'node:assert/strict'
import { cleanDraft, essay } from '../drafts.js'
import { type Folder, run, temporaryFolder } from './commandLine.js'

const other = cleanDraft
  .replace('We will publish the guidance by 30 June 2024', 'UKVI will publish the guidance by 31 January 2024')
  .replace('Target date: 30 June 2024\n', '')

describe('response-desk commitments', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('lists those of all drafts of a folder, the overdue first', async () => {
    folder.write('a.response.md', cleanDraft)
    folder.write('b/b.response.md', other)
    const { status, out, err } = await run(['commitments', folder.path], { columns: 60 })
    assert.deepEqual({ status, err }, { status: 0, err: '' })
    assert.equal(
      out.replaceAll(folder.path, '').replaceAll('\\', '/'),
      `overdue 31 January 2024 · firm · UKVI · Recommendation 1 · /b/b.response.md:13
    UKVI will publish the guidance by 31 January 2024.

30 June 2024 · firm · the Home Office · Recommendation 1 · /a.response.md:13
    We will publish the guidance by 30 June 2024.

30 September 2024 · firm · Border Force · Recommendation 2 · /a.response.md:23
    Border Force will train all its staff by 30 September
    2024.

30 September 2024 · firm · Border Force · Recommendation 2 · /b/b.response.md:22
    Border Force will train all its staff by 30 September
    2024.

4 commitments: 1 overdue and 3 to come.
`,
    )
  })

  it('lists what has no day last, and says whether a date field dates it', async () => {
    const draft = cleanDraft
      .replace(' by 30 June 2024', '')
      .replace(' by 30 September 2024.\n\nTarget date: 30 September 2024\n', '.\n')
    const { out } = await run(['commitments', '-'], { input: draft })
    assert.match(out, /^30 June 2024 \(“30 June 2024” in the date field\) · firm/)
    assert.match(out, /\nno date · firm · Border Force · Recommendation 2 · stdin\.md:23\n/)
    assert.match(out, /\n2 commitments: 1 to come and 1 without a day\.\n$/)
  })

  it('says so where nothing is promised', async () => {
    const file = folder.write('essay.response.md', essay)
    assert.equal((await run(['commitments', file])).out, 'No commitments.\n')
  })

  it('lists only what is overdue, and only of whom is asked for', async () => {
    const paths = [folder.write('a.response.md', cleanDraft), folder.write('b.response.md', other)]
    const linesOf = async (...options: string[]) => {
      const { out } = await run(['commitments', ...paths, '--format', 'json', ...options])
      return (JSON.parse(out).commitments as { owner: string; due: string }[]).map(
        ({ owner, due }) => `${owner} ${due}`,
      )
    }
    assert.deepEqual(await linesOf('--overdue'), ['UKVI 2024-01-31'])
    assert.deepEqual(await linesOf('--owner', 'border force'), ['Border Force 2024-09-30', 'Border Force 2024-09-30'])
    assert.deepEqual(await linesOf('--owner', 'UKVI', '--overdue', '--today', '2024-01-31'), [])
  })

  it('counts relative dates from the day of publication that is given', async () => {
    const draft = cleanDraft
      .replace('Published 4 March 2024\n\n', '')
      .replace('by 30 June 2024', 'within three months')
      .replace('Target date: 30 June 2024\n', '')
    const { out } = await run(['commitments', '-', '--format', 'csv', '--published', '2024-03-04'], { input: draft })
    assert.match(out, /,firm,within three months,sentence,2024-03-04,2024-06-04,no,no,/)
  })

  it('gives JSON with every field, and the ids that inspect has', async () => {
    const { out } = await run(['commitments', '-', '--format', 'json'], { input: cleanDraft })
    const { today, commitments } = JSON.parse(out)
    assert.equal(today, '2024-03-01')
    assert.deepEqual(
      { ...commitments[0], id: typeof commitments[0].id },
      {
        id: 'string',
        recommendation: '1',
        owner: 'the Home Office',
        action: 'We will publish the guidance by 30 June 2024.',
        class: 'firm',
        when: 'by 30 June 2024',
        dateFrom: 'sentence',
        start: '2024-06-30',
        due: '2024-06-30',
        overdue: false,
        done: false,
        draft: 'Home Office response to an inspection of ferry ports',
        file: 'stdin.md',
        line: 13,
      },
    )
  })

  it('gives a calendar whose time stamp is today', async () => {
    const { out } = await run(['commitments', '-', '--format', 'ics', '--today', '2024-05-06'], { input: cleanDraft })
    assert.match(out, /^BEGIN:VCALENDAR\r\n/)
    assert.match(out, /\r\nDTSTAMP:20240506T000000Z\r\nDTSTART;VALUE=DATE:20240630\r\n/)
  })

  it('says what it cannot read, and what is no response, and lists the others', async () => {
    const file = folder.write('a.response.md', cleanDraft)
    const letter = folder.write('letter.md', 'We will write by May 2024.\n')
    const { status, out, err } = await run(['commitments', folder.at('none.md'), letter, file, '--format', 'csv'])
    assert.equal(status, 2)
    assert.equal(out.split('\r\n').length, 4)
    assert.match(err, /none\.md: /)
    assert.match(err, /letter\.md: No response, and not listed\. /)
  })

  it('lets no draft rewrite what a terminal shows', async () => {
    const draft = cleanDraft.replace('the guidance by', 'the \u001B[31m guidance by')
    const { out } = await run(['commitments', '-'], { input: draft })
    assert.ok(!out.includes('\u001B'))
  })
})
