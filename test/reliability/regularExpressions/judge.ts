/**
 * Judges the regular expressions that are not on file, with --all every one of them, and files the verdicts on those
 * that the sources have. Exits with 1 where one is slow, or none can say.
 */
import { judged, type Verdict } from './judgement.js'
import { allExpressions, fileVerdicts, verdictsOnFile } from './verdicts.js'

const longestSearch = 60_000

async function judge(): Promise<void> {
  const onFile = verdictsOnFile()
  const verdicts = new Map<string, Verdict>()
  const expressions = allExpressions()
  for (const [written, found] of expressions) {
    const known = process.argv.includes('--all') ? undefined : onFile.get(written)
    if (known !== undefined) {
      verdicts.set(written, known)
      continue
    }
    const { verdict, attack } = await judged(found, longestSearch)
    if (verdict === 'slow' || verdict === 'unknown') {
      console.log(`${verdict}: ${found.place} ${written} ${attack}`)
      process.exitCode = 1
    } else verdicts.set(written, verdict)
    // As it goes: whoever breaks off loses nothing.
    fileVerdicts(new Map([...onFile, ...verdicts]))
  }
  fileVerdicts(verdicts)
  const count = (wanted: Verdict) => [...verdicts.values()].filter((verdict) => verdict === wanted).length
  console.log(
    `${expressions.size} regular expressions: ${count('linear')} proved linear, ${count('unattacked')} without an attack, ${count('refuted')} with an attack that failed.`,
  )
}

void judge()
