/** Finds what a short form stands for, and writes it out where the department uses the short form first. */
import type { Acronym, AcronymUse, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
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
  if (use === undefined || response.text.slice(use.span.start, use.span.end) !== short) return undefined
  if (definition === null) {
    const full = expansionOf(short)
    return full === undefined ? undefined : writtenAt(use, short, full)
  }
  if (use.span.start >= Math.min(definition.fullSpan.start, definition.span.start)) return undefined
  const here = writtenAt(use, short, definition.full)
  if (definition.voice !== 'department') return here
  const whole = spanOf(definition.fullSpan.start, Math.max(definition.span.end, definition.fullSpan.end))
  const written = response.text.slice(whole.start, whole.end)
  const tail = /^\(([A-Za-z0-9 -]+)\)$/.exec(written.slice(definition.fullSpan.end - whole.start).trim())
  if (tail === null || tail[1] !== short || /[\r\n]/.test(written)) return undefined
  return {
    ...here,
    title: `Spell out “${short}” here instead`,
    edits: [...here.edits, { span: whole, newText: short }],
  }
}

const nameToFillIn = '[insert the full name]'

/** The fix that leaves a place for what `acronym` stands for, where nobody but the writer can know; none where it is there. */
export function toBeSpeltOut({ short, uses }: Acronym, response: Response): Fix | undefined {
  const use = firstUseInText(uses, response)
  if (use === undefined || response.text.slice(use.span.start, use.span.end) !== short) return undefined
  if (response.text.slice(0, use.span.start).endsWith(`${nameToFillIn} (`)) return undefined
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
  let names: readonly CapitalName[] | undefined
  return (short) => {
    if (inspectorate.short === short) return withoutArticle(inspectorate.name)
    if (department.otherNames.includes(short)) return withoutArticle(department.name)
    const letters = short.replace(/[^A-Z]/g, '')
    if (letters.length < 2 || letters !== short) return undefined
    names ??= capitalNames(response)
    const [only, ...others] = new Set(names.flatMap((name) => wordsWithInitials(name, letters)))
    return others.length === 0 ? only : undefined
  }
}

function withoutArticle(name: string): string {
  return name.replace(/^the /i, '')
}

/** A name of several words in capitals, small words between them: `Regional Command and Control Unit`. */
interface CapitalName {
  readonly words: readonly string[]
  /** Which of the words are in capitals, and the letters with which those begin. */
  readonly capitals: readonly number[]
  readonly initials: string
}

const namePattern = /\b[A-Z][\w’'-]*(?: (?:(?:and|of|for|the|to|in|on|with) ){0,2}[A-Z][\w’'-]*){1,9}/g

function capitalNames({ passages }: Response): readonly CapitalName[] {
  return passages.flatMap(({ flow, kind }) => {
    if (kind === 'code' || kind === 'page-remains') return []
    return [...flow.text.matchAll(namePattern)].map(({ 0: name }) => {
      const words = name.split(' ')
      const capitals = words.flatMap((word, index) => (/^[A-Z]/.test(word) ? [index] : []))
      return { words, capitals, initials: capitals.map((index) => words[index]?.charAt(0)).join('') }
    })
  })
}

/** The words of `name` whose capitals are `letters`. */
function wordsWithInitials({ words, capitals, initials }: CapitalName, letters: string): readonly string[] {
  const at = initials.indexOf(letters)
  const first = capitals[at]
  const last = capitals[at + letters.length - 1]
  return first === undefined || last === undefined ? [] : [words.slice(first, last + 1).join(' ')]
}
