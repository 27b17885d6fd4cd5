import { opensWithActor, tellsHabit } from './habits.js'
import type { Outcome } from './readings.js'
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

/** Whether two sentences leave the same behind for the next one. */
export function leavesTheSame(one: Context, other: Context): boolean {
  return (
    one === other ||
    (one.undertaken === other.undertaken &&
      one.remit === other.remit &&
      one.practice === other.practice &&
      one.habit === other.habit &&
      one.people === other.people)
  )
}

const practiceWords =
  /\b(?:already (?:has|have)|(?:has|have) (?:a|an|its) [a-z-]+(?: [a-z-]+){0,5} in place|existing|under the current)\b/i

/** What the sentence `text` of `words`, read as `clauses`, leaves behind, where `before` was left to it. */
export function contextAfter(
  text: string,
  words: readonly Word[],
  clauses: readonly ReadClause[],
  before: Context,
): Context {
  return new ContextAfter(text, words, clauses, before)
}

/** Each of its parts is read when a later sentence first asks for it: most do not. */
class ContextAfter implements Context {
  private told: boolean | undefined
  private wentOn: boolean | undefined
  private practised: boolean | undefined
  private peopled: boolean | undefined

  constructor(
    private readonly text: string,
    private readonly words: readonly Word[],
    private readonly clauses: readonly ReadClause[],
    private readonly before: Context,
  ) {}

  get undertaken(): boolean {
    return this.clauses.some(({ outcome }) => outcome.class === 'firm')
  }

  get remit(): boolean {
    return this.tells('remit')
  }

  get practice(): boolean {
    this.practised ??=
      !this.undertakes && (this.tells('practice') || practiceWords.test(this.text) || this.before.practice)
    return this.practised
  }

  get habit(): boolean {
    return this.tellsHabit || this.goesOn
  }

  get people(): boolean {
    this.peopled ??= this.tellsHabit
      ? opensWithActor(this.words)
      : this.goesOn && (this.before.people || opensWithActor(this.words))
    return this.peopled
  }

  private get undertakes(): boolean {
    return this.clauses.some(({ outcome }) => outcome.class === 'firm' || outcome.class === 'soft')
  }

  private get tellsHabit(): boolean {
    this.told ??= !this.undertakes && tellsHabit(this.words)
    return this.told
  }

  /** `Applicants can ask for a waiver. They will need to show why. A caseworker will then decide.` */
  private get goesOn(): boolean {
    const isNeed = this.clauses.length > 0 && this.clauses.every(({ outcome }) => outcome.tells === 'need')
    this.wentOn ??= !this.undertakes && (this.tells('practice') || (isNeed && this.before.habit))
    return this.wentOn
  }

  private tells(what: Outcome['tells']): boolean {
    return this.clauses.some(({ outcome }) => outcome.tells === what)
  }
}
