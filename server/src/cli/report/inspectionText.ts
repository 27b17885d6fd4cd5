/** What is read in a draft, for people: an overview first, then what was promised and what was counted. */
import { printDay } from '../../model/day.js'
import type { CommitmentJson, DateJson, Inspection, RecommendationJson } from '../inspection.js'
import { harmless, type Paint } from './paint.js'
import { tableText } from './table.js'
import { counted, enumerated } from './words.js'

/** The overview of `inspection`, lines that end in line feeds. */
export function inspectionText(inspection: Inspection, paint: Paint): string {
  const { file, title, published, schema, schemaReason, recognition } = inspection
  const blocks: readonly (readonly string[])[] = [
    [
      paint(harmless(file), 'bold'),
      ...(title === null ? [] : [harmless(title)]),
      harmless(recognition),
      `Schema ${schema}. ${schemaReason}`,
      published === null ? 'The day of publication is not known.' : `Published on ${printDay(published)}.`,
    ],
    recommendationLines(inspection, paint),
    tallyLines(inspection, paint),
    referenceLines(inspection, paint),
    commitmentLines(inspection, paint),
    [findingsLine(inspection)],
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n')
}

function recommendationLines({ recommendations, commitments }: Inspection, paint: Paint): string[] {
  if (recommendations.length === 0) return ['No recommendations.']
  const rows = recommendations.map((recommendation) => [
    recommendation.id,
    String(recommendation.line),
    ...(recommendation.answerable
      ? [
          verdictWords(recommendation),
          targetDateWords(recommendation),
          counted(recommendation.paragraphs.length, 'paragraph'),
          commitmentWords(commitments.filter((one) => one.recommendation === recommendation.id)),
        ]
      : ['answered in its parts']),
  ])
  const [head = '', ...body] = tableText([['', 'Line', 'Verdict', 'Target date', 'Answer', 'Commitments'], ...rows])
  return [paint(head, 'bold'), ...body]
}

function verdictWords({ verdict, verdictText }: RecommendationJson): string {
  if (verdictText === null) return 'none'
  return verdict ?? `unknown: ${harmless(verdictText)}`
}

function targetDateWords({ targetDate }: RecommendationJson): string {
  if (targetDate === null) return '-'
  if (targetDate.value === '') return 'left empty'
  return targetDate.text === null ? harmless(targetDate.value) : dateWords(targetDate)
}

/** `by April 2019 (30 April 2019)` */
function dateWords({ text, resolved }: DateJson): string {
  const words = harmless(text ?? '')
  return resolved === null || words === printDay(resolved.end) ? words : `${words} (${printDay(resolved.end)})`
}

/** `2 firm, 1 soft` */
function commitmentWords(commitments: readonly CommitmentJson[]): string {
  const classes = [...new Set(commitments.map((commitment) => commitment.class))]
  const counts = classes.map((of) => `${commitments.filter((commitment) => commitment.class === of).length} ${of}`)
  return counts.length === 0 ? 'none' : counts.join(', ')
}

function tallyLines({ tallies }: Inspection, paint: Paint): string[] {
  if (tallies.length === 0) return []
  const rows = tallies.map((tally) => {
    const claims: readonly (readonly [number | null, string])[] = [
      [tally.total, 'in all'],
      [tally.accepted, 'accepted'],
      [tally.partiallyAccepted, 'partially accepted'],
      [tally.notAccepted, 'not accepted'],
      [tally.combined?.count ?? null, tally.combined?.verdicts.join(' or ') ?? ''],
    ]
    const words = claims.flatMap(([count, of]) => (count === null ? [] : [`${count} ${of}`]))
    return [`line ${tally.line}`, words.join(', '), tally.holds ? 'holds' : paint('does not hold', 'red')]
  })
  return [paint('Tallies', 'bold'), ...tableText(rows, '  ')]
}

function referenceLines({ crossReferences }: Inspection, paint: Paint): string[] {
  if (crossReferences.length === 0) return []
  const rows = crossReferences.map(({ line, text, targets, resolves }) => [
    `line ${line}`,
    harmless(text),
    enumerated(targets),
    resolves === false ? paint('not found', 'red') : '',
  ])
  return [paint('References', 'bold'), ...tableText(rows, '  ')]
}

function commitmentLines({ commitments }: Inspection, paint: Paint): string[] {
  if (commitments.length === 0) return []
  const lines = commitments.flatMap((commitment) => {
    const { line, recommendation, date, owner, text } = commitment
    const facts = [
      `line ${line}`,
      ...(recommendation === null ? [] : [recommendation]),
      commitment.class,
      date === null ? 'no date' : dateWords(date),
      ...(owner === null ? [] : [harmless(owner)]),
    ]
    return [`  ${facts.join(' · ')}`, `      ${harmless(text)}`]
  })
  return [paint('Commitments', 'bold'), ...lines]
}

function findingsLine({ isResponse, diagnostics }: Inspection): string {
  if (!isResponse) return 'It is no response, and not checked.'
  return diagnostics.length === 0
    ? 'No findings.'
    : `${counted(diagnostics.length, 'finding')}: see response-desk check.`
}
