import assert from 'node:assert/strict'
import { patience, type Watched, watchOver } from '../../client/src/watchdog.js'

/** A server that answers when told to, and a clock that goes on when told to. */
function hangingServer() {
  let waiting: (() => void) | undefined
  const answers: (() => void)[] = []
  let read = () => {}
  const seen = { asked: 0, told: 0, milliseconds: 0 }
  const watched: Watched = {
    ask() {
      seen.asked++
      return new Promise<void>((resolve) => answers.push(resolve))
    },
    tell() {
      seen.told++
      return new Promise<void>((resolve) => {
        read = resolve
      })
    },
    later(callback, milliseconds) {
      waiting = callback
      seen.milliseconds = milliseconds
      return () => {
        waiting = undefined
      }
    },
  }
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    watched,
    seen,
    async answer() {
      answers.shift()?.()
      await settled()
    },
    pass: () => waiting?.(),
    async read() {
      read()
      await settled()
    },
    isWaiting: () => waiting !== undefined,
  }
}

describe('a watch over the server', () => {
  it('keeps quiet as long as the server answers', async () => {
    const server = hangingServer()
    const watch = watchOver(server.watched)
    for (let edit = 1; edit <= 3; edit++) {
      watch.look()
      await server.answer()
      assert.deepEqual([server.seen.asked, server.seen.told, server.isWaiting()], [edit, 0, false])
    }
  })

  it('asks once, however much is typed before the answer', () => {
    const server = hangingServer()
    const watch = watchOver(server.watched)
    for (let edit = 0; edit < 50; edit++) watch.look()
    assert.equal(server.seen.asked, 1)
    assert.equal(server.seen.milliseconds, patience)
  })

  it('tells when no answer comes, and again when the writer chose to wait and none has come', async () => {
    const server = hangingServer()
    watchOver(server.watched).look()
    server.pass()
    assert.equal(server.seen.told, 1)
    await server.read()
    server.pass()
    assert.equal(server.seen.told, 2)
  })

  it('tells no more once an answer has come', async () => {
    const server = hangingServer()
    const watch = watchOver(server.watched)
    watch.look()
    server.pass()
    await server.answer()
    await server.read()
    assert.equal(server.isWaiting(), false)
    watch.look()
    assert.deepEqual([server.seen.asked, server.seen.told], [2, 1])
  })

  it('leaves no timer behind', () => {
    const server = hangingServer()
    const watch = watchOver(server.watched)
    watch.look()
    watch.dispose()
    assert.equal(server.isWaiting(), false)
    watch.look()
    assert.equal(server.seen.asked, 1)
  })
})
