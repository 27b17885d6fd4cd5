import { tellsOfCase } from './cases.js'
import { presentBe, wordSet } from './functionWords.js'
import { base, isForm } from './inflection.js'
import * as lexicon from './lexicon.js'
import { behind, hasAdverb, type Scene } from './scene.js'
import { alterations, isCase, tellsOfChange } from './standing.js'
import { hasBound, hasEnd, howQuickly } from './timing.js'
import { at, textOf } from './words.js'

// How things are done in a case or as a rule, where the sentence says so itself.

const daily = /\b(?:every (?:single )?day|day to day|daily basis)\b/
/** What is weighed in each case is how cases are decided: `will use their judgement`, `on its own merits`, `all the circumstances`. */
const eachCase =
  /\bon (?:its|their) (?:own )?(?:individual )?merits\b|\b(?:their|his or her) (?:own )?(?:professional )?(?:judgement|judgment|discretion)\b|\ball (?:of )?(?:the )?(?:relevant )?(?:circumstances|evidence available|available evidence|relevant (?:factors|evidence|information))\b|\bcase[- ]by[- ]case\b|\bof the individual case\b|\bproportionate to do so\b/
/** `under paragraph 353`: what the law has done with it. */
const underLaw = /\bunder (?:the )?(?:sections?|paragraphs?|rules?|articles?|regulations?|part) \d/

/** What shows that it is done already: `under guidance that dates from 2015`, `; they have done so since`. */
const dated =
  /\b(?:(?:that|which) dates? (?:from|back to)|(?:has|have) (?:always |long )?done (?:so|this|it) (?:since|for)|(?:which|that|this) is (?:how (?:it|this|they|things)|the (?:same|usual|normal|standard) (?:pattern|practice|approach|process|procedure|arrangement|course)))\b/
/** `will suspend a licence only where there is evidence`: who says when it is done says how, whoever it is. */
const onlyInCases = /\bonly (?:where|when|if|in (?:exceptional|such|those|these|cases|circumstances))\b/
const indefinites = wordSet('a an any')
const indefiniteAmounts = wordSet('some most many few several any')
/** What becomes less is an effect, whoever does it: `Fewer people will be turned away`. */
const lesserAmounts = wordSet('fewer less half')

/** `Some claims will take longer`: what is said of no case in particular is foreseen, not undertaken. */
function isForecast({ clause, subject, words }: Scene): boolean {
  const { passive, copula } = clause.verb
  if (lesserAmounts.has(at(words, subject.from)) || lesserAmounts.has(at(words, subject.from - 1))) return true
  return !passive && !copula && subject.kind !== 'we' && indefiniteAmounts.has(at(words, subject.from - 1))
}

/** Those who meet the public day by day: what one of them will do, each does already. */
const frontLine = wordSet('officer caseworker interviewer decision-maker interpreter escort nurse clerk member')

/** `An officer will ask the traveller a few questions`; but `A senior officer will sign off`. */
function isAnyOfficer(scene: Scene): boolean {
  const { clause, dates, subject, words } = scene
  const before = at(words, subject.from - 1)
  if (subject.to - subject.from !== 1 || !(before === 'a' || before === 'an' || isWhoever(scene))) return false
  return frontLine.has(subject.head) && !clause.verb.passive && !clause.verb.copula && !hasBound(dates)
}

const aiming = /\baims? to\b/
const replying = wordSet('respond reply answer acknowledge process decide clear resolve return complete issue')
const soQuickly =
  /^within [a-z\d]+ (?:working |calendar )?(?:hours|days|weeks)\b(?! of (?:this|the) (?:publication|response|report))/i

/** `The desk aims to respond within two working days`: a standard of service, each time. */
export function isServiceStandard(scene: Scene): boolean {
  const { clause, deed, subject, words } = scene
  const { first, last, mood } = clause.verb
  if (mood !== 'intends' || !replying.has(deed) || subject.kind === 'we') return false
  return (
    aiming.test(textOf(words, first, last)) &&
    scene.dates.length > 0 &&
    scene.dates.every(({ date }) => soQuickly.test(date.text))
  )
}

/** `Officers will use their judgement`, `Each application will be considered on its merits`; not what is new. */
function isWeighedInEachCase(scene: Scene): boolean {
  const { subject, words } = scene
  if (subject.kind === 'we' || tellsOfChange(words)) return false
  return eachCase.test(behind(scene, 20))
}

/** `The caseworker will have regard to the history`: none was spoken of, and none is new. */
function isWhoever({ before, subject, words }: Scene): boolean {
  return at(words, subject.from - 1) === 'the' && !before.undertaken && !tellsOfChange(words)
}

const distributives = wordSet('each every any')

/** `Each report will be considered by a caseworker`: to look at what comes is how it is dealt with. */
function isLookAtEach({ clause, deed, subject, words }: Scene): boolean {
  if (!lexicon.processingVerbs.has(deed) && !lexicon.lookVerbs.has(deed)) return false
  if (subject.kind === 'we' || tellsOfChange(words)) return false
  const object = clause.verb.passive ? subject.from - 1 : clause.verb.last + 1
  const noun = clause.verb.passive ? subject.head : at(words, object + 1)
  return distributives.has(at(words, object)) && lexicon.caseNouns.has(noun)
}

const anyCase = /\b(?:if|unless|where) (?:an?|any|there (?:is|are)|someone|somebody|anyone|no)\b/

/** `The gatekeeper will refuse a referral where there is evidence`: whichever referral, in whichever case. */
function isDoneInAnyCase({ clause, words }: Scene): boolean {
  const object = clause.verb.last + 1
  const isOfAny = indefinites.has(at(words, object)) && lexicon.caseNouns.has(at(words, object + 1))
  return isOfAny && !tellsOfChange(words) && anyCase.test(textOf(words, clause.verb.last, words.length))
}

const timeConjunctions = wordSet('as when whenever before after while until')

/** `Officers will look for signs of injury as people step off`: whenever somebody comes. */
function isWhenAnyoneComes({ clause, subject, words }: Scene): boolean {
  const isStaff = subject.kind === 'staff' || lexicon.personNouns.has(subject.head)
  if (!isStaff || !subject.barePlural || clause.verb.passive || tellsOfChange(words)) return false
  return words.some(({ lower }, index) => {
    const [who, does] = [at(words, index + 1), at(words, index + 2)]
    return timeConjunctions.has(lower) && lexicon.outsiderNouns.has(who) && (isForm(does, base) || presentBe.has(does))
  })
}

/** `If it works, the trial will be extended`: one thing that is altered, and no case of many. */
function isAltered(scene: Scene): boolean {
  const { before, clause, deed, previous, subject } = scene
  if (before.habit || previous?.outcome.tells === 'practice' || !clause.verb.passive) return false
  return subject.kind === 'thing' && !isCase(scene) && alterations.has(deed)
}

/** How things are done in a case, or as a rule: `If the sponsor does not reply, the licence will be suspended`. */
export function isPractice(scene: Scene): boolean {
  const { clause, subject, words, deed } = scene
  const { mood, passive, adverbs } = clause.verb
  if (mood !== 'will' && mood !== 'planned') return false
  // `Improvements are still to be made.`
  const isOpen = mood === 'planned' && deed !== 'decide' && (adverbs.includes('still') || adverbs.includes('yet'))
  if (isOpen && !hasBound(scene.dates)) return true
  if (dated.test(textOf(words, clause.verb.last + 1, words.length))) return true
  if (hasEnd(scene.dates)) return false
  if (onlyInCases.test(textOf(words, clause.verb.last + 1, words.length))) return true
  if (isForecast(scene) || isAnyOfficer(scene) || isWhenAnyoneComes(scene)) return true
  if (hasAdverb(scene, lexicon.habitAdverbs)) return true
  // `A letter will be sent to every sponsor. Sponsors who do not reply will be visited.`
  if (scene.before.undertaken && passive) return false
  if (subject.kind === 'anyone') return true
  if (scene.dates.some(({ date }) => !howQuickly.test(date.text))) return false
  if (daily.test(behind(scene, 14))) return true
  if (isWeighedInEachCase(scene) || isLookAtEach(scene)) return true
  if (passive && subject.barePlural && underLaw.test(behind(scene))) return true
  // `A team will be sent if the check gives cause for concern`, whichever team; but `If the trial succeeds, the team will`
  const isSomebody = subject.kind === 'named' && at(words, subject.from - 1) !== 'a'
  // `is being trialled and will be made permanent if demand holds`: one thing, and no case of many
  const isUnderWay = clause.sharesSubject && scene.previous?.clause.verb.mood === 'ongoing'
  if (subject.kind !== 'we' && !isSomebody && !isUnderWay && !isAltered(scene) && tellsOfCase(words, clause))
    return true
  if (subject.kind === 'named' && isDoneInAnyCase(scene)) return true
  const isAny = subject.barePlural || at(words, subject.from - 1) === 'any'
  if (passive && isAny && lexicon.processingVerbs.has(deed) && !tellsOfChange(words)) return true
  return (
    mood === 'will' &&
    clause.role === 'main' &&
    scene.before.practice &&
    passive &&
    (subject.barePlural || subject.head === 'they') &&
    !tellsOfChange(words)
  )
}
