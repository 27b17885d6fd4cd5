import assert from 'node:assert/strict'
import * as chrono from 'chrono-node'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type Day, dayOf, lastDayOfMonth } from '../../../server/src/model/day.js'
import { flowOf } from '../../../server/src/model/flow.js'
import { findDates, readDate } from '../../../server/src/reading/dates.js'

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** Any real day of the years that responses speak of. */
const anyDay = fc
  .record({
    year: fc.integer({ min: 1990, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, date }) => dayOf(year, month, date) !== undefined)

type Parts = { year: number; month: number; date: number }

const two = (value: number) => String(value).padStart(2, '0')
const suffix = (date: number) => (date > 3 && date < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th'))
const monthOf = (month: number) => months[month - 1] ?? ''

/** The forms that both readers know: chrono-node's are British, day before month. */
const dayForms: readonly (readonly [name: string, write: (parts: Parts) => string])[] = [
  ['day month year', ({ year, month, date }) => `${date} ${monthOf(month)} ${year}`],
  ['ordinal', ({ year, month, date }) => `${date}${suffix(date)} ${monthOf(month)} ${year}`],
  ['the nth of month', ({ year, month, date }) => `${date}${suffix(date)} of ${monthOf(month)} ${year}`],
  ['short month', ({ year, month, date }) => `${date} ${monthOf(month).slice(0, 3)} ${year}`],
  ['month day, year', ({ year, month, date }) => `${monthOf(month)} ${date}, ${year}`],
  ['ISO', ({ year, month, date }) => `${year}-${two(month)}-${two(date)}`],
  ['figures', ({ year, month, date }) => `${date}/${month}/${year}`],
  ['figures with noughts', ({ year, month, date }) => `${two(date)}/${two(month)}/${year}`],
]

/** What chrono-node makes of `text`: the only result's parts. */
function chronoParts(text: string) {
  const [result, ...others] = chrono.en.GB.parse(text, new Date(Date.UTC(2024, 4, 15, 12)))
  assert.ok(result !== undefined && others.length === 0, text)
  return { year: result.start.get('year'), month: result.start.get('month'), date: result.start.get('day') }
}

function findOne(text: string, anchor: Day | null = null) {
  const [date, ...others] = findDates(flowOf(text, 0), anchor)
  assert.ok(date !== undefined && others.length === 0, text)
  return date
}

describe('findDates beside chrono-node', () => {
  for (const [name, write] of dayForms) {
    it(`reads the same day: ${name}`, () => {
      fc.assert(
        fc.property(anyDay, (parts) => {
          const text = `The list will be published by ${write(parts)} on the intranet.`
          const date = findOne(text)
          const { year, month, date: day } = chronoParts(text)
          assert.deepEqual(
            [date.start, date.end, date.fault],
            [dayOf(year ?? 0, month ?? 0, day ?? 0), date.start, null],
          )
          assert.equal(date.text, `by ${write(parts)}`)
        }),
      )
    })
  }
  it('reads the same month', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month }) => {
        const text = `The list will be published in ${monthOf(month)} ${year}.`
        const date = findOne(text)
        const other = chronoParts(text)
        assert.equal(date.start, dayOf(other.year ?? 0, other.month ?? 0, 1))
        assert.equal(date.end, lastDayOfMonth(other.year ?? 0, other.month ?? 0))
      }),
    )
  })
})

describe('findDates on any calendar day', () => {
  it('finds fault with a weekday if and only if it is the wrong one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), ({ year, month, date }, weekday) => {
        const right = new Date(Date.UTC(year, month - 1, date)).getUTCDay()
        const { fault } = findOne(`on ${weekdays[weekday]} ${date} ${monthOf(month)} ${year}`)
        assert.equal(fault?.suggestion ?? null, weekday === right ? null : weekdays[right])
      }),
    )
  })
  it('reads every day of 31 as a date, and finds fault exactly where the month is shorter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, date) => {
          const found = findOne(`by ${date} ${monthOf(month)} ${year}`)
          const day = dayOf(year, month, date) ?? null
          assert.deepEqual([found.start, found.end], [day, day])
          assert.equal(found.fault?.kind, day === null ? 'impossible-day' : undefined)
        },
      ),
    )
  })
  it('counts months as a calendar does, never past the end of the month meant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), ({ year, month, date }, count) => {
        const anchor = dayOf(year, month, date) ?? null
        const { start, end } = findOne(`within the next ${count} months`, anchor)
        const last = new Date(Date.UTC(year, month - 1 + count + 1, 0))
        const expected = new Date(Date.UTC(year, month - 1 + count, Math.min(date, last.getUTCDate())))
        assert.deepEqual([start, end], [anchor, expected.toISOString().slice(0, 10)])
      }),
    )
  })
  it('a month without a year is the first that is not over', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), ({ year, month, date }, meant) => {
        const { start } = findOne(`by ${monthOf(meant)}`, dayOf(year, month, date) ?? null)
        assert.equal(start, dayOf(meant < month ? year + 1 : year, meant, 1))
      }),
    )
  })
})

describe('findDates on any text', () => {
  const words = fc.constantFrom(
    ...'by the end of in early mid late on from to until between and March may Monday Q3 2019 2019-20 31 6 12 1/2/24 £2019 next this year months spring within every once is when settled due course - – / , . ( ) \u00a0 20191 Act report the'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(words, { maxLength: 24 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 24 }).map((list) => list.join('')),
  )
  it('never throws; dates are in order, apart, inside the text and spelt as it spells them', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, '2024-02-29' as Day), (source, anchor) => {
        let floor = 0
        for (const { span, text: found, start, end, kind } of findDates(flowOf(source, 0), anchor)) {
          assert.ok(span.start >= floor && span.end > span.start && span.end <= source.length)
          assert.equal(source.slice(span.start, span.end), found)
          assert.ok((start === null) === (end === null) && (start ?? '') <= (end ?? ''))
          if (kind === 'vague') assert.equal(end, null)
          floor = span.end
        }
        readDate(flowOf(source, 0), anchor)
      }),
      { numRuns: 400 },
    )
  })
})
