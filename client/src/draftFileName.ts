/** Makes the name of a draft's file out of its title. */

/** `handling-original-documents.response.md` for `the handling of original documents`: lower case, no small words. */
export function draftFileName(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .map((word) => word.replace(/\p{Mark}/gu, ''))
    .filter((word) => word !== '' && !smallWords.has(word))
  return `${words.slice(0, 8).join('-').slice(0, 60).replace(/-$/, '') || 'new'}.response.md`
}

const smallWords: ReadonlySet<string> = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'with'])
