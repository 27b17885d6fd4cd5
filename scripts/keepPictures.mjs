// Copies the pictures of the last run of the editor tests that the documentation shows into docs/pictures/.
import { copyFileSync, mkdirSync } from 'node:fs'

const taken = new URL('../test/editor/screenshots/', import.meta.url)
const kept = new URL('../docs/pictures/', import.meta.url)
const names = [
  'problems',
  'quick-fix',
  'hover',
  'completion',
  'tally',
  'recommendations',
  'commitments',
  'timeline',
  'publication-check',
  'new-response',
]

mkdirSync(kept, { recursive: true })
for (const name of names) copyFileSync(new URL(`node-${name}.png`, taken), new URL(`${name}.png`, kept))
