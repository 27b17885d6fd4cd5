/** Finds what a short form stands for, and writes it out where the department uses the short form first. */
import { textIn } from '../model/draftText.js'
import { onceFor } from '../model/onceFor.js'
import type { Acronym, AcronymUse, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { firstUseInText } from './departmentText.js'
import { quoted } from './messageWords.js'
import type { Fix } from './rule.js'

/**
 * The fix that spells `acronym` out at its first use: with the words of its later definition, which then becomes the
 * short form alone; else with what schema or draft say in full. Undefined where it is spelt out in time,
 * where nothing says what it means, or where markup or a line's end would be torn.
 */
export function speltOut(acronym: Acronym, response: Response, expansionOf: Expansions): Fix | undefined {
  const { short, definition, uses } = acronym
  const use = firstUseInText(uses, response)
  if (use === undefined || textIn(response, use.span) !== short) return undefined
  if (definition === null) {
    const full = expansionOf(short)
    return full === undefined ? undefined : writtenAt(use, short, full)
  }
  if (use.span.start >= Math.min(definition.fullSpan.start, definition.span.start)) return undefined
  const here = writtenAt(use, short, definition.full)
  if (definition.voice !== 'department') return here
  const whole = spanOf(definition.fullSpan.start, Math.max(definition.span.end, definition.fullSpan.end))
  const written = textIn(response, whole)
  const tail = /^\(([A-Za-z0-9 -]+)\)$/.exec(written.slice(definition.fullSpan.end - whole.start).trim())
  if (tail === null || tail[1] !== short || /[\r\n]/.test(written)) return undefined
  return {
    ...here,
    title: `Spell out “${short}” here instead`,
    edits: [...here.edits, { span: whole, newText: short }],
  }
}

const nameToFillIn = '[insert the full name]'

/** Where the name to be filled in would stand, and the bracket behind it, before the short form at `offset`. */
function textBefore(offset: number): Span {
  return spanOf(Math.max(0, offset - nameToFillIn.length - 2), offset)
}

/** The fix that leaves a place for what `acronym` stands for, where nobody but the writer can know; none where it is there. */
export function toBeSpeltOut({ short, uses }: Acronym, response: Response): Fix | undefined {
  const use = firstUseInText(uses, response)
  if (use === undefined || textIn(response, use.span) !== short) return undefined
  if (textIn(response, textBefore(use.span.start)) === `${nameToFillIn} (`) return undefined
  return { ...writtenAt(use, short, nameToFillIn), title: `Make room to spell out “${short}”` }
}

function writtenAt({ span }: AcronymUse, short: string, full: string): Fix {
  return {
    title: `Write ${quoted(full)} in full here`,
    safety: 'ask',
    edits: [{ span, newText: `${full} (${short})` }],
  }
}

/** What a short form stands for, so far as schema and draft say it outside a definition; undefined where they do not. */
export type Expansions = (short: string) => string | undefined

/** The names of inspectorate and department, and those names in `response` that alone have a short form's initials. */
export function expansionsIn(response: Response, { inspectorate, department }: ResponseSchema): Expansions {
  return (short) => {
    if (inspectorate.short === short) return withoutArticle(inspectorate.name)
    if (department.otherNames.includes(short)) return withoutArticle(department.name)
    const letters = short.replace(/[^A-Z]/g, '')
    if (letters.length < 2 || letters !== short) return undefined
    const found = new Set<string>()
    for (const [initials, names] of namesByInitials(response)) {
      const at = initials.indexOf(letters)
      if (at >= 0) for (const name of names) found.add(wordsOfCapitals(name, at, at + letters.length - 1))
    }
    return found.size === 1 ? [...found][0] : undefined
  }
}

function withoutArticle(name: string): string {
  return name.replace(/^the /i, '')
}

/** A name of several words in capitals, small words between them: `Regional Command and Control Unit`. */
const namePattern = /\b[A-Z][\w’'-]{0,40}(?: (?:(?:and|of|for|the|to|in|on|with) ){0,2}[A-Z][\w’'-]{0,40}){1,9}/g

/** By the initials of their capitals: the names of `response`, each once. Many names have the same few initials. */
const namesByInitials = onceFor(({ passages }: Response): ReadonlyMap<string, ReadonlySet<string>> => {
  const byInitials = new Map<string, Set<string>>()
  for (const { flow, kind } of passages) {
    if (kind === 'code' || kind === 'page-remains') continue
    for (const name of flow.onceInText(namesIn)) {
      const initials = initialsOf(name)
      const known = byInitials.get(initials)
      if (known === undefined) byInitials.set(initials, new Set([name]))
      else known.add(name)
    }
  }
  return byInitials
})

function namesIn(text: string): readonly string[] {
  return text.match(namePattern) ?? []
}

/** The capitals with which words of `name` begin: `RCCU` of `Regional Command and Control Unit`. */
function initialsOf(name: string): string {
  let initials = ''
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code >= 0x41 && code <= 0x5a && (at === 0 || name.charCodeAt(at - 1) === 0x20)) initials += name[at]
  }
  return initials
}

/** The words of `name` from its capital `first` to its capital `last`, counted from 0. */
function wordsOfCapitals(name: string, first: number, last: number): string {
  const words = name.split(' ')
  const capitals = words.flatMap((word, index) => (/^[A-Z]/.test(word) ? [index] : []))
  return words.slice(capitals[first], (capitals[last] ?? 0) + 1).join(' ')
}
