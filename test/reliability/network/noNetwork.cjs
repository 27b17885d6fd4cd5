// Loaded before the product: whatever would open a socket, resolve a name or start a program throws, and is written down.
const { appendFileSync } = require('node:fs')

const record = process.env.RESPONSE_DESK_CALLS
const forbid = (name) =>
  function forbidden() {
    appendFileSync(record, `${name}\n`)
    throw new Error(`${name} is forbidden`)
  }
const guarded = {
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:tls': ['connect', 'createServer'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer', 'createSecureServer'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  'node:child_process': ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
}
for (const [module, names] of Object.entries(guarded))
  for (const name of names) require(module)[name] = forbid(`${module} ${name}`)
require('node:net').Socket.prototype.connect = forbid('node:net Socket.connect')
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Object.defineProperty(globalThis, name, { get: forbid(name), configurable: true })
