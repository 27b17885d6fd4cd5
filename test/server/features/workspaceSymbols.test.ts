import assert from 'node:assert/strict'
import { isMeant, workspaceSymbols } from '../../../server/src/features/workspaceSymbols.js'
import { variantsOf, wordsAt } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

describe('workspace symbols', () => {
  for (const [name, text] of variantsOf(readingDraft))
    it(`are the recommendations and the commitments of a draft ${name}`, () => {
      const symbols = workspaceSymbols(analysed(text))
      assert.deepEqual(symbols.map(({ kind, name: said }) => `${kind} ${said}`).slice(0, 7), [
        'recommendation Recommendation 1: The Home Office should publish its guidance, as paragraph 5.32 of this report…',
        'recommendation Recommendation 2: Border Force should train all staff by summer 2025.',
        'recommendation Recommendation 3',
        'recommendation Recommendation 3(a): Open the port at night.',
        'recommendation Recommendation 3(b): Light the port.',
        'commitment UK Visas and Immigration (UKVI) will publish the guidance by the autumn.',
        'commitment It will be sent to the ICIBI first.',
      ])
      assert.ok(symbols.every(({ draft }) => draft.endsWith('Home Office response to an inspection of ferry ports')))
      assert.equal(wordsAt(text, symbols[3]?.span ?? { start: 0, end: 0 }), 'Recommendation 3 (a)')
    })

  const queries: readonly (readonly [query: string, isMeant: boolean])[] = [
    ['', true],
    ['rec 3', true],
    ['OPEN', true],
    ['openport', true],
    ['port open', false],
    ['xyz', false],
  ]
  for (const [query, expected] of queries)
    it(`“${query}” ${expected ? 'finds' : 'does not find'} “Recommendation 3(a): Open the port”`, () => {
      assert.equal(isMeant('Recommendation 3(a): Open the port', query), expected)
    })
})
