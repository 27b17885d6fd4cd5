/**
 * A program: how what is done for a draft grows with the draft, for each vast one. It prints one line of JSON for each:
 * its name, and by how much more is done for a character when there are four times as many characters: 1 is linear, 4
 * would be quadratic. With `--timed` it measures processor time, at the lengths of the long run; without it counts the
 * blocks of code that run, at lengths for which a second or two will do.
 */
import { hostileDrafts } from '../../bench/hostile.js'
import { startCoverage } from '../support/coverage.js'
import { emptyDraft, type Vast, vastDrafts } from './vast.js'

/** What `growth.ts` prints of one draft. */
export interface Growth {
  readonly name: string
  readonly characters: number
  /** Blocks of code, or milliseconds of processor time. */
  readonly work: number
  readonly growth: number
}

const isTimed = process.argv.includes('--timed')
const hostile = Object.entries(hostileDrafts).map(([name, make]): [string, Vast] => [name, { most: 10_000, make }])

void measure()

async function measure(): Promise<void> {
  const coverage = isTimed ? null : startCoverage()
  const { analysisOf } = await import('./promises.js')
  const check = (text: string): void => {
    if (analysisOf(text).findings.length < 0) throw new Error('Nothing was checked.')
  }
  const workFor = (text: string): number => {
    const started = process.cpuUsage()
    check(text)
    const { user, system } = process.cpuUsage(started)
    return coverage === null ? (user + system) / 1_000 : sum(coverage.take().values())
  }
  // What is done once, and the compiling, is not to be charged to the first.
  for (const { make } of Object.values(vastDrafts)) check(make(isTimed ? 1_000 : 8))
  coverage?.take()
  const measured = (text: string) => ({
    characters: text.length,
    work: Math.min(workFor(text), isTimed ? workFor(text) : Number.POSITIVE_INFINITY),
  })
  const none = measured(emptyDraft)
  for (const [name, { most, make }] of [...Object.entries(vastDrafts), ...hostile]) {
    const many = isTimed ? most : enough(make)
    const [few, more] = [measured(make(many / 4)), measured(make(many))]
    const perCharacter = (one: typeof none) => (one.work - none.work) / (one.characters - none.characters)
    const growth: Growth = { name, ...more, growth: perCharacter(more) / perCharacter(few) }
    console.log(JSON.stringify(growth))
  }
}

/** So many that what is done for each of them outweighs what is done for any draft. */
function enough(make: Vast['make']): number {
  let count = 256
  while (make(count).length < 6_000) count *= 2
  return count
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
