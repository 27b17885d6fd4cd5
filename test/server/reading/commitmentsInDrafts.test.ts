/** Keeps the reading of commitments in whole drafts, and in passages whose sentences depend on one another, as good as it is. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import type { Commitment } from '../../../server/src/model/commitment.js'
import { flowOf } from '../../../server/src/model/flow.js'
import type { Passage } from '../../../server/src/model/response.js'
import { readCommitments } from '../../../server/src/reading/commitments.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { shippedSchema } from '../../../server/src/schema/shippedSchemas.js'
import { Tally } from '../support/commitmentTally.js'
import { layoutFixtures, type MarkedSentence } from '../support/layouts.js'

/** The least that each measure may be; raise a floor when the score rises for good. */
const floors = { any: 0.99, firm: 0.99, class: 0.99, dateKind: 0.98, lastDay: 0.99, passages: 0.99 } as const

const words = (text: string) =>
  text
    .replace(/[*_>#“”‘’"']/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Takes the commitment of `found` that says what `marked` quotes; undefined where none does. */
function taken(found: Commitment[], { quote }: MarkedSentence): Commitment | undefined {
  const place = found.findIndex(({ text }) => words(text).includes(words(quote)) || words(quote).includes(words(text)))
  return place < 0 ? undefined : found.splice(place, 1)[0]
}

function scoreDrafts() {
  const tallies = {
    any: new Tally(),
    firm: new Tally(),
    class: new Tally(),
    dateKind: new Tally(),
    lastDay: new Tally(),
  }
  for (const { name, text, expected } of layoutFixtures()) {
    const schema = shippedSchema(expected.schema ?? 'home-office-icibi')
    assert.ok(schema)
    const rest = [...readResponse(text, schema).commitments]
    for (const marked of expected.sentences) scoreSentence(name, marked, taken(rest, marked), tallies)
    for (const surplus of rest) {
      tallies.any.surplus(`${name}: ${surplus.text}`)
      if (surplus.class === 'firm') tallies.firm.surplus(`${name}: ${surplus.text}`)
    }
  }
  return tallies
}

function scoreSentence(
  name: string,
  marked: MarkedSentence,
  found: Commitment | undefined,
  tallies: ReturnType<typeof scoreDrafts>,
): void {
  const where = `${name}:${marked.line}: ${marked.quote}`
  const allowed = [marked.class, ...(marked.class_alt ?? [])]
  if (found === undefined) {
    if (marked.optional) return
    tallies.any.miss(where)
    if (marked.class === 'firm') tallies.firm.miss(where)
    return
  }
  tallies.any.hit()
  tallies.class.agree(allowed.includes(found.class), `${found.class}: ${where}`)
  if (marked.class === 'firm' && found.class === 'firm') tallies.firm.hit()
  else if (marked.class === 'firm' && !allowed.includes(found.class)) tallies.firm.miss(where)
  else if (found.class === 'firm' && !allowed.includes('firm')) tallies.firm.surplus(where)
  const kind = found.date?.kind ?? 'none'
  tallies.dateKind.agree([marked.date_kind, ...(marked.date_kind_alt ?? [])].includes(kind), `${kind}: ${where}`)
  if (marked.date_kind === 'absolute' && marked.date_end)
    tallies.lastDay.agree(found.date?.end === marked.date_end, `${found.date?.end}: ${where}`)
}

interface MarkedPassage {
  readonly about: string
  readonly sentences: readonly { readonly text: string; readonly class: string }[]
}

function scorePassages(): Tally {
  const file = new URL('../../fixtures/commitments/passages.yaml', import.meta.url)
  const marked: readonly MarkedPassage[] = parse(readFileSync(file, 'utf8'))
  const tally = new Tally()
  for (const { about, sentences } of marked) {
    const flow = flowOf(sentences.map(({ text }) => text).join(' '), 0)
    const passage: Passage = {
      kind: 'paragraph',
      voice: 'department',
      span: flow.span,
      number: null,
      flow,
      recommendation: null,
      section: 'answer',
    }
    const context = {
      anchor: null,
      department: 'the Home Office',
      departmentNames: ['Home Office', 'HO', 'the department'],
      knownOwners: [],
    }
    const found = readCommitments(passage, context)
    for (const sentence of sentences) {
      const read = found.find(({ text }) => text === sentence.text)?.class ?? 'none'
      const what = `${about}: ${sentence.text} (${read})`
      if (!sentence.class.split('/').includes(read)) {
        if (sentence.class === 'none') tally.surplus(what)
        else tally.miss(what)
      } else if (read !== 'none') tally.hit()
    }
  }
  return tally
}

describe('commitments in the drafts of all layouts', () => {
  const tallies = scoreDrafts()
  for (const measure of ['any', 'firm', 'class', 'dateKind', 'lastDay'] as const) {
    it(measure, () => {
      const tally = tallies[measure]
      const reached = measure === 'any' || measure === 'firm' ? tally.f1 : tally.share
      assert.ok(reached >= floors[measure], `${reached.toFixed(3)} of ${floors[measure]}\n${tally.wrong.join('\n')}`)
    })
  }
})

describe('commitments among sentences that tell how things are done', () => {
  it('standing practice is told from what is undertaken', () => {
    const tally = scorePassages()
    assert.ok(tally.f1 >= floors.passages, `${tally.f1.toFixed(3)} of ${floors.passages}\n${tally.wrong.join('\n')}`)
  })
})
