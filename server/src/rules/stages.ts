/** Which piece of work has to be done before another: an evaluation before its results are published. */
import { onceFor } from '../model/onceFor.js'

/** A piece of work as sentences name it. */
export interface Stage {
  /** How all words for it begin. */
  readonly root: string
  /** Its noun, as a regular expression. */
  readonly noun: string
  /** The participle of its verb, as a regular expression. */
  readonly participle: string
}

const stages: readonly Stage[] = [
  { root: 'evaluat', noun: 'evaluations?', participle: 'evaluated' },
  { root: 'review', noun: 'reviews?', participle: 'reviewed' },
  { root: 'consult', noun: 'consultations?', participle: 'consulted on' },
  { root: 'pilot', noun: 'pilots?', participle: 'piloted' },
  { root: 'trial', noun: 'trials?', participle: 'trialled' },
  { root: 'test', noun: 'tests?', participle: 'tested' },
  { root: 'assess', noun: 'assessments?', participle: 'assessed' },
  { root: 'analys', noun: 'analys[ie]s', participle: 'analysed' },
  { root: 'audit', noun: 'audits?', participle: 'audited' },
  { root: 'stud', noun: 'stud(?:y|ies)', participle: 'studied' },
  { root: 'survey', noun: 'surveys?', participle: 'surveyed' },
  { root: 'research', noun: 'research', participle: 'researched' },
]

const will = '(?:will(?: then| also)?|is to|are to|is due to|are due to|is expected to|are expected to|should|to)'
const determined = '(?:the|this|that|these|its|our|their)'
const between = '(?: [a-z-]{2,20}){0,2}'

interface StagePatterns {
  /** The sentence says when the work is done. */
  readonly done: RegExp
  /** The sentence says what comes of it. */
  readonly follows: RegExp
}

/** For sentences in lower case. Compiled where a sentence names the stage: few drafts name more than two or three. */
const patternsOf = onceFor(
  ({ noun, participle }: Stage): StagePatterns => ({
    done: new RegExp(
      [
        `\\b${will} be ${participle}\\b`,
        `\\b${noun}(?: [a-z-]{2,20}){0,6} ${will} (?:be (?:completed?|concluded|finished|carried out|undertaken|held|run)|conclude|end|finish|report)\\b`,
        `\\b(?:complete|conclude|finish|carry out|undertake) (?:an?|${determined})${between} ${noun}\\b`,
      ].join('|'),
    ),
    follows: new RegExp(
      [
        `\\b(?:following|after|once|informed by|based on|in (?:the )?light of|drawing on|depending on|subject to)(?: ${determined})?(?: (?:results?|findings|outcomes?|completion|conclusion|end) of)?(?: ${determined})?${between} ${noun}\\b`,
        `\\b(?:results?|findings|outcomes?|conclusions|recommendations|lessons) (?:of|from) ${determined}${between} ${noun}\\b`,
        `\\b${determined}${between} ${noun} ${will} be (?:published|shared|laid|reported on)\\b`,
      ].join('|'),
    ),
  }),
)

/** The pieces of work that `sentence` says the end of. */
export function stagesOf(sentence: string): readonly Stage[] {
  const lower = sentence.toLowerCase()
  return stages.filter((stage) => lower.includes(stage.root) && patternsOf(stage).done.test(lower))
}

/** Whether what `sentence` undertakes comes of the work of `stage`. */
export function followsFrom(sentence: string, stage: Stage): boolean {
  const lower = sentence.toLowerCase()
  return lower.includes(stage.root) && patternsOf(stage).follows.test(lower)
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
