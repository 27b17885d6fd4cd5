/** Makes a template of text that a writer selected. */
import { stringify } from 'yaml'
import { openYaml } from '../schema/yamlFile.js'

export interface NewTemplate {
  readonly title: string
  /** As it stands in the draft. */
  readonly text: string
  /** The key of the verdict for which it is; null for any. */
  readonly verdict: string | null
}

/**
 * The text of a file of templates, `yaml` (empty for a new one), with the template at its end. Everything that stood
 * there stays as it is. Undefined where `yaml` has no list of templates at its end to which one could be added.
 */
export function withTemplate(yaml: string, { title, text, verdict }: NewTemplate): string | undefined {
  const body = text.replace(/\r\n?/g, '\n').replace(/[\\$]/g, '\\$&')
  const entry = {
    title,
    ...(verdict !== null && { when: { verdict } }),
    body: body.endsWith('\n') ? body : `${body}\n`,
  }
  const written = stringify([entry], { lineWidth: 0 })
  if (yaml.trim() === '') return `templates:\n${indented(written)}`
  const { root } = openYaml(yaml, { name: 'a file of templates', form: '' })
  const last = root?.items.at(-1)
  const isBlockList = /(?:^|\n)templates:[^\S\n]*\r?\n[^\S\n]*-/.test(yaml)
  if (root === null || String(last?.key) !== 'templates' || !isBlockList) return undefined
  const indent = /(?:^|\n)templates:[^\S\n]*\r?\n([^\S\n]*)-/.exec(yaml)?.[1] ?? ''
  const ending = yaml.includes('\r\n') ? '\r\n' : '\n'
  const added = indented(written, indent).replaceAll('\n', ending)
  return `${yaml}${/[\r\n]$/.test(yaml) ? '' : ending}${added}`
}

function indented(yaml: string, indent = '  '): string {
  return yaml.replace(/^(?=.)/gm, indent)
}
