/** Whether words that stand where a recommendation or its answer may stand are rather the department's: it speaks of itself and of what it does. */
export function departmentSpeaks(text: string): boolean {
  const head = text.slice(0, 400)
  if (/\bshould\b/.test(firstSentence(head))) return false
  if (/^(?:We|Our|I)\b|\b(?:[Ww]e|our) (?:will|have|are|do|agree|accept|welcome|recognise|acknowledge)\b/.test(head))
    return true
  if (
    /^(?:The (?:Home Office|(?:[A-Z][a-z]+ )?(?:Department|department|Government|government)|HO)|HO|HM Government|Home Office)\b/.test(
      head,
    )
  )
    return true
  return (
    /\b(?:has|have) (?:been|already|now|also)\b|\b(?:is|are) (?:being|now|already|currently)\b|\bwill\b/.test(
      firstSentence(head),
    ) && !startsImperative(head)
  )
}

function firstSentence(text: string): string {
  const stop = /[.;](?=\s)/.exec(text)
  return stop === null ? text : text.slice(0, stop.index)
}

/** A capitalised bare verb: recommendations are put as orders. Only frequent ones, to break a tie. */
function startsImperative(text: string): boolean {
  return /^(?:Ensure|Review|Produce|Develop|Carry out|Conduct|Set|Make|Provide|Improve|Establish|Introduce|Publish|Create|Put|Work|Agree|Consider|Use|Train|Implement|Undertake|Identify|Record|Clarify|Define|Collect|Monitor|Update|Complete|Look|Take|Give|Tell|Ask|Check|Decide|Fill|Move|Let|Keep|Stop|Start|Begin|Bring|Write|Build|Run|Hold|Share|Explain|Report)\b/.test(
    text,
  )
}

/** Whether the department takes the word again behind the introduction of a committee: it answers, and it thanks. */
export function departmentOpens(text: string): boolean {
  return /^(?:[A-Z][a-z]+ ){0,3}[Rr]esponses? to the\b|\b(?:thanks|is grateful to|welcomes)\b/.test(text.slice(0, 200))
}
