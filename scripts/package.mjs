// `npm run package`: builds what is shipped and packs it as NAME-VERSION.vsix. Fails where the package has become too
// big: it is loaded over slow lines, and what grows unseen is seldom needed.
import { readFileSync, statSync } from 'node:fs'
import { run } from './run.mjs'

const mostBytes = 600 * 1024

run(process.execPath, ['scripts/build.mjs', '--production'])
// All files are dated alike, by the clock of Greenwich: the same sources make the same package, to the byte.
const dated = { SOURCE_DATE_EPOCH: String(Date.UTC(2020, 0, 1) / 1000), TZ: 'UTC' }
run(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies'], {
  env: { ...dated, ...process.env },
})
const root = new URL('../', import.meta.url)
const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const { size } = statSync(new URL(`${name}-${version}.vsix`, root))
if (size > mostBytes) throw new Error(`The package has ${size} bytes; ${mostBytes} are the most it may have.`)
