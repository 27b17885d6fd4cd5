/** What is wrong with the comments that silence rules: each fault with a way to mend it. */
import type { Comment, Response } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { type Span, spanOf } from '../model/span.js'
import type { Finding, Fix } from '../rules/rule.js'
import { nearestOf } from '../schema/nearest.js'
import { checkRules, malformed, noReason, unknownRule, unused } from './checkRules.js'
import { type Directive, type MalformedDirective, type NamedRule, reasonPlaceholder } from './directives.js'
import { lineEndOf, lineStartOf, nextLineStartOf } from './lines.js'
import { rulesNamed, type UnusedName } from './suppressions.js'

/** A comment that cannot be understood. */
export function malformedFinding({ comment, message, correction }: MalformedDirective, response: Response): Finding {
  const corrections: Fix[] =
    correction === null ? [] : [replacing(`Write “${correction.newText.trim()}”`, correction.span, correction.newText)]
  return findingOf(malformed.id, comment.span, message, [...corrections, removing(comment, response.source)])
}

/** A directive that gives no reason; `enable` needs none. */
export function noReasonFindings(directive: Directive): readonly Finding[] {
  const { kind, reason, comment } = directive
  if (kind === 'enable' || reason !== null) return []
  const message = `This comment silences ${listed(directive.rules)} without a reason. Write it after “--”, for those who read the draft later.`
  const hasPlaceholder = comment.text.endsWith(reasonPlaceholder)
  const end = spanOf(comment.textSpan.end, comment.textSpan.end)
  const dashes = comment.text.endsWith('--') ? '' : ' --'
  const fixes = hasPlaceholder ? [] : [replacing('Add a place for the reason', end, `${dashes} ${reasonPlaceholder}`)]
  return [findingOf(noReason.id, comment.span, message, fixes)]
}

/** Names in `directive` that are of no rule, or of none that a comment can silence. */
export function unknownRuleFindings(
  directive: Directive,
  rules: readonly string[],
  response: Response,
): readonly Finding[] {
  return directive.rules
    .filter(({ pattern }) => rulesNamed(pattern, rules).length === 0)
    .map((name) => {
      const remove = removingName(directive, name, response.source)
      return rulesNamed(name.pattern, checkRuleIds).length > 0
        ? alwaysSpoken(name, remove)
        : notKnown(name, rules, remove)
    })
}

const checkRuleIds = checkRules.map(({ id }) => id)

function alwaysSpoken({ pattern, span }: NamedRule, remove: Fix): Finding {
  const message = `${pattern} cannot be silenced by a comment, since it watches over them. Set its severity instead.`
  return findingOf(unknownRule.id, span, message, [remove])
}

/** The nearest known id is offered. */
function notKnown({ pattern, span }: NamedRule, rules: readonly string[], remove: Fix): Finding {
  const nearest = nearestOf(pattern, [...rules, ...groupsOf(rules)])
  const way = nearest === undefined ? 'Each message names its rule.' : `Did you mean ${nearest}?`
  const message = `No rule is called ${pattern}, so nothing is silenced. ${way}`
  const fixes = nearest === undefined ? [remove] : [replacing(`Write “${nearest}”`, span, nearest), remove]
  return findingOf(unknownRule.id, span, message, fixes)
}

/** A name in a directive that does nothing. */
export function unusedFinding({ directive, name }: UnusedName, response: Response): Finding {
  const span = name?.span ?? directive.comment.span
  const message =
    directive.kind === 'enable'
      ? `${name === null ? 'No rule is' : `${name.pattern} is not`} silenced before this comment, so it ends nothing. Remove it.`
      : `${name?.pattern ?? 'The rule'} has nothing to say here, so this comment silences nothing. Remove it.`
  return findingOf(unused.id, span, message, [removingName(directive, name, response.source)])
}

function findingOf(rule: string, span: Span, message: string, fixes: readonly Fix[]): Finding {
  return { rule, span, message, related: [], fixes, incomplete: false }
}

function replacing(title: string, span: Span, newText: string): Fix {
  return { title, safety: 'ask', edits: [{ span, newText }] }
}

function removingName(directive: Directive, name: NamedRule | null, text: ReadableText): Fix {
  const { rules, comment } = directive
  if (name === null || rules.length <= 1) return removing(comment, text)
  const at = rules.indexOf(name)
  const before = rules[at - 1]
  const after = rules[at + 1]
  // With the comma that joins it to its neighbour.
  const span = before
    ? spanOf(before.span.end, name.span.end)
    : spanOf(name.span.start, after?.span.start ?? name.span.end)
  return replacing(`Remove “${name.pattern}” from this comment`, span, '')
}

/** Removes a comment, with its line where nothing else stands on it. */
function removing({ span }: Comment, text: ReadableText): Fix {
  const lineStart = lineStartOf(text, span.start)
  const lineEnd = lineEndOf(text, span.end)
  const alone = text.slice(lineStart, span.start).trim() === '' && text.slice(span.end, lineEnd).trim() === ''
  const whole = alone ? spanOf(lineStart, nextLineStartOf(text, span.end) ?? lineEnd) : span
  return replacing('Remove this comment', whole, '')
}

function listed(rules: readonly NamedRule[]): string {
  return rules.map(({ pattern }) => pattern).join(', ')
}

function groupsOf(rules: readonly string[]): readonly string[] {
  return [...new Set(rules.map((rule) => `${rule.slice(0, rule.indexOf('/'))}/*`))]
}
