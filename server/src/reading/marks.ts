import { monthNames } from '../model/day.js'

/** The number, letter or bullet with which a line begins. */
export interface LineMark {
  readonly kind: 'pair' | 'number' | 'letter' | 'bracket' | 'bullet'
  /** Normal form: `1.2`, `1`, `a`, `ii`, `1a`; empty for bullets. */
  readonly label: string
  /** Where the label itself stands in the words, without brackets and full stop. */
  readonly labelStart: number
  readonly labelEnd: number
  /** Where the words behind the mark begin. */
  readonly length: number
}

const pair = /^(\(?)(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)(\)?\.?)(?=[\s:A-Z‘“"']|$)/
/** `29 February 2024` begins with a day, not with a paragraph's number. */
const bareNumber = new RegExp(
  String.raw`^(\(?)(\d{1,3})([.):](?=\s|$)|(?=\s(?:[-–—]\s)?(?!(?:${monthNames.join('|')})\b)[A-Z]))`,
)
const letter = /^(\(?)([a-z]|[ivx]{2,5})([.)](?=\s|$|[A-Z])|\)(?=\s|$))/
const bracketed = /^([“"‘']?\[)(\d{1,3}[a-z]?|[a-z]|[ivx]{2,5})\](?=[\s:–-]|$)/i
const bullet = /^[-•*+▪◦●·–](?=\s|$)/

/** The mark at the very start of `words` (one line or flowed text), or undefined where there is none. Bullets hide no other mark. */
export function readMark(words: string): LineMark | undefined {
  const first = words.charCodeAt(0)
  if (Number.isNaN(first)) return undefined
  const numbered = pair.exec(words) ?? bareNumber.exec(words)
  if (numbered !== null) return markOf(numbered, numbered[2]?.includes('.') ? 'pair' : 'number', words)
  const lettered = letter.exec(words)
  if (lettered !== null) return markOf(lettered, 'letter', words)
  const bracket = bracketed.exec(words)
  if (bracket !== null) {
    const [whole, open = '', label = ''] = bracket
    return {
      kind: 'bracket',
      label: label.toLowerCase(),
      labelStart: open.length,
      labelEnd: open.length + label.length,
      length: after(words, whole.length),
    }
  }
  return bullet.test(words)
    ? { kind: 'bullet', label: '', labelStart: 0, labelEnd: 1, length: after(words, 1) }
    : undefined
}

function markOf(match: RegExpExecArray, kind: LineMark['kind'], words: string): LineMark {
  const [whole, open = '', label = ''] = match
  return {
    kind,
    label,
    labelStart: open.length,
    labelEnd: open.length + label.length,
    length: after(words, whole.length),
  }
}

function after(words: string, at: number): number {
  let end = at
  while (end < words.length && (words.charCodeAt(end) === 32 || words.charCodeAt(end) === 0xa0)) end++
  return end
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** The place of a roman number (`ii` is 2), 0 where the letters are none below sixteen. */
export function romanNumber(letters: string): number {
  return romans.indexOf(letters) + 1
}

/** The roman number at `place` (1 to 15). */
export function romanAt(place: number): string {
  return romans[place - 1] ?? ''
}

/** The place of a letter in the alphabet (`b` is 2), 0 for anything but one letter. */
export function letterNumber(letters: string): number {
  return letters.length === 1 ? letters.charCodeAt(0) - 96 : 0
}
