import assert from 'node:assert/strict'
import { createDocumentCache } from '../../server/src/documentCache.js'

describe('the document cache', () => {
  const key = { version: 1, text: '', inputs: '' }
  let made = 0
  const make = (): number => ++made

  it('keeps no more documents than it may, and drops the one asked for longest ago', () => {
    const cache = createDocumentCache(2, () => [] as number[])
    const [a, b] = [cache.get('a', key, make), cache.get('b', key, make)]
    assert.equal(cache.get('a', key, make), a)
    cache.get('c', key, make)
    assert.equal(cache.get('a', key, make), a)
    assert.notEqual(cache.get('b', key, make), b)
  })

  it('keeps one value for each document', () => {
    const cache = createDocumentCache(1, () => [] as number[])
    const first = cache.get('a', key, make)
    cache.get('a', { ...key, version: 2 }, make)
    assert.notEqual(cache.get('a', key, make), first)
  })

  it('keeps nothing where the value could not be made', () => {
    const cache = createDocumentCache(2, () => [] as number[])
    const fail = (): number => {
      throw new Error('no')
    }
    assert.throws(() => cache.get('a', key, fail))
    assert.equal(typeof cache.get('a', key, make), 'number')
  })
})
