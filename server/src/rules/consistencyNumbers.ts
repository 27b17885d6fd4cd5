import { quoted } from './messageWords.js'
import { numberWrittenLike } from './numberWords.js'
import type { Rule, RuleContext } from './rule.js'
import { type TermPassage, termIndexOf } from './terms/termIndex.js'
import { type Counts, type Place, preferredForm, reportVariants } from './terms/variants.js'
import type { Word } from './terms/words.js'

/** Numbers in two styles: `two years` beside `5 years`, `£1m` and `£12.5 million`, `40 per cent` and `40%`. */
export const consistencyNumbers: Rule = {
  id: 'consistency/numbers',
  title: 'Numbers in words and figures side by side, or amounts and percentages in two styles.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    const { passages } = termIndexOf(context.response)
    reportCounts(context, passages)
    const amounts = passages.flatMap(amountsIn)
    const amount = preferredForm(amounts, 'word')
    if (amount !== undefined) reportVariants(context, amounts, amount, aboutAmounts(amount))
    const shares = passages.flatMap(sharesIn)
    const share = preferredForm(shares, 'sign')
    if (share !== undefined) reportVariants(context, shares, share, aboutShares(share))
  },
}

type Style = 'figures' | 'words'

/** A small number that counts something. */
interface CountPlace extends Place<Style> {
  readonly value: number
  /** What is counted, as far as the words behind tell: `years` in `the last two financial years`. */
  readonly units: readonly string[]
}

const smallNumbers: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, at) => [word, at + 2]),
)
/** Behind these a figure is a name and counts nothing: `paragraph 5`, `Terminal 3`. */
const numbered = new RegExp(
  `^(?:${'paragraph recommendation section page level terminal part tier band grade phase article rule table figure step chapter point question type stage'.replaceAll(' ', '|')})s?$|^(?:annex|version|day|week|month|year|no|number|aged)$`,
)
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** In one paragraph, what is counted in words here ought not to be counted in figures there; `one` is a word everywhere. */
function reportCounts(context: RuleContext, passages: readonly TermPassage[]): void {
  const counts = passages.flatMap(countsIn)
  const usual = preferredForm(counts, 'figures')
  for (const places of clashing(counts)) {
    const preferred = usual ?? preferredForm(places, 'figures')
    if (preferred === undefined) continue
    reportVariants(context, places, preferred, {
      rewritten: (place) =>
        numberWrittenLike(preferred === 'words' ? 'two' : '2', place.value) ?? place.in.flow.text.slice(place.start, place.end),
      fault: ({ in: { flow }, start, end, form, units }) =>
        `${quoted(`${flow.text.slice(start, end)} … ${units.at(-1)}`)} is in ${form} beside a like number in ${preferred}`,
      remedy: () => `Use ${preferred} for both`,
    })
  }
}

function countsIn(passage: TermPassage): CountPlace[] {
  const { words } = passage
  return words.flatMap((word, at): CountPlace[] => {
    const inWords = smallNumbers.get(word.lower)
    const value = inWords ?? (/^[2-9]$/.test(word.text) ? Number(word.text) : undefined)
    const [before, next] = [words[at - 1], words[at + 1]]
    if (value === undefined || word.quoted || word.joint === 'hyphen' || word.joint === 'other' || word.opens) return []
    if (next?.joint !== 'space' || numbered.test(before?.lower ?? '')) return []
    if (month.test(next.text) || month.test(before?.text ?? '')) return []
    const { start, end } = word
    return [{ in: passage, start, end, form: inWords === undefined ? 'figures' : 'words', value, units: unitsBehind(words, at) }]
  })
}

/** The plural nouns among the next two words. */
function unitsBehind(words: readonly Word[], at: number): string[] {
  const [first, second] = [words[at + 1], words[at + 2]]
  const behind = first?.joint === 'space' ? (second?.joint === 'space' ? [first, second] : [first]) : []
  return behind.filter(({ text }) => /^[a-z]{3,}s$/.test(text) && !/ss$/.test(text)).map(({ lower }) => lower)
}

/** The places of one paragraph that count the same thing in both styles. */
function clashing(counts: readonly CountPlace[]): CountPlace[][] {
  const byUnit = new Map<Place['in'], Map<string, CountPlace[]>>()
  for (const place of counts) {
    const units = byUnit.get(place.in) ?? new Map<string, CountPlace[]>()
    for (const unit of place.units) units.set(unit, [...(units.get(unit) ?? []), place])
    byUnit.set(place.in, units)
  }
  return [...byUnit.values()]
    .flatMap((units) => [...units.values()])
    .filter((places) => new Set(places.map(({ form }) => form)).size > 1)
}

type Amount = 'word' | 'letter'

const amountPattern = /£ ?\d[\d,]*(?:\.\d+)?( ?)(million|billion|m|bn)\b/gi
const scales: readonly (readonly [letter: string, word: string])[] = [
  ['m', 'million'],
  ['bn', 'billion'],
]

function amountsIn(passage: TermPassage): Place<Amount>[] {
  return [...passage.flow.text.matchAll(amountPattern)].map(({ 0: written, 2: scale = '', index }) => ({
    in: passage,
    start: index,
    end: index + written.length,
    form: scale.length > 2 ? 'word' : 'letter',
  }))
}

function aboutAmounts(preferred: Amount) {
  const examples: Readonly<Record<Amount, string>> = { word: '£5 million', letter: '£5m' }
  return {
    rewritten: ({ in: { flow }, start, end }: Place<Amount>) =>
      flow.text.slice(start, end).replace(/ ?(million|billion|m|bn)$/i, (_, scale: string) => {
        const found = scales.find((each) => each.includes(scale.toLowerCase())) ?? ['', '']
        return preferred === 'word' ? ` ${found[1]}` : found[0]
      }),
    fault: ({ in: { flow }, start, end, form }: Place<Amount>, counts: Counts<Place<Amount>>) =>
      `${quoted(flow.text.slice(start, end))} is in the style of ${quoted(examples[form])} (${counts.get(form)} in the draft), other amounts in that of ${quoted(examples[preferred])} (${counts.get(preferred)})`,
    remedy: () => 'Use one style throughout',
  }
}

type Share = 'sign' | 'words'

const sharePattern = /\b\d+(?:\.\d+)?(?:%| ?(?:per cent|percent)\b)/g

function sharesIn(passage: TermPassage): Place<Share>[] {
  return [...passage.flow.text.matchAll(sharePattern)].map(({ 0: written, index }) => ({
    in: passage,
    start: index,
    end: index + written.length,
    form: written.endsWith('%') ? 'sign' : 'words',
  }))
}

function aboutShares(preferred: Share) {
  return {
    rewritten: ({ in: { flow }, start, end }: Place<Share>) =>
      flow.text.slice(start, end).replace(/ ?(?:%|per cent|percent)$/, preferred === 'sign' ? '%' : ' per cent'),
    fault: ({ in: { flow }, start, end, form }: Place<Share>, counts: Counts<Place<Share>>) =>
      `${quoted(flow.text.slice(start, end))} has ${form === 'sign' ? 'the sign' : '“per cent”'} (${counts.get(form)} in the draft), other percentages have ${preferred === 'sign' ? 'the sign' : '“per cent”'} (${counts.get(preferred)})`,
    remedy: () => `Use ${preferred === 'sign' ? '“%”' : '“per cent”'} throughout`,
  }
}
