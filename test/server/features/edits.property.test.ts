import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Refactoring } from '../../../server/src/features/refactorings/refactoring.js'
import { refactoringKinds, refactorings } from '../../../server/src/features/refactorings.js'
import { type Span, spanOf } from '../../../server/src/model/span.js'
import { numberedParagraphs } from '../../../server/src/rules/paragraphNumbers.js'
import type { TextEdit } from '../../../server/src/rules/rule.js'
import type { Analysis } from '../../../server/src/service.js'
import { scaled } from '../../reliability/support/scale.js'
import { edited, findingsIn, markedDraft } from '../support/findings.js'
import { layoutFixtures } from '../support/layouts.js'
import { assertNoNewErrors } from '../support/newErrors.js'
import { variantsOf } from '../support/places.js'
import { analysed } from '../support/readingDraft.js'
import { readOnly } from '../support/readOnly.js'

// What every edit owes the writer, whichever draft it is made for: see the architecture's invariants.

const seeds = readdirSync('seeds').filter((file) => file.endsWith('.response.md'))
const drafts = [
  ...layoutFixtures().map(({ text }) => text),
  ...seeds.map((file) => readFileSync(join('seeds', file), 'utf8')),
]

/** A draft of some layout as some editor has it, and a number with which to choose a place in it. */
const somewhereIn = (pool: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...pool), fc.nat({ max: 3 }), fc.nat())
    .map(([draft, shape, choice]) => ({ text: variantsOf(draft)[shape]?.[1] ?? draft, choice }))

interface Task {
  readonly text: string
  readonly place: Span
}

const nowhere: Task = { text: '', place: spanOf(0, 0) }

function chosen<Item>(items: readonly Item[], choice: number): Item | undefined {
  return items[choice % Math.max(items.length, 1)]
}

function at(text: string, offset: number | undefined): Task {
  return offset === undefined ? nowhere : { text, place: spanOf(offset, offset) }
}

/** The draft with something to do for each kind, and where. */
const tasks: Readonly<Record<Refactoring['kind'], (text: string, choice: number) => Task>> = {
  layout: (text) => at(text, 0),
  tally: (text) => at(text, 0),
  renumber(text, choice) {
    const numbers = numberedParagraphs(readOnly(text).response)
    const wrong = chosen(numbers, choice)
    if (wrong === undefined) return nowhere
    return at(edited(text, [{ span: wrong.span, newText: `${wrong.prefix}${wrong.place + (choice % 3)}` }]), 0)
  },
  number(text, choice) {
    const { passages } = readOnly(text).response
    const numbered = passages.filter(
      ({ kind, number, section }) => kind === 'paragraph' && number !== null && section === 'answer',
    )
    const passage = chosen(numbered, choice)
    if (passage === undefined || passage.number === null) return nowhere
    const cut = spanOf(passage.number.span.start, passage.flow.span.start)
    return at(edited(text, [{ span: cut, newText: '' }]), cut.start)
  },
  insertAnswer(text, choice) {
    const { response } = readOnly(text)
    const answers = response.recommendations.filter(
      ({ answer, verdict, label }) => answer.length > 0 && verdict?.form === 'line' && label.style !== 'cell',
    )
    const one = chosen(answers, choice)
    const last = one?.answer.at(-1)
    if (one === undefined || one.verdict === null || last === undefined) return nowhere
    const from = choice % 2 === 0 ? one.verdict.span.start : one.verdict.span.end
    const lineStart = text.lastIndexOf('\n', from) + 1
    const cut = spanOf(choice % 2 === 0 ? lineStart : from, last.span.end)
    return at(edited(text, [{ span: cut, newText: '' }]), one.label.span.start)
  },
  expandAcronym(text, choice) {
    const unexplained = readOnly(text).response.acronyms.filter(
      ({ definition, uses: [use] }) =>
        definition === null || (use !== undefined && use.span.start < definition.span.start),
    )
    return at(
      text,
      chosen(
        unexplained.flatMap(({ uses }) => uses),
        choice,
      )?.span.start,
    )
  },
  split(text, choice) {
    const whole = readOnly(text).response.recommendations.filter(({ parts }) => parts.length > 0)
    return at(text, chosen(whole, choice)?.label.span.start)
  },
  join(text, choice) {
    const { recommendations } = readOnly(text).response
    const parts = recommendations.filter(({ parent, verdict, dateField }) => {
      const siblings = recommendations.filter((other) => other.parent === parent)
      return parent !== null && dateField === null && siblings.every((other) => other.verdict?.key === verdict?.key)
    })
    return at(text, chosen(parts, choice)?.label.span.start)
  },
}

function assertSound(text: string, edits: readonly TextEdit[]): void {
  let behind = 0
  for (const { span, newText } of edits) {
    assert.ok(span.start >= behind && span.end <= text.length, 'edits overlap, or lie outside')
    assert.notEqual(text.slice(span.start, span.end), newText, 'an edit changes nothing')
    behind = span.end
  }
}

/** Everything but numbers and what stands around them. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#')
}

function taken(text: string, edits: readonly TextEdit[]): string {
  return edits.map(({ span }) => text.slice(span.start, span.end)).join('')
}

/** What each kind may touch, and nothing else. */
const keepsTheRest: Readonly<
  Record<Refactoring['kind'], (before: Analysis, edits: readonly TextEdit[], after: string) => void>
> = {
  renumber: ({ response }, _, after) => assert.equal(withoutNumbers(after), withoutNumbers(response.text)),
  number: ({ response }, edits) => assert.match(taken(response.text, edits), /^[\d.]*$/),
  insertAnswer: ({ response }, edits) => assert.match(taken(response.text, edits), /^[\d.]*$/),
  tally({ response }, edits) {
    for (const { span } of edits) {
      const touched = response.passages.find(
        (passage) => passage.span.start < span.end && span.start < passage.span.end,
      )
      assert.ok(touched === undefined || !['recommendation', 'answer'].includes(touched.section))
    }
  },
  expandAcronym({ response }, edits) {
    const words = response.acronyms.flatMap(({ short, definition }) => [
      short,
      `${definition?.full ?? short} (${short})`,
    ])
    for (const { span } of edits)
      assert.ok(words.includes(response.text.slice(span.start, span.end).replace(/\s+/g, ' ')))
  },
  split: keepsFrontAndEnd,
  join: keepsFrontAndEnd,
  layout: keepsFrontAndEnd,
}

/** Introduction and closing stay byte for byte, but for headings of the closing, which may rise. */
function keepsFrontAndEnd({ response }: Analysis, edits: readonly TextEdit[]): void {
  const first = Math.min(...response.recommendations.map(({ label }) => label.span.start))
  const lineStart = response.text
    .slice(0, first)
    .replace(/[^\r\n]*$/, '')
    .trimEnd().length
  for (const { span } of edits) assert.ok(span.start >= lineStart)
}

/**
 * Errors that were there before, in a way: of an answer that is only begun; of a reference to several paragraphs that is
 * read as one once the first of them is there; of a tally that counts answers, when there are more or fewer.
 */
const inherent: Partial<Record<Refactoring['kind'], readonly string[]>> = {
  insertAnswer: ['verdict/missing', 'reference/unresolved'],
  number: ['reference/unresolved'],
  split: ['tally/wrong'],
  join: ['tally/wrong'],
}

function refersInVain(text: string): boolean {
  return analysed(text).findings.some(({ rule }) => rule === 'reference/unresolved')
}

/** These go on to the next recommendation. */
const repeatable: readonly string[] = ['insertAnswer']

describe('every refactoring, wherever it is asked for', () => {
  for (const kind of refactoringKinds) {
    it(`${kind} is sound, brings no error, touches nothing else, and has then nothing left to do`, () => {
      let done = 0
      const doAt = (analysis: Analysis, place: Span) => refactorings(analysis, place, (each) => each === kind)[0]
      // A reference to nothing may be one only while the number beside it is there.
      const pool = drafts.filter(
        (text) => tasks[kind](text, 0) !== nowhere && (kind !== 'renumber' || !refersInVain(text)),
      )
      const property = fc.property(somewhereIn(pool), ({ text: draft, choice }) => {
        const { text, place } = tasks[kind](draft, choice)
        const before = analysed(text)
        const refactoring = doAt(before, place)
        if (refactoring === undefined || refactoring.unavailable !== null) return
        done++
        const { edits } = refactoring
        assert.ok(edits.length > 0)
        assertSound(text, edits)
        const written = edited(text, edits)
        if (text.includes('\r\n')) assert.doesNotMatch(written, /(?<!\r)\n/)
        const after = analysed(written)
        assertNoNewErrors(before, after, inherent[kind])
        keepsTheRest[kind](before, edits, written)
        const again = doAt(after, place)
        if (!repeatable.includes(kind)) assert.notEqual(again?.unavailable, null)
      })
      fc.assert(property, { numRuns: scaled(25, 500) })
      assert.ok(done > 2, `done ${done} times only, so that little was tested`)
    })
  }
})

const ruleFixtures = join('test', 'fixtures', 'rules')
const faulty = readdirSync(ruleFixtures).map((file) => markedDraft(readFileSync(join(ruleFixtures, file), 'utf8')).text)

describe('every fix of every finding', () => {
  for (const text of [...faulty, ...drafts.slice(0, 12)]) {
    it(`is sound and brings no error: ${text.slice(0, 60).replace(/\s+/g, ' ')}`, () => {
      const before = analysed(text)
      for (const { rule, fixes } of before.findings) {
        for (const { title, edits } of fixes) {
          const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
          assertSound(text, inOrder)
          const written = edited(text, inOrder)
          const after = analysed(written)
          const fills = /\[(?:insert|date|owner)|: $/.test(inOrder.map(({ newText }) => newText).join(''))
          assertNoNewErrors(before, after, fills ? ['verdict/missing', 'date/field-empty'] : [])
          if (!fills)
            assert.notDeepEqual(
              findingsIn(written).map((one) => `${one.rule} ${one.message}`),
              findingsIn(text).map((one) => `${one.rule} ${one.message}`),
              `${rule}: ${title}`,
            )
        }
      }
    })
  }
})
