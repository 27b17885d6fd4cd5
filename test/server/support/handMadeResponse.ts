/** Responses made by hand for tests of what stands above the reader, so that they fail for their own faults alone. */
import type { Day } from '../../../server/src/model/day.js'
import { flowOf } from '../../../server/src/model/flow.js'
import { type RecommendationId, recommendationIdOf } from '../../../server/src/model/recommendationId.js'
import type {
  Comment,
  FrontMatter,
  Passage,
  PassageKind,
  Recommendation,
  Response,
} from '../../../server/src/model/response.js'
import { SourceText } from '../../../server/src/model/sourceText.js'
import { spanOf } from '../../../server/src/model/span.js'
import type { Finding, Rule } from '../../../server/src/rules/rule.js'

export const today = '2026-01-15' as Day

/**
 * A response with the comments, front matter and labels (`Recommendation N`) that `text` has, and a passage for each run of lines that
 * are not blank (list items and table rows apart).
 */
export function handMadeResponse(text: string): Response {
  return {
    text,
    source: SourceText.of(text),
    frontMatter: frontMatterOf(text),
    title: null,
    published: null,
    recommendations: recommendationsOf(text),
    passages: passagesOf(text),
    summaryRows: [],
    tallies: [],
    references: [],
    acronyms: [],
    commitments: [],
    comments: commentsOf(text),
  }
}

/** A rule that finds each `word` of the text. */
export function ruleAgainst(word: string, rest: Partial<Rule> = {}): Rule {
  return {
    id: `words/${word}`,
    title: `The word ${word}`,
    severity: 'warning',
    scope: 'response',
    check({ response: { text }, report }) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (!isInComment(text, at)) report({ span: spanOf(at, at + word.length), message: `Do not write ${word}.` })
    },
    ...rest,
  }
}

/** A finding of the first `words` in `text`. */
export function findingAt(text: string, words: string, rest: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words)
  return {
    rule: 'words/bad',
    span: spanOf(start, start + words.length),
    message: 'Bad.',
    related: [],
    fixes: [],
    incomplete: false,
    ...rest,
  }
}

function isInComment(text: string, at: number): boolean {
  return commentsOf(text).some(({ span }) => span.start <= at && at < span.end)
}

function commentsOf(text: string): Comment[] {
  return [...text.matchAll(/<!--([\s\S]*?)-->/g)].map(({ 0: whole, 1: within = '', index }) => {
    const start = index + 4 + (within.length - within.trimStart().length)
    return {
      span: spanOf(index, index + whole.length),
      text: within.trim(),
      textSpan: spanOf(start, start + within.trim().length),
    }
  })
}

function frontMatterOf(text: string): FrontMatter | null {
  const match = /^---\r?\n([\s\S]*?)---/.exec(text)
  if (match === null) return null
  const span = spanOf(0, match[0].length)
  return { span, yaml: match[1] ?? '', yamlStart: match[0].indexOf('\n') + 1, values: new Map(), problems: [] }
}

function passagesOf(text: string): Passage[] {
  const passages: { kind: PassageKind; start: number; end: number }[] = []
  let open = false
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const blankBefore = /(?:\n\r?\n|\r\r)$/.test(text.slice(0, index))
    const words = line.replace(/<!--.*?-->/g, '').trim()
    if (words === '') continue
    const kind: PassageKind = words.startsWith('|')
      ? 'table-cell'
      : /^(?:-|\d+\.) /.test(words)
        ? 'list-item'
        : 'paragraph'
    const last = passages.at(-1)
    if (open && last && !blankBefore && kind === 'paragraph') last.end = index + line.length
    else passages.push({ kind, start: index + line.indexOf(words), end: index + line.length })
    open = kind !== 'table-cell'
  }
  return passages.map(({ kind, start, end }) => ({
    kind,
    voice: 'department',
    span: spanOf(start, end),
    number: null,
    flow: flowOf(text.slice(start, end), start),
    recommendation: null,
    section: 'answer',
  }))
}

function recommendationsOf(text: string): Recommendation[] {
  const labels = [...text.matchAll(/^Recommendation (\d+)/gm)]
  return labels.map((match, index) =>
    recommendationFrom(
      recommendationIdOf(match[1] ?? ''),
      match[0],
      match.index,
      labels[index + 1]?.index ?? text.length,
    ),
  )
}

function recommendationFrom(id: RecommendationId, label: string, start: number, end: number): Recommendation {
  const span = spanOf(start, start + label.length)
  return {
    id,
    parent: null,
    answerable: true,
    label: { text: label, span, idSpan: spanOf(span.end - id.length, span.end), style: 'word' },
    statement: [],
    parts: [],
    deadline: null,
    verdict: null,
    verdicts: [],
    answer: [],
    dateField: null,
    takenWith: [],
    owner: null,
    span: spanOf(start, end),
  }
}
