// `npm run generate`: runs every scripts/generate-*.mjs, which writes what follows from something else in the project,
// and has the formatter lay out what they wrote.
import { readdirSync } from 'node:fs'
import { run } from './run.mjs'

for (const name of readdirSync(new URL('.', import.meta.url)).filter((file) => file.startsWith('generate-')))
  run(process.execPath, ['--import', 'tsx', `scripts/${name}`])
const generated = ['package.json', 'package.nls.json', 'schemas', 'snippets', 'l10n']
run(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', '--log-level=warn', ...generated])
