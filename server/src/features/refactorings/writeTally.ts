/** Writes into a draft how many recommendations it accepts, or corrects what it says of that; as the lens on its title does. */
import type { Analysis } from '../../service.js'
import { tallyRewrite } from '../tallyText.js'
import { offered, type Refactoring, refused } from './refactoring.js'

export function writeTally({ response, schema }: Pick<Analysis, 'response' | 'schema'>): Refactoring {
  const { title, edits, unavailable } = tallyRewrite(response, schema)
  return unavailable === null ? offered('tally', title, edits) : refused('tally', title, unavailable)
}
