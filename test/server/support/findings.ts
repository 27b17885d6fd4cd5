/** Shows what the rules find in a draft: findings by line, and the same draft in the other shapes that text comes in. */
import { runRules } from '../../../server/src/check/runRules.js'
import type { Day } from '../../../server/src/model/day.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import type { Register } from '../../../server/src/register/register.js'
import { allRules } from '../../../server/src/rules/all.js'
import type { Finding, TextEdit } from '../../../server/src/rules/rule.js'
import type { ResponseSchema } from '../../../server/src/schema/responseSchema.js'
import { schemaByDefault } from '../../../server/src/schema/shippedSchemas.js'

export interface CheckOptions {
  readonly schema?: ResponseSchema
  /** ISO days. */
  readonly published?: string
  readonly today?: string
  readonly register?: Register
  /** A rule that is off unless somebody turns it on, and is to run as well. */
  readonly also?: string
  readonly houseWords?: readonly string[]
}

/** What the rules find in `text`, in the order of the text. Rules that break down show as `check/rule-failed`. */
export function findingsIn(text: string, options: CheckOptions = {}): readonly Finding[] {
  const schema = options.schema ?? schemaByDefault()
  const configured = (options.published ?? null) as Day | null
  const response = readResponse(text, schema, { published: configured })
  const rules = allRules.filter(({ id, severity }) => severity !== 'off' || id === options.also)
  const { found } = runRules(rules, {
    response,
    schema,
    today: (options.today ?? '2024-02-01') as Day,
    published: response.published?.day ?? configured,
    register: options.register ?? null,
    registerFault: null,
    lineEnding: text.includes('\r\n') ? '\r\n' : '\n',
    ...(options.houseWords !== undefined && { houseWords: options.houseWords }),
  })
  return found.flatMap(({ values }) => values).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** A draft whose expected findings stand below their lines: carets under the words, then the rule's id. */
export interface MarkedDraft {
  readonly text: string
  readonly expected: readonly ExpectedFinding[]
}

export interface ExpectedFinding {
  readonly rule: string
  readonly start: number
  readonly end: number
}

const marker = /^( *)(\^+) ([a-z-]+\/[a-z-]+)$/

/**
 * Takes the marker lines (`   ^^^^ verdict/missing`) out of `draft`. Carets that reach the last column of their line and
 * go on in a marker under the next line are two findings; none here does.
 */
export function markedDraft(draft: string): MarkedDraft {
  const kept: string[] = []
  const expected: ExpectedFinding[] = []
  let lineStart = 0
  let next = 0
  for (const line of draft.split('\n')) {
    const match = marker.exec(line)
    if (match === null) {
      kept.push(line)
      lineStart = next
      next += line.length + 1
    } else {
      const [, indent = '', carets = '', rule = ''] = match
      const start = lineStart + indent.length
      expected.push({ rule, start, end: start + carets.length })
    }
  }
  expected.sort((a, b) => a.start - b.start || a.end - b.end)
  return { text: kept.join('\n'), expected }
}

/** A finding by its rule and the words that it marks, white space as single spaces: the same in every shape of a draft. */
export function shown(text: string, finding: Pick<Finding, 'rule' | 'span'>): string {
  return `${finding.rule}: ${text.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ')}`
}

const frontMatter = /^(?:---\n[\s\S]*?\n---\n)?/

/** The same draft as other editors and programs hand it over. */
export function shapesOf(text: string): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: 'as written', text },
    { name: 'with Windows line ends', text: text.replaceAll('\n', '\r\n') },
    { name: 'behind a byte order mark', text: `\uFEFF${text}` },
    { name: 'with an emoji before it', text: text.replace(frontMatter, (front) => `${front}🛃 Home Office\n\n`) },
    { name: 'wrapped at 60 columns', text: wrapped(text, 60) },
  ]
}

/** Paragraphs with line ends where a line would run over `width`; tables, headings and front matter stay as they are. */
function wrapped(text: string, width: number): string {
  const front = frontMatter.exec(text)?.[0] ?? ''
  const lines = text.slice(front.length).split('\n')
  return front + lines.flatMap((line) => (/^[#|]/.test(line) ? [line] : wrappedLine(line, width))).join('\n')
}

function wrappedLine(line: string, width: number): string[] {
  const wrappedLines: string[] = []
  let rest = line
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width)
    // A line that began with a number or a list mark would be another paragraph.
    if (at <= 0 || /^(?:\d|[-*+•(]|[a-z][.)])/.test(rest.slice(at + 1))) break
    wrappedLines.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...wrappedLines, rest]
}

/** `text` with `edits`, which must not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const backwards = [...edits].sort((a, b) => b.span.start - a.span.start)
  return backwards.reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text)
}
