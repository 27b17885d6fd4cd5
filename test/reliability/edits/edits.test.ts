// Whatever the desk offers to change in a draft at random: it changes what it is for, comes to an end, and brings no error.
import assert from 'node:assert/strict'
import { applyFixes, fixAll } from '../../../server/src/check/fix.js'
import { formatting } from '../../../server/src/features/formatting.js'
import type { Refactoring } from '../../../server/src/features/refactorings/refactoring.js'
import { refactorings } from '../../../server/src/features/refactorings.js'
import { rename, renameableAt } from '../../../server/src/features/rename.js'
import { spanOf } from '../../../server/src/model/span.js'
import type { TextEdit } from '../../../server/src/rules/rule.js'
import type { Analysis } from '../../../server/src/service.js'
import { assertNoNewErrors } from '../../server/support/newErrors.js'
import { honestDrafts, type Material, materialOf, mutated } from '../anyText/mutation.js'
import { analysisOf, assertSound } from '../anyText/promises.js'
import { type Random, randomFrom, seedOfThisRun } from '../support/random.js'
import { figure, scaled } from '../support/scale.js'

/** Errors that were there before, in a way: of what is only begun, and of what nobody could know before it was written. */
const inherent: Readonly<Record<string, readonly string[]>> = {
  'fix verdict/unknown': [
    'verdict/repeated-differently',
    'recommendation/unanswered',
    'tally/wrong',
    'verdict/missing',
  ],
  // A label that stands twice is told of once the second has something below it.
  'fix recommendation/unanswered': ['verdict/missing', 'recommendation/duplicate'],
  'fix commitment/date-missing': ['date/field-empty'],
  'fix date/field-missing': ['date/field-empty'],
  'fix verdict/missing': ['recommendation/unanswered', 'tally/wrong'],
  insertAnswer: ['verdict/missing', 'reference/unresolved', 'recommendation/duplicate'],
  number: ['reference/unresolved'],
  split: ['tally/wrong', 'verdict/missing', 'recommendation/unanswered'],
  join: ['tally/wrong'],
}

/** What an edit of each kind is for, as what it must leave as it was. */
const purposes: Readonly<Record<string, (text: string) => string>> = {
  // Numbers and labels are written in another form; all else stays.
  formatting: (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\n]/gu, '')
      .replace(/recommendations?|rec/g, ''),
  renumber: (text) => text.replace(/\d+/g, '#'),
}

/** A stretch of a draft of some layout, with slips and oddities in it. */
function someDraft(random: Random, material: Material): string {
  const draft = random.one(material.drafts)
  const start = random.below(draft.length - longest)
  let text = draft.slice(start, start + longest)
  for (let times = random.below(6); times > 0; times--) text = mutated(random, text, material)
  return text
}

const longest = 1_500

class Desk {
  constructor(
    readonly before: Analysis,
    readonly random: Random,
    private readonly done: Map<string, number>,
  ) {}

  get text(): string {
    return this.before.response.text
  }

  /** Carries `edits` out, holds them to what all edits owe, and gives the draft as it is then. */
  carryOut(kind: string, edits: readonly TextEdit[], fills = false): Analysis {
    this.done.set(kind, (this.done.get(kind) ?? 0) + 1)
    assertSound(edits, this.text, kind)
    const written = applyFixes(this.text, edits)
    const after = analysisOf(written, this.before.schema.id)
    const allowed = inherent[kind] ?? (fills ? ['verdict/missing', 'date/field-empty'] : [])
    assertNoNewErrors(this.before, after, allowed, kind)
    const kept = purposes[kind]
    if (kept !== undefined) assert.equal(kept(written), kept(this.text), `${kind} changes what it is not for`)
    return after
  }

  fixEach(): void {
    for (let times = 0; times < 6 && this.before.findings.length > 0; times++) {
      const { rule, fixes } = this.random.one(this.before.findings)
      for (const { edits, safety } of fixes) {
        const fills = edits.some(({ newText }) => /\[|: $/.test(newText))
        assert.ok(!(fills && safety === 'safe'), `${rule} calls safe what leaves something to fill in`)
        this.carryOut(`fix ${rule}`, edits, fills)
      }
    }
  }

  fixAll(): void {
    const check = (text: string) => analysisOf(text, this.before.schema.id)
    const { text, applied, left } = fixAll(this.text, check, { safeOnly: true })
    if (applied.length === 0) return
    this.done.set('fix all', (this.done.get('fix all') ?? 0) + 1)
    assertNoNewErrors(this.before, { findings: left }, [], 'mending all')
    assert.equal(fixAll(text, check, { safeOnly: true }).text, text, 'mending all does not converge')
  }

  format(): void {
    const edits = formatting(this.before.response, this.before.schema)
    if (edits.length === 0) return
    const { response, schema } = this.carryOut('formatting', edits)
    assert.deepEqual(formatting(response, schema), [], 'formatting does not converge')
  }

  rename(): void {
    const { references, recommendations, acronyms, passages } = this.before.response
    const places = [
      ...references.map(({ span }) => span),
      ...recommendations.map(({ label }) => label.idSpan),
      ...acronyms.flatMap(({ uses }) => uses.map(({ span }) => span)),
      ...passages.flatMap(({ number }) => number?.span ?? []),
    ]
    if (places.length === 0) return
    const { start } = this.random.one(places)
    const named = renameableAt(this.before, start)
    if ('refusal' in named) return
    const by = 1 + this.random.below(9)
    const name = /\d/.test(named.name)
      ? named.name.replace(/\d+/, (digits) => `${Number(digits) + by}`)
      : `${named.name}${'XYZ'[by % 3]}`
    const renamed = rename(this.before, start, name)
    if ('refusal' in renamed || renamed.edits.length === 0) return
    for (const { span, newText } of renamed.edits)
      assert.ok(Math.max(newText.length, span.end - span.start) < named.name.length + 12, 'more than a name is written')
    this.carryOut('rename', renamed.edits)
  }

  refactor(): void {
    const at = this.random.below(this.text.length + 1)
    for (const { kind, edits, unavailable } of refactorings(this.before, spanOf(at, at), () => true)) {
      if (unavailable !== null) continue
      const first = this.carryOut(kind, edits)
      if (kind === 'insertAnswer' || kind === 'split') continue
      const again = refactorings(first, spanOf(at, at), (one) => one === kind)[0] as Refactoring
      assert.notEqual(again.unavailable, null, `${kind} has as much to do as before`)
    }
  }
}

describe('whatever is offered to change in any draft', () => {
  it('changes what it is for, comes to an end, and brings no error', function () {
    this.timeout(0)
    const seed = seedOfThisRun()
    const random = randomFrom(seed)
    const material = materialOf(honestDrafts().filter((text) => text.length > longest))
    const done = new Map<string, number>()
    const wanted = scaled(8, 5_000)
    for (let count = 1; count <= wanted; count++) {
      const text = someDraft(random, material)
      const desk = new Desk(analysisOf(text), random, done)
      try {
        desk.fixEach()
        desk.fixAll()
        desk.format()
        desk.rename()
        desk.refactor()
      } catch (error) {
        throw new Error(`RESPONSE_DESK_SEED=${seed}, draft ${count}: ${error}\n${JSON.stringify(text)}`)
      }
    }
    const total = [...done.values()].reduce((sum, times) => sum + times, 0)
    figure(`${wanted} drafts, ${total} edits of ${done.size} kinds, seed ${seed}`)
    assert.ok(total > 2 * wanted && done.size > 8, `${total} edits of ${done.size} kinds: so little was tested`)
  })
})
