import assert from 'node:assert/strict'
import fc from 'fast-check'
import { commitmentsCsv } from '../../../server/src/features/commitmentsCsv.js'
import { commitmentWith, hostileWords } from '../support/filed.js'

/** The records of `csv`, read by the grammar of RFC 4180, section 2; fails where the text does not follow it. */
function recordsOf(csv: string): string[][] {
  const records: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  while (field.lastIndex < csv.length) {
    const match = field.exec(csv)
    assert.ok(match !== null, 'a field that RFC 4180 does not have')
    const [, quoted, plain = '', end] = match
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n' && field.lastIndex < csv.length) records.push([])
  }
  return records
}

const byteOrderMark = '\uFEFF'

describe('the commitment log as CSV', () => {
  it('says everything that a tracker needs', () => {
    const csv = commitmentsCsv([
      commitmentWith({}),
      commitmentWith({ when: null, dateFrom: null, start: null, due: null, owner: null, recommendation: null }),
      commitmentWith({ dateFrom: 'date-field', overdue: true, done: true }),
    ])
    assert.deepEqual(recordsOf(csv.slice(byteOrderMark.length)), [
      'Recommendation|Owner|Action|Class|Date|Date from|First day|Due|Overdue|Done|Response|File|Line|Id'.split('|'),
      'Recommendation 1|the Home Office|We will publish the list by May 2024.|firm|by May 2024|sentence|2024-05-01|2024-05-31|no|no|Home Office response to an inspection of ports|ports.response.md|12|0123456789abcdef'.split(
        '|',
      ),
      '||We will publish the list by May 2024.|firm|||||no|no|Home Office response to an inspection of ports|ports.response.md|12|0123456789abcdef'.split(
        '|',
      ),
      'Recommendation 1|the Home Office|We will publish the list by May 2024.|firm|by May 2024|date field|2024-05-01|2024-05-31|yes|yes|Home Office response to an inspection of ports|ports.response.md|12|0123456789abcdef'.split(
        '|',
      ),
    ])
  })

  it('begins with a byte order mark and ends each record with CRLF', () => {
    const csv = commitmentsCsv([commitmentWith({})])
    assert.ok(csv.startsWith(byteOrderMark) && csv.endsWith('\r\n'))
    assert.equal(csv.split('\r\n').length, 3)
  })

  for (const words of ['=1+1', '+44', '-3', '@SUM(A1)', '\t=2', '  =2', '\r=2', '＝1', '＋1', '－1', '＠A1']) {
    it(`defuses ${JSON.stringify(words)}`, () => {
      const [, record] = recordsOf(commitmentsCsv([commitmentWith({ owner: words })]).slice(1))
      assert.equal(record?.[1], `'${words}`)
    })
  }

  for (const words of ['Border Force', '1.1 = one', 'a-b', "'quoted", '2024-05-31'])
    it(`leaves ${JSON.stringify(words)} as it is`, () => {
      const [, record] = recordsOf(commitmentsCsv([commitmentWith({ owner: words })]).slice(1))
      assert.equal(record?.[1], words)
    })

  it('gives any words back as they were, and none that a spreadsheet would calculate', () => {
    const anyWords = fc.oneof(fc.constantFrom(...hostileWords), fc.string({ unit: 'binary', maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWords, anyWords), { minLength: 1, maxLength: 5 }), (all) => {
        const csv = commitmentsCsv(all.map(([text, owner]) => commitmentWith({ text, owner })))
        const [, ...records] = recordsOf(csv.slice(1))
        assert.equal(records.length, all.length)
        records.forEach((record, index) => {
          assert.equal(record.length, 14)
          assert.ok(!record.some((value) => /^\s*[=+\-@]/.test(value)))
          assert.equal(record[2]?.replace(/^'/, ''), all[index]?.[0].replace(/^'/, ''))
        })
      }),
    )
  })
})
