/** A text that nobody has put together says what the string would that it stands for. */
import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { changeBetween } from '../../../server/src/model/change.js'
import { SourceText } from '../../../server/src/model/sourceText.js'
import { scaled } from '../../reliability/support/scale.js'

const letters = fc.constantFrom('a', 'b', ' ', '\n', '-->', '“')
const short = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(''))
/** Long enough not to become one with what stands beside it, and to be looked through piece by piece. */
const long = fc.tuple(short, fc.integer({ min: 300, max: 3000 })).map(([words, times]) => words.repeat(times))
const words = fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: long })
const place = fc.double({ min: 0, max: 1, noNaN: true })
const edit = fc.record({ at: place, length: fc.oneof(fc.nat(3), fc.nat(4000)), written: words, isWhole: fc.boolean() })

/** The versions that `edits` make of `text`, as strings and as texts. */
function versionsOf(text: string, edits: readonly { at: number; length: number; written: string; isWhole: boolean }[]) {
  const versions = [{ string: text, source: SourceText.of(text) }]
  for (const { at, length, written, isWhole } of edits) {
    const { string, source } = versions.at(-1) ?? { string: '', source: SourceText.of('') }
    const start = Math.floor(at * string.length)
    const end = Math.min(start + length, string.length)
    const next = string.slice(0, start) + written + string.slice(end)
    versions.push({ string: next, source: isWhole ? source.become(next) : source.edited(start, end, written) })
  }
  return versions
}

describe('a text that is edited', () => {
  it('is the string that the same edits make, wherever one looks, and as it was when it is edited further', () => {
    fc.assert(
      fc.property(words, fc.array(edit, { maxLength: 8 }), fc.array(place, { maxLength: 6 }), (text, edits, places) => {
        for (const { string, source } of versionsOf(text, edits)) {
          assert.equal(source.length, string.length)
          for (const at of places.map((each) => Math.floor(each * string.length))) {
            assert.equal(source.charCodeAt(at), string.charCodeAt(at))
            assert.equal(source.slice(at, at + 5), string.slice(at, at + 5))
            assert.equal(source.slice(at), string.slice(at))
            assert.equal(source.slice(at - string.length - 1, -at), string.slice(at - string.length - 1, -at))
            assert.equal(source.indexOf('-->', at), string.indexOf('-->', at))
          }
          assert.ok(Number.isNaN(source.charCodeAt(-1)) && Number.isNaN(source.charCodeAt(string.length)))
          assert.equal(source.whole, string)
        }
      }),
      { numRuns: scaled(100, 2000) },
    )
  })

  it('differs from each version before as the strings do', () => {
    fc.assert(
      fc.property(words, fc.array(edit, { maxLength: 6 }), (text, edits) => {
        const versions = versionsOf(text, edits)
        for (const before of versions)
          for (const after of versions)
            assert.deepEqual(
              after.source.changeSince(before.source),
              changeBetween(before.string, after.string),
              JSON.stringify([before.string.length, after.string.length]),
            )
      }),
      { numRuns: scaled(100, 2000) },
    )
  })

  it('is right where more places were written at than it has sections for', () => {
    let string = 'The Home Office will publish it. '.repeat(10_000)
    let source = SourceText.of(string)
    for (let times = 0; times < 150; times++) {
      const at = (times * 7919) % string.length
      const before = source
      source = source.edited(at, at, '“')
      string = `${string.slice(0, at)}“${string.slice(at)}`
      assert.deepEqual(source.changeSince(before), { start: at, oldEnd: at, newEnd: at + 1 })
      const near = Math.max(0, at - 3)
      assert.equal(source.slice(near, at + 3), string.slice(near, at + 3))
    }
    assert.equal(source.whole, string)
  })

  it('is not kept for the sake of a part of it', () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    let source = SourceText.of('The Home Office will publish it. '.repeat(100_000))
    const parts: string[] = []
    collect()
    const before = process.memoryUsage().heapUsed
    for (let times = 0; times < 500; times++) {
      const at = (times * 7919) % source.length
      source = source.edited(at, at, 'indeed ')
      parts.push(source.slice(at + 2000, at + 2100))
    }
    collect()
    const texts = (process.memoryUsage().heapUsed - before) / source.length
    assert.ok(texts < 2, `500 parts of ${parts[0]?.length} units keep ${texts.toFixed(1)} times the text`)
  })

  it('is the same one where the next version has the same words', () => {
    const source = SourceText.of('Accepted.').edited(0, 0, 'Partially ').edited(10, 11, 'a')
    assert.equal(source.become('Partially accepted.'), source)
  })
})
