/** Runs the examples of the pages on a team's files: what they show is right, and finds what they say. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { deskFileKind } from '../../../server/src/configuration/deskFile.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { variables } from '../../../server/src/templates/variables.js'
import { deskOn, seen, uriOf } from '../support/team.js'

const page = (name: string) =>
  readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8').replaceAll('\r\n', '\n')

/** What stands around the examples, so that they are whole. */
const around = {
  'ports.recommendations.yaml': 'recommendations: [{id: 1, text: x}]',
  'texts/none.response-templates.yaml': 'templates: []',
}

function blocks(text: string, opening: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(new RegExp(`^\`\`\`\\w+ ${opening}(\\S+)\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, name = '', body = '']) => [name, body] as const,
  )
}

for (const name of ['configuration', 'schemas', 'registers', 'templates'])
  describe(`the page on ${name}`, () => {
    const text = page(name)
    const files = { ...around, ...Object.fromEntries(blocks(text, 'file=')) }

    for (const [path] of blocks(text, 'file=')) {
      const kind = deskFileKind(path)
      if (kind === undefined) continue
      it(`shows ${path} without a fault`, async () => {
        assert.deepEqual(await deskOn(files).problemsIn(uriOf(path), kind), [])
      })
    }

    for (const [path, rules] of blocks(text, 'findings of '))
      it(`says what is found in ${path}`, async () => {
        const { analysis, problems } = await seen(files, path)
        assert.deepEqual(problems, [])
        assert.deepEqual(analysis.findings.map(({ rule }) => rule).sort(), rules.trim().split('\n').sort())
      })
  })

describe('the pages on a team’s files', () => {
  it('name every shipped schema with its verdicts, and every variable', () => {
    for (const [id, { verdicts }] of shippedSchemas())
      assert.ok(
        page('schemas').includes(`| \`${id}\` |`) && verdicts.every(({ printed }) => page('schemas').includes(printed)),
        id,
      )
    for (const [variable, meaning] of Object.entries(variables))
      assert.ok(page('templates').includes(`| \`${variable}\` | ${meaning} |`), variable)
  })

  it('link only to pages, pictures and sections that are there', () => {
    for (const name of ['configuration', 'schemas', 'registers', 'templates', 'gallery', 'keys'])
      for (const [, target = '', section] of page(name).matchAll(/\]\(([^)#:]*)(?:#([^)]*))?\)/g)) {
        const file = new URL(`../../../docs/${target === '' ? `${name}.md` : target}`, import.meta.url)
        assert.ok(existsSync(file), `${name}.md: ${target}`)
        const headings = section === undefined ? '' : readFileSync(file, 'utf8').toLowerCase().replaceAll(' ', '-')
        if (section !== undefined) assert.match(headings, new RegExp(`^#+-${section}$`, 'm'))
      }
  })
})
