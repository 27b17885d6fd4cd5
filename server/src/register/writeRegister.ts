/** Writes a register as YAML: out of a response, or out of what is read in a report. */
import { stringify } from 'yaml'
import type { Day } from '../model/day.js'
import { parentOf, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Response } from '../model/response.js'

/** A recommendation to be written; its parts as they follow each other. */
export interface ListedRecommendation {
  readonly id: RecommendationId
  readonly text: string
  readonly deadline: string | null
  readonly parts: readonly { readonly id: RecommendationId; readonly text: string }[]
}

export interface RegisterHead {
  readonly report: string | null
  readonly inspectorate: string | null
  readonly published: Day | null
}

const firstLines = `# The inspectorate's recommendations, word by word. Compare them with the published report before relying on this.\n`

/** The YAML of a register that lists `recommendations`, in their order. */
export function registerYaml(head: RegisterHead, recommendations: readonly ListedRecommendation[]): string {
  const value = {
    ...(head.report !== null && { report: head.report }),
    ...(head.inspectorate !== null && { inspectorate: head.inspectorate }),
    ...(head.published !== null && { published: head.published }),
    recommendations: recommendations.map(({ id, text, deadline, parts }) => ({
      id,
      ...(text !== '' && { text }),
      ...(deadline !== null && { deadline }),
      ...(parts.length > 0 && {
        parts: parts.map((part) => ({ id: part.id.slice(id.length).replace(/[()]/g, ''), text: part.text })),
      }),
    })),
  }
  return firstLines + stringify(value, { lineWidth: 110 })
}

/**
 * The recommendations that `response` quotes: wholes with their lettered parts, in its order. Of parts that are answered
 * together with their whole, the words stand in the whole's paragraphs, and are told from them by their markers.
 */
export function listedIn({ recommendations, text }: Response): readonly ListedRecommendation[] {
  const wholes = [...new Set(recommendations.map(({ id }) => wholeOf(id)))]
  return wholes.map((whole) => {
    const own = recommendations.filter(({ id }) => id === whole)
    const split = recommendations.filter(({ id }) => parentOf(id) === whole)
    const markers = own.flatMap(({ parts }) => parts)
    const passages = own.flatMap(({ statement }) => statement)
    const partOf = (start: number) => [...markers].reverse().find(({ span }) => span.start <= start && start < span.end)
    const ownParts = markers.map(({ id }) => ({
      id,
      text: joined(passages.filter(({ flow }) => partOf(flow.span.start)?.id === id).map(({ flow }) => flow.text)),
    }))
    const splitParts = split.map(({ id, statement }) => ({ id, text: joined(statement.map(({ flow }) => flow.text)) }))
    const lead = passages.filter(({ flow }) => partOf(flow.span.start) === undefined)
    return {
      id: whole,
      text: joined(lead.map(({ flow }) => flow.text)),
      deadline:
        own.flatMap(({ deadline }) => (deadline === null ? [] : [deadlineWords(deadline.span, text)]))[0] ?? null,
      parts: [...ownParts, ...splitParts].filter((part) => part.text !== ''),
    }
  })
}

function joined(texts: readonly string[]): string {
  return texts
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join(' ')
}

function deadlineWords({ start, end }: { readonly start: number; readonly end: number }, text: string): string {
  return text.slice(start, end).replace(/\s+/g, ' ').replace(/[:,]$/, '')
}
