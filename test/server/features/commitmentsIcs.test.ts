import assert from 'node:assert/strict'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { commitmentsIcs } from '../../../server/src/features/commitmentsIcs.js'
import type { Day } from '../../../server/src/model/day.js'
import { commitmentWith, hostileWords } from '../support/filed.js'

const today = '2024-03-01' as Day

/** The events of `ics`, each property once and by its name. */
function eventsOf(ics: string): Record<string, string>[] {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const properties = event.getAllProperties().map((property) => [property.name, String(property.getFirstValue())])
    assert.equal(new Set(properties.map(([name]) => name)).size, properties.length)
    return Object.fromEntries(properties)
  })
}

/**
 * Holds `ics` to what RFC 5545 asks of the text itself: CRLF behind every line and nowhere else, 75 octets at most (3.1),
 * no control characters (3.1), nothing but the properties that an event may have once (3.6.1).
 */
function assertWellFormed(ics: string): void {
  assert.ok(ics.endsWith('\r\n'))
  const lines = ics.slice(0, -2).split('\r\n')
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`)
    assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029]/u)
    assert.equal(Buffer.from(line).toString(), line, 'half a character')
  }
  const unfolded = ics.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  const names = unfolded.map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line)
  const event = 'BEGIN UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION CATEGORIES TRANSP END'.split(' ')
  const events = names.filter((name, at) => name === 'BEGIN' && at > 0).length
  assert.deepEqual(names, [
    ...'BEGIN VERSION PRODID CALSCALE'.split(' '),
    ...Array.from({ length: events }, () => event).flat(),
    'END',
  ])
}

describe('the commitment log as a calendar', () => {
  it('has an all-day event on each due day, and none for what has no day', () => {
    const ics = commitmentsIcs(
      [
        commitmentWith({}),
        commitmentWith({ id: 'b', due: null, start: null }),
        commitmentWith({ id: 'c', done: true }),
      ],
      today,
    )
    assertWellFormed(ics)
    assert.match(ics, /\r\nDTSTART;VALUE=DATE:20240531\r\nDTEND;VALUE=DATE:20240601\r\n/)
    assert.match(ics, /\r\nDTSTAMP:20240301T000000Z\r\n/)
    assert.deepEqual(eventsOf(ics), [
      {
        uid: '0123456789abcdef@response-desk',
        dtstamp: '2024-03-01T00:00:00Z',
        dtstart: '2024-05-31',
        dtend: '2024-06-01',
        summary: 'Recommendation 1: the Home Office: We will publish the list by May 2024.',
        description:
          'We will publish the list by May 2024.\nby May 2024\nHome Office response to an inspection of ports, ports.response.md:12',
        categories: 'firm',
        transp: 'TRANSPARENT',
      },
      { ...eventsOf(ics)[0], uid: 'c@response-desk', categories: 'done' },
    ])
  })

  it('is a calendar without events where nothing has a day', () => {
    const ics = commitmentsIcs([], today)
    assertWellFormed(ics)
    assert.deepEqual(eventsOf(ics), [])
  })

  it('is the same for the same log', () => {
    const log = [commitmentWith({})]
    assert.equal(commitmentsIcs(log, today), commitmentsIcs(log, today))
  })

  it('gives any words back, but for control characters, and lets none become a property', () => {
    const anyWords = fc.oneof(fc.constantFrom(...hostileWords), fc.string({ unit: 'grapheme', maxLength: 120 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWords, anyWords), { maxLength: 4 }), (all) => {
        const log = all.map(([text, owner], index) => commitmentWith({ id: String(index), text, owner }))
        const ics = commitmentsIcs(log, today)
        assertWellFormed(ics)
        const plain = (words: string) => words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
        assert.deepEqual(
          eventsOf(ics).map(({ summary }) => summary),
          log.map(({ text, owner }) => plain(`Recommendation 1: ${owner}: ${text}`)),
        )
      }),
    )
  })
})
