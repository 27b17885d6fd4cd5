/** Runs the rules, each on its own: one that breaks down is named, and the others still speak. */
import { withDependencies } from '../model/dependencies.js'
import { Moving } from '../model/moving.js'
import { type Span, spanOf } from '../model/span.js'
import type { Finding, Rule, RuleContext } from '../rules/rule.js'
import { ruleFailed } from './checkRules.js'
import { deduplicate } from './deduplicate.js'
import type { FindingsMemory } from './findingsMemory.js'
import { lineEndOf } from './lines.js'
import { movedFindings } from './movedFindings.js'

export interface RulesRun {
  /** What each rule says, in the order of the rules; nothing for one that says nothing. */
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
  const all: Moving<Finding>[] = []
  const failed = new Set<string>()
  const recall = memory?.recall(context)
  let speaking = ''
  let found: Finding[] = []
  const asked: RuleContext = {
    ...context,
    report: ({ span, message, related = [], fixes = [], incomplete = false }) =>
      found.push({ rule: speaking, span, message, related, fixes, incomplete }),
  }
  for (const rule of rules) {
    let said = recall?.findingsOf(rule)
    if (said === undefined) {
      speaking = rule.id
      found = []
      try {
        const { looked } = withDependencies(() => rule.check(asked))
        said = Moving.of(deduplicate(found), movedFindings)
        recall?.keep(rule, said, looked)
      } catch (error) {
        failed.add(rule.id)
        said = Moving.of([...deduplicate(found), failureOf(rule, error, context.response.text)], movedFindings)
      }
    }
    if (said.length > 0) all.push(said)
  }
  return { found: all, failed }
}

function failureOf(rule: Rule, error: unknown, text: string): Finding {
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

function firstLineOf(text: string): Span {
  return spanOf(0, lineEndOf(text, 0))
}
