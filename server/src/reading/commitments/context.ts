import type { ReadClause } from './scene.js'

/** What a sentence leaves behind for the next one of its passage. */
export interface Context {
  /** It told of the remit of a post or body. */
  readonly remit: boolean
  /** It told how things are done already. */
  readonly practice: boolean
}

/** Before the first sentence of a passage. */
export const noContext: Context = { remit: false, practice: false }

const practiceWords =
  /\b(?:already (?:has|have)|(?:has|have) (?:a|an|its) [a-z-]+(?: [a-z-]+){0,5} in place|existing|under the current)\b/i

/** What the sentence `text`, read as `clauses`, leaves behind, where `before` was left to it. */
export function contextAfter(text: string, clauses: readonly ReadClause[], before: Context): Context {
  const undertakes = clauses.some(({ outcome }) => outcome.class === 'firm' || outcome.class === 'soft')
  const practice = clauses.some(({ outcome }) => outcome.tells === 'practice') || practiceWords.test(text)
  return {
    remit: clauses.some(({ outcome }) => outcome.tells === 'remit'),
    practice: !undertakes && (practice || before.practice),
  }
}
