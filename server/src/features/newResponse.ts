/** Makes the draft that a writer begins with: front matter, headings, and a place for each recommendation and answer. */
import { stringify } from 'yaml'
import { schemaKey } from '../check/recognise.js'
import { isOurs, registerKey, registerReadKey, wholeEntries, wordingsNow } from '../register/answeredRegister.js'
import type { Register } from '../register/register.js'
import { inWords } from '../rules/messageWords.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { answerParagraphs } from './answerSkeleton.js'
import { quotationOf } from './registerAnswers.js'
import { createTabStops, plain, type TabStops } from './snippetText.js'

export interface NewResponse {
  /** What was inspected: `the handling of original documents`. */
  readonly title: string
  /** Who inspected it; empty for the schema's own. */
  readonly inspectorate: string
  /** How many recommendations there are; what is less than 1 or more than 200 counts as 1 or 200. */
  readonly recommendations: number
  /** Whose recommendations they are, with the path by which the draft names it; without it, places for their words. */
  readonly register?: { readonly register: Register; readonly path: string }
}

const mostRecommendations = 200

/**
 * The draft in the syntax of LSP snippets, with `\n` at the end of lines. What is to be filled in stands in square
 * brackets, which no check lets through.
 */
export function newResponse(schema: ResponseSchema, wanted: NewResponse): string {
  const quoted = quotationsOf(wanted, schema)
  const count = quoted.length
  const stops = createTabStops()
  const inspectorate = oneLine(wanted.inspectorate) || schema.inspectorate.name
  const title = titleOf(oneLine(wanted.title), schema)
  const [first, ...others] = schema.sections.filter(({ required }) => required)
  // In this order: the stops are numbered as they are made.
  return [
    frontMatter(schema, title, inspectorate, wanted, stops),
    `# ${plain(title)}`,
    `## ${plain(first?.heading ?? 'Introduction')}`,
    opening(schema, introduction(schema, inspectorate, count), stops),
    stops.placeholder('[insert what the report is about]'),
    ...(hasTable(schema) ? [table(schema, quoted, stops)] : quoted.flatMap((one) => section(schema, one, stops))),
    ...others.flatMap(({ heading }) => [`## ${plain(heading)}`, stops.placeholder('[insert what belongs here]')]),
  ]
    .map((block) => `${block}\n`)
    .join('\n')
}

/** A recommendation as the draft begins with it: its number, and its paragraphs; none where they are to be filled in. */
interface Quoted {
  readonly id: string
  readonly paragraphs: readonly string[]
}

function quotationsOf({ recommendations, register }: NewResponse, schema: ResponseSchema): readonly Quoted[] {
  const ours = register === undefined ? [] : wholeEntries(register.register).filter((entry) => isOurs(entry, schema))
  if (register !== undefined && ours.length > 0)
    return ours.map((entry) => ({ id: entry.id, paragraphs: quotationOf(entry, register.register) }))
  const count = Math.min(Math.max(Math.trunc(recommendations) || 1, 1), mostRecommendations)
  return Array.from({ length: count }, (_, index) => ({ id: String(index + 1), paragraphs: [] }))
}

function titleOf(title: string, { department }: ResponseSchema): string {
  const name = department.name.replace(/^the /, '')
  if (/\b(?:response|reply|action plan)\b/i.test(title)) return title
  return `${sentenceCase(name)} response to an inspection of ${title || '[insert what was inspected]'}`
}

/** The first paragraph: thanks, the tally, and whatever else the schema wants to be said, to be filled in. */
function opening(schema: ResponseSchema, thanks: string, stops: TabStops): string {
  const isSaid = (words: string) => thanks.toLowerCase().includes(words.toLowerCase())
  const missing = schema.phrases.filter(({ anyOf }) => !anyOf.some(isSaid))
  return [
    plain(thanks),
    // Where no verdict is stated there is nothing to count.
    ...(schema.labels.verdictOptional ? [] : [stops.placeholder(tallyToFillIn(schema))]),
    ...missing.map(({ name, anyOf }) => stops.placeholder(`[insert ${name}, such as “${anyOf[0] ?? name}”]`)),
  ].join(' ')
}

/** The verdicts as the schema prints them, where those are words and no sentences. */
function tallyToFillIn({ verdicts }: ResponseSchema): string {
  const printed = verdicts.map((verdict) => verdict.printed.toLowerCase())
  const areWords = printed.length > 0 && printed.every((words) => words.split(' ').length <= 3)
  return `[insert how many are ${inWords(areWords ? printed : ['accepted', 'partially accepted', 'not accepted'])}]`
}

function introduction({ department }: ResponseSchema, inspectorate: string, count: number): string {
  const thanks = `${sentenceCase(department.name)} thanks ${withArticle(inspectorate)} for its report.`
  return `${thanks} It makes ${count} ${count === 1 ? 'recommendation' : 'recommendations'}.`
}

/** YAML of its own making: a title may hold whatever YAML takes for its own. */
function frontMatter(
  schema: ResponseSchema,
  title: string,
  inspectorate: string,
  { register }: NewResponse,
  stops: TabStops,
): string {
  const values = stringify(
    { [schemaKey]: schema.id, title, inspectorate, ...(register !== undefined && registerKeys(register, schema)) },
    { lineWidth: 0 },
  )
  return `---\n${plain(values)}published: ${stops.empty()}\n---`
}

/** The register by its path, and the wordings that are going to be answered: when they change, the draft is told. */
function registerKeys({ register, path }: NonNullable<NewResponse['register']>, schema: ResponseSchema) {
  const ours = wholeEntries(register).filter((entry) => isOurs(entry, schema))
  const read = wordingsNow(
    register,
    ours.map(({ id }) => id),
  )
  return { [registerKey]: path, ...(read !== '' && { [registerReadKey]: read }) }
}

/** One recommendation: its label, its words as a quotation, a choice of verdicts, and what the first of them owes. */
function section(schema: ResponseSchema, { id, paragraphs }: Quoted, stops: TabStops): readonly string[] {
  const { labels, verdicts, numbering } = schema
  const label = labels.style
    .replace('{number}', id)
    .replace(/\([^()]*\)/g, (part) => (/\{(?:letter|roman)\}/.test(part) ? '' : part))
  const [usual] = verdicts
  let paragraph = 0
  const nextNumber = () => {
    paragraph++
    return numbering.required ? `${id}.${paragraph} ` : ''
  }
  return [
    `## ${plain(label.trim())}`,
    paragraphs.length === 0
      ? `> ${stops.placeholder('[insert the recommendation as the report prints it]')}`
      : paragraphs.map((words) => `> ${plain(words)}`).join('\n>\n'),
    ...(labels.verdictOptional ? [] : [stops.choice(verdicts.map(({ printed }) => printed))]),
    ...(usual === undefined ? [] : answerParagraphs(usual, schema, stops, nextNumber)),
  ]
}

/** Action plans are tables: the schema names columns for the answer and for who does it. */
function hasTable({ table: { number, response, owner }, labels }: ResponseSchema): boolean {
  return number.length > 0 && response.length > 0 && owner.length > 0 && labels.style === '{number}'
}

/** Owner and date are left empty, which is found in a table; a placeholder in their cells would not be. */
function table({ table: columns, verdicts }: ResponseSchema, quoted: readonly Quoted[], stops: TabStops): string {
  const { number, recommendation, verdict, response, owner, date } = columns
  const headings = [number, recommendation, verdict, response, owner, date].map(([first]) => first ?? '')
  const rows = quoted.map(({ id, paragraphs }) => [
    plain(id),
    paragraphs.length === 0
      ? stops.placeholder('[insert the recommendation]')
      : plain(paragraphs.join(' ').replaceAll('|', '\\|')),
    stops.choice(verdicts.map(({ printed }) => printed)),
    stops.placeholder('[insert what will be done]'),
    stops.empty(),
    stops.empty(),
  ])
  return [headings.map(plain), headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** `HM Inspectorate of Prisons` and `His Majesty’s Inspectorate` have none. */
function withArticle(name: string): string {
  return /^(?:the|HM|H(?:is|er) Majesty[’']s)\b/i.test(name) ? name : `the ${name}`
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A line break would end the heading, or the value. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
