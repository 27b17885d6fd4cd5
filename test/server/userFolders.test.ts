import assert from 'node:assert/strict'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { compiledCodeFolder } from '../../server/src/userFolders.node.js'

describe('the folder for compiled code', () => {
  const local = join(homedir(), 'AppData', 'Local')
  const cases: readonly [string, Readonly<Record<string, string>>, NodeJS.Platform, string | undefined][] = [
    ['is where Linux has such things', {}, 'linux', join(homedir(), '.cache', 'response-desk')],
    ['is where XDG has them', { XDG_CACHE_HOME: local }, 'linux', join(local, 'response-desk')],
    ['is no relative one', { XDG_CACHE_HOME: 'caches' }, 'linux', join(homedir(), '.cache', 'response-desk')],
    ['is where macOS has them', { XDG_CACHE_HOME: local }, 'darwin', join(homedir(), 'Library/Caches/response-desk')],
    ['is where Windows has them', { LOCALAPPDATA: local }, 'win32', join(local, 'response-desk')],
    ['is none where Windows says nothing', {}, 'win32', undefined],
    ['is none where node itself is to keep none', { NODE_DISABLE_COMPILE_CACHE: '1' }, 'linux', undefined],
  ]
  for (const [title, environment, platform, folder] of cases)
    it(title, () => assert.equal(compiledCodeFolder(environment, platform), folder))
})
