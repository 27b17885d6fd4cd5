import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Day } from '../../server/src/model/day.js'
import { SourceText } from '../../server/src/model/sourceText.js'
import { type AnalysisSettings, createResponseService, defaultSettings } from '../../server/src/service.js'
import { cleanDraft, draftWithWarning, essay } from './drafts.js'

const uri = 'file:///drafts/ferries.md'
const firstDay = '2024-03-01' as Day

const service = () => createResponseService({ today: () => firstDay })
const rulesFound = (text: string, settings: Partial<AnalysisSettings> = {}, name = uri): string[] =>
  service()
    .analyse({ uri: name, version: 1, text }, { ...defaultSettings, ...settings })
    .findings.map(({ rule, severity }) => `${severity} ${rule}`)

describe('an analysis', () => {
  it('finds what is wrong with a draft', () => {
    assert.deepEqual(rulesFound(cleanDraft), [])
    assert.deepEqual(rulesFound(draftWithWarning), ['warning text/doubled-word'])
  })

  it('has the severities that the settings give to rules and groups of rules', () => {
    assert.deepEqual(rulesFound(draftWithWarning, { severities: new Map([['text/doubled-word', 'error']]) }), [
      'error text/doubled-word',
    ])
    assert.deepEqual(rulesFound(draftWithWarning, { severities: new Map([['text/*', 'off']]) }), [])
  })

  it('takes the day of publication from the draft, else from the settings', () => {
    const published = '2024-05-01' as Day
    const dated = service().analyse({ uri, version: 1, text: cleanDraft }, { ...defaultSettings, published })
    assert.equal(dated.published, '2024-03-04')
    const text = cleanDraft.replace('Published 4 March 2024', '')
    assert.equal(service().analyse({ uri, version: 1, text }, { ...defaultSettings, published }).published, published)
    assert.equal(service().analyse({ uri, version: 1, text }).published, null)
  })

  it('does not judge what is no response, and says so', () => {
    const { isResponse, recognition, findings } = service().analyse({ uri, version: 1, text: essay })
    assert.equal(isResponse, false)
    assert.match(recognition, /no verdicts on recommendations.*\.response\.md/)
    assert.deepEqual(findings, [])
  })

  it('knows a draft by the name of its file, whatever stands for it in the address', () => {
    for (const name of [
      'file:///a%20b/ferries.response.md',
      'untitled:ferries.response.md',
      'vscode-vfs:///x/100%.response.md',
    ])
      assert.equal(service().analyse({ uri: name, version: 1, text: essay }).isResponse, true, name)
  })

  it('reports a schema that does not exist, where the draft names it, with the nearest that does', () => {
    const text = `---\nresponse-schema: home-office-icib\n---\n${cleanDraft}`
    const { findings, schema, schemaReason } = service().analyse({ uri, version: 1, text })
    assert.deepEqual(
      findings.map(({ rule, span, message, fixes }) => [
        rule,
        text.slice(span.start, span.end),
        message,
        fixes.map(({ edits }) => edits[0]?.newText),
      ]),
      [
        [
          'schema/unknown',
          'home-office-icib',
          'No schema is called “home-office-icib”. Did you mean home-office-icibi?',
          ['home-office-icibi'],
        ],
      ],
    )
    assert.equal(schema.id, 'home-office-icibi')
    assert.match(schemaReason, /^No schema is called “home-office-icib”\..* It fits best:/)
  })

  it('never throws, whatever the text', () => {
    for (const text of ['', '---', '---\n: [\n---\n', '\uD800', '\u0000', '| |\n|-|\n', '# Recommendation', '<!--'])
      for (const name of [uri, 'file:///x.response.md'])
        assert.doesNotThrow(() => service().analyse({ uri: name, version: 1, text }), JSON.stringify(text))
  })

  it('is shared, and cannot be changed', () => {
    const analysis = service().analyse({ uri, version: 1, text: draftWithWarning })
    assert.throws(() => Object.assign(analysis, { findings: [] }), TypeError)
    assert.throws(() => Object.assign(analysis.findings, { 0: null }), TypeError)
    assert.throws(() => Object.assign(analysis.findings[0] ?? {}, { severity: 'hint' }), TypeError)
  })
})

describe('what is kept of a document', () => {
  const document = { uri, version: 1, text: cleanDraft }
  const settings = { ...defaultSettings }

  it('serves the same version under the same settings again', () => {
    const kept = service()
    const first = kept.analyse(document, settings)
    assert.equal(kept.analyse({ ...document }, { ...settings, severities: new Map() }), first)
  })

  const changes: readonly (readonly [string, Partial<typeof document>, Partial<AnalysisSettings>])[] = [
    ['version', { version: 2 }, {}],
    ['text', { text: draftWithWarning }, {}],
    ['address', { uri: 'file:///drafts/other.md' }, {}],
    ['schema', {}, { schema: 'select-committee' }],
    ['severities', {}, { severities: new Map([['text/doubled-word', 'off']]) }],
    ['day of publication', {}, { published: firstDay }],
    ['word that it is a response', {}, { isResponse: true }],
  ]
  for (const [what, otherDocument, otherSettings] of changes)
    it(`does not serve another ${what}`, () => {
      const kept = service()
      const first = kept.analyse(document, settings)
      assert.notEqual(kept.analyse({ ...document, ...otherDocument }, { ...settings, ...otherSettings }), first)
    })

  it('does not serve another day', () => {
    let today = firstDay
    const kept = createResponseService({ today: () => today })
    const first = kept.analyse(document)
    today = '2024-03-02' as Day
    assert.notEqual(kept.analyse(document), first)
  })

  it('is dropped when the document is closed', () => {
    const kept = service()
    const first = kept.analyse(document)
    kept.forget(uri)
    assert.notEqual(kept.analyse(document), first)
  })
})

describe('the versions of a draft', () => {
  it('are not kept when there is a newer one, though most of it is what it was', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const kept = service()
    const versions: WeakRef<object>[] = []
    for (let version = 0; version < 6; version++) {
      const text = cleanDraft.replace('train all', `train ${'really '.repeat(version)}all`)
      const { response, findings } = kept.analyse({ uri, version, text })
      assert.ok(response.commitments.length === 2 && findings.length >= 0)
      for (const part of [response.passages, response.recommendations, response.commitments])
        versions.push(new WeakRef(part))
      // What a weak reference names is held until the work at hand is done.
      await setImmediate()
    }
    collect()
    const left = versions.filter((version) => version.deref() !== undefined)
    // The last version, and perhaps the one that its findings were compared with.
    assert.ok(left.length >= 3 && left.length <= 6, `${left.length} of ${versions.length} parts are kept`)
  })

  it('are not kept for the sake of the paragraphs that were written in them', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const kept = service()
    const paragraphs = Array.from({ length: 4000 }, (_, at) => `The Home Office keeps ${at} reports on the ports.`)
    let text = SourceText.of(`${cleanDraft}\n\n${paragraphs.join('\n\n')}`)
    const used: number[] = []
    for (let version = 0; version < 40; version++) {
      kept.analyse({ uri, version, text })
      await setImmediate()
      collect()
      used.push(process.memoryUsage().heapUsed)
      const at = text.indexOf('reports', text.length - 4500 * (version + 1))
      text = text.edited(at, at, 'long and full ')
    }
    const [first = 0, last = 0] = [used[5], used.at(-1)]
    const texts = (last - first) / text.length
    // Were they kept, there would be 34; what the engine holds besides comes to as much as ten.
    assert.ok(texts < 20, `34 versions of a draft leave ${texts.toFixed(0)} times its text`)
  })
})

describe('safe fixes', () => {
  it('are applied until none is left, and the text in between is not kept', () => {
    const kept = service()
    const document = { uri, version: 1, text: draftWithWarning.replace('the the', 'the the the the') }
    const before = kept.analyse(document)
    const { text, left } = kept.fixSafely(document)
    assert.equal(text, cleanDraft)
    assert.deepEqual(left, [])
    assert.equal(kept.analyse(document), before)
  })

  it('leave alone what is no response', () => {
    const text = 'It is is an essay.\n'
    assert.equal(service().fixSafely({ uri, version: 1, text }).text, text)
  })
})

describe('the rules that the service lists', () => {
  it('are each listed once, those of the pipeline included', () => {
    const { rules, schemas } = service()
    for (const schema of schemas.values()) {
      const ids = rules(schema).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      for (const id of ['verdict/missing', 'schema/unknown', 'check/rule-failed', 'suppression/unused'])
        assert.equal(ids.includes(id), true, id)
    }
  })
})
