import type { FlowedText } from '../../model/flow.js'
import type { AcronymDefinition, Voice } from '../../model/response.js'
import { spanOf } from '../../model/span.js'
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
export function definitionsIn(flow: FlowedText, voice: Voice): ShortDefinition[] {
  return [...flow.text.matchAll(brackets)].flatMap(({ 0: bracket, 1: content = '', index }) => {
    const before = flow.text.slice(Math.max(0, index - longestFullForm), index)
    return (
      bracketedShort(flow, voice, before, content, index, index + bracket.length) ??
      bracketedFull(flow, voice, before, content, index) ??
      []
    )
  })
}

/** `Warnings Index (WI)` */
function bracketedShort(
  flow: FlowedText,
  voice: Voice,
  before: string,
  content: string,
  open: number,
  end: number,
): ShortDefinition | undefined {
  const written = inBracket.exec(content)?.[1]
  const shape = written === undefined ? undefined : shapeOfShort(written)
  if (written === undefined || shape === undefined) return undefined
  const short = singularOf(written)
  const clause = before.slice(lastBoundary(before))
  const found = fullFormBefore(clause, short, shape)
  if (found === undefined) return undefined
  const offset = open - clause.length
  const [start, close] = [offset + found.start, offset + found.end]
  return {
    short,
    definition: {
      full: flow.text.slice(start, close),
      fullSpan: flow.sourceSpan(start, close),
      span: flow.sourceSpan(open, end),
      voice,
    },
  }
}

/** `WI (Warnings Index)` */
function bracketedFull(
  flow: FlowedText,
  voice: Voice,
  before: string,
  content: string,
  open: number,
): ShortDefinition | undefined {
  const match = shortBefore.exec(before)
  const written = match?.[1]
  if (match === null || written === undefined || shapeOfShort(written) !== 'acronym') return undefined
  const candidates = written.includes(' ') ? [written, written.slice(written.indexOf(' ') + 1)] : [written]
  const short = candidates.find((candidate) => isFullForm(content, singularOf(candidate)))
  if (short === undefined) return undefined
  const end = open - before.length + match.index + match[0].indexOf(written) + written.length
  const full = content.trim()
  const start = open + 1 + content.indexOf(full)
  return {
    short: singularOf(short),
    definition: {
      full,
      fullSpan: flow.sourceSpan(start, start + full.length),
      span: flow.sourceSpan(end - short.length, end),
      voice,
    },
  }
}

/** Where the clause begins in which `text` ends: behind its last stop, dash or bracket. */
function lastBoundary(text: string): number {
  const last = [...text.matchAll(boundary)].at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

const govspeak = /^[ \t]{0,3}(\*\[([^\]\r\n]{1,40})\]):[ \t]*([^\r\n]*)/gm

/** Govspeak's own definitions, which hold for the whole document: `*[ICIBI]: Independent Chief Inspector ...`. */
export function govspeakDefinitions(text: string): ShortDefinition[] {
  return [...text.matchAll(govspeak)].map(({ 0: line, 1: mark = '', 2: written = '', 3: rest = '', index }) => {
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
