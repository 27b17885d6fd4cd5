import {
  determiners,
  doing,
  futureModals,
  have,
  isAdverb,
  personalPronouns,
  prepositions,
  presentBe,
  wordSet,
} from './functionWords.js'
import { base, gerund, isForm, participle, past, third, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import { at, isCapital, isMark, textOf, type Word } from './words.js'

// Whether a sentence tells how things are done day by day: what `will` says behind it may be no more than that.

const perfectOrPast = wordSet("was were had did wasn't weren't hadn't didn't would wouldn't could couldn't might")
const permissions = wordSet('may can must cannot')
/** What is held or felt is no practice: `We recognise`, `Border Force agrees`. */
const stances: ReadonlySet<string> = new Set([...lexicon.beliefVerbs, ...lexicon.mindVerbs, 'agree', 'welcome', 'show'])
const stancePositions = wordSet(
  'committed pleased concerned determined expected needed required known aware satisfied grateful agreed disappointed',
)
const asked = wordSet('expected required encouraged advised trained')
/** Behind `is`: how a thing is open to, or asked of, those whom it concerns. */
const rule =
  /^(?:(?:always|also|normally|usually|not) )?(?:open|free|welcome|subject to|eligible|exempt|able to|entitled|responsible|liable|independent|present|based|for (?:the|an?|each)|up to|(?:our|the|its|a) (?:[a-z]+ )?(?:policy|practice|procedure|rule|duty|job|task))\b/
/** `Guidance says that an interviewer who sees a sign of it stops.` */
const guidanceSays =
  /^(?:[a-z-]+ ){0,3}(?:guidance|policy|policies|instructions?|procedures?|protocol|rules?|regulations|specification|contract|law) (?:already )?(?:says?|states?|tells?|asks?|requires?|provides?|sets? out|makes? clear|is that)\b/
const relativePronouns = wordSet('who which that')
/** How much of a sentence is read for its first finite verb. */
const opening = 30

/** Whether the sentence or clause of `words` tells how something is done, or stands, day by day: in the present, and of no one's mind. */
export function tellsHabit(words: readonly Word[]): boolean {
  if (at(words, 0) === 'we') return false
  if (guidanceSays.test(textOf(words, 0, 8))) return true
  let told: boolean | undefined
  let isWhose = false
  for (let index = 0; index < Math.min(words.length, opening); index++) {
    const word = at(words, index)
    // `Staff who have a concern speak to`, `People whose age is in doubt are referred`: the verb of the clause within.
    if (word === 'whose') isWhose = true
    if (relativePronouns.has(at(words, index - 1))) continue
    if (isWhose && (presentBe.has(word) || have.has(word))) {
      isWhose = false
      continue
    }
    if (perfectOrPast.has(word) || futureModals.has(word)) break
    const { next } = behindAdverbs(words, index + 1)
    const after = at(words, next)
    if (have.has(word)) {
      if (isForm(after, participle)) break
      told ??= true
    } else if (presentBe.has(word)) told ??= isRule(words, next)
    else if (permissions.has(word)) told ??= true
    // `Border Force does not accept that`
    else if (doing.has(word)) told ??= !isStance(words, next)
    else if (index > 0 && isPresent(words, index)) told ??= !isStance(words, index)
    if (told !== undefined) break
  }
  return told ?? false
}

/** What may stand between the parts of a verb besides adverbs: `have since been replaced`. */
const between = wordSet('not never since long')

function behindAdverbs(words: readonly Word[], from: number): { readonly next: number } {
  let next = from
  while (isAdverb(at(words, next)) || between.has(at(words, next))) next++
  return { next }
}

/** `are vetted`, `is open from eight`; not `are working`, `is out of date`. */
function isRule(words: readonly Word[], index: number): boolean {
  const word = at(words, index)
  if (isForm(word, gerund) && !isForm(word, participle)) return false
  // `Officers are expected to exercise discretion`: a rule for them.
  if (asked.has(word) && at(words, index + 1) === 'to' && opensWithActor(words)) return true
  if (isForm(word, participle)) return !stancePositions.has(word) && !lexicon.beliefVerbs.has(verbOf(word))
  return rule.test(textOf(words, index, index + 5))
}

/** `agrees`, `notes that`; but `Sponsors report changes`. */
function isStance(words: readonly Word[], index: number): boolean {
  const verb = verbOf(at(words, index))
  return stances.has(verb) || (lexicon.reportingVerbs.has(verb) && at(words, index + 1) === 'that')
}

const pluralNoun = /[a-z]{2}s$|^(?:staff|people|police|they|those|who|children)$/
const opensObject =
  /^(?:the|a|an|its|their|our|his|her|each|every|any|all|to|in|on|at|for|with|up|out|from|by|when|what|who|how|whether|that|it|them|about)$/

/** `drafts the decision`, `Teams visit employers`: a verb in the simple present. */
function isPresent(words: readonly Word[], index: number): boolean {
  const [before, word, next] = [at(words, index - 1), at(words, index), at(words, index + 1)]
  if (isMark(words[index - 1]) || isCapital(words[index]) || determiners.has(before) || prepositions.has(before))
    return false
  if (isForm(word, past) || personalPronouns.has(word)) return false
  if (isForm(word, third)) return opensObject.test(next) || !lexicon.nounVerbs.has(verbOf(word))
  if (!isForm(word, base)) return false
  // `Inspectors of the Home Office visit each property`
  return pluralNoun.test(before) || (pluralNoun.test(at(words, 0)) && (determiners.has(next) || prepositions.has(next)))
}

/** Whether the subject with which the sentence of `words` opens is somebody who acts: `Each caseworker`, `Border Force`. */
export function opensWithActor(words: readonly Word[]): boolean {
  for (let index = 0; index < Math.min(words.length, 12); index++) {
    const word = at(words, index)
    if (isFiniteVerb(words, index)) return false
    if (lexicon.staffNouns.has(word) || lexicon.agentNouns.has(word) || lexicon.outsiderNouns.has(word)) return true
    if (
      lexicon.personNouns.has(word) ||
      (index > 0 && isCapital(words[index])) ||
      acronym.test(words[index]?.text ?? '')
    )
      return true
  }
  return false
}

const acronym = /^[A-Z]{2,}s?$/

function isFiniteVerb(words: readonly Word[], index: number): boolean {
  const word = at(words, index)
  return presentBe.has(word) || have.has(word) || permissions.has(word) || (index > 0 && isPresent(words, index))
}
