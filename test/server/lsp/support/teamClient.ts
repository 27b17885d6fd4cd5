/** A client whose server has a team's files in memory. */
import { type Files, memoryFiles, team } from '../../support/team.js'
import { startTestClient, type TestClient, type TestClientOptions } from './testClient.js'

/** A client that has the team's folder open, answers for settings, and whose server reads `files`. */
export function startTeamClient(files: Files, options: TestClientOptions = {}): Promise<TestClient> {
  return startTestClient({
    ...options,
    capabilities: { ...options.capabilities, workspace: { ...options.capabilities?.workspace, configuration: true } },
    params: { workspaceFolders: [{ uri: team, name: 'team' }], ...options.params },
    runtime: { teamFiles: memoryFiles(files) },
  })
}
