import { mkdirSync, writeFileSync } from 'node:fs'

/** Where texts are put that break a promise, for whoever makes fixtures of them. */
const folder = 'out/found-texts'

/** Writes `text` down in UTF-16, which keeps halves of characters, and gives the path. */
export function keepText(text: string, name: string): string {
  mkdirSync(folder, { recursive: true })
  const path = `${folder}/${name}.txt`
  writeFileSync(path, text, 'utf16le')
  return path
}

/** The shortest text that still `breaks`, as far as leaving out ever smaller stretches of `text` leads to it. */
export function shrunk(text: string, breaks: (text: string) => boolean): string {
  let shortest = text
  for (let length = text.length >> 1; length > 0; length >>= 1)
    for (let at = 0; at < shortest.length; ) {
      const without = shortest.slice(0, at) + shortest.slice(at + length)
      if (breaks(without)) shortest = without
      else at += length
    }
  return shortest
}
