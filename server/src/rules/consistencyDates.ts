import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { type TermPassage, termIndexOf } from './terms/termIndex.js'
import { type Place, preferredForm, reportVariants, type VariantWords } from './terms/variants.js'

/** Dates in two styles: `31 March 2024` and `31st March 2024`, `2018/19` and `2018-19`, `Sept` and `September`. */
export const consistencyDates: Rule = {
  id: 'consistency/dates',
  title: 'Days, financial years or months that are written in two styles.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    const { passages } = termIndexOf(context.response)
    for (const kind of [days, years, monthNames]) {
      const places = passages.flatMap((passage) => kind.find(passage))
      const preferred = preferredForm(places, kind.house)
      if (preferred !== undefined) reportVariants(context, places, preferred, kind.words)
    }
  },
}

/** One kind of date: its styles, where they stand, and how one becomes another. */
interface DateKind {
  /** The style that decides where two stand as often. */
  readonly house: string | undefined
  find(passage: TermPassage): Place[]
  readonly words: VariantWords<Place>
}

const fullMonths = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const months = fullMonths.join('|')

function placesOf(passage: TermPassage, pattern: RegExp, form: (match: RegExpMatchArray) => string): Place[] {
  return [...passage.flow.text.matchAll(pattern)].map((match) => {
    const start = match.index ?? 0
    return { in: passage, start, end: start + match[0].length, form: form(match) }
  })
}

function textOf({ in: { flow }, start, end }: Place): string {
  return flow.text.slice(start, end)
}

const dayMonth = new RegExp(`(?<![\\d.,/£-])\\b\\d{1,2}(st|nd|rd|th)? (?:${months})\\b(?: \\d{4}\\b)?`, 'g')
const monthDay = new RegExp(`\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`, 'g')
const figures = /(?<![\d/.])\b\d{1,2}\/\d{1,2}\/(?:19|20)\d\d\b/g

/** Each day, as GOV.UK writes it. */
const days: DateKind = {
  house: 'plain',
  find: (passage) =>
    [
      ...placesOf(passage, dayMonth, ([, ordinal]) => (ordinal === undefined ? 'plain' : 'ordinal')),
      ...placesOf(passage, monthDay, () => 'month first'),
      ...placesOf(passage, figures, () => 'figures'),
    ].sort((a, b) => a.start - b.start),
  words: {
    rewritten(place, form) {
      const plain = plainDay(textOf(place))
      return form === 'plain' ? plain : form === 'ordinal' ? ordinalDay(plain) : textOf(place)
    },
    ...styled({ plain: '4 June 2017', ordinal: '4th June 2017', 'month first': 'June 4, 2017', figures: '04/06/2017' }),
  },
}

/** What to say of styles that an example of each shows. */
function styled(examples: Readonly<Record<string, string>>): Pick<Required<VariantWords<Place>>, 'fault' | 'remedy'> {
  return {
    fault: (place, counts) => {
      const others = [...counts].filter(([form]) => form !== place.form).map(([form, count]) => `${quoted(examples[form] ?? '')} (${count})`)
      return `${quoted(textOf(place))} is in the style of ${quoted(examples[place.form] ?? '')} (${counts.get(place.form)} in the draft), elsewhere it is that of ${others.join(' and ')}`
    },
    remedy: () => 'Use one style throughout',
  }
}

function plainDay(written: string): string {
  const [, month, day, year] = /^([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(written) ?? []
  if (month !== undefined) return `${day} ${month} ${year}`
  const [, first, second, last] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? []
  const name = fullMonths[Number(second) - 1]
  if (name !== undefined) return `${Number(first)} ${name} ${last}`
  return written.replace(/^(\d{1,2})(?:st|nd|rd|th)/, '$1')
}

function ordinalDay(plain: string): string {
  return plain.replace(/^(\d{1,2}) /, (_, day: string) => {
    const teen = day.length === 2 && day.startsWith('1')
    const ending = teen ? 'th' : ({ '1': 'st', '2': 'nd', '3': 'rd' }[day.slice(-1)] ?? 'th')
    return `${day}${ending} `
  })
}

const financialYear = /(?<![\d/.-])\b(?:19|20)(\d\d)([/–-])(?:(?:19|20)(?=\d\d\b))?(\d\d)\b(?![/–-]?\d)/g

/** `2018/19`, `2018-19`: years that follow each other. */
const years: DateKind = {
  house: undefined,
  find: (passage) =>
    placesOf(passage, financialYear, ([, first, mark = '', second]) =>
      (Number(first) + 1) % 100 === Number(second) ? mark : '',
    ).filter(({ form }) => form !== ''),
  words: {
    rewritten: (place, form) => textOf(place).replace(/[/–-]/, form),
    ...styled({ '/': '2017/18', '-': '2017-18', '–': '2017–18' }),
  },
}

const shortMonth = new RegExp(
  `\\b(?:(?<=\\d{1,2}(?:st|nd|rd|th)? )|(?=\\S+ \\d{4}\\b))(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`,
  'g',
)
const longMonth = new RegExp(`\\b(?:January|February|March|April|August|September|October|November|December)\\b`, 'g')

const monthNames: DateKind = {
  house: 'full',
  find: (passage) =>
    [...placesOf(passage, shortMonth, () => 'short'), ...placesOf(passage, longMonth, () => 'full')].sort(
      (a, b) => a.start - b.start,
    ),
  words: {
    rewritten(place, form) {
      const written = textOf(place)
      return form === 'full' ? (fullMonths.find((name) => name.startsWith(written.slice(0, 3))) ?? written) : written
    },
    ...styled({ short: 'Sept', full: 'September' }),
  },
}
