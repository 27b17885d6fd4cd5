import assert from 'node:assert/strict'
import { checkResponse } from '../../../server/src/check/checkResponse.js'
import { applyFixes, fixAll } from '../../../server/src/check/fix.js'
import { spanOf } from '../../../server/src/model/span.js'
import type { Fix, Rule, TextEdit } from '../../../server/src/rules/rule.js'
import { defaultSchema } from '../../../server/src/schema/defaultSchema.js'
import { handMadeResponse, ruleAgainst, today } from '../support/handMadeResponse.js'

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: spanOf(start, end), newText })

describe('applyFixes', () => {
  const cases: readonly { what: string; edits: readonly TextEdit[]; gives: string }[] = [
    { what: 'nothing', edits: [], gives: 'abcdef' },
    { what: 'edits in any order', edits: [edit(4, 5, 'E'), edit(0, 1, 'A')], gives: 'AbcdEf' },
    { what: 'edits that meet', edits: [edit(0, 2, '1'), edit(2, 4, '2')], gives: '12ef' },
    { what: 'insertions at both ends', edits: [edit(6, 6, '>'), edit(0, 0, '<')], gives: '<abcdef>' },
    { what: 'insertions at one place, as given', edits: [edit(3, 3, '1'), edit(3, 3, '2')], gives: 'abc12def' },
    {
      what: 'an insertion before a replacement at one place',
      edits: [edit(3, 4, 'D'), edit(3, 3, '+')],
      gives: 'abc+Def',
    },
    { what: 'the first of two that overlap', edits: [edit(1, 4, '-'), edit(3, 5, '+')], gives: 'a-ef' },
    {
      what: 'none outside the text',
      edits: [edit(5, 9, 'x'), { span: { start: 4, end: 2 }, newText: 'y' }],
      gives: 'abcdef',
    },
  ]
  for (const { what, edits, gives } of cases)
    it(`applies ${what}`, () => assert.equal(applyFixes('abcdef', edits), gives))
})

/** A rule that would write `to` for each `from`. */
function writing(from: string, to: string, safety: Fix['safety'] = 'safe'): Rule {
  return ruleAgainst(from, {
    check({ response: { text }, report }) {
      for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
        const span = spanOf(at, at + from.length)
        report({ span, message: from, fixes: [{ title: `Write ${to}`, safety, edits: [{ span, newText: to }] }] })
      }
    },
  })
}

function fixed(text: string, rules: readonly Rule[], safeOnly = true) {
  const check = (some: string) =>
    checkResponse(handMadeResponse(some), defaultSchema, { today, published: null, rules })
  const result = fixAll(text, check, { safeOnly })
  return { text: result.text, applied: result.applied.length, left: result.left.map(({ rule }) => rule) }
}

describe('fixAll', () => {
  it('applies what is safe and leaves the rest', () => {
    const rules = [writing('one', '1'), writing('two', '2', 'ask')]
    assert.deepEqual(fixed('one two one', rules), { text: '1 two 1', applied: 2, left: ['words/two'] })
    assert.deepEqual(fixed('one two one', rules, false), { text: '1 2 1', applied: 3, left: [] })
  })

  it('prefers a safe fix to one that asks, whichever comes first', () => {
    const both = ruleAgainst('x', {
      check({ response: { text }, report }) {
        const span = spanOf(0, 1)
        const fix = (safety: Fix['safety'], newText: string): Fix => ({
          title: newText,
          safety,
          edits: [{ span, newText }],
        })
        if (text === 'x') report({ span, message: 'x', fixes: [fix('ask', 'asked'), fix('safe', 'safe')] })
      },
    })
    assert.equal(fixed('x', [both], false).text, 'safe')
  })

  it('goes on until what one fix makes is mended too', () => {
    assert.deepEqual(fixed('a', [writing('c', 'd'), writing('b', 'c'), writing('a', 'b')]), {
      text: 'd',
      applied: 3,
      left: [],
    })
  })

  it('applies fixes that touch one another one after the other', () => {
    assert.deepEqual(fixed('abcd', [writing('bc', 'x'), writing('abc', 'y')]), { text: 'yd', applied: 1, left: [] })
    assert.deepEqual(fixed('ab', [writing('a', 'x'), writing('b', 'y')]), { text: 'xy', applied: 2, left: [] })
  })

  it('applies a fix as a whole or not at all', () => {
    const swap = ruleAgainst('a..b', {
      check({ response: { text }, report }) {
        if (!text.startsWith('a')) return
        report({
          span: spanOf(0, 1),
          message: 'swap',
          fixes: [{ title: 'Swap', safety: 'safe', edits: [edit(0, 1, 'b'), edit(2, 3, 'a')] }],
        })
      },
    })
    assert.equal(fixed('a b', [swap, writing('b', 'c')]).text, 'b a'.replace('b', 'c'))
  })

  it('ends where fixes undo each other', () => {
    const { text, applied } = fixed('a', [writing('a', 'b'), writing('b', 'a')])
    assert.equal(text, 'b')
    assert.equal(applied, 1)
  })

  it('ends where a fix makes its own fault again', () => {
    const { text, left } = fixed('a', [writing('a', 'aa')])
    assert.ok(text.length > 1 && text.length < 10_000)
    assert.ok(left.length > 0)
  })

  it('passes by fixes that change nothing, overlap themselves or point outside the text', () => {
    const odd = (edits: readonly TextEdit[]) =>
      ruleAgainst('x', {
        check: ({ report }) =>
          report({ span: spanOf(0, 1), message: 'x', fixes: [{ title: 'x', safety: 'safe', edits }] }),
      })
    for (const edits of [[], [edit(0, 1, 'x')], [edit(0, 2, 'y'), edit(1, 3, 'z')], [edit(0, 99, 'y')]])
      assert.deepEqual(fixed('xyz', [odd(edits)]), { text: 'xyz', applied: 0, left: ['words/x'] })
  })
})
