/** Whether two values say the same, wherever in a draft they stand. */
import type { Change } from './change.js'
import { FlowedText } from './flow.js'
import { behindAnyText } from './span.js'

/** Says of two values that they are the same to the last offset, where it stands for what has changed. */
export const nothingMoved: Change = { start: behindAnyText, oldEnd: 0, newEnd: 0 }

/** Whether `one` is `another`, but that offsets (`start`, `end`) may have moved as `change` moves them. */
export function saysTheSame(one: unknown, another: unknown, change: Change): boolean {
  if (one === another) return true
  if (typeof one !== 'object' || typeof another !== 'object' || one === null || another === null) return false
  // What was looked at of words is known by itself.
  if (one instanceof FlowedText) return another instanceof FlowedText
  if (Array.isArray(one)) return Array.isArray(another) && areTheSame(one, another, change)
  if (one instanceof Map) return another instanceof Map && areTheSame([...one], [...another], change)
  if (one instanceof Set) return another instanceof Set && areTheSame([...one], [...another], change)
  return haveTheSame(one as Values, another as Values, change)
}

function areTheSame(some: readonly unknown[], others: readonly unknown[], change: Change): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at++) if (!saysTheSame(some[at], others[at], change)) return false
  return true
}

type Values = Readonly<Record<string, unknown>>

function haveTheSame(one: Values, another: Values, change: Change): boolean {
  let count = 0
  for (const key in one) {
    count++
    const [was, is] = [one[key], another[key]]
    const isSame =
      (key === 'start' || key === 'end') && typeof was === 'number' && typeof is === 'number'
        ? isMoved(was, is, change)
        : saysTheSame(was, is, change)
    if (!isSame) return false
  }
  for (const _ in another) count--
  return count === 0
}

/** Whether what stood at `was` may stand at `is`: straight before or behind what was written it may be either. */
function isMoved(was: number, is: number, { start, oldEnd, newEnd }: Change): boolean {
  if (was < start) return is === was
  if (was > oldEnd) return is === was + newEnd - oldEnd
  return (was === start && is === start) || (was === oldEnd && is === newEnd)
}
