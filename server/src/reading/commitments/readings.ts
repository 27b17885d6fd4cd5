import type { CommitmentClass } from '../../model/commitment.js'
import type { Clause } from './clauses.js'
import { base, isForm, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import type { Subject } from './subject.js'
import { textOf } from './subject.js'
import { isBound, type SentenceDate } from './timing.js'
import { at, isMark, type Word } from './words.js'

/** All that a reading may look at. */
export interface Scene {
  readonly words: readonly Word[]
  readonly clause: Clause
  readonly subject: Subject
  /** The verb that is done, behind its leading verbs: `review` of `will continue to review`; empty for a copula. */
  readonly deed: string
  /** The dates that stand with the clause, behind its verb and anywhere. */
  readonly datesBehind: readonly SentenceDate[]
  readonly dates: readonly SentenceDate[]
  /** `if`, `where` or `when` makes the sentence speak of a case. */
  readonly conditional: boolean
  /** The sentence before told of a remit or a standing practice. */
  readonly afterRemit: boolean
}

export type Verdict = CommitmentClass | 'none'

/** One way to read a clause. The first that fits decides. */
interface Reading {
  /** In plain words, for the hover: `undertakes`. */
  readonly what: string
  readonly gives: Verdict
  fits(scene: Scene): boolean
}

/** What a clause undertakes, and why. */
export interface Outcome {
  readonly class: Verdict
  readonly what: string
}

const isFuture = ({ clause }: Scene): boolean => clause.verb.mood === 'will' || clause.verb.mood === 'planned'
const looks = ({ clause, deed, words }: Scene): boolean =>
  lexicon.lookVerbs.has(deed) && !(deed === 'look' && clause.verb.verbs.length > 1 && clause.verb.verbs[0] === 'look') && !(deed === 'think' && at(words, clause.verb.last + 1) === 'that')
const isAgent = ({ subject }: Scene): boolean => subject.kind === 'we' || subject.kind === 'agent'
const isThing = ({ subject }: Scene): boolean => subject.kind === 'thing' || subject.kind === 'pointer' || subject.kind === 'anyone' || subject.kind === 'outsider'
const bound = (dates: readonly SentenceDate[]): boolean => dates.some(({ date }) => isBound(date))
const recurring = (dates: readonly SentenceDate[]): boolean => dates.some(({ date }) => date.form === 'recurring')
const behind = (scene: Scene, width = 12): string => textOf(scene.words, scene.clause.verb.last + 1, Math.min(scene.clause.end, scene.clause.verb.last + 1 + width))
const anyAdverb = ({ clause }: Scene, table: ReadonlySet<string>): boolean => clause.verb.adverbs.some((adverb) => table.has(adverb))

/** `carry out a review`, `a preliminary look will be concluded`, `consideration is being given`. */
function carriesLook(scene: Scene): boolean {
  const { clause, deed, subject, words } = scene
  if (!lexicon.carryingVerbs.has(deed)) return false
  if (clause.verb.passive || !clause.verb.verbs.length) return lexicon.lookNouns.has(subject.head) && subject.head !== 'exercise'
  if (lexicon.lookNouns.has(subject.head) && /^(?:complete|conclude|finish|begin|start|commence)$/.test(deed) && isThing(scene)) return true
  for (let index = clause.verb.last + 1; index < Math.min(clause.end, clause.verb.last + 8); index++) {
    const word = at(words, index)
    if (lexicon.lookNouns.has(word) && word !== 'exercise') return at(words, index - 1) !== 'of'
    if (/^(?:of|to|for|that|which|into)$/.test(word) || isMark(words[index])) return false
  }
  return false
}

/** `review ... to ensure`, `be reviewed every six months`. */
function bindsToAct(scene: Scene): boolean {
  const { clause, deed, words } = scene
  if (clause.verb.mood === 'ongoing' || clause.verb.verbs[0] === 'continue') return false
  if (!lexicon.ensuringLooks.has(deed) && !carriesLook(scene)) return false
  const text = textOf(words, clause.verb.last + 1, clause.end)
  return /\bto (?:ensure|make sure|satisfy)\b/.test(text) || (recurring(scene.datesBehind) && scene.clause.verb.passive)
}

/** `work with analysts to examine`, `meet to discuss`: what the work is for. */
function worksToLook(scene: Scene): boolean {
  const { clause, deed, words } = scene
  if (deed !== 'work' && deed !== 'meet' && deed !== 'engage' && deed !== 'liaise') return false
  for (let index = clause.verb.last + 1; index < clause.end; index++) {
    if (at(words, index) === 'to' && isForm(at(words, index + 1), base)) return lexicon.lookVerbs.has(verbOf(at(words, index + 1)))
  }
  return false
}

/** `establish whether`, `determine how`. */
function asksQuestion(scene: Scene): boolean {
  const { clause, deed, words } = scene
  if (!lexicon.questionVerbs.has(deed)) return false
  const next = at(words, clause.verb.last + 1)
  return /^(?:whether|if|how|why)$/.test(next) || (clause.verb.passive && false)
}

/** Every look that the clause may name. */
const takesLook = (scene: Scene): boolean =>
  looks(scene) || carriesLook(scene) || worksToLook(scene) || asksQuestion(scene) || /^(?:a )?(?:national |new |fresh )?(?:approach|look)\b/.test('') 

function goesOn(scene: Scene): boolean {
  const { clause, deed } = scene
  const [first = ''] = clause.verb.verbs
  if (/^(?:continue|remain|persist|sustain|retain|maintain)$/.test(first)) return true
  if ((first === 'go' || first === 'carry') && (clause.verb.verbs.length > 1 || at(scene.words, clause.verb.last + 1) === 'on')) return true
  if (first === 'keep') return clause.verb.verbs.length > 1 || / (?:going|under .*review|up)\b/.test(` ${behind(scene)}`)
  if (clause.verb.passive && deed === 'keep') return /^(?:[a-z]+ )?under (?:[a-z]+ ){0,2}review/.test(behind(scene))
  if (clause.verb.passive && deed === 'maintain') return true
  if (clause.verb.copula && lexicon.ongoingPhrase.test(behind(scene))) return true
  return anyAdverb(scene, new Set(['still'])) || /\bas (?:now|it does now|they do now|we do now|at present|before)\b|\bas (?:they|it|we) (?:have|has) done\b/.test(behind(scene, 40))
}

/** Who undertakes nothing, or for whom nobody here can. */
const refusals: readonly Reading[] = [
  { what: 'not undertaken', gives: 'none', fits: ({ clause }) => clause.verb.mood === 'inert' },
  { what: 'will not', gives: 'none', fits: ({ clause }) => clause.verb.negative },
  {
    what: 'a reason, a question or somebody else’s words',
    gives: 'none',
    fits: (scene) => scene.clause.role === 'reason' || scene.clause.role === 'question' || isHearsay(scene),
  },
  { what: 'what is to be expected', gives: 'none', fits: (scene) => isFuture(scene) && anyAdverb(scene, lexicon.habitAdverbs) && !isAgentDated(scene) },
  { what: 'able or obliged', gives: 'none', fits: ({ clause, words }) => clause.verb.copula && /^(?:able|unable|possible|impossible|necessary|liable|likely|unlikely|entitled|familiar|responsible|accountable)$/.test(at(words, clause.verb.last + 1)) },
  { what: 'what is needed', gives: 'none', fits: ({ clause, deed, words }) => deed === 'need' || (clause.verb.passive && deed === 'require' && at(words, clause.verb.last + 1) !== 'to') || (clause.verb.verbs[0] === 'need' || (clause.verb.verbs[0] === 'have' && clause.verb.verbs.length > 1)) },
  { what: 'this text', gives: 'none', fits: ({ subject }) => /^(?:response|document|paper|section|annex|paragraph)$/.test(subject.head) && subject.definite && false },
]

const isAgentDated = (scene: Scene): boolean => isAgent(scene) && bound(scene.dates)

function isHearsay({ clause, words, subject }: Scene): boolean {
  if (clause.role !== 'reported') return false
  const word = at(words, clause.governor)
  const verb = verbOf(word)
  if (lexicon.hearsayNouns.has(word)) return true
  if (lexicon.aimNouns.has(word) || /^(?:agreement|assurance|assurances|commitment|decision|confirmation|undertaking)$/.test(word)) return false
  if (lexicon.undertakingReports.has(verb)) return false
  if (lexicon.reportingVerbs.has(verb)) return subject.kind !== 'we'
  return lexicon.beliefVerbs.has(verb)
}

const readings: readonly Reading[] = [
  ...refusals,
  {
    what: 'what happens by itself',
    gives: 'none',
    fits: (scene) => scene.clause.verb.mood === 'expected' && (lexicon.driftVerbs.has(scene.deed) || (!isAgent(scene) && lexicon.benefitVerbs.has(scene.deed))),
  },
  {
    what: 'goes on to its end date',
    gives: 'soft',
    fits: (scene) => scene.clause.verb.mood === 'will' && goesOn(scene) && bound(scene.datesBehind) && takesLook(scene),
  },
  { what: 'goes on to its end date', gives: 'firm', fits: (scene) => scene.clause.verb.mood === 'will' && goesOn(scene) && bound(scene.datesBehind) },
  { what: 'is under consideration', gives: 'soft', fits: (scene) => scene.clause.verb.mood === 'present' && /^under (?:[a-z]+ ){0,2}(?:consideration|review)/.test(behind(scene)) && !/(?:constant|regular|continual|close|continuous)/.test(behind(scene, 4)) && /^(?:be|remain|)$/.test(scene.clause.verb.verbs[0] ?? '') },
  { what: 'goes on', gives: 'continuing', fits: (scene) => isFuture(scene) && goesOn(scene) },
  { what: 'goes on', gives: 'continuing', fits: (scene) => scene.clause.verb.mood === 'intends' && scene.clause.verb.verbs[0] === 'continue' },
  { what: 'goes on', gives: 'continuing', fits: presentGoesOn },
  { what: 'what may happen', gives: 'none', fits: isCase },
  { what: 'looks at, and will act on what it finds', gives: 'firm', fits: (scene) => (isFuture(scene) || scene.clause.verb.mood === 'intends') && bindsToAct(scene) },
  { what: 'only looks at', gives: 'soft', fits: (scene) => scene.clause.verb.mood !== 'present' && takesLook(scene) && scene.clause.role !== 'relative' && scene.subject.kind !== 'outsider' },
  { what: 'is under way to look at', gives: 'soft', fits: (scene) => scene.clause.verb.mood === 'present' && scene.clause.verb.copula && (lexicon.lookVerbs.has(scene.deed) || (lexicon.questionVerbs.has(scene.deed) && /^(?:whether|how|why)/.test(behind(scene)))) },
  { what: 'plans are in place', gives: 'firm', fits: (scene) => scene.clause.verb.mood === 'present' && scene.clause.verb.copula && /^(?:plans?|arrangements)$/.test(scene.subject.head) && scene.deed !== '' && !scene.clause.verb.negative },
  { what: 'a state', gives: 'none', fits: (scene) => scene.clause.verb.mood === 'present' },
  { what: 'is being made', gives: 'firm', fits: isBeingMade },
  { what: 'is being done by a date', gives: 'firm', fits: (scene) => scene.clause.verb.mood === 'ongoing' && bound(scene.datesBehind) && !isPast(scene) },
  { what: 'is being done', gives: 'none', fits: (scene) => scene.clause.verb.mood === 'ongoing' },
  { what: 'should be done by a date', gives: 'firm', fits: (scene) => scene.clause.verb.mood === 'should' && scene.datesBehind.length > 0 && (scene.clause.verb.passive || scene.clause.verb.copula || scene.clause.verb.perfect) && scene.subject.kind !== 'outsider' },
  { what: 'should', gives: 'none', fits: (scene) => scene.clause.verb.mood === 'should' && !isIntended(scene) },
  { what: 'a purpose', gives: 'none', fits: (scene) => scene.clause.verb.mood === 'planned' && lexicon.purposeNouns.has(scene.subject.head) },
  { what: 'plans', gives: 'firm', fits: (scene) => scene.clause.verb.mood === 'planned' && !scene.clause.verb.passive && lexicon.aimNouns.has(scene.subject.head) },
  { what: 'expected of staff', gives: 'none', fits: (scene) => scene.clause.verb.mood === 'expected' && !bound(scene.datesBehind) && !scene.clause.verb.copula && !scene.clause.verb.passive && !scene.clause.verb.perfect && scene.datesBehind.length === 0 && scene.subject.kind !== 'we' },
  { what: 'a remit', gives: 'none', fits: isRemit },
  { what: 'tells more of it', gives: 'none', fits: (scene) => lexicon.detailVerbs.has(scene.deed) && scene.subject.kind === 'pointer' && scene.afterRemit },
  { what: 'a benefit', gives: 'none', fits: isBenefit },
  { what: 'what others do', gives: 'none', fits: (scene) => scene.subject.kind === 'outsider' && !scene.clause.verb.passive },
  { what: 'what is likely to have been', gives: 'none', fits: (scene) => scene.clause.verb.mood === 'will' && scene.clause.verb.perfect && !bound(scene.dates) },
  { what: 'a state', gives: 'none', fits: isBareState },
  { what: 'the relative clause only describes', gives: 'none', fits: describesOnly },
  { what: 'undertakes', gives: 'firm', fits: (scene) => scene.clause.verb.mood === 'will' },
  { what: 'plans', gives: 'firm', fits: () => true },
]

function isPast({ words, clause }: Scene): boolean {
  return /\bsince\b/.test(textOf(words, 0, clause.verb.first)) 
}

function isIntended({ clause, words }: Scene): boolean {
  return clause.role === 'reported' && lexicon.aimNouns.has(at(words, clause.governor))
}

/** Remains committed, keeps under review, routinely reviews, continues to work. */
function presentGoesOn(scene: Scene): boolean {
  const { clause, deed, subject } = scene
  if (clause.verb.mood !== 'present' && clause.verb.mood !== 'ongoing') return false
  const [first = ''] = clause.verb.verbs
  const rest = behind(scene)
  if (clause.verb.mood === 'ongoing') return anyAdverb(scene, lexicon.ongoingAdverbs) && (isAgent(scene))
  if (first === 'remain') return /^(?:fully |firmly )?committed\b/.test(rest)
  if (first === 'keep') return /under (?:[a-z]+ ){0,2}review/.test(rest)
  if (first === 'continue') {
    if (clause.verb.verbs.length > 1) return !lexicon.sufferingVerbs.has(deed) 
    return /^(?:work|efforts?|engagement|liaison|discussions|meetings)$/.test(subject.head)
  }
  if (anyAdverb(scene, lexicon.ongoingAdverbs)) return lexicon.lookVerbs.has(deed) || deed === 'keep' || deed === 'seek'
  return false
}

/** If, where and when tell what is done in a case; only the department's own `we will` undertakes it all the same. */
function isCase(scene: Scene): boolean {
  return isFuture(scene) && (scene.subject.kind === 'anyone' || (scene.conditional && !isAgentOwn(scene) && !bound(scene.dates)))
}

function isAgentOwn({ subject }: Scene): boolean {
  return subject.kind === 'we' || subject.kind === 'agent'
}

/** `is developing the manual which will`, `are being put in place to`: a named thing in the making. */
function isBeingMade(scene: Scene): boolean {
  const { clause, deed, words } = scene
  if (clause.verb.mood !== 'ongoing' || !lexicon.makingVerbs.has(deed)) return false
  if (!clause.verb.passive) return clause.verb.verbs.length === 1 
  const rest = textOf(words, clause.verb.last + 1, words.length)
  return /^(?:in place |up |out )?(?:[a-z]+ ){0,8}?(?:to [a-z]+|(?:that|which) (?:will|is to))\b/.test(rest)
}

/** What a post or body that exists already is there for. */
function isRemit(scene: Scene): boolean {
  const { clause, deed, subject, words } = scene
  if (clause.verb.mood !== 'will' || clause.verb.passive || bound(scene.dates) || !subject.definite) return false
  if (!lexicon.postNouns.has(subject.head) && !(clause.role === 'relative' && subject.kind === 'agent')) return false
  return lexicon.remitVerbs.has(deed) && subject.kind !== 'we' && !/^(?:department|office)$/.test(subject.head) && at(words, subject.from) !== 'we'
}

/** The good that comes of a thing. */
function isBenefit(scene: Scene): boolean {
  const { clause, deed } = scene
  if (clause.verb.passive || clause.verb.copula || isAgent(scene) || scene.subject.kind === 'none') return false
  if (clause.verb.mood === 'planned') return false
  if (lexicon.mixedVerbs.has(deed)) return !bound(scene.datesBehind)
  return lexicon.benefitVerbs.has(deed) || lexicon.driftVerbs.has(deed)
}

/** `will be` with nothing that is an outcome and no date. */
function isBareState(scene: Scene): boolean {
  const { clause, words } = scene
  if (clause.verb.passive && /^(?:link|base|concern|affect|interest|involve|relate)$/.test(scene.deed)) return scene.deed !== 'concern'
  if (!clause.verb.copula || bound(scene.dates) || scene.datesBehind.length > 0) return false
  const rest = behind(scene, 6)
  return !lexicon.outcomeAdjectives.has(at(words, clause.verb.last + 1)) && !lexicon.outcomePhrase.test(rest)
}

/** A relative clause without a date and without a deed of the department. */
function describesOnly(scene: Scene): boolean {
  const { clause } = scene
  if (clause.role !== 'relative' || bound(scene.datesBehind)) return false
  return !(clause.verb.passive || isAgent(scene)) || scene.subject.kind === 'outsider' || /^(?:staff|those)$/.test(scene.subject.head)
}

/** What the clause of `scene` undertakes. */
export function readClause(scene: Scene): Outcome {
  for (const reading of readings) {
    if (reading.fits(scene)) return { class: reading.gives, what: reading.what }
  }
  return { class: 'none', what: '' }
}
