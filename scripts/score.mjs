// Scores what `inspect` reads out of annotated drafts, and fails where a figure falls below its floor in
// test/floors.json: floors are what was once reached, and only rise. The drafts and the scorer stand beside the
// project, not in it. With --raise, floors that were passed are raised to what was reached.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../', import.meta.url))
const { values, positionals } = parseArgs({ options: { raise: { type: 'boolean' } }, allowPositionals: true })
const [shared] = positionals
if (shared === undefined) {
  console.error('usage: node scripts/score.mjs [--raise] FOLDER (which holds score/score.mjs, seeds/gold, corpus/gold)')
  process.exit(2)
}

const floorsFile = join(root, 'test/floors.json')
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
const counts = { passed: 0, failed: 0 }
for (const [set, floorOf] of Object.entries(floors)) {
  console.log(`\n${set.padEnd(46)}  hit missed extra     P      R      F1  floor`)
  const rows = new Map(score(set).map((row) => [row.name, row]))
  for (const name of new Set([...rows.keys(), ...Object.keys(floorOf)])) judge(name, rows.get(name), floorOf[name])
  for (const { name, f1 } of values.raise ? rows.values() : []) floorOf[name] = Math.max(f1, floorOf[name] ?? 0)
}
if (values.raise) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1

function score(set) {
  const folder = resolve(shared, set)
  const tool = 'node server/dist/cli.js'
  const args = [resolve(shared, 'score/score.mjs'), '--tool', tool, '--gold', join(folder, 'gold'), '--docs', folder]
  return JSON.parse(execFileSync(process.execPath, [...args, '--json'], { cwd: root, encoding: 'utf8' }))
}

/** Prints one measure; one without a floor is shown, not judged, and a floor without its measure fails. */
function judge(name, row, floor) {
  const fell = floor !== undefined && (row === undefined || row.f1 < floor)
  if (floor !== undefined) counts[fell ? 'failed' : 'passed']++
  const figures =
    row === undefined
      ? 'not measured'.padEnd(37)
      : [
          String(row.hit).padStart(4),
          String(row.missed).padStart(6),
          String(row.extra).padStart(5),
          ...[row.precision, row.recall, row.f1].map((figure) => figure.toFixed(3).padStart(6)),
        ].join(' ')
  const verdict = fell ? '  FELL' : floor !== undefined && row.f1 > floor ? '  may rise' : ''
  console.log(`${name.padEnd(46)} ${figures}  ${floor?.toFixed(3) ?? '    -'}${verdict}`)
}
