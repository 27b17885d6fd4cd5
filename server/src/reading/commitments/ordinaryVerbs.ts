import { wordSet } from './functionWords.js'

/**
 * Verbs of official prose that stand in no table of meaning: known so that a verb is read for one where its place does
 * not say so (`A desk operates at each port`, `will review the list and rationalise it`).
 */
export const ordinaryVerbs = wordSet(`
  abandon abide abolish absorb accommodate accompany accomplish accredit accumulate accuse achieve acquire acquit
  adapt add adhere adjourn adjudicate adjust administer admit adopt advertise advocate affirm afford alert allege
  alleviate allocate alter amalgamate ameliorate amend anonymise answer apologise appeal appear append appoint
  apportion apprehend apprise approve arbitrate archive arrange arrest articulate ascribe aspire assemble assign
  assimilate associate assure attach attain attend attribute audit augment authenticate authorise automate avail
  avert await award bail ban bar blame board bolster book borrow brief broaden browse burn buy calculate call calibrate
  cancel canvass capture cascade catch categorise cater celebrate centralise certify challenge characterise charge
  chase choose circulate cite classify clean cleanse clear co-operate coach collate collect collide combat combine
  commission communicate compare compel compensate compete complain compliment comply compress compute conceal
  concede conceive concentrate concur condense condone confer configure confine confiscate conform confront confuse
  connect conserve consign consolidate constitute consult consume contact contemplate contend contract contrast
  contravene convene convert convey convict convince cooperate cope copy correct correlate correspond corroborate
  count craft criticise cross cultivate curb customise damage date debrief decant decentralise declare dedicate
  deduct deem deepen defend define delay delegate delete denote deny depart depict deploy deport deprive derive
  deserve designate destroy detail detain detect deteriorate devolve devote diagnose dictate digitalise digitise
  diminish disagree disappear disapply disband discard discern disclose disconnect discontinue discover
  discriminate disembark dismiss dispel dispense displace display dispose disregard disrupt disseminate dissolve
  dissuade distinguish distribute diversify divert divide document donate download drain earmark earn ease eat edit
  educate elaborate elect elicit email embark embed embody emphasise employ emulate enact enclose encrypt endanger
  endorse endure enforce engender enlarge enlist enrich enrol enter entitle entrust enumerate equate eradicate
  escape escort estimate evacuate evade evict evolve excel exchange exclude execute exempt exercise exert exhaust
  exhibit expand expedite expel exploit expose extend extract fabricate falsify familiarise favour feed fetch file
  fill fine fingerprint fit fix flag fly forbid foresee forge forgive form formalise forward freeze fulfil function
  fund gain gather gear generate get graduate grant grapple greet group guard guess guide halt halve harmonise
  harness hasten hide hinder hire honour host house hunt illustrate imagine impair impart impede impersonate
  implement impose imprison incentivise incline incur induct infer inflict influence inform infringe inherit
  inhibit initiate inject injure innovate inquire insert insist inspect inspire install institute instruct insure
  integrate intensify intercept interfere interpret interrogate interrupt intervene interview invalidate invest
  invite invoke isolate issue iterate jeopardise justify label lack land lay learn leave legalise legislate lend
  let liberate license lift liquidate list listen litigate load localise locate lock lodge log loosen magnify mail
  mainstream mandate manipulate map mark market match measure mechanise mediate mentor merge merit migrate mobilise
  moderate modify monitor motivate multiply name narrow navigate necessitate neglect negotiate neutralise nominate
  normalise notify number nurture object oblige obscure obstruct obtain occasion occupy offend offer omit operate
  opt orchestrate order organise originate oust outlaw outline outsource outweigh overhaul overlap override
  overrule owe package paper participate partner patrol pause pay penalise penetrate perceive permeate perpetrate
  persuade pertain phone photograph pick pilot pinpoint pioneer place plead populate portray position possess
  postpone practise precede preclude prefer prejudice prescribe preside press pretend prevail prime print probe
  proclaim professionalise profit programme prohibit project proliferate prolong prompt propagate prosecute protest
  prove provoke publicise publish pull punish purchase pursue push qualify quarantine question queue quit quote
  rank rate ratify rationalise re-issue read realign reallocate reap rebalance rebut recalibrate receive
  reciprocate reclassify reconcile reconfigure record recoup recruit rectify recycle redact redeem redirect
  redistribute redress refine reform refrain refresh refurbish refuse refute regain regard register regularise
  regulate rehearse reimburse reinstate reissue reiterate reject relabel relaunch relay release relieve relocate
  rely remedy remind remit remove rename renegotiate renew renumber reorganise repair repatriate repeal repeat
  rephrase replace replenish replicate reply reschedule rescind rescue reset reside resign resist resource respect
  respond restart restore restrict retire retrain retrieve retrofit return revamp reveal reverse revert revitalise
  revoke reward ring-fence roll rotate route rule sail sample sanction satisfy scan schedule scrap screen seal
  search secure segregate seize select send separate service settle shadow share shed shelve shield shift shorten
  showcase shred sign signal signpost simulate sit situate sleep slow solicit solve sort sound source space speak
  specialise specify spend split spot spread stabilise staff stagger stamp stand standardise stem step stipulate
  stockpile store stress structure subcontract submit subscribe substantiate substitute succeed sue suit summarise
  supersede supplement supply suppress surface surrender surround survey survive suspend swear synchronise
  systematise tabulate tailor talk target task tax telephone tender terminate testify thank threaten throw tidy tie
  tighten time tolerate top touch tour trace track train transcribe transform transition translate transmit
  transport transpose travel trial trigger triple turn type uncover undermine understate unify unite unload unlock
  unveil upgrade upload upskill urge use usher utilise vacate validate value venture verify vest vet veto view
  violate visit voice volunteer vote wait walk warrant wash waste watch weaken wear win withdraw withhold withstand
  witness worry yield`)
