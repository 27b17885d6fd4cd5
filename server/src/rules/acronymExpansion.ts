/** Finds what a short form stands for, and writes it out where the department uses the short form first. */
import { factOf } from '../model/dependencies.js'
import { textIn } from '../model/draftText.js'
import type { Acronym, AcronymUse, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { firstUseInText } from './departmentText.js'
import { quoted } from './messageWords.js'
import { type NamesByInitials, namesByInitials } from './namesByInitials.js'
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
  let names: NamesByInitials | undefined
  return (short) => {
    if (inspectorate.short === short) return withoutArticle(inspectorate.name)
    if (department.otherNames.includes(short)) return withoutArticle(department.name)
    const letters = short.replace(/[^A-Z]/g, '')
    if (letters.length < 2 || letters !== short) return undefined
    names ??= factOf(response, namesByInitials)
    return names.nameOf(letters)
  }
}

function withoutArticle(name: string): string {
  return name.replace(/^the /i, '')
}
