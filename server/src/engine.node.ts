/**
 * Sets the engine up for short runs, and for the first seconds of long ones: imported before anything else, since it counts
 * for what comes after. Half of the processor time of a small check went into optimising code that was hardly used again,
 * and into regular expressions that were compiled twice. A long run is optimised all the same, a little later.
 */
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'

// Node brings compiled code of its own modules, and the engine takes it only under the flags that it was made under: those of a
// process that sets none. Whichever of them the programs need is therefore loaded first.
const load = createRequire(process.execPath)
for (const module of ['child_process', 'crypto', 'fs/promises', 'net', 'os', 'vm']) load(`node:${module}`)

/** The engine of Node 20. Later ones count otherwise, and would complain of the flag. */
const hasInterruptBudget = process.versions.v8.startsWith('11.')

// Without interpreting them first. To switch the tiers off (`--no-regexp-tier-up`) would be right for a process that starts so:
// in one that runs already the engine breaks down on expressions that it has interpreted before.
setFlagsFromString('--regexp-tier-up-ticks=0')
optimiseLate()

/** Code is optimised when it has run for long: how the engine is set up from the start. */
export function optimiseLate(): void {
  if (hasInterruptBudget) setFlagsFromString('--interrupt-budget=1000000')
}

/** Code is optimised nearly as soon as the engine by itself would do it: for a process that goes on, and is waited for often. */
export function optimiseSoon(): void {
  if (hasInterruptBudget) setFlagsFromString('--interrupt-budget=132000')
}
