/** Explains what a sentence promises, by when, and how words of time are read. */
import type { Commitment, CommitmentClass } from '../../model/commitment.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import type { DateField, Recommendation } from '../../model/response.js'
import { fieldSaysDone } from '../../rules/answers.js'
import { nameOf } from '../../rules/messageWords.js'
import type { Analysis } from '../../service.js'
import { dateOfCommitment } from '../commitmentLog.js'
import { dateNotes, daysOf } from '../dateWords.js'
import { type Card, type CardLine, fact, words } from './card.js'

const meanings: Readonly<Record<CommitmentClass, string>> = {
  firm: 'Firm commitment',
  soft: 'Soft commitment: a look, without an undertaking',
  continuing: 'Continuing: done already, and goes on',
}

/** Class, owner, date, and the words that made the sentence a commitment. */
export function commitmentCard(commitment: Commitment, { response }: Analysis): Card {
  const { class: strength, owner, date, reason } = commitment
  const dated = dateOfCommitment(response)(commitment)
  return {
    title: meanings[strength],
    lines: [
      fact('Owner', owner === null ? 'nobody is named' : named(owner)),
      fact('Date', dated === null ? 'none' : dateLine(dated, date === dated)),
      words(`It ${reason.what.replace(`"${reason.text}"`, `“${reason.text}”`)}.`),
    ],
  }
}

function named({ name, text }: NonNullable<Commitment['owner']>): string {
  return name.toLowerCase() === text.toLowerCase() ? name : `${name} (“${text}”)`
}

function dateLine(date: PlannedDate, isOwn: boolean): string {
  const days = daysOf(date)
  const stands = `“${date.text}”${isOwn ? '' : ' in the date field'}`
  return days === undefined ? stands : `${days} (${stands})`
}

/** The days that words of time stand for. */
export function dateCard(date: PlannedDate, { published }: Analysis): Card {
  const days = daysOf(date)
  return {
    title: days ?? 'No day',
    lines: [fact('Words', `“${date.text}”`), ...dateNotes(date, published).map((note) => words(`${note}.`))],
  }
}

/** The value of a date field, and what it dates. */
export function dateFieldCard(field: DateField, recommendation: Recommendation, analysis: Analysis): Card {
  const { schema, published } = analysis
  const { name, value, date } = field
  const days = date === null ? undefined : daysOf(date)
  const lines: CardLine[] = [fact('Value', value.trim() === '' ? 'empty' : `“${value.trim()}”`)]
  if (fieldSaysDone(field, schema)) lines.push(fact('Read as', 'done'))
  else if (days !== undefined) lines.push(fact('Read as', days))
  lines.push(fact('Dates', `the answer to ${nameOf(recommendation.id, schema)}`))
  if (date === null && value.trim() !== '' && !fieldSaysDone(field, schema))
    lines.push(words('These words fix no date.'))
  if (date !== null) for (const note of dateNotes(date, published)) lines.push(words(`${note}.`))
  return { title: name === '' ? 'Date' : name, lines }
}
