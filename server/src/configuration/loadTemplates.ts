/** Gathers the templates in the folders that a configuration names. */
import { type ReadTemplates, type ResponseTemplate, readTemplates } from '../templates/responseTemplate.js'
import { deskFileKind } from './deskFile.js'
import { type FileProblem, inFile } from './fileProblem.js'
import type { NamedRegister } from './teamConfiguration.js'
import type { TeamFiles } from './teamFiles.js'
import { nameOf } from './uris.js'

export interface TeamTemplates {
  readonly templates: readonly (ResponseTemplate & { readonly uri: string })[]
  readonly problems: readonly FileProblem[]
}

/** The templates in `folders`. A folder or file that cannot be read is told, and the others are still there. */
export async function loadTemplates(folders: readonly NamedRegister[], files: TeamFiles): Promise<TeamTemplates> {
  const problems: FileProblem[] = []
  const templates: (ResponseTemplate & { readonly uri: string })[] = []
  for (const folder of folders) {
    const listed = await files.list(folder.uri)
    if (!('uris' in listed) || listed.uris === null) {
      const why = 'fault' in listed ? listed.fault : 'There is no such folder.'
      const message = `The folder ${nameOf(folder.uri)} of templates cannot be used. ${why}`
      problems.push({ ...folder.namedAt, message, severity: 'error' })
      continue
    }
    for (const uri of listed.uris.filter((one) => deskFileKind(one) === 'templates')) {
      const read = await readFile(uri, files)
      for (const problem of read.problems) problems.push(problem)
      for (const template of read.templates) {
        const other = templates.find(({ title }) => title === template.title)
        if (other === undefined) templates.push({ ...template, uri })
        else {
          const message = `“${template.title}” is the title of a template in ${nameOf(other.uri)}, too, and that one counts. Give one another title.`
          problems.push({ uri, span: template.span, severity: 'warning', message })
        }
      }
    }
  }
  return { templates, problems }
}

/** What is wrong in the file of templates `uri` by itself. */
export async function templateProblems(uri: string, files: TeamFiles): Promise<readonly FileProblem[]> {
  return (await readFile(uri, files)).problems
}

async function readFile(
  uri: string,
  files: TeamFiles,
): Promise<{ readonly templates: ReadTemplates['templates']; readonly problems: readonly FileProblem[] }> {
  const found = await files.read(uri)
  if (!('text' in found)) {
    const problem: FileProblem = { uri, span: { start: 0, end: 0 }, severity: 'error', message: found.fault }
    return { templates: [], problems: [problem] }
  }
  const read = readTemplates(found.text ?? '')
  return { templates: read.templates, problems: read.problems.map((problem) => inFile(problem, uri)) }
}
