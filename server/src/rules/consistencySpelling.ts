import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { namedWords } from './terms/capitalRuns.js'
import { houseWordsOf } from './terms/houseWords.js'
import { iseFamily, respelt, type Spelling, spellingOf } from './terms/spellings.js'
import { passagesWith, type TermPassage, termIndexOf } from './terms/termIndex.js'
import { type Counts, type Place, preferredForm, reportVariants } from './terms/variants.js'

/** A word that is spelt in two ways, both of them right: `recognise` and `organize`, `adviser` and `advisor`. */
export const consistencySpelling: Rule = {
  id: 'consistency/spelling',
  title: 'A word, or an ending such as -ise, that is spelt in two ways.',
  severity: 'information',
  scope: 'response',
  check(context) {
    const index = termIndexOf(context.response)
    const spellings = new Map<string, Spelling>()
    for (const word of index.vocabulary.keys()) {
      const spelling = spellingOf(word)
      if (spelling !== undefined) spellings.set(word, spelling)
    }
    const families = new Map<string, Place<Way>[]>()
    for (const passage of passagesWith([...spellings.keys()], index)) gather(passage, spellings, families)
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

function gather(
  passage: TermPassage,
  spellings: ReadonlyMap<string, Spelling>,
  families: Map<string, Place<Way>[]>,
): void {
  let named: readonly boolean[] | undefined
  for (const [at, { lower, start, quoted: fixed }] of passage.words.entries()) {
    const spelling = spellings.get(lower)
    if (spelling === undefined || isLegal(lower, passage.flow.text, start)) continue
    // Names keep their own spelling: `World Health Organization`.
    named ??= namedWords(passage.words, passage.runs)
    if (named[at]) continue
    const form = spelling.way === 0 ? '0' : '1'
    const place: Place<Way> = { in: passage, start, end: start + lower.length, form, fixed }
    const places = families.get(spelling.family)
    if (places === undefined) families.set(spelling.family, [place])
    else places.push(place)
  }
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
