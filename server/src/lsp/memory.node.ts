/**
 * How much room the engine gives to young objects. Imported before the bundle with the server's modules: what is compiled of
 * that is kept under the flags of the start. A flag of the process (`--max-semi-space-size`) would keep the engine from taking
 * the compiled code that node brings of its own modules, and each start would take longer for it.
 */
import { setFlagsFromString } from 'node:v8'

keepYoungRoom()

/** As little as at the start: most of what the first check of a draft makes is kept, and would only be copied about there. */
export function keepYoungRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** As much as the engine by itself gives: nearly all that is made for a letter is gone with the next one. */
export function growYoungRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=2')
}
