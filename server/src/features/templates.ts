/** Which of a team's templates fit a place of a draft, with what the draft says put in. */

import { type Day, partsOf, printDay } from '../model/day.js'
import { greatestOf } from '../model/extremes.js'
import { wholeOf } from '../model/recommendationId.js'
import type { Recommendation } from '../model/response.js'
import type { Analysis } from '../service.js'
import type { ResponseTemplate } from '../templates/responseTemplate.js'
import { type VariableValues, withValuesIn } from '../templates/variables.js'
import { blockAt } from './recommendationBlocks.js'

/** A template as completion and Insert Answer offer it. */
export interface OfferedTemplate {
  readonly title: string
  readonly prefix: string
  readonly description: string
  /** In the syntax of LSP snippets, lines end in `\n`; our variables are filled in. */
  readonly body: string
  /** The day past which its words should have been looked at; null where it is not past. */
  readonly reviewPast: Day | null
  readonly owner: string | null
}

/**
 * Those of `templates` that are meant for the place at `offset`: for its verdict, its schema and its recommendation. A
 * template that asks for a verdict is offered where there is none yet, since it may bring it.
 */
export function templatesFor(
  analysis: Analysis,
  offset: number,
  templates: readonly ResponseTemplate[],
  today: Day,
): readonly OfferedTemplate[] {
  const recommendation = blockAt(analysis.response, offset)?.recommendation
  const answer = { recommendation, verdict: recommendation?.verdict?.key ?? null, paragraphsBefore: 0 }
  return templatesForAnswer(analysis, answer, templates, today)
}

/** The answer that a template is to give. */
export interface TemplatePlace {
  /** Undefined: outside recommendations. */
  readonly recommendation: Recommendation | undefined
  /** The verdict's key; null: any. */
  readonly verdict: string | null
  /** How many new numbered paragraphs come before the template's own. */
  readonly paragraphsBefore: number
}

/** As `templatesFor`, for an answer that need not be written yet. */
export function templatesForAnswer(
  analysis: Analysis,
  { recommendation, verdict, paragraphsBefore }: TemplatePlace,
  templates: readonly ResponseTemplate[],
  today: Day,
): readonly OfferedTemplate[] {
  const values = valuesAt(analysis, recommendation, paragraphsBefore, today)
  return templates
    .filter((template) => isMeantFor(template, analysis, recommendation, verdict))
    .map((template) => {
      const reviewPast = template.review !== null && template.review < today ? template.review : null
      const marked = reviewPast === null ? '' : `Past its review date (${printDay(reviewPast)}). `
      return {
        title: template.title,
        prefix: template.prefix ?? template.title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
        description: `${marked}${template.description}`.trim(),
        body: withValuesIn(template.body, values),
        reviewPast,
        owner: template.owner,
      }
    })
}

function isMeantFor(
  { when }: ResponseTemplate,
  { schema }: Analysis,
  recommendation: Recommendation | undefined,
  verdict: string | null,
) {
  if (when.schema.length > 0 && !when.schema.includes(schema.id)) return false
  if (when.verdict.length > 0 && verdict !== null && !when.verdict.includes(verdict)) return false
  if (when.recommendation === null) return true
  return recommendation !== undefined && holdsWords(wordsOf(recommendation), when.recommendation)
}

/** Whether the pieces of `pattern` between its stars stand in `text`, in order; case does not matter. */
function holdsWords(text: string, pattern: string): boolean {
  const lower = text.toLowerCase()
  let from = 0
  for (const piece of pattern.toLowerCase().split('*')) {
    const at = lower.indexOf(piece.trim(), from)
    if (at < 0) return false
    from = at + piece.trim().length
  }
  return true
}

function wordsOf({ statement }: Recommendation): string {
  return statement.map(({ flow }) => flow.text).join(' ')
}

function valuesAt(
  analysis: Analysis,
  recommendation: Recommendation | undefined,
  before: number,
  today: Day,
): VariableValues {
  const { schema, published, response } = analysis
  return {
    RECOMMENDATION_ID: recommendation?.id ?? null,
    RECOMMENDATION_TEXT: recommendation === undefined ? null : wordsOf(recommendation) || null,
    INSPECTORATE: schema.inspectorate.name,
    DEPARTMENT: schema.department.name,
    PUBLICATION_DATE: published === null ? null : printDay(published),
    NEXT_PARAGRAPH:
      recommendation === undefined ? null : nextParagraph(recommendation, response.recommendations, before),
    FINANCIAL_YEAR: financialYear(published ?? today),
  }
}

/** `before` more than the one behind the highest number of the whole recommendation's answers: `1.3` behind `1.2`. */
function nextParagraph({ id }: Recommendation, all: readonly Recommendation[], before: number): string {
  const whole = wholeOf(id)
  const numbers = all
    .filter((one) => wholeOf(one.id) === whole)
    .flatMap(({ answer, verdicts }) => [...answer, ...verdicts].flatMap(({ number }) => number?.text ?? []))
  const last = numbers.flatMap((number) => /^\d+\.(\d+)$/.exec(number)?.[1] ?? []).map(Number)
  return `${whole}.${greatestOf([0, ...last]) + before + 1}`
}

/** The financial year runs from 1 April: `2023-24`. */
function financialYear(day: Day): string {
  const { year, month } = partsOf(day)
  const start = month < 4 ? year - 1 : year
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`
}
