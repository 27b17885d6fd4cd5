import assert from 'node:assert/strict'
import { matchesGlob } from '../../../server/src/configuration/globs.js'
import { isWithin, uriFrom } from '../../../server/src/configuration/uris.js'

describe('globs', () => {
  const cases: readonly (readonly [glob: string, path: string, matches: boolean])[] = [
    ['*.response.md', 'a.response.md', true],
    ['*.response.md', 'deep/down/a.response.md', true],
    ['prisons/**', 'prisons/a.md', true],
    ['prisons/**', 'prisons/2024/a.md', true],
    ['prisons/', 'prisons/2024/a.md', true],
    ['prisons/**', 'borders/prisons/a.md', false],
    ['**/archive/**', 'archive/a.md', true],
    ['**/archive/**', 'x/archive/y/a.md', true],
    ['prisons/*.md', 'prisons/2024/a.md', false],
    ['./prisons/*.md', 'prisons/a.md', true],
    ['a?.md', 'ab.md', true],
    ['a?.md', 'a.md', false],
    ['{prisons,courts}/**/*.md', 'courts/a.md', true],
    ['{prisons,courts}/**/*.md', 'borders/a.md', false],
    ['*.{response,minute}.md', 'a.minute.md', true],
    ['[x].md', '[x].md', true],
    ['A.md', 'a.md', false],
    ['**', 'anything/at/all', true],
  ]
  for (const [glob, path, matches] of cases)
    it(`${glob} ${matches ? 'means' : 'does not mean'} ${path}`, () => assert.equal(matchesGlob(glob, path), matches))

  it('take no longer for many stars or braces', () => {
    assert.equal(matchesGlob(`${'*a'.repeat(40)}b`, 'a'.repeat(400)), false)
    assert.equal(matchesGlob(`${'**/'.repeat(60)}x`, `${'y/'.repeat(200)}z`), false)
    assert.equal(matchesGlob('{a,b}'.repeat(30), 'a'), false)
  })
})

describe('the URI of a path', () => {
  const cases: readonly (readonly [folder: string, path: string, uri: string])[] = [
    ['file:///team/drafts', 'a.yaml', 'file:///team/drafts/a.yaml'],
    ['file:///team/drafts', '../shared/a b.yaml', 'file:///team/shared/a%20b.yaml'],
    ['file:///team/drafts', '/mnt/shared/a.yaml', 'file:///mnt/shared/a.yaml'],
    ['file:///c%3A/team', 'D:\\shared\\a.yaml', 'file:///D:/shared/a.yaml'],
    ['file:///c%3A/team', '..\\a.yaml', 'file:///c%3A/a.yaml'],
    ['vscode-vfs://github/org/repo', '../../../../a.yaml', 'vscode-vfs://github/a.yaml'],
    ['vscode-vfs://github/org/repo', 'x/./a.yaml', 'vscode-vfs://github/org/repo/x/a.yaml'],
    ['file:///team', 'https://example.org/a.yaml', 'https://example.org/a.yaml'],
  ]
  for (const [folder, path, uri] of cases)
    it(`${path} in ${folder} is ${uri}`, () => assert.equal(uriFrom(folder, path), uri))

  it('stands within a folder however the drive is written', () => {
    assert.ok(isWithin('file:///C:/team', 'file:///c%3A/team/drafts/a.md'))
    assert.ok(!isWithin('file:///team', 'file:///teamwork/a.md'))
  })
})
