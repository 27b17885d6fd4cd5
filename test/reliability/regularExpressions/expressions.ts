/**
 * Every regular expression that the product runs: those that stand in the sources as literals, and those that the
 * sources build, as they are built while all shipped schemas, layouts and features are at work.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { transformSync } from 'esbuild'

/** A regular expression, and the first place in which it stands or is built: `path` or `path:line`. */
export interface FoundExpression {
  readonly source: string
  readonly flags: string
  readonly place: string
}

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Paths of all sources, relative to the project. */
function sources(): readonly string[] {
  return ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`)
      .sort(),
  )
}

/** The literals of all sources, in the order of the files. */
export function literalExpressions(): readonly FoundExpression[] {
  const found: FoundExpression[] = []
  for (const place of sources()) {
    // Without its types: what is left is JavaScript, and the literals are untouched.
    const { code } = transformSync(readFileSync(`${root}${place}`, 'utf8'), { loader: 'ts', target: 'esnext' })
    for (const { pattern, flags } of regexesIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' })))
      found.push({ source: pattern, flags, place })
  }
  return found
}

interface RegexLiteral {
  readonly pattern: string
  readonly flags: string
}

/** The literals below `node`, in their order. */
function* regexesIn(node: unknown): Generator<RegexLiteral> {
  if (typeof node !== 'object' || node === null) return
  if ('regex' in node && isRegex(node.regex)) yield node.regex
  else for (const part of Object.values(node)) yield* regexesIn(part)
}

function isRegex(value: unknown): value is RegexLiteral {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value
}

/** Where the sources build regular expressions: `path:line`, 1-based. */
export function buildingPlaces(): readonly string[] {
  return sources().flatMap((path) =>
    readFileSync(`${root}${path}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => (/\bRegExp\(/.test(line) ? [`${path}:${index + 1}`] : [])),
  )
}

/** What the sources build, recorded in a process of its own, in which nothing is loaded before the recorder. */
export function builtExpressions(): readonly FoundExpression[] {
  const recorder = fileURLToPath(new URL('recordBuilt.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--enable-source-maps', '--import', 'tsx', recorder],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 },
  )
  if (status !== 0) throw new Error(`The recorder failed: ${stderr}`)
  return JSON.parse(stdout)
}

/** As a literal: `/source/flags`. */
export function written({ source, flags }: Pick<FoundExpression, 'source' | 'flags'>): string {
  return `/${source}/${flags}`
}
