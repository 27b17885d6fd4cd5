/** URIs of one file may be written in several ways (`c%3A`, `C:`): here they are compared as what they name. */

/** The same for all ways in which clients write the URI of one file. */
export function uriKey(uri: string): string {
  return decoded(uri).replace(/^(file:\/\/\/)([A-Za-z])(?=:)/, (_, scheme, drive) => scheme + drive.toLowerCase())
}

export function isSameUri(a: string, b: string): boolean {
  return a === b || uriKey(a) === uriKey(b)
}

/** Whether `uri` names something in the folder, at any depth. One with `..` in it may lead anywhere, and names nothing. */
export function isIn(folder: string, uri: string): boolean {
  const key = uriKey(uri)
  return key.startsWith(withSlash(uriKey(folder))) && !stepsUp.test(key)
}

/** Written plainly or encoded, with either slash. */
const stepsUp = /[\\/]\.\.(?:[\\/]|$)/

/** The URI of `name` in the folder; written as the client writes the folder's. */
export function uriIn(folder: string, name: string): string {
  return withSlash(folder) + encodeURIComponent(name)
}

/** The URI of the file at `path`, relative to the document's folder; undefined where the document stands in none, as untitled ones. */
export function uriBeside(document: string, path: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(document)) return undefined
  const encoded = path.split(/[\\/]/).map(encodeURIComponent).join('/')
  try {
    return new URL(encoded, document).href
  } catch {
    return undefined
  }
}

/** A cell of a notebook is part of a document, so that nothing can be said of it by itself. */
export function isNotebookCell(uri: string): boolean {
  return uri.startsWith('vscode-notebook-cell')
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
