/** URIs as text: files of a team are named relative to each other, on disks, in browsers and on shared drives alike. */

const scheme = /^[a-z][a-z0-9+.-]+:\/\//i
const driveLetter = /^[a-z]:[\\/]/i

/** The folder in which `uri` stands, without a slash at its end; undefined for what stands in none (`untitled:`). */
export function folderOf(uri: string): string | undefined {
  const root = rootOf(uri)
  const end = uri.lastIndexOf('/')
  return root === undefined || end < root.length ? undefined : uri.slice(0, end)
}

/** The URI of `path` as a file in `folder` (a URI) names it: relative, absolute, on a Windows drive, or a URI itself. */
export function uriFrom(folder: string, path: string): string {
  if (scheme.test(path)) return path
  const root = rootOf(folder) ?? ''
  const written = path.replaceAll('\\', '/')
  if (driveLetter.test(path)) return `file:///${encoded(written)}`
  const from = written.startsWith('/') ? root : folder
  const segments = from.slice(root.length).split('/').filter(isName)
  for (const segment of written.split('/')) {
    if (segment === '..') segments.pop()
    else if (isName(segment) && segment !== '.') segments.push(encodeURIComponent(segment))
  }
  return [root, ...segments].join('/')
}

/** Whether `uri` is `folder` itself or stands in it, at any depth. */
export function isWithin(folder: string, uri: string): boolean {
  const [outer, inner] = [comparable(folder), comparable(uri)]
  return inner === outer || inner.startsWith(`${outer}/`)
}

/** The path of `uri` below `folder`, decoded; undefined where it does not stand there. */
export function pathBelow(folder: string, uri: string): string | undefined {
  if (!isWithin(folder, uri)) return undefined
  return comparable(uri).slice(comparable(folder).length + 1)
}

/** The path by which a file in `folder` names `uri`: `../registers/a.yaml`; the URI itself, where they have no root in common. */
export function relativePath(folder: string, uri: string): string {
  const root = rootOf(folder)
  if (root === undefined || rootOf(uri) !== root) return uri
  const segmentsOf = (of: string) => comparable(of).slice(root.length).split('/').filter(isName)
  const [from, to] = [segmentsOf(folder), segmentsOf(uri)]
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** The last segment of `uri`, decoded. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1))
}

/** The same for all ways in which hosts write the URI of one file: `c%3A`, `C:`, a slash at the end. */
export function comparable(uri: string): string {
  const lower = decoded(uri).replace(/^(file:\/\/\/)([A-Za-z])(?=:)/, (_, start, drive) => start + drive.toLowerCase())
  return lower.endsWith('/') ? lower.slice(0, -1) : lower
}

/** Whether both stand on one machine, or are served by one: a URI tells by what stands before its path. */
export function isSameHost(a: string, b: string): boolean {
  return rootOf(a)?.toLowerCase() === rootOf(b)?.toLowerCase()
}

/** Scheme and authority: `file://`, `vscode-vfs://github`; undefined where the URI has no path of folders. */
function rootOf(uri: string): string | undefined {
  return /^[a-z][a-z0-9+.-]+:\/\/[^/]*/i.exec(uri)?.[0]
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/').replace('%3A', ':')
}

function isName(segment: string): boolean {
  return segment !== ''
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
