// Words with two spellings, both in use in Britain or one of them foreign: what to look for, and how the other is made.

/** One of the spellings of a word: which family, and which of its two ways. */
export interface Spelling {
  /** The same for both ways: `adviser`; all verbs in -ise are one family. */
  readonly family: string
  readonly way: 0 | 1
}

/** Both spellings of a word, the more usual British one first, without its ending. */
const pairs = `judgement judgment, adviser advisor, acknowledgement acknowledgment, ageing aging, focused focussed,
focusing focussing, benefited benefitted, benefiting benefitting, targeted targetted, targeting targetting,
dispatch despatch, instalment installment, enrolment enrollment, fulfilment fulfillment, colour color, behaviour behavior,
labour labor, favour favor, honour honor, neighbour neighbor, endeavour endeavor, harbour harbor, centre center,
defence defense, offence offense, catalogue catalog, dialogue dialog, travelled traveled, travelling traveling,
cancelled canceled, cancelling canceling, labelled labeled, labelling labeling, modelled modeled, modelling modeling,
channelled channeled, channelling channeling, counselling counseling, grey gray, artefact artifact, preventative preventive,
paediatric pediatric, analyse analyze, analysed analyzed, analysing analyzing`
  .split(/,\s+/)
  .map((pair) => pair.split(' ') as [string, string])

const endingsOfPairs = ['', 's', 'es', 'ed', 'ing', 'er', 'ers', 'al', 'able', 'ful', 'less', 'ment', 'y', 'd']

interface PairedSpelling extends Spelling {
  /** The same word in the other spelling. */
  readonly other: string
}

const byWord: ReadonlyMap<string, PairedSpelling> = new Map(
  pairs.flatMap(([family, second]) =>
    endingsOfPairs.flatMap((ending): [string, PairedSpelling][] => [
      [family + ending, { family, way: 0, other: second + ending }],
      [second + ending, { family, way: 1, other: family + ending }],
    ]),
  ),
)

const verb = /^([a-z]*[b-df-hj-np-tv-xz]i?)(is|iz)(e|es|ed|ing|er|ers|ation|ations|ational|able)$/

/** What is always -ise (or only looks so), and what is always -ize. */
const alwaysS =
  /^(?:|adv|superv|rev|dev|improv|telev|comprom|compr|prom|prem|surpr|enterpr|expert|exerc|exc|inc|prec|conc|franch|merchand|advert|chast|desp|dem|appr|r|ar|otherw|likew|clockw|w|v|circumc|mort|parad|treat|pract|surm|lead|m|c|b|h|pr|sunr|upr|porp|tort|f|t|th|d|an|wr)$/
const alwaysZ = /^(?:s|res|downs|ups|overs|outs|mids|unders|caps|pr|ass|m|b|outs|f|gr|bl)$/

/** The family of all verbs in -ise and -ize. */
export const iseFamily = '-ise'

/** How `word` (in lower case) is spelt, where it could be spelt otherwise; undefined of all other words. */
export function spellingOf(word: string): Spelling | undefined {
  const paired = byWord.get(word)
  if (paired !== undefined) return paired
  const [, stem = '', letters] = verb.exec(word) ?? []
  if (letters === undefined || (letters === 'is' ? alwaysS : alwaysZ).test(stem) || stem.length < 3) return undefined
  return { family: iseFamily, way: letters === 'is' ? 0 : 1 }
}

/** `word` as it stands, spelt the other way; words that have no other spelling come back as they are. */
export function respelt(word: string): string {
  const lower = word.toLowerCase()
  const other =
    byWord.get(lower)?.other ??
    lower.replace(
      verb,
      (_, stem: string, letters: string, end: string) => `${stem}${letters === 'is' ? 'iz' : 'is'}${end}`,
    )
  return /^[A-Z]/.test(word) ? other.replace(/^./, (first) => first.toUpperCase()) : other
}
