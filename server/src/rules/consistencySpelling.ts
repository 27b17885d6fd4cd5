import type { FlowedText } from '../model/flow.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { namedWords } from './terms/capitalRuns.js'
import { houseWordsOf } from './terms/houseWords.js'
import { iseFamily, respelt, spellingOf } from './terms/spellings.js'
import {
  foundIn,
  type InTerms,
  passagesWith,
  type TermIndex,
  type TermPassage,
  termIndexOf,
  vocabularyFor,
} from './terms/termIndex.js'
import { type Counts, type Place, preferredForm, reportVariants } from './terms/variants.js'
import { lowerWordsIn } from './terms/words.js'

/** A word that is spelt in two ways, both of them right: `recognise` and `organize`, `adviser` and `advisor`. */
export const consistencySpelling: Rule = {
  id: 'consistency/spelling',
  title: 'A word, or an ending such as -ise, that is spelt in two ways.',
  severity: 'information',
  scope: 'response',
  check(context) {
    const index = termIndexOf(context.response)
    const families = new Map<string, Place<Way>[]>()
    for (const place of foundIn(passagesOfTwoSpellings(index), spellingsIn)) {
      const places = families.get(place.family)
      if (places === undefined) families.set(place.family, [place])
      else places.push(place)
    }
    const house = houseWays(houseWordsOf(context))
    const decided = houseWays(context.houseWords ?? [])
    for (const [family, places] of families) {
      const preferred = decided.get(family) ?? preferredForm(places, house.get(family) ?? '0')
      const fault = family === iseFamily ? faultOfEnding : undefined
      if (preferred !== undefined) reportVariants(context, places, preferred, { rewritten, ...(fault && { fault }) })
    }
  },
}

/** Which of its two spellings a word has. */
type Way = '0' | '1'

/** The passages with a word that has two spellings. */
function passagesOfTwoSpellings(index: TermIndex): readonly TermPassage[] {
  const words = [...vocabularyFor(index, hasTwoSpellings)]
  return passagesWith(
    words.filter((word) => spellingOf(word) !== undefined),
    index,
  )
}

function hasTwoSpellings(flow: FlowedText): boolean {
  return flow.onceInText(lowerWordsIn).some((word) => spellingOf(word) !== undefined)
}

interface SpeltPlace extends InTerms<Way> {
  readonly family: string
}

function spellingsIn(passage: TermPassage): SpeltPlace[] {
  let named: readonly boolean[] | undefined
  const found: SpeltPlace[] = []
  for (const [at, { lower, quoted: fixed }] of passage.words.entries()) {
    const spelling = spellingOf(lower)
    const start = passage.startOf(at)
    if (spelling === undefined || isLegal(lower, passage.flow.text, start)) continue
    // Names keep their own spelling: `World Health Organization`.
    named ??= namedWords(passage.words, passage.runs)
    if (named[at]) continue
    const form = spelling.way === 0 ? '0' : '1'
    found.push({ in: passage, start, end: start + lower.length, form, fixed, family: spelling.family })
  }
  return found
}

/** The judgment of a court has one spelling only, whatever else is a judgement. */
function isLegal(word: string, text: string, at: number): boolean {
  return (
    /^judgme/.test(word) &&
    /\b(?:court|tribunal|judges?\b|appeal|legal|judicial)/i.test(text.slice(Math.max(0, at - 60), at + 60))
  )
}

function houseWays(words: readonly string[]): ReadonlyMap<string, Way> {
  return new Map(
    words.flatMap((word) => {
      const spelling = spellingOf(word.toLowerCase())
      return spelling === undefined ? [] : [[spelling.family, spelling.way === 0 ? '0' : '1'] as const]
    }),
  )
}

/** Of verbs in -ise and -ize it is not the one word that stands in two ways. */
function faultOfEnding({ in: { flow }, start, end, form }: Place<Way>, counts: Counts<Place<Way>>): string {
  const [here, there] = form === '0' ? ['-ise', '-ize'] : ['-ize', '-ise']
  const others = counts.get(form === '0' ? '1' : '0') ?? 0
  return `${quoted(flow.textBetween(start, end))} is spelt with ${here} (${counts.get(form)} in the draft), other words with ${there} (${others})`
}

function rewritten({ in: { flow }, start, end }: Place<Way>): string {
  return respelt(flow.textBetween(start, end))
}
