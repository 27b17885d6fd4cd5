/** Matches paths against globs: `**` any folders, `*` any characters of one name, `?` one, `{a,b}` either. */

/** So many alternatives in braces are tried; a glob with more has none of them. */
const mostAlternatives = 64

/**
 * Whether `path` (with forward slashes, no slash in front) is one that `glob` means. A glob without a slash is matched
 * in any folder, and one that ends in a slash means all that is in the folder. Case counts.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return alternativesOf(glob).some((one) => matchesSegments(segmentsOf(one), path.split('/')))
}

function segmentsOf(glob: string): readonly string[] {
  const plain = glob.replace(/^\.?\//, '')
  if (plain.endsWith('/')) return [...plain.slice(0, -1).split('/'), '**']
  return plain.includes('/') ? plain.split('/') : ['**', plain]
}

/** Row by row over the names of the path, so that no glob takes longer than names times segments. */
function matchesSegments(segments: readonly string[], names: readonly string[]): boolean {
  // reachable[i]: the names so far are matched by the first i segments.
  let reachable = closed(segments, [true, ...segments.map(() => false)])
  for (const name of names) {
    const next = segments.map((segment, index) => {
      if (segment === '**') return reachable[index + 1] === true || reachable[index] === true
      return reachable[index] === true && matchesName(segment, name)
    })
    reachable = closed(segments, [false, ...next])
  }
  return reachable.at(-1) === true
}

/** A `**` may stand for no folder at all. */
function closed(segments: readonly string[], reachable: boolean[]): boolean[] {
  segments.forEach((segment, index) => {
    if (segment === '**' && reachable[index]) reachable[index + 1] = true
  })
  return reachable
}

function matchesName(pattern: string, name: string): boolean {
  let [at, from, star, mark] = [0, 0, -1, 0]
  while (at < name.length) {
    if (pattern[from] === '*') {
      star = from++
      mark = at
    } else if (from < pattern.length && (pattern[from] === '?' || pattern[from] === name[at])) {
      from++
      at++
    } else if (star >= 0) {
      from = star + 1
      at = ++mark
    } else return false
  }
  while (pattern[from] === '*') from++
  return from === pattern.length
}

function alternativesOf(glob: string): readonly string[] {
  let open = [glob]
  for (;;) {
    const next = open.flatMap((one) => {
      const braces = /\{([^{}]*)\}/.exec(one)
      if (braces === null) return [one]
      const [whole, inner = ''] = braces
      return inner.split(',').map((part) => one.slice(0, braces.index) + part + one.slice(braces.index + whole.length))
    })
    if (next.length > mostAlternatives) return []
    if (next.length === open.length && next.every((one, index) => one === open[index])) return open
    open = next
  }
}
