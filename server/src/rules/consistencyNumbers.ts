import { sign } from '../model/signs.js'
import { quoted } from './messageWords.js'
import type { Rule, RuleContext } from './rule.js'
import { amountInStyle, amountsIn, shareInStyle, sharesIn, thousandsIn, thousandsInStyle } from './terms/amounts.js'
import { type CountPlace, clashingCounts, countsIn, numberInStyle, talliedNumbers } from './terms/counts.js'
import { foundIn, type TermPassage, termIndexOf } from './terms/termIndex.js'
import { countsOf, type Place, preferredForm, reportVariants } from './terms/variants.js'

/** Numbers in two styles: `two years` beside `5 years`, `£1m` and `£12.5 million`, `40 per cent` and `40%`. */
export const consistencyNumbers: Rule = {
  id: 'consistency/numbers',
  title: 'Numbers in words and figures side by side, or amounts and percentages in two styles.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    const { passages } = termIndexOf(context.response)
    reportCounts(context, passages)
    reportTallies(context)
    reportAmounts(context, passages)
    reportShares(context)
    reportThousands(context, passages)
  },
}

/** In one paragraph, what is counted in words here ought not to be counted in figures there. */
function reportCounts(context: RuleContext, passages: readonly TermPassage[]): void {
  const tallied = talliedNumbers(context.response)
  // Of numbers in tallies that differ among themselves the tally's own finding tells.
  const told = new Set(countsOf(tallied).size > 1 ? tallied.map(({ in: { flow } }) => flow.sourceOffset(0)) : [])
  const counts = foundIn(passages, countsIn).map((place) =>
    told.has(place.in.flow.sourceOffset(place.start)) ? { ...place, fixed: true } : place,
  )
  const usual = preferredForm(counts, 'figures')
  if (usual === undefined) return
  for (const places of clashingCounts(counts)) {
    reportVariants(context, places, usual, {
      rewritten: numberInStyle,
      fault: (place) =>
        `${quoted(`${textOf(place)} … ${place.units.at(-1)}`)} is in ${place.form} beside a like number in ${usual}`,
      remedy: () => `Use ${usual} for both`,
    })
  }
}

/** `six further recommendations` in one sentence of a tally and `accepts 4` in another. */
function reportTallies(context: RuleContext): void {
  const places = talliedNumbers(context.response)
  const preferred = preferredForm(places, 'figures')
  if (preferred === undefined) return
  reportVariants(context, places, preferred, {
    rewritten: numberInStyle,
    fault: (place: CountPlace, counts) =>
      `The tally has ${quoted(textOf(place))} in ${place.form} (${counts.get(place.form)} in the draft) and other numbers in ${preferred} (${counts.get(preferred)})`,
    remedy: () => `Use ${preferred} for all of them`,
  })
}

function reportAmounts(context: RuleContext, passages: readonly TermPassage[]): void {
  const places = foundIn(passages, amountsIn, sign.pound)
  const preferred = preferredForm(places, 'word')
  if (preferred === undefined) return
  const examples = { word: '£5 million', letter: '£5m' }
  reportVariants(context, places, preferred, {
    rewritten: (place) => amountInStyle(textOf(place), preferred),
    fault: (place, counts) =>
      `${quoted(textOf(place))} is written as in ${quoted(examples[place.form])} (${counts.get(place.form)} in the draft), other amounts as in ${quoted(examples[preferred])} (${counts.get(preferred)})`,
    remedy: () => 'Use one style throughout',
  })
}

function reportShares(context: RuleContext): void {
  const places = sharesIn(termIndexOf(context.response))
  const preferred = preferredForm(places, 'sign')
  if (preferred === undefined) return
  const names = { sign: '“%”', words: '“per cent”' }
  reportVariants(context, places, preferred, {
    rewritten: (place) => shareInStyle(textOf(place), preferred),
    fault: (place, counts) =>
      `${quoted(textOf(place))} has ${names[place.form]} (${counts.get(place.form)} in the draft), other percentages have ${names[preferred]} (${counts.get(preferred)})`,
    remedy: () => `Use ${names[preferred]} throughout`,
  })
}

function reportThousands(context: RuleContext, passages: readonly TermPassage[]): void {
  const places = foundIn(passages, thousandsIn, sign.figure)
  const preferred = preferredForm(places, 'comma')
  if (preferred === undefined) return
  const having = { comma: 'a comma', plain: 'no comma' }
  reportVariants(context, places, preferred, {
    rewritten: (place) => thousandsInStyle(textOf(place), preferred),
    fault: (place, counts) =>
      `${quoted(textOf(place))} has ${having[place.form]} (${counts.get(place.form)} in the draft), other figures over 999 have ${having[preferred]} (${counts.get(preferred)})`,
    remedy: () => 'Use one style throughout',
  })
}

function textOf({ in: { flow }, start, end }: Place): string {
  return flow.textBetween(start, end)
}
