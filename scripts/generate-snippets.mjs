// Writes snippets/markdown.json, the snippets that VS Code contributes for Markdown, out of the built-in templates. With
// --check it writes nothing and fails where the file is stale.
// Run as `npm run generate` (node --import tsx scripts/generate-snippets.mjs).
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const root = new URL('../', import.meta.url)
const source = 'snippets/built-in.response-templates.yaml'
const path = 'snippets/markdown.json'

const { templates } = parse(await readFile(new URL(source, root), 'utf8'))
const snippets = Object.fromEntries(
  templates.map(({ title, prefix, description, body }) => [
    title,
    { prefix, description, body: body.replace(/\n$/, '').split('\n') },
  ]),
)

const present = await readFile(new URL(path, root), 'utf8').catch(() => '{}')
if (JSON.stringify(JSON.parse(present)) !== JSON.stringify(snippets)) {
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: run npm run generate`)
    process.exitCode = 1
  } else await writeFile(new URL(path, root), `${JSON.stringify(snippets, null, 2)}\n`)
}
