import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const manifest = JSON.parse(read('package.json'))
const { contributes } = manifest
const words: Record<string, string> = JSON.parse(read('package.nls.json'))
const sources = readdirSync(new URL('client/src/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`client/src/${name}`))
  .join('\n')

/** All values of objects and lists within `value` that are texts. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command)

describe('the manifest', () => {
  it('has words for every key that it names, and names every key that has words', () => {
    const named = texts(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? [])
    assert.deepEqual([...new Set(named)].sort(), Object.keys(words).sort())
  })

  it('names only commands that the extension registers, and all of those', () => {
    // Those of the tree and of commitments are registered by a stem and a name.
    const registered = (id: string) => {
      const name = id.slice(id.lastIndexOf('.') + 1)
      return sources.includes(`'${id}'`) || new RegExp(`\\b${name}\\b`).test(sources)
    }
    assert.deepEqual(
      commands.filter((id) => !registered(id)),
      [],
    )
    const called = [...`${sources}${JSON.stringify(words)}`.matchAll(/(?:'|command:)(responseDesk\.[\w.]+)/g)].map(
      ([, id = '']) => id,
    )
    const views = ['responseDesk.recommendations', 'responseDesk.commitments', 'responseDesk.timeline']
    const serverCommands = ['responseDesk.scanWorkspace']
    const settings = Object.keys(contributes.configuration.properties)
    const contexts = ['responseDesk.isResponse', ...settings]
    const known = new Set([...commands, ...views, ...serverCommands, ...contexts, 'responseDesk.commitments.focus'])
    assert.deepEqual(
      called.filter((id) => !known.has(id)),
      [],
    )
  })

  it('has menus, keys and welcomes for commands and views that there are', () => {
    const views = contributes.views.responseDesk.map(({ id }: { id: string }) => id)
    const inMenus = Object.values(contributes.menus as Record<string, { command?: string }[]>).flat()
    for (const { command } of [...inMenus, ...contributes.keybindings])
      if (command !== undefined) assert.ok(commands.includes(command), command)
    for (const { view } of contributes.viewsWelcome) assert.ok(views.includes(view), view)
    // Every tree may be empty, and then says what to do.
    for (const view of ['responseDesk.recommendations', 'responseDesk.commitments'])
      assert.ok(contributes.viewsWelcome.some((welcome: { view: string }) => welcome.view === view))
  })

  it('names only files that are there', () => {
    const paths = texts(manifest).filter((text) => /^(?:\.\/)?(?:client\/media|snippets|l10n|schemas)\b/.test(text))
    assert.ok(paths.length > 5)
    for (const path of paths) assert.ok(existsSync(new URL(path, root)), path)
  })

  it('has a JSON Schema for each kind of file that a team writes', () => {
    const matched = (list: { fileMatch: string[] }[]) => list.flatMap(({ fileMatch }) => fileMatch)
    for (const list of [contributes.yamlValidation, contributes.jsonValidation])
      for (const name of ['.response-desk.yaml', '*.response-schema.yaml', '*.recommendations.yaml'])
        assert.ok(matched(list).includes(name), name)
  })

  it('has an icon of 128 by 128 pixels', () => {
    const icon = readFileSync(new URL(manifest.icon, root))
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [128, 128])
  })

  it('has all settings below one name, each with a description', () => {
    const { properties } = contributes.configuration
    for (const [name, setting] of Object.entries<Record<string, unknown>>(properties)) {
      assert.match(name, /^responseDesk\./)
      assert.ok(setting.description ?? setting.markdownDescription, name)
    }
  })

  it('asks for types of the editor that are no newer than the oldest editor it runs in', () => {
    assert.equal(
      manifest.devDependencies['@types/vscode'].replace(/\.\d+$/, ''),
      manifest.engines.vscode.slice(1).replace(/\.\d+$/, ''),
    )
  })
})

describe('the extension for browsers', () => {
  const bundle = read('client/dist/extension.browser.js')

  it('asks for nothing but the editor', () => {
    const asked = [...bundle.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]/g)].map(([, name = '']) => name)
    assert.deepEqual(
      asked.filter((name) => name !== 'vscode'),
      [],
    )
    for (const name of builtinModules) assert.doesNotMatch(bundle, new RegExp(`["'\`]node:${name}["'\`]`))
  })
})

describe('the package', () => {
  const files = execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((line) => line !== '')

  it('holds what runs and what is read', () => {
    for (const file of [
      'package.json',
      'package.nls.json',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'client/dist/extension.node.js',
      'client/dist/extension.browser.js',
      'server/dist/languageServer.js',
      'server/dist/languageServer.browser.js',
      'docs/rules/README.md',
      'docs/rules/verdict/missing.md',
      'snippets/markdown.json',
      'l10n/bundle.l10n.json',
    ])
      assert.ok(files.includes(file), file)
  })

  it('holds nothing else', () => {
    const wanted =
      /^(?:package(?:\.nls)?\.json|README\.md|CHANGELOG\.md|LICENSE|(?:client|server)\/dist\/[^/]+\.js|client\/media\/.+\.(?:png|svg|md)|docs\/rules\/.+\.md|(?:l10n|schemas|snippets)\/[^/]+)$/
    assert.deepEqual(
      files.filter((file) => !wanted.test(file)),
      [],
    )
    assert.ok(!files.includes('server/dist/cli.js'))
  })
})
