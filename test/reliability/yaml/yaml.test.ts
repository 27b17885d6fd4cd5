// A team's files may come from anybody: every one of these ends in findings, or in nothing, and never in harm.
import assert from 'node:assert/strict'
import { createDesk } from '../../../server/src/configuration/desk.js'
import type { Day } from '../../../server/src/model/day.js'
import { readRegister } from '../../../server/src/register/readRegister.js'
import { readSchema } from '../../../server/src/schema/readSchema.js'
import { createResponseService, defaultSettings } from '../../../server/src/service.js'
import { readTemplates } from '../../../server/src/templates/responseTemplate.js'
import { draftWithWarning } from '../../server/drafts.js'
import { analysisOf } from '../anyText/promises.js'

/** Ten times ten times ten ...: a thousand million `lol`s, if anybody wrote them out. */
const laughs = Array.from({ length: 9 }, (_, depth) => {
  const names = Array.from({ length: 10 }, () => (depth === 0 ? 'lol' : `*a${depth - 1}`))
  return `a${depth}: &a${depth} [${names.join(', ')}]`
}).join('\n')

const hostile: Readonly<Record<string, string>> = {
  'an alias bomb': laughs,
  'an alias of itself': 'a: &a [*a, *a]\nb: &b {c: *b}\n',
  'an alias of nothing': 'recommendations: *nowhere\n',
  'a merge of itself': 'a: &a\n  <<: *a\n',
  'tags that other programs run':
    'a: !!js/function "function () { process.exit(1) }"\nb: !!python/object/apply:os.system ["id"]\nc: !<tag:x,2000:y> z\n',
  'binary and sets': 'a: !!binary AAAA\nb: !!set {x, y}\nc: !!omap [a: 1]\n',
  'keys of the prototype':
    '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\nrules: {__proto__: error, toString: error}\n',
  'one key twice': 'rules: {}\nrules: {}\nrecommendations: []\nrecommendations: []\n',
  'a key that is a map': '? {a: b}\n: c\n? [x]\n: y\n',
  'a huge scalar': `id: ${'x'.repeat(2_000_000)}\n`,
  'a huge scalar, folded': `id: >\n${'  word word word\n'.repeat(40_000)}`,
  'a huge number': `id: ${'9'.repeat(100_000)}\nrecommendations: [{id: ${'9'.repeat(400)}}]\n`,
  'deep brackets': '['.repeat(100_000),
  'deep braces': '{a: '.repeat(100_000),
  'deep indents': Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'deep list marks': `${'- '.repeat(50_000)}x`,
  'many keys': Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n'),
  'many documents': '---\na: 1\n'.repeat(20_000),
  'no YAML at all': '\u0000\u0001%&*!|>\'"\n\t\t:\n- -\n',
  directives: '%YAML 9.9\n%TAG ! tag:x,2000:\n---\na: !b c\n',
  'a byte order mark within': 'a: 1\n\uFEFFb: 2\n',
}

const known = createResponseService({ today: () => '2024-03-01' as Day })

describe('YAML of ill intent', () => {
  for (const [name, yaml] of Object.entries(hostile))
    it(`ends in findings that lie in it, or in nothing: ${name}`, async () => {
      const uri = 'file:///team/.response-desk.yaml'
      const desk = createDesk({
        files: { read: async (asked) => ({ text: asked === uri ? yaml : null }), list: async () => ({ uris: null }) },
        rootOf: async () => 'file:///team',
        mayRead: async () => undefined,
        shipped: known.schemas,
        ruleIds: known.ruleIds,
      })
      const found = [
        ...readSchema(yaml).problems,
        ...readRegister(yaml).problems,
        ...readTemplates(yaml).problems,
        ...(await desk.problemsIn(uri, 'configuration')),
      ]
      assert.ok(found.length > 0 && found.length <= 400, `${found.length} problems`)
      for (const { span, message } of found) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= yaml.length, message)
        assert.ok(message.length < 2_000, 'a message as long as the file')
      }
      const { settings } = await desk.settingsFor({ uri: 'file:///team/a.response.md', text: '' }, defaultSettings)
      assert.equal(settings.severities.get('polluted') ?? null, null)
      assert.equal(({} as { polluted?: boolean }).polluted, undefined)
    })

  for (const [name, yaml] of Object.entries(hostile))
    it(`does no harm at the head of a draft: ${name}`, () => {
      const { findings } = analysisOf(`---\n${yaml.slice(0, 200_000)}\n---\n${draftWithWarning}`)
      for (const { rule } of findings) assert.notEqual(rule, 'check/rule-failed')
    })

  it('goes round in no circle of files', async () => {
    const texts = new Map(
      Array.from({ length: 40 }, (_, index) => [`file:///team/${index}.yaml`, `extends: ./${(index + 1) % 40}.yaml\n`]),
    )
    const asked: string[] = []
    const desk = createDesk({
      files: {
        async read(uri) {
          asked.push(uri)
          return { text: texts.get(uri) ?? null }
        },
        list: async () => ({ uris: null }),
      },
      rootOf: async () => 'file:///team',
      mayRead: async () => undefined,
      shipped: known.schemas,
      ruleIds: known.ruleIds,
    })
    const { problems } = await desk.configurationIn('file:///team/0.yaml')
    assert.match(problems.at(-1)?.message ?? '', /goes round in a circle/)
    assert.ok(asked.length <= 20, `${asked.length} files were read`)
  })
})
