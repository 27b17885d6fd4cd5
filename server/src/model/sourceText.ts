/** A document's text, version by version, without being put together for each of them. */
import { type Change, sameAtEnd, sameAtStart } from './change.js'

/** What a text is to one who looks at a few places of it: a string, or a `SourceText`. Offsets are in UTF-16 units. */
export interface ReadableText {
  readonly length: number
  slice(start: number, end?: number): string
  charCodeAt(at: number): number
}

/** From `from` to `to` of `text`, which stands at `start` of the whole. */
interface Section {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly start: number
}

/** A section that is shorter is one with what is written beside it. */
const shortestSection = 1024

/** So much is looked through at once. */
const stride = 4096

/** So many places may be written at before the text is put together anew. */
const mostSections = 64

/**
 * The text of one version of a document. An edit makes another, at the cost of the edit: all that it did not touch is the
 * same letters in the same string. Offsets are in UTF-16 units, 0-based.
 */
export class SourceText implements ReadableText {
  readonly length: number
  readonly #sections: readonly Section[]
  /** The text as it was opened, of which nobody has edited anything; else null. */
  readonly #original: string | null
  #whole: string | undefined
  /** The section that was last looked at: the next look is most often at the same one. */
  #at = 0

  private constructor(sections: readonly Section[], original: string | null) {
    const last = sections.at(-1)
    this.length = last === undefined ? 0 : endOf(last)
    this.#sections = sections
    this.#original = original
    this.#whole = original ?? undefined
  }

  /** A text that nobody has edited yet. */
  static of(text: string): SourceText {
    return new SourceText([{ text, from: 0, to: text.length, start: 0 }], text)
  }

  /** All of it, put together when it is first asked for: whoever needs a part of it should ask for no more. */
  get whole(): string {
    this.#whole ??= this.#sections.map(written).join('')
    return this.#whole
  }

  /**
   * As of a string. Of a text that was edited it is letters of its own: a part of a string keeps the whole of it, and each
   * version would be kept for the sake of the paragraph that was written in it.
   */
  slice(start: number, end: number = this.length): string {
    if (this.#original !== null) return this.#original.slice(start, end)
    return copied(this.#between(this.#offset(start), this.#offset(end)))
  }

  charCodeAt(at: number): number {
    if (this.#original !== null) return this.#original.charCodeAt(at)
    if (!(at >= 0 && at < this.length)) return Number.NaN
    const { text, from, start } = this.#sectionAt(at)
    return text.charCodeAt(at - start + from)
  }

  /** Where `words` begin first from `from` on; -1 where they do not. */
  indexOf(words: string, from: number): number {
    for (let at = from; at < this.length; at += stride) {
      const found = this.#between(at, Math.min(at + stride + words.length - 1, this.length)).indexOf(words)
      if (found >= 0) return at + found
    }
    return -1
  }

  /** The version that has `words` in place of what stands from `start` to `end`. */
  edited(start: number, end: number, words: string): SourceText {
    const before = this.#sectionsIn(0, start)
    const behind = this.#sectionsIn(end, this.length)
    let middle = words
    while (isShort(before.at(-1))) middle = written(before.pop() as Section) + middle
    while (isShort(behind[0])) middle += written(behind.shift() as Section)
    const sections: Section[] = []
    let length = 0
    for (const { text, from, to } of [...before, sectionOf(copied(middle)), ...behind]) {
      if (from < to) sections.push({ text, from, to, start: length })
      length += to - from
    }
    if (sections.length > mostSections) return new SourceText([sectionOf(sections.map(written).join(''))], null)
    return new SourceText(sections, null)
  }

  /** The next version, which has the words of `text`: this one where they are the same. */
  become(text: string): SourceText {
    if (this.#whole === text) return this
    const { start, oldEnd, newEnd } = SourceText.of(text).changeSince(this)
    const next = start === oldEnd && start === newEnd ? this : this.edited(start, oldEnd, text.slice(start, newEnd))
    next.#whole = text
    return next
  }

  /**
   * The shortest stretch of which everything before and behind is as in `before`; empty in both where they are equal. What
   * both have of the same string is not looked at.
   */
  changeSince(before: SourceText): Change {
    const shorter = Math.min(before.length, this.length)
    let start = 0
    while (start < shorter) {
      const [one, other] = [before.#sectionAt(start), this.#sectionAt(start)]
      const most = Math.min(endOf(one), endOf(other), shorter) - start
      const [from, at] = [start - one.start + one.from, start - other.start + other.from]
      const same = isSameString(one, other) && from === at ? most : sameAtStart(one.text, from, other.text, at, most)
      start += same
      if (same < most) break
    }
    let end = 0
    while (end < shorter - start) {
      const [oneEnd, otherEnd] = [before.length - end, this.length - end]
      const [one, other] = [before.#sectionAt(oneEnd - 1), this.#sectionAt(otherEnd - 1)]
      const most = Math.min(oneEnd - one.start, otherEnd - other.start, shorter - start - end)
      const [to, till] = [oneEnd - one.start + one.from, otherEnd - other.start + other.from]
      const same = isSameString(one, other) && to === till ? most : sameAtEnd(one.text, to, other.text, till, most)
      end += same
      if (same < most) break
    }
    return { start, oldEnd: before.length - end, newEnd: this.length - end }
  }

  /** `offset` as `slice` of a string understands it: from the end where it is negative, and never outside. */
  #offset(offset: number): number {
    return offset < 0 ? Math.max(0, this.length + offset) : Math.min(offset, this.length)
  }

  #between(start: number, end: number): string {
    if (start >= end) return ''
    const { text, from, start: first } = this.#sectionAt(start)
    const here = this.#at
    let words = text.slice(start - first + from, Math.min(end - first + from, this.#sections[here]?.to ?? 0))
    for (let next = here + 1; start + words.length < end; next++) {
      const section = this.#sections[next] as Section
      words += section.text.slice(section.from, Math.min(section.to, end - section.start + section.from))
    }
    return words
  }

  /** The sections of what stands from `start` to `end`. */
  #sectionsIn(start: number, end: number): Section[] {
    return this.#sections.flatMap((section) => {
      const { text, from } = section
      const [first, last] = [Math.max(start, section.start), Math.min(end, endOf(section))]
      if (first >= last) return []
      return [{ text, from: first - section.start + from, to: last - section.start + from, start: first }]
    })
  }

  /** The section that holds `at`, an offset within the text. */
  #sectionAt(at: number): Section {
    const last = this.#sections[this.#at]
    if (last !== undefined && at >= last.start && at < endOf(last)) return last
    this.#at = indexHolding(this.#sections, at)
    return this.#sections[this.#at] as Section
  }
}

// In a function of its own: a function that closes over what it is given costs at each call, needed or not.
function indexHolding(sections: readonly Section[], at: number): number {
  return sections.findIndex((section) => at < endOf(section))
}

function sectionOf(text: string): Section {
  return { text, from: 0, to: text.length, start: 0 }
}

function endOf({ start, from, to }: Section): number {
  return start + to - from
}

function written({ text, from, to }: Section): string {
  return text.slice(from, to)
}

function isShort(section: Section | undefined): boolean {
  return section !== undefined && section.to - section.from < shortestSection
}

function isSameString(one: Section, other: Section): boolean {
  return one.text.length === other.text.length && one.text === other.text
}

/** `words` in letters of their own: a part of a string keeps the whole of it. */
export function copied(words: string): string {
  return ` ${words}`.slice(1)
}
