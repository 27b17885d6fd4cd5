/**
 * Loads a bundle with the code that an earlier process compiled of it: compiling a megabyte, and then again each function
 * when it is first called, is a quarter of the time from a start to its first diagnostics. Node's own cache of compiled code
 * begins with version 22; editors still come with 20.
 */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import Module, { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { makeFolder } from './makeFolder.node.js'

export interface LoadedBundle {
  /** Whether compiled code was at hand, and is of this very bundle and engine. */
  readonly wasCompiled: boolean
  /**
   * Writes down what has been compiled until now, unless it was at hand. To be called when the functions that a start
   * needs have run: only what has run is compiled. Never rejects; where nothing can be written, the next start compiles.
   */
  keep(): Promise<void>
}

/**
 * Loads `bundle` (a path), a CommonJS module that is one script, so that whoever requires it from now on gets it. Compiled
 * code is looked for in `folder`; what was damaged there, or is of another bundle or engine, counts as not being there.
 */
export function loadBundle(bundle: string, folder: string): LoadedBundle {
  const source = readFileSync(bundle)
  const file = join(folder, `${basename(bundle, '.js')}.compiled`)
  const cachedData = readCompiled(file, source)
  const head = '(function (exports, require, module, __filename, __dirname) {'
  const script = new Script(`${head}${source}\n})`, {
    filename: bundle,
    // So that the first line's places are those of the file.
    columnOffset: -head.length,
    ...(cachedData !== undefined && { cachedData }),
  })
  run(script, bundle)
  // Whoever keeps nothing holds on to nothing: not to the bundle's text, which is a megabyte.
  if (cachedData !== undefined && script.cachedDataRejected === false) return alreadyCompiled
  return {
    wasCompiled: false,
    async keep() {
      await writeCompiled(file, source, script.createCachedData()).catch(() => {})
    },
  }
}

const alreadyCompiled: LoadedBundle = { wasCompiled: true, keep: async () => {} }

function run(script: Script, bundle: string): void {
  const require = createRequire(bundle)
  const module = new Module(bundle)
  require.cache[bundle] = module
  module.filename = bundle
  try {
    script.runInThisContext().call(module.exports, module.exports, require, module, bundle, dirname(bundle))
    module.loaded = true
  } catch (error) {
    delete require.cache[bundle]
    throw error
  }
}

/** What stands before the compiled code: the engine takes any bytes for its own, and breaks down on those that are not. */
const digestLength = 32

function digestOf(source: Uint8Array, compiled: Uint8Array): Buffer {
  const { v8 } = process.versions
  return createHash('sha256')
    .update(`${v8} ${process.arch} ${source.length}\n`)
    .update(source)
    .update(compiled)
    .digest()
}

/** The compiled code of `source` that `file` holds; undefined where it holds none. */
function readCompiled(file: string, source: Uint8Array): Buffer | undefined {
  const bytes = readOwn(file)
  const compiled = bytes?.subarray(digestLength)
  if (bytes === undefined || compiled === undefined || compiled.length === 0) return undefined
  return digestOf(source, compiled).equals(bytes.subarray(0, digestLength)) ? compiled : undefined
}

/** What `file` holds, unless others than the writer could have put it there: it is going to be run. */
function readOwn(file: string): Buffer | undefined {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const { uid, mode } = fstatSync(descriptor)
    // Windows has neither users by number nor these bits.
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
    return isOwn ? readFileSync(descriptor) : undefined
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** Writes beside `file`, then renames: whoever reads it at the same time finds the old one or the new one, whole. */
async function writeCompiled(file: string, source: Uint8Array, compiled: Uint8Array): Promise<void> {
  makeFolder(dirname(file))
  const unfinished = `${file}.${process.pid}`
  try {
    const written = await open(unfinished, 'w', 0o600)
    try {
      await written.write(digestOf(source, compiled))
      await written.write(compiled)
    } finally {
      await written.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
