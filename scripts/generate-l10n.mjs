// Writes l10n/bundle.l10n.json, the messages of the extension that translators put into other languages, out of its
// sources: every text in single quotes that is given to `t` or `vscode.l10n.t`. With --check it writes nothing and fails
// where the file is stale. Run as `npm run generate` (node --import tsx scripts/generate-l10n.mjs).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const path = 'l10n/bundle.l10n.json'
const message = /\bt\(\s*'((?:[^'\\\n]|\\.)*)'/g

const sources = readdirSync(new URL('client/src/', root), { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
const messages = sources.flatMap((name) => messagesIn(readFileSync(new URL(`client/src/${name}`, root), 'utf8')))
const bundle = Object.fromEntries([...new Set(messages)].sort().map((text) => [text, text]))

const present = JSON.parse(readOr(new URL(path, root), '{}'))
if (JSON.stringify(present) !== JSON.stringify(bundle)) {
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: run npm run generate`)
    process.exitCode = 1
  } else writeFileSync(new URL(path, root), `${JSON.stringify(bundle, null, 2)}\n`)
}

function messagesIn(source) {
  return [...source.matchAll(message)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'))
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
