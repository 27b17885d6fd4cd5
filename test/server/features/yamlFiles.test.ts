import assert from 'node:assert/strict'
import type { DeskFileKind } from '../../../server/src/configuration/deskFile.js'
import { yamlCompletions } from '../../../server/src/features/yamlCompletion.js'
import { type YamlEntry, yamlFileNamed, yamlHover, yamlOutline } from '../../../server/src/features/yamlFiles.js'
import type { YamlNames } from '../../../server/src/features/yamlPlaces.js'

const names: YamlNames = {
  schemas: [
    { id: 'home-office-icibi', title: 'Home Office response' },
    { id: 'treasury-minute', title: 'Treasury minute' },
  ],
  rules: [{ id: 'date/past', title: 'A planned date that has passed at publication.' }],
  verdicts: [{ key: 'accepted', meaning: 'All of it.' }],
  files: [
    { path: 'ports.recommendations.yaml', kind: 'register' },
    { path: 'ours.response-schema.yaml', kind: 'schema' },
  ],
}

/** The labels offered where `|` stands. */
function offered(marked: string, kind: DeskFileKind): readonly string[] {
  const offset = marked.indexOf('|')
  return yamlCompletions(marked.replace('|', ''), offset, kind, names).map(({ label }) => label)
}

describe('completion in a team’s files', () => {
  const cases: readonly (readonly [marked: string, kind: DeskFileKind, wanted: readonly string[]])[] = [
    ['sch|', 'configuration', ['schema', 'schemas', 'rules', 'publicationDate']],
    ['schema: |', 'configuration', ['home-office-icibi', 'treasury-minute']],
    ['rules:\n  |', 'configuration', ['date/past']],
    ['rules:\n  date/past: |', 'configuration', ['off', 'hint', 'information', 'warning', 'error']],
    ['rules:\n  date/too-late:\n    |', 'configuration', ['severity', 'months']],
    ['schemas:\n  - files: x\n    |', 'configuration', ['schema']],
    ['schemas:\n  - |', 'configuration', ['files', 'schema']],
    ['extends: home|', 'schema', ['home-office-icibi']],
    ['dateFields:\n  required: |', 'schema', ['true', 'false']],
    ['verdicts:\n  - key: x\n    tally: |', 'schema', ['accepted', 'partially-accepted', 'not-accepted']],
    ['recommendations:\n  - id: 1\n    |', 'register', ['text', 'addressee', 'deadline', 'parts']],
    ['recommendations:\n  - id: 1\n    parts:\n      - |', 'register', ['id', 'text', 'addressee', 'deadline']],
    ['schema: |', 'configuration', ['ours.response-schema.yaml']],
    ['register: po|', 'configuration', ['ports.recommendations.yaml']],
    ['schemas:\n  - { files: x, schema: |', 'configuration', ['home-office-icibi']],
    ['rules: { date/past: |', 'configuration', ['hint']],
    ['rules: { |', 'configuration', ['date/past']],
    ['rules:\n  date/too-late: { severity: hint, |', 'configuration', ['months']],
    ['verdicts:\n  - key: x\n    obliges: [reason, |', 'schema', ['reason', 'commitment', 'date']],
    ['verdicts:\n  - key: x\n    obliges:\n      - re|', 'schema', ['reason', 'commitment', 'date']],
    ['templates:\n  - title: x\n    when:\n      verdict: [acc|', 'templates', ['accepted']],
    ['templates:\n  - title: x\n    when: { schema: |', 'templates', ['treasury-minute']],
    ['templates:\n  - title: x\n    body: >\n      It is $' + '{NE|', 'templates', ['$' + '{NEXT_PARAGRAPH}']],
    ['templates:\n  - title: x\n    when:\n      |', 'templates', ['verdict', 'schema', 'recommendation']],
  ]
  for (const [marked, kind, wanted] of cases)
    it(`offers ${wanted.join(', ')} at ${JSON.stringify(marked)}`, () => {
      const labels = offered(marked, kind)
      for (const label of wanted) assert.ok(labels.includes(label), labels.join(', '))
    })

  it('replaces what is typed, describes it, and keeps YAML’s own words apart', () => {
    const [first] = yamlCompletions('rules:\n  date/past: o', 21, 'configuration', names)
    assert.deepEqual([first?.newText, first?.span], ['"off"', { start: 20, end: 21 }])
    for (const { description } of yamlCompletions('', 0, 'configuration', names)) assert.ok(description.length > 20)
  })

  it('leaves out the keys that the group has', () => {
    const keys = offered(
      'recommendations:\n  - id: 1\n    |\n    # its words\n    text: x\n    parts:\n      - id: a\n        deadline: y\n  - addressee: z\n',
      'register',
    )
    assert.deepEqual(keys, ['addressee', 'deadline'])
    assert.deepEqual(offered('templates:\n  - title: x\n    body: y\n  - |\n    review: z\n', 'templates'), [
      'title',
      'prefix',
      'description',
      'when',
      'body',
      'owner',
    ])
    assert.ok(!offered('owners: [A]\n"schema": x\n|', 'configuration').some((key) => /^(?:owners|schema)$/.test(key)))
  })

  it('has nothing to offer within words', () => assert.deepEqual(offered('# a comment |', 'register'), []))
})

describe('hover in a team’s files', () => {
  const hover = (marked: string, kind: DeskFileKind) =>
    yamlHover(marked.replace('|', ''), marked.indexOf('|'), kind, names)?.text

  it('says what a key means', () => {
    assert.match(hover('sch|ema: x', 'configuration') ?? '', /schema of drafts that name none/)
    assert.match(hover('rules:\n  date/p|ast: error', 'configuration') ?? '', /^A planned date/)
    assert.match(hover('recommendations:\n  - id: 1\n    dead|line: x', 'register') ?? '', /time limit/)
    assert.match(hover('verdicts: [{obl|iges: []}]', 'schema') ?? '', /owes the reader/)
    assert.equal(hover('schema: home|', 'configuration'), undefined)
    assert.equal(hover('"|', 'templates'), undefined)
  })
})

describe('a file that a value names', () => {
  const named = (marked: string, kind: DeskFileKind) => {
    const found = yamlFileNamed(marked.replace('|', ''), marked.indexOf('|'), kind)
    return found === undefined ? undefined : [found.path, found.kind]
  }

  it('is a schema, a register, a configuration, or a folder of templates', () => {
    assert.deepEqual(named('schema: ./ou|rs.yaml', 'configuration'), ['./ours.yaml', 'schema'])
    assert.deepEqual(named('schemas: [{files: x, schema: a|.yaml}]', 'configuration'), ['a.yaml', 'schema'])
    assert.deepEqual(named('registers:\n  - files: x\n    register: a|.yaml', 'configuration'), ['a.yaml', 'register'])
    assert.deepEqual(named('extends: ../x|.yaml', 'configuration'), ['../x.yaml', 'configuration'])
    assert.deepEqual(named('templates: [one, t|wo]', 'configuration'), ['two', 'templates'])
    assert.deepEqual(named('extends: x|.yaml', 'schema'), ['x.yaml', 'schema'])
  })

  it('is none elsewhere', () => {
    for (const marked of ['sch|ema: x.yaml', 'owners: [x|.yaml]', '|', 'x|', 'schemas: [{files: x|.yaml}]'])
      assert.equal(named(marked, 'configuration'), undefined)
    assert.equal(named('recommendations: [{id: 1, text: x|.yaml}]', 'register'), undefined)
  })
})

describe('the outline of a team’s files', () => {
  const shown = (entries: readonly YamlEntry[]): unknown =>
    entries.map(({ name, children }) => (children.length === 0 ? name : [name, shown(children)]))

  it('names recommendations, templates and verdicts by what they are called', () => {
    assert.deepEqual(
      shown(
        yamlOutline('report: x\nrecommendations:\n  - id: 1\n    text: y\n    parts: [{id: a, text: z}]\n  - id: 2\n'),
      ),
      ['report', ['recommendations', [['1', ['a']], '2']]],
    )
    assert.deepEqual(shown(yamlOutline('templates: [{title: T, body: b}]')), [['templates', ['T']]])
    assert.deepEqual(yamlOutline('- : ['), [])
  })
})
