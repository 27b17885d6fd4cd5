/**
 * Shapes of YAML values. A shape reads a value out of a parsed YAML tree, reporting each thing that does not fit with
 * its place, and describes itself as JSON Schema: so the reader and the editor's own checks can never disagree.
 */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import { type Day, parseDay } from '../model/day.js'
import { type Span, spanOf } from '../model/span.js'
import { nearestOf } from './nearest.js'
import {
  keyText,
  misfit,
  offer,
  placeOf,
  plain,
  quote,
  type Reading,
  refuse,
  report,
  reportBeyondShape,
  resolved,
} from './shapeReading.js'

export type JsonSchema = { readonly [key: string]: unknown }

export interface Shape<T> {
  readonly json: JsonSchema
  /**
   * The value of `node`, or undefined where it does not fit; what does not fit is reported. `place` is where to report
   * a value that is not there; `base` is what the value adds to, which a mapping keeps for each key it does not name.
   */
  read(node: unknown, place: Span, reading: Reading, base?: T): T | undefined
}

/** One key of a mapping. */
export interface Field<T> {
  readonly shape: Shape<T>
  /** For the person who writes the file, as the editor shows it beside the key. */
  readonly description: string
  /** Whether every file must have the key itself. */
  readonly required?: boolean
  /** What a key that is left out means, where there is no base. */
  readonly fallback?: T
}

export type Fields<T> = { readonly [Key in keyof T]-?: Field<T[Key]> }

/** Text that is not empty. */
export function text(pattern?: { readonly expression: RegExp; readonly what: string }): Shape<string> {
  return {
    json: { type: 'string', minLength: 1, ...(pattern && { pattern: pattern.expression.source }) },
    read(node, place, reading) {
      const value = plain(node, reading)
      if (typeof value !== 'string') return misfit(reading, node, place, 'words', value)
      if (value.trim() === '')
        return refuse(reading, placeOf(node, place), 'This is empty. Write the words, or remove the key.')
      if (pattern && !pattern.expression.test(value))
        return refuse(reading, placeOf(node, place), `“${value}” is not ${pattern.what}.`)
      return value
    },
  }
}

/** What `shape` reads, or nothing (`null`, `~`, or no value at all). */
export function optional<T>(shape: Shape<T>): Shape<T | null> {
  return {
    json: { anyOf: [shape.json, { type: 'null' }] },
    read(node, place, reading) {
      return plain(node, reading) === null ? null : shape.read(node, place, reading)
    },
  }
}

/** `true` or `false`. */
export const flag: Shape<boolean> = {
  json: { type: 'boolean' },
  read(node, place, reading) {
    const value = plain(node, reading)
    return typeof value === 'boolean' ? value : misfit(reading, node, place, 'true or false', value)
  },
}

/** One of `choices`. */
export function choice<T extends string>(choices: readonly T[]): Shape<T> {
  return {
    json: { enum: choices },
    read(node, place, reading) {
      const value = plain(node, reading)
      const chosen = choices.find((one) => one === value)
      if (chosen !== undefined) return chosen
      const words = `one of ${choices.join(', ')}`
      if (typeof value !== 'string') return misfit(reading, node, place, words, value)
      return refuse(reading, placeOf(node, place), `“${value}” is not ${words}.${offer(nearestOf(value, choices))}`)
    },
  }
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): Shape<number> {
  return {
    json: { type: 'integer', minimum: least, maximum: most },
    read(node, place, reading) {
      const value = plain(node, reading)
      const what = `a whole number from ${least} to ${most}`
      if (typeof value !== 'number') return misfit(reading, node, place, what, value)
      if (Number.isInteger(value) && value >= least && value <= most) return value
      return refuse(reading, placeOf(node, place), `${value} is not ${what}.`)
    },
  }
}

/** Text, or a number that is taken as it is written: `id: 1`, `5.10`. */
export function label(pattern: { readonly expression: RegExp; readonly what: string }): Shape<string> {
  const words = text(pattern)
  return {
    json: { anyOf: [words.json, { type: 'number' }] },
    read(node, place, reading) {
      const target = resolved(node, reading)
      if (!isScalar(target) || typeof target.value !== 'number') return words.read(node, place, reading)
      const written = target.source ?? String(target.value)
      if (pattern.expression.test(written)) return written
      return refuse(reading, placeOf(node, place), `“${written}” is not ${pattern.what}.`)
    },
  }
}

/** A day of the calendar: `2026-03-31`. */
export const day: Shape<Day> = {
  json: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  read(node, place, reading) {
    const value = plain(node, reading)
    const found = typeof value === 'string' ? parseDay(value) : undefined
    if (found !== undefined) return found
    if (typeof value !== 'string') return misfit(reading, node, place, 'a day such as 2026-03-31', value)
    const tell = /^\d{4}-\d{2}-\d{2}$/.test(value) ? reportBeyondShape : report
    tell(reading, placeOf(node, place), 'error', `“${value}” is no day of the calendar. Write it as 2026-03-31.`)
    return undefined
  },
}

/** One of two shapes: `second` for what `isSecond` takes for one, else `first`. */
export function either<A, B>(first: Shape<A>, second: Shape<B>, isSecond: (node: Node) => boolean): Shape<A | B> {
  return {
    json: { anyOf: [first.json, second.json] },
    read(node, place, reading) {
      const target = resolved(node, reading)
      if (target !== undefined && isSecond(target)) return second.read(target, place, reading)
      return first.read(target ?? node, place, reading)
    },
  }
}

/** What `shape` reads, with the place where it stands. */
export function placed<T>(shape: Shape<T>): Shape<Placed<T>> {
  return {
    json: shape.json,
    read(node, place, reading) {
      const value = shape.read(node, place, reading)
      return value === undefined ? undefined : { value, span: placeOf(node, place) }
    },
  }
}

export interface Placed<T> {
  readonly value: T
  readonly span: Span
}

/** A list; an item that does not fit is reported and left out, and so is one whose `keyOf` an earlier item has. */
export function listOf<T>(item: Shape<T>, keyOf?: (item: T) => string): Shape<readonly T[]> {
  return {
    json: { type: 'array', items: item.json, ...(keyOf === undefined && { uniqueItems: true }) },
    read(node, place, reading) {
      const list = resolved(node, reading)
      if (!isSeq(list))
        return misfit(reading, node, place, 'a list (“- ” before each item, or [one, two])', plain(node, reading))
      const items = new Map<unknown, T>()
      for (const entry of list.items) {
        const entryPlace = placeOf(entry, placeOf(list, place))
        const value = item.read(entry, entryPlace, reading)
        if (value === undefined) continue
        const key = keyOf ? keyOf(value) : value
        if (!items.has(key)) items.set(key, value)
        else {
          // Of groups only one value has to be its own, which no JSON Schema can say.
          const tell = typeof value === 'string' ? report : reportBeyondShape
          tell(reading, entryPlace, 'warning', `${quote(key)} is in this list twice. Remove one.`)
        }
      }
      return [...items.values()]
    },
  }
}

/** A mapping whose keys are free and whose values are all of `shape`; keys of the base that it does not name are kept. */
export function mapOf<T>(
  shape: Shape<T>,
  key: { readonly pattern: string; readonly check: (key: string) => string | undefined },
): Shape<ReadonlyMap<string, T>> {
  return {
    json: { type: 'object', propertyNames: { pattern: key.pattern }, additionalProperties: shape.json },
    read(node, place, reading, base) {
      const map = resolved(node, reading)
      if (!isMap(map)) return misfit(reading, node, place, 'a group of “key: value” lines', plain(node, reading))
      const values = new Map(base)
      for (const { key: keyNode, value: valueNode } of map.items) {
        const keyPlace = placeOf(keyNode, placeOf(map, place))
        const name = keyText(keyNode)
        const objection = key.check(name)
        if (objection !== undefined) {
          // A name of the right form may still be nobody's.
          const tell = new RegExp(key.pattern).test(name) ? reportBeyondShape : report
          tell(reading, keyPlace, 'warning', objection)
        }
        const value = shape.read(valueNode, keyPlace, reading)
        if (value !== undefined) values.set(name, value)
      }
      return values
    },
  }
}

/** A mapping with known keys. Unknown keys are reported with the nearest known one. */
export function mapping<T extends object>(fields: Fields<T>): Shape<T> {
  const names = Object.keys(fields) as (keyof T & string)[]
  return {
    json: {
      type: 'object',
      additionalProperties: false,
      required: names.filter((name) => fields[name].required),
      properties: Object.fromEntries(
        names.map((name) => [name, { description: fields[name].description, ...fields[name].shape.json }]),
      ),
    },
    read(node, place, reading, base) {
      const map = resolved(node, reading)
      if (!isMap(map)) return misfit(reading, node, place, 'a group of “key: value” lines', plain(node, reading))
      const entries = entriesOf(map, names, reading)
      const values: { [Key in keyof T]?: T[Key] } = {}
      let complete = true
      for (const name of names) {
        const value = readField(fields[name], name, entries.get(name), placeOf(map, place), reading, base?.[name])
        if (value === undefined) complete = false
        else values[name] = value
      }
      // Complete: each key has a value of its own field's type.
      return complete ? (values as T) : undefined
    },
  }
}

/** The value of one key: as written, else of the base, else what leaving it out means. */
function readField<T>(
  field: Field<T>,
  name: string,
  entry: Entry | undefined,
  mappingPlace: Span,
  reading: Reading,
  base: T | undefined,
): T | undefined {
  if (entry === undefined) {
    if (field.required) {
      const start = spanOf(mappingPlace.start, mappingPlace.start)
      report(reading, start, 'error', `“${name}” is missing. ${field.description}`)
    }
  } else {
    const value = field.shape.read(entry.value, entry.keyPlace, reading, base)
    if (value !== undefined) return value
  }
  return base !== undefined ? base : field.fallback
}

interface Entry {
  readonly keyPlace: Span
  readonly value: unknown
}

/** The known keys of `map`; the others are reported. */
function entriesOf(map: YAMLMap, names: readonly string[], reading: Reading): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { key, value } of map.items) {
    const name = keyText(key)
    const keyPlace = placeOf(key, placeOf(map, spanOf(0, 0)))
    if (names.includes(name)) entries.set(name, { keyPlace, value })
    else report(reading, keyPlace, 'error', `“${name}” is no setting of this place.${offer(nearestOf(name, names))}`)
  }
  return entries
}
