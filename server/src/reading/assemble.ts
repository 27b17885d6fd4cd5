import type { Day } from '../model/day.js'
import type { FlowedText } from '../model/flow.js'
import { numberOf, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { PassageNumber } from '../model/response.js'
import { type Assembled, DocumentDraft, kindOf, numberOfUnit } from './documentDraft.js'
import { draftOf, labelIn, type RecommendationDraft } from './draft.js'
import type { Grammar } from './grammar.js'
import type { Layout, Role } from './roles.js'
import { readTable } from './tables.js'
import type { Unit } from './units.js'
import { departmentOpens } from './voice.js'
import { isEndHeading, isRunInHead, saysDone, standsForVerdict, trimmedPart, verdictAtStart } from './wordsInPlace.js'

/** Puts the units of a document together into recommendations and passages, in one pass over their roles. */
export function assemble(units: readonly Unit[], layout: Layout, grammar: Grammar, anchor: Day | null): Assembled {
  const assembler = new Assembler(units, layout, grammar, anchor)
  for (let index = 0; index < units.length; index++) assembler.take(index)
  return assembler.document.finish()
}

type LabelRole = Extract<Role, { role: 'label' }>

class Assembler {
  readonly document: DocumentDraft
  /** How deep the parts of what is open are answered one by one. */
  private depth = 0
  private labelLevel = 0
  private takenWith = false
  /** The unit before was a label that carries a verdict: several in a row share the answer that follows. */
  private verdictLabelBefore = false
  /** Where each id is labelled last without a verdict in the label. */
  private readonly statedLastAt = new Map<string, number>()

  constructor(
    private readonly units: readonly Unit[],
    private readonly layout: Layout,
    private readonly grammar: Grammar,
    private readonly anchor: Day | null,
  ) {
    this.document = new DocumentDraft(grammar, anchor)
    units.forEach((unit, index) => {
      const role = layout.roles[index]
      if (role?.role !== 'label' || unit.verdict?.form === 'line') return
      for (const id of role.ids) this.statedLastAt.set(id, index)
    })
  }

  take(index: number): void {
    const { document } = this
    const unit = this.units[index]
    const role = this.layout.roles[index]
    if (unit === undefined || role === undefined) return
    const wasVerdictLabel = this.verdictLabelBefore
    this.verdictLabelBefore = false
    if (role.role === 'label') this.takeLabel(unit, role, index, wasVerdictLabel)
    else if (role.role === 'part') this.takePart(unit, role.id, role.depth)
    else if (role.role === 'answer-label') this.takeAnswerLabel(unit, role.id, role.bodyStart)
    else if (role.role === 'taken-with') this.takeTakenWith(unit)
    else if (role.role === 'ignored') this.takeIgnored(unit)
    else if (role.role === 'lead-in') document.add(unit, 'paragraph', 'inspectorate', unit.flow)
    else if (unit.kind === 'table') this.takeTable(unit)
    else if (document.phase === 'answer' && isRunInHead(unit, this.units[index + 1])) {
      document.add(unit, 'heading', 'inspectorate', unit.body, { recommendation: document.current })
    } else this.takePlain(unit)
  }

  private takeLabel(unit: Unit, role: LabelRole, index: number, wasVerdictLabel: boolean): void {
    const body = unit.flow.part(role.bodyStart)
    const verdict = body.onceBy(this.grammar, verdictAtStart)
    const isVerdict = verdict === null ? this.judgesInOtherWords(role, body) : verdict.form === 'line'
    if (isVerdict) return this.takeVerdictLabel(unit, role, body, index, wasVerdictLabel)
    this.openLabel(unit, role, index)
    if (verdict !== null) this.takeFirstWords(unit, body, null)
    else if (!body.isEmpty) this.document.state(unit, body)
  }

  /** `Recommendation 1(b) Noted`: what is open already is named again, with words that stand where its verdict would. */
  private judgesInOtherWords({ ids }: LabelRole, body: FlowedText): boolean {
    const [id] = ids
    const { drafts, open } = this.document
    if (id === undefined || open[0]?.id !== wholeOf(id) || !drafts.some((draft) => draft.id === id)) return false
    return body.onceBy(this.grammar.schema, standsForVerdict, false)
  }

  private openLabel(unit: Unit, role: LabelRole, index: number): void {
    const { document } = this
    const joined = this.takenWith || role.joined ? document.answering : []
    this.takenWith = false
    const label = labelIn(unit.flow, 0, role.labelEnd, role.idStart, role.idEnd, role.style)
    const opened = role.ids.map((id) => draftOf(id, label, true, 0, null))
    for (const draft of opened) document.drafts.push(draft)
    document.open = opened.slice(0, 1)
    document.stating = opened
    document.answering = [...joined, ...opened]
    document.linkTogether(document.answering)
    document.phase = 'statement'
    this.depth = this.layout.answeredDepth.get(index) ?? 0
    this.labelLevel = unit.kind === 'heading' ? unit.level : 0
    if (role.style !== 'number') this.addLabel(unit, role.labelEnd, opened[0]?.id ?? null)
  }

  private addLabel(unit: Unit, labelEnd: number, recommendation: RecommendationId | null): void {
    this.document.add(unit, 'label', 'furniture', trimmedPart(unit.flow, labelEnd), { recommendation })
  }

  /** `Recommendation 1(a) Accept in full`: a verdict on what was printed before, or a row of a list that repeats the verdicts. */
  private takeVerdictLabel(
    unit: Unit,
    role: LabelRole,
    body: FlowedText,
    index: number,
    wasVerdictLabel: boolean,
  ): void {
    const { document } = this
    const id = role.ids[0]
    if (id === undefined) return
    const known = document.drafts.findLast((draft) => draft.id === id)
    const current = document.open[0]
    const belongs = known !== undefined && current !== undefined && wholeOf(known.id) === wholeOf(current.id)
    const isOpen = belongs && document.phase !== 'closing'
    const statedElsewhere = (this.statedLastAt.get(id) ?? -1) > index || (known !== undefined && !isOpen)
    if (statedElsewhere && role.ids.length === 1) return this.addSummary(unit, id, body)
    const unanswered = document.answering.every((draft) => draft.answer.length === 0)
    const shared = wasVerdictLabel && unanswered ? document.answering : []
    if (isOpen) document.answering = [known]
    else this.openVerdictLabel(unit, role, index, current)
    if (body.onceBy(this.grammar, verdictAtStart) === null) document.judgeUnknown(unit, body, null, 'label')
    else document.judge(unit, body, null, 'label')
    for (const draft of document.answering) draft.verdictInLabel = !isOpen
    document.answering = [...new Set([...shared, ...document.answering])]
    if (shared.length > 0) document.linkTogether(document.answering)
    document.phase = 'answer'
    this.verdictLabelBefore = true
  }

  /** A label that carries its verdict and names what no label named before: a part of what is open, or something new. */
  private openVerdictLabel(unit: Unit, role: LabelRole, index: number, current: RecommendationDraft | undefined): void {
    const [id] = role.ids
    if (current === undefined || id === undefined || wholeOf(id) !== wholeOf(current.id)) {
      return this.openLabel(unit, role, index)
    }
    const label = labelIn(unit.flow, 0, role.labelEnd, role.idStart, role.idEnd, role.style)
    this.document.answering = role.ids.map((each) => draftOf(each, label, true, 0, current))
    for (const draft of this.document.answering) this.document.drafts.push(draft)
    this.addLabel(unit, role.labelEnd, id)
  }

  private addSummary(unit: Unit, id: RecommendationId, body: FlowedText): void {
    const verdict = this.document.verdictIn(body, null, 'label')
    if (verdict !== null) this.document.summaryRows.push({ id, verdict, span: unit.span })
    this.document.add(unit, 'verdict', 'furniture', unit.flow, { recommendation: id })
  }

  private takePart(unit: Unit, id: RecommendationId, depth: number): void {
    const { document } = this
    const parent = document.open[depth - 1] ?? document.open.at(-1)
    const { mark, verdict } = unit
    if (parent === undefined || mark === null) return this.takePlain(unit)
    const markEnd = unit.flow.textBetween(0, mark.length).trimEnd().length
    const label = labelIn(unit.flow, 0, markEnd, mark.labelStart, mark.labelEnd, 'part')
    const draft = draftOf(id, label, false, depth, parent)
    document.drafts.push(draft)
    document.open = [...document.open.slice(0, depth), draft]
    const answeredAlone = this.depth >= depth
    if (answeredAlone) {
      document.answering = [draft]
      document.phase = 'statement'
    }
    if (answeredAlone && verdict !== null && verdict.form !== 'line') this.takeFirstWords(unit, unit.body, null)
    else document.state(unit, unit.body)
  }

  private takeAnswerLabel(unit: Unit, id: RecommendationId | null, bodyStart: number): void {
    const { document } = this
    if (document.phase === 'introduction' && id === null) return this.takePlain(unit)
    const named = id === null ? undefined : document.drafts.findLast((draft) => draft.id === id)
    if (named !== undefined) document.answering = [named]
    else if (id !== null) this.openUnknown(unit, id)
    if (document.answering.length === 0) return this.takePlain(unit)
    document.phase = 'answer'
    const body = unit.flow.part(bodyStart)
    this.addLabel(unit, bodyStart, document.current)
    if (body.onceBy(this.grammar, verdictAtStart) !== null) this.takeFirstWords(unit, body, null)
    else if (body.onceBy(this.grammar.schema, standsForVerdict, false)) document.judgeUnknown(unit, body, null)
    else if (!body.isEmpty) document.answer(unit, body, null)
  }

  /** An answer to what the draft does not print: it stands for itself, without the inspectorate's text. */
  private openUnknown(unit: Unit, id: RecommendationId): void {
    const read = unit.label
    if (read === null) return
    const label = labelIn(unit.flow, 0, read.labelEnd, read.idStart, read.idEnd, 'word')
    const draft = draftOf(id, label, true, 0, this.document.open[0] ?? null)
    this.document.drafts.push(draft)
    this.document.answering = [draft]
  }

  private takeTakenWith(unit: Unit): void {
    this.takenWith = true
    this.document.add(unit, 'label', 'furniture', unit.flow)
  }

  private takeIgnored(unit: Unit): void {
    this.document.phase = 'between'
    this.document.add(unit, 'paragraph', 'inspectorate', unit.flow.part(unit.label?.bodyStart ?? 0))
  }

  private takePlain(unit: Unit): void {
    const { document } = this
    if (unit.kind === 'rule') return
    if (unit.kind === 'code') document.add(unit, 'code', 'furniture', unit.flow)
    else if (unit.kind === 'footnote') document.add(unit, 'footnote', 'department', unit.flow)
    else if (document.phase === 'statement' || document.phase === 'answer') this.takeWithin(unit)
    else {
      if (document.phase === 'between' && document.drafts.length === 0 && unit.flow.onceInText(departmentOpens)) {
        document.phase = 'introduction'
      }
      const quoted = unit.kind === 'quote' || document.phase === 'between'
      const voice = unit.kind === 'heading' ? 'furniture' : quoted ? 'inspectorate' : 'department'
      document.add(unit, kindOf(unit), voice, unit.body, { number: numberOfUnit(unit) })
    }
  }

  /** A unit without a label of its own, within a recommendation. */
  private takeWithin(unit: Unit): void {
    const { document } = this
    const number = numberOfUnit(unit)
    if (this.closes(unit)) {
      document.phase = 'closing'
      this.takePlain(unit)
    } else if (unit.verdict !== null && this.awaitsVerdict(unit)) {
      if (document.phase === 'statement') document.answering = this.verdictTarget()
      this.takeFirstWords(unit, unit.body, number)
    } else if (unit.dateField !== null || this.saysDone(unit)) document.addDateField(unit, unit.dateField)
    else if (document.phase === 'statement') this.takeInStatement(unit, number)
    else if (unit.kind === 'heading') {
      document.add(unit, 'heading', 'furniture', unit.flow, { recommendation: document.current })
    } else document.answer(unit, unit.body, this.isParagraphNumber(unit) ? number : null)
  }

  /** `Recommendation implemented` straight behind the verdict. */
  private saysDone(unit: Unit): boolean {
    const { phase, answering } = this.document
    const straight = phase === 'answer' && answering.every((draft) => draft.answer.length === 0)
    return straight && unit.mark === null && unit.body.onceBy(this.grammar, saysDone)
  }

  /** `1.2`, or `5.` where numbers run through the document: a list in an answer has numbers that are no paragraph's. */
  private isParagraphNumber(unit: Unit): boolean {
    return this.layout.runningNumbers || unit.mark?.kind === 'pair'
  }

  private takeInStatement(unit: Unit, number: PassageNumber | null): void {
    const { document } = this
    const judged = document.answering.some((draft) => draft.verdicts.length > 0)
    const hasText = [document.open[0], document.open.at(-1)].some((draft) => (draft?.statement.length ?? 0) > 0)
    const inPlace = hasText || number !== null || unit.emphasis === 'bold' || unit.kind === 'heading'
    const isPair = unit.mark?.kind === 'pair'
    if (!judged && inPlace && !unit.bullet && unit.body.onceBy(this.grammar.schema, standsForVerdict, isPair)) {
      document.answering = this.verdictTarget()
      document.phase = 'answer'
      document.judgeUnknown(unit, unit.body, number)
    } else if (isPair || (this.layout.runningNumbers && number !== null && hasText)) {
      document.answering = this.verdictTarget()
      document.phase = 'answer'
      document.answer(unit, unit.body, number)
    } else if (unit.kind === 'heading') {
      document.add(unit, 'heading', 'furniture', unit.flow, { recommendation: document.open.at(-1)?.id ?? null })
    } else document.state(unit, unit.body)
  }

  /** A verdict is looked for before the answer, and once more in its first words. */
  private awaitsVerdict(unit: Unit): boolean {
    const { verdict } = unit
    if (verdict === null) return false
    if (verdict.form === 'line') return !unit.bullet || unit.mark !== null
    if (this.document.phase !== 'statement') return this.document.answering.every((draft) => draft.answer.length === 0)
    return verdict.form !== 'first-word' || !/\bshould\b/.test(unit.body.textBetween(0, verdict.end))
  }

  /** Whom a verdict speaks of: the part before it where the parts are answered one by one, else the whole. */
  private verdictTarget(): RecommendationDraft[] {
    const { open, answering } = this.document
    if (answering.length > 1) return answering
    const draft = open[Math.min(this.depth, open.length - 1)]
    return draft === undefined ? answering : [draft]
  }

  /** A verdict, with what follows it in the same paragraph. */
  private takeFirstWords(unit: Unit, body: FlowedText, number: PassageNumber | null): void {
    const read = body.onceBy(this.grammar, verdictAtStart)
    if (read === null) return
    this.document.phase = 'answer'
    this.document.judge(unit, body, number, read.form)
    if (read.form === 'first-word') this.document.answer(unit, body, number)
  }

  /** Whether `unit` stands behind the last answer: a heading as high as the label's, or the number after the last label's. */
  private closes(unit: Unit): boolean {
    const { phase, open } = this.document
    if (unit.verdict !== null || unit.bullet || unit.mark?.kind === 'pair') return false
    if (unit.kind === 'heading') {
      return this.labelLevel > 0 ? unit.level <= this.labelLevel : unit.level <= 2 || unit.flow.onceInText(isEndHeading)
    }
    if (phase !== 'answer') return false
    if (unit.mark === null) return unit.lines.length === 1 && unit.flow.onceInText(isEndHeading)
    const last = open[0] === undefined ? undefined : numberOf(wholeOf(open[0].id))
    const isNext = last !== undefined && unit.mark.kind === 'number' && Number(unit.mark.label) === last + 1
    return isNext && !this.layout.runningNumbers && unit.lines[0]?.indent === 0
  }

  private takeTable(unit: Unit): void {
    const { document } = this
    const table = readTable(unit, this.grammar, this.anchor, document.drafts.length > 0)
    for (const row of table.summaryRows) document.summaryRows.push(row)
    for (const draft of table.drafts) document.drafts.push(draft)
    for (const passage of table.passages) document.passages.push(passage)
    if (table.drafts.length === 0) return
    document.phase = 'closing'
    document.open = []
    document.answering = []
  }
}
