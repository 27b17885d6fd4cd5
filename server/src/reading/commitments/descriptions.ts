import { prepositions, wordSet } from './functionWords.js'
import { gerund, isForm, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import { behind, type Scene } from './scene.js'
import { tellsOfChange } from './standing.js'
import { isActor } from './subject.js'
import { hasBound, hasEnd } from './timing.js'
import { at, textOf } from './words.js'

// What looks like an undertaking and is none: what others say, what happens by itself, how a thing works, what it is
// good for.

const notWords = wordSet('not no')
const thirdPersons = wordSet('it they')

/** Somebody else's words, a reason, a question: `Stakeholders expressed concern that families will be moved`. */
export function isHearsay(scene: Scene): boolean {
  const { clause, words, previous, subject } = scene
  const { role, governor } = clause
  if (role === 'reason' || role === 'circumstance' || role === 'question') return true
  if (role !== 'reported') return false
  // `We do not anticipate that`, `This is not to say that`
  if (notWords.has(at(words, governor - 1)) || textOf(words, governor - 2, governor) === 'not to') return true
  const word = at(words, governor)
  const verb = verbOf(word)
  // `is confident that the backlog will be cleared by June`: so is what somebody is sure of.
  if (word === 'confident' || word === 'hopeful') return !hasBound(scene.datesBehind)
  if (lexicon.hearsayNouns.has(word)) return true
  if (lexicon.undertakingNouns.has(word) || lexicon.undertakingReports.has(verb)) return false
  // `It is hoped that the pilot will begin in June`: a hope with a date is a plan.
  if (verb === 'hope') return !hasBound(scene.datesBehind)
  if (lexicon.beliefVerbs.has(verb)) return true
  // `The agency has told us that it intends to`: a body speaks for itself.
  const itself = thirdPersons.has(at(words, clause.subject.to - 1)) && isActor(subject)
  // `The agency has told us that it will be replaced in 2026`: a partner's plan, by a day.
  const isPartners = previous?.subject.kind === 'named' && hasBound(scene.datesBehind)
  return lexicon.reportingVerbs.has(verb) && subject.kind !== 'we' && !itself && !isPartners
}

const power =
  /^(?:able|unable|possible|impossible|necessary|liable|likely|unlikely|entitled|familiar|responsible|accountable|aware|key|vital|important|essential|dependent|voluntary|optional)\b/
const requiredTo = /^(?:by [a-z ]{3,40})?to\b/

/** `Travellers will soon be able to`, `From May sponsors will be able to`: what will be made possible. */
function isNewAbility(scene: Scene): boolean {
  const { mood, adverbs } = scene.clause.verb
  if (behind(scene, 2) !== 'able to') return false
  if (mood === 'should' || mood === 'expected') return hasBound(scene.dates)
  return mood === 'will' && (adverbs.includes('soon') || hasBound(scene.dates))
}

const fromWhen = /^(?:from|after|with effect from) /i
const fromThen =
  /\b(?:from (?:that|this|the same) (?:point|date|day|time)|from then|from now|in future|henceforth|thereafter)\b/

/** `From 1 April no planned arrival will take place at night`: what ends on a day. */
export function isCessation(scene: Scene): boolean {
  const { clause, subject, words } = scene
  const { mood, negative, copula } = clause.verb
  if (mood !== 'will' || copula || clause.role !== 'main' || negative === subject.negative) return false
  if (fromThen.test(textOf(words, clause.start, clause.verb.first))) return true
  return scene.dates.some(({ date }) => date.kind !== 'vague' && fromWhen.test(date.text))
}

/** `Owners will have to confirm every six months that theirs is correct`: what staff are bound to, with a word of time. */
function isOrdered(scene: Scene): boolean {
  const { clause, lead, subject, words } = scene
  const isOfStaff = subject.kind === 'staff' || (subject.kind === 'thing' && subject.barePlural)
  if (lead !== 'have') return false
  // `From 2 September all lists will have to be sent by e-mail.`
  if (clause.verb.passive) return subject.kind === 'thing' && hasEnd(scene.dates)
  // `In future the provider will have to tell the council`
  return isOfStaff
    ? scene.dates.length > 0
    : subject.kind === 'named' && (hasBound(scene.dates) || tellsOfChange(words))
}

/** What can, must or need be: `will be able to`, `will be needed`, `will need to`. */
export function isPowerOrNeed(scene: Scene): boolean {
  const { clause, deed, lead, subject } = scene
  const { copula, passive, verbs } = clause.verb
  if (copula) return power.test(behind(scene, 4)) && !isNewAbility(scene)
  if (lead === 'need' || (lead === 'have' && verbs.length > 1)) return !isOrdered(scene)
  if (!passive) return false
  if (deed === 'expect' && subject.kind === 'outsider') return true
  return deed === 'require' && !requiredTo.test(behind(scene))
}

const acronym = /^[A-Z]{2,}$/
const oversight = /^(?:[a-z-]+ ){0,3}(?:oversight|leadership|direction|governance|scrutiny|challenge|assurance)\b/

/** `will work with partners at home and abroad`; `to agree a protocol` would be a task. */
const worksWith = /^(?:closely )?(?:with|across)\b(?!.*\b(?:to|on)\b)/

/** What a post or body is there for: `The commander will oversee`; it binds nobody to anything new. */
export function isRemit(scene: Scene): boolean {
  const { clause, deed, subject, dates, words, previous } = scene
  const { verb, role } = clause
  if (verb.mood !== 'will' || verb.passive || hasBound(dates) || !subject.definite || subject.kind === 'we')
    return false
  if (role === 'relative' && subject.kind !== 'thing' && at(words, subject.to) === 'who') return true
  // `The head will chair the board, and will report to the Permanent Secretary.`
  if (clause.sharesSubject && previous?.outcome.tells === 'remit') return true
  const theAcronym = at(words, subject.from - 1) === 'the' && acronym.test(words[subject.to - 1]?.text ?? '')
  if (!lexicon.postNouns.has(subject.head) && !theAcronym) return false
  if (deed === 'work') return worksWith.test(behind(scene, 20))
  return lexicon.remitVerbs.has(deed) || (deed === 'provide' && oversight.test(behind(scene)))
}

const objectOpens = wordSet('the a an its our their to each every all this these people staff')
/** `will get shorter`, `will get more difficult`. */
const comparative = /^(?:more|less|worse|better|[a-z]{3,}er)\b/
const effectNouns = wordSet('effect effects benefit benefits saving savings impact difference consequence consequences')
const surprise = /^as (?:no|a|little) (?:great )?(?:surprise|relief|shock|disappointment)\b/
const havingMore = /^(?:more|less|fewer|better|greater) /
const ended = /^to an end$/
/** `will reach the end of its life in 2022`: so things do. */
const lifeEnd = /^the end of\b/
const takesTime = /^(?:(?:some |more |considerable )?time|(?:a little |much |even )?longer)\b/

/** What a thing that is undertaken holds: `It will give a name to contact`. */
const contentVerbs = wordSet('address give')
const artefacts = wordSet(
  'dashboard tool portal form register checklist template guide handbook app database module page leaflet poster video tracker log spreadsheet',
)

/** `A new core day will give prisoners eight hours`, `A dashboard will bring these together`: what is not there yet is undertaken with it. */
function isNewThing({ subject, words }: Scene): boolean {
  if (subject.kind !== 'thing' || subject.definite) return false
  return at(words, subject.from) === 'new' || artefacts.has(subject.head)
}

/** The effect of a thing: `This will help managers`, `The new system will enable us`. */
export function isEffect(scene: Scene): boolean {
  const { clause, deed, lead, subject, words } = scene
  const { verb } = clause
  // `Staff will have more time`
  if (deed === 'have' && subject.kind !== 'we' && havingMore.test(behind(scene, 2))) return true
  if (verb.passive || verb.copula || isActor(subject) || subject.kind === 'none') return false
  if ((verb.mood !== 'will' && verb.mood !== 'expected') || verb.adverbs.includes('now')) return false
  if (effectNouns.has(subject.head) && !hasBound(scene.datesBehind)) return true
  // `This will happen over the coming months.`
  if (deed === 'happen' && subject.kind === 'pointer' && scene.dates.length > 0) return false
  if (deed === 'take') return takesTime.test(behind(scene))
  if (deed === 'get') return comparative.test(behind(scene))
  if (deed === 'reach' && lifeEnd.test(behind(scene, 4))) return true
  if (deed === 'come') return surprise.test(behind(scene)) || (ended.test(behind(scene, 3)) && !hasBound(scene.dates))
  // `Having to fill in two forms will put some people off.`
  const first = clause.subject.from
  if (isForm(at(words, first), gerund) && !prepositions.has(at(words, first)) && objectOpens.has(at(words, first + 1)))
    return true
  // `It will address the points raised`, of what is undertaken
  // `From May responsibility will rest with the director.`
  if (subject.head === 'responsibility' && hasBound(scene.dates)) return false
  // `The guidance will reflect the findings.`
  if (deed === 'reflect' && lexicon.thingNouns.has(subject.head.replace(/s$/, ''))) return false
  const isOfIt = subject.head === 'it' || subject.head === 'they'
  if (contentVerbs.has(deed) && isOfIt && scene.before.undertaken) return false
  if (lexicon.mixedVerbs.has(deed) || lexicon.mixedVerbs.has(lead)) {
    return !hasBound(scene.datesBehind) && !isNewThing(scene)
  }
  return [deed, lead].some((either) => lexicon.benefitVerbs.has(either) || lexicon.driftVerbs.has(either))
}

/** `will stay low`, `will remain a challenge`. */
const amount =
  /^(?:very |relatively |too |a )?(?:low|high|small|large|rare|scarce|few|hard|difficult|challenging|challenge|risk|uncertain|unpredictable|volatile|likely|unlikely)\b/
const astray = /^(?:astray|wrong|missing|un[a-z]{2,}(?:ed|en))\b/
const goingOnTo = wordSet('continue go carry keep')
const foresight = wordSet('expect expects expected anticipate anticipates anticipated')

/**
 * What happens by itself: `demand is expected to rise`, `The tender is expected to attract interest`, `queues will go
 * on growing`.
 */
export function isDrift(scene: Scene): boolean {
  const { clause, deed, lead, subject, words } = scene
  if (deed === 'last') return true
  // `Councils will vary in what they can offer`; `will vary the contract` is done.
  if ((deed === 'vary' || deed === 'differ') && !clause.verb.passive) return !objectOpens.has(behind(scene, 1))
  if (lexicon.mishapVerbs.has(deed) && deed === lead && !clause.verb.passive) return true
  if (deed === 'go' && astray.test(behind(scene, 2))) return true
  if ((deed === 'stay' || deed === 'remain') && amount.test(behind(scene, 3))) return true
  if (isActor(subject)) return false
  if (deed !== lead && goingOnTo.has(lead) && deed !== 'be' && lexicon.sufferingVerbs.has(deed)) return true
  const isForeseen = clause.verb.mood === 'expected' || foresight.has(at(words, clause.governor))
  if (!isForeseen || clause.verb.passive) return false
  return lexicon.driftVerbs.has(deed) || lexicon.benefitVerbs.has(deed)
}

const foundOrFelt = wordSet('find expect hope')
const designedFor = /^(?:to|so|for|as|around) /
const leadingAdverb = /^(?:also|then|now|fully|all) /
const firstWord = /^[a-z]+/

/** `will be` with no outcome and no date: `The saving will be in the order of £1.3 million`. */
export function isState(scene: Scene): boolean {
  const { clause, deed } = scene
  // `which are to be found at most sites`
  if (clause.verb.mood === 'planned' && clause.verb.passive && foundOrFelt.has(deed)) return true
  // `There are to be two more desks`: where there will be something, it may come by itself.
  if (clause.verb.mood === 'planned' && scene.subject.head === 'there') return false
  // `It will be designed with the sector` is done; `is to be designed to last` is how it is.
  if (clause.verb.passive && deed === 'design') return designedFor.test(behind(scene, 2))
  // `We will recruit 40 officers. They will be based in Leeds.`
  if (deed === 'base' && scene.before.undertaken) return false
  if (clause.verb.passive) return lexicon.stateVerbs.has(deed) || lexicon.praiseVerbs.has(deed)
  // `We intend this to be a standing item.`
  const isIntended = clause.verb.mood === 'intends' && verbOf(at(scene.words, clause.verb.first)) === 'intend'
  if (isNewAbility(scene) || isIntended) return false
  if (!clause.verb.copula || hasBound(scene.dates) || scene.datesBehind.length > 0) return false
  const rest = behind(scene, 6).replace(leadingAdverb, '')
  return !lexicon.outcomeAdjectives.has(firstWord.exec(rest)?.[0] ?? '') && !lexicon.outcomePhrase.test(rest)
}

/** A relative clause that describes its antecedent: `a manual which will set out`, `staff who will be affected`. */
export function isDescription({ clause, subject, datesBehind }: Scene): boolean {
  if (hasBound(datesBehind)) return false
  const { kind } = subject
  if (clause.role === 'object') return kind === 'outsider' || kind === 'staff' || kind === 'pointer'
  return clause.role === 'relative' && (!clause.verb.passive || isActor(subject) || kind === 'outsider')
}

const inTurn = /^(?:$|[,;]|in$|on$|by$|from$|later|shortly|soon|next)/

/** What those do who do not answer to the department; `Those who run the centre have promised` are nearer. */
export function isOfOthers(scene: Scene): boolean {
  const { clause, subject } = scene
  if (clause.verb.passive || isNewAbility(scene)) return false
  // `A person who means to stay must show a certificate.`
  if (subject.kind === 'anyone' && clause.verb.mood === 'intends') return true
  if (subject.kind !== 'outsider') return false
  // `From May applicants will receive an update`, `will move across from June`: by a day, it is planned with them.
  const isPlanned = clause.verb.mood === 'will' && hasEnd(scene.dates)
  if (isPlanned || (scene.deed === 'follow' && inTurn.test(behind(scene, 1)))) return false
  return clause.verb.mood !== 'intends' || subject.head !== 'those'
}

const finding = /^(?:that|it|this|little|the|their)\b/

/** What happens in minds: `Readers will recall`. */
export function isOfMind(scene: Scene): boolean {
  const { deed, lead, subject } = scene
  // `Staff will find the new form quicker`
  const isPeople = subject.kind === 'staff' || subject.kind === 'outsider' || subject.kind === 'anyone'
  if (deed === 'find' && deed === lead && isPeople && !scene.clause.verb.passive) return finding.test(behind(scene))
  return lexicon.mindVerbs.has(deed) && (deed === lead || lead === 'want') && subject.kind !== 'we'
}

const textualVerbs = wordSet('find answer explain describe address deal see treat cover')
const elsewhere =
  /^(?:with |further ){0,2}(?:below|(?:in|under) (?:the |our )?(?:answers?|responses?|paragraphs?|sections?|annex|recommendations?))\b/

/** What this very text does: `this response will refer to`. */
export function isTextual(scene: Scene): boolean {
  const { clause, subject, words } = scene
  // `They will be found in Table 3.`
  if (clause.verb.passive && scene.deed === 'find' && at(words, clause.verb.last + 1) === 'in') return true
  if (clause.verb.passive && textualVerbs.has(scene.deed) && elsewhere.test(behind(scene))) return true
  return lexicon.textNouns.has(subject.head) && at(words, subject.from - 1) === 'this' && !clause.verb.passive
}

const byThen = /\bby (?:the time|then)\b/

/** What will have happened by no day: `they will have been seen by a nurse on arrival`. */
export function isSupposed(scene: Scene): boolean {
  const { clause, words } = scene
  if (clause.verb.mood !== 'will' || !clause.verb.perfect || scene.dates.length > 0) return false
  return !byThen.test(textOf(words, 0, words.length))
}
