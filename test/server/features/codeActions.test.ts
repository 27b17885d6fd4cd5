import assert from 'node:assert/strict'
import type { CheckedFinding } from '../../../server/src/check/checkedFinding.js'
import { DraftFindings } from '../../../server/src/check/draftFindings.js'
import { movedFindings } from '../../../server/src/check/movedFindings.js'
import { quickFixes } from '../../../server/src/features/codeActions.js'
import { Moving } from '../../../server/src/model/moving.js'
import { spanOf } from '../../../server/src/model/span.js'
import type { Fix } from '../../../server/src/rules/rule.js'
import { findingAt, handMadeResponse } from '../support/handMadeResponse.js'

const text = 'well\n\nbad worse\n'

function fix(title: string, safety: Fix['safety']): Fix {
  return { title, safety, edits: [{ span: spanOf(6, 9), newText: 'good' }] }
}

function found(words: string, fixes: readonly Fix[] = [], rule = 'words/bad'): CheckedFinding {
  return { ...findingAt(text, words, { fixes, rule }), severity: 'warning' }
}

/** The draft in which `findings` are found, one list for each, as rules have theirs. */
function draftWith(findings: readonly CheckedFinding[]) {
  const lists = findings.map((finding) => Moving.of([finding], movedFindings))
  return { response: handMadeResponse(text), found: new DraftFindings(lists, () => 'warning') }
}

/** The actions at the first `words`, those that are preferred with a star. */
function actionsAt(words: string, findings: readonly CheckedFinding[]): readonly string[] {
  const start = text.indexOf(words)
  return quickFixes(draftWith(findings), spanOf(start, start + words.length)).map(({ title, isPreferred }) =>
    isPreferred ? `${title} *` : title,
  )
}

describe('what can be done about a finding', () => {
  const silence = ['Silence words/bad here', 'Silence words/bad in this draft']

  for (const { what, fixes, actions } of [
    { what: 'the only safe fix is preferred', fixes: [fix('a', 'ask'), fix('b', 'safe')], actions: ['a', 'b *'] },
    { what: 'none of two safe fixes is', fixes: [fix('a', 'safe'), fix('b', 'safe')], actions: ['a', 'b'] },
    { what: 'a fix that the writer must choose is not', fixes: [fix('a', 'ask')], actions: ['a'] },
    { what: 'without a fix it can be silenced', fixes: [], actions: [] },
  ])
    it(what, () => assert.deepEqual(actionsAt('bad', [found('bad', fixes)]), [...actions, ...silence]))

  it('of several: first what mends each, then what silences each rule', () => {
    const findings = [
      found('bad', [fix('a', 'ask')]),
      found('bad worse', [fix('b', 'ask')]),
      found('worse', [fix('c', 'ask')], 'words/worse'),
    ]
    assert.deepEqual(actionsAt('bad', findings), ['a', 'b', ...silence])
    assert.deepEqual(actionsAt('worse', findings), [
      'b',
      'c',
      ...silence,
      'Silence words/worse here',
      'Silence words/worse in this draft',
    ])
  })

  it('leaves the place of the reason to the writer', () => {
    for (const { edits, placeholder } of quickFixes(draftWith([found('bad')]), spanOf(6, 6))) {
      const [edit] = edits
      assert.ok(edit && placeholder)
      assert.equal(edit.newText.slice(placeholder.start, placeholder.end), 'say why')
    }
  })
})
