/** How the desktop starts the server. Knows nothing of the editor, so that the benchmarks start it likewise. */

/**
 * What the server makes while one types is gone with the next letter: with less room for it a sixth of the memory is
 * saved, and no time is lost (docs/performance.md).
 */
export const serverExecArgv: readonly string[] = ['--max-semi-space-size=2']

/** The server's own arguments: in `folder`, which is the extension's for this user alone, it keeps its compiled code. */
export function serverArgs(folder: string): readonly string[] {
  return [`--code-cache=${folder}`]
}
