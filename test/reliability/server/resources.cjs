// Loaded before the server, with --expose-gc: answers each message of the test with what the process holds.
process.on('message', () => {
  const listeners = {}
  for (const [name, emitter] of Object.entries({ process, stdin: process.stdin, stdout: process.stdout }))
    for (const event of emitter.eventNames()) listeners[`${name} ${String(event)}`] = emitter.listenerCount(event)
  global.gc()
  process.send({
    resources: process.getActiveResourcesInfo().sort(),
    listeners,
    heap: process.memoryUsage().heapUsed,
  })
})
