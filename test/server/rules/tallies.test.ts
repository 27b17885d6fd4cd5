import assert from 'node:assert/strict'
import { edited, findingsIn } from '../support/findings.js'

/** A draft whose introduction is `tally` and that answers each recommendation by one letter of `verdicts`: a, p or n. */
function draftWith(tally: string, verdicts: string, ids: readonly string[] = []): string {
  const answers = {
    a: 'Accepted\n\nIt will be done by May 2025.',
    p: 'Partially accepted\n\nIt will be done by May 2025, but not at night.',
    n: 'Not accepted\n\nIt cannot be done.',
  }
  const recommendations = [...verdicts].map((verdict, at) => {
    const answer = answers[verdict as keyof typeof answers]
    return `Recommendation ${ids[at] ?? at + 1}\n\nDo what has to be done there.\n\n${answer}\n`
  })
  return `# Home Office response to an inspection\n\n${tally}\n\n${recommendations.join('\n')}`
}

const rule = 'tally/wrong'

interface Case {
  readonly tally: string
  readonly verdicts: string
  readonly ids?: readonly string[]
  /** The words that are marked. */
  readonly marked: readonly string[]
  /** The tally as the fix writes it. */
  readonly fixed?: string
}

const cases: readonly Case[] = [
  {
    tally: 'The Home Office accepts three and partially accepts one of the four recommendations.',
    verdicts: 'aaap',
    marked: [],
  },
  {
    tally: 'The Home Office accepts three and partially accepts two of the five recommendations.',
    verdicts: 'aappp',
    marked: ['three and partially accepts two'],
    fixed: 'The Home Office accepts two and partially accepts three of the five recommendations.',
  },
  {
    tally: 'The Home Office accepts 3 recommendations and partially accepts 1.',
    verdicts: 'aaaap',
    marked: ['3'],
    fixed: 'The Home Office accepts 4 recommendations and partially accepts 1.',
  },
  {
    tally:
      'The ICIBI has made six recommendations. The Home Office has fully accepted four and partially accepted one recommendation.',
    verdicts: 'aaaap',
    marked: ['six'],
    fixed:
      'The ICIBI has made five recommendations. The Home Office has fully accepted four and partially accepted one recommendation.',
  },
  { tally: 'The Home Office accepts all six recommendations.', verdicts: 'aaaaaa', marked: [] },
  // Parts count one by one, or with the whole to which they belong.
  {
    tally: 'The Home Office accepts three recommendations and partially accepts one.',
    verdicts: 'aaap',
    ids: ['1(a)', '1(b)', '2', '3'],
    marked: [],
  },
  {
    tally: 'The Home Office accepts two recommendations and partially accepts one.',
    verdicts: 'aaap',
    ids: ['1(a)', '1(b)', '2', '3'],
    marked: [],
  },
  {
    tally: 'The Home Office partially accepts the first and second recommendations and does not accept the third.',
    verdicts: 'ppn',
    marked: [],
  },
]

describe('tally/wrong', () => {
  for (const { tally, verdicts, ids, marked, fixed } of cases) {
    const draft = draftWith(tally, verdicts, ids)
    const found = findingsIn(draft).filter((finding) => finding.rule === rule)

    it(`marks ${marked.join(' and ') || 'nothing'} in “${tally}” over ${verdicts}`, () => {
      assert.deepEqual(
        found.map(({ span }) => draft.slice(span.start, span.end)),
        marked,
      )
    })

    if (fixed !== undefined) {
      it(`is mended to “${fixed}”`, () => {
        const [fix] = found.flatMap(({ fixes }) => fixes)
        const mended = edited(draft, fix?.edits ?? [])
        assert.equal(mended, draftWith(fixed, verdicts, ids))
        assert.ok(!findingsIn(mended).some((finding) => finding.rule === rule))
      })
    }
  }

  it('marks the verdict too that is not what “all” says', () => {
    const draft = draftWith('The Home Office fully accepts all 3 of the recommendations.', 'aap')
    const places = findingsIn(draft)
      .filter((finding) => finding.rule === rule)
      .map(({ span }) => draft.slice(0, span.start).split('\n').length)
    assert.deepEqual(places, [3, draft.slice(0, draft.indexOf('Partially')).split('\n').length])
  })

  it('names the true counts', () => {
    const draft = draftWith(
      'The Home Office accepts three and partially accepts two of the five recommendations.',
      'aappp',
    )
    const [finding] = findingsIn(draft).filter((each) => each.rule === rule)
    assert.equal(
      finding?.message,
      'The tally does not fit the draft: accepted 3, in the draft 2 and partially accepted 2, in the draft 3. Correct it, or the verdicts.',
    )
  })

  it('is incomplete while a verdict is missing', () => {
    const draft = draftWith('The Home Office accepts two recommendations.', 'aa').replace(/Accepted\n\n/, '')
    const [finding] = findingsIn(draft).filter((each) => each.rule === rule)
    assert.deepEqual([finding?.incomplete, finding?.fixes], [true, []])
  })
})
