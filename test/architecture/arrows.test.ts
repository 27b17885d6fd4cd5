/** Holds the source to the arrows of docs/architecture.md: which room may import which. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, relative } from 'node:path'

interface Import {
  /** Relative to the project, with forward slashes: `server/src/rules/tallyWrong.ts`. */
  readonly file: string
  /** A project file's path, or a package's name. */
  readonly target: string
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sourcesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8')
  const found = [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'|^import\s+'([^']+)'/g,
    ),
  ]
  return found.map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const target = name.startsWith('.') ? relative('.', join(file, '..', name)).replaceAll('\\', '/') : name
    return { file: relative('.', file).replaceAll('\\', '/'), target }
  })
}

const imports = [...sourcesBelow('server/src'), ...sourcesBelow('client/src')].flatMap(importsOf)
const room = (path: string) => /^server\/src\/([^/]+)\//.exec(path)?.[1] ?? (path.startsWith('client/') ? 'client' : '')
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name)

function violations(forbidden: (each: Import) => boolean): string[] {
  return imports.filter(forbidden).map(({ file, target }) => `${file} -> ${target}`)
}

describe('the arrows of the architecture', () => {
  it('finds the imports at all', () => {
    assert.ok(imports.length > 100)
  })

  it('model imports nothing but model', () => {
    assert.deepEqual(
      violations(({ file, target }) => room(file) === 'model' && room(target) !== 'model'),
      [],
    )
  })

  it('rules do not import reading', () => {
    assert.deepEqual(
      violations(({ file, target }) => room(file) === 'rules' && room(target) === 'reading'),
      [],
    )
  })

  it('nothing imports lsp or cli but themselves', () => {
    const hosts = ['lsp', 'cli']
    assert.deepEqual(
      violations(({ file, target }) => hosts.includes(room(target)) && room(file) !== room(target)),
      [],
    )
  })

  it('reading, schema and register know neither rules, check nor features', () => {
    const lower = ['reading', 'schema', 'register']
    const upper = ['rules', 'check', 'features']
    assert.deepEqual(
      violations(({ file, target }) => lower.includes(room(file)) && upper.includes(room(target))),
      [],
    )
  })

  it('what a team writes is read without rules, features or hosts', () => {
    const team = ['configuration', 'templates']
    const upper = ['rules', 'features']
    assert.deepEqual(
      violations(
        ({ file, target }) =>
          team.includes(room(file)) && (upper.includes(room(target)) || target === 'server/src/service.js'),
      ),
      [],
    )
  })

  it('node built-ins stand only in cli and in *.node.ts', () => {
    assert.deepEqual(
      violations(({ file, target }) => isBuiltin(target) && room(file) !== 'cli' && !file.endsWith('.node.ts')),
      [],
    )
  })

  it('client takes from the server its words, names of files, and values that are drawn, but never the engine', () => {
    const allowed = [
      'server/src/protocol.js',
      'server/src/configuration/deskFile.js',
      'server/src/features/timeline.js',
    ]
    assert.deepEqual(
      violations(
        ({ file, target }) => room(file) === 'client' && target.startsWith('server/') && !allowed.includes(target),
      ),
      [],
    )
  })

  it('protocol imports nothing', () => {
    assert.deepEqual(
      violations(({ file }) => file === 'server/src/protocol.ts'),
      [],
    )
  })

  it('only lsp imports the protocol, only client imports the editor', () => {
    assert.deepEqual(
      violations(({ file, target }) => /^vscode-(?:languageserver|jsonrpc)/.test(target) && room(file) !== 'lsp'),
      [],
    )
    assert.deepEqual(
      violations(({ file, target }) => target === 'vscode' && !file.startsWith('client/')),
      [],
    )
  })
})
