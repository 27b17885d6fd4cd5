/**
 * The closed classes of English that the commitment grammar leans on: they tell nouns from verbs and clauses from
 * phrases.
 */

/** A set of the words of `text`, which white space parts. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

export const articles = wordSet('the a an')
export const determiners = wordSet(
  'the a an this that these those its their our his her my your each every all any some no such both many most another',
)
export const personalPronouns = wordSet('we it they he she i')
/** Pronouns that point back at what was named before. */
export const pointers = wordSet('this it these they that those both which he she')
export const prepositions = wordSet(
  `in at by within over during between as from before after on for with under through until following throughout across
  alongside via of to into about against across beyond per upon without towards despite`,
)
export const coordinators = wordSet('and or but nor yet')

export const futureModals = wordSet("will shall 'll won't")
export const otherModals = wordSet("would could can cannot may might must can't couldn't wouldn't")
export const presentBe = wordSet("is are am 're 'm isn't aren't")
export const have = wordSet("has have 've hasn't haven't")
export const doing = wordSet("do does don't doesn't")
export const past = wordSet("was were had did wasn't weren't hadn't didn't")

const finiteAuxiliaries = new Set([...futureModals, ...otherModals, ...presentBe, ...have, ...doing, ...past, 'should'])

/** Whether `word` can only be a finite verb: it closes a clause that opened before it. */
export function isFiniteAuxiliary(word: string): boolean {
  return finiteAuxiliaries.has(word)
}

/** Adverbs that stand between the parts of a verb; those in -ly are known by their ending. */
const adverbs = wordSet(
  `also now then therefore however still again soon already instead further first both all each too thus hence meanwhile
  once ever just yet together thereafter likewise otherwise rather so very well next later often sometimes always indeed
  nevertheless nonetheless here there similarly fully back`,
)
const notAdverbs = wordSet(
  'early timely costly friendly elderly orderly deadly apply reply supply rely comply multiply imply family assembly july fly ally only',
)

/** Whether `word` may stand as an adverb beside a verb. */
export function isAdverb(word: string): boolean {
  return adverbs.has(word) || word === 'only' || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))
}
