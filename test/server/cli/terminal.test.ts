import assert from 'node:assert/strict'
import { wantsColour } from '../../../server/src/cli/terminal.js'

describe('colour', () => {
  const cases: readonly (readonly [boolean, boolean, Record<string, string>, string])[] = [
    [true, true, {}, 'on a terminal'],
    [false, false, {}, 'where the output is no terminal'],
    [false, true, { NO_COLOR: '1' }, 'on a terminal with NO_COLOR'],
    [true, true, { NO_COLOR: '' }, 'on a terminal with an empty NO_COLOR, which counts as none'],
    [false, true, { TERM: 'dumb' }, 'on a terminal that has none'],
    [true, false, { FORCE_COLOR: '1' }, 'anywhere with FORCE_COLOR'],
    [true, false, { FORCE_COLOR: '1', NO_COLOR: '1' }, 'with FORCE_COLOR, whatever NO_COLOR says'],
    [false, true, { FORCE_COLOR: '0' }, 'with FORCE_COLOR=0'],
    [false, true, { FORCE_COLOR: 'false' }, 'with FORCE_COLOR=false'],
  ]
  for (const [wanted, isTerminal, environment, where] of cases)
    it(`is ${wanted ? 'wanted' : 'not wanted'} ${where}`, () =>
      assert.equal(wantsColour(environment, isTerminal), wanted))
})
