import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { familyOf } from './terms/compoundFamilies.js'
import { type CompoundPlace, compoundsIn, detachedPrefixes, type Writing } from './terms/compounds.js'
import { particles } from './terms/functionWords.js'
import { houseNameTest, isCompoundWord } from './terms/houseNames.js'
import { houseWordsOf } from './terms/houseWords.js'
import { termIndexOf } from './terms/termIndex.js'
import { preferredForm, reportVariants, times, type VariantWords } from './terms/variants.js'

/** One compound with its hyphen here and without it there: `front-line staff`, `front line staff`. */
export const consistencyHyphenation: Rule = {
  id: 'consistency/hyphenation',
  title: 'A compound that is written in two ways: with a hyphen, as two words, or as one.',
  severity: 'information',
  scope: 'response',
  check(context) {
    const { response } = context
    const house = houseWritings(houseWordsOf(context))
    const decided = houseWritings(context.houseWords ?? [])
    // Of words in one piece, and of names, `consistency/house-name` tells.
    const isToldElsewhere = houseNameTest(context)
    for (const [family, places] of compoundsIn(response, [...decided.keys()])) {
      if (!decided.has(family) && places.some(({ parts }) => isToldElsewhere(parts.join('')))) continue
      for (const group of comparable(places)) {
        const usual = house.get(family) ?? usualWriting(family, group)
        const preferred = decided.get(family) ?? preferredForm(group, usual)
        if (preferred !== undefined) reportVariants(context, group, preferred, { rewritten })
      }
    }
    for (const places of detachedPrefixes(termIndexOf(response)))
      reportVariants(context, places, 'hyphen', { rewritten, ...ofPrefix })
  },
}

/** The words behind the prefix differ: what is one here and another there is the hyphen. */
const ofPrefix: Pick<VariantWords<CompoundPlace>, 'fault' | 'remedy'> = {
  fault: ({ parts: [prefix = ''] }, counts) =>
    `“${prefix}” stands apart from its word here, and with a hyphen ${times(counts.get('hyphen') ?? 0)} in the draft`,
  remedy: (place) => `Write ${quoted(rewritten(place, 'hyphen'))}`,
}

/** By family: how the compounds among `words` are written; names are none. */
function houseWritings(words: readonly string[]): ReadonlyMap<string, Writing> {
  const writings = new Map<string, Writing>()
  for (const word of words) {
    if (!isCompoundWord(word)) continue
    const writing = word.includes('-') ? 'hyphen' : word.includes(' ') ? 'open' : undefined
    const family = familyOf(word.toLowerCase().split(/[- ]/))
    if (writing !== undefined && family !== undefined) writings.set(family, writing)
  }
  return writings
}

/**
 * Those of `places` that ought to be written alike: before a noun (`front-line staff`) by themselves, and elsewhere (`on
 * the front line`) by themselves; one word and hyphen always.
 */
function comparable(places: readonly CompoundPlace[]): readonly (readonly CompoundPlace[])[] {
  const forms = new Set(places.map(({ form }) => form))
  if (forms.has('closed') && forms.has('hyphen'))
    return [places.filter(({ form, use }) => form !== 'open' || use === 'modifier')]
  const modifiers = places.filter(({ use }) => use === 'modifier')
  // As one word before a noun and as two elsewhere they may be two things: `frontline staff` stand `on the front line`.
  return [modifiers, places.filter((place) => place.use === 'free' && !place.predicate && !isCounted(place))]
}

/** `a 12-month one`, but `for 12 months`. */
function isCounted({ parts: [first = ''] }: CompoundPlace): boolean {
  return /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)$)/i.test(first)
}

/**
 * Before a noun the hyphen, but not behind `-ly`; as a noun one word where the draft has it so, else two, unless the second
 * is `up`, `off` and the like.
 */
function usualWriting(family: string, places: readonly CompoundPlace[]): Writing {
  if (family.includes('+')) return 'closed'
  if (/^\S+ly /.test(family)) return 'open'
  const forms = new Set(places.map(({ form }) => form))
  // `updated`, `safeguarding`: what stands as one word is one, but perhaps before a noun.
  const isModifier = places.every(({ use, form }) => use === 'modifier' || form === 'open')
  const isParticle = particles.has(family.slice(0, family.indexOf(' ')))
  if (forms.has('closed') && (!forms.has('hyphen') || !isModifier || isParticle)) return 'closed'
  const last = family.slice(family.lastIndexOf(' ') + 1)
  return places[0]?.use === 'modifier' || particles.has(last) || /(?:ed|ing)$/.test(last) ? 'hyphen' : 'open'
}

const joints: Readonly<Record<Writing, string>> = { hyphen: '-', open: ' ', closed: '' }

function rewritten({ parts }: CompoundPlace, form: Writing): string {
  return parts.join(joints[form])
}
