/** Somebody at work in one paragraph, whose sentences decide what those behind them say: only some of them are read again. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'yaml'
import type { Day } from '../../../server/src/model/day.js'
import { createResponseService } from '../../../server/src/service.js'
import { cleanDraft } from '../drafts.js'

const file = new URL('../../fixtures/commitments/passages.yaml', import.meta.url)
const passages = parse(readFileSync(file, 'utf8')) as { sentences: { text: string }[] }[]
/** A first sentence, and what it decides: more on a remit, more on a practice. */
const pairs = [
  ['The Commander will oversee every aspect of the response.', 'This will include the work of the command.'],
  ['The unit already has a system in place which ensures this.', 'Reports will be sent to the police.'],
  ['The operational response will be led by a new team.', 'This will include the work of the command.'],
]
const told = passages.map(({ sentences }) => sentences.map(({ text }) => text))

/** Neighbours stay neighbours: there one decides what the other says. */
const paragraph = fc
  .array(fc.oneof(fc.constantFrom(...told), fc.constantFrom(...pairs)), { minLength: 1, maxLength: 2 })
  .map((several) => several.flat())
const sentence = fc.oneof(
  fc.constantFrom(...told.flat()),
  fc.constantFrom(...pairs.flat(), 'The ports are old.'),
  fc.constantFrom('We **will act** by May 2025.', 'We **will** act by May 2025.', 'We will act\nby May 2025.'),
  fc.constantFrom('publish a plan by March 2025.', 'Publish a plan by March 2025.', 'It', '', '\n'),
)

/** Puts `sentence` in the place of so many from `at` on. */
const edit = fc.record({ at: fc.nat(5), instead: fc.nat(2), sentence })

/** What stands before the paragraph: nothing, or what its first sentence goes on from. */
const lead = fc.constantFrom('', 'Border Force will:\n\n- ')

const service = () => createResponseService({ today: () => '2024-03-01' as Day })

describe('the commitments of a paragraph after edits', () => {
  it('are what they are when it is read from scratch', () => {
    fc.assert(
      fc.property(lead, paragraph, fc.array(edit, { minLength: 2, maxLength: 8 }), (before, first, edits) => {
        const kept = service()
        let sentences = first
        const commitmentsBy = (by: ReturnType<typeof service>, version: number) => {
          const text = cleanDraft.replace('We will publish the guidance by 30 June 2024.', before + sentences.join(' '))
          return by.analyse({ uri: 'file:///a.response.md', version, text }).response.commitments
        }
        commitmentsBy(kept, 0)
        for (const [at, { at: from, instead, sentence: fresh }] of edits.entries()) {
          sentences = sentences.toSpliced(from % (sentences.length + 1), instead, fresh)
          assert.deepEqual(commitmentsBy(kept, at + 1), commitmentsBy(service(), 0), sentences.join(' '))
        }
      }),
      { numRuns: 250 },
    )
  })
})
