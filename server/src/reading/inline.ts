import type { FlowBuilder } from '../model/flow.js'
import type { Comment } from '../model/response.js'
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
export function addInline(text: string, start: number, end: number, flow: FlowBuilder, finds: InlineFinds): void {
  let plain = start
  let at = start
  let hasOtherSpaces = false
  const flush = (to: number) => {
    if (to <= plain) return
    const words = text.slice(plain, to)
    flow.add(hasOtherSpaces ? words.replace(otherSpaces, ' ') : words, plain)
  }
  const skip = (length: number) => {
    flush(at)
    at += length
    plain = at
  }
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (isPlain(unit)) {
      if (unit === 9 || unit >= 0xa0) hasOtherSpaces ||= isOtherSpace(unit)
      at++
    } else if (unit === 92 /* \ */ && at + 1 < end && punctuation.test(text.charAt(at + 1))) {
      skip(1)
      at++
    } else if (unit === 96 /* ` */) {
      at = afterCodeSpan(text, at, end)
      hasOtherSpaces = true
    } else if (unit === 42 /* * */ || unit === 95 /* _ */) {
      const length = runLength(text, at, end)
      if (isEmphasis(text, at, length, start, end)) skip(length)
      else at += length
    } else if (unit === 60 /* < */) {
      const length = tagLength(text, at, end, finds)
      if (length > 0) skip(length)
      else at++
    } else if (unit === 93 /* ] */ && text.charCodeAt(at + 1) === 40 /* ( */) {
      const length = linkTargetLength(text, at, end)
      if (length > 0) skip(length)
      else at++
    } else if (unit === 91 /* [ */ && text.charCodeAt(at + 1) === 94 /* ^ */) {
      const close = indexWithin(text, ']', at, end)
      if (close > 0) skip(close + 1 - at)
      else at++
    } else if (unit === 91 && isLinkText(text, at, end)) skip(1)
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

function runLength(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at)
  let length = 1
  while (at + length < end && text.charCodeAt(at + length) === unit) length++
  return length
}

/** A run of stars or underscores that touches a word; three and more underscores are a line to fill in. */
function isEmphasis(text: string, at: number, length: number, start: number, end: number): boolean {
  const before = at > start ? text.charAt(at - 1) : ' '
  const after = at + length < end ? text.charAt(at + length) : ' '
  if (/\s/.test(before) && /\s/.test(after)) return false
  if (text.charCodeAt(at) === 42) return length <= 4
  return length <= 2 && !(/[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after))
}

function afterCodeSpan(text: string, at: number, end: number): number {
  const length = runLength(text, at, end)
  const close = indexWithin(text, '`'.repeat(length), at + length, end)
  return close >= 0 ? close + length : at + length
}

/** The length of an HTML comment or tag at `at`, 0 where there is none. */
function tagLength(text: string, at: number, end: number, finds: InlineFinds): number {
  if (text.startsWith('<!--', at)) {
    const close = indexWithin(text, '-->', at + 4, end)
    if (close < 0) return 0
    finds.comments.push(commentAt(text, at, close + 3))
    return close + 3 - at
  }
  const close = indexWithin(text, '>', at, end)
  if (close < 0) return 0
  return /^<\/?[A-Za-z][^<>]*>$/.test(text.slice(at, close + 1)) ? close + 1 - at : 0
}

/** The comment from its `<!--` at `start` to behind its `-->` at `end`. */
export function commentAt(text: string, start: number, end: number): Comment {
  const words = text.slice(start + 4, end - 3)
  const lead = words.length - words.trimStart().length
  const trimmed = words.trim()
  const from = start + 4 + (trimmed === '' ? 0 : lead)
  return { span: spanOf(start, end), text: trimmed, textSpan: spanOf(from, from + trimmed.length) }
}

/** The length of `](target)` at `at` where a link's text ends there, else 0. */
function linkTargetLength(text: string, at: number, end: number): number {
  const close = indexWithin(text, ')', at + 2, end)
  if (close < 0) return 0
  return /^[^\s()<>]*$/.test(text.slice(at + 2, close)) ? close + 1 - at : 0
}

function isLinkText(text: string, at: number, end: number): boolean {
  const close = indexWithin(text, ']', at, end)
  return close > 0 && text.charCodeAt(close + 1) === 40 && linkTargetLength(text, close, end) > 0
}

/** How far inline markup may reach: keeps a line of ten million opening brackets linear. */
const longestMarkup = 1000

function indexWithin(text: string, sought: string, from: number, end: number): number {
  const found = text.slice(from, Math.min(end, from + longestMarkup)).indexOf(sought)
  return found < 0 ? -1 : from + found
}
