// Has two bundles share the modules that both hold: the extension ships one of each for node and for browsers, and most
// of either is in the other. The browser's must be one file, a worker's script or an extension's; so it keeps all of its
// modules, and gives them to node's bundle, which requires it.
import { relative, sep } from 'node:path'

/** The name under which a script without modules, as a worker runs it, keeps what it exports. */
const globalName = 'responseDesk'

/**
 * A plugin of esbuild that leaves out what `others` holds (paths of modules within `root`): it is required from `bundle`
 * (`./NAME.js`, beside the bundle) instead. The paths of what is required so are added to `shared`.
 */
export function takeShared(bundle, root, others, shared) {
  const asked = Symbol()
  return {
    name: 'shared modules',
    setup(build) {
      build.onResolve({ filter: /^/ }, async ({ path, pluginData, ...where }) => {
        if (pluginData === asked || where.namespace === 'shared' || where.kind === 'entry-point') return undefined
        const resolved = await build.resolve(path, { ...where, pluginData: asked })
        const name = pathWithin(root, resolved.path)
        if (resolved.external || !others.has(name)) return resolved
        shared.add(name)
        return { path: name, namespace: 'shared' }
      })
      build.onResolve({ filter: /^/, namespace: 'shared' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /^/, namespace: 'shared' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(bundle)}).shared[${JSON.stringify(path)}]`,
      }))
    },
  }
}

/**
 * What to have esbuild bundle instead of `entry` (a path within `root`), so that it gives away the modules `shared`.
 * `inputs` says of which kind each of them is: CommonJS is only loaded when somebody asks for it, as it would be without
 * all this.
 */
export function giveShared(entry, root, shared, inputs) {
  const names = [...shared].sort()
  const from = (name) => JSON.stringify(`./${name}`)
  const isLazy = (name) => inputs[name]?.format === 'cjs'
  const imports = names.map((name, at) => (isLazy(name) ? '' : `import * as module${at} from ${from(name)}`))
  const getters = names.map(
    (name, at) =>
      `get ${JSON.stringify(name)}() { return ${isLazy(name) ? `require(${from(name)})` : `module${at}`} },`,
  )
  return {
    entryPoints: [],
    stdin: {
      contents: [...imports, `export * from ${from(entry)}`, 'export const shared = {', ...getters, '}'].join('\n'),
      resolveDir: root,
      sourcefile: 'shared.ts',
      loader: 'ts',
    },
    globalName,
  }
}

/** Behind a script that gives modules away: a worker has no `module`. */
export const givingFooter = { js: `if (typeof module === 'object') module.exports = ${globalName}` }

function pathWithin(root, path) {
  return relative(root, path).split(sep).join('/')
}
