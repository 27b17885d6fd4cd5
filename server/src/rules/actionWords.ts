// What words of an answer tell: something done or being done, mere agreement, or a bare status.

const participle =
  '(?:[a-z]{2,}ed|been|begun|bought|brought|built|chosen|come|cut|done|drawn|found|given|gone|grown|held|kept|laid|led|left|made|met|paid|put|read|run|seen|sent|set|shown|split|spoken|spent|taken|taught|told|won|written)'
const between = '(?: (?:already|also|always|both|each|just|long|now|recently|since|so far|[a-z]{2,}ly)){0,2}'

/** For text in lower case. */
const done = [
  // has (already) introduced, have been agreed, had
  new RegExp(`\\b(?:has|have|had|’ve|'ve)${between} ${participle}\\b`),
  // was agreed, were tried
  new RegExp(`\\b(?:was|were)${between} ${participle}\\b`),
  // is done, are made each month, are being trained; not: is needed, is due
  new RegExp(
    `\\b(?:is|are)${between}(?: being)? (?!accepted|agreed|committed|needed|required|expected|intended|planned|concerned|pleased|recognised|acknowledged|noted|shared|welcomed|supported|believed|considered|used to\\b)${participle}\\b`,
  ),
  // is working, are recruiting; not: is considering
  /\b(?:is|are)(?: (?:already|also|now|currently)){0,2} (?!ongoing\b|considering\b|exploring\b|assessing\b|examining\b|reviewing\b|looking\b|discussing\b|being\b|going to\b)[a-z]{3,}ing\b/,
  /\b(?:already|now|nowadays)\b/,
  // A simple past with what it was done to, or when: joined the Hub, introduced a rota, came out in November
  /\b[a-z]{3,}ed (?:a|an|all|its|our|their|new|two|three|on|in|from) /,
  /\b(?:began|brought|built|came|gave|held|led|made|met|sent|took|went|wrote) /,
]

/** Whether `text` tells of something that has been done, is in place, or is done as a matter of course. */
export function tellsOfAction(text: string): boolean {
  const lower = text.toLowerCase()
  return done.some((pattern) => pattern.test(lower))
}

/** These, too, are for sentences in lower case. */
const attitude =
  /^(?:we|the [a-z ]{3,40}|[a-z][a-z ]{1,40})(?: (?:also|fully|further|very much|entirely|therefore|[a-z]{3,}ly)){0,2} (?:accepts?|agrees?|acknowledges?|appreciates?|believes?|notes?|recognises?|recognizes?|shares?|supports?|understands?|welcomes?|thanks?|thinks?|(?:is|are) (?:aware|clear|committed|conscious|grateful|keen|mindful|pleased|satisfied)|remains? (?:committed|clear|grateful))\b/
const judgement =
  /^(?:this|that|it|the (?:recommendation|report|point|finding|issue|work))(?: [a-z]+){0,3} (?:is|are|remains)(?: [a-z]+){0,3} (?:accepted|agreed|appreciated|important|noted|priority|recognised|right|understood|valuable|vital|welcome|welcomed)\b/

/** Whether a sentence only agrees, notes or values: `We recognise the importance of this.` */
export function isMereAgreement(sentence: string): boolean {
  const lower = sentence.toLowerCase()
  return attitude.test(lower) || judgement.test(lower)
}

const status =
  /^(?:(?:this|that|the|our|all|further|some)? ?(?:actions?|activity|delivery|discussions?|implementation|planning|progress|project|recommendation|reviews?|talks|work|this|it)(?: on (?:this|it))? (?:is|are|remains?|continues?)(?: (?:currently|now|still|well|already)){0,2} )?(?:being (?:progressed|taken forward)|continuing|in hand|in progress|in train|ongoing|on-going|progressing|under way|underway|to continue)[.!]?$/

/** Whether a sentence is nothing but a status: `Work is ongoing.` */
export function isBareStatus(sentence: string): boolean {
  return status.test(sentence.toLowerCase())
}
