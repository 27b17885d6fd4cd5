import assert from 'node:assert/strict'
import { excerptOf } from '../../../../server/src/cli/report/excerpt.js'

/** The excerpt of the first `[...]` in `marked`, its brackets taken out, as two lines. */
function excerpt(marked: string, columns = 80): string[] {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const { text, carets } = excerptOf({ line: marked.replace('[', '').replace(']', ''), span: { start, end } }, columns)
  return [text, carets]
}

describe('an excerpt', () => {
  const cases: readonly (readonly [what: string, marked: string, text: string, carets: string])[] = [
    ['puts carets under the place', 'We will [publish] it.', 'We will publish it.', '        ^^^^^^^'],
    ['puts one caret at an empty place', 'We will[] it.', 'We will it.', '       ^'],
    ['puts one caret behind the end', 'We will[]', 'We will', '       ^'],
    ['has a caret on an empty line', '[]', '', '^'],
    ['leaves spaces at the end out', 'We [will]   ', 'We will', '   ^^^^'],
    ['lays tabs out to stops of four', '\tWe\t[will]', '    We  will', '        ^^^^'],
    ['gives a wide character two columns', '公公 [公]司', '公公 公司', '     ^^'],
    ['gives an emoji two columns', '🎉 [will] 🎉', '🎉 will 🎉', '   ^^^^'],
    ['gives a joined emoji two columns', '👩‍💻👍🏽 [will]', '👩‍💻👍🏽 will', '     ^^^^'],
    ['gives an accent of its own no column', 'cafe\u0301 [will]', 'cafe\u0301 will', '     ^^^^'],
    ['marks a whole character where the place cuts it', 'a[\u{1F389}]b', 'a\u{1F389}b', ' ^^'],
  ]
  for (const [what, marked, text, carets] of cases) it(what, () => assert.deepEqual(excerpt(marked), [text, carets]))

  it('replaces what a terminal would obey', () => {
    const { text, carets } = excerptOf({ line: 'a\u001Bc\u202Ed', span: { start: 2, end: 3 } }, 80)
    assert.deepEqual([text, carets], ['a\uFFFDc\uFFFDd', '  ^'])
  })

  const long = `${'before '.repeat(20)}[PLACE]${' after'.repeat(20)}`
  const cuts: readonly (readonly [what: string, marked: string, columns: number])[] = [
    ['in the middle', long, 50],
    ['at the start', `[PLACE]${' after'.repeat(20)}`, 50],
    ['at the end', `${'before '.repeat(20)}[PLACE]`, 50],
    ['wider than the terminal', `${'before '.repeat(20)}[PLACE${' long'.repeat(20)}] after`, 50],
    ['in a very narrow terminal', long, 8],
    ['among wide characters', `${'公'.repeat(50)}[PLACE]${'公'.repeat(50)}`, 51],
  ]
  for (const [what, marked, columns] of cuts)
    it(`shortens a line around a place ${what}`, () => {
      const [text = '', carets = ''] = excerpt(marked, columns)
      const widthOf = (shown: string): number => shown.length + (shown.match(/公/g)?.length ?? 0)
      assert.equal(widthOf(text) <= columns, true, text)
      assert.equal(text.includes('…'), true)
      // The carets stand under the place itself.
      const before = text.slice(0, text.indexOf('PLACE'))
      assert.equal(carets.indexOf('^'), widthOf(before), `${text}\n${carets}`)
      assert.equal(carets.length <= columns, true)
    })

  it('keeps words before the place, and fills the line', () => {
    assert.deepEqual(excerpt(long, 50), [
      '…re before before before PLACE after after after …',
      `${' '.repeat(25)}^^^^^`,
    ])
  })
})
