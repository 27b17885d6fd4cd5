/** Reads a register from its YAML: what can be used is used, everything else is a problem with a place. */
import { type Day, parseDay } from '../model/day.js'
import { flowOf } from '../model/flow.js'
import { parseRecommendationId, partOf, type RecommendationId } from '../model/recommendationId.js'
import { readDate } from '../reading/dates.js'
import type { SchemaProblem } from '../schema/schemaProblem.js'
import type { Placed } from '../schema/shapes.js'
import type { Register, RegisterDeadline, RegisterEntry } from './register.js'
import { readWrittenRegister, type WrittenEntry, type WrittenPart } from './registerShape.js'

export interface ReadRegister {
  readonly register: Register
  /** In the order of the text. */
  readonly problems: readonly SchemaProblem[]
}

/** The register that `yaml` writes. Never throws; spans are UTF-16 offsets into `yaml`. */
export function readRegister(yaml: string): ReadRegister {
  const { value, problems } = readWrittenRegister(yaml)
  const { report, inspectorate, published, paragraphs, pages, recommendations } = value
  const entries = recommendations.flatMap((one) => entriesOf(one, published))
  const empty = recommendations.flatMap(({ value: { id, text, parts } }) =>
    text === '' && parts.length === 0 ? [emptyEntry(id)] : [],
  )
  return {
    register: { report, inspectorate, published, paragraphs, pages, entries },
    problems: [...problems, ...empty].sort((a, b) => a.span.start - b.span.start),
  }
}

function emptyEntry(id: Placed<string>): SchemaProblem {
  const message = `Recommendation ${id.value} has no words. Write its “text:”, so that quotations can be compared.`
  return { message, span: id.span, severity: 'warning', beyondShape: true }
}

function entriesOf({ value, span }: Placed<WrittenEntry>, published: Day | null): readonly RegisterEntry[] {
  const id = parseRecommendationId(value.id.value)
  if (id === undefined) return []
  const whole: RegisterEntry = {
    id,
    text: value.text.trim(),
    addressee: value.addressee,
    deadline: deadlineOf(value.deadline, published),
    span,
    idSpan: value.id.span,
  }
  return [whole, ...value.parts.map((part) => partEntry(part, whole, published))]
}

/** A part is addressed, and due, as its whole is, where it does not say otherwise. */
function partEntry({ value, span }: Placed<WrittenPart>, whole: RegisterEntry, published: Day | null): RegisterEntry {
  return {
    id: partIdOf(value.id.value, whole.id),
    text: value.text.trim(),
    addressee: value.addressee ?? whole.addressee,
    deadline: deadlineOf(value.deadline, published) ?? whole.deadline,
    span,
    idSpan: value.id.span,
  }
}

function partIdOf(written: string, whole: RecommendationId): RecommendationId {
  const full = parseRecommendationId(written)
  return full?.startsWith(whole) ? full : partOf(whole, written.replace(/[^a-z]/gi, ''))
}

function deadlineOf(words: string | null, published: Day | null): RegisterDeadline | null {
  if (words === null) return null
  const text = words.trim()
  return { text, day: parseDay(text) ?? readDate(flowOf(text, 0), published)?.end ?? null }
}
