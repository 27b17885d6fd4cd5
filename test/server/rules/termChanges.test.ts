/** A rule that compares names all over a draft is asked again only where one is written that has another form elsewhere. */
import assert from 'node:assert/strict'
import { consistencyCapitals } from '../../../server/src/rules/consistencyCapitals.js'
import { consistencyName } from '../../../server/src/rules/consistencyName.js'
import type { Rule } from '../../../server/src/rules/rule.js'
import { type AskedRule, asked as askedOf } from '../support/askedRule.js'

const draft = (words: string) => `# Response to an inspection of the ports

## Recommendation 1

> The Home Office should count the boats.

Accepted

1.1 The Police Chiefs Council was told of the Harbour Masters by the director.

1.2 It was told${words} in May.
`

/** What becomes of `rule` while `versions` of words are written in turn. */
function asked(rule: Rule, versions: readonly string[]): AskedRule {
  return askedOf(rule, ['', ...versions].map(draft))
}

describe('a name that is being written', () => {
  it('has nobody asked while no other can be the same', () => {
    const { times } = asked(consistencyName, [
      ' B',
      ' Bo',
      ' Bor',
      ' Border',
      ' Border F',
      ' Border For',
      ' Border Force',
    ])
    assert.deepEqual(times, [0, 0, 0, 0, 0, 0, 0])
  })

  it('has the rule asked when another may be the same, and is told then', () => {
    const { times, places } = asked(consistencyName, [
      ' Police',
      ' Police C',
      ' Police Chiefs’',
      ' Police Chiefs’ Council',
    ])
    assert.equal(times.at(-1), 1)
    assert.deepEqual(places, ['Police Chiefs Council'])
  })

  it('has nobody asked of a paragraph more or less, unless a name in it may stand elsewhere', () => {
    const more = (words: string) => ` there.\n\n1.3 ${words}`
    for (const rule of [consistencyName, consistencyCapitals])
      assert.deepEqual(asked(rule, [more('It was so'), '', more('Border Force came'), '']).times, [0, 0, 0, 0])
    const { times, places } = asked(consistencyName, [more('The Police Chiefs’ Council was told')])
    assert.deepEqual([times, places], [[1], ['Police Chiefs Council']])
    const gone = asked(consistencyCapitals, [more('So were harbour masters'), ''])
    assert.deepEqual([gone.times, gone.places], [[1, 1], []])
  })

  it('has nobody asked where it stands elsewhere in the same form, and in no other', () => {
    const written = [' of', ' of H', ' of Harbour', ' of Harbour M', ' of Harbour Masters', ' of Harbour', '']
    for (const rule of [consistencyName, consistencyCapitals])
      assert.deepEqual(asked(rule, written).times, [0, 0, 0, 0, 0, 0, 0])
  })

  it('has the rule asked where it stands in another form, and where it did', () => {
    const small = [
      ' of harbour masters',
      ' of harbour masters and Harbour Masters',
      ' of Harbour Masters',
      ' of it',
      '',
    ]
    const capitals = asked(consistencyCapitals, small)
    assert.deepEqual([capitals.times, capitals.places], [[1, 1, 1, 0, 0], []])
    const marked = [
      ' Police Chiefs’ Council',
      ' Police Chiefs’ Council, Police Chiefs Council',
      ' Police Chiefs Council',
    ]
    const names = asked(consistencyName, [...marked, ' it'])
    assert.deepEqual([names.times, names.places], [[1, 1, 1, 0], []])
  })

  it('has the rule asked where it is part of another now, though its letters stand where they stood', () => {
    const versions = [' of small boats and Small Boats', ' of small boats and Small Boats Command']
    const { times, places } = asked(consistencyCapitals, versions)
    assert.deepEqual([times, places], [[1, 1], []])
  })

  it('has nobody asked where it is new, though all of its words stand elsewhere, until it stands in small letters too', () => {
    const name = ' of Harbour Council'
    const { times, places } = asked(consistencyCapitals, [name, `${name} here`, `${name} and harbour council`])
    assert.deepEqual([times, places], [[0, 0, 1], ['Harbour Council']])
    const small = [' of the council', ' of the council and the Council here']
    assert.deepEqual(asked(consistencyCapitals, small).times, [0, 1])
    const numbered = [' of Level 2 here', ' of Level 2 and level 3 here']
    assert.deepEqual(asked(consistencyCapitals, numbered).times, [0, 1])
  })

  it('is found in small letters, too, though it was new when it was written in capitals', () => {
    const versions = [
      ' Small',
      ' Small B',
      ' Small Bo',
      ' Small Boats',
      ' Small Boats and',
      ' Small Boats and small boats',
    ]
    const { times, places } = asked(consistencyCapitals, versions)
    assert.equal(times.at(-1), 1)
    assert.deepEqual(places, ['Small Boats'])
  })

  it('has the rule asked when one that stands elsewhere is written in small letters', () => {
    const { times, places } = asked(consistencyCapitals, [' of', ' of harbour', ' of harbour masters'])
    assert.equal(times.at(-1), 1)
    assert.equal(places.length, 1)
  })
})
