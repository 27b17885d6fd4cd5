import { sign } from '../model/signs.js'
import { quoted } from './messageWords.js'
import type { Rule, RuleContext } from './rule.js'
import { dayInStyle, daysIn, financialYearsIn, fullMonth, monthsIn, monthWords } from './terms/dateStyles.js'
import { foundIn, passagesWith, termIndexOf } from './terms/termIndex.js'
import { type Place, preferredForm, reportVariants } from './terms/variants.js'

/** Dates in two styles: `31 March 2024` and `31st March 2024`, `2018/19` and `2018-19`, `Sept` and `September`. */
export const consistencyDates: Rule = {
  id: 'consistency/dates',
  title: 'Days, financial years or months that are written in two styles.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    const index = termIndexOf(context.response)
    const { passages } = index
    const days = foundIn(passages, daysIn, sign.figure)
    reportStyles(context, days, 'plain', dayExamples, (place, form) => dayInStyle(textOf(place), form) ?? textOf(place))
    const years = foundIn(passages, financialYearsIn, sign.joinedFigure)
    reportStyles(context, years, undefined, yearExamples, (place, mark) => textOf(place).replace(/[/–-]/, mark))
    const months = foundIn(passagesWith(monthWords, index), monthsIn)
    reportStyles(context, months, 'full', monthExamples, (place, form) =>
      form === 'full' ? fullMonth(textOf(place)) : textOf(place),
    )
  },
}

/** One date in each style, to show which is meant. */
type Examples<Form extends string> = Readonly<Record<Form, string>>

const dayExamples = {
  plain: '4 June 2017',
  ordinal: '4th June 2017',
  'month first': 'June 4, 2017',
  figures: '04/06/2017',
}
const yearExamples = { '/': '2017/18', '-': '2017-18', '–': '2017–18' }
const monthExamples = { full: 'September', short: 'Sept' }

function reportStyles<Form extends string>(
  context: RuleContext,
  places: readonly Place<Form>[],
  house: Form | undefined,
  examples: Examples<Form>,
  rewritten: (place: Place<Form>, form: Form) => string,
): void {
  const preferred = preferredForm(places, house)
  if (preferred === undefined) return
  reportVariants(context, places, preferred, {
    rewritten,
    fault: (place, counts) =>
      `${quoted(textOf(place))} is written as in ${quoted(examples[place.form])} (${counts.get(place.form)} in the draft), elsewhere it is as in ${quoted(examples[preferred])} (${counts.get(preferred)})`,
    remedy: () => 'Use one style throughout',
  })
}

function textOf({ in: { flow }, start, end }: Place): string {
  return flow.textBetween(start, end)
}
