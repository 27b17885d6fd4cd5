import assert from 'node:assert/strict'
import { FlowBuilder, type FlowedText, flowOf } from '../../../server/src/model/flow.js'

/** `We will` on one line and `act.` on the next, indented one, from offset 10 on. */
function brokenWords(): FlowedText {
  const flow = new FlowBuilder()
  flow.add('We will', 10)
  flow.addBreak(17)
  flow.add('act.', 21)
  return flow.build()
}

describe('what is known of words', () => {
  it('is made once, wherever the words move', () => {
    let times = 0
    const lengthOf = ({ text }: FlowedText) => {
      times++
      return text.length
    }
    const words = flowOf('We accept.', 5)
    assert.equal(words.once(lengthOf), 10)
    assert.equal(words.moved(7).once(lengthOf), 10)
    assert.equal(times, 1)
    assert.equal(flowOf('We.', 5).once(lengthOf), 3)
  })

  it('is made once where it is nothing, too', () => {
    let times = 0
    const nothing = () => {
      times++
      return undefined
    }
    const none = (): readonly string[] => {
      times++
      return []
    }
    const words = flowOf('We accept.', 0)
    assert.deepEqual([words.once(nothing), words.once(nothing)], [undefined, undefined])
    assert.deepEqual([words.onceInText(none), words.onceInText(none)], [[], []])
    assert.equal(times, 2)
  })

  it('is that of the last inputs, and of no others', () => {
    const asked: string[] = []
    const find = ({ text }: FlowedText, sought: string, among: ReadonlySet<string>): readonly string[] => {
      asked.push(sought)
      return among.has(sought) && text.includes(sought) ? [sought] : []
    }
    const among = new Set(['accept'])
    const [one, another] = [flowOf('We accept.', 0), flowOf('We do not.', 0)]
    assert.deepEqual(one.once(find, 'accept', among), ['accept'])
    assert.deepEqual(another.once(find, 'accept', among), [])
    assert.deepEqual(another.once(find, 'accept', among), [])
    assert.deepEqual(asked, ['accept', 'accept'])
    assert.deepEqual(one.once(find, 'not', among), [])
    assert.deepEqual(one.once(find, 'accept', among), ['accept'])
    assert.deepEqual(one.once(find, 'accept', new Set<string>()), [])
    assert.deepEqual(asked, ['accept', 'accept', 'not', 'accept', 'accept'])
  })

  it('stands beside what others were told, each with a first input of his own', () => {
    const asked: string[] = []
    const find = ({ text }: FlowedText, by: { readonly word: string }, from: number): boolean => {
      asked.push(`${by.word} ${from}`)
      return text.indexOf(by.word) >= from
    }
    const [one, another] = [{ word: 'accept' }, { word: 'not' }]
    const words = flowOf('We accept.', 0)
    const answers = () => [words.onceBy(one, find, 1), words.onceBy(another, find, 1)]
    assert.deepEqual([...answers(), ...answers()], [true, false, true, false])
    assert.deepEqual(asked, ['accept 1', 'not 1'])
    assert.equal(words.onceBy(one, find, 9), false)
    assert.equal(words.onceBy(another, find, 1), false)
    assert.deepEqual(asked, ['accept 1', 'not 1', 'accept 9'])

    const readsAlike = (text: string) => words.readsAlike(find, flowOf(text, 0), (was, is) => was === is)
    words.onceBy(one, find, 1)
    assert.deepEqual(['We accept it.', 'We do not.', 'We do not accept.'].map(readsAlike), [true, false, false])
  })

  it('is compared with what the same function makes of other words', () => {
    const opening = (text: string) => text.slice(0, 2)
    const isSame = (one: unknown, other: unknown) => one === other
    const words = flowOf('We accept.', 0)
    assert.ok(words.readsAlike(opening, flowOf('No.', 0), isSame), 'it was never asked')
    words.onceInText(opening)
    assert.ok(words.readsAlike(opening, flowOf('We reject.', 0), isSame))
    assert.ok(!words.readsAlike(opening, flowOf('No.', 0), isSame))
  })
})

describe('the places of words', () => {
  it('go on behind each other where the words stand unbroken', () => {
    const words = flowOf('We will act.', 10)
    assert.deepEqual(words.span, { start: 10, end: 22 })
    assert.deepEqual(words.slice(3, 7).span, { start: 13, end: 17 })
    assert.deepEqual(
      [-1, 0, 12, 40].map((at) => words.sourceOffset(at)),
      [10, 10, 22, 22],
    )
    assert.deepEqual(
      [0, 12, 40].map((source) => words.flowedOffset(source)),
      [0, 2, 12],
    )
    assert.deepEqual(words.slice(5, 5).span, { start: 0, end: 0 })
  })

  it('leave out what stands between lines', () => {
    const words = brokenWords()
    assert.equal(words.text, 'We will act.')
    assert.deepEqual(words.span, { start: 10, end: 25 })
    assert.deepEqual(words.slice(8).span, { start: 21, end: 25 })
    assert.deepEqual(words.slice(3, 11).moved(2).span, { start: 15, end: 26 })
    assert.deepEqual(
      [6, 7, 8, 40].map((at) => words.sourceOffset(at)),
      [16, 17, 21, 25],
    )
    assert.deepEqual(
      [12, 19, 23].map((source) => words.flowedOffset(source)),
      [2, 8, 10],
    )
  })
})
