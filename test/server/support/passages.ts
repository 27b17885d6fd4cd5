/** Passages and recommendations made by hand, for tests of what is read within passages. */
import { FlowBuilder } from '../../../server/src/model/flow.js'
import { parentOf, type RecommendationId } from '../../../server/src/model/recommendationId.js'
import type { Passage, Recommendation } from '../../../server/src/model/response.js'
import { spanOf } from '../../../server/src/model/span.js'

/**
 * The paragraphs of `text`, which blank lines divide: the department's own, in the introduction, unless `rest` says
 * otherwise. Hard line ends are flowed; `# ` opens a heading and `- ` a list item.
 */
export function passagesOf(text: string, rest: Partial<Passage> = {}): Passage[] {
  return [...text.matchAll(/(?:\S.*(?:\r?\n(?!\s*(?:\n|\r|- |$)))?)+/g)].map(({ 0: words, index }) => {
    const marker = /^(?:#+|-) /.exec(words)?.[0] ?? ''
    const kind = marker.startsWith('#') ? 'heading' : marker === '' ? 'paragraph' : 'list-item'
    return {
      kind,
      voice: kind === 'heading' ? 'furniture' : 'department',
      span: spanOf(index, index + words.length),
      number: null,
      flow: flowed(words.slice(marker.length), index + marker.length),
      recommendation: null,
      section: 'introduction',
      ...rest,
    }
  })
}

function flowed(words: string, start: number): Passage['flow'] {
  const flow = new FlowBuilder()
  for (const { 1: line = '', index } of words.matchAll(/[ \t]*([^\r\n]+)/g)) {
    flow.addBreak(start + index - 1)
    const from = start + words.indexOf(line, index)
    flow.add(line, from)
  }
  return flow.build()
}

/** Answerable recommendations, one for each of `verdicts`: `1: accepted`, `2(b): partially-accepted`, `3:` without one. */
export function recommendationsOf(...verdicts: readonly string[]): Recommendation[] {
  return verdicts.map((verdict) => {
    const [id = '', key = ''] = verdict.split(/:\s*/)
    const nowhere = spanOf(0, 0)
    const stated = { key, text: key, span: nowhere, number: null, form: 'line', note: null } as const
    return {
      id: id as RecommendationId,
      parent: parentOf(id as RecommendationId) ?? null,
      answerable: true,
      label: { text: id, span: nowhere, idSpan: nowhere, style: 'word' },
      statement: [],
      parts: [],
      deadline: null,
      verdict: key === '' ? null : stated,
      verdicts: key === '' ? [] : [stated],
      answer: [],
      dateField: null,
      takenWith: [],
      owner: null,
      span: nowhere,
    }
  })
}
