// Configurations, schemas, registers and templates are named by paths, and a hostile repository names what it likes.
import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node'
import { noFiles, type TeamFiles } from '../../../server/src/configuration/teamFiles.js'
import { diskTeamFiles } from '../../../server/src/lsp/diskFiles.node.js'
import { type Folder, temporaryFolder } from '../../server/cli/commandLine.js'
import { draftWithWarning } from '../../server/drafts.js'
import { rulesOf, startTestClient } from '../../server/lsp/support/testClient.js'

const silencing = 'rules: {text/doubled-word: "off"}\n'
const uriOf = (path: string) => pathToFileURL(path).href

describe('files outside the workspace', () => {
  let folder: Folder
  let read: string[]
  beforeEach(() => {
    folder = temporaryFolder()
    read = []
    folder.write('secret/base.yaml', silencing)
    folder.write('workspace/a.response.md', draftWithWarning)
    symlinkSync(folder.at('secret/base.yaml'), folder.at('workspace/link.yaml'))
    symlinkSync(folder.at('secret'), folder.at('workspace/linked'))
    symlinkSync(folder.at('workspace/linked'), folder.at('workspace/again'))
  })
  afterEach(() => folder.remove())

  /** What is published for the draft under this configuration, in a workspace that is trusted, or is not. */
  async function published(configuration: string, trusted: boolean): Promise<PublishDiagnosticsParams> {
    folder.write('workspace/.response-desk.yaml', configuration)
    const workspace = uriOf(folder.at('workspace'))
    const files: TeamFiles = {
      ...diskTeamFiles,
      read(uri) {
        read.push(uri)
        return diskTeamFiles.read(uri)
      },
    }
    const client = await startTestClient({
      capabilities: { workspace: { configuration: true } },
      runtime: { teamFiles: files },
      params: { workspaceFolders: [{ uri: workspace, name: 'w' }], initializationOptions: { trusted } },
    })
    const draft = `${workspace}/a.response.md`
    client.open(draft, draftWithWarning)
    const found = await client.nextPublished(draft)
    client.dispose()
    return found
  }

  const ways = (): Readonly<Record<string, string>> => ({
    'by ..': '../secret/base.yaml',
    'by .. further down': 'x/../../secret/base.yaml',
    'by backslashes': '..\\secret\\base.yaml',
    'by an absolute path': folder.at('secret/base.yaml'),
    'by a URI': uriOf(folder.at('secret/base.yaml')),
    'by a URI of the workspace with ..': `${uriOf(folder.at('workspace'))}/../secret/base.yaml`,
    'by a URI with encoded ..': `${uriOf(folder.at('workspace'))}/%2e%2e/secret/base.yaml`,
    'by a URI with an encoded slash': `${uriOf(folder.at('workspace'))}/..%2Fsecret%2Fbase.yaml`,
    'by a link to the file': 'link.yaml',
    'by a link to its folder': 'linked/base.yaml',
    'by a link to a link': 'again/base.yaml',
  })

  it('do not count in a workspace that is not trusted, by whichever way they are named', async () => {
    for (const [way, named] of Object.entries(ways())) {
      const { diagnostics } = await published(`extends: '${named}'\n`, false)
      assert.deepEqual(rulesOf(diagnostics), ['text/doubled-word'], `${way}: the file counted`)
      assert.ok(read.length > 0, 'the configuration itself is read')
      const outside = read.filter((uri) => !/\/workspace\/(?:\.response-desk\.yaml)$/.test(uri))
      assert.deepEqual(outside, [], `${way}: the file was read`)
    }
  })

  it('count where the workspace is trusted', async () => {
    for (const way of ['by ..', 'by an absolute path', 'by a link to the file']) {
      const { diagnostics } = await published(`extends: '${ways()[way]}'\n`, true)
      assert.deepEqual(rulesOf(diagnostics), [], way)
    }
  })

  it('are read where a link leads from one place of the workspace to another', async () => {
    folder.write('workspace/kept/base.yaml', silencing)
    symlinkSync(folder.at('workspace/kept/base.yaml'), folder.at('workspace/inner.yaml'))
    assert.deepEqual(rulesOf((await published('extends: inner.yaml\n', false)).diagnostics), [])
  })

  it('are not fetched from another machine because a draft says so', async () => {
    const asked: string[] = []
    const client = await startTestClient({
      runtime: {
        teamFiles: {
          ...noFiles,
          async read(uri) {
            asked.push(uri)
            return { text: null }
          },
        },
      },
    })
    for (const named of [
      'file://attacker.example/share/r.yaml',
      'https://attacker.example/r.yaml',
      'smb://attacker.example/r',
    ]) {
      const uri = `file:///drafts/${asked.length}-${named.length}.response.md`
      client.open(uri, `---\nregister: ${named}\n---\n${draftWithWarning}`)
      await client.nextPublished(uri)
    }
    assert.deepEqual(
      asked.filter((uri) => uri.includes('attacker')),
      [],
    )
    client.dispose()
  })
})
