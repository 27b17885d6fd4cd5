import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { publicationCheck } from '../../../server/src/features/publicationCheck.js'
import { type AnalysisSettings, defaultSettings } from '../../../server/src/service.js'
import { analysed } from '../support/analysed.js'

const ready = `---
response-schema: home-office-icibi
published: 2026-01-20
---

# Home Office response to an inspection of fees

## Recommendation 1

> Publish the fees.

Accepted

Target date: 31 May 2026

The Home Office will publish its fees by 31 May 2026.
`

function check(text: string, settings: Partial<AnalysisSettings> = {}) {
  const whole = { ...defaultSettings, ...settings }
  return publicationCheck(analysed(text, settings), whole)
}
const rules = (text: string, settings?: Partial<AnalysisSettings>) =>
  check(text, settings).obstacles.map(({ rule }) => rule)

describe('the check before publication', () => {
  it('lets a response pass in which nothing is unanswered, undated or left over', () => {
    const { ready: passes, markdown } = check(ready)
    assert.ok(passes, markdown)
    assert.match(markdown, /Nothing stands in the way/)
    assert.match(markdown, /1 of 1 recommendations are answered/)
  })

  it('stops what is unanswered, undated, a placeholder or a marking', () => {
    assert.deepEqual(rules(`${ready}\n## Recommendation 2\n\n> Train the staff.\n`), ['recommendation/unanswered'])
    assert.deepEqual(rules(ready.replace('Accepted\n\n', '')), ['verdict/missing'])
    assert.deepEqual(rules(ready.replace('31 May 2026\n\nThe', '[date]\n\nThe')), ['placeholder/left'])
    assert.deepEqual(rules(ready.replace('# Home', 'OFFICIAL-SENSITIVE\n\n# Home')), ['marking/left'])
    const undated = ready.replace('Target date: 31 May 2026\n\n', '').replace(' by 31 May 2026.', '.')
    assert.deepEqual(rules(undated), ['commitment/date-missing'])
  })

  it('stops what a team has lowered all the same, and says what a team has switched off', () => {
    const undated = ready.replace('Target date: 31 May 2026\n\n', '').replace(' by 31 May 2026.', '.')
    const rule = 'commitment/date-missing'
    assert.deepEqual(rules(undated, { severities: new Map([[rule, 'hint']]) }), [rule])
    const off = check(undated, { severities: new Map([[rule, 'off']]) })
    assert.ok(off.ready)
    assert.match(off.markdown, /Not checked: the rule `commitment\/date-missing` is switched off/)
  })

  it('lets through, and lists with its reason, what a comment keeps quiet', () => {
    const silenced = ready
      .replace('Target date: 31 May 2026\n\n', '')
      .replace('The Home Office will publish its fees by 31 May 2026.', () =>
        [
          '<!-- response-desk-disable-next-line commitment/date-missing -- the <b>court</b> decides -->',
          'The Home Office will publish its fees.',
        ].join('\n'),
      )
    const { ready: passes, markdown } = check(silenced)
    assert.ok(passes, markdown)
    assert.match(markdown, /Kept quiet by comments/)
    assert.match(markdown, /the &lt;b&#62;court&lt;\/b&#62; decides/)
  })

  it('does not pass what has nothing to answer', () => {
    const { ready: passes, markdown } = check('# Home Office response to an inspection\n')
    assert.equal(passes, false)
    assert.match(markdown, /no recommendations/)
  })

  it('shows words of the draft as words, whatever they are', () => {
    const { markdown } = check(
      ready.replace('# Home Office', '# [x](command:evil) <script>alert(1)</script> Home Office'),
    )
    assert.doesNotMatch(markdown, /<script|\]\(command/)
  })

  it('says lines as editors count them', () => {
    const { markdown } = check(`${ready}\n## Recommendation 2\n\n> Train the staff.\n`)
    assert.match(markdown, /- Line 18: Recommendation 2 has neither/)
  })

  it('knows the seeds that are ready from those that are not', () => {
    const seed = (name: string) => readFileSync(new URL(`../../../seeds/${name}.response.md`, import.meta.url), 'utf8')
    assert.equal(check(seed('intelligence-functions-2016')).ready, false)
    assert.equal(check(seed('model')).ready, true)
  })
})
