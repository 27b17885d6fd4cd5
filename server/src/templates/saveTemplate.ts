/** Adds a template to a team's files: to a file of templates, and, where none is named yet, a folder to the configuration. */
import { isMap, isScalar, isSeq, type Node, stringify } from 'yaml'
import { lineStartOf } from '../model/textLines.js'
import { openYaml } from '../schema/yamlFile.js'

export interface NewTemplate {
  readonly title: string
  /** In the syntax of LSP snippets, with our variables; lines end in `\n`. */
  readonly body: string
  /** The key of the verdict for which it is; null for any. */
  readonly verdict: string | null
}

/**
 * What is to be written behind `yaml`, the text of a file of templates (empty for a new one), so that it ends with
 * `template`. Undefined where `yaml` does not end in a list of templates to which one could be added.
 */
export function addedTemplate(yaml: string, { title, body, verdict }: NewTemplate): string | undefined {
  const entry = {
    title,
    ...(verdict !== null && { when: { verdict } }),
    body: body.endsWith('\n') ? body : `${body}\n`,
  }
  const written = stringify([entry], { lineWidth: 0 })
  if (yaml.trim() === '') return `${lead(yaml)}templates:\n${indented(written)}`
  const { root } = openYaml(yaml, { name: 'a file of templates', form: '' })
  const last = root?.items.at(-1)
  if (!isScalar(last?.key) || last.key.value !== 'templates' || !isSeq(last.value) || last.value.flow === true)
    return undefined
  const [start] = (last.value.items[0] as Node | undefined)?.range ?? []
  // The dash before the first item says how deep the list stands.
  const indent = start === undefined ? undefined : /^[ \t]*(?=-)/.exec(yaml.slice(lineStartOf(yaml, start), start))?.[0]
  if (indent === undefined) return undefined
  return withEnding(`${lead(yaml)}${indented(written, indent)}`, yaml)
}

/**
 * What is to be written behind `yaml`, the text of a configuration (empty for a new one), so that it names `folder` as one
 * of templates. Undefined where it does so already, or is no group of keys with one on each line.
 */
export function addedTemplateFolder(yaml: string, folder: string): string | undefined {
  const line = stringify({ templates: folder }, { lineWidth: 0 })
  if (yaml.trim() === '') return `${lead(yaml)}${line}`
  const { root } = openYaml(yaml, { name: 'a configuration', form: '' })
  if (root === null || !isMap(root) || root.flow === true || root.has('templates')) return undefined
  return withEnding(`${lead(yaml)}${line}`, yaml)
}

/** The end of the last line, where that has none. */
function lead(yaml: string): string {
  return yaml === '' || /[\r\n]$/.test(yaml) ? '' : '\n'
}

function withEnding(text: string, like: string): string {
  return like.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}

function indented(yaml: string, indent = '  '): string {
  return yaml.replace(/^(?=.)/gm, indent)
}
