/** Reads values out of the nodes of a parsed YAML tree, and reports what does not fit with its place. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import { type Span, spanOf } from '../model/span.js'
import type { SchemaProblem } from './schemaProblem.js'

/** Where a value is read, and the problems found so far. */
export interface Reading {
  readonly document: Document
  /** Of the YAML text. */
  readonly length: number
  readonly problems: SchemaProblem[]
  /** How many more aliases are followed: a few lines of them can stand for more values than a machine can hold. */
  readonly aliases: { left: number }
}

/** The place of `node`'s value in the YAML; `otherwise` where it has none. */
export function placeOf(node: unknown, otherwise: Span): Span {
  if (!isNode(node) || !node.range) return otherwise
  return spanOf(node.range[0], node.range[1])
}

/** Adds a problem, which a JSON Schema can describe. */
export function report(reading: Reading, span: Span, severity: SchemaProblem['severity'], message: string): void {
  // The YAML parser points behind the text where it misses an end.
  const end = Math.min(span.end, reading.length)
  reading.problems.push({ message, span: spanOf(Math.min(span.start, end), end), severity })
}

/** Adds a problem that no JSON Schema can describe. */
export function reportBeyondShape(
  reading: Reading,
  span: Span,
  severity: SchemaProblem['severity'],
  message: string,
): void {
  report(reading, span, severity, message)
  const added = reading.problems.pop()
  if (added !== undefined) reading.problems.push({ ...added, beyondShape: true })
}

/** `Did you mean ...?`, or nothing. */
export function offer(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean “${nearest}”?`
}

/** A value as a message names it. */
export function quote(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : 'This'
}

/** A key's word; a list or group in a key's place has none. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '…'
}

/** Reports an error at `place`; gives what a shape gives for a value that does not fit. */
export function refuse(reading: Reading, place: Span, message: string): undefined {
  report(reading, place, 'error', message)
}

/** As `refuse`, where `expected` (in words) should stand and `found` does. */
export function misfit(reading: Reading, node: unknown, place: Span, expected: string, found: unknown): undefined {
  const cure =
    expected === 'words' && (typeof found === 'number' || typeof found === 'boolean') ? ' Put it in quotes.' : ''
  refuse(reading, placeOf(node, place), `Here ${expected} should stand, not ${describe(found)}.${cure}`)
}

function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (isSeq(value)) return 'a list'
  if (isMap(value)) return 'a group of keys'
  if (typeof value === 'string') return `the words “${value}”`
  return `${typeof value === 'number' ? 'the number' : 'the value'} ${String(value)}`
}

/** The node that an alias stands for; other nodes as they are. */
export function resolved(node: unknown, reading: Reading): Node | undefined {
  if (!isAlias(node)) return isNode(node) ? node : undefined
  if (reading.aliases.left-- > 0) return node.resolve(reading.document)
  if (reading.aliases.left === -1)
    reportBeyondShape(
      reading,
      placeOf(node, spanOf(0, 0)),
      'error',
      'There are too many aliases (*name) here. Write the values out.',
    )
  return undefined
}

/** A scalar's value; null for no value; a list or mapping as its node. */
export function plain(node: unknown, reading: Reading): unknown {
  const target = resolved(node, reading)
  return isScalar(target) ? (target.value ?? null) : (target ?? null)
}
