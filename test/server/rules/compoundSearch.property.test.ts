import assert from 'node:assert/strict'
import fc from 'fast-check'
import { FlowedText } from '../../../server/src/model/flow.js'
import { spanOf } from '../../../server/src/model/span.js'
import { CompoundSearch } from '../../../server/src/rules/terms/compoundSearch.js'
import type { SoughtCompounds } from '../../../server/src/rules/terms/soughtCompounds.js'
import { TermPassage } from '../../../server/src/rules/terms/termIndex.js'

/** Words of which many are two others in one. */
const words = ['front', 'line', 'lines', 'frontline', 'time', 'table', 'tables', 'timetable', 'timetables', 'cooperate']

function passageOf(text: string): TermPassage {
  const flow = FlowedText.of(text, [{ at: 0, source: 0, length: text.length }])
  return new TermPassage({
    kind: 'paragraph',
    voice: 'department',
    span: spanOf(0, text.length),
    recommendation: null,
    flow,
  })
}

const passage = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((chosen) => passageOf(chosen.join(' ')))

/** Versions of a draft: each is the last one with some passages put in place of others. */
const versions = fc.array(
  fc.record({ at: fc.nat(6), without: fc.nat(3), others: fc.array(passage, { maxLength: 3 }), prefix: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
)

const told = ({ families, lengths, closed }: SoughtCompounds) => ({ families, lengths, closed })

/** What of `sought` can be found in `passage`, word by word. */
function seenIn({ words }: TermPassage, { families, lengths, closed }: SoughtCompounds) {
  return words.map(({ lower }) => [
    lengths.get(lower),
    closed.get(lower),
    [...families].filter((family) => family.split(/[ +]/)[0] === lower).sort(),
  ])
}

describe('the search for compounds', () => {
  it('finds in each version of a draft what it would find in that version alone', () => {
    fc.assert(
      fc.property(versions, (edits) => {
        const search = new CompoundSearch()
        let passages: readonly TermPassage[] = []
        for (const { at, without, others, prefix } of edits) {
          passages = [...passages.slice(0, at), ...others, ...passages.slice(at + without)]
          const written = new Set(prefix ? ['co+oper', 'front line'] : [])
          const alone = new CompoundSearch().among(passages, written)
          const found = search.among(passages, written)
          assert.deepEqual(told(found), told(alone))
          // What it says of a passage may be what it said before, of which the passage has the same.
          for (const each of passages) assert.deepEqual(seenIn(each, found.inPassage(each)), seenIn(each, alone))
          assert.equal(search.among([...passages], written), found)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('knows two words in one, and forgets them with either', () => {
    const search = new CompoundSearch()
    const [one, two] = [passageOf('the timetable'), passageOf('the time of the tables')]
    assert.deepEqual([...search.among([one, two], new Set()).closed], [])
    const three = passageOf('one table')
    assert.deepEqual([...search.among([one, two, three], new Set()).closed], [['timetable', 'time table']])
    assert.deepEqual([...search.among([one, three], new Set()).families], [])
  })
})
