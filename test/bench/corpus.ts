/**
 * Drafts of any length to measure with, made of the example drafts: in turn, with their numbers rising, and with two
 * neighbouring words changed over in each clause, so that nothing that is kept of repeated text flatters a figure.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the examples stand: the bench runs in the project's folder. */
const folder = 'seeds'

const examples: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.response.md') && name !== 'model.response.md')
  .sort()
  .map((name) => `${readFileSync(join(folder, name), 'utf8').trimEnd()}\n\n`)

/** Lengths to measure at, in UTF-8 bytes. */
export const sizes = {
  '20 KB': 20_000,
  '100 KB': 100_000,
  '200 KB': 200_000,
  '1 MB': 1_000_000,
  '5 MB': 5_000_000,
} as const

export type Size = keyof typeof sizes

/** A draft of about `bytes` bytes, cut at the end of a paragraph; each `variant` has other words changed over. */
export function draftOf(bytes: number, variant: number): string {
  const random = randomFrom(variant)
  const parts: string[] = []
  let length = 0
  let numbers = 0
  for (let turn = variant; length < bytes; turn++) {
    const example = examples[turn % examples.length] ?? ''
    // The front matter stands at the head of the first alone.
    const body = parts.length === 0 ? example : example.replace(/^---\n[\s\S]*?\n---\n/, '')
    const part = withWordsChanged(renumbered(body, numbers), random)
    numbers += highestNumber(example)
    parts.push(part)
    length += Buffer.byteLength(part)
  }
  const text = parts.join('')
  const end = text.lastIndexOf('\n\n', bytes)
  // Read back as from a file: a string that was put together of parts is slower for whoever reads it first.
  return Buffer.from(text.slice(0, end < 0 ? bytes : end + 1)).toString('utf8')
}

/** The highest number of a recommendation in `text`. */
function highestNumber(text: string): number {
  return Math.max(1, ...[...text.matchAll(/Recommendation\s+(\d{1,2})\b/g)].map(([, number]) => Number(number)))
}

/** `text` with `by` added to the numbers of recommendations and paragraphs, and of the references to them. */
function renumbered(text: string, by: number): string {
  const raised = (number: string) => String(Number(number) + by)
  return text
    .replace(/(Recommendations?\s+)(\d{1,3})/gi, (_, words: string, number: string) => words + raised(number))
    .replace(
      /^(\W*)(\d{1,2})(\.\d{1,2})(?=[\s*.])/gm,
      (_, lead: string, number: string, rest: string) => lead + raised(number) + rest,
    )
    .replace(
      /\b((?:see|paragraphs?)\s+)(\d{1,2})(\.\d{1,2})\b/gi,
      (_, lead: string, number: string, rest: string) => lead + raised(number) + rest,
    )
}

/** Changes two neighbouring words in small letters over in each clause; headings, labels and short lines stay. */
function withWordsChanged(text: string, random: () => number): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length < 60 || /^#|Recommendation \d/.test(line)) return line
      return line
        .split(/(?<=[.;:,]\s)/)
        .map((clause) => changedOver(clause, random))
        .join('')
    })
    .join('\n')
}

function changedOver(clause: string, random: () => number): string {
  const words = clause.split(' ')
  if (words.length < 4) return clause
  const at = 1 + Math.floor(random() * (words.length - 3))
  const [first = '', second = ''] = words.slice(at, at + 2)
  if (/^[a-z]+$/.test(first) && /^[a-z]+$/.test(second)) words.splice(at, 2, second, first)
  return words.join(' ')
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
