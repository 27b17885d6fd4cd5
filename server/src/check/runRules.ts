/** Runs the rules, each on its own: one that breaks down is named, and the others still speak. */
import { withDependencies } from '../model/dependencies.js'
import { Moving } from '../model/moving.js'
import type { ReadableText } from '../model/sourceText.js'
import { type Span, spanOf } from '../model/span.js'
import type { Finding, Rule, RuleContext } from '../rules/rule.js'
import { askRule } from './askRule.js'
import { ruleFailed } from './checkRules.js'
import type { FindingsMemory, Recall } from './findingsMemory.js'
import { lineEndOf } from './lines.js'
import { movedFindings } from './movedFindings.js'

export interface RulesRun {
  /** What the rules say, in no particular order. */
  readonly found: readonly Moving<Finding>[]
  /** Ids of rules that broke down: what they would have said is unknown. */
  readonly failed: ReadonlySet<string>
}

/**
 * What `rules` find, nothing of it twice. A rule that throws keeps what it had reported, and adds one finding that names
 * it. With `memory`, a rule is not asked again where all that it looked at last time says the same.
 */
export function runRules(
  rules: readonly Rule[],
  context: Omit<RuleContext, 'report'>,
  memory?: FindingsMemory,
): RulesRun {
  const recall = memory?.recall(context)
  const answers = recall?.answersTo(rules.filter(isOfAnswers))
  const failed = new Map(answers?.failed)
  const all = [...(answers?.found.lists ?? [])]
  for (const rule of rules) {
    if (!isOfAnswers(rule)) all.push(recall?.findingsOf(rule) ?? askOfWhole(rule, context, recall, failed))
    else if (answers === undefined) all.push(askOfWhole(rule, context, undefined, failed))
  }
  const failures = rules.flatMap((rule) =>
    failed.has(rule.id) ? [failureOf(rule, failed.get(rule.id), context.response.source)] : [],
  )
  if (failures.length > 0) all.push(Moving.of(failures, movedFindings))
  return { found: all.filter(({ length }) => length > 0), failed: new Set(failed.keys()) }
}

function isOfAnswers({ scope }: Rule): boolean {
  return scope !== 'response'
}

function askOfWhole(
  rule: Rule,
  context: Omit<RuleContext, 'report'>,
  recall: Recall | undefined,
  failed: Map<string, unknown>,
): Moving<Finding> {
  const { value, looked } = withDependencies(() => askRule(rule, context, failed))
  const found = Moving.of(value, movedFindings)
  if (!failed.has(rule.id)) recall?.keep(rule, found, looked)
  return found
}

function failureOf(rule: Rule, error: unknown, text: ReadableText): Finding {
  const cause = error instanceof Error ? error.message : String(error)
  return {
    rule: ruleFailed.id,
    span: firstLineOf(text),
    message: `The rule ${rule.id} broke down (${cause}), so the draft is not checked for it. The other rules are not affected; please report this to those who maintain Response Desk.`,
    related: [],
    fixes: [],
    incomplete: false,
  }
}

function firstLineOf(text: ReadableText): Span {
  return spanOf(0, lineEndOf(text, 0))
}
