/** Compares what a draft says before and after a rename: nothing may be another, but for the names. */
import type { RecommendationId } from '../model/recommendationId.js'
import type { CrossReference, Passage, Response } from '../model/response.js'
import { quoted } from '../rules/messageWords.js'
import type { Renaming } from './newNames.js'

/** One thing that a draft says, and how to tell the writer that it would be another. */
interface Fact {
  readonly says: string
  readonly wouldChange: string
}

/**
 * What `after` says otherwise than `before` under the new `names`, as a clause that can follow a colon; undefined where
 * it says the same.
 */
export function firstDifference(before: Response, after: Response, names: Renaming): string | undefined {
  const stay: Renaming = { recommendation: (id) => id, paragraph: ({ name }) => name, acronym: (short) => short }
  for (const factsOf of [
    acronymFacts,
    tallyFacts,
    referenceFacts,
    recommendationFacts,
    passageFacts,
    commitmentFacts,
  ]) {
    const [was, is] = [factsOf(before, names), factsOf(after, stay)]
    const length = Math.max(was.length, is.length)
    for (let index = 0; index < length; index++) {
      const [old, fresh] = [was[index], is[index]]
      if (old?.says !== fresh?.says) return (old ?? fresh)?.wouldChange
    }
  }
  return undefined
}

function acronymFacts({ acronyms }: Response, names: Renaming): readonly Fact[] {
  return acronyms.map(({ short, definition, repeated, uses }) => ({
    says: `${names.acronym(short)} ${definition !== null} ${repeated.length} ${uses.length}`,
    wouldChange:
      definition === null
        ? 'the draft would not be read with it as an acronym'
        : `it would not be read as standing for ${quoted(definition.full)}`,
  }))
}

function tallyFacts({ tallies }: Response, names: Renaming): readonly Fact[] {
  return tallies.map(({ text, total, counts, combined }) => ({
    says: JSON.stringify([
      total,
      combined?.count,
      [...counts].map(([key, { count, listed }]) => [key, count, listed.map((id) => names.recommendation(id))]),
    ]),
    wouldChange: `the count ${quoted(text)} would speak of others`,
  }))
}

function referenceFacts({ references }: Response, names: Renaming): readonly Fact[] {
  return references.map(({ kind, targets, text, direction }) => ({
    says: JSON.stringify([
      kind,
      direction,
      targets.map((target) => [targetName(kind, target, names), target.definition !== null]),
    ]),
    wouldChange: `${quoted(text)} would refer to something else`,
  }))
}

function targetName(kind: CrossReference['kind'], target: CrossReference['targets'][number], names: Renaming): string {
  if (kind === 'report-paragraph') return target.id
  if (kind === 'paragraph') return names.paragraph({ kind, name: target.id, at: target.definition })
  return names.recommendation(target.id as RecommendationId)
}

function recommendationFacts(response: Response, names: Renaming): readonly Fact[] {
  const facts = response.recommendations.map((recommendation) => {
    const { id, answerable, verdicts, statement, answer, parts, takenWith, dateField } = recommendation
    return {
      says: JSON.stringify([
        names.recommendation(id),
        answerable,
        verdicts.map(({ key }) => key),
        statement.length,
        answer.length,
        parts.map((part) => names.recommendation(part.id)),
        takenWith.map((other) => names.recommendation(other)),
        dateField?.value,
      ]),
      wouldChange: `Recommendation ${id} would no longer be read as it is`,
    }
  })
  const rows = response.summaryRows.map(({ id, verdict }) => ({
    says: `${names.recommendation(id)} ${verdict.key}`,
    wouldChange: `the row of Recommendation ${id} in the table would be read otherwise`,
  }))
  return [...facts, ...rows]
}

function passageFacts({ passages }: Response, names: Renaming): readonly Fact[] {
  return passages.map((passage) => {
    const { kind, voice, section, recommendation, flow } = passage
    return {
      says: [
        kind,
        voice,
        section,
        recommendation === null ? '' : names.recommendation(recommendation),
        numberAfter(passage, names),
      ].join(' '),
      wouldChange: `${quoted(flow.text)} would be read otherwise`,
    }
  })
}

/** A number before a verdict may be that of the recommendation. */
function numberAfter({ kind, number, recommendation }: Passage, names: Renaming): string {
  if (number === null) return ''
  const own = names.paragraph({ kind: 'paragraph', name: number.text, at: number.span })
  if (own !== number.text || kind !== 'verdict' || recommendation === null) return own
  return names.recommendation(number.text as RecommendationId)
}

function commitmentFacts({ commitments }: Response, names: Renaming): readonly Fact[] {
  return commitments.map(({ text, class: strength, date, recommendation }) => ({
    says: `${strength} ${date?.text} ${date?.end} ${recommendation === null ? '' : names.recommendation(recommendation)}`,
    wouldChange: `${quoted(text)} would be read otherwise`,
  }))
}
