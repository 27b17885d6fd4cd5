import type { FlowBuilder } from '../model/flow.js'
import type { Comment } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { spanOf } from '../model/span.js'

/** What stands within the lines besides words. */
export interface InlineFinds {
  readonly comments: Comment[]
}

/** Tabs, non-breaking and typographic spaces: each is one unit, and one space to a reader. */
const otherSpaces = /[\t\u00a0\u2000-\u200a\u202f]/g
const punctuation = /[!-/:-@[-`{-~]/

/**
 * Adds the words of `text` from `start` to `end` (one line's content) to `flow`: emphasis marks, escapes, link targets,
 * HTML tags and comments are left out, code spans keep their words as they are.
 */
export function addInline(text: ReadableText, start: number, end: number, flow: FlowBuilder, finds: InlineFinds): void {
  addLine(text.slice(start, end), start, flow, finds)
}

/** As `addInline`, of `line`, which stands at `start`. */
function addLine(line: string, start: number, flow: FlowBuilder, finds: InlineFinds): void {
  const end = line.length
  let plain = 0
  let at = 0
  let hasOtherSpaces = false
  const flush = (to: number) => {
    if (to <= plain) return
    const words = line.slice(plain, to)
    flow.add(hasOtherSpaces ? words.replace(otherSpaces, ' ') : words, start + plain)
  }
  const skip = (length: number) => {
    flush(at)
    at += length
    plain = at
  }
  while (at < end) {
    const unit = line.charCodeAt(at)
    if (isPlain(unit)) {
      if (unit === 9 || unit >= 0xa0) hasOtherSpaces ||= isOtherSpace(unit)
      at++
    } else if (unit === 92 /* \ */ && at + 1 < end && punctuation.test(line.charAt(at + 1))) {
      skip(1)
      at++
    } else if (unit === 96 /* ` */) {
      at = afterCodeSpan(line, at)
      hasOtherSpaces = true
    } else if (unit === 42 /* * */ || unit === 95 /* _ */) {
      const length = runLength(line, at)
      if (isEmphasis(line, at, length)) skip(length)
      else at += length
    } else if (unit === 60 /* < */) {
      const length = tagLength(line, at, start, finds)
      if (length > 0) skip(length)
      else at++
    } else if (unit === 93 /* ] */ && line.charCodeAt(at + 1) === 40 /* ( */) {
      const length = linkTargetLength(line, at)
      if (length > 0) skip(length)
      else at++
    } else if (unit === 91 /* [ */ && line.charCodeAt(at + 1) === 94 /* ^ */) {
      const close = indexWithin(line, ']', at)
      if (close > 0) skip(close + 1 - at)
      else at++
    } else if (unit === 91 && isLinkText(line, at)) skip(1)
    else at++
  }
  flush(end)
}

function isOtherSpace(unit: number): boolean {
  return unit === 9 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f
}

function isPlain(unit: number): boolean {
  return unit !== 92 && unit !== 96 && unit !== 42 && unit !== 95 && unit !== 60 && unit !== 93 && unit !== 91
}

function runLength(line: string, at: number): number {
  const unit = line.charCodeAt(at)
  let length = 1
  while (line.charCodeAt(at + length) === unit) length++
  return length
}

/** A run of stars or underscores that touches a word; three and more underscores are a line to fill in. */
function isEmphasis(line: string, at: number, length: number): boolean {
  const before = at > 0 ? line.charAt(at - 1) : ' '
  const after = at + length < line.length ? line.charAt(at + length) : ' '
  if (/\s/.test(before) && /\s/.test(after)) return false
  if (line.charCodeAt(at) === 42) return length <= 4
  return length <= 2 && !(/[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after))
}

function afterCodeSpan(line: string, at: number): number {
  const length = runLength(line, at)
  const close = indexWithin(line, '`'.repeat(length), at + length)
  return close >= 0 ? close + length : at + length
}

/** The length of an HTML comment or tag at `at` of `line`, which stands at `start`; 0 where there is none. */
function tagLength(line: string, at: number, start: number, finds: InlineFinds): number {
  if (line.startsWith('<!--', at)) {
    const close = indexWithin(line, '-->', at + 4)
    if (close < 0) return 0
    finds.comments.push(commentOf(line.slice(at, close + 3), start + at))
    return close + 3 - at
  }
  const close = indexWithin(line, '>', at)
  if (close < 0) return 0
  return /^<\/?[A-Za-z][^<>]*>$/.test(line.slice(at, close + 1)) ? close + 1 - at : 0
}

/** The comment `written`, from its `<!--`, which stands at `start`, to its `-->`. */
export function commentOf(written: string, start: number): Comment {
  const words = written.slice(4, -3)
  const lead = words.length - words.trimStart().length
  const trimmed = words.trim()
  const from = start + 4 + (trimmed === '' ? 0 : lead)
  return { span: spanOf(start, start + written.length), text: trimmed, textSpan: spanOf(from, from + trimmed.length) }
}

/** The length of `](target)` at `at` where a link's text ends there, else 0. */
function linkTargetLength(line: string, at: number): number {
  const close = indexWithin(line, ')', at + 2)
  if (close < 0) return 0
  return /^[^\s()<>]*$/.test(line.slice(at + 2, close)) ? close + 1 - at : 0
}

function isLinkText(line: string, at: number): boolean {
  const close = indexWithin(line, ']', at)
  return close > 0 && line.charCodeAt(close + 1) === 40 && linkTargetLength(line, close) > 0
}

/** How far inline markup may reach: keeps a line of ten million opening brackets linear. */
const longestMarkup = 1000

function indexWithin(line: string, sought: string, from: number): number {
  const found = line.slice(from, from + longestMarkup).indexOf(sought)
  return found < 0 ? -1 : from + found
}
