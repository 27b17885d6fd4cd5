/**
 * A program: looks for texts that break a promise, guided by the code that they reach. It begins with stretches of the
 * project's drafts; a text that runs a block of the product that no text before has run is kept, and those that come
 * next are made of the kept ones. What breaks a promise is shrunk and written down. It prints one line of JSON.
 * `--texts=n` says how many texts are made, `--drafts=n` of how many drafts, `--seed=n` which.
 */
import { parseArgs } from 'node:util'
import { keepText, shrunk } from '../anyText/foundTexts.js'
import { honestDrafts, type Material, materialOf, mutated } from '../anyText/mutation.js'
import { startCoverage } from '../support/coverage.js'
import { type Random, randomFrom } from '../support/random.js'

/** What `fuzz.ts` prints. */
export interface Fuzzed {
  readonly texts: number
  /** Blocks of code that the project's own drafts run, and that ran at the end. */
  readonly seeded: number
  readonly reached: number
  /** Texts that are kept, since each ran what none before it did. */
  readonly kept: number
  /** What broke, and where the text was put. */
  readonly broken: readonly string[]
}

/** Longer texts take more time than they reach. */
const longest = 600
/** So many texts run before it is asked what they reached: the answer costs as much as checking one. */
const batch = 16
const mostBroken = 10

const number = { type: 'string' } as const
const { values } = parseArgs({ options: { texts: number, drafts: number, seed: number } })
void fuzz(Number(values.texts), Number(values.drafts), Number(values.seed))

async function fuzz(wanted: number, drafts: number, seed: number): Promise<void> {
  const coverage = startCoverage()
  const { assertFeatures, assertFixesConverge, assertReadsAndChecks } = await import('../anyText/promises.js')
  const random = randomFrom(seed)
  const material = materialOf(honestDrafts().slice(0, drafts))
  const known = new Set<string>()
  const kept: string[] = []
  const broken = new Map<string, string>()

  /** What breaks with `text`, in short; undefined where nothing does. */
  const faultOf = (text: string): string | undefined => {
    try {
      const analysis = assertReadsAndChecks(text, null)
      assertFeatures(analysis, text.length >> 1)
      assertFixesConverge(analysis)
    } catch (error) {
      return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    }
    return undefined
  }
  const tryOut = (text: string): void => {
    const fault = faultOf(text)
    if (fault === undefined || broken.has(fault)) return
    broken.set(
      fault,
      keepText(
        shrunk(text, (shorter) => faultOf(shorter) === fault),
        `fuzz-${seed}-${broken.size}`,
      ),
    )
  }
  /** Runs `texts`, and keeps those of them that reach what was not known. */
  const explore = (texts: readonly string[]): void => {
    const isNew = (block: string) => !known.has(block)
    for (const text of texts) tryOut(text)
    const together = [...coverage.take().keys()].filter(isNew)
    if (together.length === 0) return
    for (const text of texts) {
      if (texts.length > 1) tryOut(text)
      const reached = texts.length > 1 ? [...coverage.take().keys()].filter(isNew) : together
      if (reached.length > 0) kept.push(text)
      for (const block of reached) known.add(block)
    }
    // What runs once and is remembered no text can be kept for.
    for (const block of together) known.add(block)
  }

  for (const draft of material.drafts) explore([draft.slice(0, longest)])
  const seeded = known.size
  let made = 0
  for (; made < wanted && broken.size < mostBroken; made += batch)
    explore(Array.from({ length: batch }, () => childOf(kept, random, material)))
  const fuzzed: Fuzzed = {
    texts: made,
    seeded,
    reached: known.size,
    kept: kept.length,
    broken: [...broken].map(([fault, path]) => `${fault}: ${path}`),
  }
  console.log(JSON.stringify(fuzzed))
}

/** A text made of one that was kept, or of two; the last ones kept are taken more often. */
function childOf(kept: readonly string[], random: Random, material: Material): string {
  const recent = kept.slice(-Math.max(10, kept.length >> 3))
  let text = random.one(random.onceIn(2) ? recent : kept)
  if (random.onceIn(4)) {
    const other = random.one(kept)
    const at = random.below(other.length + 1)
    text = text.slice(0, random.below(text.length + 1)) + other.slice(at)
  }
  for (let times = 1 + random.below(4); times > 0; times--) text = mutated(random, text, material)
  return text.slice(0, longest)
}
