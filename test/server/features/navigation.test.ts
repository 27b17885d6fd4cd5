import assert from 'node:assert/strict'
import { definitionsAt, highlightsAt, referencesAt } from '../../../server/src/features/navigation.js'
import { layoutFixtures } from '../support/layouts.js'
import { offsetOf, shownIn, variantsOf } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

/** Where the cursor stands, and the places to which it leads. */
const definitions: readonly (readonly [cursor: string, places: readonly string[]])[] = [
  ['Paragraph 2.¦2 below', ['ntinue. [2.2] Trainin']],
  ['Para¦graph 2.2 below', ['ntinue. [2.2] Trainin']],
  ['as 1.1 and ¦1.2 above', [' first. [1.2] We will']],
  ['1.¦1 UK Visas', ['ccepted [1.1] UK Visa']],
  ['see recommendation 3¦ (a)', ['n 3 ### [Recommendation 3 (a)] Open th']],
  ['Recommendation thr¦ee', [' --> ## [Recommendation 3] ### Rec']],
  ['whether UK¦VI staff', ['ted 1.1 [UK Visas and Immigration] (UKVI) ']],
  ['The IC¦IBI made', ['nks the [Independent Chief Inspector of Borders and Immigration] (ICIBI)']],
  ['see 9.¦9 below', []],
  ['as paragraph 5.¦32 of', []],
  ['¦UK Visas', []],
  ['open the ¦port', []],
  ['explains. Accep¦ted', []],
]

/** All places of one name, the definition first among them where it comes first; marked by `=`. */
const mentioned: readonly (readonly [cursor: string, places: readonly string[]])[] = [
  ['1.¦1 UK Visas', ['=ccepted [1.1] UK Visa', 'ady, as [1.1] and 1.2']],
  ['Paragraph 2.¦2 below', ['ragraph [2.2] below s', '=ntinue. [2.2] Trainin']],
  ['Recommend¦ation 3 (b)', ['ndation [3(b)] says. #', '=ndation [3 (b)] Light t']],
  ['Recommendation thr¦ee', ['=ndation [3] ### Rec', 'ndation [three] is met ']],
  ['whether UK¦VI staff', ['=ration ([UKVI]) will p', 'whether [UKVI] staff n']],
  ['see 9.¦9 below', ['ce; see [9.9] below. ']],
  ['open the ¦port', []],
]

describe('definitions and references', () => {
  for (const [name, text] of variantsOf(readingDraft)) {
    it(`are found in a draft ${name}`, () => {
      const { response } = analysed(text)
      for (const [cursor, places] of definitions) {
        const found = definitionsAt(response, offsetOf(text, cursor)).map((span) => shownIn(text, span, 8))
        assert.deepEqual(found, places, cursor)
      }
      for (const [cursor, places] of mentioned) {
        const offset = offsetOf(text, cursor)
        const highlights = highlightsAt(response, offset)
        const shown = highlights.map(({ span, isDefinition }) => `${isDefinition ? '=' : ''}${shownIn(text, span, 8)}`)
        assert.deepEqual(shown, places, cursor)
        const all = referencesAt(response, offset, { withDefinition: true }).map((span) => shownIn(text, span, 8))
        assert.deepEqual(all, places.map(withoutMark), cursor)
        const others = referencesAt(response, offset, { withDefinition: false }).map((span) => shownIn(text, span, 8))
        assert.deepEqual(others, places.filter((place) => !place.startsWith('=')).map(withoutMark), cursor)
      }
    })
  }

  it('of a verdict are all its statements', () => {
    const text = `${readingDraft}
## Summary

| Recommendation | Home Office response |
| --- | --- |
| Recommendation 1 | Accepted |
| Recommendation 2 | Not accepted |
`
    const { response } = analysed(text)
    const shown = highlightsAt(response, offsetOf(text, 'Not acc¦epted')).map(({ span }) => shownIn(text, span, 8))
    assert.deepEqual(shown, ['r 2025. [Not accepted] 2.1 Sta', 'ion 2 | [Not accepted] | '])
  })

  it('of a recommendation that is printed only in its parts is the first of them', () => {
    const text = '## Recommendation 1(a)\n\n> Go.\n\nAccepted\n\nSee recommendation 1 on when we will go.\n'
    const { response } = analysed(text)
    const found = definitionsAt(response, offsetOf(text, 'recommendation ¦1 on'))
    assert.deepEqual(
      found.map((span) => shownIn(text, span, 3)),
      ['## [Recommendation 1(a)] Go'],
    )
  })

  it('lead from each reference of every published layout to what it names', () => {
    for (const { name, text } of layoutFixtures()) {
      const { response } = analysed(text)
      for (const { targets } of response.references)
        for (const { id, span, definition } of targets) {
          if (definition === null || text.slice(span.start, span.end) !== id) continue
          const [found] = definitionsAt(response, span.start)
          assert.ok(found !== undefined, `${name}: ${id}`)
          assert.ok(found.start <= definition.start && definition.start <= found.end, `${name}: ${id}`)
        }
    }
  })
})

function withoutMark(place: string): string {
  return place.replace(/^=/, '')
}
