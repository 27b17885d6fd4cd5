// Makes the pictures in docs/pictures/ that the documentation shows out of those of the last run of the editor tests.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { smallPng } from './smallPng.mjs'

const taken = new URL('../test/editor/screenshots/', import.meta.url)
const kept = new URL('../docs/pictures/', import.meta.url)
const names = [
  ...['problems', 'hover', 'commitments', 'timeline', 'publication-report'],
  // Of the gallery.
  ...['configuration', 'effective-configuration', 'register', 'register-fix', 'new-response-from-register'],
  ...['template-completion', 'insert-answer', 'saved-template'],
]

mkdirSync(kept, { recursive: true })
for (const name of names) {
  const picture = new URL(`node-${name}.png`, taken)
  // One that was not taken stays as it is.
  if (existsSync(picture)) writeFileSync(new URL(`${name}.png`, kept), smallPng(readFileSync(picture)))
  else console.error(`${name}: not taken in the last run`)
}
