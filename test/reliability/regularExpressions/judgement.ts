/**
 * Judges whether a regular expression takes more than linear time on some text. `recheck` proves it linear, or looks for
 * a text that attacks it; since its count of steps is not that of the engine that runs here, such a text is tried out.
 */
import type { AttackPattern, Diagnostics, Parameters } from 'recheck'
import type { FoundExpression } from './expressions.js'

// Before the library is loaded: its other ways to run are a program of its own, and Java.
process.env.RECHECK_BACKEND ??= 'pure'

/**
 * `linear`: proved. `unattacked`: no text was found that takes long. `refuted`: the text that was to take long does not.
 * `slow`: there is such a text. `unknown`: the time for the search was over.
 */
export type Verdict = 'linear' | 'unattacked' | 'refuted' | 'slow' | 'unknown'

export interface Judgement {
  readonly verdict: Verdict
  /** What is known of an attack, in words; empty where there is none. */
  readonly attack: string
}

/** Judges one expression, in about `milliseconds` at most. */
export async function judged(
  { source, flags: all }: Pick<FoundExpression, 'source' | 'flags'>,
  milliseconds: number,
): Promise<Judgement> {
  const { check } = await import('recheck')
  // The library knows nothing of `d`, which only tells where groups stand.
  const flags = all.replace('d', '')
  const whole = await check(source, flags, { timeout: milliseconds / 2, randomSeed: 1 })
  // Of the largest ones neither proof nor search comes to an end: a smaller search does.
  const found =
    whole.status === 'unknown'
      ? await check(source, flags, { ...smallSearch, timeout: milliseconds / 2, randomSeed: 1 })
      : whole
  return judgementOf(found, new RegExp(source, flags))
}

const smallSearch: Parameters = {
  checker: 'fuzz',
  maxIteration: 2,
  maxInitialGenerationSize: 60,
  maxGenerationSize: 30,
  crossoverSize: 8,
  mutationSize: 12,
  attackLimit: 100_000_000,
  incubationLimit: 10_000,
}

function judgementOf(found: Diagnostics, expression: RegExp): Judgement {
  if (found.status === 'unknown') return { verdict: 'unknown', attack: '' }
  if (found.status === 'safe') return { verdict: found.checker === 'automaton' ? 'linear' : 'unattacked', attack: '' }
  const attack = `${found.complexity.summary}: ${found.attack.pattern}`
  const isSlow = found.complexity.type === 'exponential' || growsFasterThanText(expression, found.attack)
  return { verdict: isSlow ? 'slow' : 'refuted', attack }
}

/** Each four times as long as the one before: quadratic time would be sixteen times as long. */
const lengths = [500, 2_000, 8_000, 32_000]
const mostGrowth = 8
/** In milliseconds: below that, nothing can be told by the clock, and nothing need be. */
const unnoticed = 20

function growsFasterThanText(expression: RegExp, attack: AttackPattern): boolean {
  let before = Number.POSITIVE_INFINITY
  for (const length of lengths) {
    const now = timeOf(expression, pumped(attack, length))
    if (now > unnoticed && now > before * mostGrowth) return true
    before = now
  }
  return false
}

/** The attacking text, made about `length` long. */
function pumped({ pumps, suffix }: AttackPattern, length: number): string {
  const repeated = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const times = Math.ceil(length / Math.max(1, repeated))
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix
}

/** The least of three, in milliseconds of this process's own work: what else the machine does must not count. */
function timeOf(expression: RegExp, text: string): number {
  const once = () => {
    const started = process.cpuUsage()
    text.replace(expression, '')
    return process.cpuUsage(started).user / 1000
  }
  return Math.min(once(), once(), once())
}
