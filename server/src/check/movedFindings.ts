import { movedAll, movedPlace } from '../model/moved.js'
import type { Move } from '../model/span.js'
import type { Finding, Fix } from '../rules/rule.js'

/** `findings` of one rule with all that they speak of where `move` moves it: the very list where none moves. */
export function movedFindings(findings: readonly Finding[], move: Move): readonly Finding[] {
  // A fix of many edits may be that of many findings of a kind: it is moved once, and stays one.
  const shared = new Map<Fix, Fix>()
  const movedOne = (fix: Fix): Fix => {
    if (fix.edits.length < 2) return movedFix(fix, move)
    const moved = shared.get(fix) ?? movedFix(fix, move)
    shared.set(fix, moved)
    return moved
  }
  return movedAll(findings, (finding) => movedFinding(finding, move, movedOne))
}

function movedFinding(finding: Finding, move: Move, movedOne: (fix: Fix) => Fix): Finding {
  const span = move(finding.span)
  const related = movedAll(finding.related, (place) => movedPlace(place, move))
  const fixes = movedAll(finding.fixes, movedOne)
  if (span === finding.span && related === finding.related && fixes === finding.fixes) return finding
  const { rule, message, incomplete } = finding
  return { rule, span, message, related, fixes, incomplete }
}

function movedFix(fix: Fix, move: Move): Fix {
  const edits = movedAll(fix.edits, (edit) => movedPlace(edit, move))
  return edits === fix.edits ? fix : { ...fix, edits }
}
