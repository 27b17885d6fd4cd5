import { determiners, wordSet } from './functionWords.js'
import { base, isForm, participle, verbOf } from './inflection.js'
import { nounVerbs } from './lexicon.js'
import { type Mood, predicateAt, readOver, type VerbGroup, verbGroupOf } from './predicate.js'
import { at, isMark, type Word } from './words.js'

// Ellipsis: `will consider the findings and publish a response`, `will take the KPIs alone, ... and be finished by
// June`.

const sharing: ReadonlySet<Mood> = new Set(['will', 'planned', 'intends', 'should'])
const joins = wordSet('and or but then')
/** Behind `whether to`, `to improve` or `of reducing`, an `and` may join the inner verbs. */
const nests = /^(?:to|whether|how|that|which|who|what|if|where|[a-z]{3,}ing)$/

/** Verbs that share the finite word of `group` and stand behind it, before `end`. */
export function siblingsOf(words: readonly Word[], group: VerbGroup, end: number): VerbGroup[] {
  if (!sharing.has(group.mood) || group.negative || group.verbs.length > 1) return []
  const siblings: VerbGroup[] = []
  let nested = false
  for (let index = group.last + 1; index < end - 1 && index < words.length; index++) {
    const word = at(words, index)
    nested ||= nests.test(word)
    if (!joins.has(word)) continue
    const verb = readOver(words, index + 1, true).next
    const afterComma = isMark(words[index - 1])
    // `be assessed and, if it is a success, extended`: the parenthesis has a verb of its own.
    const limit = isMark(words[index + 1]) ? words.length : end
    if (verb >= limit || (nested && !afterComma) || !sharesVerb(words, verb, group)) continue
    siblings.push(siblingAt(words, verb, group))
  }
  return siblings
}

function siblingAt(words: readonly Word[], index: number, group: VerbGroup): VerbGroup {
  const be = at(words, index) === 'be'
  const last = be ? readOver(words, index + 1, false).next : index
  const passive = (be && isForm(at(words, last), participle)) || (group.passive && !isForm(at(words, index), base))
  const verbs = be && !passive ? [] : [verbOf(at(words, last))]
  return verbGroupOf({ ...predicateAt(last), passive, copula: be && !passive, verbs }, index, group.mood)
}

const participleEnding = /(?:ed|wn|en|ut|ld|nt)$/
/** Behind a participle that shares its `be`; nothing at the end of the sentence. */
const behindParticiple = new Set([...wordSet('to by on in with for at as from into when where once before until'), ''])
const behindNounVerb = wordSet('it them how whether what against back on to')

function sharesVerb(words: readonly Word[], index: number, group: VerbGroup): boolean {
  const word = at(words, index)
  const next = at(words, index + 1)
  if (word === 'be') return true
  if (group.passive) return isForm(word, participle) && participleEnding.test(word) && behindParticiple.has(next)
  if (!isForm(word, base) || next === 'of' || next === 'and') return false
  return !nounVerbs.has(word) || determiners.has(next) || behindNounVerb.has(next)
}
