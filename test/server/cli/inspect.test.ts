import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { cleanDraft, draftWithError, essay } from '../drafts.js'
import { type Folder, run, temporaryFolder } from './commandLine.js'

const layouts = new URL('../../fixtures/layouts/', import.meta.url)

/** Every field is there; those that may not apply may be null. */
const record = (properties: Record<string, object>): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})
const list = (items: object): object => ({ type: 'array', items })
const orNull = (schema: { type: string } & object): object => ({ ...schema, type: [schema.type, 'null'] })
const text = { type: 'string' }
const line = { type: 'integer', minimum: 1 }
const flag = { type: 'boolean' }
const count = orNull({ type: 'integer' })
const day = orNull({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as { type: string })
const date = {
  kind: { enum: ['absolute', 'relative', 'vague'] },
  text,
  end: day,
  resolved: { type: ['object', 'null'] },
}
const nullable = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] })

const contract = record({
  file: text,
  schema: text,
  title: orNull(text),
  recommendations: list(
    record({
      id: { type: 'string', pattern: '^[A-Z]?\\d+(\\.\\d+)?(\\([a-z]\\))?(\\([ivx]+\\))?$' },
      parent: orNull(text),
      answerable: flag,
      line,
      verdict: orNull(text),
      verdictLine: orNull(line),
      targetDate: nullable(
        record({
          ...date,
          line,
          kind: { enum: ['absolute', 'relative', 'vague', 'none'] },
          text: orNull(text),
        }),
      ),
      paragraphs: list(record({ label: orNull(text), line })),
    }),
  ),
  tallies: list(
    record({ line, total: count, accepted: count, partiallyAccepted: count, notAccepted: count, holds: flag }),
  ),
  crossReferences: list(
    record({
      line,
      text,
      kind: { enum: ['paragraph', 'recommendation', 'report-paragraph'] },
      targets: list(text),
      resolves: orNull(flag),
    }),
  ),
  commitments: list(
    record({
      line,
      text,
      recommendation: orNull(text),
      class: { enum: ['firm', 'soft', 'continuing'] },
      date: nullable(record(date)),
      owner: orNull(text),
    }),
  ),
  acronyms: list(record({ short: text, full: text, line })),
  diagnostics: list(
    record({
      line,
      column: line,
      endLine: line,
      endColumn: line,
      severity: { enum: ['error', 'warning', 'information', 'hint'] },
      rule: text,
      message: text,
    }),
  ),
})
const fits = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(contract)

describe('inspect --format json', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  for (const name of readdirSync(layouts).filter((file) => file.endsWith('.md')))
    it(`keeps its contract on ${name}`, async () => {
      const input = readFileSync(new URL(name, layouts))
      const { status, out } = await run(['inspect', '-', '--stdin-name', name, '--format', 'json'], { input })
      assert.equal(status, 0)
      assert.equal(fits(JSON.parse(out)), true, JSON.stringify(fits.errors?.slice(0, 3)))
    })

  it('gives what is read, with lines', async () => {
    const path = folder.write('a.response.md', cleanDraft)
    const inspected = JSON.parse((await run(['inspect', path, '--format', 'json'])).out)
    assert.deepEqual(
      [inspected.file, inspected.schema, inspected.title, inspected.published],
      [path, 'home-office-icibi', 'Home Office response to an inspection of ferry ports', '2024-03-04'],
    )
    const [first] = inspected.recommendations
    assert.deepEqual(first, {
      id: '1',
      parent: null,
      answerable: true,
      line: 7,
      verdict: 'accepted',
      verdictLine: 11,
      verdictText: 'Accepted',
      targetDate: {
        line: 15,
        kind: 'absolute',
        text: '30 June 2024',
        end: '2024-06-30',
        resolved: { start: '2024-06-30', end: '2024-06-30' },
        value: '30 June 2024',
        done: false,
      },
      paragraphs: [{ label: null, line: 13 }],
      takenWith: [],
      owner: null,
    })
  })

  const field = async (value: string) => {
    const draft = cleanDraft.replace('Target date: 30 June 2024', `Target date:${value}`)
    const { out } = await run(['inspect', '-', '--format', 'json'], { input: draft })
    return JSON.parse(out).recommendations[0].targetDate
  }
  it('gives an empty date field the kind none', async () => {
    const { kind, text: words, end, value } = await field('')
    assert.deepEqual([kind, words, end, value], ['none', null, null, ''])
  })
  it('leaves the end of a relative date open, and gives the days it means beside it', async () => {
    const { kind, end, resolved } = await field(' within three months')
    assert.deepEqual([kind, end, resolved?.end], ['relative', null, '2024-06-04'])
  })
  it('gives null where there is no date field', async () => {
    const { out } = await run(['inspect', '-', '--format', 'json'], {
      input: cleanDraft.replace('Target date: 30 June 2024\n\n', ''),
    })
    assert.equal(JSON.parse(out).recommendations[0].targetDate, null)
  })

  it('does not count the line that carries both verdict and number as a paragraph', async () => {
    const draft = cleanDraft.replace('Accepted\n\nWe will', '1.1 Accepted\n\n1.2 We will')
    const { out } = await run(['inspect', '-', '--format', 'json'], { input: draft })
    const [{ verdictLine, paragraphs }] = JSON.parse(out).recommendations
    assert.deepEqual([verdictLine, paragraphs], [11, [{ label: '1.2', line: 13 }]])
  })

  it('says whether a reference resolves', async () => {
    const { out } = await run(['inspect', '-', '--format', 'json'], { input: draftWithError })
    const { crossReferences, diagnostics } = JSON.parse(out)
    assert.deepEqual(crossReferences, [
      { line: 23, text: 'recommendation 9', kind: 'recommendation', targets: ['9'], resolves: false },
    ])
    assert.deepEqual(
      diagnostics.map(({ rule }: { rule: string }) => rule),
      ['reference/unresolved'],
    )
  })

  it('says whether a tally holds, as the rule does', async () => {
    for (const [words, holds] of [
      ['We accept two recommendations.', true],
      ['We accept three recommendations.', false],
    ] as const) {
      const input = cleanDraft.replace('We accept both recommendations.', words)
      const { tallies, diagnostics } = JSON.parse((await run(['inspect', '-', '--format', 'json'], { input })).out)
      assert.deepEqual(
        tallies.map((tally: { holds: boolean }) => tally.holds),
        [holds],
      )
      assert.equal(
        diagnostics.some(({ rule }: { rule: string }) => rule === 'tally/wrong'),
        !holds,
      )
    }
  })

  it('reads what is no response, and does not judge it', async () => {
    const { status, out } = await run(['inspect', '-', '--format', 'json'], { input: essay })
    const { isResponse, diagnostics, recommendations } = JSON.parse(out)
    assert.deepEqual([status, isResponse, diagnostics, recommendations.length], [0, false, [], 1])
  })

  it('gives an array where several files are named, of those that can be read', async () => {
    const a = folder.write('a.response.md', cleanDraft)
    const b = folder.write('b.response.md', cleanDraft)
    const both = await run(['inspect', a, b, '--format', 'json'])
    assert.deepEqual([both.status, JSON.parse(both.out).map(({ file }: { file: string }) => file)], [0, [a, b]])
    const one = await run(['inspect', a, folder.at('missing.md'), '--format', 'json'])
    assert.deepEqual([one.status, JSON.parse(one.out).map(({ file }: { file: string }) => file)], [2, [a]])
    assert.match(one.err, /missing\.md: There is no such file or folder\./)
  })

  it('prints nothing where the only file cannot be read', async () => {
    const { status, out } = await run(['inspect', folder.at('missing.md'), '--format', 'json'])
    assert.deepEqual([status, out], [2, ''])
  })
})

describe('inspect', () => {
  it('gives an overview for people', async () => {
    const { status, out } = await run(['inspect', '-', '--stdin-name', 'a.response.md'], { input: cleanDraft })
    assert.equal(status, 0)
    assert.match(out, /^a\.response\.md\nHome Office response to an inspection of ferry ports\n/)
    assert.match(out, /\nPublished on 4 March 2024\.\n/)
    assert.match(out, /\n {3}Line {2}Verdict {3}Target date {2,}Answer {2,}Commitments\n/)
    assert.match(out, /\n1 {2}7 {5}accepted {2}30 June 2024 {2,}1 paragraph {2,}1 firm\n/)
    assert.match(out, /\nNo findings\.\n$/)
  })
})
