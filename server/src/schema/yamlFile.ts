/** Opens a YAML file of ours for the shapes to read: parsed, with what the parser found wrong said in words for its writer. */
import { type Document, isMap, isScalar, parseDocument, visit, type YAMLMap } from 'yaml'
import { spanOf } from '../model/span.js'
import type { SchemaProblem } from './schemaProblem.js'
import { placeOf, type Reading, report, reportBeyondShape } from './shapeReading.js'
import type { Shape } from './shapes.js'
import { isTooDeepForYaml } from './yamlNesting.js'

/** Nobody mends more at a time; a file that is no YAML at all would have one for each character. */
const mostProblems = 100
/** No honest file has more; each costs a walk through the document. */
const mostAliases = 50

export interface YamlFile {
  readonly reading: Reading
  /** Null where the text is no YAML mapping: a problem says so. */
  readonly root: YAMLMap | null
}

/** What kind of file is opened: both are words for messages. */
export interface YamlKind {
  /** `a response schema` */
  readonly name: string
  /** `beginning with “id:” and “title:”` */
  readonly form: string
}

/** Parses `yaml`, which should be a file of this kind. Never throws. An empty file has no root and no problem. */
export function openYaml(yaml: string, { name, form }: YamlKind): YamlFile {
  const isTooDeep = isTooDeepForYaml(yaml)
  const document = parseDocument(isTooDeep ? '' : yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
  const reading: Reading = { document, length: yaml.length, problems: [], aliases: { left: mostAliases } }
  if (isTooDeep) {
    const message = `This is nested too deeply, or is too long, for ${name}.`
    reportBeyondShape(reading, spanOf(0, yaml.length), 'error', message)
    return { reading, root: null }
  }
  for (const fault of document.errors) report(reading, spanOf(fault.pos[0], fault.pos[1]), 'error', fault.message)
  for (const start of repeatedKeys(document)) report(reading, spanOf(start, start + 1), 'error', repeatedKey)
  for (const fault of document.warnings) report(reading, spanOf(fault.pos[0], fault.pos[1]), 'warning', fault.message)
  const root = document.contents
  if (isMap(root)) return { reading, root }
  if (root === null && reading.problems.length === 0 && yaml.trim() === '') return { reading, root: null }
  const message = `${name.charAt(0).toUpperCase()}${name.slice(1)} is a group of “key: value” lines, ${form}.`
  report(reading, placeOf(root, spanOf(0, yaml.length)), 'error', message)
  return { reading, root: null }
}

const repeatedKey = 'This key stands here twice, and the last one counts. Remove one.'

/** Where keys begin that their map has already. The parser looks for them itself, but at each key through all the others. */
function repeatedKeys(document: Document): readonly number[] {
  const starts: number[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) starts.push(key.range?.[0] ?? 0)
        seen.add(key.value)
      }
    },
  })
  return starts
}

/** What was found wrong, in the order of the text. */
export function problemsOf({ problems }: Reading): readonly SchemaProblem[] {
  return [...problems]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .slice(0, mostProblems)
    .map((problem) => ({ ...problem, message: inShort(problem.message) }))
}

/** A message may quote what stands in the file, which may be of any length. */
const longestMessage = 600

function inShort(message: string): string {
  if (message.length <= longestMessage) return message
  return `${message.slice(0, longestMessage / 2)} … ${message.slice(-longestMessage / 2)}`
}

export interface ReadYaml<T> {
  /** What could be used, on top of the base; the base where nothing could. */
  readonly value: T
  readonly problems: readonly SchemaProblem[]
}

/** The value of the YAML file `yaml`: keys that it does not have, or that do not fit, are as in `base`. */
export function readYaml<T extends object>(yaml: string, shape: Shape<T>, kind: YamlKind, base: T): ReadYaml<T> {
  const { reading, root } = openYaml(yaml, kind)
  const value = root === null ? undefined : shape.read(root, spanOf(0, yaml.length), reading, base)
  return { value: value ?? base, problems: problemsOf(reading) }
}
