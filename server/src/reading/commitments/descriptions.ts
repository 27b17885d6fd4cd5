import { verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import { behind, hasAdverb, type Scene } from './scene.js'
import { isActor } from './subject.js'
import { hasBound } from './timing.js'
import { at } from './words.js'

// What looks like an undertaking and is none: what others say, what happens by itself, how a thing works, what it is good for.

/** Somebody else's words, a reason, a question: `Stakeholders expressed concern that families will be moved`. */
export function isHearsay({ clause, words, subject }: Scene): boolean {
  if (at(words, clause.governor - 1) === 'not') return true
  if (clause.role === 'reason' || clause.role === 'circumstance' || clause.role === 'question') return true
  if (clause.role !== 'reported') return false
  const governor = at(words, clause.governor)
  const verb = verbOf(governor)
  if (lexicon.hearsayNouns.has(governor)) return true
  if (lexicon.undertakingNouns.has(governor) || lexicon.undertakingReports.has(verb)) return false
  if (lexicon.beliefVerbs.has(verb)) return true
  // `The agency has told us that it intends to`: a body speaks for itself.
  const itself = /^(?:it|they)$/.test(at(words, clause.subject.to - 1)) && isActor(subject)
  return lexicon.reportingVerbs.has(verb) && subject.kind !== 'we' && !itself
}

/** Words behind `be` that tell of a power or a duty, or of a state of mind. */
const powers =
  /^(?:able|unable|possible|impossible|necessary|liable|likely|unlikely|entitled|familiar|responsible|accountable|aware|key|vital|important|essential|dependent|voluntary|optional)\b/

/** What can, must or need be: `will be able to`, `will be needed`, `will need to`. */
export function isPowerOrNeed(scene: Scene): boolean {
  const { clause, deed, lead, subject } = scene
  if (clause.verb.copula) return powers.test(behind(scene, 4))
  if (clause.verb.passive && deed === 'expect' && subject.kind === 'outsider') return true
  if (lead === 'need' || (lead === 'have' && clause.verb.verbs.length > 1)) return true
  return (
    clause.verb.passive && (deed === 'need' || (deed === 'require' && !/^(?:by [a-z ]{3,40})?to\b/.test(behind(scene))))
  )
}

/** How things are done in a case, or as a rule: `If the sponsor does not reply, the licence will be suspended`. */
export function isPractice(scene: Scene): boolean {
  const { clause, subject, words } = scene
  const { mood } = clause.verb
  if (mood !== 'will' && mood !== 'planned') return false
  // `Improvements are still to be made.`
  if (mood === 'planned' && /\b(?:still|yet)\b/.test(clause.verb.adverbs.join(' ')) && !hasBound(scene.dates))
    return true
  if (subject.kind === 'anyone' || (hasAdverb(scene, lexicon.habitAdverbs) && !hasBound(scene.dates))) return true
  if (hasBound(scene.dates) || scene.dates.length > 0) return false
  if (/\b(?:every (?:single )?day|day to day|daily basis)\b/.test(behind(scene, 14))) return true
  if (scene.conditional && subject.kind !== 'we' && subject.kind !== 'named') return true
  if (
    clause.verb.passive &&
    (subject.barePlural || at(words, subject.from - 1) === 'any') &&
    lexicon.processingVerbs.has(scene.deed)
  )
    return true
  return scene.before.practice && clause.verb.passive && (subject.barePlural || subject.head === 'they')
}

/** What a post or body is there for: `The commander will oversee`; it binds nobody to anything new. */
export function isRemit(scene: Scene): boolean {
  const { clause, deed, subject, dates, words } = scene
  const { verb, role } = clause
  if (verb.mood !== 'will' || verb.passive || hasBound(dates) || !subject.definite || subject.kind === 'we')
    return false
  if (role === 'relative' && subject.kind !== 'thing' && at(words, subject.to) === 'who') return true
  const acronym = /^[A-Z]{2,}$/.test(words[subject.to - 1]?.text ?? '') && at(words, subject.from - 1) === 'the'
  const oversight =
    deed === 'provide' &&
    /^(?:[a-z-]+ ){0,3}(?:oversight|leadership|direction|governance|scrutiny|challenge|assurance)\b/.test(behind(scene))
  return (lexicon.postNouns.has(subject.head) || acronym) && (lexicon.remitVerbs.has(deed) || oversight)
}

/** The effect of a thing: `This will help managers`, `The new system will enable us`. */
export function isEffect(scene: Scene): boolean {
  const { clause, deed, lead, subject } = scene
  const { verb } = clause
  if (verb.passive || verb.copula || isActor(subject) || subject.kind === 'none') return false
  if ((verb.mood !== 'will' && verb.mood !== 'expected') || verb.adverbs.includes('now')) return false
  if (deed === 'take' && /^(?:some |more |considerable )?(?:time|place)\b/.test(behind(scene)))
    return /time/.test(behind(scene, 3))
  if (lexicon.mixedVerbs.has(deed) || lexicon.mixedVerbs.has(lead)) return !hasBound(scene.datesBehind)
  return [deed, lead].some((verbOfIt) => lexicon.benefitVerbs.has(verbOfIt) || lexicon.driftVerbs.has(verbOfIt))
}

/** What happens by itself: `demand is expected to rise`, `The tender is expected to attract interest`. */
export function isDrift({ clause, deed, lead, subject, words }: Scene): boolean {
  if (deed !== lead && /^(?:continue|go|carry|keep)$/.test(lead) && lexicon.sufferingVerbs.has(deed) && deed !== 'be')
    return !isActor(subject)
  if (deed === 'last') return true
  const foreseen = clause.verb.mood === 'expected' || /^(?:expect|anticipate)s?$/.test(at(words, clause.governor))
  if (!foreseen || clause.verb.passive || isActor(subject)) return false
  return lexicon.driftVerbs.has(deed) || lexicon.benefitVerbs.has(deed)
}

/** `will be` with no outcome and no date: `The saving will be in the order of £1.3 million`. */
export function isState(scene: Scene): boolean {
  const { clause, deed } = scene
  if (clause.verb.passive)
    return lexicon.stateVerbs.has(deed) || /^(?:commend|congratulate|applaud|praise|regret|welcome)$/.test(deed)
  if (!clause.verb.copula || hasBound(scene.dates) || scene.datesBehind.length > 0) return false
  const rest = behind(scene, 6).replace(/^(?:also|then|now|fully|all) /, '')
  return !lexicon.outcomeAdjectives.has(/^[a-z]+/.exec(rest)?.[0] ?? '') && !lexicon.outcomePhrase.test(rest)
}

/** A relative clause that describes its antecedent: `a manual which will set out`, `staff who will be affected`. */
export function isDescription({ clause, subject, datesBehind }: Scene): boolean {
  if (clause.role === 'object') return /^(?:outsider|staff|pointer)$/.test(subject.kind) && !hasBound(datesBehind)
  if (clause.role !== 'relative' || hasBound(datesBehind)) return false
  return !clause.verb.passive || isActor(subject) || subject.kind === 'outsider'
}

/** What this very text does: `this response will refer to`. */
export function isTextual({ clause, subject, words }: Scene): boolean {
  return lexicon.textNouns.has(subject.head) && at(words, subject.from - 1) === 'this' && !clause.verb.passive
}
