import { wordSet } from './functionWords.js'
import * as lexicon from './lexicon.js'
import { behind, hasAdverb, type Scene } from './scene.js'
import { isActor } from './subject.js'
import { textOf } from './words.js'

// What is done already and goes on.

const goingOn = wordSet('continue remain stay persist sustain retain maintain')
/** `Mistakes will still happen.` */
const happening = wordSet('happen occur arise exist')
const asNow =
  /\bas (?:now|at present|today|before|(?:it|they|we) (?:does|do|is|are) (?:now|today|at present)|happens (?:now|today|at present)|(?:it|they|we) (?:always )?(?:has|have)(?: always)?(?: done)?)\b/
const underReview = /\bunder (?:[a-z]+ ){0,2}review\b/
/** `keep its opening hours`, `keep it`, `keep going`: what is kept is there. `Keep records` is an action. */
const keepsWhatIs =
  /^(?:its|their|our|it|them|this|that|these|those|going|up|on|in (?:close |regular )?(?:touch|contact))\b|\b(?:informed|updated|open mind|open)\b/
const keptOn = /^(?:on|up|open)\b/
const goesOnDoing = /^on\b(?! to\b)/
const doesSo = /^so\b/
const remainsEngaged =
  /^(?:(?:fully|firmly|strongly|actively|closely) )?(?:committed|focused|engaged|vigilant|alert|active|determined|open to (?:[a-z]+ing|ideas|suggestions|views|discussions?)|in (?:close |regular )?(?:touch|contact|dialogue))\b/
const workOfItsOwn = /^(?:its|their|our|this|these|with)\b/
const lettingUp = /^(?:let up|relent|waver|slacken|cease)\b/

/**
 * Whether what will be done is done already: `will continue to`, `will go on checking`, `will be kept under review`,
 * `will still`.
 */
export function willGoOn(scene: Scene): boolean {
  const { clause, deed, lead, previous, words } = scene
  const { verb } = clause
  const leads = verb.verbs.length > 1
  if (goingOn.has(lead)) return true
  if (lead === 'go' || lead === 'carry') return leads || goesOnDoing.test(behind(scene))
  if (lead === 'keep') {
    const rest = behind(scene)
    return leads || underReview.test(rest) || (verb.passive ? keptOn : keepsWhatIs).test(rest)
  }
  if (verb.copula && lexicon.ongoingPhrase.test(behind(scene))) return true
  if (deed === 'do' && doesSo.test(behind(scene))) return previous !== null && previous.clause.verb.mood === 'present'
  const isStill = verb.mood === 'will' && verb.adverbs.includes('still') && !happening.has(deed)
  return isStill || asNow.test(textOf(words, verb.first + 1, words.length))
}

/**
 * Whether the present tells of something that goes on: `remains committed to`, `keeps under review`, `continues to
 * work`.
 */
export function goesOn(scene: Scene): boolean {
  const { clause, deed, lead, subject } = scene
  const { verb } = clause
  const rest = behind(scene)
  if (verb.mood === 'intends' && lead === 'keep') return keepsWhatIs.test(rest)
  if (verb.mood === 'ongoing' && lead === 'keep') return underReview.test(rest)
  if (verb.mood === 'ongoing' || verb.mood === 'intends') {
    return lead === 'continue' || (verb.progressive && isActor(subject) && hasAdverb(scene, lexicon.ongoingAdverbs))
  }
  if (verb.mood !== 'present') return false
  if (lead === 'remain' || lead === 'stay') return remainsEngaged.test(rest) || underReview.test(rest)
  if (lead === 'keep') return underReview.test(rest)
  if (lead === 'carry' || lead === 'go') return !verb.passive
  if (lead === 'continue') return verb.verbs.length > 1 ? !lexicon.sufferingVerbs.has(deed) : continuesWork(scene, rest)
  const looksOften = !verb.passive && (lexicon.lookVerbs.has(deed) || deed === 'keep' || deed === 'seek')
  return looksOften && hasAdverb(scene, lexicon.ongoingAdverbs)
}

/** `Efforts to trace them continue`, `The Home Office continues its work with`. */
function continuesWork({ subject }: Scene, rest: string): boolean {
  return lexicon.effortNouns.has(subject.head) || (isActor(subject) && workOfItsOwn.test(rest))
}

/** Whether a negative tells of something that goes on: `will not let up`. */
export function isUnabated(scene: Scene): boolean {
  // `Complaints are discussed at each meeting and that will not change.`
  if (scene.subject.head === 'that' && scene.deed === 'change') return true
  return isActor(scene.subject) && lettingUp.test(`${scene.deed} ${behind(scene, 2)}`)
}
