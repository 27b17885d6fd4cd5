// What is shipped, and what it is made of.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inLongRun } from '../support/scale.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly optional?: boolean
  readonly dev?: boolean
  readonly link?: boolean
}
const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(`${root}package-lock.json`, 'utf8'),
)
const dependencies = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true)

/** Licences that let their work be used, changed and passed on without conditions on ours. */
const permissive =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|PSF-2\.0|Artistic-2\.0|Unlicense|MPL-2\.0|WTFPL)(?: (?:OR|AND) [\w.-]+)*\)?$/

describe('what the product is made of', () => {
  it('is pinned by its hash, each package of it', () => {
    // Of programs for machines other than the one on which the lock file was written, npm has not seen the bytes.
    for (const [path, { integrity, optional }] of dependencies)
      if (optional !== true || integrity !== undefined) assert.match(integrity ?? '', /^sha512-/, path)
  })

  it('has licences that let it be used and passed on', () => {
    for (const [path, { license }] of dependencies) {
      // Some name none in the lock file: their own package does.
      const named = license ?? licenceOf(path)
      if (named !== undefined) assert.ok(permissive.test(named) || ownTerms.has(path), `${path}: ${named}`)
    }
  })

  it('is shipped under licences that a department has no trouble with', () => {
    const shipped = dependencies.filter(([, { dev, optional }]) => dev !== true && optional !== true)
    assert.ok(shipped.length > 5)
    for (const [path, { license }] of shipped)
      assert.match(
        license ?? licenceOf(path) ?? '',
        /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0)$/,
        path,
      )
  })

  it('can be set up, built and tested without any install script', () => {
    // These have one, and are used as they come: their programs are packages of their own.
    const known = new Set(['esbuild', 'fsevents', '@vscode/vsce-sign', 'keytar'])
    const others = dependencies.filter(
      ([path, { hasInstallScript }]) => hasInstallScript === true && !known.has(nameOf(path)),
    )
    assert.deepEqual(
      others.map(([path]) => path),
      [],
    )
  })

  it('is a bill of materials that anybody can print', () => {
    const printed = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'], {
      cwd: root,
    })
    const bill: { bomFormat: string; components: { name: string; version: string }[] } = JSON.parse(String(printed))
    assert.equal(bill.bomFormat, 'CycloneDX')
    const listed = bill.components.map(({ name }) => name)
    for (const name of Object.keys(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).dependencies))
      assert.ok(listed.includes(name), name)
  })

  inLongRun.it('is packed to the same bytes twice', () => {
    const hashes = [1, 2].map(() => {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/packaged.mjs'], { cwd: root, encoding: 'utf8' })
      assert.equal(status, 0, stderr)
      const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
      return createHash('sha256')
        .update(readFileSync(`${root}${name}-${version}.vsix`))
        .digest('hex')
    })
    assert.equal(hashes[0], hashes[1])
  })
})

/** Used at development only, never shipped, on terms of their own. */
const ownTerms: ReadonlySet<string> = new Set(
  dependencies.map(([path]) => path).filter((path) => /@vscode\/vsce-sign/.test(path)),
)

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function licenceOf(path: string): string | undefined {
  try {
    return JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8')).license
  } catch {
    return undefined
  }
}
