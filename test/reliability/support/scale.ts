/** How much the tests of this folder do: a little in `npm test`, all that `docs/reliability.md` claims in `npm run test:long`. */

export const isLong = process.env.RESPONSE_DESK_LONG === '1'

/** How often, or how much: `short` in `npm test`, `long` in `npm run test:long`. */
export function scaled(short: number, long: number): number {
  return isLong ? long : short
}

/** Says a figure that the long run is to show; the short run keeps quiet. */
export function figure(words: string): void {
  if (isLong) console.log(`    # ${words}`)
}

/** A suite or test that only the long run does. Asked for late: before the tests are loaded there is no `it`. */
export const inLongRun = {
  get it(): Mocha.TestFunction | Mocha.PendingTestFunction {
    return isLong ? it : it.skip
  },
}
