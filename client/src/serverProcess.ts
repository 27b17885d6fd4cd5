/** How the desktop starts the server. Knows nothing of the editor, so that the benchmarks start it likewise. */

/** The server's own arguments: in `folder`, which is the extension's for this user alone, it keeps its compiled code. */
export function serverArgs(folder: string): readonly string[] {
  return [`--code-cache=${folder}`]
}
