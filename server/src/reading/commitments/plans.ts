import { wordSet } from './functionWords.js'
import { verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import type { Scene } from './scene.js'
import { hasBound } from './timing.js'
import { at, isCapital, textOf } from './words.js'

// Plans and intentions, and what looks like them: purposes and virtues, which bind nobody to anything.

const planNouns = wordSet('plans arrangements')
/** Purposes that a date makes plans: `Our goal is to clear the backlog by the end of 2022`. */
const datedPurposes = wordSet('goal goals objective objectives priority target targets aim aims challenge task')
/** Aims that are a purpose where they are somebody's or something's: `The aim of this approach is to`. */
const aimsOf = wordSet('aim aims target expectation')
const proposing = wordSet('propose intend plan')
const wholes = wordSet('what all')

/**
 * `Plans are in place to recruit`, `Plans to recruit are in place`, `The plan is for every hotel to have been
 * visited`.
 */
export function arePlans({ clause, deed, subject, words }: Scene): boolean {
  const { copula, first, last } = clause.verb
  if (!copula) return false
  // `The plan is for every hotel to have been visited`; `Care plans are for doctors to write` tells whose they are.
  const isAim = lexicon.aimNouns.has(subject.head) && subject.to - subject.from === 1
  if (isAim && at(words, last + 1) === 'for') return true
  if (!planNouns.has(at(words, subject.from))) return false
  return deed !== '' || (at(words, subject.from + 1) === 'to' && textOf(words, first, last + 1).endsWith('in place'))
}

/** `It is the intention of Border Force that officers should`. */
export function isIntended({ clause, words }: Scene): boolean {
  if (clause.role !== 'reported') return false
  const governor = at(words, clause.governor)
  // `It is proposed that the agenda should include this`
  return lexicon.aimNouns.has(governor) || (clause.verb.mood === 'should' && proposing.has(verbOf(governor)))
}

/** What something is for: `The purpose of the scheme is to encourage`, `What we try to do is to keep`. */
export function isPurpose(scene: Scene): boolean {
  const { clause, subject, words } = scene
  if (clause.verb.passive) return false
  if (datedPurposes.has(subject.head) && hasBound(scene.datesBehind)) return false
  // `The aim of this approach is to reduce harm`, and not `The aim is to`.
  const ofThing = at(words, subject.to) === 'of' && !isCapital(words[subject.to + 1])
  if (ofThing && aimsOf.has(subject.head)) return true
  return (
    lexicon.purposeNouns.has(subject.head) ||
    wholes.has(at(words, subject.from)) ||
    (subject.head === 'there' && !clause.verb.copula)
  )
}

/** `is committed to treating everyone with respect`; `is committed to introducing a framework` is a plan. */
export function isVirtue(scene: Scene): boolean {
  const { clause, deed, lead, words } = scene
  const { mood, first, last } = clause.verb
  if (mood !== 'intends' || hasBound(scene.dates)) return false
  const committed = words.slice(first, last).some(({ lower }) => lower === 'committed')
  return committed && (lexicon.virtueVerbs.has(deed) || lexicon.virtueVerbs.has(lead))
}
