import assert from 'node:assert/strict'
import fc from 'fast-check'
import { caseless, lowerOf } from '../../../server/src/model/caseless.js'

const sources = [
  'no (?<later>LATER|sooner) than',
  String.raw`(?<![\w'-])(?<First>Q\d|[A-C]{2}) ?(?<to>to )?(?:\k<First>)?`,
  String.raw`\W+(?:Royal Assent)?\S\D`,
  '(?<=the )act$',
  'ÉTAT|État (?:7|ACT)',
]
const pieces = [
  'No ',
  'later ',
  'than',
  'Q1',
  'q1',
  'aB',
  'to ',
  ' the ',
  'ACT',
  'Royal assent',
  'İ',
  'é',
  'É',
  '’',
  '7',
]

describe('an expression that matches in any case', () => {
  it('finds what the flag i would find, and as it is written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(fc.constantFrom(...pieces)).map((words) => words.join('')),
        fc.nat(12),
        (source, text, at) => {
          const expected = new RegExp(source, 'i').exec(text)
          const found = caseless(source).exec(text, lowerOf(text))
          assert.deepEqual(described(found), described(expected))
          const sticky = new RegExp(source, 'iy')
          sticky.lastIndex = at
          assert.deepEqual(described(caseless(source, 'y').exec(text, lowerOf(text), at)), described(sticky.exec(text)))
        },
      ),
    )
  })

  it('lower case is as long as what it is of', () => {
    assert.equal(lowerOf('ÉTAT Act'), 'état act')
    assert.equal(lowerOf('İ ÉTAT Act'), 'İ état act')
  })

  it('tells whether it stands in text in lower case', () => {
    assert.equal(caseless('Royal Assent').test('upon royal assent'), true)
    assert.equal(caseless('Royal Assent').test('upon assent'), false)
  })
})

function described(match: RegExpExecArray | null) {
  return match && { at: match.index, all: [...match], groups: { ...match.groups }, input: match.input }
}
