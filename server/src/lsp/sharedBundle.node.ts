/**
 * Loads the bundle in which most of this server's modules are (scripts/sharedModules.mjs), with its code compiled; that is kept
 * in the folder that the client names, or else in the user's own. Imported before the first of those modules: who comes
 * later finds the bundle loaded.
 */
import { join } from 'node:path'
import { type LoadedBundle, loadBundle } from '../codeCache.node.js'
import { compiledCodeFolder } from '../userFolders.node.js'

const option = '--code-cache='
const folder =
  process.argv
    .slice(2)
    .find((arg) => arg.startsWith(option))
    ?.slice(option.length) ?? compiledCodeFolder()

/** Undefined where nothing is to be kept, or the server runs unbundled, from its sources. */
export const sharedBundle: LoadedBundle | undefined =
  folder === undefined || folder === '' || typeof __dirname === 'undefined'
    ? undefined
    : loadBundle(join(__dirname, 'languageServer.browser.js'), folder)
