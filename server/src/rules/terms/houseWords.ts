import type { RuleContext } from '../rule.js'

/**
 * Words as the GOV.UK style guide writes them (gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style), and for what it does
 * not name, as British dictionaries give them first. They decide where a draft has two forms of a word equally often.
 */
const usualWords: readonly string[] = [
  'adviser',
  'benefited',
  'co-operate',
  'co-ordinate',
  'email',
  'focused',
  'government',
  'internet',
  'intranet',
  'online',
  'ongoing',
  'organise',
  'targeted',
  'underway',
]

/** The usual words and, behind them, those of the configuration: of two that say otherwise, the later counts. */
export function houseWordsOf({ houseWords = [] }: Pick<RuleContext, 'houseWords'>): readonly string[] {
  return [...usualWords, ...houseWords]
}
