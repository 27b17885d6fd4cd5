/** Hover, outline and links in the YAML files that a team writes. */
import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml'
import type { DeskFileKind } from '../configuration/deskFile.js'
import { type Span, spanOf } from '../model/span.js'
import { isTooDeepForYaml } from '../schema/yamlNesting.js'
import { meaningOf, namedAt, type YamlNames } from './yamlPlaces.js'

/** What there is to say of the key at `offset`, and where it stands; undefined where none does. */
export function yamlHover(
  yaml: string,
  offset: number,
  kind: DeskFileKind,
  names: YamlNames,
): { readonly title: string; readonly text: string; readonly span: Span } | undefined {
  const place = placeAt(yaml, offset)
  if (place === undefined || !place.isKey) return undefined
  const text = meaningOf(place.path, kind, names)
  return text === '' ? undefined : { title: place.path.at(-1) ?? '', text, span: place.span }
}

/** The file that the value at `offset` names, as it is written, and of which kind it is; undefined where it names none. */
export function yamlFileNamed(
  yaml: string,
  offset: number,
  kind: DeskFileKind,
): { readonly path: string; readonly kind: DeskFileKind; readonly span: Span } | undefined {
  const place = placeAt(yaml, offset)
  if (place === undefined || place.isKey) return undefined
  const named = namedAt(place.path, kind)
  return named === undefined ? undefined : { path: place.text, kind: named, span: place.span }
}

interface YamlPlace {
  /** The keys that lead to it, from the outermost; items of lists have no step of their own. */
  readonly path: readonly string[]
  readonly isKey: boolean
  readonly text: string
  readonly span: Span
}

/** The key or the plain value at `offset`. */
function placeAt(yaml: string, offset: number): YamlPlace | undefined {
  if (isTooDeepForYaml(yaml)) return undefined
  const path: string[] = []
  let node: unknown = parseDocument(yaml, { logLevel: 'silent' }).contents
  for (;;) {
    if (isSeq(node)) node = node.items.find((item) => holds(item, offset))
    if (isScalar(node) && path.length > 0 && holds(node, offset)) return placed(node, path, false)
    if (!isMap(node)) return undefined
    const pair = node.items.find((one) => isPair(one) && (holds(one.key, offset) || holds(one.value, offset)))
    if (pair === undefined || !isScalar(pair.key)) return undefined
    path.push(String(pair.key.value))
    if (holds(pair.key, offset)) return placed(pair.key, path, true)
    node = pair.value
  }
}

function placed(node: Scalar, path: readonly string[], isKey: boolean): YamlPlace {
  const [start, end] = node.range ?? [0, 0]
  return { path, isKey, text: String(node.value ?? ''), span: spanOf(start, end) }
}

function holds(node: unknown, offset: number): boolean {
  const range = (node as Node | null)?.range
  return range != null && range[0] <= offset && offset <= range[1]
}

export interface YamlEntry {
  readonly name: string
  readonly detail: string
  readonly span: Span
  readonly nameSpan: Span
  readonly children: readonly YamlEntry[]
}

/** The file as an outline: its keys, and of lists of groups what names each: its id, title, key, heading or name. */
export function yamlOutline(yaml: string): readonly YamlEntry[] {
  return isTooDeepForYaml(yaml) ? [] : entriesOf(parseDocument(yaml, { logLevel: 'silent' }).contents, 0)
}

const naming = ['id', 'title', 'key', 'heading', 'name', 'files']
/** Deeper levels tell a reader nothing. */
const deepest = 4

function entriesOf(node: unknown, depth: number): readonly YamlEntry[] {
  if (depth > deepest) return []
  if (isSeq(node)) return node.items.flatMap((item) => (isMap(item) ? itemEntry(item, depth) : []))
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }): YamlEntry[] => {
    if (!isScalar(key) || !key.range) return []
    const end = (value as Node | null)?.range?.[1] ?? key.range[1]
    const detail = isScalar(value) ? String(value.value ?? '').slice(0, 80) : ''
    const nameSpan = spanOf(key.range[0], key.range[1])
    const span = spanOf(key.range[0], Math.max(end, key.range[1]))
    return [{ name: String(key.value) || '…', detail, span, nameSpan, children: entriesOf(value, depth + 1) }]
  })
}

function itemEntry(item: Node, depth: number): YamlEntry[] {
  if (!isMap(item) || !item.range) return []
  const named = item.items.find(
    ({ key, value }) => isScalar(key) && isScalar(value) && naming.includes(String(key.value)),
  )
  const value = named?.value
  if (!isScalar(value) || !value.range) return []
  const text = item.get('text')
  return [
    {
      name: String(value.value) || '…',
      detail: typeof text === 'string' ? text.slice(0, 80) : '',
      span: spanOf(item.range[0], item.range[1]),
      nameSpan: spanOf(value.range[0], value.range[1]),
      children: entriesOf(item.get('parts'), depth + 1),
    },
  ]
}
