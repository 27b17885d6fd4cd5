import assert from 'node:assert/strict'
import { defaultSettings, withValues } from '../../../server/src/configuration/analysisSettings.js'
import type { DeskFileKind } from '../../../server/src/configuration/deskFile.js'
import type { Severity } from '../../../server/src/schema/responseSchema.js'
import { cleanDraft, draftWithWarning, essay } from '../drafts.js'
import { dayOf, deskOn, type Files, seen, shownProblems, team, uriOf } from '../support/team.js'

const severitiesIn = async (files: Files, path: string) =>
  (await seen(files, path)).analysis.findings.map(({ rule, severity }) => `${rule} ${severity}`)

const extending = (text: string) => `extends: home-office-icibi\n${text}`

describe('the configuration of a draft', () => {
  it('is the nearest upwards, up to the root of its folder and no further', async () => {
    const files = {
      '.response-desk.yaml': 'rules: {text/doubled-word: error}',
      'a.response.md': draftWithWarning,
      'prisons/.response-desk.yaml': 'rules: {text/doubled-word: hint}',
      'prisons/deep/b.response.md': draftWithWarning,
      'courts/c.response.md': draftWithWarning,
    }
    assert.deepEqual(await severitiesIn(files, 'a.response.md'), ['text/doubled-word error'])
    assert.deepEqual(await severitiesIn(files, 'prisons/deep/b.response.md'), ['text/doubled-word hint'])
    assert.deepEqual(await severitiesIn(files, 'courts/c.response.md'), ['text/doubled-word error'])
    const { analysis } = await seen(files, 'courts/c.response.md', { host: { rootOf: async () => `${team}/courts` } })
    assert.equal(analysis.findings[0]?.severity, 'warning')
    const alone = await seen(files, 'courts/c.response.md', { host: { rootOf: async () => null } })
    assert.equal(alone.analysis.findings[0]?.severity, 'warning')
  })

  it('is not there for a draft that stands in no folder', async () => {
    const { settings, problems } = await seen({}, 'x', { host: {}, text: draftWithWarning })
    assert.deepEqual([settings.severities.size, problems], [0, []])
    const untitled = await deskOn({}).settingsFor({ uri: 'untitled:Untitled-1', text: cleanDraft }, defaultSettings)
    assert.deepEqual(untitled.configurations, [])
  })

  it('extends another file: what the nearer says counts, key by key', async () => {
    const files = {
      'shared/team.yaml': 'rules: {text/*: off, date/past: hint}\nknownAcronyms: [XYZ]\nschema: treasury-minute',
      '.response-desk.yaml': 'extends: shared/team.yaml\nrules: {text/doubled-word: error}\nknownAcronyms: [QRS]',
      'a.response.md': draftWithWarning,
    }
    const { settings, configurations } = await seen(files, 'a.response.md')
    assert.deepEqual(
      configurations.map((uri) => uri.slice(team.length + 1)),
      ['.response-desk.yaml', 'shared/team.yaml'],
    )
    assert.equal(settings.severities.get('text/doubled-word'), 'error')
    assert.equal(settings.severities.get('date/past'), 'hint')
    assert.equal(settings.schema, 'treasury-minute')
    const acronyms = settings.schemas?.get('treasury-minute')?.knownAcronyms ?? []
    assert.ok(acronyms.includes('XYZ') && acronyms.includes('QRS') && acronyms.includes('UK'))
  })

  it('lets a group that the nearer names count before a rule that the farther names', async () => {
    const files = {
      'base.yaml': 'rules: {text/doubled-word: error}',
      '.response-desk.yaml': 'extends: base.yaml\nrules: {text/*: off}',
      'a.response.md': draftWithWarning,
    }
    assert.deepEqual(await severitiesIn(files, 'a.response.md'), [])
  })

  it('extends a shipped schema', async () => {
    const files = { '.response-desk.yaml': 'extends: hmpps-action-plan', 'a.response.md': cleanDraft }
    const { analysis } = await seen(files, 'a.response.md')
    assert.equal(analysis.schema.id, 'hmpps-action-plan')
    assert.match(analysis.schemaReason, /\.response-desk\.yaml names it/)
  })

  it('gives schemas by glob, the first that matches, before the one for all', async () => {
    const files = {
      '.response-desk.yaml': `schema: treasury-minute
schemas:
  - files: [prisons/**, "*-plan.response.md"]
    schema: hmpps-action-plan
  - files: prisons/committee.response.md
    schema: select-committee
`,
      'a.response.md': cleanDraft,
      'prisons/committee.response.md': cleanDraft,
      'x/leeds-plan.response.md': cleanDraft,
    }
    const schemaOf = async (path: string) => (await seen(files, path)).analysis.schema.id
    assert.equal(await schemaOf('a.response.md'), 'treasury-minute')
    assert.equal(await schemaOf('prisons/committee.response.md'), 'hmpps-action-plan')
    assert.equal(await schemaOf('x/leeds-plan.response.md'), 'hmpps-action-plan')
  })

  it('reads a schema of the team’s own, relative to the file that names it, and drafts may name it', async () => {
    const files = {
      'shared/base.yaml': extending('id: base\ntitle: Base\nverdicts:\n  - {key: agreed, printed: Agreed}\n'),
      'shared/ours.yaml': 'extends: base.yaml\nid: ours\ntitle: Ours\n',
      'drafts/.response-desk.yaml': 'schema: ../shared/ours.yaml',
      'drafts/a.response.md': cleanDraft,
      'drafts/b.response.md': `---\nresponse-schema: home-office-icibi\n---\n${cleanDraft}`,
    }
    const { analysis, problems } = await seen(files, 'drafts/a.response.md')
    assert.deepEqual(problems, [])
    assert.deepEqual([analysis.schema.id, analysis.schema.verdicts.map(({ printed }) => printed)], ['ours', ['Agreed']])
    assert.equal((await seen(files, 'drafts/b.response.md')).analysis.schema.id, 'home-office-icibi')
    const named = { ...files, 'drafts/b.response.md': `---\nresponse-schema: ours\n---\n${cleanDraft}` }
    assert.equal((await seen(named, 'drafts/b.response.md')).analysis.schema.id, 'ours')
  })

  it('excludes drafts, and includes files of any name', async () => {
    const files = {
      '.response-desk.yaml': 'include: [notes/*.md]\nexclude: archive/**',
      'archive/a.response.md': draftWithWarning,
      'notes/essay.md': essay,
      'essay.md': essay,
    }
    const excluded = (await seen(files, 'archive/a.response.md')).analysis
    assert.deepEqual([excluded.isResponse, excluded.findings], [false, []])
    assert.match(excluded.recognition, /\.response-desk\.yaml excludes it \(“archive\/\*\*”\)/)
    assert.equal((await seen(files, 'notes/essay.md')).analysis.isResponse, true)
    assert.equal((await seen(files, 'essay.md')).analysis.isResponse, false)
  })

  it('gives the day of publication, owners, house names and options of rules', async () => {
    const files = {
      '.response-desk.yaml': `publicationDate: 2024-08-01
owners: [Ports Team]
houseNames: [Freight Directorate]
rules:
  date/too-late: {months: 1}
  date/past: "off"
`,
      'a.response.md': cleanDraft.replace('Published 4 March 2024\n\n', ''),
    }
    const { settings, analysis } = await seen(files, 'a.response.md')
    assert.equal(settings.published, '2024-08-01')
    assert.deepEqual(settings.owners, ['Ports Team'])
    assert.deepEqual(settings.houseNames, ['Freight Directorate'])
    assert.deepEqual([...new Set(analysis.findings.map(({ rule }) => rule))], ['date/too-late'])
  })

  it('lies over the editor’s settings and under the command line’s flags, and says what came from where', async () => {
    const editor = withValues(
      defaultSettings,
      {
        schema: 'treasury-minute',
        published: dayOf('2024-01-01'),
        severities: new Map<string, Severity>([
          ['date/past', 'error'],
          ['tally/wrong', 'hint'],
        ]),
      },
      'the editor’s settings',
    )
    const desk = deskOn({ '.response-desk.yaml': 'rules: {date/past: "off"}\npublicationDate: 2024-02-02' })
    const draft = { uri: uriOf('a.response.md'), text: cleanDraft }
    const flags = {
      values: { schema: null, published: dayOf('2024-03-03'), severities: new Map() },
      name: 'the command line',
    }
    const { settings } = await desk.settingsFor(draft, editor, flags)
    assert.deepEqual(Object.fromEntries(settings.origins), {
      schema: 'the editor’s settings',
      publicationDate: 'the command line',
      'rules/date/past': '.response-desk.yaml',
      'rules/tally/wrong': 'the editor’s settings',
    })
    assert.deepEqual(
      [settings.schema, settings.published, settings.severities.get('date/past')],
      ['treasury-minute', '2024-03-03', 'off'],
    )
  })

  it('is read once for many drafts, and anew when it changed', async () => {
    const reads: string[] = []
    let text = 'rules: {text/doubled-word: error}'
    const desk = deskOn(
      {},
      {
        files: {
          read: async (uri) => {
            reads.push(uri)
            return uri === uriOf('.response-desk.yaml') ? { text } : { text: null }
          },
          list: async () => ({ uris: null }),
        },
      },
    )
    const severity = async (path: string) => {
      const { settings } = await desk.settingsFor({ uri: uriOf(path), text: '' }, defaultSettings)
      return settings.severities.get('text/doubled-word')
    }
    assert.deepEqual([await severity('a.md'), await severity('b.md')], ['error', 'error'])
    assert.deepEqual(reads, [uriOf('.response-desk.yaml')])
    text = 'rules: {text/doubled-word: hint}'
    assert.ok(desk.dependsOn(uriOf('.response-desk.yaml')))
    assert.ok(!desk.dependsOn(uriOf('other/x.yaml')))
    desk.change()
    assert.equal(await severity('a.md'), 'hint')
  })
})

describe('a configuration that is wrong', () => {
  const cases: readonly {
    readonly what: string
    readonly files: Files
    readonly problems: readonly (string | RegExp)[]
  }[] = [
    {
      what: 'an unknown key, with the nearest known one',
      files: { '.response-desk.yaml': 'shcema: home-office-icibi' },
      problems: ['.response-desk.yaml “shcema”: “shcema” is no setting of this place. Did you mean “schema”?'],
    },
    {
      what: 'a wrong type',
      files: { '.response-desk.yaml': 'owners: 7\npublicationDate: 31 June' },
      problems: [
        /“7”: Here a list .* should stand, not the number 7\./,
        '.response-desk.yaml “31 June”: “31 June” is no day of the calendar. Write it as 2026-03-31.',
      ],
    },
    {
      what: 'a key that stands twice',
      files: { '.response-desk.yaml': 'owners: [A]\nowners: [B]' },
      problems: [/This key stands here twice, and the last one counts\. Remove one\.$/],
    },
    {
      what: 'an unknown rule and severity',
      files: { '.response-desk.yaml': 'rules: {date/pst: hint, date/past: loud}' },
      problems: [
        /“date\/pst”: No rule is called .* Did you mean “date\/past”\?/,
        /“loud”: “loud” is not one of off, hint/,
      ],
    },
    {
      what: 'an unknown schema',
      files: { '.response-desk.yaml': 'schema: hmpps-action-pln' },
      problems: [
        '.response-desk.yaml “hmpps-action-pln”: No schema is called “hmpps-action-pln”. Did you mean “hmpps-action-plan”?',
      ],
    },
    {
      what: 'files that extend each other in a circle',
      files: { '.response-desk.yaml': 'extends: b.yaml', 'b.yaml': 'extends: .response-desk.yaml' },
      problems: [/^b\.yaml “\.response-desk\.yaml”: This goes round in a circle/],
    },
    {
      what: 'schemas that extend each other in a circle',
      files: {
        '.response-desk.yaml': 'schema: a.yaml',
        'a.yaml': 'extends: ./b.yaml\nid: a\ntitle: A',
        'b.yaml': 'extends: ./a.yaml\nid: b\ntitle: B',
      },
      problems: [/^b\.yaml “\.\/a\.yaml”: This goes round in a circle: a\.yaml, then b\.yaml, then a\.yaml/],
    },
    {
      what: 'a file that is not there',
      files: { '.response-desk.yaml': 'extends: gone.yaml\nschema: gone-too.yaml' },
      problems: [
        /“gone\.yaml”: gone\.yaml cannot be used\. There is no such file\./,
        /“gone-too\.yaml”: There is no file/,
      ],
    },
    {
      what: 'a file that may not be read',
      files: { '.response-desk.yaml': 'register: r.recommendations.yaml', 'r.recommendations.yaml': null },
      problems: [
        /“r\.recommendations\.yaml”: The register .* cannot be used\. It may not be read: permission is denied\./,
      ],
    },
    {
      what: 'ten megabytes',
      files: { '.response-desk.yaml': `# ${'x'.repeat(10_000_000)}\nowners: [A]` },
      problems: [/cannot be used\. It is too long/],
    },
    {
      what: 'an alias bomb',
      files: {
        '.response-desk.yaml': `rules: {text/doubled-word: error}\nowners: [&a Ports]\nhouseNames: [${'*a, '.repeat(300)}*a]`,
      },
      problems: [/There are too many aliases/],
    },
    {
      what: 'two schema files with one id',
      files: {
        '.response-desk.yaml': 'schema: a.yaml\nschemas: [{files: "x", schema: b.yaml}]',
        'a.yaml': extending('id: ours\ntitle: A'),
        'b.yaml': extending('id: ours\ntitle: B'),
      },
      problems: [/“b\.yaml”: Two schema files have the id “ours”/],
    },
  ]
  for (const { what, files, problems } of cases)
    it(`is told of in its place: ${what}`, async () => {
      const { problems: found } = await seen(files, 'a.response.md', { text: cleanDraft })
      const shown = shownProblems(found, files)
      for (const problem of problems)
        assert.ok(
          shown.some((one) => (typeof problem === 'string' ? one === problem : problem.test(one))),
          `${problem} is not among:\n${shown.join('\n').slice(0, 2_000)}`,
        )
    })

  it('keeps its good keys', async () => {
    const files = {
      '.response-desk.yaml': 'owners: 7\nshcema: x\nrules:\n  text/doubled-word: error\n  date/past: loud\n',
      'a.response.md': draftWithWarning,
    }
    assert.deepEqual(await severitiesIn(files, 'a.response.md'), ['text/doubled-word error'])
    const broken = { ...files, '.response-desk.yaml': 'rules: {text/doubled-word: error}\nowners: [A, "B\n' }
    const { problems, analysis } = await seen(broken, 'a.response.md')
    assert.ok(problems.length > 0)
    assert.equal(analysis.findings[0]?.severity, 'error')
  })

  it('is passed over where its place may not be read, and what it names outside is refused', async () => {
    const mayRead = async (uri: string) => (uri.startsWith(team) ? undefined : 'It stands outside the workspace.')
    const files = {
      '.response-desk.yaml': 'extends: /etc/team.yaml',
      'file:///etc/team.yaml': 'schema: treasury-minute',
    }
    const { problems, settings } = await seen(files, 'a.response.md', { host: { mayRead }, text: cleanDraft })
    assert.deepEqual(shownProblems(problems, files), [
      '.response-desk.yaml “/etc/team.yaml”: team.yaml cannot be used. It stands outside the workspace.',
    ])
    assert.equal(settings.schema, null)
    const outside = { 'file:///x/.response-desk.yaml': 'owners: 7' }
    const { problems: none } = await seen(outside, 'file:///x/a.response.md', { host: { mayRead }, text: cleanDraft })
    assert.deepEqual(none, [])
  })
})

describe('bad input in each kind of file', () => {
  const kinds: readonly (readonly [path: string, kind: DeskFileKind, good: string, list: string])[] = [
    ['.response-desk.yaml', 'configuration', 'publicationDate: 2024-01-01\n', 'owners'],
    ['a.response-schema.yaml', 'schema', 'title: Ours\nid: ours\nextends: home-office-icibi\n', 'markings'],
    ['a.recommendations.yaml', 'register', 'recommendations: []\n', 'paragraphs'],
    ['a.response-templates.yaml', 'templates', 'templates: []\n', 'templates'],
  ]
  for (const [path, kind, good, list] of kinds) {
    const found = async (text: string | null) => {
      const problems = await deskOn({ [path]: text }).problemsIn(uriOf(path), kind)
      return problems.map(({ message, span }) => `${(text ?? '').slice(span.start, span.end).slice(0, 40)}: ${message}`)
    }
    it(`is told of with its place in a ${kind}`, async () => {
      const [key = ''] = good.split(':')
      assert.deepEqual(await found(good), [])
      const near = `${key.slice(0, -1)}x`
      assert.match((await found(`${good}${near}: 1\n`)).join('\n'), new RegExp(`^${near}: .*Did you mean “${key}”`))
      assert.match((await found(`${kind === 'templates' ? '' : good}${list}: true\n`)).join('\n'), /^true: .*true/)
      assert.match((await found(`${good}${good}`)).join('\n'), /stands here twice/)
      assert.match((await found(`${good}# ${'x'.repeat(10_000_000)}\n`)).join('\n'), /too long/)
      assert.match((await found(null)).join('\n'), /^: .*permission is denied/)
      const bomb = `${kind === 'templates' ? '' : good}${list}: [&a x, ${'*a, '.repeat(300)}*a]\n`
      assert.match((await found(bomb)).join('\n'), /too many aliases/)
      assert.match((await found('[1, 2]')).join('\n'), /is a group of “key: value” lines/)
      assert.ok((await found('a: [')).length > 0)
    })
  }

  it('in templates is told with every draft, so that the command line sees it, too', async () => {
    const files = {
      '.response-desk.yaml': 'templates: texts',
      'texts/a.response-templates.yaml': 'templates: [{title: a, boddy: x}]',
    }
    const { problems } = await seen(files, 'a.response.md', { text: cleanDraft })
    assert.match(
      shownProblems(problems, files).join('\n'),
      /a\.response-templates\.yaml “boddy”: .*Did you mean “body”/,
    )
  })
})
