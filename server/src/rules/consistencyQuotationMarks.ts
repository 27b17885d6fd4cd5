import { sign } from '../model/signs.js'
import { leadIn, quoted } from './messageWords.js'
import type { Rule, RuleContext } from './rule.js'
import { isSingle, isStraight, type Quotation } from './terms/quotationMarks.js'
import { rewriting } from './terms/rewriting.js'
import { foundIn, type InTerms, type TermIndex, type TermPassage, termIndexOf } from './terms/termIndex.js'
import { type Counts, type Place, preferredForm, reportVariants } from './terms/variants.js'

/** Quotation marks single here and double there, straight here and curly there; and pairs whose two marks do not match. */
export const consistencyQuotationMarks: Rule = {
  id: 'consistency/quotation-marks',
  title: 'Quotation marks or apostrophes in two styles, or a pair whose marks do not match.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    const index = termIndexOf(context.response)
    const pairs = foundIn(index.passages, pairsIn, sign.quotationMark)
    for (const pair of pairs) if (pair.in.own && !isMatched(pair)) reportMismatch(context, pair)
    reportFamilies(context, pairs.filter(isMatched))
    reportGlyphs(context, pairs.filter(isMatched))
    reportApostrophes(context, index)
  },
}

interface Pair<Form extends string = string> extends Place<Form> {
  readonly quotation: Quotation
}

function pairsIn(passage: TermPassage): (Pair & { readonly in: TermPassage })[] {
  return passage.marks.quotations
    .filter(({ start, end }) => end - start > shortest)
    .map((quotation) => ({ in: passage, ...quotation, form: '', quotation }))
}

/** Of one letter between marks, as in `rock 'n' roll`, the marks are apostrophes. */
const shortest = 3

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"', "'": "'" }

function isMatched({ quotation: { open, close } }: Pair): boolean {
  return closing[open] === close
}

function inner({ in: { flow }, start, end }: Place): string {
  return flow.textBetween(start + 1, end - 1)
}

function reportMismatch(context: RuleContext, pair: Pair): void {
  const { in: source, start, end, quotation } = pair
  const { flow, passage } = source
  const right = closing[quotation.open] ?? quotation.close
  const edits = rewriting(context.response, flow, end - 1, end, right)
  const marks = `the marks round ${quoted(inner(pair))} do not match`
  context.report({
    span: flow.sourceSpan(start, end),
    message: `${passage.recommendation === null ? marks.replace(/^t/, 'T') : `${leadIn(passage.recommendation, context.schema)}${marks}`}: it opens with ${nameOf(quotation.open)} and closes with ${nameOf(quotation.close)}. Close it with ${nameOf(right)}.`,
    fixes: edits === undefined ? [] : [{ title: `Close it with ${nameOf(right)}`, safety: 'ask', edits }],
  })
}

function nameOf(mark: string): string {
  return `a ${isStraight(mark) ? 'straight' : 'curly'} ${isSingle(mark) ? 'single' : 'double'} mark`
}

type Family = 'single' | 'double'

/** A long quotation is speech or a sentence of the report: double marks are kept for those. */
const mostWordsOfTerm = 5

/**
 * Single or double: as long as all terms of the department's have the same, how the inspectorate quotes is its own affair.
 * A recommendation that has both in itself is set otherwise than the inspectorate set it.
 */
function reportFamilies(context: RuleContext, pairs: readonly Pair[]): void {
  const terms = pairs
    .filter((pair) => inner(pair).split(' ').length <= mostWordsOfTerm)
    .map((pair): Pair<Family> => ({ ...pair, form: isSingle(pair.quotation.open) ? 'single' : 'double' }))
  const own = new Set(terms.filter(({ in: { own } }) => own).map(({ form }) => form))
  const mixed = mixedPassages(terms)
  const preferred = preferredForm(terms, 'single')
  if (preferred === undefined) return
  const places = terms.map((pair) =>
    pair.in.own ? { ...pair, fixed: own.size < 2 } : { ...pair, printed: mixed.has(pair.in) },
  )
  reportVariants(context, places, preferred, {
    rewritten: (pair) => withMarks(pair, preferred, isStraight(pair.quotation.open)),
    ...wordsAbout(preferred),
  })
}

function mixedPassages(pairs: readonly Pair[]): ReadonlySet<Place['in']> {
  const forms = new Map<Place['in'], string>()
  const mixed = new Set<Place['in']>()
  for (const { in: passage, form } of pairs) {
    if ((forms.get(passage) ?? form) !== form) mixed.add(passage)
    forms.set(passage, form)
  }
  return mixed
}

type Glyph = 'straight' | 'curly'

function reportGlyphs(context: RuleContext, pairs: readonly Pair[]): void {
  const places = pairs.map(
    (pair): Pair<Glyph> => ({ ...pair, form: isStraight(pair.quotation.open) ? 'straight' : 'curly' }),
  )
  const own = new Set(places.filter((pair) => pair.in.own).map(({ form }) => form))
  const preferred = own.size < 2 ? undefined : preferredForm(places, 'curly')
  if (preferred === undefined) return
  reportVariants(context, places, preferred, {
    rewritten: (pair) => withMarks(pair, isSingle(pair.quotation.open) ? 'single' : 'double', preferred === 'straight'),
    ...wordsAbout(preferred),
  })
}

function withMarks(pair: Pair, family: Family, straight: boolean): string {
  const open = family === 'single' ? (straight ? "'" : '‘') : straight ? '"' : '“'
  return open + inner(pair) + (closing[open] ?? open)
}

function wordsAbout(preferred: Family | Glyph) {
  return {
    fault: (pair: Pair, counts: Counts<Pair>) =>
      `Quotation marks are ${pair.form} at ${quoted(inner(pair))} (${counts.get(pair.form)} in the draft) and ${preferred} elsewhere (${counts.get(preferred)})`,
    remedy: () => `Use ${preferred} marks throughout`,
    title: () => `Change to ${preferred} marks`,
  }
}

function apostrophesIn(passage: TermPassage): InTerms<Glyph>[] {
  return passage.marks.apostrophes.map(({ start: at }) => {
    const form = isStraight(passage.flow.text.charAt(at)) ? 'straight' : 'curly'
    return { in: passage, start: at, end: at + 1, form }
  })
}

/** Apostrophes as word processors make them among those of a typewriter, or the other way round. */
function reportApostrophes(context: RuleContext, { passages }: TermIndex): void {
  const places = foundIn(passages, apostrophesIn, sign.quotationMark)
  const own = new Set(places.filter((place) => place.in.own).map(({ form }) => form))
  const preferred = own.size < 2 ? undefined : preferredForm(places, 'curly')
  if (preferred === undefined) return
  reportVariants(context, places, preferred, {
    rewritten: () => (preferred === 'straight' ? "'" : '’'),
    fault: ({ form }, counts) =>
      `This apostrophe is ${form} (${counts.get(form)} in the draft), others are ${preferred} (${counts.get(preferred)})`,
    remedy: () => `Use ${preferred} ones throughout`,
    title: () => `Change to a ${preferred} apostrophe`,
  })
}
