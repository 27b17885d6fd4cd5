/** Tells whether another extension knows YAML: it has our JSON Schemas from the manifest, and ours says no more than they do not. */
import * as vscode from 'vscode'
import { type OtherYamlServerParams, otherYamlServerNotification } from '../../server/src/protocol.js'
import type { Desk } from './desk.js'

/** Extensions that check YAML files by the JSON Schemas that others contribute (`yamlValidation`). */
const known = ['redhat.vscode-yaml']

export function runsOtherYamlServer(): boolean {
  return known.some((id) => vscode.extensions.getExtension(id) !== undefined)
}

/** Tells the server when one is installed, or taken out. */
export function followOtherYamlServer(desk: Desk): vscode.Disposable {
  let told = runsOtherYamlServer()
  return vscode.extensions.onDidChange(() => {
    const params: OtherYamlServerParams = { runs: runsOtherYamlServer() }
    if (params.runs === told) return
    told = params.runs
    desk.notify(otherYamlServerNotification, params)
  })
}
