import { sign } from '../model/signs.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { foundIn, type InTerms, type TermPassage, termIndexOf } from './terms/termIndex.js'
import { type Counts, type Place, preferredForm, reportVariants } from './terms/variants.js'

/** Dashes in two styles: ` – ` here and ` - ` there, `5.32-5.36` here and `3.1–3.4` there. */
export const consistencyDashes: Rule = {
  id: 'consistency/dashes',
  title: 'Dashes between words, or in ranges, in two styles.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    const { passages, cover } = termIndexOf(context.response)
    const asides = foundIn(passages, asidesIn, sign.dash | sign.spacedHyphen)
    const own = new Set(asides.filter((place) => place.in.own).map(({ form }) => form))
    const aside = own.size < 2 ? undefined : preferredForm(asides, 'dash')
    if (aside !== undefined) reportVariants(context, asides, aside, aboutAsides(aside))
    const ranges = [
      ...cover.flatMap((passage) => rangesIn(passage, true)),
      ...foundIn(passages, freeRangesIn, sign.dash | sign.hyphen),
    ]
    const range = preferredForm(ranges, 'dash')
    if (range !== undefined) reportVariants(context, ranges, range, aboutRanges(range))
  },
}

type Aside = 'dash' | 'hyphen' | 'long dash'

const glyphs: Readonly<Record<Aside, string>> = { dash: '–', hyphen: '-', 'long dash': '—' }
const dashBetween = /(?<=[a-z)”’"',]) ?(?:(?<= )[-–—](?= )|(?<! )—(?! )) ?(?=[A-Za-z(“‘"'])/g
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const monthBehind = new RegExp(`(?:${months})$`)

/** The dashes between words; a month before or a figure on either side makes it a range. A list's table cell is none. */
function asidesIn(passage: TermPassage): InTerms<Aside>[] {
  if (passage.passage.kind === 'table-cell' || !passage.flow.hasSign(sign.dash | sign.spacedHyphen)) return []
  const { text } = passage.flow
  return [...text.matchAll(dashBetween)].flatMap(({ 0: written, index }) => {
    if (monthBehind.test(text.slice(Math.max(0, index - 10), index))) return []
    const glyph = written.trim()
    const form = glyph === '–' ? 'dash' : glyph === '-' ? 'hyphen' : 'long dash'
    return [{ in: passage, start: index, end: index + written.length, form }]
  })
}

function aboutAsides(preferred: Aside) {
  const names: Readonly<Record<Aside, string>> = {
    dash: 'a dash (–)',
    hyphen: 'a hyphen (-)',
    'long dash': 'a long dash (—)',
  }
  return {
    rewritten: () => (preferred === 'long dash' ? '—' : ` ${glyphs[preferred]} `),
    fault: ({ form }: Place<Aside>, counts: Counts<Place<Aside>>) =>
      `Between these words stands ${names[form]} (${counts.get(form)} in the draft), elsewhere ${names[preferred]} (${counts.get(preferred)})`,
    remedy: () => `Use ${names[preferred]} throughout`,
    title: () => `Change to ${names[preferred]}`,
  }
}

type Range = 'dash' | 'hyphen'

const number = '\\d{1,4}(?:\\.\\d{1,3})?'
const numberRange = new RegExp(`(?<![\\w.,/–£-])(${number})([-–])(${number})(?![\\w/–-]|\\.\\d)`, 'g')
const monthRange = new RegExp(`\\b(?:${months})(?: \\d{4})? ?([-–]) ?(?:${months})\\b`, 'g')

function freeRangesIn(passage: TermPassage): InTerms<Range>[] {
  return rangesIn(passage, false)
}

/** Ranges with a hyphen or a dash; of figures only those that rise, and no financial years. */
function rangesIn(passage: TermPassage, fixed: boolean): InTerms<Range>[] {
  const { text } = passage.flow
  if (!passage.flow.hasSign(sign.dash | sign.hyphen)) return []
  const figures = [...text.matchAll(numberRange)].flatMap(
    ({ 0: written, 1: from = '', 2: mark = '', 3: to = '', index }) =>
      Number(to) <= Number(from) || /^(?:19|20)\d\d$/.test(from) ? [] : [{ written, mark, at: index }],
  )
  const periods = [...text.matchAll(monthRange)].map(({ 0: written, 1: mark = '', index }) => ({
    written,
    mark,
    at: index,
  }))
  return [...figures, ...periods]
    .sort((a, b) => a.at - b.at)
    .map(({ written, mark, at }) => {
      return { in: passage, start: at, end: at + written.length, form: mark === '-' ? 'hyphen' : 'dash', fixed }
    })
}

function aboutRanges(preferred: Range) {
  const names: Readonly<Record<Range, string>> = { dash: 'a dash (–)', hyphen: 'a hyphen (-)' }
  return {
    rewritten: ({ in: { flow }, start, end }: Place<Range>) =>
      flow.textBetween(start, end).replace(/[-–]/, preferred === 'dash' ? '–' : '-'),
    fault: ({ in: { flow }, start, end, form }: Place<Range>, counts: Counts<Place<Range>>) =>
      `The range ${quoted(flow.textBetween(start, end))} has ${names[form]} (${counts.get(form)} in the draft), others have ${names[preferred]} (${counts.get(preferred)})`,
    remedy: () => `Use ${names[preferred]} throughout, or write “to”`,
  }
}
