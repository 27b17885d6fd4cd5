/** Tells which documents the desk looks at, and which of them look as if there were something to see. */
import { deskFileGlobs, deskFileKind } from '../../server/src/configuration/deskFile.js'

/** What there is to know of a document without the editor. */
export interface NamedText {
  /** The last segment of its path, or all of it. */
  readonly path: string
  readonly text: string
}

/**
 * Schemes of documents that are Markdown and no draft of anybody: cells of notebooks, of which nothing can be said one
 * by one; other versions of a file beside the one being written (comparisons, local history), whose findings would be
 * told twice; pages of our own; what is typed to an assistant or in a comment.
 */
const schemesLeftAlone: ReadonlySet<string> = new Set([
  'vscode-notebook-cell',
  'git',
  'gitfs',
  'gitlens',
  'pr',
  'review',
  'vscode-local-history',
  'vscode-chat-code-block',
  'vscode-chat-editing-snapshot-text-model',
  'chat-editing-text-model',
  'comment',
  'output',
  'response-desk-page',
])

/** Whether the desk looks at documents of this scheme: all there are but a few. */
export function isServedScheme(scheme: string): boolean {
  return !schemesLeftAlone.has(scheme)
}

/** Markdown wherever it comes from, unsaved and virtual too; drafts by their name also where they are called otherwise. */
export const draftSelector = [{ language: 'markdown' }, { pattern: '**/*.response.md' }]

/** The files that a team writes besides drafts. */
export const teamFileSelector = [...deskFileGlobs.values()].flat().map((glob) => ({ pattern: `**/${glob}` }))

const draftName = /\.response\.md$/i
const schemaLine = /^response-schema[ \t]{0,8}:/m
const words = /\brecommendation/i
const answers = /\b(?:accept|agree|reject|response|action plan)/i

/** So much of a text is looked at: this runs before anybody asked for anything. */
const lettersLookedAt = 50_000

/**
 * Whether a text is worth starting the server for, which then decides for itself whether it is a response: its name or
 * its front matter says so, or it speaks of recommendations and of answers to them. A team's other files always are.
 */
export function looksLikeResponse({ path, text }: NamedText): boolean {
  if (draftName.test(path) || isTeamFile(path)) return true
  const beginning = text.slice(0, lettersLookedAt)
  return schemaLine.test(beginning.slice(0, 4_000)) || (words.test(beginning) && answers.test(beginning))
}

/** Whether the file is a configuration, a schema, a register or templates, by its name. */
export function isTeamFile(path: string): boolean {
  return deskFileKind(path) !== undefined
}
