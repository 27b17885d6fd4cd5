/** Prints, as JSON, the regular expressions that the sources build while everything they can do is done once. */
import type { FoundExpression } from './expressions.js'

const found = new Map<string, FoundExpression>()
const ofThisProject = /\/((?:server|client)\/src\/[^\s():]+\.ts:\d+)/

const record = (made: RegExp): RegExp => {
  const place = ofThisProject.exec(new Error('here').stack ?? '')?.[1]
  const key = `${place} ${made.source} ${made.flags}`
  if (place !== undefined && !found.has(key)) found.set(key, { source: made.source, flags: made.flags, place })
  return made
}
globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args: ConstructorParameters<RegExpConstructor>) => record(new target(...args)),
  apply: (target, _, args: Parameters<RegExpConstructor>) => record(target(...args)),
})

// Only now: what is built while modules are loaded is recorded too.
void import('./doEverything.js').then(({ doEverything }) => {
  doEverything()
  process.stdout.write(JSON.stringify([...found.values()]))
})
