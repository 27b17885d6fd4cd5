import { factOf, withoutDependencies } from '../model/dependencies.js'
import type { Response } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { lastWords, lastWordsIn, seekingTerms, wholeCapitals, wholeSmall, wholeTerms } from './terms/capitals.js'
import { houseNameTest } from './terms/houseNames.js'
import { gapsIn, gapsInNames, namesOfThreeWords, sureGap } from './terms/nameGaps.js'
import { seekingWords, singleCapitals, singleSmall, singleWords } from './terms/singleWords.js'
import { type Spellings, termsFact } from './terms/termChanges.js'
import { termIndexOf } from './terms/termIndex.js'
import type { Casing, Keyed, TermPlace, TermPlaces } from './terms/termPlaces.js'
import { termRunsIn } from './terms/termRuns.js'
import { type Place, preferredForm, reportVariants, type VariantWords } from './terms/variants.js'

/** A term with capitals here and without there: `Small Boats` and `small boats`, `Civil Penalty Team` and `team`. */
export const consistencyCapitals: Rule = {
  id: 'consistency/capitals',
  title: 'A term that is written with capitals in one place and without in another.',
  severity: 'information',
  scope: 'response',
  check(context) {
    const { response } = context
    const { names, definitions } = knownNames(response, context.schema)
    // What the configuration decides is told by `consistency/house-name`.
    const isDecided = houseNameTest(context)
    const isOpen = (places: TermPlaces) => !places.some((place) => isDecided(textOf(place)))
    const { parts, others, gaps } = comparedTerms(response, names, isOpen)
    // Of a name's last word neither form is the plainer, but of an office: where both are as frequent, the one that is met
    // first counts.
    for (const places of parts) {
      const preferred = preferredForm(places, places.some((place) => isOffice(textOf(place))) ? 'capital' : undefined)
      if (preferred !== undefined) reportVariants(context, places, preferred, ofLastWord)
    }
    for (const places of others) {
      const tie = places.some((place) => isBody(textOf(place))) ? 'capital' : 'small'
      const preferred = definedCasing(places, definitions) ?? preferredForm(places, tie)
      if (preferred !== undefined) reportVariants(context, places, preferred, ofAllWords)
    }
    for (const place of gaps) reportVariants(context, [place], 'capital', ofGap)
  },
}

/** The terms that stand in both forms, but those that are not `open`; `names` are one, however many they list. */
function comparedTerms(response: Response, names: ReadonlySet<string>, isOpen: (places: TermPlaces) => boolean) {
  // What other terms there are is all the same, while they can be none of these.
  factOf(response, termsInCapitals)
  const all = withoutDependencies(() => {
    const index = termIndexOf(response)
    const runs = termRunsIn(index, names)
    const parts = lastWords(index, runs).filter(isOpen)
    return { parts, others: [...wholeTerms(index, runs, parts), ...singleWords(index, runs)], gaps: gapsInNames(index) }
  })
  return { ...all, others: all.others.filter(isOpen) }
}

const termsInCapitals = termsFact('terms in capitals or without', [
  { wordsOf, finders: [{ find: lastWordsIn, keysOf }] },
  {
    wordsOf,
    finders: [
      { find: wholeCapitals, keysOf },
      { find: wholeSmall, keysOf, seeking: seekingTerms },
    ],
  },
  {
    wordsOf,
    finders: [
      { find: singleCapitals, keysOf },
      { find: singleSmall, keysOf, seeking: seekingWords },
    ],
  },
  {
    wordsOf,
    finders: [
      { find: gapsIn, keysOf },
      { find: namesOfThreeWords, keysOf },
    ],
    isFoundAlone: (key) => key === sureGap,
  },
])

function keysOf({ key }: Keyed): readonly string[] {
  return [key]
}

function wordsOf(key: string): readonly Spellings[] {
  return key.split(' ').filter(isWord).map(inEitherNumber)
}

function inEitherNumber(word: string): Spellings {
  return [word, `${word}s`]
}

/** Not the sign for any number, nor what is nothing. */
function isWord(part: string): boolean {
  return part !== '' && part !== '#'
}

interface Names {
  /** Names that are one, however many they list, in lower case: full forms, the department, the inspectorate. */
  readonly names: ReadonlySet<string>
  /** Where full forms stand beside their acronyms: offsets into the draft. */
  readonly definitions: ReadonlySet<number>
}

function knownNames({ acronyms }: Response, { department, inspectorate }: ResponseSchema): Names {
  const defined = acronyms.flatMap(({ definition, repeated }) => (definition === null ? [] : [definition, ...repeated]))
  const bodies = [department.name, ...department.otherNames, inspectorate.name]
  return {
    names: new Set([...defined.map(({ full }) => full), ...bodies].map((name) => name.toLowerCase())),
    definitions: new Set(defined.map(({ fullSpan }) => fullSpan.start)),
  }
}

/** The casing that the department itself gives a name where it spells out its acronym: that decides. */
function definedCasing(places: TermPlaces, definitions: ReadonlySet<number>): Casing | undefined {
  return places.find(({ in: { flow, own }, start, end }) => own && definitions.has(flow.sourceSpan(start, end).start))
    ?.form
}

/** `Maritime Command`, `maritime command`: what there is only one of has a name. */
function isBody(text: string): boolean {
  return (
    / (?:command|directorate|inspectorate|squadron|taskforce)$/i.test(text) ||
    / \S+ (?:agency|authority|board|centre|commission|council|office|service|team|unit)$/i.test(text)
  )
}

/** `Home Secretary`, `Home secretary`: there is one of them. */
function isOffice(text: string): boolean {
  return /(?:secretary|office|force|agency|authority|commission|commissioner|inspectorate|ombudsman|parliament)$/i.test(
    text,
  )
}

const ofAllWords: VariantWords<TermPlace> = {
  rewritten: (place, form) => (form === 'capital' ? capitalised(textOf(place)) : textOf(place).toLowerCase()),
}

/** `Civil Penalty team`: the words before the last keep their capitals. */
const ofLastWord: VariantWords<TermPlace> = {
  rewritten(place, form) {
    const text = textOf(place)
    const last = text.search(/(?<!\S)\S+$/)
    const word = text.slice(last)
    return text.slice(0, last) + (form === 'capital' ? capitalised(word) : word.toLowerCase())
  },
}

const ofGap: VariantWords<TermPlace> = {
  rewritten: (place) => capitalised(textOf(place)),
  fault: (place) => `One word of the name ${quoted(textOf(place))} has no capital`,
  remedy: (place) => `Write ${quoted(capitalised(textOf(place)))}`,
}

const joiner = /^(?:of|and|for|the|to|in|on|with)$/

function capitalised(text: string): string {
  return text.replace(/[A-Za-zÀ-ÿ]+/g, (word) =>
    joiner.test(word) ? word : word.replace(/^./, (first) => first.toUpperCase()),
  )
}

function textOf({ in: { flow }, start, end }: Place): string {
  return flow.textBetween(start, end)
}
