// Waiting for what a person would see: asked again until it holds, never slept for.
import { setTimeout as pause } from 'node:timers/promises'

const patienceMilliseconds = 45_000
const pollMilliseconds = 100

/**
 * Asks `check` again and again until it no longer throws, and gives what it gives. Throws what it threw last once
 * `patience` (milliseconds) has run out: a failing assertion then shows what was there instead.
 */
export async function eventually<T>(check: () => T | Promise<T>, patience = patienceMilliseconds): Promise<T> {
  const until = Date.now() + patience
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(pollMilliseconds)
    }
  }
}
