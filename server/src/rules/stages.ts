/** Which piece of work has to be done before another: an evaluation before its results are published. */

/** A piece of work as sentences name it. */
export interface Stage {
  /** Its noun, as a regular expression. */
  readonly noun: string
  /** The participle of its verb, as a regular expression. */
  readonly participle: string
}

const stages: readonly Stage[] = [
  { noun: 'evaluations?', participle: 'evaluated' },
  { noun: 'reviews?', participle: 'reviewed' },
  { noun: 'consultations?', participle: 'consulted on' },
  { noun: 'pilots?', participle: 'piloted' },
  { noun: 'trials?', participle: 'trialled' },
  { noun: 'tests?', participle: 'tested' },
  { noun: 'assessments?', participle: 'assessed' },
  { noun: 'analys[ie]s', participle: 'analysed' },
  { noun: 'audits?', participle: 'audited' },
  { noun: 'stud(?:y|ies)', participle: 'studied' },
  { noun: 'surveys?', participle: 'surveyed' },
  { noun: 'research', participle: 'researched' },
]

const will = '(?:will(?: then| also)?|is to|are to|is due to|are due to|is expected to|are expected to|should|to)'
const determined = '(?:the|this|that|these|its|our|their)'
const between = '(?: [a-z-]{2,20}){0,2}'

interface StagePatterns {
  readonly stage: Stage
  /** The sentence says when the work is done. */
  readonly done: RegExp
  /** The sentence says what comes of it. */
  readonly follows: RegExp
}

const patterns: readonly StagePatterns[] = stages.map((stage) => ({
  stage,
  done: new RegExp(
    [
      `\\b${will} be ${stage.participle}\\b`,
      `\\b${stage.noun}(?: [a-z-]{2,20}){0,6} ${will} (?:be (?:completed?|concluded|finished|carried out|undertaken|held|run)|conclude|end|finish|report)\\b`,
      `\\b(?:complete|conclude|finish|carry out|undertake) (?:an?|${determined})${between} ${stage.noun}\\b`,
    ].join('|'),
    'i',
  ),
  follows: new RegExp(
    [
      `\\b(?:following|after|once|informed by|based on|in (?:the )?light of|drawing on|depending on|subject to)(?: ${determined})?(?: (?:results?|findings|outcomes?|completion|conclusion|end) of)?(?: ${determined})?${between} ${stage.noun}\\b`,
      `\\b(?:results?|findings|outcomes?|conclusions|recommendations|lessons) (?:of|from) ${determined}${between} ${stage.noun}\\b`,
      `\\b${determined}${between} ${stage.noun} ${will} be (?:published|shared|laid|reported on)\\b`,
    ].join('|'),
    'i',
  ),
}))

/** Most sentences speak of no such work at all. */
const anyStage = /evaluat|review|consult|pilot|trial|test|assess|analys|audit|stud|survey|research/i

/** The pieces of work that `sentence` says the end of. */
export function stagesOf(sentence: string): readonly Stage[] {
  if (!anyStage.test(sentence)) return []
  return patterns.filter(({ done }) => done.test(sentence)).map(({ stage }) => stage)
}

/** Whether what `sentence` undertakes comes of the work of `stage`. */
export function followsFrom(sentence: string, stage: Stage): boolean {
  return patterns.some((each) => each.stage === stage && each.follows.test(sentence))
}

const early =
  /\b(?:agreed|assessed|completed|consulted on|designed|developed|drafted|evaluated|piloted|reviewed|tested|trialled|written)\b/i
const late =
  /^,? and (?:then |will |to |is |be |due ){0,5}(?:delivered|implemented|introduced|issued|laid|launched|published|rolled out|shared)\b/i

/** Whether `sentence` has an early stage before its words `first`, and behind them a late one before its words `second`. */
export function swappedStages(sentence: string, first: string, second: string): boolean {
  const at = sentence.indexOf(first)
  const behind = sentence.slice(at + first.length)
  const next = behind.indexOf(second)
  return at >= 0 && next >= 0 && early.test(sentence.slice(0, at)) && late.test(behind.slice(0, next))
}
