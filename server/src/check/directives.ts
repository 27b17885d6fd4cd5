/**
 * Reads the comments by which a writer silences a rule:
 *
 *     <!-- response-desk-disable-next-line verdict/missing, answer/* -- awaiting the minister -->
 *     <!-- response-desk-disable commitment/date-vague -- quoted from the published plan -->  ...
 *     <!-- response-desk-enable commitment/date-vague -->
 *     <!-- response-desk-disable-file style/per-cent -- the table is imported -->
 */
import type { Comment } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { nearestOf } from '../schema/nearest.js'

export const directiveKinds = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const
export type DirectiveKind = (typeof directiveKinds)[number]

/** Stands for the reason in comments that a fix writes, until the writer puts the reason there. */
export const reasonPlaceholder = 'say why'

/** A rule id, or a group of rules (`verdict/*`), as a comment names it. */
export interface NamedRule {
  readonly pattern: string
  readonly span: Span
}

/** A comment to Response Desk that can be understood. */
export interface Directive {
  readonly kind: DirectiveKind
  /** Empty only for `enable`, which then stands for all rules that are silent. */
  readonly rules: readonly NamedRule[]
  /** Null where none is given, or the placeholder still stands there. */
  readonly reason: string | null
  readonly comment: Comment
}

/** A comment that speaks to Response Desk and cannot be understood. */
export interface MalformedDirective {
  readonly comment: Comment
  /** What is wrong and the way out. */
  readonly message: string
  /** The words that would put it right, where that is plain. */
  readonly correction: { readonly span: Span; readonly newText: string } | null
}

const address = /^response[ _-]?desk[ _:-]{0,3}/i
const kindWord = /^[A-Za-z-]*/
const separator = /(?:^|\s)(?:--|–|—)(?:\s|$)/
const rulePattern = /^[a-z0-9-]+\/(?:[a-z0-9-]+|\*)$/
const wordsOfList = /[^\s,]+/g

/** What `comment` says to Response Desk; undefined where it does not speak to it. */
export function readDirective(comment: Comment): Directive | MalformedDirective | undefined {
  const { text, textSpan } = comment
  const addressed = address.exec(text)?.[0]
  if (addressed === undefined) return undefined
  const word = kindWord.exec(text.slice(addressed.length))?.[0] ?? ''
  const opening = spanOf(textSpan.start, textSpan.start + addressed.length + word.length)
  const kind = directiveKinds.find((one) => text.startsWith(`response-desk-${one}`) && one === word)
  if (kind === undefined) return misspelt(comment, word, opening)
  return readRules(comment, kind, opening)
}

/** Whether a directive is one that can be understood. */
export function isUnderstood(directive: Directive | MalformedDirective): directive is Directive {
  return 'kind' in directive
}

/** A comment that only happens to begin with the product's name, and with no word like those known, speaks to people. */
function misspelt(comment: Comment, word: string, opening: Span): MalformedDirective | undefined {
  const nearest = nearestOf(word.toLowerCase(), directiveKinds)
  if (nearest === undefined && !comment.text.startsWith('response-desk-')) return undefined
  const known = directiveKinds.map((one) => `response-desk-${one}`).join(', ')
  return {
    comment,
    message: `This comment cannot be understood, so it silences nothing. It should begin with one of ${known}.`,
    correction: nearest === undefined ? null : { span: opening, newText: `response-desk-${nearest}` },
  }
}

function readRules(comment: Comment, kind: DirectiveKind, opening: Span): Directive | MalformedDirective {
  const list = comment.text.slice(opening.end - opening.start)
  const cut = separator.exec(list)
  const names = cut === null ? list : list.slice(0, cut.index)
  const reason = cut === null ? '' : list.slice(cut.index + cut[0].length).trim()
  const rules: NamedRule[] = []
  for (const { 0: pattern, index } of names.matchAll(wordsOfList)) {
    const start = opening.end + index
    if (!rulePattern.test(pattern)) return notARule(comment, pattern, start, rules.length > 0 && cut === null)
    rules.push({ pattern, span: spanOf(start, start + pattern.length) })
  }
  if (rules.length === 0 && kind !== 'enable')
    return {
      comment,
      message: `This comment names no rule, so it silences nothing. Write the rule’s id after response-desk-${kind}.`,
      correction: null,
    }
  return { kind, rules, reason: reason === '' || reason === reasonPlaceholder ? null : reason, comment }
}

/** Words where a rule's id should stand: most likely a reason without its dashes. */
function notARule(comment: Comment, word: string, start: number, afterRules: boolean): MalformedDirective {
  if (!afterRules)
    return {
      comment,
      message: `“${word}” is no rule’s id, so this comment silences nothing. An id has the form group/fault, or group/* for all of a group.`,
      correction: null,
    }
  return {
    comment,
    message: `“${word}” is no rule’s id, so this comment silences nothing. Write -- before the reason.`,
    correction: { span: spanOf(start, start), newText: '-- ' },
  }
}
