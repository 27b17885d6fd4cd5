/** Words of time that fix nothing (`in due course`), and events whose own day is open (`once those changes are settled`). */
import { form, type Reading, reading, type Scene, type TimeForm, vague } from './form.js'
import { monthWord, yearWord } from './vocabulary.js'

const possible =
  '(?:(?:it )?is |reasonably |operationally |practically |legally |practicably )*(?:possible|practicable|practical|feasible|able|(?:we|they|it|he|she) can)\\b'

/** Nouns that `longer term` can describe: `a longer-term project` says nothing of when. */
const termNoun =
  '(?! (?:strateg(?:y|ies)|plan(?:s|ning)?|aims?|goals?|solutions?|work|future|vision|contracts?|approach|programmes?|projects?|arrangements?|measures?|funding|needs?|partnerships?|reforms?|ambitions?|objectives?|options?|changes?)\\b)(?![\\w-])'

/** The end of a clause: `We mean to close all of them quickly.` */
const clauseEnd = '(?=[,.;:)]|$| (?:and|but|so that|to ensure)\\b)'

/** Each says in so many words that the time is open. The first that matches holds. */
const vagueWords: readonly { readonly opens: string; readonly words: string }[] = [
  {
    opens: 'in',
    words: 'in (?:due course|good time|the fullness of time|the course of time)\\b',
  },
  {
    opens: 'in',
    words: 'in the (?:very )?(?:near|nearer|not[ -]too[ -]distant|foreseeable|immediate) future\\b',
  },
  { opens: 'in', words: `in (?:time|the future)${clauseEnd}` },
  { opens: 'over', words: `over time${clauseEnd}` },
  { opens: 'in', words: "in the (?:days|weeks|months|years) (?:ahead|to come)(?![\\w'-])" },
  {
    opens: 'in over for',
    words: `(?:in|over|for) the (?:short(?:er)?|medium|long(?:er)?|near(?:er)?)(?:[ -](?:to|and|or)[ -](?:the )?(?:medium|long(?:er)?))?[ -]term${termNoun}`,
  },
  { opens: 'longer', words: 'longer[ -]term(?=[,.;)]|$| (?:we|the|this|it)\\b)' },
  {
    opens: 'shortly',
    words: 'shortly(?! (?:after|before|afterwards|thereafter|prior|following|to(?! be\\b))\\b)(?!-)',
  },
  {
    opens: 'soon',
    words: 'soon(?! (?:as|after|afterwards|enough|to|became|found|followed)\\b)(?!-)',
  },
  { opens: 'shortly', words: 'shortly (?:thereafter|afterwards)\\b' },
  { opens: 'in', words: '(?<=\\b(?:will|shall|to) )in time(?! (?:for|to)\\b)\\b' },
  {
    opens: 'before in',
    words:
      '(?:before|in time for) (?:the|its|their|our) (?:(?:start|beginning) of (?:the )?)?(?:next )?(?:(?:spring|summer|autumn|winter|christmas|easter|holiday|festive) )?(?:peak(?: season)?|(?:high |busy |holiday )?season|holidays)\\b',
  },
  { opens: 'imminently eventually', words: '(?:imminently|eventually)\\b' },
  {
    opens: 'as',
    words: `as (?:soon|quickly|early|swiftly|rapidly|promptly|fast) as ${possible}`,
  },
  {
    opens: 'at',
    words:
      'at (?:the|an?|its|their|our|some) (?:very )?(?:earliest|first|next|early|appropriate|right|suitable|later|future|subsequent|forthcoming|convenient|available)(?: possible| available| practicable| convenient| suitable)? (?:(?!(?:of|and|or|to|in|for|on|at)\\b)[\\w-]+ ){0,2}?(?:opportunity|opportunities|date|time|point|stage|juncture|moment|meeting|convenience)\\b',
  },
  {
    opens: 'at',
    words: 'at (?:some (?:(?:future|later) )?(?:point|stage|time|date)(?: in the future)?|pace)\\b',
  },
  {
    opens: 'when as once',
    words:
      '(?:as soon as|as and when|when|as|once) (?:parliamentary |legislative |sufficient |the )?(?:time|timetable|resources?|funding|capacity|circumstances) (?:allows?|permits?|is available|becomes available)\\b',
  },
  {
    opens: 'as',
    words:
      'as soon as (?:parliamentary |legislative )?(?:time|timetable|resources?|funding|capacity) (?:allows?|permits?)\\b',
  },
  { opens: 'subject', words: 'subject to parliamentary time\\b' },
  { opens: 'without', words: 'without (?:any )?(?:further |undue |unnecessary )?delay\\b' },
  {
    opens: 'within',
    words: 'within a (?:reasonable|short|suitable|realistic) (?:time(?:frame|scale)?|period)(?: of time)?\\b',
  },
  // `in the next edition of the Code`: it will come, and no one says when.
  {
    opens: 'in from with',
    words:
      '(?:in|from|with) (?:(?:the|its|their|our) next|an? (?:future|later|subsequent)) (?:(?:set|round|series|full|annual|quarterly|monthly|major|scheduled|planned) (?:of )?)?(?:edition|version|revision|iteration|update|refresh|release|upgrade|issue|round|changes|flight|phase|stage|tranche|review|meeting|report|survey)\\b',
  },
  {
    opens: 'by in ahead prior',
    words:
      '(?:by the time of|in advance of|ahead of|prior to) (?:the|its|their|our) next (?:[a-z-]+ )?(?:inspection|publication|meeting|review|round|report|update|release|revision|audit|assessment|cycle|visit)\\b',
  },
  {
    opens: 'date',
    words: 'date to be (?:confirmed|agreed|announced|decided|fixed|determined)\\b',
  },
]

/** `as a priority` is a when, but not where something is called one: `identified as a priority`. */
const priority: TimeForm = {
  like: 'as a priority, as a matter of urgency',
  opens: 'as',
  pattern: form(
    'as (?:a matter of (?:some |great |real |the utmost |absolute )?(?:urgency|priority)|a (?:high |top )?priority|an urgent (?:priority|matter))\\b(?! (?:area|for|in|list|group|case)s?\\b)',
  ),
  read: (match, { text }) =>
    /\b(?:seen|identified|treated|regarded|recognised|recognized|set|designated|highlighted|considered|named|listed|described|flagged|class(?:ed|ified)|categorised|viewed|it|them|this|that|assessed) $/i.test(
      text.slice(Math.max(0, match.index - 16), match.index),
    )
      ? null
      : reading(match, 'vague-word', vague),
}

/**
 * `quickly` says when at the end of an undertaking and between its verbs (`will urgently review`); elsewhere it says
 * how: `the ability to respond quickly to pressures`, `more quickly`, `as quickly as`.
 */
const adverb: TimeForm = {
  like: 'we mean to close all of them quickly, we will urgently review',
  opens: 'quickly urgently swiftly promptly rapidly',
  pattern: form(`(?:quickly|urgently|swiftly|promptly|rapidly)\\b`),
  read: (match, { text }) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
    if (/\b(?:more|so|how|as|too|very|most|less|relatively|and|or) $/i.test(before)) return null
    const isBetweenVerbs = /\b(?:will|shall|must)(?: also| now| be)? $/i.test(before) && / [a-z]/i.test(behind)
    const isAtEnd = /^(?:[.;]|$)/.test(behind)
    return isBetweenVerbs || isAtEnd ? reading(match, 'vague-word', vague) : null
  },
}

const word = "[\\w'&()/-]+"
const auxiliary = '(?:is|are|has|have)'
const adverbs = '(?: (?:now|next|then|also|all|both|been|being|\\w{2,14}ly)){0,3}'
/** What can stand behind the auxiliary and end the clause: one word, or a set phrase. */
const predicate =
  ' (?:(?:in|into) (?:place|force|post|use|operation|effect)|up and running|(?!(?:the|an?|no|not|to|in|on|at|of|able|likely|expected|due|being|been|also|more)\\b)\\w{3,})'
const endingVerb =
  " (?:goe?s? live|comes? into (?:force|effect|operation|use)|comes? to an end|takes? effect|becomes? (?:available|law|operational|clear)|receives? Royal Assent|concludes?|ends|finishes|completes|closes|expires|begins|starts|opens|reports|allows?|permits?)(?![\\w'-])"

/** Words whose clause is about one known thing, not about whoever comes next (`before they take their first call`). */
const definite = /^(?:the|this|these|those|that|its|our|their|all|both)\b/i
/** Whoever comes next: `before a decision is served`, `when you are told`. */
const indefinite =
  /^(?:an?|any|each|every|you|he|she|who|someone|it|they|we|there|what|which|one|more|again|in|per|not|or|and|too|so|many|few|several|some|another|people|staff|officers|applicants|claimants)\b/i
/** `before the clearance of any of their staff expires` */
const ofAnyone = /\b(?:any|each|every|whoever)\b/i
/** What makes a thing ready; behind `when`, other words tell how a process works: `when a passenger is stopped`. */
const completion =
  /\b(?:next \w+|completed?|ready|available|settled|published|finalised|agreed|approved|launched|implemented|introduced|established|operational|in (?:place|force|use|operation|post|effect)|up and running|enacted|commenced|concluded|finished|reported|issued|known|clear|signed|secured|confirmed|matched|live|law|assent|end|concludes?|ends|allows?|permits?)$/i
const telling = /\b(?:told|informed|notified|advised|know|asked|shown|say|explain)(?: them)? $/i
const ofPapers = /\b(?:laid|published|issued|introduced|implemented|finalised|launched|enacted|commenced|rolled out)$/i
const timeOfItsOwn = new RegExp(
  `\\b(?:(?<!\\b(?:act|bill|order|rules|regulations) )${yearWord}|${monthWord}|years?|months?|was|were|had|will|would)\\b`,
  'i',
)

/**
 * The clause as the time of the main action, only where it reads so: what it is about is definite and gets done
 * (`before the guide at 1a is issued`). It ends with its verb, since what follows may belong to the main clause.
 */
function clauseReading(match: RegExpExecArray): Reading | null {
  const { conjunction = '', subject = '' } = match.groups ?? {}
  // `before they are laid`: papers, and not whoever comes next.
  if (/^they$/i.test(subject) && ofPapers.test(match[0])) return reading(match, 'event', vague)
  if (indefinite.test(subject) || ofAnyone.test(subject) || timeOfItsOwn.test(subject)) return null
  // `shows the answer at once`, `more than once`.
  if (/\b(?:at|than) $/i.test(match.input.slice(Math.max(0, match.index - 5), match.index))) return null
  // `will be told when their card is ready`: what they are told.
  if (/^when$/i.test(conjunction) && telling.test(match.input.slice(Math.max(0, match.index - 12), match.index)))
    return null
  if (/^when$/i.test(conjunction)) return completion.test(match[0]) ? reading(match, 'event', vague) : null
  const isOpen = /^(?:once|as soon as)$/i.test(conjunction)
  return isOpen || definite.test(subject) || /^[A-Z]/.test(subject) ? reading(match, 'event', vague) : null
}

const conjunction = '(?<conjunction>once|when|after|before|until|till|as soon as)'
const opensClause = 'once when after before until till as'

/** What ends a piece of work: `following evaluation`. */
const ending =
  "(?:evaluation|completion|conclusion|consultation|approval|commencement|enactment|royal assent|passage|ratification|outcomes?|results|implementation|piloting|testing|launch|roll-?out|go-live|clearance|sign-off|publication)(?![\\w'-])"
const endingArticle =
  '(?:the |its |their |our |this |that |further |successful |full |formal |ministerial |final |public |subsequent ){0,3}'

const datedEnding = new RegExp(`^ (?:in|on) (?:\\w+ ){0,2}${yearWord}`)

function endingReading(match: RegExpExecArray, { text }: Scene): Reading | null {
  // `feedback following evaluation in 2019`: a day of its own makes it no longer open, and mostly past.
  const behind = match.index + match[0].length
  return datedEnding.test(text.slice(behind, behind + 24)) ? null : reading(match, 'event', vague)
}

export const vagueForms: readonly TimeForm[] = [
  ...vagueWords.map(({ opens, words }) => ({
    like: words,
    opens,
    pattern: form(words),
    read: (match: RegExpExecArray, { text }: Scene) =>
      /\b(?:too|how|so|no|as|just) $/i.test(text.slice(Math.max(0, match.index - 5), match.index)) &&
      !/^as /i.test(match[0])
        ? null
        : reading(match, 'vague-word', vague),
  })),
  priority,
  adverb,
  {
    like: 'once those changes are settled, when policy is next made',
    opens: opensClause,
    pattern: form(
      `${conjunction} (?<subject>(?:(?!${auxiliary}\\b)${word} ){0,7}(?!${auxiliary}\\b)${word}) ${auxiliary}${adverbs}${predicate}(?![\\w'-])`,
    ),
    read: clauseReading,
  },
  {
    like: 'once the Act comes into force, when the new system goes live',
    opens: opensClause,
    pattern: form(`${conjunction} (?<subject>(?:${word} ){0,5}?${word})${endingVerb}`),
    read: clauseReading,
  },
  {
    like: 'to be published once complete',
    opens: 'once when until',
    pattern: form(
      `(?:once|when|until) (?:fully |formally |finally )?(?:complete|completed|agreed|finalised|available|ready|approved|signed|published|recruited|appointed|trained|in (?:place|post|force|use|operation|service)|operational|implemented|live|concluded|established|introduced|enacted|finished)(?=[.,;)]|$)`,
    ),
    read: (match) => reading(match, 'event', vague),
  },
  {
    like: 'Once scored, the highest band will be passed on',
    opens: 'once',
    pattern: form('once (?:fully |formally |finally )?[a-z]{3,}ed(?=,)'),
    read: (match) => reading(match, 'event', vague),
  },
  {
    like: 'by the end of the pilot',
    opens: 'by before until at ahead',
    pattern: form(
      `(?:by|before|until|at|ahead of) the end of (?:the|this|its|their|our) (?:(?!${auxiliary}\\b)[\\w-]+ ){0,2}?(?:pilot|trial|programme|project|contract|review|consultation|transition|procurement|roll-?out|phase|stage|period)(?![\\w'-])`,
    ),
    read: (match) => reading(match, 'event', vague),
  },
  {
    like: 'following evaluation, on completion of the review, after the outcome',
    opens: 'following after upon pending',
    pattern: form(`(?:following|after|upon|pending(?= (?:the|its|their|our|further|full) )) ${endingArticle}${ending}`),
    read: endingReading,
  },
  {
    like: 'on completion',
    opens: 'on',
    pattern: form('on (?:successful )?(?:completion|commencement|royal assent)\\b'),
    read: endingReading,
  },
]
