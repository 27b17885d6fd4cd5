import assert from 'node:assert/strict'
import { layOut } from '../../../client/src/views/timelineLayout.js'
import { timelinePage } from '../../../client/src/views/timelinePage.js'
import {
  type DrawnCommitment,
  timelineItems,
  timelineSvg,
  timelineTable,
} from '../../../client/src/views/timelineSvg.js'
import { timelineOf } from '../../../server/src/features/timeline.js'
import { linesFrom, printDay, printMonth, t } from '../support.js'

function commitment(text: string, more: Partial<DrawnCommitment> = {}): DrawnCommitment {
  return {
    uri: 'file:///a.response.md',
    draft: 'Ports',
    id: text,
    recommendation: 'Recommendation 1(a)',
    class: 'firm',
    text,
    owner: 'UKVI',
    when: null,
    start: null,
    due: '2026-03-31',
    overdue: false,
    done: false,
    range: linesFrom(3, 3),
    ...more,
  }
}

const options = { printDay, printMonth, t }
const today = '2026-02-10'
const hostile = `"><script>alert('x')</script><img src=x onerror=alert(1)>&`

describe('the timeline', () => {
  it('is drawn with a month beside a month, a lane for each owner, a bar for each commitment, and today', () => {
    const timeline = timelineOf([commitment('One.'), commitment('Two.', { owner: null, due: '2026-01-15' })], today)
    const svg = timelineSvg(timeline, options)
    for (const words of ['>Jan<', '>Feb<', '>Mar<', '>UKVI<', '>Nobody named<', 'Today, day 2026-02-10'])
      assert.ok(svg.includes(words), words)
    assert.equal(svg.match(/class="bar /g)?.length, 2)
  })

  it('says of each bar all there is to know, as a button that the keyboard reaches once', () => {
    const late = commitment('Train all staff.', { overdue: true, due: '2026-01-31' })
    const svg = timelineSvg(timelineOf([late, commitment('Two.')], today), options)
    assert.ok(
      svg.includes('aria-label="UKVI. Recommendation 1(a). day 2026-01-31, overdue. Train all staff. Ports"'),
      svg,
    )
    assert.equal(svg.match(/role="button"/g)?.length, 2)
    assert.equal(svg.match(/tabindex="0"/g)?.length, 1)
    assert.match(svg, /class="bar firm overdue"[^!]*>!</)
  })

  it('names bars by their place among the items, in the order of the drawing', () => {
    const timeline = timelineOf(
      ['2026-03-01', '2026-01-01', '2026-02-01'].map((due) => commitment(due, { due })),
      today,
    )
    const indexes = [...timelineSvg(timeline, options).matchAll(/data-index="(\d+)"/g)].map(([, index]) =>
      Number(index),
    )
    assert.deepEqual(indexes, [0, 1, 2])
    assert.deepEqual(
      timelineItems(timeline).map(({ text }) => text),
      ['2026-01-01', '2026-02-01', '2026-03-01'],
    )
  })

  it('puts bars that would overlap below each other, and never left of the calendar', () => {
    const timeline = timelineOf(
      [commitment('One.'), commitment('Two.'), commitment('Three.', { due: '2027-12-31' })],
      today,
    )
    const { from, to } = timeline
    assert.ok(from !== null && to !== null)
    const layout = layOut({ ...timeline, from, to })
    const [first, second, third] = layout.lanes[0]?.bars ?? []
    assert.ok(first && second && third)
    assert.equal(first.x, second.x)
    assert.ok(second.y > first.y)
    assert.equal(third.y, first.y)
    for (const { x, width } of [first, second, third]) assert.ok(x >= layout.left && x + width <= layout.width)
  })

  it('is a table too, in words', () => {
    const table = timelineTable(timelineOf([commitment('One.', { overdue: true })], today), options)
    assert.match(table, /<td>UKVI<\/td><td>day 2026-03-31, overdue<\/td><td>Recommendation 1\(a\)<\/td><td>One\.<\/td>/)
  })

  it('lets no text of a draft be anything but text', () => {
    const timeline = timelineOf(
      [commitment(hostile, { owner: hostile, recommendation: hostile, draft: hostile })],
      today,
    )
    const page = timelinePage(timeline, { ...options, nonce: 'n0nce', language: 'en' })
    assert.doesNotMatch(page, /<img/)
    assert.equal(page.match(/<script/g)?.length, 1)
    assert.doesNotMatch(page, /alert\('x'\)/)
    assert.doesNotMatch(page, /="[^"]*"><script/)
  })

  it('is a page on which nothing runs but its own script, and that loads nothing', () => {
    const page = timelinePage(timelineOf([commitment('One.')], today), { ...options, nonce: 'n0nce', language: 'en' })
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]
    assert.equal(policy, `default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'`)
    assert.doesNotMatch(page, /\b(?:src|href)=|url\(|@import|\sstyle=|\son[a-z]+=/)
    assert.match(page, /<html lang="en">/)
  })

  it('says so where nothing has a day', () => {
    const page = timelinePage(timelineOf([commitment('One.', { due: null })], today), {
      ...options,
      nonce: 'n',
      language: 'en',
    })
    assert.match(page, /there is nothing to show on a calendar/)
    assert.match(page, /1 commitment has no day\./)
    assert.doesNotMatch(page, /<svg/)
  })

  it('takes in any stretch of time', () => {
    for (const due of ['0001-01-01', '9999-12-31'])
      assert.match(timelineSvg(timelineOf([commitment('One.', { due })], today), options), /^<svg/)
  })
})
