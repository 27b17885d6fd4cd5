import { opensWithActor, tellsHabit } from './habits.js'
import type { ReadClause } from './scene.js'
import type { Word } from './words.js'

/** What a sentence leaves behind for the next one of its passage. */
export interface Context {
  /** It undertook something, so that what is done in a case belongs to that. */
  readonly undertaken: boolean
  /** It told of the remit of a post or body. */
  readonly remit: boolean
  /** It told how things are done already. */
  readonly practice: boolean
  /** It told in the present how something is done, or went on from a sentence that did. */
  readonly habit: boolean
  /** Its habit is that of people or of a body, to whom `they` and `it` may point. */
  readonly people: boolean
}

/** Before the first sentence of a passage. */
export const noContext: Context = { undertaken: false, remit: false, practice: false, habit: false, people: false }

const practiceWords =
  /\b(?:already (?:has|have)|(?:has|have) (?:a|an|its) [a-z-]+(?: [a-z-]+){0,5} in place|existing|under the current)\b/i

/** What the sentence `text` of `words`, read as `clauses`, leaves behind, where `before` was left to it. */
export function contextAfter(
  text: string,
  words: readonly Word[],
  clauses: readonly ReadClause[],
  before: Context,
): Context {
  const undertakes = clauses.some(({ outcome }) => outcome.class === 'firm' || outcome.class === 'soft')
  const tellsPractice = clauses.some(({ outcome }) => outcome.tells === 'practice')
  const practice = tellsPractice || practiceWords.test(text)
  const habit = !undertakes && tellsHabit(words)
  // `Applicants can ask for a waiver. They will need to show why. A caseworker will then decide.`
  const tellsNeed = before.habit && clauses.length > 0 && clauses.every(({ outcome }) => outcome.tells === 'need')
  const goesOn = (tellsPractice || tellsNeed) && !undertakes
  return {
    undertaken: clauses.some(({ outcome }) => outcome.class === 'firm'),
    remit: clauses.some(({ outcome }) => outcome.tells === 'remit'),
    practice: !undertakes && (practice || before.practice),
    habit: habit || goesOn,
    people: habit ? opensWithActor(words) : goesOn && (before.people || opensWithActor(words)),
  }
}
