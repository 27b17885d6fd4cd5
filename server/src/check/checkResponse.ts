/** The pipeline: runs the rules over a response, then duplicates, suppressions, severity and order, one after the other. */
import type { Day } from '../model/day.js'
import { Moving } from '../model/moving.js'
import type { Response } from '../model/response.js'
import type { Register } from '../register/register.js'
import { allRules } from '../rules/all.js'
import type { Finding, Rule, RuleContext } from '../rules/rule.js'
import type { ResponseSchema, Severity } from '../schema/responseSchema.js'
import type { CheckResult, SilencedFinding } from './checkedFinding.js'
import { checkRules } from './checkRules.js'
import { type Directive, isUnderstood, type MalformedDirective, readDirective } from './directives.js'
import { DraftFindings } from './draftFindings.js'
import type { FindingsMemory } from './findingsMemory.js'
import { lineEndingOf } from './lines.js'
import { movedFindings } from './movedFindings.js'
import { runRules } from './runRules.js'
import { type Severities, severityOf, withSeverity } from './severity.js'
import { malformedFinding, noReasonFindings, unknownRuleFindings, unusedFinding } from './suppressionFindings.js'
import { applySuppressions, rulesNamed, type Suppressed } from './suppressions.js'

export interface CheckOptions {
  /** The day that counts as today. */
  readonly today: Day
  /** The day of publication as the configuration has it; the draft's own counts before it. */
  readonly published: Day | null
  /** Severities of the settings, by rule id or group (`style/*`); they count before the schema's. */
  readonly severities?: Severities
  /** The register that the draft answers, and why the one that it names cannot be used. */
  readonly register?: Register | null
  readonly registerFault?: string | null
  /** Names and words as the team writes them; none: the usual ones. */
  readonly houseWords?: readonly string[]
  /** The rules to run; all that there are, where none are given. */
  readonly rules?: readonly Rule[]
  /** What was found in the version before, where there was one. */
  readonly memory?: FindingsMemory
}

/**
 * Checks `response` as `schema` has it. Never throws: a rule that does is reported as `check/rule-failed`. Rules that
 * are off do not run. The same input gives the same result.
 */
export function checkResponse(response: Response, schema: ResponseSchema, options: CheckOptions): CheckResult {
  const { rules = allRules } = options
  const severityFor = severitiesOf(rules, [options.severities, schema.severities])
  const running = rules.filter(({ id }) => severityFor(id) !== 'off')
  const context = {
    response,
    schema,
    today: options.today,
    published: response.published?.day ?? options.published,
    register: options.register ?? null,
    registerFault: options.registerFault ?? null,
    ...(options.houseWords !== undefined && options.houseWords.length > 0 && { houseWords: options.houseWords }),
    lineEnding: lineEndingOf(response.source),
  }
  const { found, failed } = runRules(running, context, options.memory)
  const comments = [...response.comments].sort((a, b) => a.span.start - b.span.start)
  const directives = comments.flatMap((comment) => readDirective(comment) ?? [])
  if (directives.length === 0) return resultOf(new DraftFindings(found, severityFor), [], failed)
  // Of rules that did not run to their end nobody knows whether a comment that silences them is of use.
  const silent = new Set(rules.map(({ id }) => id).filter((id) => severityFor(id) === 'off' || failed.has(id)))
  const findings = found.flatMap(({ values }) => values)
  const { spoken, silenced } = suppress(findings, directives, response, rules, silent)
  return resultOf(
    new DraftFindings([Moving.of(spoken, movedFindings)], severityFor),
    silenced.flatMap(({ finding, directive }) =>
      withSeverity([finding], severityFor).map((checked) => ({
        finding: checked,
        comment: directive.comment.span,
        reason: directive.reason,
      })),
    ),
    failed,
  )
}

/**
 * Whether the check of a draft may find something else on another day. Rules count from the day of publication, and from
 * today only where that is unknown; but the time limits of a register pass.
 */
export function hangsOnToday({ published, register }: Pick<RuleContext, 'published' | 'register'>): boolean {
  return published === null || register !== null
}

function resultOf(
  found: DraftFindings,
  silenced: readonly SilencedFinding[],
  failed: ReadonlySet<string>,
): CheckResult {
  return {
    found,
    get findings() {
      return found.all
    },
    silenced,
    failed,
  }
}

/** The severity of each rule, the pipeline's own included. */
function severitiesOf(rules: readonly Rule[], layers: readonly (Severities | undefined)[]): (rule: string) => Severity {
  const severities = new Map(
    [...rules, ...checkRules].map(({ id, severity }) => [id, severityOf(id, severity, layers)]),
  )
  return (rule) => severities.get(rule) ?? 'warning'
}

/** What is to be said, what is wrong with the silencing comments themselves included. */
function suppress(
  findings: readonly Finding[],
  read: readonly (Directive | MalformedDirective)[],
  response: Response,
  rules: readonly Rule[],
  silent: ReadonlySet<string>,
): Pick<Suppressed<Finding>, 'spoken' | 'silenced'> {
  const directives: readonly Directive[] = read.filter(isUnderstood)
  const ids = rules.map(({ id }) => id)
  const { spoken, silenced, unused } = applySuppressions(findings, directives, response, ids)
  const faults = [
    ...read.flatMap((one) => (isUnderstood(one) ? [] : [malformedFinding(one, response)])),
    ...directives.flatMap((directive) => [
      ...noReasonFindings(directive),
      ...unknownRuleFindings(directive, ids, response),
    ]),
    ...unused
      .filter(({ name }) => name === null || !rulesNamed(name.pattern, ids).some((rule) => silent.has(rule)))
      .map((one) => unusedFinding(one, response)),
  ]
  return { spoken: [...spoken, ...faults], silenced }
}
