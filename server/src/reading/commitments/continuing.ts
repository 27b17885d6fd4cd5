import * as lexicon from './lexicon.js'
import { behind, hasAdverb, type Scene } from './scene.js'
import { isActor } from './subject.js'

const asNow = /\bas (?:now|at present|before|(?:it|they|we) (?:does|do) now|(?:it|they|we) (?:has|have) done)\b/

/** Whether what will be done is done already: `will continue to`, `will go on checking`, `will be kept under review`, `will still`. */
export function willGoOn(scene: Scene): boolean {
  const { clause, deed, lead } = scene
  const { verb } = clause
  const rest = behind(scene, 40)
  if (/^(?:continue|remain|persist|sustain|retain|maintain)$/.test(lead)) return true
  if (lead === 'go' || lead === 'carry') return verb.verbs.length > 1 || /^on\b(?! to\b)/.test(rest)
  if (lead === 'keep')
    return verb.verbs.length > 1 || verb.passive
      ? /\bunder (?:[a-z]+ ){0,2}review\b/.test(rest) || verb.verbs.length > 1
      : /\b(?:under (?:[a-z]+ ){0,2}review|going|up|informed|updated|open mind)\b/.test(rest)
  if (verb.copula && lexicon.ongoingPhrase.test(rest)) return true
  if (deed === 'do' && /^so\b/.test(rest) && scene.afterOngoing) return true
  return verb.adverbs.includes('still') || asNow.test(rest)
}

/** Whether the present tells of something that goes on: `remains committed to`, `keeps under review`, `continues to work`. */
export function goesOn(scene: Scene): boolean {
  const { clause, deed, lead, subject } = scene
  const { verb } = clause
  const rest = behind(scene)
  if (verb.mood === 'ongoing' || verb.mood === 'intends') {
    if (lead === 'continue') return true
    return verb.progressive && isActor(subject) && hasAdverb(scene, lexicon.ongoingAdverbs)
  }
  if (verb.mood !== 'present') return false
  if (lead === 'remain') return /^(?:(?:fully |firmly |strongly )?committed|under (?:[a-z]+ ){0,2}review)\b/.test(rest)
  if (lead === 'keep') return /\bunder (?:[a-z]+ ){0,2}review\b/.test(rest)
  if (lead === 'continue')
    return verb.verbs.length > 1 ? !lexicon.sufferingVerbs.has(deed) : lexicon.effortNouns.has(subject.head)
  return (
    hasAdverb(scene, lexicon.ongoingAdverbs) &&
    !verb.passive &&
    (lexicon.lookVerbs.has(deed) || deed === 'keep' || deed === 'seek')
  )
}
