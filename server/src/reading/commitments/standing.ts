import { tellsOfCase } from './cases.js'
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
import type { Scene } from './scene.js'
import { hasEnd, howQuickly } from './timing.js'
import { at, isCapital, isMark, textOf, type Word } from './words.js'

// Standing practice told with `will`: `A caseworker drafts the decision. A senior caseworker will read it.` Nothing in
// the second sentence says that it is done already; the first one does, and that nothing in the second tells of a change.

const perfectOrPast = wordSet("was were had did wasn't weren't hadn't didn't would wouldn't could couldn't might")
const permissions = wordSet('may can must cannot')
/** What is held or felt is no practice: `We recognise`, `Border Force agrees`. */
const stances: ReadonlySet<string> = new Set([...lexicon.beliefVerbs, ...lexicon.mindVerbs, 'agree', 'welcome', 'show'])
const stancePositions = wordSet(
  'committed pleased concerned determined expected needed required known aware satisfied grateful agreed disappointed',
)
/** Behind `is`: how a thing is open to, or asked of, those whom it concerns. */
const rule =
  /^(?:(?:always|also|normally|usually|not) )?(?:open|free|welcome|entitled|responsible|liable|independent|present|based|for (?:the|an?|each)|up to|(?:our|the|its|a) (?:[a-z]+ )?(?:policy|practice|procedure|rule|duty|job|task))\b/
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
    else if (permissions.has(word) || doing.has(word)) told ??= true
    else if (index > 0 && isPresent(words, index)) told ??= !isStance(words, index)
    if (told !== undefined) break
  }
  return told ?? false
}

function behindAdverbs(words: readonly Word[], from: number): { readonly next: number } {
  let next = from
  while (isAdverb(at(words, next)) || at(words, next) === 'not') next++
  return { next }
}

/** `are vetted`, `is open from eight`; not `are working`, `is out of date`. */
function isRule(words: readonly Word[], index: number): boolean {
  const word = at(words, index)
  if (isForm(word, gerund) && !isForm(word, participle)) return false
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
    if (actors.has(word) || (index > 0 && isCapital(words[index])) || acronym.test(words[index]?.text ?? ''))
      return true
  }
  return false
}

const acronym = /^[A-Z]{2,}s?$/
const actors = wordSet(
  'anyone everyone everybody somebody interviewer interviewers clerk clerks nurse nurses doctor doctors adviser advisers interpreter interpreters escort escorts expert experts trainer trainers mentor mentors medic medics worker workers they',
)

function isFiniteVerb(words: readonly Word[], index: number): boolean {
  const word = at(words, index)
  return presentBe.has(word) || have.has(word) || permissions.has(word) || (index > 0 && isPresent(words, index))
}

/** What tells of a change: with one of these the sentence is no practice. */
const changes = wordSet(
  `also now new further additional instead henceforth therefore extra improved revised updated future more twice better
  longer another because consequently accordingly starting thereafter`,
)

/** What is done once, to alter how things are done. */
const alterations: ReadonlySet<string> = new Set(
  `introduce amend change update revise publish remind train retrain recruit establish extend expand roll create develop
  add replace simplify strengthen improve raise lower increase reduce start begin launch build design redesign draft
  redraft pilot trial agree commission appoint merge convert upgrade install fit equip double lengthen shorten broaden
  widen clarify rewrite restate reissue circulate adopt implement deploy post restructure reform modernise streamline
  standardise align consolidate relaunch reinstate restore abolish withdraw end close stop cease phase fund invest buy
  purchase procure work seek continue ensure produce prepare set review evaluate explore trial roll finish complete
  consult host chair deliver have get receive gain`
    .trim()
    .split(/\s+/),
)

/** What there is one of in each case. */
const caseNouns = wordSet(
  `request reply report notice letter claim application case decision appeal file interview complaint debt form copy
  referral passport licence charge penalty fine goods documents evidence information applications claims cases requests
  complaints reports owner answer warrant bag vehicle`,
)
const oneOf = wordSet('one another other others either both')

/** Whether `will` only tells how things are done, in the company of what tells so before it. */
export function isStanding(scene: Scene): boolean {
  const { before, clause, deed, previous, subject, words } = scene
  const { verb } = clause
  if (verb.mood !== 'will' || verb.copula || alterations.has(deed) || saysWhen(scene)) return false
  const isWithin =
    previous?.outcome.tells === 'practice' || (clause.start > 2 && tellsHabit(words.slice(0, clause.start)))
  if (!isWithin && !before.habit) return false
  const behindThen = verb.adverbs.includes('then') ? clause.verb.last + 2 : clause.start
  if (tellsOfChange(words.slice(behindThen))) return false
  // `is opened by a caseworker, and the system will then check it`, `meets every flight, and will meet the others`
  if (isWithin && subject.kind !== 'we' && (verb.adverbs.includes('then') || doesAlready(scene))) return true
  // `New officers are vetted and will be observed`: the same people, in the same round.
  if (clause.sharesSubject && previous?.outcome.tells === 'practice') return true
  if (clause.sharesSubject && isWithin)
    return isOfPublic(scene) || isPlainActor(scene) || (subject.kind === 'named' && tellsOfCase(words, clause))
  // `are sent to the unit, whose experts will examine them`
  if (clause.role === 'object' && isWithin) return subject.kind !== 'we' && subject.kind !== 'named'
  if (verb.passive) return isOfPublic(scene) || isCase(scene)
  if (subject.kind === 'pointer') return before.people && subject.head !== 'this' && subject.head !== 'these'
  if (oneOf.has(at(words, subject.from)) || isOfPublic(scene)) return true
  return (
    isPlainActor(scene) ||
    isDoneToEach(scene) ||
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

const distributives = wordSet('each every any')

/** `The desk will put each report into one of four classes`: whichever comes. */
function isDoneToEach({ clause, subject, words }: Scene): boolean {
  if (subject.kind !== 'thing') return false
  return words
    .slice(clause.verb.last + 1, Math.min(clause.end, clause.verb.last + 4))
    .some(({ lower }) => distributives.has(lower))
}

const definite = wordSet('the that')
const whoever = /\b(?:those|anyone|anybody|people|persons?) who\b/

/** `Border Force will serve a notice on the carrier`: whichever carrier was spoken of. */
function isDoneToAnyone({ clause, words }: Scene): boolean {
  const object = words.slice(clause.verb.last + 1, clause.end)
  if (whoever.test(textOf(object, 0, object.length))) return true
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

/** A word of change; but `any new evidence` is whatever comes. */
export function tellsOfChange(words: readonly Word[]): boolean {
  if (words.some(({ lower }, index) => changes.has(lower) && at(words, index - 1) !== 'any')) return true
  return onceDone.test(textOf(words, 0, words.length))
}

/** Those on the other side of the counter, whoever comes. */
function isOfPublic({ subject }: Scene): boolean {
  return subject.kind === 'outsider' || subject.kind === 'anyone'
}

function isCase({ subject, words }: Scene): boolean {
  return caseNouns.has(subject.head) && !isCapital(words[subject.to - 1])
}

/** `The officer at the counter`, `the hub`; no body that is called by its name. */
function isPlainActor({ subject, words }: Scene): boolean {
  if (subject.kind === 'staff' || actors.has(subject.head)) return true
  const isNamed = words
    .slice(subject.from, subject.to)
    .some((word, index) => index + subject.from > 0 && isCapital(word))
  return subject.kind === 'named' && !isNamed
}
