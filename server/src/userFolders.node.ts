/** Where this user's programs keep what can be made again. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The folder in which our programs keep their compiled code; undefined where the user wants none (as node itself is told:
 * `NODE_DISABLE_COMPILE_CACHE=1`), or the system does not say where. It need not be there. By the XDG Base Directory
 * Specification (https://specifications.freedesktop.org/basedir-spec/latest/), and as macOS and Windows have it.
 */
export function compiledCodeFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (environment.NODE_DISABLE_COMPILE_CACHE === '1') return undefined
  const folder = cacheFolder(environment, platform)
  return folder === undefined || !isAbsolute(folder) ? undefined : join(folder, 'response-desk')
}

function cacheFolder(
  { LOCALAPPDATA: local, XDG_CACHE_HOME: named = '' }: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  if (platform === 'win32') return local
  if (platform !== 'darwin' && isAbsolute(named)) return named
  const home = homeFolder()
  return home && join(home, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']))
}

/** Undefined for a user without a home, as services are: none is made for their sake. */
function homeFolder(): string | undefined {
  try {
    const home = homedir()
    return existsSync(home) ? home : undefined
  } catch {
    return undefined
  }
}
