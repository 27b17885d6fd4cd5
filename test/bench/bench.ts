/**
 * `npm run bench`: how long reading and checking take, beside one pass over the text, at lengths from 20 KB to 5 MB; how
 * cost grows, on ordinary and on hostile drafts; how soon the language server answers an edit, beside one that does
 * nothing; and what a workspace costs it. Draws docs/growth.svg. Nothing is asserted: figures are the machine's.
 */
import { writeFileSync } from 'node:fs'
import { commitmentRows } from './commitments.js'
import { draftOf, type Size, sizes } from './corpus.js'
import { editRows, questionRows, startRows } from './editing.js'
import { checkWhole, draftsOf, onePass, readWhole } from './engine.js'
import { hostileDrafts } from './hostile.js'
import { figure, medians, printMachine, printTable, processorTime } from './measure.js'
import { placeRows, writingRows } from './places.js'
import { growthPlot } from './plot.js'
import { workspaceRows } from './workspace.js'

void bench()

async function bench(): Promise<void> {
  printMachine()
  // First what is measured from without: whoever has read megabytes himself is slow to take what a server tells him.
  printTable(
    'An edit in the middle of a draft, to its diagnostics (median, and 95 of 100)',
    ['length', 'no-op server, ms', 'ours, ms', 'ratio', '95 of 100: ours'],
    await editRows(),
  )
  printTable(
    'Asked right behind an edit in 1 MB (95 of 100)',
    ['what', 'its answer, ms', 'the diagnostics, ms', 'ratio'],
    await questionRows(),
  )
  printTable('The server', ['what', 'no-op server', 'ours', 'ratio'], await startRows())
  await whole()
  await hostile()
  printTable(
    'Reading the commitments, on the drafts of the layouts',
    ['what', 'ms for each MB', 'MB'],
    await commitmentRows(),
  )
  printTable(
    'Edits all over a draft, in process (half of them, and nine of ten)',
    ['length', 'half, ms', 'nine of ten, ms'],
    await placeRows(),
  )
  printTable(
    'Paragraphs written letter by letter behind others, in process (half of the letters, and nine of ten)',
    ['length', 'half, ms', 'nine of ten, ms'],
    await writingRows(),
  )
  printTable(
    'A workspace of drafts of 20 KB (processor time of the server)',
    [
      'drafts',
      'scan, ms for each',
      'one changed, ms',
      'symbols of all, ms',
      'commitments of all, ms',
      'memory, MB',
      'a scan stopped after at most, ms',
    ],
    await workspaceRows(),
  )
}

async function whole(): Promise<void> {
  const lines = { pass: [], read: [], check: [] } as Record<'pass' | 'read' | 'check', [number, number][]>
  const rows: string[][] = []
  for (const [name, bytes] of Object.entries(sizes) as [Size, number][]) {
    const next = draftsOf(bytes)
    const times = await medians(
      [
        { name: 'pass', run: () => onePass(next()) },
        { name: 'read', run: () => readWhole(next()) },
        { name: 'check', run: () => checkWhole(next()) },
      ],
      bytes > 2_000_000 ? { rounds: 1, time: 1, iterations: 1 } : {},
    )
    const [pass = 0, read = 0, check = 0] = ['pass', 'read', 'check'].map((task) => times.get(task))
    lines.pass.push([bytes, pass])
    lines.read.push([bytes, read])
    lines.check.push([bytes, check])
    rows.push([name, figure(pass), figure(read), figure(check), figure((check / bytes) * 1e6), figure(check / pass)])
  }
  printTable(
    'Read and check in process, all rules on, no text seen twice (processor time)',
    ['length', 'one pass, ms', 'read, ms', 'read and check, ms', 'ms for each MB', 'ratio to one pass'],
    rows,
  )
  writeFileSync(
    'docs/growth.svg',
    growthPlot([
      { name: 'read and check', colour: '#b3243b', points: lines.check },
      { name: 'read', colour: '#2b6cb0', points: lines.read },
      { name: 'one pass', colour: '#777', points: lines.pass },
    ]),
  )
}

/** The same fault again and again: four times as many must take about four times as long. */
async function hostile(): Promise<void> {
  const [few, many] = [2500, 10_000]
  // What compiles code only now is not to be charged to the first.
  checkWhole(draftOf(200_000, 0))
  const rows = Object.entries(hostileDrafts).map(([name, make]) => {
    const [short, long] = [few, many].map((count) => timeOf(make(count)))
    return [name, figure(short ?? 0), figure(long ?? 0), figure((long ?? 0) / (short ?? 1))]
  })
  printTable('Hostile drafts: the same fault again and again', ['fault', `${few}, ms`, `${many}, ms`, 'ratio'], rows)
}

/** The shorter of two runs, in milliseconds of processor time. */
function timeOf(text: string): number {
  const runs = [0, 1].map(() => {
    const start = processorTime()
    checkWhole(text)
    return processorTime() - start
  })
  return Math.min(...runs)
}
