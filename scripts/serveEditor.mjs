// The end of `npm start`: shows a folder of drafts in VS Code with the extension in it. Where the desktop's VS Code is
// at hand that opens; else the embedded one is served to a browser on this machine, until it is told to end.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { editorFolder, installEditor, programOnPath } from './editor.mjs'
import { installExtension, prepareEditor, serveEditor } from './editorServer.mjs'
import { packageExtension } from './packaged.mjs'
import { run } from './run.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * Shows the drafts in `folder` (an absolute path) in an editor. Ends when the desktop's VS Code has opened, or, where
 * the embedded one is served, when it is ended by Ctrl+C.
 */
export async function showInEditor(folder) {
  if (!openOnDesktop(folder)) await serveInBrowser(folder)
}

/** Whether VS Code opened on the desktop. It runs the extension from here; nothing is installed into it. */
function openOnDesktop(folder) {
  const code = programOnPath('code')
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const hasDisplay = process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY) !== undefined
  if (code === undefined || !hasDisplay) return false
  console.log('\nOpening the drafts in VS Code')
  try {
    run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder])
    return true
  } catch (error) {
    console.log(`VS Code did not open (${error.message})`)
    return false
  }
}

async function serveInBrowser(folder) {
  const askedToEnd = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve)
  })
  installEditor()
  const place = join(editorFolder, 'start')
  // Anew each time, so that no earlier version of the extension is left in it.
  rmSync(place, { recursive: true, force: true })
  const home = prepareEditor(place)
  await installExtension(home, packageExtension())
  const editor = await serveEditor(home, folder)
  console.log(`\nThe drafts in VS Code, with Response Desk: open ${editor.address}/ in a browser. Ctrl+C ends it.`)
  const endedByItself = await Promise.race([askedToEnd.then(() => false), editor.ended.then(() => true)])
  await editor.stop()
  if (endedByItself) throw new Error(`The embedded VS Code ended\n${editor.printed()}`)
}
