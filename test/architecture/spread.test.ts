// A call takes some hundred thousand arguments at most, and a draft may hold more of anything: lists are not spread into calls.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const spreadIntoCall =
  /\b(?:push|unshift|splice|concat|min|max|from(?:CharCode|CodePoint))\((?:\.\.\.|[^()[\]{}]*, \.\.\.)/g

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}

describe('lists of any length', () => {
  it('are not spread into the arguments of a call', () => {
    const sources = [...sourcesBelow('server/src'), ...sourcesBelow('client/src')]
    assert.ok(sources.length > 100)
    const spread = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(spreadIntoCall)].map(([call]) => `${file}: ${call}`),
    )
    assert.deepEqual(spread, [])
  })
})
