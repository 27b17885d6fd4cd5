/** Runs the worked examples: a team's files as they stand, with drafts and what their page says is found in them. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { deskFileKind } from '../../../server/src/configuration/deskFile.js'
import { newResponse } from '../../../server/src/features/newResponse.js'
import { snippetAsText } from '../../../server/src/features/snippetText.js'
import { deskOn, seen, uriOf } from '../support/team.js'

const examples = new URL('../../../docs/examples/', import.meta.url)

/** All files below the folder, by their paths in it. */
function filesBelow(folder: URL): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const files = paths.filter((path) => statSync(new URL(path, folder)).isFile())
  return Object.fromEntries(
    files.map((path) => [path, readFileSync(new URL(path, folder), 'utf8').replaceAll('\r\n', '\n')]),
  )
}

for (const name of readdirSync(examples))
  describe(`the example ${name}`, () => {
    const files = filesBelow(new URL(`${name}/`, examples))
    const drafts = Object.keys(files).filter((path) => path.endsWith('.response.md'))
    const told = new Map(
      [...(files['README.md'] ?? '').matchAll(/^```text findings of (\S+)\n([\s\S]*?)^```$/gm)].map(
        ([, path = '', list = '']) => [path, list.trim().split('\n')],
      ),
    )

    it('has drafts, and a page that says what is found in some of them', () => {
      assert.ok(drafts.length > 0)
      assert.ok(told.size > 0)
      for (const path of told.keys()) assert.ok(drafts.includes(path), path)
    })

    for (const path of Object.keys(files)) {
      const kind = deskFileKind(path)
      if (kind !== undefined)
        it(`has no fault in ${path}`, async () =>
          assert.deepEqual(await deskOn(files).problemsIn(uriOf(path), kind), []))
    }

    for (const path of drafts)
      it(told.has(path) ? `says what is found in ${path}` : `has nothing to find in ${path}`, async () => {
        const { analysis, problems } = await seen(files, path)
        assert.deepEqual(problems, [])
        const lineOf = (offset: number) => (files[path] ?? '').slice(0, offset).split('\n').length
        assert.deepEqual(
          analysis.findings.map(({ rule, span }) => `${lineOf(span.start)}: ${rule}`),
          told.get(path) ?? [],
        )
      })

    it('begins a new draft that has all that its schema and its register ask for', async () => {
      const desk = deskOn(files)
      const [path = ''] = Object.keys(files).filter((one) => deskFileKind(one) === 'register')
      const configuration = (await desk.configurationFor(uriOf('new.response.md'))) ?? assert.fail()
      const schema = configuration.schemas.get(configuration.schemaFor(uriOf('new.response.md'))?.value ?? '')
      const { register } = await desk.registerIn(uriOf(path))
      if (schema === undefined || register === null) assert.fail()
      const inspectorate = register.inspectorate ?? ''
      const wanted = { title: 'this', inspectorate, recommendations: 1, register: { register, path } }
      const text = snippetAsText(newResponse(schema, wanted))
      const { analysis } = await seen(files, 'new.response.md', { text })
      assert.equal(analysis.schema.id, schema.id)
      // Nothing is wrong but what is still to be filled in.
      assert.deepEqual([...new Set(analysis.findings.map(({ rule }) => rule))], ['placeholder/left'], text)
    })

    it('links only to files that are there', () => {
      for (const [, target = ''] of (files['README.md'] ?? '').matchAll(/\]\(([^)#:]+)\)/g))
        assert.ok(statSync(new URL(`${name}/${target}`, examples)).isFile(), target)
    })
  })
