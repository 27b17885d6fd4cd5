/** Days of the calendar are days wherever the machine stands: no time zone and no clock change moves them. */
import assert from 'node:assert/strict'
import { addDays, addMonths, type Day, dayOf, lastDayOfMonth, weekdayOf } from '../../../server/src/model/day.js'
import { flowOf } from '../../../server/src/model/flow.js'
import { findDates } from '../../../server/src/reading/dates.js'

/** A day before and a day behind Greenwich, half hours, and clocks that change at midnight. */
const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'America/Sao_Paulo', 'Europe/London']

/** What `tell` says with the machine's clock in `zone`. */
function inZone<T>(zone: string, tell: () => T): T {
  const before = process.env.TZ
  process.env.TZ = zone
  try {
    return tell()
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
}

describe('days', () => {
  for (const zone of zones) {
    it(`are the same in ${zone}`, () => {
      inZone(zone, () => {
        assert.equal(addDays('2019-03-30' as Day, 2), '2019-04-01')
        assert.equal(addDays('2018-11-04' as Day, 1), '2018-11-05')
        assert.equal(addMonths('2023-08-31' as Day, 6), '2024-02-29')
        assert.equal(addMonths('2024-02-29' as Day, 12), '2025-02-28')
        assert.equal(lastDayOfMonth(2100, 2), '2100-02-28')
        assert.equal(lastDayOfMonth(2000, 2), '2000-02-29')
        assert.equal(dayOf(2023, 2, 29), undefined)
        assert.equal(weekdayOf('2024-02-29' as Day), 4)
      })
    })

    it(`that a text names are the same in ${zone}`, () => {
      const text =
        'It comes by 31 March 2019, by the end of October 2018, within the next six months and every twelve months, on Sunday 27 October 2019.'
      const ends = inZone(zone, () =>
        findDates(flowOf(text, 0), '2018-10-28' as Day).map(({ end, fault }) => [end, fault]),
      )
      assert.deepEqual(ends, [
        ['2019-03-31', null],
        ['2018-10-31', null],
        ['2019-04-28', null],
        ['2019-10-28', null],
        ['2019-10-27', null],
      ])
    })
  }
})
