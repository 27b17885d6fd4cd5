/** What is promised of any text, as assertions. */
import assert from 'node:assert/strict'
import { applyFixes } from '../../../server/src/check/fix.js'
import type { Day } from '../../../server/src/model/day.js'
import type { Span } from '../../../server/src/model/span.js'
import type { TextEdit } from '../../../server/src/rules/rule.js'
import {
  type Analysis,
  type AnalysisSettings,
  createResponseService,
  defaultSettings,
} from '../../../server/src/service.js'
import { everyFeature } from '../support/everyFeature.js'

const today = '2024-03-01' as Day
const uri = 'file:///drafts/any.response.md'
const service = createResponseService({ today: () => today })

function settingsFor(schema: string | null): AnalysisSettings {
  return { ...defaultSettings, schema, isResponse: true, published: today }
}

/** What is known of `text` as a response, analysed anew; `schema` null to let the service choose. */
export function analysisOf(text: string, schema: string | null = null): Analysis {
  service.forget(uri)
  return service.analyse({ uri, version: 1, text }, settingsFor(schema))
}

/** Reads and checks `text`: nothing breaks down, and all that is found lies in the text, in its order. */
export function assertReadsAndChecks(text: string, schema: string | null): Analysis {
  const analysis = analysisOf(text, schema)
  assertSpansWithin({ ...analysis, schema: null, response: { ...analysis.response, text: null } }, text.length)
  let last = 0
  for (const { rule, message, span, fixes } of analysis.findings) {
    assert.notEqual(rule, 'check/rule-failed', message)
    assert.ok(span.start >= last, `${rule} stands out of order`)
    last = span.start
    for (const { edits } of fixes) assertSound(edits, text, rule)
  }
  for (const { flow } of analysis.response.passages) assert.ok(!/[\r\n]/.test(flow.text), 'a line ends in flowed words')
  return analysis
}

/** The same text gives the same findings, and the same reading. */
export function assertSameAgain(analysis: Analysis): void {
  const again = analysisOf(analysis.response.text, analysis.schema.id)
  assert.deepEqual(again.findings, analysis.findings)
  assert.deepEqual(again.response, analysis.response)
}

/** All features answer at `offset`, inside the text, with edits that can be carried out. */
export function assertFeatures(analysis: Analysis, offset: number): void {
  const { values, edits } = everyFeature(analysis, offset, today)
  const { text } = analysis.response
  const { files, report, ...inText } = values
  assert.ok(files !== undefined && report !== undefined)
  assertSpansWithin(inText, text.length)
  for (const offered of edits) assertSound(offered.edits, text, offered.from)
}

/** Mending all that is safe to mend comes to an end, and leaves nothing safe to mend. */
export function assertFixesConverge(analysis: Analysis): void {
  const { text } = analysis.response
  const settings = settingsFor(analysis.schema.id)
  const once = service.fixSafely({ uri, version: 1, text }, settings)
  const twice = service.fixSafely({ uri, version: 2, text: once.text }, settings)
  assert.equal(twice.text, once.text, 'mending does not converge')
}

/** `edits` lie in `text`, and no two of them change the same. */
export function assertSound(edits: readonly TextEdit[], text: string, from: string): void {
  let behind = 0
  for (const { span } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    assert.ok(span.start >= behind && span.start <= span.end && span.end <= text.length, `${from}: edits overlap`)
    behind = span.end
  }
  assert.equal(typeof applyFixes(text, edits), 'string')
}

/**
 * Every pair of `start` and `end`, wherever in `value` it stands, lies in a text of this length. What flowed text keeps
 * for itself is not looked into, nor is a `placeholder`, which is a place in what an edit writes.
 */
function assertSpansWithin(value: unknown, length: number): void {
  const open: unknown[] = [value]
  const seen = new Set<unknown>()
  while (open.length > 0) {
    const item = open.pop()
    if (typeof item !== 'object' || item === null || seen.has(item)) continue
    seen.add(item)
    if (isSpan(item))
      assert.ok(0 <= item.start && item.start <= item.end && item.end <= length, `a span is ${item.start}-${item.end}`)
    else if (item instanceof Map) open.push(...item.values())
    else if (!('sourceSpan' in item))
      for (const [key, part] of Object.entries(item)) if (key !== 'placeholder') open.push(part)
  }
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
}
