/**
 * Keeps the server small: what it makes while one types is gone with the next letter, so the room for young objects stays as
 * small as it is at the start (docs/performance.md). A flag of the process (`--max-semi-space-size`) would say the same, and
 * keep the engine from taking the compiled code that node brings of its own modules; each start would take longer for it.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--semi-space-growth-factor=1')
