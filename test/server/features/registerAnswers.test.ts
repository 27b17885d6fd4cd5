import assert from 'node:assert/strict'
import { missingAnswers, recordedAnswers } from '../../../server/src/features/registerAnswers.js'
import { cleanDraft } from '../drafts.js'
import { edited } from '../support/findings.js'
import { seen } from '../support/team.js'

const register = `recommendations:
  - {id: 1, text: The Home Office should publish its guidance.}
  - {id: 2, text: The Home Office should train its staff.}
  - {id: 3, text: The Home Office should tell, parts: [{id: a, text: ports}, {id: b, text: airlines}]}
  - {id: 4, text: Kent Police should come., addressee: Kent Police}
`

async function under(draft: string, yaml = register) {
  const files = {
    'r.recommendations.yaml': yaml,
    'a.response.md': draft,
    '.response-desk.yaml': 'register: r.recommendations.yaml',
  }
  const { analysis, settings } = await seen(files, 'a.response.md')
  assert.ok(settings.register)
  return { analysis, register: settings.register }
}

describe('answers for a register', () => {
  for (const ending of ['\n', '\r\n'])
    it(`are added for all that lack one, in order, as the draft labels its own (${JSON.stringify(ending)})`, async () => {
      const first = cleanDraft.slice(0, cleanDraft.indexOf('## Recommendation 2')).replaceAll('\n', ending)
      const { analysis, register: read } = await under(first)
      const mended = edited(first, missingAnswers(analysis, read).edits)
      assert.ok(!ending.includes('\r') || !/[^\r]\n/.test(mended))
      const again = await under(mended)
      assert.deepEqual(missingAnswers(again.analysis, again.register), { edits: [], count: 0 })
      const rules = again.analysis.findings.map(({ rule }) => rule)
      assert.ok(!rules.includes('register/unanswered') && !rules.includes('register/misquoted'), rules.join(' '))
      assert.ok(rules.includes('placeholder/left'))
      assert.match(mended, /## Recommendation 2\s+> The Home Office should train[\s\S]*## Recommendation 3\s/)
    })

  it('are made for parts, and for what the draft has without one; the wordings are recorded', async () => {
    const draft = `---
title: x
register-read: 1 00000000
---

${cleanDraft.slice(0, cleanDraft.indexOf('## Recommendation 2'))}## Recommendation 2

> The Home Office should train its staff.

## Recommendation 3(b)

> The Home Office should tell airlines.

Accepted

Border Force will tell airlines by 30 June 2024.
`
    const { analysis, register: read } = await under(draft)
    const { edits, count } = missingAnswers(analysis, read)
    assert.equal(count, 2)
    const mended = edited(draft, edits)
    assert.match(mended, /^register-read: 1 00000000, 2 [0-9a-f]{8}, 3 [0-9a-f]{8}$/m)
    assert.match(
      mended,
      /train its staff\.\n\n\[insert Accepted, .*\]\n\n\[insert the answer\]\n\n## Recommendation 3\(a\)\n\n> ports\n\n\[insert Acc.*\]\n\n\[insert the answer\]\n\n## Recommendation 3\(b\)/,
    )
    const again = await under(mended)
    assert.equal(missingAnswers(again.analysis, again.register).count, 0)
  })

  it('are recorded with the wordings that they answer, and told when those change', async () => {
    const draft = `---\ntitle: x\n---\n\n${cleanDraft}`
    const { analysis, register: read } = await under(draft)
    const edit = recordedAnswers(analysis, read)
    assert.ok(edit)
    const recorded = edited(draft, [edit])
    assert.match(recorded, /^---\ntitle: x\nregister-read: 1 [0-9a-f]{8}, 2 [0-9a-f]{8}\n---/)
    const same = await under(recorded)
    assert.equal(recordedAnswers(same.analysis, same.register), undefined)
    assert.ok(!same.analysis.findings.some(({ rule }) => rule === 'register/changed'))
    const changed = await under(recorded, register.replace('train its', 'train all its'))
    const found = changed.analysis.findings.filter(({ rule }) => rule === 'register/changed')
    assert.deepEqual(
      found.map(({ message }) => message.slice(0, 16)),
      ['Recommendation 2'],
    )
    const accepted = await under(
      edited(recorded, found[0]?.fixes[0]?.edits ?? []),
      register.replace('train its', 'train all its'),
    )
    assert.ok(!accepted.analysis.findings.some(({ rule }) => rule === 'register/changed'))
  })
})
