/** Points at places of a draft in words: `see paragraph 1.¦2 below` is the place of the mark within these words. */
import assert from 'node:assert/strict'
import type { Span } from '../../../server/src/model/span.js'

const mark = '¦'

/** The offset of the mark in the first place of `text` that has the words around it, however they are wrapped. */
export function offsetOf(text: string, words: string): number {
  assert.ok(words.includes(mark), `“${words}” has no ${mark}`)
  const [before = '', behind = ''] = words.split(mark)
  const match = new RegExp(`(${patternOf(before)})${patternOf(behind)}`).exec(text)
  assert.ok(match !== null, `“${words}” is not in the draft`)
  return match.index + (match[1]?.length ?? 0)
}

function patternOf(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, '\\s+(?:> )?')
}

/** The words at `span` in brackets, with some of what stands on either side, on one line: `See [1.2] above.` */
export function shownIn(text: string, { start, end }: Span, around = 12): string {
  const line = (words: string) => words.replace(/\s+(?:> )?/g, ' ')
  const before = line(text.slice(Math.max(0, start - around - 20), start)).slice(-around)
  const behind = line(text.slice(end, end + around + 20)).slice(0, around)
  return `${before}[${line(text.slice(start, end))}]${behind}`
}

/** The words at `span` on one line. */
export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+(?:> )?/g, ' ')
}

/** `text` as other editors and writers would have it; nothing that is said of it may differ. */
export function variantsOf(text: string): readonly (readonly [name: string, text: string])[] {
  return [
    ['as it is', text],
    ['with CRLF', text.replaceAll('\n', '\r\n')],
    ['behind an emoji', text.replace(/^# /m, '# 🛂 ')],
    ['hard-wrapped', hardWrapped(text)],
  ]
}

const width = 46

/** Long lines of text and quotations broken between words; headings, tables, and what a PDF sets apart by spaces stay. */
function hardWrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length <= width || /^[#|<-]|\S {4,}\S/.test(line)) return line
      const lead = line.startsWith('> ') ? '> ' : ''
      let result = ''
      let length = 0
      for (const word of line.split(' ')) {
        const breaks = length + word.length > width && /[a-z,]$/.test(result)
        result += breaks ? `\n${lead}${word}` : `${result === '' ? '' : ' '}${word}`
        length = breaks ? word.length : length + word.length + 1
      }
      return result
    })
    .join('\n')
}

/** The words at `span` on one line; of many the first and the last. */
export function shortWords(text: string, span: Span): string {
  const words = wordsAt(text, span)
  return words.length < 50 ? words : `${words.slice(0, 20)} … ${words.slice(-20)}`
}
