import assert from 'node:assert/strict'
import fc from 'fast-check'
import { changeBetween } from '../../server/src/model/change.js'
import type { Day } from '../../server/src/model/day.js'
import {
  type Analysis,
  type AnalysisSettings,
  createResponseService,
  defaultSettings,
} from '../../server/src/service.js'
import { scaled } from '../reliability/support/scale.js'
import { exampleDrafts } from './support/layouts.js'

// After any edits, in any order, an analysis says what one from scratch says: nothing kept may outlive what it was made of.

const uri = 'file:///drafts/ferries.response.md'
/** More than the few runs of everyday tests, for a search over night. */
const runs = Number(process.env.INCREMENTAL_RUNS ?? scaled(8, 500))

const drafts = exampleDrafts().map(({ text }) => text)
const draft = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...drafts) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...drafts), { minLength: 2, maxLength: 3 }).map((all) => all.join('\n\n')),
  },
)
const wholeLines = fc
  .tuple(fc.constantFrom(...drafts), fc.nat(), fc.integer({ min: 1, max: 12 }))
  .map(([text, from, count]) => {
    const lines = text.split(/(?<=\n)/)
    return lines.slice(from % lines.length, (from % lines.length) + count).join('')
  })

/** What writers type and paste, and what turns one block into another. */
const written = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('a', 'e', ' ', '.', ',', '\n', ' will', 'The Home Office will publish it by June 2025.'),
  },
  { weight: 2, arbitrary: wholeLines },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n\n',
      '\r\n',
      '\r',
      '# ',
      '> ',
      '- ',
      '• ',
      '1. ',
      '2. ',
      '1.2 ',
      'a) ',
      '(ii) ',
      '[1a] – ',
      '|',
      '\n|---|---|\n',
      '---\n',
      '===\n',
      '```\n',
      '~~~\n',
      '<!--',
      '-->',
      '<!-- response-desk-disable-next-line text/doubled-word -- why -->\n',
      '<!-- response-desk-disable-file style/* -->',
      '*',
      '**',
      '\\',
      '`',
      '12\n',
      '\n12\n',
      ':',
      ':\n',
      ' (CFIT)',
      'Criminal and Financial Investigation (CFI)',
      '*[CFI]: x\n',
      '\nRecommendation 2\n',
      'Recommendation 1(a): ',
      'Accepted',
      '\nNot accepted.\n',
      'TAKEN WITH',
      'Published 3 May 2024\n\n',
      '---\npublished: 2024-05-01\nresponse-schema: home-office-icibi\n---\n',
      'see 1.2 above',
      ' the the ',
      'co-operate',
      'e.g.',
      '\u00a0',
      '😀',
      '\ufeff',
    ),
  },
)

type Edit = (text: string, before: readonly string[]) => string

const splice = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(400)),
    written,
  )
  .map(
    ([place, length, text]): Edit =>
      (before) => {
        const at = Math.floor(place * before.length)
        return before.slice(0, at) + text + before.slice(at + length)
      },
  )
/** Where writers mostly are: at the end of a line, of which the last word goes on. */
const goingOn = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('s', ' a', ' in', ',', '.', ' We will', ' by May', ' ', '\n', '\n\n', '\n\nW', '\n- '),
  )
  .map(
    ([place, text]): Edit =>
      (before) => {
        const end = before.indexOf('\n', Math.floor(place * before.length))
        const at = end < 0 ? before.length : end
        return before.slice(0, at) + text + before.slice(at)
      },
  )
/** More or less white space, where there is some. */
const spacing = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2), fc.constantFrom('', ' ', '\t', '\n', '\n\n', '  \n'))
  .map(
    ([place, length, text]): Edit =>
      (before) => {
        const from = Math.floor(place * before.length)
        const at = from + Math.max(0, before.slice(from).search(/\s/))
        const gone = /^\s*/.exec(before.slice(at, at + length))?.[0].length ?? 0
        return before.slice(0, at) + text + before.slice(at + gone)
      },
  )
/** A writer at work in one place: each edit stands near the one before. */
const nearby = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -60, max: 60 })),
    fc.nat(3),
    fc.constantFrom(
      'e',
      't',
      'F',
      ' ',
      ' the',
      ' will',
      ' by June',
      ' (CFI)',
      ' front line',
      ' 1.2',
      '.',
      '\n',
      '\n\n',
      '',
    ),
  )
  .map(
    ([away, length, text]): Edit =>
      (now, before) => {
        const place = changeBetween(before.at(-2) ?? '', now).newEnd + away
        const at = Math.max(0, Math.min(place, now.length))
        return now.slice(0, at) + text + now.slice(at + (text === '' ? length : 0))
      },
  )
/** What stands there already, set otherwise or twice: as long as it was, or the same as its neighbour. */
const asItStands = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(' ', '. ', '\n'),
    fc.constantFrom<(words: string) => string>(
      (words) => words.toUpperCase(),
      (words) => words.toLowerCase(),
      (words) => `**${words}**`,
      (words) => `${words} ${words}`,
      (words) => words.replaceAll('\n', ' '),
    ),
  )
  .map(
    ([place, border, again]): Edit =>
      (before) => {
        const at = Math.floor(place * before.length)
        const start = before.lastIndexOf(border, at)
        const end = before.indexOf(border, at)
        if (start < 0 || end <= start) return before
        const from = start + border.length
        return before.slice(0, from) + again(before.slice(from, end)) + before.slice(end)
      },
  )
/** A name of the draft once more, as it stands or in another form, and perhaps going on within the word behind it. */
const named = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(),
    fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toLowerCase(),
      (name) => name.replace(/\S+$/, (last) => last.toLowerCase()),
      (name) => name.replace(/\S+$/, ''),
      (name) => name.replace(/s\b/, '’s'),
      (name) => name.replace(' ', '-'),
      (name) => `The ${name} Team`,
      (name) => `the ${name} team`,
    ),
    fc.constantFrom('', ' '),
  )
  .map(
    ([place, which, written, behind]): Edit =>
      (before) => {
        const names = before.match(/(?:[A-Z][\w’-]+ ){1,3}[A-Z][\w’-]+/g) ?? ['Small Boats']
        const at = before.indexOf(' ', Math.floor(place * before.length)) + 1
        return before.slice(0, at) + written(names[which % names.length] ?? '') + behind + before.slice(at)
      },
  )
const deletion = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(fc.nat(3), fc.nat(2000))).map(
  ([place, length]): Edit =>
    (before) => {
      const at = Math.floor(place * before.length)
      return before.slice(0, at) + before.slice(at + length)
    },
)
const edit = fc.oneof(
  { weight: 12, arbitrary: splice },
  { weight: 4, arbitrary: goingOn },
  { weight: 6, arbitrary: spacing },
  { weight: 30, arbitrary: nearby },
  { weight: 8, arbitrary: asItStands },
  { weight: 6, arbitrary: named },
  { weight: 4, arbitrary: deletion },
  {
    weight: 2,
    arbitrary: fc.nat(5).map(
      (back): Edit =>
        (text, before) =>
          before.at(-1 - back) ?? text,
    ),
  },
  {
    weight: 1,
    arbitrary: draft.map(
      (other): Edit =>
        () =>
          other,
    ),
  },
  { weight: 1, arbitrary: fc.constant<Edit>((text) => text.replace(/\r\n?|\n/g, '\r\n')) },
  { weight: 1, arbitrary: fc.constant<Edit>((text) => text.replace(/\r\n/g, '\n')) },
)

const settings = fc.record({
  published: fc.constantFrom(null, '2024-05-01' as Day),
  owners: fc.constantFrom<readonly string[]>([], ['ferry desk']),
  houseNames: fc.constantFrom<readonly string[]>([], ['Small Boats']),
})
const service = () => createResponseService({ today: () => '2024-03-01' as Day })

/** What somebody asks of an analysis: what is not asked of one version is put off, and told of the next. */
const questions: readonly ((analysis: Analysis) => unknown)[] = [
  ({ schema }) => schema,
  ({ found }) => found.of([...found.sightings.starts.keys()]),
  ({ response: { commitments } }) => commitments,
  ({ found, response: { source } }) => {
    const middle = source.length >> 1
    return found.touching({ start: middle - 200, end: middle + 200 })
  },
  ({ found }) => found.some(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')),
  ({ found, ...analysis }) => ({ ...analysis, all: found.all }),
]

describe('an analysis after an edit', () => {
  it('is what an analysis from scratch is', () => {
    fc.assert(
      fc.property(
        draft,
        settings,
        fc.array(fc.tuple(edit, fc.nat(9), fc.nat(questions.length - 1)), { minLength: 1, maxLength: 20 }),
        (first, some, edits) => {
          const kept = service()
          const asked: AnalysisSettings = { ...defaultSettings, ...some }
          const texts = [first]
          kept.analyse({ uri, version: 0, text: first }, asked)
          edits.forEach(([make, change, asking], index) => {
            const text = make(texts.at(-1) ?? '', texts)
            texts.push(text)
            // Now and then the settings change as well.
            const under = change === 0 ? { ...asked, published: '2023-01-01' as Day } : asked
            const version = { uri, version: index + 1, text }
            const question = index + 1 < edits.length ? questions[asking] : questions.at(-1)
            const [is, wanted] = [kept, service()].map((each) => question?.(each.analyse(version, under)))
            assert.deepEqual(is, wanted)
          })
        },
      ),
      { numRuns: runs },
    )
  })
})
