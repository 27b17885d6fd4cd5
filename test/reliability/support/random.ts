/** Numbers by chance that come again with the same seed: whatever a test finds can be found again. */
import { isLong } from './scale.js'

export interface Random {
  /** A whole number from 0 up to `limit`, without it; 0 where that is less than 1. */
  below(limit: number): number
  /** Whether something happens that does so once in `times`. */
  onceIn(times: number): boolean
  /** One of `items`, of which there must be one. */
  one<Item>(items: readonly Item[]): Item
}

/** The same numbers for the same `seed`, a whole number. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const random: Random = {
    below: (limit) => Math.floor(next() * Math.max(1, limit)),
    onceIn: (times) => next() * times < 1,
    one(items) {
      const item = items[random.below(items.length)]
      if (item === undefined) throw new Error('There is nothing to choose from')
      return item
    },
  }
  return random
}

/** The short form does the same each time: what fails was brought by the change at hand. The long form roams. */
const usualSeed = 20261130

/** The seed of all that tests do by chance; RESPONSE_DESK_SEED names another, to do a run again. */
export function seedOfThisRun(): number {
  return Number(process.env.RESPONSE_DESK_SEED ?? (isLong ? Date.now() % 2 ** 31 : usualSeed))
}
