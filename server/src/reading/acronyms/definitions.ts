import type { FlowedText } from '../../model/flow.js'
import { movedDefinition } from '../../model/moved.js'
import type { AcronymDefinition, Voice } from '../../model/response.js'
import { sign } from '../../model/signs.js'
import { movedBy, type Span, spanOf } from '../../model/span.js'
import { fullFormBefore, isFullForm } from './fullForm.js'
import { shapeOfShort, singularOf } from './shortForms.js'

/** A definition with the short form that it defines, in the singular. */
export interface ShortDefinition {
  readonly short: string
  readonly definition: AcronymDefinition
}

const brackets = /\(([^()]{2,160})\)/g
/** The short form in its bracket, perhaps in quotation marks, and what may stand before and behind it. */
const inBracket =
  /^(?:(?:the|or|also|hereafter|hereinafter|henceforth|known as) ){0,2}["'“‘]?([A-Z][A-Za-z0-9& ]{1,20}?)["'”’]?(?:$|[,;]? (?:or|formerly|see|hereafter) |[,;] )/
/** A short form just before a bracket. */
const shortBefore = /(?:^|[\s("'“‘])((?:[A-Z][A-Z0-9&]{1,7} )?[A-Z][A-Za-z0-9&]{1,9})["'”’]? ?$/
/** How far back a full form may begin. */
const longestFullForm = 160
const boundary = /[.;:!?()[\]|•]|\s[-–—]\s/g

/**
 * The definitions in one passage, in order: `Warnings Index (WI)`, `WI (Warnings Index)`. A bracket that holds no short
 * form of what stands before it is none: `(Recommendations 1 and 2)`, `(June 2024)`, `(the IECA among them)`.
 */
export function definitionsIn(flow: FlowedText, voice: Voice): readonly ShortDefinition[] {
  if (!flow.hasSign(sign.roundBracket)) return []
  return flow.once(bracketsIn).map((found) => {
    const { short, definition } = movedShortDefinition(found, flow.origin)
    return { short, definition: { ...definition, voice } }
  })
}

/** `found` as it stands where what is before it has grown by `by` units of text. */
export function movedShortDefinition({ short, definition }: ShortDefinition, by: number): ShortDefinition {
  return { short, definition: movedDefinition(definition, movedBy(by)) }
}

/** The definitions in `flow`, all in the department's voice. */
function bracketsIn(flow: FlowedText): readonly ShortDefinition[] {
  return [...flow.text.matchAll(brackets)].flatMap(({ 0: whole, 1: content = '', index: start }) => {
    const before = flow.text.slice(Math.max(0, start - longestFullForm), start)
    const bracket = { start, end: start + whole.length, content, before }
    const found = bracketedShort(bracket) ?? bracketedFull(bracket)
    if (found === undefined) return []
    const { short, full, place } = found
    return {
      short: singularOf(short),
      definition: {
        full: flow.text.slice(full.start, full.end),
        fullSpan: flow.sourceSpan(full.start, full.end),
        span: flow.sourceSpan(place.start, place.end),
        voice: 'department',
      },
    }
  })
}

/** A bracket, with the text that leads up to it; offsets into the passage's flowed text. */
interface Bracket extends Span {
  readonly content: string
  readonly before: string
}

/** A short form, where it stands (in its bracket, if it has one), and where its full form does. */
interface Found {
  readonly short: string
  readonly full: Span
  readonly place: Span
}

/** `Warnings Index (WI)` */
function bracketedShort({ start, end, content, before }: Bracket): Found | undefined {
  const short = inBracket.exec(content)?.[1]
  const shape = short === undefined ? undefined : shapeOfShort(short)
  if (short === undefined || shape === undefined) return undefined
  const clause = before.slice(lastBoundary(before))
  const full = fullFormBefore(clause, singularOf(short), shape)
  if (full === undefined) return undefined
  const offset = start - clause.length
  return { short, full: spanOf(offset + full.start, offset + full.end), place: spanOf(start, end) }
}

/** `WI (Warnings Index)` */
function bracketedFull({ start, content, before }: Bracket): Found | undefined {
  const match = shortBefore.exec(before)
  const words = match?.[1]
  if (match === null || words === undefined) return undefined
  const end = start - before.length + match.index + match[0].indexOf(words) + words.length
  // The word before may be part of it, `FP JBIU`, or not: `IE PPM (Professional Practice Manual)`.
  const candidates = [words, words.slice(words.indexOf(' ') + 1)]
  const short = candidates.find((each) => shapeOfShort(each) === 'acronym' && isFullForm(content, singularOf(each)))
  if (short === undefined) return undefined
  const from = start + 1 + content.length - content.trimStart().length
  return { short, full: spanOf(from, from + content.trim().length), place: spanOf(end - short.length, end) }
}

/** Where the clause begins in which `text` ends: behind its last stop, dash or bracket. */
function lastBoundary(text: string): number {
  const last = [...text.matchAll(boundary)].at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

const govspeak = /^[ \t]{0,3}(\*\[([^\]\r\n]{1,40})\]):[ \t]*([^\r\n]*)/gm

/**
 * Govspeak's own definitions, which hold for the whole document: `*[ICIBI]: Independent Chief Inspector ...`. `text` is
 * whole lines of it from offset `offset` on.
 */
export function govspeakDefinitions(text: string, offset: number): readonly ShortDefinition[] {
  if (!text.includes('*[')) return []
  return [...text.matchAll(govspeak)].map(({ 0: line, 1: mark = '', 2: written = '', 3: rest = '', index: at }) => {
    const index = offset + at
    const start = index + line.indexOf(mark)
    const full = rest.trim()
    const from = index + line.length - rest.length
    return {
      short: singularOf(written.trim()),
      definition: {
        full,
        fullSpan: spanOf(from, from + full.length),
        span: spanOf(start, start + mark.length),
        voice: 'department',
      },
    }
  })
}
