import { tellsOfCase } from './cases.js'
import { wordSet } from './functionWords.js'
import { tellsHabit } from './habits.js'
import { isForm, past, third, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import { behind, type Scene } from './scene.js'
import { hasEnd, howQuickly } from './timing.js'
import { at, isCapital, isMark, textOf, type Word } from './words.js'

// Standing practice told with `will`: `A caseworker drafts the decision. A senior caseworker will read it.` Nothing in
// the second sentence says that it is done already; the first one does, and that nothing in the second tells of a change.

/** What tells of a change: with one of these the sentence is no practice. */
const changes = wordSet(
  `also now new further additional instead henceforth therefore extra improved revised updated future more twice better
  longer because consequently accordingly starting thereafter`,
)

/** What is done once, to alter how things are done. */
export const alterations: ReadonlySet<string> = new Set(
  `introduce amend change update revise publish remind train retrain recruit establish extend expand roll create develop
  add replace simplify strengthen improve raise lower increase reduce start begin launch build design redesign draft
  redraft pilot trial agree commission appoint merge convert upgrade install fit equip double lengthen shorten broaden
  widen clarify rewrite restate reissue circulate adopt implement deploy post restructure reform modernise streamline
  standardise align consolidate relaunch reinstate restore abolish withdraw end close stop cease phase fund invest buy
  purchase procure work seek continue ensure produce prepare set evaluate explore trial roll finish complete
  host chair deliver have get receive gain`
    .trim()
    .split(/\s+/),
)

/** What papers do. */
const holding = wordSet('show include contain give explain state say record set list tell')
const oneOf = wordSet('one another other others either both')

const remaining = wordSet('remain stay')

/** `Applicants receive a certificate. It will remain valid`: a state within a practice. */
export function isStandingState(scene: Scene): boolean {
  const { before, clause, lead } = scene
  if (clause.verb.mood !== 'will' || !remaining.has(lead) || !before.habit || saysWhen(scene)) return false
  return isPointer(scene) || isCase(scene)
}

/** Whether `will` only tells how things are done, in the company of what tells so before it. */
export function isStanding(scene: Scene): boolean {
  const { before, clause, deed, previous, subject, words } = scene
  const { verb } = clause
  if (verb.mood !== 'will' || verb.copula || saysWhen(scene)) return false
  const isWithin =
    previous?.outcome.tells === 'practice' || (clause.start > 2 && tellsHabit(statementBefore(words, clause.start)))
  if (!isWithin && !before.habit) return false
  // `Reports are graded, and those that are not clear will be closed`: of whoever or whatever comes, no alteration.
  if (alterations.has(deed) && !(isWithin && isOfPublic(scene))) return false
  if (isTaught(scene)) return false
  // `The officer will then carry out further checks`
  const told = words.slice(clause.start)
  const inTurn = verb.adverbs.includes('then') ? told.filter(({ lower }) => lower !== 'further') : told
  if (tellsOfChange(inTurn)) return false
  // `is opened by a caseworker, and the system will then check it`, `meets every flight, and will meet the others`
  if (subject.kind !== 'we' && (verb.adverbs.includes('then') || (isWithin && doesAlready(scene)))) return true
  // `New officers are vetted and will be observed`: the same people, in the same round.
  if (clause.sharesSubject && previous?.outcome.tells === 'practice') return true
  if (clause.sharesSubject && isWithin)
    return (
      isPointer(scene) ||
      isOfPublic(scene) ||
      isPlainActor(scene) ||
      (subject.kind === 'named' && tellsOfCase(words, clause))
    )
  // `are sent to the unit, whose experts will examine them`
  if (clause.role === 'object' && isWithin) return subject.kind !== 'we' && subject.kind !== 'named'
  // `The applicant may ask for a copy, and this will be provided`
  if (verb.passive && isWithin && joinsPointer(scene)) return true
  if (verb.passive) return isOfPublic(scene) || isCase(scene) || isOneOfMany(scene) || isDoneToThem(scene)
  // `The evidence goes to the lawyers. They will decide`, `It will decide whether there is a case`
  if (subject.head === 'it' && (lexicon.processingVerbs.has(deed) || lexicon.questionVerbs.has(deed))) return true
  if (subject.kind === 'pointer') return before.people && subject.head !== 'this' && subject.head !== 'these'
  if (oneOf.has(at(words, subject.from)) || isOfPublic(scene)) return true
  // `The notice will include the date of the flight`
  if (holding.has(deed) && subject.definite && subject.head !== 'report' && isCase(scene)) return true
  return (
    isPlainActor(scene) ||
    isDoneToEach(scene) ||
    isHandedOn(scene) ||
    (subject.kind === 'named' && (isDoneToAnyone(scene) || tellsOfCase(words, clause)))
  )
}

/** Whether the same subject does the same already: `meets every flight ... and will meet as many of the others as it can`. */
function doesAlready({ clause, deed, words }: Scene): boolean {
  if (!clause.sharesSubject) return false
  return words
    .slice(1, clause.start)
    .some(({ lower }) => isForm(lower, third) && !isForm(lower, past) && verbOf(lower) === deed)
}

const timeConjunctions = wordSet('before after once when if until as while since unless where')

/** What the sentence states before the word at `end`, without the clause of time that opens it. */
function statementBefore(words: readonly Word[], end: number): readonly Word[] {
  if (!timeConjunctions.has(at(words, 0))) return words.slice(0, end)
  const mark = words.findIndex((word, index) => index < end - 1 && isMark(word))
  return mark < 0 ? [] : words.slice(mark + 1, end)
}

const attending = wordSet('attend undergo undertake complete take')
const lesson = /\b(?:courses?|training|workshops?|sessions?|modules?|seminars?)\b/

/** `Officers will attend a course`: what people learn alters what they do. */
function isTaught(scene: Scene): boolean {
  return attending.has(scene.deed) && lesson.test(behind(scene, 8))
}

const isPointer = ({ subject }: Scene): boolean => subject.head === 'they' || subject.head === 'it'

const meeting = wordSet('meet stop hold release return refuse check match')

/** `Reports are matched. A flight of interest will be met`: whichever flight; a register that will be kept is a new one. */
function isOneOfMany({ deed, subject, words }: Scene): boolean {
  const before = at(words, subject.from - 1)
  if (subject.kind !== 'thing' || (before !== 'a' && before !== 'an')) return false
  return meeting.has(deed) || dealing.has(deed) || lexicon.processingVerbs.has(deed)
}

/** What is done with people who come; what they are given would be new. */
const dealing = wordSet('tell ask inform see take bring interview search check question invite refer pass send move')

/** `A tenant has 21 days. They will be told of it.` */
function isDoneToThem({ before, deed, subject }: Scene): boolean {
  return before.people && subject.head === 'they' && dealing.has(deed)
}

const singularPointers = wordSet('this it that')

/** `..., and this will be provided`; behind `so` it is what was decided. */
function joinsPointer({ clause, subject, words }: Scene): boolean {
  if (clause.sharesSubject || subject.kind !== 'pointer') return false
  return singularPointers.has(subject.head) && at(words, subject.from - 1) === 'and'
}

const distributives = wordSet('each every any')

/** `The desk will put each report into one of four classes`: whichever comes. */
function isDoneToEach({ clause, subject, words }: Scene): boolean {
  if (subject.kind !== 'thing') return false
  return words
    .slice(clause.verb.last + 1, Math.min(clause.end, clause.verb.last + 4))
    .some(({ lower }) => distributives.has(lower))
}

/** `will issue a notice before a penalty is imposed`: whichever penalty. */
const beforeAny = /\b(?:before|after|when|once|until) (?:a|an|any) (?:[a-z-]+ ){1,4}(?:is|has|are|have)\b/
const handing = wordSet('pass refer forward return hand transfer')
const definite = wordSet('the that')
const whoever = /\b(?:those|anyone|anybody|people|persons?) who\b/

/** `The helpline will pass an emergency to the provider`: whichever comes. */
function isHandedOn({ clause, deed, subject, words }: Scene): boolean {
  if (subject.kind !== 'named' && subject.kind !== 'thing') return false
  const object = at(words, clause.verb.last + 1)
  return handing.has(deed) && !clause.verb.passive && (object === 'a' || object === 'an')
}

/** `Border Force will serve a notice on the carrier`: whichever carrier was spoken of. */
function isDoneToAnyone({ clause, words }: Scene): boolean {
  const object = words.slice(clause.verb.last + 1, clause.end)
  const told = textOf(object, 0, object.length)
  if (whoever.test(told) || beforeAny.test(textOf(words, clause.start, words.length))) return true
  return object.some(
    ({ lower }, index) =>
      lexicon.outsiderNouns.has(lower) && !lower.endsWith('s') && index > 0 && definite.has(at(object, index - 1)),
  )
}

/** A day or a period, or a word of time that puts it off; `within five days` only says how quickly, each time. */
function saysWhen({ dates }: Scene): boolean {
  return (
    hasEnd(dates) ||
    dates.some(({ date }) => date.kind === 'vague' && date.form !== 'event' && !howQuickly.test(date.text))
  )
}

/** `once the contract has been varied`: it has not been yet. */
const onceDone = /\b(?:once|when|after|as soon as) (?:[a-z'-]+ ){1,8}(?:has|have) (?:been )?[a-z]+\b/

/** What is asked for in a case: `further documents` are no change. */
const moreOfCase = wordSet(
  'documents document evidence information details enquiries questions submissions representations',
)
const amounts = wordSet('further additional more extra new')

function isOfChange(words: readonly Word[], index: number): boolean {
  const word = at(words, index)
  if (!changes.has(word) || at(words, index - 1) === 'any') return false
  return !amounts.has(word) || !moreOfCase.has(at(words, index + 1))
}

/** A word of change; but `any new evidence` is whatever comes. */
export function tellsOfChange(words: readonly Word[]): boolean {
  if (words.some((_, index) => isOfChange(words, index))) return true
  return onceDone.test(textOf(words, 0, words.length))
}

/** Those on the other side of the counter, whoever comes. */
function isOfPublic({ subject }: Scene): boolean {
  return subject.kind === 'outsider' || subject.kind === 'anyone'
}

export function isCase({ subject, words }: Scene): boolean {
  const { head } = subject
  const one = head.endsWith('ies') ? `${head.slice(0, -3)}y` : head.replace(/s$/, '')
  const isOne = lexicon.caseNouns.has(head) || (lexicon.caseNouns.has(one) && at(words, subject.from - 1) === 'the')
  return isOne && !isCapital(words[subject.to - 1])
}

/** `The officer at the counter`, `the hub`; no body that is called by its name. */
function isPlainActor({ subject, words }: Scene): boolean {
  if (subject.kind === 'staff' || lexicon.personNouns.has(subject.head)) return true
  const isNamed = words
    .slice(subject.from, subject.to)
    .some((word, index) => index + subject.from > 0 && isCapital(word))
  return subject.kind === 'named' && !isNamed
}
