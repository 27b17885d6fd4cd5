import { wordSet } from './functionWords.js'
import { verbTables } from './lexicon.js'

// Which verb a form belongs to: official prose inflects (`reviews`, `reviewing`, `reviewed`), the tables hold the verb.

/** What a form of a verb may be; one form may be several (`put`), so these are flags. */
export const base = 1
export const third = 2
export const past = 4
export const participle = 8
export const gerund = 16

/** Verb, past, participle. */
const irregular: ReadonlyMap<string, readonly [string, string]> = new Map(
  `arise arose arisen|be was been|bear bore borne|become became become|begin began begun|bring brought brought
  |break broke broken|build built built|buy bought bought|cast cast cast|choose chose chosen|come came come|cost cost cost|cut cut cut
  |deal dealt dealt|do did done|draw drew drawn|drive drove driven|fall fell fallen|feed fed fed|feel felt felt
  |find found found|get got got|give gave given|go went gone|grow grew grown|have had had|hear heard heard|hold held held
  |keep kept kept|know knew known|lay laid laid|lead led led|learn learnt learnt|leave left left|let let let
  |lose lost lost|make made made|mean meant meant|meet met met|oversee oversaw overseen|pay paid paid|put put put
  |rebuild rebuilt rebuilt|rewrite rewrote rewritten|rise rose risen|run ran run|say said said|see saw seen
  |seek sought sought|sell sold sold|send sent sent|set set set|show showed shown|sit sat sat|speak spoke spoken
  |speed sped sped|spend spent spent|split split split|stand stood stood|strive strove striven|take took taken
  |teach taught taught|tell told told|think thought thought|undergo underwent undergone
  |understand understood understood|undertake undertook undertaken|withdraw withdrew withdrawn|win won won
  |write wrote written|broadcast broadcast broadcast|catch caught caught|eat ate eaten|fight fought fought|flee fled fled
  |fly flew flown|forbid forbade forbidden|forgive forgave forgiven|freeze froze frozen|hide hid hidden|hit hit hit
  |lend lent lent|light lit lit|mistake mistook mistaken|quit quit quit|read read read|ride rode ridden|shed shed shed
  |shrink shrank shrunk|shut shut shut|sleep slept slept|spread spread spread|steal stole stolen|stick stuck stuck
  |strike struck struck|swear swore sworn|tear tore torn|throw threw thrown|wear wore worn|weave wove woven|forecast forecast forecast|bind bound bound`
    .replace(/\n\s*/g, '')
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([verb = '', before = '', done = '']) => [verb, [before, done]]),
)

/** Verbs of more than one syllable that double their last letter. Those of one syllable (`plan`, `stop`) all do. */
const doubling = wordSet(
  'commit refer transfer begin permit embed equip occur control travel model label cancel defer admit underpin submit',
)
const doublingSyllable = /^[^aeiou]*[aeiou][bdgmnpt]$/

/** Calls `add` with every form of `verb` and what it may be; with one that may be several, once for each. */
function inflect(verb: string, add: (form: string, kind: number) => void): void {
  const doubles = doubling.has(verb) || doublingSyllable.test(verb)
  const stem = doubles ? verb + verb.charAt(verb.length - 1) : verb
  const forms = irregular.get(verb)
  const regular = forms === undefined ? regularPast(verb, stem) : ''
  add(verb, base)
  add(thirdOf(verb), third)
  add(forms === undefined ? regular : forms[0], past)
  add(forms === undefined ? regular : forms[1], participle)
  add(/[^eoy]e$/.test(verb) && verb !== 'be' ? `${verb.slice(0, -1)}ing` : `${stem}ing`, gerund)
}

function thirdOf(verb: string): string {
  if (verb === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function regularPast(verb: string, stem: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
}

interface VerbForm {
  readonly verb: string
  kinds: number
}

/** By their forms. All verbs are inflected at each start: what is easily written slowly, such as pairs to take apart, is not. */
const known: ReadonlyMap<string, Readonly<VerbForm>> = (() => {
  const forms = new Map<string, VerbForm>()
  const add = (verb: string, form: string, kind: number): void => {
    const other = forms.get(form)
    if (other?.verb === verb) other.kinds |= kind
    // `found` is a form of `find`, `lay` of itself: a verb's own base form wins.
    else if (other === undefined || kind === base) forms.set(form, { verb, kinds: kind | (other?.kinds ?? 0) })
  }
  const verbs = new Set([...irregular.keys(), ...verbTables.flatMap((table) => [...table])])
  for (const verb of verbs) inflect(verb, (form, kind) => add(verb, form, kind))
  return forms
})()

/** `redrawn` is to `re-` what `drawn` is to itself. */
const prefix = /^(?:re-?|over|under|out|mis|un|pre-?|co-?|off)(?=[a-z]{3})/

/** Words in no table come again and again too. Of so many it is begun anew, for a server lives long. */
const mostGuessed = 50_000
const guessed = new Map<string, Readonly<VerbForm>>()

function lookUp(word: string): Readonly<VerbForm> {
  const form = known.get(word) ?? guessed.get(word)
  if (form !== undefined) return form
  if (guessed.size >= mostGuessed) guessed.clear()
  const guess = guessOf(word)
  guessed.set(word, guess)
  return guess
}

/** What a word may be that stands in no table: a verb of the tables with a prefix, or what its ending makes of it. */
function guessOf(word: string): VerbForm {
  const rest = prefix.test(word) ? word.replace(prefix, '') : undefined
  const form = rest === undefined ? undefined : known.get(rest)
  if (rest !== undefined && form !== undefined)
    return { verb: word.slice(0, word.length - rest.length) + form.verb, kinds: form.kinds }
  const ofPast = pastEnding.test(word) && !noPast.has(word) ? past | participle : 0
  const ofGerund = gerundEnding.test(word) && !noGerund.has(word) ? gerund : 0
  return { verb: word, kinds: ofPast | ofGerund }
}

/** The verb of which `word` (in lower case) is a form; the word itself where it is no form of a verb that is known. */
export function verbOf(word: string): string {
  return lookUp(word).verb
}

const pastEnding = /[a-z]{2}ed$/
const noPast = wordSet('need speed indeed hundred shed')
const gerundEnding = /[a-z]{3}ing$/
const noGerund = wordSet('during nothing something anything being morning')

/** Whether `word` may be one of `kinds` of a verb. Regular participles and gerunds count by their ending. */
export function isForm(word: string, kinds: number): boolean {
  return (lookUp(word).kinds & kinds) !== 0
}

/** The forms of `verb` that may be one of `kinds`. */
export function formsOf(verb: string, kinds: number): string[] {
  const forms = new Set<string>()
  inflect(verb, (form, kind) => {
    if ((kind & kinds) !== 0) forms.add(form)
  })
  return [...forms]
}
