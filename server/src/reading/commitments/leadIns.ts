import { determiners, personalPronouns, prepositions, wordSet } from './functionWords.js'
import { at, isCapital, isMark, type Word } from './words.js'

/** Words of a sentence: `from` inclusive, `to` exclusive. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

const leadWords =
  /^(?:longer|once|when|where|if|while|whilst|although|though|however|therefore|moreover|further|furthermore|also|meanwhile|subject|based|building|given|rather|taken|together|thereafter|then|first|firstly|second|secondly|third|thirdly|finally|nonetheless|nevertheless|and|but|so|because|using|like|unlike|pending|instead|as|whatever|[a-z]{3,}ly|[a-z]{2,}ing|\d.*|spring|summer|autumn|winter)$/

const oneWordLead = /ly$|^(?:then|also|however|therefore|thereafter|both|first|further)$/
const headMarks = wordSet(': – — -')
const demonstratives = wordSet('this these there')
const figure = /^\d/

/** The phrase up to `end` without what leads in to it: `In parallel,`, `As part of this work`, `From January 2025,`. */
export function phraseBehindLeads(words: readonly Word[], from: number, end: number): Phrase {
  let start = behindHead(words, from, end)
  for (let step = 0; step < 6; step++) {
    while (start < end && isMark(words[start])) start++
    const word = at(words, start)
    const isLimit = word === 'no' && (at(words, start + 1) === 'later' || at(words, start + 1) === 'earlier')
    if (!leadWords.test(word) && !prepositions.has(word) && !isLimit) break
    const mark = nextMark(words, start, end)
    if (mark === undefined) return { from: behindBareLead(words, start, end), to: end }
    start = mark + 1
  }
  return { from: Math.min(start, end), to: end }
}

/** Behind a run-in head: `DBS checks: the supplier will`. */
function behindHead(words: readonly Word[], from: number, end: number): number {
  for (let index = end - 2; index > from; index--) if (headMarks.has(at(words, index))) return index + 1
  return from
}

/** Whether the word at `index` ends a phrase, so that the name behind it stands for itself. */
function endsLead(words: readonly Word[], index: number): boolean {
  const word = at(words, index)
  const isName = isCapital(words[index]) || determiners.has(word) || prepositions.has(word) || word === 'and'
  return !isName && index > 0 && !oneWordLead.test(word)
}

function nextMark(words: readonly Word[], from: number, end: number): number | undefined {
  for (let index = from; index < end; index++) if (isMark(words[index])) return index
  return undefined
}

/** Where the subject begins behind a lead that no comma ends: `As part of this work we`, `In 2020 the team`. */
function behindBareLead(words: readonly Word[], from: number, end: number): number {
  const last = at(words, end - 1)
  if (personalPronouns.has(last) || demonstratives.has(last)) return end - 1
  for (let index = end - 2; index > from; index--) {
    const before = at(words, index - 1)
    if (determiners.has(at(words, index)) && !prepositions.has(before) && before !== 'and') return index
  }
  // `In preparation for the Spending Review 2019 Border Force will`: the capitals behind a number.
  for (let index = end - 1; index >= from; index--) {
    // `Following publication UKVI will`
    if (index < end - 1 && endsLead(words, index)) return index + 1
    if (figure.test(at(words, index)) && index + 1 < end) return index + 1
    if (!isCapital(words[index])) break
  }
  return oneWordLead.test(at(words, from)) ? from + 1 : from
}
