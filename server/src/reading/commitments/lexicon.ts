/**
 * The words that the commitment grammar knows, by meaning. A verb that stands in no table of looks, benefits and the
 * like is an ordinary action (`will publish`, `will write to`), and that is what makes an undertaking firm: the tables
 * hold what is read otherwise. Verbs stand in their base form.
 */
import { wordSet } from './functionWords.js'
import { ordinaryVerbs } from './ordinaryVerbs.js'

// --- Looks: what is done is to find out, and nothing is undertaken on what is found ---

export const lookVerbs = wordSet(`
  consider explore examine assess evaluate analyse analyze review investigate study discuss reflect scope revisit
  reconsider reassess re-assess re-examine re-evaluate appraise weigh gauge debate deliberate ponder research look think
  benchmark model quantify`)

/** Verbs that look where a question follows: `establish whether`, `determine how`. */
export const questionVerbs = wordSet(
  'establish determine identify ascertain test check decide clarify understand see find ask',
)

/**
 * Looks that bind the one who looks, where `to ensure` follows: `review all cases ... to ensure that a reply was
 * sent`.
 */
export const ensuringLooks = wordSet('review assess evaluate examine analyse revisit reassess check')

/** Nouns of a look: `undertake an assessment`, `a preliminary look will be concluded`. */
export const lookNouns = wordSet(`
  consideration exploration examination assessment assessments evaluation evaluations analysis analyses review reviews
  investigation study studies discussion discussions reflection scoping appraisal reassessment re-assessment
  re-examination deliberations research feasibility thought look`)

/** Verbs that only carry a noun of action: `carry out a review`, `give thought to`. */
export const carryingVerbs = wordSet(`
  carry undertake conduct perform complete do give hold have make begin start commence conclude finish finalise run take`)

/** What may be worked on with others `to examine` something. */
export const joiningVerbs = wordSet('work meet engage liaise collaborate')

// --- What goes on ---

export const continuingVerbs = wordSet('continue remain stay keep maintain retain sustain persist')

/** What is suffered, not done: `continues to experience high turnover`, `continues to be driven by`. */
export const sufferingVerbs = wordSet(`
  experience face see suffer encounter rise grow fall increase decrease drive affect constrain hamper dominate shape be
  exceed outstrip struggle pose present represent vary change have believe show differ depend`)

/** Adverbs of what has no end. */
export const ongoingAdverbs = wordSet('continually continuously constantly regularly routinely')

/** Nouns of work that may be said to continue: `Efforts to trace them continue.` */
export const effortNouns = wordSet('work efforts effort engagement liaison talks meetings checks visits')

// --- What follows from an action, happens by itself, or is a body's remit: nothing undertaken ---

export const benefitVerbs = wordSet(`
  help enable allow ensure enhance strengthen assist facilitate benefit mean result lead encourage prevent minimise
  mitigate maximise free deter promote protect streamline simplify underpin reinforce boost raise save aid empower foster
  permit guarantee accelerate optimise lessen lower eliminate safeguard speed complement represent demonstrate reflect
  require depend cost amount hinge belong exist matter suffice rest relate lengthen recur affect impact attract experience enjoy avoid widen need refer`)

/**
 * Verbs that are a thing's benefit without a date, and an action with one or by somebody: `will deliver ... during
 * 2018`.
 */
export const mixedVerbs = wordSet(
  'deliver provide support bring reduce increase improve give make drive contribute become address apply reach',
)

export const driftVerbs = wordSet(`
  continue rise increase grow fall decline remain change vary persist worsen depend fluctuate arise occur happen emerge
  decrease differ drop double exceed peak lessen affect stay reach face lead result outstrip recover attract last recur`)

/** What befalls people and bodies, and nobody undertakes: `Some will miss the deadline`. */
export const mishapVerbs = wordSet('fail miss lose suffer err forget overlook')

export const remitVerbs = wordSet(`
  oversee coordinate co-ordinate lead manage chair direct head own supervise act serve liaise enhance assist scrutinise
  represent steer champion sponsor govern hold support bring drive decide`)

/** Passives of states and of the mind: `will be linked with`, `will be known`. */
export const stateVerbs = wordSet('link base affect interest involve relate know see feel align design')

/** What is said of people: `Ports are to be commended`. */
export const praiseVerbs = wordSet('commend congratulate applaud praise regret welcome')

/** What is done with every case: `Low priority cases will be dealt with` tells how, and promises nothing. */
export const processingVerbs = wordSet('deal handle process treat triage escalate refer decide prioritise')

/** More on what the sentence before was about: `This will include a relaunch`. */
export const detailVerbs = wordSet(
  'include cover involve comprise consist contain encompass entail incorporate feature focus',
)

/**
 * What one is committed to as a matter of course, which is no action: `committed to treating everyone with respect`.
 */
export const virtueVerbs = wordSet(`
  ensure treat protect maintain support keep be safeguard uphold help work deal promote make provide deliver`)

/** To change for the better: `looking to improve` is a wish, `committed to reducing` is more. */
export const bettermentVerbs = wordSet('improve reduce increase strengthen enhance tackle prevent raise')

// --- Plans and reports ---

/** Verbs by which the subject itself undertakes what the next verb says: `intends to publish`. */
export const planVerbs = wordSet(
  'intend plan aim propose expect hope undertake agree commit pledge promise mean seek anticipate resolve',
)

/** What a timetable says in the present: `The contract passes to a new operator on 7 January 2013`. */
export const scheduleVerbs = wordSet(
  'pass open close start begin end come go take transfer move expire launch commence hand arrive join run finish cease lapse switch',
)

/** Participles and adjectives between `is` and `to`. */
export const plannedAdjectives = wordSet('due set scheduled planned timetabled programmed booked poised')
export const expectedAdjectives = wordSet(
  'expected anticipated projected envisaged intended hoped likely proposed forecast',
)

/** Nouns of intent: `The intention is to launch` undertakes it. */
export const aimNouns = wordSet(
  'intention intentions aim aims plan plans ambition proposal proposals target expectation commitment timetable hope',
)

/** Nouns of purpose: `The purpose of the scheme is to encourage` undertakes nothing. */
export const purposeNouns = wordSet(`
  objective objectives purpose purposes role function goal goals priority way approach vision challenge task job focus
  principle point key remit duty responsibility idea difficulty problem mission rationale reason step solution answer
  option effect what`)

/** Things in the making: `is developing the manual` undertakes the manual. */
export const makingVerbs = wordSet(`
  develop draft prepare write rewrite design redesign build rebuild produce create devise compile formulate establish
  procure draw update redraft revise put introduce undertake set`)

/** Verbs that take another verb, which then says what is done: `will seek to publish`. */
export const leadingVerbs = wordSet(`
  continue seek look aim start begin commence try endeavour strive work help need have want wish intend plan agree
  prepare proceed move go carry keep attempt hope finish cease stop resume propose expect`)

/** To say what somebody has found. */
export const reportingVerbs = wordSet(`
  say state note notes report find conclude recommend suggest argue observe claim assert comment describe explain
  highlight request ask indicate advise warn imply envisage tell express`)

/** Reports of one's own that undertake what they report: `has agreed that`, `can confirm that`. */
export const undertakingReports = wordSet(`
  agree confirm announce decide commit undertake ensure expect anticipate intend plan propose promise require`)

/** What happens in a mind: `Readers will recall`. */
export const mindVerbs = wordSet('hear recall know remember appreciate recognise recognize notice realise understand')

/** Nouns of a deed, which may be planned like the deed: `We aim for completion by March`. */
export const deedNouns = wordSet(`
  completion delivery publication implementation launch rollout roll-out introduction deployment installation recruitment
  procurement commencement closure replacement release go-live`)

/** To hold for true. */
export const beliefVerbs = wordSet(`
  believe think feel consider recognise recognize acknowledge appreciate understand accept know hope doubt fear suspect
  assume judge predict mean trust follow`)

/** Nouns and adjectives whose that-clause is an undertaking: `Agreement has been reached that access will be given`. */
export const undertakingNouns = wordSet(
  'agreement assurance assurances commitment decision confirmation undertaking intention intentions aim plan expectation',
)

/** Nouns and adjectives whose that-clause is somebody's view: `concern that families will be moved`. */
export const hearsayNouns = wordSet(`
  concern concerns fear fears risk risks possibility view views finding findings suggestion claim belief assumption
  likelihood evidence perception prospect threat recommendation chance danger assertion impression confidence likely possible
  unlikely confident probable hopeful concerned important`)

// --- Who and what ---

/** Heads of the names and posts of those who act. */
export const agentNouns = wordSet(`
  department office force directorate team unit director board command group minister ministers secretary officer
  manager commander government committee agency authority council lead head panel forum centre hub provider supplier
  contractor police chief network partner division branch ministry taskforce commissioner intelligence gatekeeper
  operations casework inspector operator leadership service services desk`)

/** People and bodies in general: they act, and nobody is named. */
export const staffNouns = wordSet(`
  officer officers official officials staff manager managers caseworker caseworkers police colleagues partners analysts
  practitioners specialists lawyers leader leaders supervisor supervisors parties providers suppliers contractors operators crews teams directorates units directors
  boards commands groups agencies authorities councils hubs centres regions leads heads managers trainers commanders escort escorts others`)

/** Who does not answer to the department, or stands on the other side of its counters. */
export const outsiderNouns = wordSet(`
  court courts tribunal inquiry parliament inspectorate inspectors icibi eu applicant applicants claimant claimants
  passenger passengers sponsor sponsors migrant migrants carrier carriers driver drivers gang gangs individual
  individuals people person persons family families child children victim victims employer employers those everyone
  traveller travellers landlord landlords caller callers resident residents customer customers detainee detainees public smugglers traffickers
  appellant appellants candidate candidates user users reader readers visitor visitors prisoner prisoners student students
  citizen citizens refugee refugees patient patients parent parents relative relatives haulier hauliers importer importers
  respondent respondents complainant complainants tenant tenants judge judges solicitor solicitors
  university universities college colleges school schools bank banks embassy embassies consulate offenders auditor ombudsman ico nao countries nations airlines`)

/** Posts and bodies whose remit may be described: `The commander will oversee`. */
export const postNouns = wordSet(`
  role roles commander post director board group team unit centre officer lead head champion committee brigade command
  panel forum hub owner sro coordinator co-ordinator manager taskforce cell governance council`)

/** Things that bear names in capitals: `Single Intelligence Platform`. */
export const thingNouns = wordSet(`
  system platform manual programme project plan strategy framework act scheme service tool database review report policy
  agreement guidance protocol process bill settlement spending regulation regulations rule rules code standard standards
  model training course portal register list index site app form contract contracts assessment assessments fund`)

/** This very text: `this response will refer to`. */
export const textNouns = wordSet('response document paper section annex paragraph chapter')

/** Those who do their part in each case, and whom nobody names. */
export const personNouns = wordSet(`
  anyone everyone everybody somebody interviewer interviewers clerk clerks nurse nurses doctor doctors adviser 
  advisers interpreter interpreters escort escorts expert experts trainer trainers mentor mentors medic medics member
  worker workers they`)

/** What there is one of in each case. */
export const caseNouns = wordSet(
  `request reply report notice letter claim application case decision appeal file interview complaint debt form copy
  referral passport record licence charge penalty fine goods documents evidence information applications claims cases requests
  complaints reports owner answer warrant bag vehicle`,
)

/** Outcomes: `will be available`, `will be live`. */
export const outcomeAdjectives = wordSet(
  'available ready complete operational live effective online accessible mandatory',
)

/** Outcomes of more than one word, behind `be`. */
export const outcomePhrase =
  /^(?:(?:now|fully|also|then|all|back|up|both) ){0,2}(?:in (?:place|post|use|force|position|operation|effect)|on (?:the|its|our|their|gov\.uk)|back (?:to|at|in)|up and running|at full|part of|with the|within (?:its|the|their)|represented|free of charge)\b/

/** What goes on for good, behind `be`: `subject to ongoing development`. */
export const ongoingPhrase =
  /^(?:also )?(?:subject to (?:[a-z]+ ){0,2}(?:ongoing|further|continuous|regular|continual|periodic)|under (?:[a-z]+ ){0,2}review)\b/

/** Adverbs of standing practice, and of prediction: with them `will` promises nothing. */
export const habitAdverbs = wordSet(`
  normally usually typically generally often sometimes occasionally ordinarily frequently commonly invariably mostly
  inevitably undoubtedly doubtless probably presumably likely surely naturally always inherently necessarily`)

/** Verbs that official prose mostly uses as nouns: what follows must make them verbs (`review the guidance`). */
export const nounVerbs = wordSet(`
  review report plan work support design test audit research study process record control access change need use issue
  release display document market target share fund staff pilot trial question act log list view place show set run lead
  call help cost measure impact benefit practice transfer return visit interview conduct check answer approach contact
  monitor scope balance range focus transport purchase present permit demand influence increase decline rise fall drop
  progress experience limit press screen date state matter train aim offer claim request estimate result concern lack
  form charge store start end view stay finish post case face risk note hope fear flow rate point search queue land board copy
  print email mail file key register book delay award grant bar fine bail host vote appeal object protest question witness
  estimate guess watch track trace hunt spot contrast match damage patrol transport shift position alert scan stamp seal lock
  photograph fingerprint phone telephone type halt sort walk
  ban blame capture cascade challenge contract detail drain edit escort exchange exercise favour feature flag forge
  freeze function group guide honour house label label license lift link load mandate map mark merit name notice
  number order package paper partner pause prejudice prime probe profit programme project prompt quarantine quote
  rank reform resource respect reward route rule sanction schedule service shadow shape shield signal slow sound
  source space spread stem step structure suit supplement surface surrender survey switch task tax tender time top
  touch tour trigger trust value venture veto voice warrant waste welcome worry yield`)

/** Every table of verbs. */
export const verbTables: readonly ReadonlySet<string>[] = [
  lookVerbs,
  questionVerbs,
  carryingVerbs,
  joiningVerbs,
  continuingVerbs,
  sufferingVerbs,
  benefitVerbs,
  mixedVerbs,
  driftVerbs,
  remitVerbs,
  stateVerbs,
  mishapVerbs,
  detailVerbs,
  processingVerbs,
  praiseVerbs,
  virtueVerbs,
  bettermentVerbs,
  planVerbs,
  scheduleVerbs,
  makingVerbs,
  leadingVerbs,
  reportingVerbs,
  undertakingReports,
  beliefVerbs,
  mindVerbs,
  ordinaryVerbs,
]
