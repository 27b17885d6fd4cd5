import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { FrontMatter, FrontMatterValue } from '../model/response.js'
import { copied, type ReadableText } from '../model/sourceText.js'
import { spanOf } from '../model/span.js'
import { isTooDeepForYaml } from '../schema/yamlNesting.js'
import { type Line, Lines } from './lines.js'

/** The largest front matter that is parsed; a longer one is text. */
const longestFrontMatter = 100_000

/** The front matter of a draft, and the offset of the line behind it. */
export interface Head {
  readonly matter: FrontMatter
  readonly next: number
}

/**
 * The YAML block at the very head of the document, between two lines of `---`, and the offset of the line behind it; null
 * where there is none.
 */
export function readFrontMatter(text: ReadableText): Head | null {
  const lines = new Lines(text, 0)
  const first = lines.at(0)
  if (first === undefined || !isFence(text, first)) return null
  for (let index = 1; ; index++) {
    const line = lines.at(index)
    if (line === undefined || line.start > longestFrontMatter) return null
    if (isFence(text, line)) return { matter: parsed(text.slice(0, line.end), first.next, line), next: line.next }
  }
}

/** The last front matter that was parsed: it stands at the head of each version of a draft, and seldom changes. */
let last: { readonly written: string; readonly matter: FrontMatter } | undefined

function parsed(written: string, yamlStart: number, end: Line): FrontMatter {
  if (last?.written === written) return last.matter
  const own = copied(written)
  last = { written: own, matter: parse(own, yamlStart, end) }
  return last.matter
}

function isFence(text: ReadableText, line: Line): boolean {
  return (
    text
      .slice(line.start, line.end)
      .replace(/^\uFEFF/, '')
      .trimEnd() === '---'
  )
}

function parse(text: string, yamlStart: number, end: Line): FrontMatter {
  const yaml = text.slice(yamlStart, end.start)
  const values = new Map<string, FrontMatterValue>()
  const span = spanOf(0, end.end)
  if (isTooDeepForYaml(yaml)) {
    const whole = spanOf(yamlStart, yamlStart + yaml.length)
    return {
      span,
      yaml,
      yamlStart,
      values,
      problems: [{ message: 'This is nested too deeply to be read.', span: whole }],
    }
  }
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false, logLevel: 'silent' })
  const problems = [...document.errors, ...document.warnings].map((problem) => ({
    message: problem.message,
    span: spanOf(yamlStart + problem.pos[0], yamlStart + problem.pos[1]),
  }))
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key) || !isScalar(pair.value)) continue
      const [keyStart, keyEnd] = pair.key.range ?? [0, 0]
      const [start, end] = pair.value.range ?? [0, 0]
      values.set(String(pair.key.value), {
        text: pair.value.source ?? String(pair.value.value ?? ''),
        keySpan: spanOf(yamlStart + keyStart, yamlStart + keyEnd),
        span: spanOf(yamlStart + start, yamlStart + end),
      })
    }
  }
  return { span, yaml, yamlStart, values, problems }
}
