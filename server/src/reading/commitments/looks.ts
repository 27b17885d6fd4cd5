import { wordSet } from './functionWords.js'
import { base, isForm, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import { behind, type Scene } from './scene.js'
import { at, isMark, textOf, type Word } from './words.js'

// Looks at something, with no undertaking to act on what they show.

/** Whether all that the clause does is to look at something. */
export function isLook(scene: Scene): boolean {
  return (
    looksItself(scene) || isIdiomOfLooking(scene) || carriesLook(scene) || joinsToLook(scene) || asksQuestion(scene)
  )
}

const reflectsOn = /\b(?:on|upon|further|whether|how)\b/

/** `will consider`, `is exploring`, `will look at`; `is looking to recruit` is a plan. */
function looksItself({ clause, deed, lead, words }: Scene): boolean {
  // `look for signs of injury`
  if (deed === 'look' && at(words, clause.verb.last + 1) === 'for') return false
  // `The plan will reflect the report`; but `will reflect on it`
  if (deed === 'reflect' && !reflectsOn.test(textOf(words, clause.verb.last + 1, clause.verb.last + 4))) return false
  // `will be reflected in the assessment`
  if (deed === 'reflect' && clause.verb.passive) return false
  return lexicon.lookVerbs.has(deed) && !(lead === 'look' && deed !== lead)
}

const underConsideration = /\bunder (?:[a-z]+ )?consideration\b/
const inMind = /^(?:(?:it|this|that|them|these) )?in mind\b/
const stockOrView = /^(?:stock\b|a (?:[a-z]+ )?(?:view|look)\b|soundings\b)/
/** `reach a view`, `come to a conclusion`: what is promised is to have looked. */
const viewReached = /^(?:to )?(?:a|its|our|their) (?:[a-z]+ )?(?:view|conclusion|judgement)s?\b/
const reaching = wordSet('reach form come')
/** `return to this question`: to look again. */
const lookAgain = /^to (?:this|the|these) (?:[a-z]+ )?(?:questions?|issues?|matters?|subjects?|points?|topics?)\b/

/** `will keep under consideration whether`, `will be borne in mind`, `will take stock`; `keep under review` goes on. */
function isIdiomOfLooking(scene: Scene): boolean {
  if (scene.deed === 'bear') return inMind.test(behind(scene, 3))
  if (reaching.has(scene.deed) && viewReached.test(behind(scene, 4))) return true
  if (scene.deed === 'return') return lookAgain.test(behind(scene, 5))
  if (scene.deed === 'take') return stockOrView.test(behind(scene, 4))
  return scene.deed === 'keep' && underConsideration.test(behind(scene))
}

/** `a review team`, `evaluation work`: the look's noun belongs to another. */
const otherNoun = /^(?:work|paper|report|manual|team|group|board)s?$/
const endsObject = wordSet('of to for that which into')
const stepTowards = wordSet('approach steps')
/** How many words of an object are read. */
const objectLength = 8

/**
 * `carry out a review`, `a preliminary look will be concluded`, `consideration is being given`, `take an approach to
 * considering`.
 */
function carriesLook({ clause, deed, subject, words }: Scene): boolean {
  const { copula, passive, last } = clause.verb
  const ofLook = lexicon.lookNouns.has(subject.head) && subject.kind === 'thing'
  if (copula) return ofLook && at(words, last + 1) === 'complete'
  if (!lexicon.carryingVerbs.has(deed)) return false
  if (passive || (ofLook && deed !== 'make')) return ofLook
  for (let index = last + 1; index < Math.min(clause.end, last + objectLength); index++) {
    const word = at(words, index)
    const [before, next] = [at(words, index - 1), at(words, index + 1)]
    if (lexicon.lookNouns.has(word) && !otherNoun.test(next)) return before !== 'of'
    if (word === 'to' && lexicon.lookVerbs.has(verbOf(next))) return stepTowards.has(before)
    if (endsObject.has(word) || isMark(words[index])) return false
  }
  return false
}

/**
 * `work with analysts to examine`, `meet to discuss`, `is mapping its processes to see whether`: what it is for is a
 * look.
 */
function joinsToLook({ clause, deed, words }: Scene): boolean {
  // What is recruited or bought to look is undertaken itself.
  if (!lexicon.joiningVerbs.has(deed) && (clause.verb.mood !== 'ongoing' || clause.verb.passive)) return false
  for (let index = clause.verb.last + 1; index < clause.end; index++) {
    if (at(words, index) !== 'to' || !isForm(at(words, index + 1), base)) continue
    const purpose = verbOf(at(words, index + 1))
    if (lexicon.lookVerbs.has(purpose)) return true
    return lexicon.questionVerbs.has(purpose) && (isQuestion(words, index + 2) || isWhich(at(words, index + 2)))
  }
  return false
}

const opinionVerbs = wordSet('take gather seek invite canvass collect obtain ask')
const opinionOn = /\b(?:advice|soundings|views?|opinions?|evidence|feedback) (?:[a-z]+ ){0,3}on (?:whether|how)\b/
const idea = /^(?:the|this|that|an?) (?:[a-z]+ )?(?:case|idea|assumption|concept|theory|feasibility|proposition)\b/

/**
 * `establish by March whether`, `work out how`, `gather views on whether`, `Whether it should be compulsory is to be
 * decided`.
 */
function asksQuestion({ clause, deed, words }: Scene): boolean {
  const { last, passive } = clause.verb
  if (passive && deed === 'decide') return isQuestionWord(at(words, clause.subject.from))
  const asks = lexicon.questionVerbs.has(deed) || (deed === 'work' && at(words, last + 1) === 'out')
  if (asks && (isQuestion(words, last + 1) || isWhich(at(words, last + 1)))) return true
  // `test the case for`, `testing the idea`
  if (deed === 'test' && idea.test(textOf(words, last + 1, last + 5))) return true
  return opinionVerbs.has(deed) && opinionOn.test(textOf(words, last + 1, last + 9))
}

function isQuestionWord(word: string): boolean {
  return word === 'whether' || word === 'if' || word === 'how' || word === 'why'
}

/** Right behind the verb: `identify which figures`, `decide what more`. */
function isWhich(word: string): boolean {
  return word === 'which' || word === 'what' || word === 'where' || word === 'who'
}

/** Whether a question begins within a few words of `index`, with no other infinitive before it. */
function isQuestion(words: readonly Word[], index: number): boolean {
  // `find out where`, `work out which`
  if (at(words, index) === 'out' && isWhich(at(words, index + 1))) return true
  for (let next = index; next < index + 7; next++) {
    const word = at(words, next)
    if (isQuestionWord(word)) return true
    if (word === 'to' || word === 'and') return false
  }
  return false
}

const recurs = /\b(?:every|each|monthly|quarterly|weekly|annually|annual|regular|regularly)\b/
const toEnsure = /\bto (?:ensure|make sure)\b/

/**
 * A look that binds to act, or to look again and again: `review ... to ensure`, `be reviewed every six months`, `will
 * have been assessed`.
 */
export function isBindingLook(scene: Scene): boolean {
  const { clause, deed, lead, words } = scene
  if (clause.verb.mood === 'ongoing' || lead === 'continue') return false
  if (clause.verb.perfect) return true
  if (clause.verb.passive && recurs.test(behind(scene, 14))) return true
  const binds = lexicon.ensuringLooks.has(deed) || carriesLook(scene)
  return binds && toEnsure.test(textOf(words, clause.verb.last + 1, words.length))
}

const runningLook = wordSet('review evaluation assessment appraisal')
const underWay = /\b(?:under way|underway|ongoing|in progress)$/
const underLook =
  /^(?:[a-z]+ )?under (?:active |careful |close |detailed )?(?:consideration|review|discussion|examination)\b/

/**
 * `A review of the policy is under way`, `is under way to evaluate`, `remains under consideration`, `options are under
 * review`.
 */
export function isLookUnderWay(scene: Scene): boolean {
  const { clause, deed, lead, subject, words } = scene
  const { mood, copula, first, last } = clause.verb
  if (mood !== 'present') return false
  if (deed === '' && underWay.test(textOf(words, first, last + 1))) return runningLook.has(subject.head)
  if (deed !== '' && copula) return isLook(scene)
  return (copula || lead === 'remain') && underLook.test(behind(scene, 6))
}
