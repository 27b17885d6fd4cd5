import type { Day } from '../model/day.js'
import { parseRecommendationId, type RecommendationId } from '../model/recommendationId.js'
import type { SummaryRow, Verdict } from '../model/response.js'
import { movedSpan, type Span, spanOf } from '../model/span.js'
import type { Cell } from './cells.js'
import { readDate } from './dates.js'
import { draftOf, type PassageDraft, type RecommendationDraft } from './draft.js'
import type { Grammar } from './grammar.js'
import type { Unit } from './units.js'

/** What a table holds: recommendations with their answers, or a repetition of the verdicts, or neither. */
export interface TableRead {
  readonly drafts: readonly RecommendationDraft[]
  readonly summaryRows: readonly SummaryRow[]
  readonly passages: readonly PassageDraft[]
}

type Column = 'number' | 'recommendation' | 'verdict' | 'response' | 'owner' | 'date'

/** Reads a table by the names of its columns. Where `known` recommendations stand before it, it repeats their verdicts. */
export function readTable(unit: Unit, grammar: Grammar, anchor: Day | null, known: boolean): TableRead {
  const [header = [], , ...rows] = unit.cells
  const columns = columnsOf(header, grammar)
  const body = rows.map((cells, index) => ({ cells, row: rowAt(unit, index + 2) }))
  if (!columns.has('verdict') || (!columns.has('number') && !columns.has('recommendation')))
    return otherTable(header, body)
  return known ? summaryOf(header, body, columns, grammar) : new ActionPlan(columns, grammar, anchor).read(header, body)
}

/** Where the row `index` of the table stands, counted with its head. */
function rowAt({ lines, span }: Unit, index: number): Span {
  const line = lines[index]
  return line === undefined ? span : movedSpan(line, span.start)
}

interface Row {
  readonly cells: readonly Cell[]
  readonly row: Span
}

/** Which column holds what. A column's name counts as it stands in the schema, or where it begins with that. */
function columnsOf(header: readonly Cell[], grammar: Grammar): Map<Column, number> {
  const { table } = grammar.schema
  const columns = new Map<Column, number>()
  const order: Column[] = ['verdict', 'date', 'owner', 'response', 'number', 'recommendation']
  for (const exact of [true, false]) {
    for (const column of order) {
      if (columns.has(column)) continue
      const index = header.findIndex(
        (cell, place) =>
          ![...columns.values()].includes(place) && table[column].some((name) => isNamed(cell.flow.text, name, exact)),
      )
      if (index >= 0) columns.set(column, index)
    }
  }
  return columns
}

function isNamed(header: string, name: string, exact: boolean): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim()
  return exact ? plain(header) === plain(name) : plain(name) !== '' && plain(header).startsWith(plain(name))
}

function otherTable(header: readonly Cell[], body: readonly Row[]): TableRead {
  const passages = [...header, ...body.flatMap((row) => row.cells)].map((cell) => cellPassage(cell, 'furniture', null))
  return { drafts: [], summaryRows: [], passages }
}

function cellPassage(cell: Cell, voice: PassageDraft['voice'], recommendation: RecommendationId | null): PassageDraft {
  const section = voice === 'department' ? 'answer' : 'closing'
  return {
    kind: 'table-cell',
    voice,
    span: cell.span,
    number: null,
    flow: cell.flow,
    recommendation,
    section,
    emphasised: false,
  }
}

/** The id at the head of a cell: `1. Finish the study`, `Recommendation 1(a)`, `S40`. */
function idIn(cell: Cell | undefined, grammar: Grammar): RecommendationId | undefined {
  if (cell === undefined) return undefined
  const label = grammar.labels.read(cell.flow.text)
  if (label?.ids[0] !== undefined) return label.ids[0]
  const head =
    /^\[?[A-Z]?\d{1,3}(?:\.\d{1,2}(?!\d))?(?: ?\(?[a-z]\)?(?![a-z]))?(?: ?\([ivx]+\))?\]?(?=[\s.:)–-]|$)/i.exec(
      cell.flow.text,
    )
  return head === null ? undefined : parseRecommendationId(head[0])
}

function verdictOf(cell: Cell | undefined, grammar: Grammar): Verdict | null {
  if (cell === undefined || cell.flow.text === '') return null
  const read = grammar.verdicts.read(cell.flow.text)
  if (read === undefined)
    return { key: null, text: cell.flow.text, span: cell.span, number: null, form: 'cell', note: null }
  const note =
    read.note === null
      ? null
      : { text: cell.flow.text.slice(read.note.start), span: cell.flow.sourceSpan(read.note.start, read.note.end) }
  return {
    key: read.key,
    text: cell.flow.text.slice(0, read.end),
    span: cell.flow.sourceSpan(0, read.end),
    number: null,
    form: 'cell',
    note,
  }
}

function summaryOf(
  header: readonly Cell[],
  body: readonly Row[],
  columns: ReadonlyMap<Column, number>,
  grammar: Grammar,
): TableRead {
  const rows: SummaryRow[] = []
  for (const { cells, row } of body) {
    const id =
      idIn(cells[columns.get('number') ?? -1], grammar) ?? idIn(cells[columns.get('recommendation') ?? -1], grammar)
    const verdict = verdictOf(cells[columns.get('verdict') ?? -1], grammar)
    if (id !== undefined && verdict !== null) rows.push({ id, verdict, span: spanOf(row.start, row.end) })
  }
  return { ...otherTable(header, body), summaryRows: rows }
}

/** A table in which each row answers a recommendation, as HM Prison and Probation Service prints its action plans. */
class ActionPlan {
  private readonly drafts: RecommendationDraft[] = []
  private readonly passages: PassageDraft[] = []

  constructor(
    private readonly columns: ReadonlyMap<Column, number>,
    private readonly grammar: Grammar,
    private readonly anchor: Day | null,
  ) {}

  read(header: readonly Cell[], body: readonly Row[]): TableRead {
    for (const cell of header) this.passages.push(cellPassage(cell, 'furniture', null))
    for (const row of body) this.readRow(row)
    return { drafts: this.drafts, summaryRows: [], passages: this.passages }
  }

  private readRow({ cells, row }: Row): void {
    const numberCell = this.cell(cells, 'number') ?? this.cell(cells, 'recommendation')
    const id = idIn(numberCell, this.grammar) ?? idIn(this.cell(cells, 'recommendation'), this.grammar)
    const last = this.drafts.at(-1)
    const draft = id === undefined || id === last?.id ? last : this.openRow(id, numberCell)
    if (draft === undefined) return
    draft.end = row.end
    this.readStatement(draft, cells)
    this.readVerdict(draft, cells)
    const response = this.cell(cells, 'response')
    if (response !== undefined && response.flow.text !== '')
      draft.answer.push(this.add(response, 'department', draft.id))
    this.readOwnerAndDate(draft, cells)
  }

  private cell(cells: readonly Cell[], column: Column): Cell | undefined {
    const index = this.columns.get(column)
    return index === undefined ? undefined : cells[index]
  }

  private add(cell: Cell, voice: PassageDraft['voice'], id: RecommendationId): PassageDraft {
    const passage = cellPassage(cell, voice, id)
    this.passages.push(passage)
    return passage
  }

  private openRow(id: RecommendationId, cell: Cell | undefined): RecommendationDraft | undefined {
    if (cell === undefined) return undefined
    const draft = draftOf(
      id,
      { text: cell.flow.text.slice(0, 40), span: cell.span, idSpan: cell.span, style: 'cell' },
      true,
      0,
      null,
    )
    this.drafts.push(draft)
    return draft
  }

  private readStatement(draft: RecommendationDraft, cells: readonly Cell[]): void {
    const cell = this.cell(cells, 'recommendation')
    if (cell !== undefined && cell.flow.text !== '') draft.statement.push(this.add(cell, 'inspectorate', draft.id))
  }

  private readVerdict(draft: RecommendationDraft, cells: readonly Cell[]): void {
    const cell = this.cell(cells, 'verdict')
    const verdict = verdictOf(cell, this.grammar)
    if (cell === undefined || verdict === null) return
    this.add(cell, 'furniture', draft.id)
    draft.verdicts.push(verdict)
  }

  private readOwnerAndDate(draft: RecommendationDraft, cells: readonly Cell[]): void {
    const owner = this.cell(cells, 'owner')
    if (owner !== undefined && owner.flow.text !== '') {
      draft.owner ??= { text: owner.flow.text, span: owner.span }
      this.add(owner, 'furniture', draft.id)
    }
    const date = this.cell(cells, 'date')
    if (date === undefined || draft.dateField !== null) return
    const name = this.grammar.schema.table.date[0] ?? ''
    const { dateFields } = this.grammar
    draft.dateField = {
      name,
      span: date.span,
      valueSpan: date.span,
      value: date.flow.text,
      date: readDate(date.flow, this.anchor),
      done: dateFields.isDone(date.flow.text),
    }
  }
}
