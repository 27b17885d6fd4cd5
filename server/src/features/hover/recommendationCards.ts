/** Explains what a draft says of a recommendation, its verdict, and what a reference leads to. */
import { printDay } from '../../model/day.js'
import type { CrossReference, Passage, Recommendation, Response, Verdict } from '../../model/response.js'
import { contains } from '../../model/span.js'
import { inWords, nameOf, quoted } from '../../rules/messageWords.js'
import { nearestOf } from '../../schema/nearest.js'
import type { Obligation, ResponseSchema } from '../../schema/responseSchema.js'
import type { Analysis } from '../../service.js'
import { type Promises, promisesByRecommendation } from '../recommendationTree.js'
import { shortened } from '../shortened.js'
import { printedVerdict } from '../standing.js'
import { type Card, type CardLine, fact, quote, words } from './card.js'

/** As much of a statement or an answer as a hover has room for. */
const mostLetters = 300

/** The recommendation and its answer in short. */
export function recommendationCard(recommendation: Recommendation, analysis: Analysis): Card {
  const { schema } = analysis
  const { id, answerable, statement, answer, takenWith, owner } = recommendation
  const promises = promisesByRecommendation(analysis).get(id)
  const parts = analysis.response.recommendations.filter(({ parent }) => !answerable && parent === id)
  const verdict = printedVerdict(recommendation, schema)
  const standing = !answerable ? 'answered in parts' : (verdict ?? (schema.labels.verdictOptional ? '' : 'no verdict'))
  const asked = textOf(statement)
  const answered = textOf(answer)
  const lines: CardLine[] = asked === '' ? [] : [quote(asked)]
  if (answered !== '') lines.push(fact('Answer', answered))
  for (const part of parts) lines.push(fact(nameOf(part.id, schema), printedVerdict(part, schema) ?? 'no verdict'))
  if (takenWith.length > 0) lines.push(fact('Answered together with', inWords(takenWith)))
  if (owner !== null) lines.push(fact('Lead', owner.text))
  if (promises !== undefined && promises.count > 0) lines.push(fact('Commitments', inShort(promises)))
  return { title: [nameOf(id, schema), standing].filter((part) => part !== '').join(' · '), lines }
}

function inShort({ count, latest }: Promises): string {
  return latest === null ? String(count) : `${count}, the latest by ${printDay(latest)}`
}

function textOf(passages: readonly Passage[]): string {
  return shortened(passages.map(({ flow }) => flow.text).join(' '), mostLetters)
}

const owed: Readonly<Record<Obligation, string>> = {
  reason: 'the reason why not, or which part not',
  commitment: 'what will be done',
  date: 'by when',
}

/** What the verdict means, and what it obliges the answer to say. */
export function verdictCard({ key, text }: Pick<Verdict, 'key' | 'text'>, schema: ResponseSchema): Card {
  const definition = schema.verdicts.find((verdict) => verdict.key === key)
  if (definition === undefined) {
    const printed = schema.verdicts.map((verdict) => verdict.printed)
    const nearest = nearestOf(text, printed)
    const wayOut = nearest === undefined ? `Write one of: ${printed.join('; ')}` : `Perhaps “${nearest}” is meant`
    return { title: quoted(text), lines: [words(`This is no verdict of ${schema.title}. ${wayOut}.`)] }
  }
  const { printed, meaning, obliges } = definition
  const owes = obliges.map((obligation) => owed[obligation])
  const lines = [words(meaning)]
  lines.push(fact('The answer owes', owes.length === 0 ? 'nothing more' : inWords(owes)))
  return { title: printed, lines }
}

/** The text of what `reference` names at `index` of its targets, or why there is none. */
export function referenceCard(reference: CrossReference, index: number, analysis: Analysis): Card {
  const { response, schema } = analysis
  const target = reference.targets[index]
  const name = target?.id.replace(/^report:/, '') ?? ''
  if (reference.kind === 'report-paragraph') {
    const what = name.startsWith('page') ? name.replace(/^p/, 'P') : `Paragraph ${name}`
    return { title: what, lines: [words('It is of the inspectorate’s report, and not of this draft.')] }
  }
  if (reference.kind === 'recommendation') {
    const named = response.recommendations.filter(({ id }) => id === name)
    const recommendation = named.find(({ verdict }) => verdict !== null) ?? named[0]
    if (recommendation !== undefined) return recommendationCard(recommendation, analysis)
  }
  const title = reference.kind === 'paragraph' ? `Paragraph ${name}` : nameOfText(name, schema)
  const definition = target?.definition ?? null
  if (definition === null) return { title, lines: [words('It is not in this draft.')] }
  const passage = response.passages.find(({ span }) => contains(span, definition))
  return {
    title: titleIn(title, passage, schema),
    lines: passage === undefined ? [] : [quote(shownText(passage, response))],
  }
}

function nameOfText(id: string, { labels }: ResponseSchema): string {
  return `${labels.words[0] ?? 'Recommendation'} ${id}`
}

/** `Paragraph 1.2 · Recommendation 1(a)` */
function titleIn(title: string, passage: Passage | undefined, schema: ResponseSchema): string {
  const id = passage?.recommendation ?? null
  return id === null || title === nameOf(id, schema) ? title : `${title} · ${nameOf(id, schema)}`
}

function shownText({ flow, span }: Passage, { source: text }: Response): string {
  return shortened(flow.text === '' ? text.slice(span.start, span.end) : flow.text, mostLetters)
}
