/**
 * What is read in a draft, as one JSON value for other programs. Lines and columns are 1-based, columns count UTF-16
 * units; a field that does not apply is null, never absent.
 */
import type { Commitment } from '../model/commitment.js'
import type { Day } from '../model/day.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { CrossReference, DateField, Recommendation, Tally } from '../model/response.js'
import { type LineIndex, lineIndexOf } from '../reading/lines.js'
import { wrongClaims } from '../rules/tallyClaims.js'
import type { VerdictDefinition } from '../schema/responseSchema.js'
import type { Analysis } from '../service.js'
import { type DiagnosticJson, diagnosticJson } from './report/json.js'
import { printedLine } from './report/places.js'

export interface Inspection {
  readonly file: string
  readonly schema: string
  readonly schemaReason: string
  readonly isResponse: boolean
  readonly recognition: string
  readonly title: string | null
  readonly published: Day | null
  readonly recommendations: readonly RecommendationJson[]
  readonly tallies: readonly TallyJson[]
  readonly crossReferences: readonly CrossReferenceJson[]
  readonly commitments: readonly CommitmentJson[]
  /** Short forms that the draft defines. */
  readonly acronyms: readonly { readonly short: string; readonly full: string; readonly line: number }[]
  readonly diagnostics: readonly DiagnosticJson[]
}

export interface RecommendationJson {
  readonly id: string
  readonly parent: string | null
  readonly answerable: boolean
  /** Where its label stands. */
  readonly line: number
  /** The schema's key; null where there is no verdict, or none that the schema has. */
  readonly verdict: string | null
  readonly verdictLine: number | null
  /** As it stands. */
  readonly verdictText: string | null
  /** Null where there is no field for a date. */
  readonly targetDate: TargetDateJson | null
  /** The passages of the answer; the line of the verdict is none of them. */
  readonly paragraphs: readonly { readonly label: string | null; readonly line: number }[]
  /** The others that are answered together with it. */
  readonly takenWith: readonly string[]
  readonly owner: string | null
}

export interface DateJson {
  readonly kind: string
  readonly text: string | null
  /** The last day, where the words alone give it. */
  readonly end: Day | null
  /** The days that the words mean, a relative date counted from the day of publication. */
  readonly resolved: { readonly start: Day; readonly end: Day } | null
}

export interface TargetDateJson extends DateJson {
  readonly line: number
  /** What stands in the field; empty where nothing does. */
  readonly value: string
  /** Whether the field says that it is done. */
  readonly done: boolean
}

export interface TallyJson {
  readonly line: number
  readonly total: number | null
  readonly accepted: number | null
  readonly partiallyAccepted: number | null
  readonly notAccepted: number | null
  /** Verdicts that the sentence adds together. */
  readonly combined: { readonly verdicts: readonly string[]; readonly count: number } | null
  /** Whether the verdicts of the draft bear it out. */
  readonly holds: boolean
}

export interface CrossReferenceJson {
  readonly line: number
  readonly text: string
  readonly kind: string
  readonly targets: readonly string[]
  /** Whether the draft has all that it names; null for the inspectorate's report, which is not at hand. */
  readonly resolves: boolean | null
}

export interface CommitmentJson {
  readonly line: number
  /** The whole sentence. */
  readonly text: string
  readonly recommendation: string | null
  readonly class: string
  /** Null where the sentence has no word of time. */
  readonly date: DateJson | null
  readonly owner: string | null
}

/** What `analysis` has read, for the file called `file`. */
export function inspectionOf(file: string, analysis: Analysis): Inspection {
  const { response, schema } = analysis
  const lines = lineIndexOf(response.text)
  return {
    file,
    schema: schema.id,
    schemaReason: analysis.schemaReason,
    isResponse: analysis.isResponse,
    recognition: analysis.recognition,
    title: response.title?.text ?? null,
    published: analysis.published,
    recommendations: response.recommendations.map((one) => recommendationJson(one, lines)),
    tallies: response.tallies.map((tally) => tallyJson(tally, analysis, lines)),
    crossReferences: response.references.map((reference) => crossReferenceJson(reference, lines)),
    commitments: response.commitments.map((commitment) => commitmentJson(commitment, lines)),
    acronyms: response.acronyms.flatMap(({ short, definition }) =>
      definition === null ? [] : [{ short, full: definition.full, line: printedLine(definition.span, lines) }],
    ),
    diagnostics: analysis.findings.map((finding) => diagnosticJson(finding, analysis.response, lines)),
  }
}

function recommendationJson(recommendation: Recommendation, lines: LineIndex): RecommendationJson {
  const { id, parent, answerable, label, verdict, dateField, answer, takenWith, owner } = recommendation
  return {
    id,
    parent,
    answerable,
    line: printedLine(label.span, lines),
    verdict: verdict?.key ?? null,
    verdictLine: verdict === null ? null : printedLine(verdict.span, lines),
    verdictText: verdict?.text ?? null,
    targetDate: dateField === null || isNoField(dateField) ? null : targetDateJson(dateField, lines),
    paragraphs: answer
      .filter(({ kind }) => kind !== 'verdict')
      .map(({ number, span }) => ({ label: number?.text ?? null, line: printedLine(number?.span ?? span, lines) })),
    takenWith,
    owner: owner?.text ?? null,
  }
}

/** `Accepted – complete`: says that it is done, and names neither a field nor a date. */
function isNoField({ name, date }: DateField): boolean {
  return name === '' && date === null
}

function targetDateJson(field: DateField, lines: LineIndex): TargetDateJson {
  const { span, date, value, done } = field
  const dated = date === null ? { kind: 'none', text: null, end: null, resolved: null } : dateJson(date)
  return { line: printedLine(span, lines), ...dated, value, done }
}

function dateJson({ kind, text, start, end }: PlannedDate): DateJson {
  return {
    kind,
    text,
    end: kind === 'absolute' ? end : null,
    resolved: start === null || end === null ? null : { start, end },
  }
}

function tallyJson(tally: Tally, { response, schema }: Analysis, lines: LineIndex): TallyJson {
  const count = (of: VerdictDefinition['tally']): number | null => {
    const keys = schema.verdicts.filter((verdict) => verdict.tally === of).map(({ key }) => key)
    const counts = keys.flatMap((key) => tally.counts.get(key)?.count ?? [])
    return counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0)
  }
  return {
    line: printedLine(tally.span, lines),
    total: tally.total,
    accepted: count('accepted'),
    partiallyAccepted: count('partially-accepted'),
    notAccepted: count('not-accepted'),
    combined: tally.combined === null ? null : { verdicts: tally.combined.keys, count: tally.combined.count },
    holds: wrongClaims(tally, response, schema).length === 0,
  }
}

function crossReferenceJson(reference: CrossReference, lines: LineIndex): CrossReferenceJson {
  const { span, text, kind, targets } = reference
  return {
    line: printedLine(span, lines),
    text,
    kind,
    targets: targets.map(({ id }) => id),
    resolves: kind === 'report-paragraph' ? null : targets.every(({ definition }) => definition !== null),
  }
}

function commitmentJson(commitment: Commitment, lines: LineIndex): CommitmentJson {
  const { span, text, recommendation, date, owner } = commitment
  return {
    line: printedLine(span, lines),
    text,
    recommendation,
    class: commitment.class,
    date: date === null ? null : dateJson(date),
    owner: owner?.name ?? null,
  }
}
