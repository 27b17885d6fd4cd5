/** The entry of `response-desk`: loads the command line, with its code compiled where a run before this one has kept that. */
import '../engine.node.js'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { loadBundle } from '../codeCache.node.js'
import { compiledCodeFolder } from '../userFolders.node.js'

const bundle = join(__dirname, 'commandLine.js')
const folder = compiledCodeFolder()
const loaded = folder === undefined ? undefined : loadBundle(bundle, folder)
const { start } = createRequire(__filename)(bundle) as typeof import('./commandLine.node.js')
start(__filename, async () => loaded?.keep())
