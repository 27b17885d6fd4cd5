import { base, isForm, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import { behind, type Scene } from './scene.js'
import { at, isMark, textOf } from './words.js'

/** Whether all that the clause does is to look at something. */
export function isLook(scene: Scene): boolean {
  return looksItself(scene) || keepsLooking(scene) || carriesLook(scene) || joinsToLook(scene) || asksQuestion(scene)
}

/** `will consider`, `is exploring`, `will look at`; `is looking to recruit` is a plan. */
function looksItself({ deed, lead }: Scene): boolean {
  return lexicon.lookVerbs.has(deed) && !(lead === 'look' && deed !== lead)
}

/** `will keep under consideration whether`; `keep under review` goes on. */
function keepsLooking(scene: Scene): boolean {
  return scene.deed === 'keep' && /\bunder (?:[a-z]+ )?consideration\b/.test(behind(scene))
}

/** `carry out a review`, `a preliminary look will be concluded`, `consideration is being given`, `take an approach to considering`. */
function carriesLook(scene: Scene): boolean {
  const { clause, deed, subject, words } = scene
  const ofLook = lexicon.lookNouns.has(subject.head) && subject.kind === 'thing'
  if (clause.verb.copula) return ofLook && at(words, clause.verb.last + 1) === 'complete'
  if (!lexicon.carryingVerbs.has(deed)) return false
  if (clause.verb.passive || (ofLook && deed !== 'make')) return ofLook
  for (let index = clause.verb.last + 1; index < Math.min(clause.end, clause.verb.last + 8); index++) {
    const word = at(words, index)
    if (lexicon.lookNouns.has(word) && !/^(?:work|paper|report|manual|team|group|board)s?$/.test(at(words, index + 1)))
      return at(words, index - 1) !== 'of'
    if (word === 'to' && lexicon.lookVerbs.has(verbOf(at(words, index + 1))))
      return /approach|steps/.test(at(words, index - 1))
    if (/^(?:of|to|for|that|which|into)$/.test(word) || isMark(words[index])) return false
  }
  return false
}

/** `work with analysts to examine`, `meet to discuss`: what people join in is a look. */
function joinsToLook({ clause, deed, words }: Scene): boolean {
  if (!lexicon.joiningVerbs.has(deed)) return false
  for (let index = clause.verb.last + 1; index < clause.end; index++) {
    if (at(words, index) === 'to' && isForm(at(words, index + 1), base))
      return lexicon.lookVerbs.has(verbOf(at(words, index + 1)))
  }
  return false
}

/** `establish whether`, `determine how`. */
function asksQuestion({ clause, deed, words }: Scene): boolean {
  return lexicon.questionVerbs.has(deed) && /^(?:whether|if|how|why)$/.test(at(words, clause.verb.last + 1))
}

const recurs = /\b(?:every|each|monthly|quarterly|weekly|annually|annual|regular|regularly)\b/

/** A look that binds to act, or to look again and again: `review ... to ensure`, `be reviewed every six months`, `will have been assessed`. */
export function isBindingLook(scene: Scene): boolean {
  const { clause, deed, lead, words } = scene
  if (clause.verb.mood === 'ongoing' || lead === 'continue') return false
  if (clause.verb.perfect) return true
  const rest = textOf(words, clause.verb.last + 1, words.length)
  if (clause.verb.passive && recurs.test(behind(scene, 14))) return true
  return (lexicon.ensuringLooks.has(deed) || carriesLook(scene)) && /\bto (?:ensure|make sure)\b/.test(rest)
}

const runningLook = /^(?:review|evaluation|assessment|appraisal)$/

/** `A review of the policy is under way`, `is under way to evaluate`, `remains under consideration`, `options are under review`. */
export function isLookUnderWay(scene: Scene): boolean {
  const { clause, deed, lead, subject, words } = scene
  if (clause.verb.mood !== 'present') return false
  if (
    deed === '' &&
    /\b(?:under way|underway|ongoing|in progress)$/.test(textOf(words, clause.verb.first, clause.verb.last + 1))
  )
    return runningLook.test(subject.head)
  if (deed !== '' && clause.verb.copula) return isLook(scene) || lexicon.lookVerbs.has(deed)
  const rest = behind(scene, 6)
  return (
    (clause.verb.copula || lead === 'remain') &&
    /^(?:[a-z]+ )?under (?:active |careful )?(?:consideration|review)\b/.test(rest)
  )
}
