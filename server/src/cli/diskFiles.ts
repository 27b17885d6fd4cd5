/**
 * The only place that knows files: finds drafts, reads them as text without a byte order mark, and writes them back
 * with it. Every failure is a `DiskProblem` that a person can act on.
 */
import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isDraftName } from '../check/recognise.js'

/** Why a file or folder could not be used: `message` is a whole sentence without the path. */
export class DiskProblem extends Error {
  readonly path: string
  /** `warning`: it was used all the same. */
  readonly severity: 'error' | 'warning'

  constructor(path: string, message: string, severity: 'error' | 'warning' = 'error') {
    super(message)
    this.path = path
    this.severity = severity
  }
}

/** A file as it was read. */
export interface DiskText {
  readonly path: string
  /** Without the byte order mark: offsets count from behind it, as they do in editors. */
  readonly text: string
  readonly hasByteOrderMark: boolean
  /** What was read, to see before writing whether somebody else wrote meanwhile. */
  readonly bytes: Uint8Array
}

/** What a folder or a list of paths held: files in order, each once, and what could not be looked into. */
export interface FoundFiles {
  readonly paths: readonly string[]
  readonly problems: readonly DiskProblem[]
}

const byteOrderMark = '\uFEFF'

/**
 * The files that `paths` name: a file whatever its name, a folder for the `*.response.md` in it, at any depth. Folders
 * called `node_modules` or beginning with a dot are not entered, nor are symbolic links to folders, so that no walk can
 * go in a circle. A file that is named twice is found once, under the first name.
 */
export function findFiles(paths: readonly string[], isDraft: (name: string) => boolean = isDraftName): FoundFiles {
  const found = new Map<string, string>()
  const problems: DiskProblem[] = []
  for (const path of paths) {
    try {
      const isFolder = statSync(path).isDirectory()
      for (const draft of isFolder ? draftsIn(path, problems, isDraft) : [path])
        addOnce(found, draft, problems, isFolder)
    } catch (error) {
      problems.push(problemOf(path, error))
    }
  }
  return { paths: [...found.values()], problems }
}

/** What was come upon in a folder must be an ordinary file; whoever names a pipe wants it to be read. */
function addOnce(found: Map<string, string>, path: string, problems: DiskProblem[], inFolder: boolean): void {
  try {
    if (inFolder) assertOrdinary(path)
    const real = realpathSync(path)
    if (!found.has(real)) found.set(real, path)
  } catch (error) {
    problems.push(problemOf(path, error))
  }
}

function draftsIn(folder: string, problems: DiskProblem[], isDraft: (name: string) => boolean): string[] {
  const before = problems.length
  const drafts = walk(folder, problems, isDraft)
  if (drafts.length === 0 && problems.length === before)
    problems.push(new DiskProblem(folder, 'There is no draft in this folder: drafts are called NAME.response.md.'))
  return drafts
}

function walk(folder: string, problems: DiskProblem[], isDraft: (name: string) => boolean): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return isPassedOver(entry.name) ? [] : walk(path, problems, isDraft)
      const mayBeFile = entry.isFile() || entry.isSymbolicLink()
      return mayBeFile && isDraft(entry.name) ? [path] : []
    })
  } catch (error) {
    problems.push(problemOf(folder, error))
    return []
  }
}

function isPassedOver(folderName: string): boolean {
  return folderName === 'node_modules' || folderName.startsWith('.')
}

/**
 * Throws a `DiskProblem` where there is a folder, a device or a pipe at `path`, or behind the link there: the last two may
 * never come to an end, or never begin.
 */
export function assertOrdinary(path: string): void {
  const stats = statSync(path)
  if (stats.isDirectory()) throw new DiskProblem(path, 'This is a folder.')
  if (!stats.isFile()) throw new DiskProblem(path, 'This is no ordinary file.')
}

/** Whether there is a file or folder at `path`. Throws a `DiskProblem` where nobody may look. */
export function isThere(path: string): boolean {
  try {
    statSync(path)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return false
    throw problemOf(path, error)
  }
}

/** The text of the file at `path`. Throws a `DiskProblem` where it cannot be read or is not UTF-8. */
export function readText(path: string): DiskText {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw problemOf(path, error)
  }
  return decode(path, bytes)
}

/** The text that `bytes` are, called `path` in problems. Throws a `DiskProblem` where they are not UTF-8. */
export function decode(path: string, bytes: Uint8Array): DiskText {
  const fault = encodingFault(bytes)
  if (fault !== undefined) throw new DiskProblem(path, `${fault} Save it as UTF-8.`)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const hasByteOrderMark = text.startsWith(byteOrderMark)
  return { path, text: hasByteOrderMark ? text.slice(byteOrderMark.length) : text, hasByteOrderMark, bytes }
}

function encodingFault(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'This is UTF-16, not UTF-8.'
  if (bytes.includes(0)) return 'This is no text: there are null characters in it.'
  const line = firstLineNotUtf8(bytes)
  return line === undefined ? undefined : `This is not UTF-8: line ${line} has other bytes.`
}

/** The 1-based number of the first line that is not UTF-8. No byte of a longer character is a line feed's. */
function firstLineNotUtf8(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start)
    const next = end < 0 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(start, next))) return line
    start = next
  }
  return line
}

/**
 * Puts `text` in the place of `file`, with its byte order mark and its mode: whole or not at all, through a temporary
 * file beside it. Behind a symbolic link the file that it leads to is replaced. Throws a `DiskProblem` where the file
 * may not be written, or is no longer what was read.
 */
export function replaceText(file: DiskText, text: string): void {
  const { path } = file
  try {
    const real = realpathSync(path)
    const stats = statSync(real)
    // Renaming asks only the folder for leave: a file that is marked read-only stays as it is.
    accessSync(real, constants.W_OK)
    if (!isSame(readFileSync(real), file.bytes))
      throw new DiskProblem(path, 'This was changed by another program meanwhile, and is left as it is. Run again.')
    writeThroughTemporary(real, (file.hasByteOrderMark ? byteOrderMark : '') + text, stats)
  } catch (error) {
    throw problemOf(path, error)
  }
}

function writeThroughTemporary(path: string, text: string, { mode, uid, gid }: Stats): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    // On the disk before it takes the place of the file: a machine that stops must not leave an empty one there.
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600, flush: true })
    keepOwner(temporary, uid, gid)
    chmodSync(temporary, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Only who may give files away can keep an owner that is another; for all others the file is theirs already. */
function keepOwner(path: string, uid: number, gid: number): void {
  const own = statSync(path)
  if (own.uid === uid && own.gid === gid) return
  try {
    chownSync(path, uid, gid)
  } catch {
    // The text and the mode are kept all the same.
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file or folder.'],
  ['ENOTDIR', 'There is no such file or folder.'],
  ['EEXIST', 'There is a file of this name.'],
  ['EACCES', 'It may not be read or written: permission is denied.'],
  ['EPERM', 'It may not be read or written: permission is denied.'],
  ['EROFS', 'It cannot be written: the disk is read-only.'],
  ['EISDIR', 'This is a folder.'],
  ['ELOOP', 'Symbolic links lead round in a circle here.'],
  ['ENOSPC', 'It cannot be written: the disk is full.'],
  ['ERR_FS_FILE_TOO_LARGE', 'This file is too large.'],
])

/** What the system's error means for `path`. */
export function problemOf(path: string, error: unknown): DiskProblem {
  if (error instanceof DiskProblem) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new DiskProblem(path, reasons.get(code) ?? `It cannot be used: ${messageOf(error)}.`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
