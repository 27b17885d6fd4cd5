import { lowerOf, lowerSource } from '../model/caseless.js'
import type { ResponseSchema } from '../schema/responseSchema.js'

/** A date field's name and value; offsets into the text that was given. */
export interface DateFieldRead {
  readonly nameStart: number
  readonly nameEnd: number
  readonly valueStart: number
  readonly valueEnd: number
}

/** Reads date fields by the names that one schema knows. */
export interface DateFieldGrammar {
  /** The field that fills `text` from its start, or undefined. */
  read(text: string): DateFieldRead | undefined
  /** The field with which `text` ends: the last sentence of a paragraph, or what a dash joins to a verdict. */
  readLast(text: string): DateFieldRead | undefined
  /** Whether a value says that the recommendation is done: `Complete`. */
  isDone(value: string): boolean
}

/** The date-field grammar of `schema`. */
export function dateFieldGrammarOf(schema: ResponseSchema): DateFieldGrammar {
  const names = [...schema.dateFields.names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const done = new Set(schema.dateFields.done.map(plain))
  if (names.length === 0)
    return { read: () => undefined, readLast: () => undefined, isDone: (value) => done.has(plain(value)) }
  // For text in lower case: with the flag `i` these take long to compile, and most paragraphs are no field.
  const alternatives = lowerSource(names.join('|'))
  /** As much of a text as the first and longest name takes, with a bracket before it and a mark behind it. */
  const reach = (names[0]?.length ?? 0) + 2
  const whole = new RegExp(`^\\(?(?:${alternatives})(?=[ :–—-]|$)`)
  const within = new RegExp(`(?:^|[.!?;:)] |[-–—(] ?)((?:${alternatives}) ?(?=[:–—]))`, 'g')
  return {
    read(text) {
      const match = whole.exec(lowerOf(text.slice(0, reach + 1)))
      if (match === null) return undefined
      const nameStart = text.startsWith('(') ? 1 : 0
      const rest = text.slice(match[0].length)
      // A name without a mark behind it opens a sentence, unless a date or nothing follows.
      if (
        !/^ ?[:–—-]/.test(rest) &&
        !/^ ?(?:$|by |within |\d|end |early |mid|late |q\d|spring|summer|autumn|winter|jan|feb|mar|apr|may |jun|jul|aug|sep|oct|nov|dec|tb[cd])/i.test(
          rest,
        )
      )
        return undefined
      return fieldAt(text, nameStart, match[0].length)
    },
    readLast(text) {
      if (!/[:–—]/.test(text)) return undefined
      let last: RegExpExecArray | null = null
      for (const match of lowerOf(text).matchAll(within)) last = match
      if (last === null) return undefined
      const nameStart = last.index + last[0].length - (last[1] ?? '').length
      return text.length - nameStart > 200
        ? undefined
        : fieldAt(text, nameStart, nameStart + (last[1] ?? '').trimEnd().length)
    },
    isDone: (value) => done.has(plain(value)),
  }
}

function plain(value: string): string {
  return value
    .toLowerCase()
    .replace(/(?<![\s.])[\s.]+$/, '')
    .replace(/^[\s:–-]+/, '')
}

function fieldAt(text: string, nameStart: number, nameEnd: number): DateFieldRead {
  const mark = /^[ :–—-]*/.exec(text.slice(nameEnd))?.[0].length ?? 0
  const value = text.slice(nameEnd + mark)
  const valueEnd = nameEnd + mark + value.replace(/(?<![\s.);])[\s.);]+$/, '').length
  return { nameStart, nameEnd, valueStart: nameEnd + mark, valueEnd: Math.max(valueEnd, nameEnd + mark) }
}
