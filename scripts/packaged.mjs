// The packaged extension: what the editor tests and `npm start` install.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runNpm } from './run.mjs'

const root = new URL('../', import.meta.url)

/** Packages the extension as it now is; gives the package's path. Throws where packaging fails. */
export function packageExtension() {
  runNpm(['run', 'package'])
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  return fileURLToPath(new URL(`${name}-${version}.vsix`, root))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) packageExtension()
