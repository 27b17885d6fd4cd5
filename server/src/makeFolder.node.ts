import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes `folder`, for this user alone, and what it stands in, where that is missing, and says whether `folder` was. Throws as
 * `mkdir` does. It goes up step by step: node's own way (`recursive`) never comes back where a folder is there and none can
 * be made in it, as below `/proc`.
 */
export function makeFolder(folder: string): boolean {
  try {
    return isMade(folder)
  } catch (error) {
    const above = dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error
    makeFolder(above)
    return isMade(folder)
  }
}

/** Makes one folder; false where it is there. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
    return false
  }
}
