// Writes test/fixtures/golden/NAME.txt: what `response-desk check` says of each draft in seeds/. A change of a rule or of
// the reader shows there, line by line, for whoever reads the change. With --check it writes nothing and fails where a
// report is stale. Run as `npm run generate`.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { lineIndexOf } from '../server/src/reading/lines.ts'
import { createResponseService } from '../server/src/service.ts'

/** Reports must not change from one day to the next. */
const today = '2026-11-22'
const root = new URL('../', import.meta.url)
const folder = new URL('test/fixtures/golden/', root)

function reportOf(name) {
  const text = readFileSync(new URL(`seeds/${name}`, root), 'utf8')
  const { analyse } = createResponseService({ today: () => today })
  const { findings, response } = analyse({ uri: `file:///seeds/${name}`, version: 1, text })
  const index = lineIndexOf(text)
  const lines = findings.map(({ rule, severity, span, message }) => {
    const { line, column } = index.positionAt(span.start)
    return `${line + 1}:${column + 1} ${severity} ${rule}\n    ${message}`
  })
  const commitments = response.commitments.map(
    (each) =>
      `${index.positionAt(each.span.start).line + 1} ${each.class} ${each.date?.kind ?? 'undated'} ${each.reason.text}`,
  )
  return `Findings\n\n${lines.join('\n') || 'none'}\n\nCommitments\n\n${commitments.join('\n')}\n`
}

let stale = false
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(new URL('seeds/', root)).filter((file) => file.endsWith('.response.md'))) {
  const path = new URL(name.replace('.response.md', '.txt'), folder)
  const report = reportOf(name)
  if (existsSync(path) && readFileSync(path, 'utf8') === report) continue
  if (!process.argv.includes('--check')) writeFileSync(path, report)
  else {
    stale = true
    console.error(
      `test/fixtures/golden/${name.replace('.response.md', '.txt')} is stale: read the change, then run npm run generate`,
    )
  }
}
process.exitCode = stale ? 1 : 0
