import assert from 'node:assert/strict'
import { buildingPlaces, type FoundExpression, root } from './expressions.js'
import { judged } from './judgement.js'
import { allExpressions, builtPlaces, verdictsOnFile } from './verdicts.js'

/** Milliseconds for the search for attacks on an expression that nobody has judged yet. */
const search = 20_000
/** One in so many is judged anew in each run: what is on file is not only believed. */
const believed = 40

/** Built only of a name's own words, escaped, with white space between; for a name that no draft here has. */
const builtOfWords = /^server\/src\/features\/mentions\.ts:/

describe('the regular expressions of the product', () => {
  let all: ReadonlyMap<string, FoundExpression>
  before(() => {
    all = allExpressions()
  })

  it('are all known: each place that builds one has built one', () => {
    assert.ok(all.size > 500, `only ${all.size} were found under ${root}`)
    const seen = builtPlaces()
    assert.deepEqual(
      buildingPlaces().filter((place) => !seen.has(place) && !builtOfWords.test(place)),
      [],
      'let doEverything.ts do what runs these lines',
    )
  })

  it('take linear time on any text: none is added that was not judged', async () => {
    const verdicts = verdictsOnFile()
    for (const [index, [written, found]] of [...all].entries()) {
      const verdict = verdicts.get(written)
      if (verdict !== undefined && (verdict !== 'linear' || index % believed !== 0)) continue
      const now = await judged(found, search)
      const way = 'Write it so that no two parts that repeat can match the same text; (?<!x)x+$ starts once.'
      assert.ok(now.verdict !== 'slow', `${found.place}: ${written} is slow on ${now.attack}. ${way}`)
      if (verdict === undefined && now.verdict === 'unknown')
        assert.fail(`${found.place}: run node --import tsx test/reliability/regularExpressions/judge.ts`)
    }
  })

  it('are judged by a judge that finds the slow ones', async () => {
    for (const source of ['[\\s.]+$', '^(?:by|.* .*)$', '^(a+)+$'])
      assert.equal((await judged({ source, flags: '' }, search)).verdict, 'slow', source)
    for (const source of ['^(?:by|[^ ]* .*)$', '^a+$'])
      assert.notEqual((await judged({ source, flags: '' }, search)).verdict, 'slow', source)
  })
})
