/** The judgements on file: searching for attacks on all expressions takes minutes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { builtExpressions, type FoundExpression, literalExpressions, written } from './expressions.js'
import type { Verdict } from './judgement.js'

const file = new URL('verdicts.json', import.meta.url)

/** Verdicts by the expressions as they are written. */
export function verdictsOnFile(): ReadonlyMap<string, Verdict> {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
}

export function fileVerdicts(verdicts: ReadonlyMap<string, Verdict>): void {
  const sorted = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`)
}

let built: readonly FoundExpression[] | undefined

/** What the sources build: recording it takes seconds, and is done once. */
function recorded(): readonly FoundExpression[] {
  built ??= builtExpressions()
  return built
}

/** The places that built an expression: `path:line`. */
export function builtPlaces(): ReadonlySet<string> {
  return new Set(recorded().map(({ place }) => place))
}

/** Every expression of the product once, by how it is written. */
export function allExpressions(): ReadonlyMap<string, FoundExpression> {
  const all = new Map<string, FoundExpression>()
  for (const found of [...literalExpressions(), ...recorded()])
    if (!all.has(written(found))) all.set(written(found), found)
  return all
}
