// One real VS Code with the packaged extension in it, and a browser that shows it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { browserPath, installEditor } from '../../../scripts/editor.mjs'
import { installExtension, prepareEditor, serveEditor } from '../../../scripts/editorServer.mjs'
import { eventually } from './eventually.js'

/** Where the extension runs: beside the files, under Node, or in the browser, as a worker. */
export type Host = 'node' | 'worker'

export interface Session {
  readonly host: Host
  readonly page: Page
  /** The folder that is open in the editor, empty at first. */
  readonly workspace: string
  /** Another empty folder, for what must not be in the workspace. */
  readonly elsewhere: string
  /** Where the extension keeps what is its own. */
  readonly storage: string
  /** Process group of the editor's server and all that it starts. */
  readonly processGroup: number
  /** What the page wrote to its console, the server to its output and the extensions to their logs. */
  readonly log: () => string
  /** The user's settings, as they are written down. */
  readonly settings: () => string
  /** Makes the user's settings what they were at the start. */
  readonly resetSettings: () => void
  /** Shows the folder or the workspace file at this absolute path, as a freshly opened window. */
  readonly show: (path: string) => Promise<void>
  readonly stop: () => Promise<void>
}

export const extensionId = 'response-desk.response-desk'

const viewport = { width: 1440, height: 900 }
// A machine without a display, a graphics card, or the internet.
const browserArguments = [
  ...['disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking'],
  ...['disable-component-update', 'disable-sync'],
].map((name) => `--${name}`)

/** Starts the editor with the extension at the path `vsix` in `host`, and opens an empty folder in it. */
export async function startSession(host: Host, vsix: string): Promise<Session> {
  installEditor()
  // Without links in it, as the editor names the files in it.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'response-desk-editor-')))
  const [workspace, elsewhere] = [join(root, 'drafts'), join(root, 'elsewhere')]
  for (const folder of [workspace, elsewhere]) mkdirSync(folder)
  const home = prepareEditor(root, {
    // As on the desktop; in a browser it would be on.
    'files.autoSave': 'off',
    ...(host === 'worker' && { 'remote.extensionKind': { [extensionId]: ['web'] } }),
  })
  await installExtension(home, vsix)
  const settingsFile = join(home.user, 'User/settings.json')
  const settings = readFileSync(settingsFile)
  const server = await serveEditor(home, workspace)
  const browser = await chromium.launch({ ...executable(), args: browserArguments })
  const { page, messages } = await openPage(browser)
  const show = (path: string): Promise<void> => showInWorkbench(page, server.address, path)
  await show(workspace)
  await widenSideBar(page)
  return {
    host,
    page,
    workspace,
    elsewhere,
    storage: join(home.user, 'User/globalStorage', extensionId.toLowerCase()),
    processGroup: server.pid ?? 0,
    log: () => [...messages, server.printed(), ...logFiles(home.user)].join('\n'),
    settings: () => readFileSync(settingsFile, 'utf8'),
    resetSettings: () => writeFileSync(settingsFile, settings),
    show,
    stop: async () => {
      await browser.close()
      await server.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function executable(): { executablePath: string } {
  const executablePath = browserPath()
  if (executablePath === undefined) throw new Error('The editor tests need Chromium: install it, or name a browser')
  return { executablePath }
}

/** A page whose console is kept, and which no request leaves but to this machine. */
async function openPage(browser: Browser): Promise<{ page: Page; messages: string[] }> {
  const permissions = ['clipboard-read', 'clipboard-write']
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', permissions })
  await context.route(
    ({ protocol, hostname }) => protocol.startsWith('http') && !isLoopback(hostname),
    (route) => route.abort(),
  )
  const page = await context.newPage()
  const messages: string[] = []
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => messages.push(`page error: ${error.message}`))
  return { page, messages }
}

function isLoopback(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost')
}

async function showInWorkbench(page: Page, address: string, path: string): Promise<void> {
  const kind = path.endsWith('.code-workspace') ? 'workspace' : 'folder'
  // The explorer names the folder only when the files' provider has answered. A window that comes up without it, as one
  // now and then does that takes the place of another, is loaded again.
  await eventually(async () => {
    await page.goto(`${address}/?${kind}=${encodeURIComponent(path)}`)
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 30_000 })
  }, 90_000)
}

/** Draws the side bar wider, by its edge, so that the rows of views can be read in pictures. */
async function widenSideBar(page: Page): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox()
  if (box === null) return
  const [edge, middle] = [box.x + box.width, box.y + box.height / 2]
  await page.mouse.move(edge, middle)
  await page.mouse.down()
  await page.mouse.move(edge + 160, middle, { steps: 5 })
  await page.mouse.up()
}

/** The logs of extension hosts and of our own output channel, each under its name. */
function logFiles(user: string): string[] {
  const names = readdirSync(user, { recursive: true, encoding: 'utf8' })
  const ours = names.filter((name) => /(?:remoteexthost|Response Desk)[^/]*\.log$/.test(name))
  return ours.map((name) => `--- ${name}\n${readFileSync(join(user, name), 'utf8')}`)
}
