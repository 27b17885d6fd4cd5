/** Keeps YAML away from the parser that would exhaust its stack: in some engines that ends the process, uncaught. */

/** No file of ours needs more than a tenth of it. */
const deepest = 64
const longest = 1_000_000

/**
 * Whether `yaml` is nested too deeply, or is too long, to be given to a YAML parser, which calls itself at each level.
 * Brackets in quotes are counted too: no honest text has so many that do not close.
 */
export function isTooDeepForYaml(yaml: string): boolean {
  if (yaml.length > longest) return true
  let brackets = 0
  /** Marks on this line that may each open a level: `- - - x`, `? ? x`, `a: b: x`. */
  let marks = 0
  for (let at = 0; at < yaml.length; at++) {
    const character = yaml[at]
    if (character === '\n' || character === '\r') marks = 0
    else if (character === '[' || character === '{') brackets++
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1)
    else if (character === '-' || character === '?' || character === ':') {
      if (isSpaceOrEnd(yaml[at + 1])) marks++
    }
    if (brackets > deepest || marks > deepest) return true
  }
  return isIndentedTooDeep(yaml)
}

/** Whether so many lines in a row each stand further in than the one before that the levels would be too many. */
function isIndentedTooDeep(yaml: string): boolean {
  const open: number[] = []
  for (const line of yaml.split(/\r\n|\r|\n/)) {
    const text = line.trimStart()
    if (text === '') continue
    const indent = line.length - text.length
    while ((open.at(-1) ?? -1) >= indent) open.pop()
    open.push(indent)
    if (open.length > deepest) return true
  }
  return false
}

function isSpaceOrEnd(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === '\t' || character === '\n' || character === '\r'
}
