/** Time counted from the day of publication: `within the next four months`, `this year`, `every twelve months`. */
import { addDays, addMonths, type Day, partsOf } from '../../model/day.js'
import type { DateForm } from '../../model/plannedDate.js'
import {
  type CountedPeriod,
  calendarName,
  form,
  type Reading,
  reading,
  type Scene,
  type TimeForm,
  vague,
} from './form.js'
import { addWorkingDays, oneDay, type Period, weekHolding, wholeMonths, yearFrom, yearHolding } from './period.js'
import {
  countOpens,
  monthWord,
  numberOf,
  numberWord,
  readMonth,
  seasonStart,
  seasonWord,
  yearKindOf,
  yearKindOpens,
  yearKindWord,
} from './vocabulary.js'

const unit = '(?<unit>day|week|fortnight|month|quarter|year|decade)'

/** `six months`, `6-12 months`, `six to twelve months`, `10 working days`, `two financial years`, `12-month`. */
const length = `(?<least>${numberWord})(?:(?: ?- ?| to | or |/)(?<most>${numberWord}))?[ -](?:(?<sort>working|business|calendar|financial|full|further|additional) )?${unit}(?:\\(s\\)|s)?(?![\\w-])`

function counted(period: Period | null): CountedPeriod {
  return { is: 'counted', period }
}

/** The day that lies `count` units after `day`. */
function after(day: Day, count: number, unitWord: string, sort: string): Day {
  switch (unitWord) {
    case 'day':
      return sort === 'working' || sort === 'business' ? addWorkingDays(day, count) : addDays(day, count)
    case 'week':
      return addDays(day, 7 * count)
    case 'fortnight':
      return addDays(day, 14 * count)
    case 'month':
      return addMonths(day, count)
    case 'quarter':
      return addMonths(day, 3 * count)
    default:
      return addMonths(day, (unitWord === 'decade' ? 120 : 12) * count)
  }
}

/** The longest day of the length that the match names, counted from the anchor: of six to twelve months, twelve. */
function lengthFrom(match: RegExpExecArray, anchor: Day): Period | null {
  const { least = '', most = least, sort = '', unit: unitWord = '' } = match.groups ?? {}
  const count = numberOf(most)
  const kind = sort.toLowerCase()
  if (kind === 'financial' && /^year/i.test(unitWord)) {
    const first = yearHolding('financial', anchor) + 1
    const last = yearFrom('financial', first + count - 1)
    return last === null ? null : { start: anchor, end: last.end }
  }
  return { start: anchor, end: after(anchor, count, unitWord.toLowerCase(), kind) }
}

function lengthReading(match: RegExpExecArray, { anchor }: Scene): Reading {
  return reading(match, 'span-of-time', counted(anchor === null ? null : lengthFrom(match, anchor)))
}

/** The publication itself, from which a length may be counted in so many words. */
const publication =
  '(?:now|today|publication(?: of (?:this|the|our) (?:response|report)|(?! of))|the publication of (?:this|the|our) (?:response|report)|(?:the )?date of (?:publication|this response|this report)|this (?:response|report|publication))\\b'

/** Words that cannot stand in the short name of an event. */
const joint =
  '(?:of|in|into|and|or|to|for|on|at|by|from|with|which|that|who|will|would|may|can|is|are|was|were|be|being|been|has|have|had|so|where|when|if|as|under|unless|including|we|they)\\b'

/** `of commencement`, `after the new contract begins`: what a length is counted from, in at most four words. */
const event = ` (?:of|from|after|following) (?:the |its |their |our |a |an |any )?(?!${joint})[\\w'-]+(?: (?!${joint})[\\w'-]+){0,3}`

/** `within six months of commencement`: it is counted from something whose own day is open. */
function withinReading(match: RegExpExecArray, scene: Scene): Reading {
  // `but not within 12 months`: some time later.
  const isNot = /\bnot $/i.test(scene.text.slice(Math.max(0, match.index - 5), match.index))
  const isOfEvent = isNot || match.groups?.event !== undefined
  return isOfEvent ? reading(match, 'event', vague) : lengthReading(match, scene)
}

/** `in six months`: the day itself, not the time up to it. Of two numbers, the stretch between them. */
function pointReading(match: RegExpExecArray, scene: Scene): Reading | null {
  const { least = '', most, unit: unitWord = '', sort = '', time } = match.groups ?? {}
  if (time === undefined && /^an?\b/i.test(least)) return null
  if (scene.anchor === null) return reading(match, 'span-of-time', counted(null))
  const kind = sort.toLowerCase()
  const start = after(scene.anchor, numberOf(least), unitWord.toLowerCase(), kind)
  const end = most === undefined ? start : after(scene.anchor, numberOf(most), unitWord.toLowerCase(), kind)
  return reading(match, 'span-of-time', counted({ start, end }))
}

function everyReading(match: RegExpExecArray, { anchor }: Scene): Reading {
  const { then, rhythm = '', unitEach = '', unitAlone = unitEach, unit: unitWord = unitAlone } = match.groups ?? {}
  // `every six months after that` is counted from what the sentence before said.
  if (anchor === null || then !== undefined) return reading(match, 'recurring', counted(null))
  const count = /^other/i.test(rhythm) ? 2 : numberOf(match.groups?.most ?? rhythm)
  return reading(match, 'recurring', counted({ start: anchor, end: after(anchor, count, unitWord.toLowerCase(), '') }))
}

/** `twice a year`: the first time is half a year from publication at the latest. */
function timesReading(match: RegExpExecArray, { anchor }: Scene): Reading {
  const times = { once: 1, twice: 2, 'three times': 3, 'four times': 4 }[match.groups?.times?.toLowerCase() ?? ''] ?? 1
  if (anchor === null) return reading(match, 'recurring', counted(null))
  return reading(match, 'recurring', counted({ start: anchor, end: addMonths(anchor, 12 / times) }))
}

/** How far from the anchor's own a determiner points. */
const steps: Readonly<Record<string, number>> = { next: 1, coming: 1, forthcoming: 1, new: 1 }

/** The year, half, quarter, month or week `step` after the one that holds `anchor`. */
function periodAt(anchor: Day, unitWord: string, kindWord: string | undefined, step: number): Period | null {
  const { year, month } = partsOf(anchor)
  const kind = yearKindOf(kindWord, 'calendar' as const)
  switch (unitWord) {
    case 'week':
      return weekHolding(anchor, step)
    case 'month':
      return wholeMonths(year, month + step, 1)
    case 'quarter': {
      // Quarters of the calendar and of the financial year begin in the same months.
      return wholeMonths(year, month - ((month - 1) % 3) + 3 * step, 3)
    }
    default:
      return yearFrom(kind, yearHolding(kind, anchor) + step)
  }
}

function thisPeriodReading(match: RegExpExecArray, { text, anchor }: Scene): Reading | null {
  const { which = '', kind, unit: unitWord = '' } = match.groups ?? {}
  const before = text.slice(Math.max(0, match.index - 16), match.index)
  // `earlier this year` is over, and `the new year` without a kind is January's.
  if (/\b(?:earlier|so far|already) $/i.test(before)) return null
  const word = which.toLowerCase()
  const step = steps[word] ?? 0
  if (anchor === null) return reading(match, 'this-period', counted(null))
  // `the next year`, `the coming month` are lengths; `next year` is the calendar's.
  const isLength = kind === undefined && (word === 'coming' || (step > 0 && /\bthe $/i.test(before)))
  const period = isLength
    ? { start: anchor, end: after(anchor, 1, unitWord.toLowerCase(), '') }
    : periodAt(anchor, unitWord.toLowerCase(), kind, step)
  return reading(match, isLength ? 'span-of-time' : 'this-period', counted(period))
}

/** `this autumn`, `next March`: the first that is not over, for `next` the first that has not begun. */
function thisNameReading(match: RegExpExecArray, { anchor }: Scene): Reading | null {
  const { which = '', month, season } = match.groups ?? {}
  const read = month === undefined ? null : readMonth(month)
  if (month !== undefined && (read === null || /^(?:may|march)$/.test(month))) return null
  const stretch = (year: number) =>
    read === null ? wholeMonths(year, seasonStart(season ?? ''), 3) : wholeMonths(year, read.month, 1)
  const dateForm: DateForm = read === null ? 'season' : 'month'
  if (anchor === null || which.toLowerCase() !== 'next') return reading(match, dateForm, calendarName(stretch, null))
  const { year } = partsOf(anchor)
  const next = [year, year + 1].map(stretch).find((period) => period !== null && period.start > anchor)
  return reading(match, dateForm, counted(next ?? null))
}

/** `the new year`: its first quarter; behind `by` and `before`, its first day. */
function newYearReading(match: RegExpExecArray, { text, anchor }: Scene): Reading {
  if (anchor === null)
    return reading(match, 'this-period', counted(null), { needs: /^(?:in|by|before|into|from|[^ ]* .*)$/i })
  const { year } = partsOf(anchor)
  const isPoint = /\b(?:by|before|ahead of|from) the $/i.test(text.slice(Math.max(0, match.index - 16), match.index))
  const period = isPoint ? oneDay(year + 1, 1, 1) : wholeMonths(year + 1, 1, 3)
  return reading(match, 'this-period', counted(period), { needs: /^(?:in|by|before|into|from|[^ ]* .*)$/i })
}

/** `the year` behind `by the end of`; alone it may be any year. `end of month reporting` lacks the article. */
function bareUnitReading(match: RegExpExecArray, { text, anchor }: Scene): Reading | null {
  const { kind, unit: unitWord = '' } = match.groups ?? {}
  const before = text.slice(Math.max(0, match.index - 24), match.index)
  if (!/\bthe $|\b(?:by|before) (?:the )?end of $/i.test(before)) return null
  const period = anchor === null ? null : periodAt(anchor, unitWord.toLowerCase(), kind, 0)
  return reading(match, 'this-period', counted(period), {
    needs: /^(?:within|during|later in|over the remainder of)$/i,
  })
}

function yearEndReading(match: RegExpExecArray, { anchor }: Scene): Reading {
  const { kind, unit: unitWord = '' } = match.groups ?? {}
  const period = anchor === null ? null : periodAt(anchor, unitWord.toLowerCase(), kind, 0)
  const last = period === null ? null : { start: period.end, end: period.end }
  return reading(match, 'part-of-period', counted(last), { needs: /^(?:by|before|at|until|from|after|[^ ]* .*)$/i })
}

/** `next year's budget` is a budget. */
const notPossessive = "(?![\\w-]|'s|s')"

export const relativeForms: readonly TimeForm[] = [
  {
    like: 'the next six to twelve months, the next 6-12 months, the coming two years',
    opens: 'next coming forthcoming',
    pattern: form(`(?:next|coming|forthcoming) ${length}`),
    read: lengthReading,
  },
  {
    like: 'over the following three months',
    opens: 'following',
    pattern: form(`following ${length}`),
    read: (match) => reading(match, 'span-of-time', counted(null), { needs: /^(?:over|during|within|in)$/i }),
  },
  {
    like: 'the coming months, the next few weeks, the next couple of years',
    opens: 'next coming forthcoming',
    pattern: form(
      "(?:next|coming|forthcoming) (?:(?:few|several|couple of|number of) )?(?:days|weeks|months|quarters|years)\\b(?!')",
    ),
    read: (match) => reading(match, 'span-of-time', vague),
  },
  {
    like: 'this year, next financial year, the current quarter, the coming year',
    opens: 'this next current present coming forthcoming new',
    pattern: form(
      `(?<which>this(?: coming| current)?|next|current|present|coming|forthcoming|new(?= ${yearKindWord})) (?:(?<kind>${yearKindWord}) )?(?<unit>year|month|quarter|week)${notPossessive}`,
    ),
    read: thisPeriodReading,
  },
  {
    like: 'this autumn, next March',
    opens: 'this next coming forthcoming',
    pattern: form(
      `(?<which>this(?: coming)?|next|coming|forthcoming) (?:(?<season>${seasonWord})\\b|(?<month>${monthWord}))(?! (?:budget|statement|conference))${notPossessive}`,
    ),
    read: thisNameReading,
  },
  {
    like: 'in the new year',
    opens: 'new',
    pattern: form(`new year${notPossessive}(?! (?:eve|day))`),
    read: newYearReading,
  },
  {
    like: 'by the end of the financial year, later in the year, within the month',
    opens: `year month quarter week ${yearKindOpens}`,
    pattern: form(`(?:(?<kind>${yearKindWord}) )?(?<unit>year|month|quarter|week)${notPossessive}(?! of )`),
    read: bareUnitReading,
  },
  {
    like: 'in this Parliament, by the end of the next parliamentary session',
    opens: 'this next current',
    pattern: form(`(?:this|next|current) (?:parliamentary session|parliamentary term|parliament)${notPossessive}`),
    read: (match) => reading(match, 'this-period', vague, { needs: /./ }),
  },
  {
    like: 'by the end of the Parliament',
    opens: 'parliament parliamentary',
    pattern: form(`(?:parliamentary session|parliamentary term|parliament)${notPossessive}`),
    read: (match) => reading(match, 'this-period', vague, { needs: /^(?:within|during)$/i }),
  },
  {
    like: 'by the financial year-end, by year end',
    opens: `year month quarter ${yearKindOpens}`,
    pattern: form(`(?:(?<kind>${yearKindWord}) )?(?<unit>year|month|quarter)[ -]end\\b(?! (?:of )?\\d{4})`),
    read: yearEndReading,
  },
  {
    like: 'within 10 working days, within six months of commencement',
    opens: 'within',
    pattern: form(
      `within (?:(?:a|the) (?:period|space) of |a maximum of |the )?${length}(?:(?: of| from| after| following) ${publication}|(?<event>${event}))?`,
    ),
    read: withinReading,
  },
  {
    like: 'no later than three months after Royal Assent',
    opens: 'no not',
    pattern: form(
      `(?:no|not) (?:later|more) than ${length}(?:(?: of| from| after| following) ${publication}|(?<event>${event}))`,
    ),
    read: withinReading,
  },
  {
    like: 'within weeks, within the coming months',
    opens: 'within',
    pattern: form('within (?:(?:a few|a couple of|a matter of|the coming) )?(?:days|weeks|months|years)\\b(?! of)'),
    read: (match) => reading(match, 'span-of-time', vague),
  },
  {
    like: "in six months, in 12 to 18 months, in a year's time",
    opens: 'in',
    pattern: form(
      `in (?:around |about |approximately )?(?<least>${numberWord})(?:(?: ?- ?| to | or )(?<most>${numberWord}))? (?:(?<sort>working|business|calendar) )?${unit}(?:s?'?s?(?<time> time)|s?)\\b(?! (?:of|before|since|after|prior|ago|earlier|or less|or fewer|later)\\b)(?![-'])`,
    ),
    read: pointReading,
  },
  {
    like: 'three months from now, six months after publication',
    opens: `0 ${countOpens}`,
    pattern: form(`${length} (?:from|after|following) ${publication}`),
    read: lengthReading,
  },
  {
    like: 'every twelve months, each quarter, every six months after that',
    opens: 'every each',
    pattern: form(
      `(?:every (?:(?<rhythm>${numberWord}|other) (?:(?:to|or) (?<most>${numberWord}) )?(?<unit>day|week|month|quarter|year)s?|(?<unitAlone>year|quarter))|each (?<unitEach>year|quarter))(?![\\w'-])(?<then> (?:after that|from then(?: on)?|thereafter|afterwards))?`,
    ),
    read: everyReading,
  },
  {
    like: 'twice a year, once every year, three times a year',
    opens: 'once twice three four',
    pattern: form(`(?<times>once|twice|three times|four times) (?:a|each|every|per) year(?![\\w'-])`),
    read: timesReading,
  },
  {
    like: 'by then',
    opens: 'by',
    pattern: form('by then(?=[.,;)]|$)'),
    read: (match) => reading(match, 'this-period', counted(null), { needs: 'free' }),
  },
  {
    like: 'with immediate effect, from today',
    opens: 'with from',
    pattern: form("(?:with immediate effect|from today)(?!')\\b"),
    read: (match, { anchor }) =>
      reading(match, 'this-period', counted(anchor === null ? null : { start: anchor, end: anchor })),
  },
]
