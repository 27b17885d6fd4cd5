// The processes that an editor under test has started.
import { execFileSync } from 'node:child_process'

/** Process ids of the language servers of Response Desk in the process group `group`. */
export function languageServers(group: number): number[] {
  const processes = execFileSync('ps', ['-e', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' }).split('\n')
  return processes.flatMap((line) => {
    const [, pid, pgid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return Number(pgid) === group && command?.includes('/server/dist/languageServer.js') ? [Number(pid)] : []
  })
}
