/** Sorts findings into those to be shown and those that a comment in the draft silences; remembers what was of use. */
import type { Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { spanIndexOf } from '../model/spanIndex.js'
import type { Finding } from '../rules/rule.js'
import type { Directive, NamedRule } from './directives.js'
import { nextBlock } from './nextBlock.js'

export interface Suppressed<Found extends Finding> {
  readonly spoken: readonly Found[]
  readonly silenced: readonly { readonly finding: Found; readonly directive: Directive }[]
  /** What directives name and that neither silenced a finding nor, for `enable`, ended a silence. */
  readonly unused: readonly UnusedName[]
}

export interface UnusedName {
  readonly directive: Directive
  /** Null for an `enable` that names nothing. */
  readonly name: NamedRule | null
}

/** One rule kept silent in one region, by one word of one directive. */
interface Silence {
  readonly rule: string
  readonly by: UnusedName
  region: Span
}

/**
 * Applies `directives`, in the order of the draft, to `findings`; `rules` are the ids of all rules that can be silenced.
 * A finding is silenced by where it starts: anywhere in the draft, behind a `disable` and before its `enable` (or the
 * end), or in the block after a `disable-next-line`. Where several directives silence it, the narrowest has done it.
 */
export function applySuppressions<Found extends Finding>(
  findings: readonly Found[],
  directives: readonly Directive[],
  response: Response,
  rules: readonly string[],
): Suppressed<Found> {
  const { silences, idle } = silencesOf(directives, response, rules)
  const narrowestFirst = byRule([...silences].sort((a, b) => widthOf(a.region) - widthOf(b.region)))
  const used = new Set<UnusedName>()
  const spoken: Found[] = []
  const silenced: { finding: Found; directive: Directive }[] = []
  for (const finding of findings) {
    // The end counts: a finding that stands behind the last character of a line stands on that line.
    const { start } = finding.span
    const silence = narrowestFirst.get(finding.rule)?.holding(spanOf(start, start))?.silence
    if (silence === undefined) spoken.push(finding)
    else {
      used.add(silence.by)
      silenced.push({ finding, directive: silence.by.directive })
    }
  }
  const unused = new Set([...silences.map(({ by }) => by).filter((by) => !used.has(by)), ...idle])
  return { spoken, silenced, unused: [...unused] }
}

/** By rule: its silences by their regions, in their order. */
function byRule(silences: readonly Silence[]) {
  const groups = new Map<string, { readonly span: Span; readonly silence: Silence }[]>()
  for (const silence of silences) {
    const entry = { span: silence.region, silence }
    const group = groups.get(silence.rule)
    if (group === undefined) groups.set(silence.rule, [entry])
    else group.push(entry)
  }
  return new Map([...groups].map(([rule, group]) => [rule, spanIndexOf(group)]))
}

/** The rules that `pattern` (`verdict/missing`, `verdict/*`) names. */
export function rulesNamed(pattern: string, rules: readonly string[]): readonly string[] {
  const group = pattern.endsWith('/*') ? pattern.slice(0, -1) : undefined
  return rules.filter((rule) => rule === pattern || (group !== undefined && rule.startsWith(group)))
}

/** Which rule is silent where, and which `enable` ends nothing. */
function silencesOf(directives: readonly Directive[], response: Response, rules: readonly string[]) {
  const silences: Silence[] = []
  const idle: UnusedName[] = []
  let open: Silence[] = []
  for (const directive of directives) {
    if (directive.kind === 'enable') {
      for (const name of directive.rules.length === 0 ? [null] : directive.rules) {
        const ending = name === null ? open : open.filter(({ rule }) => rulesNamed(name.pattern, [rule]).length > 0)
        for (const silence of ending) silence.region = spanOf(silence.region.start, directive.comment.span.start)
        if (ending.length === 0 && (name === null || rulesNamed(name.pattern, rules).length > 0))
          idle.push({ directive, name })
        open = name === null ? [] : open.filter(({ rule }) => rulesNamed(name.pattern, [rule]).length === 0)
      }
      continue
    }
    const region = regionOf(directive, response)
    for (const name of directive.rules) {
      const by = { directive, name }
      for (const rule of rulesNamed(name.pattern, rules)) {
        const silence: Silence = { rule, by, region }
        silences.push(silence)
        if (directive.kind === 'disable') open.push(silence)
      }
    }
  }
  return { silences, idle }
}

/** Where a directive silences, as long as no `enable` ends it. */
function regionOf({ kind, comment }: Directive, response: Response): Span {
  if (kind === 'disable-next-line') return nextBlock(response, comment.span.end)
  return spanOf(kind === 'disable-file' ? 0 : comment.span.end, response.source.length)
}

function widthOf(region: Span): number {
  return region.end - region.start
}
