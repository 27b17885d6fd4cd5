import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { edited, findingsIn } from '../support/findings.js'

const head = '# Home Office response to an inspection of ports\n\n'
/** In this recommendation the inspectorate speaks, in the answer the department. */
function withAnswer(answer: string, recommendation = 'Publish the times.'): string {
  return `${head}Recommendation 1\n\n${recommendation}\n\nAccepted\n\n${answer}\n`
}

function marked(draft: string, rule: string): string[] {
  return findingsIn(draft, { also: rule })
    .filter((finding) => finding.rule === rule)
    .map(({ span }) => draft.slice(span.start, span.end).replace(/\s+/g, ' '))
}

/** By rule: answers, and what is marked in them. */
const wordings: Readonly<Record<string, readonly (readonly [answer: string, ...marked: string[]])[]>> = {
  'consistency/hyphenation': [
    ['Front-line staff met front line staff.', 'front line'],
    ['Front-line staff are on the front line of the port.'],
    ['We were on the front line, and on the front-line.', 'front-line'],
    ['They met frontline staff, as front-line staff do.', 'frontline'],
    ['Frontline staff are on the front line.'],
    ['Frontline staff met front line staff. Frontline teams met.', 'front line'],
    [
      'They co-ordinate it; coordination is theirs, with co-ordinators and coordinators.',
      'coordination',
      'coordinators',
    ],
    ['The Joint Coordination Centre was asked to co-ordinate it.'],
    ['The up-to-date list is up to date. An up to date list was kept.', 'up to date'],
    ['A follow-up visit was made to follow up the first. A follow up visit came later.', 'follow up'],
    ['A 12-month plan was made for 12 months. A 12 month plan followed, and a 12-month one.', '12 month'],
    ['A mutually-agreed plan and a mutually agreed list were made.', 'mutually-agreed'],
    ['They review the plan, re-viewing its film, with a co-operative and a cooper.'],
    ['They re-sign the form that they resigned from. They re-formed what was reformed.'],
    ['Staff said “we are front line staff”, and front-line staff they are.'],
    ['A non-EU flight and a non Dover port. It was a non-event.', 'non Dover'],
    ['A non EU flight was met.'],
    ['A pre arrival check and a pre-departure check.', 'pre arrival'],
    ['He was made persona non grata on a non-EU flight.'],
    ['The work place and the workplace are one, and every day is no everyday thing.', 'work place'],
    ['It was updated, and up-dated.', 'up-dated'],
    ['They were trained in safe-guarding, for safeguarding is all.', 'safe-guarding'],
    ['Caseworkers met case workers, and a caseworker. The team work together: it is teamwork.', 'case workers'],
  ],
  'consistency/spelling': [
    ['They recognise and organise it, and prioritize it.', 'prioritize'],
    ['They recognize it, organize it and prioritise it.', 'prioritise'],
    ['They recognise the size of the prize, and seize it. They advise, revise and exercise.'],
    ['They recognise the World Health Organization.'],
    ['The judgement was sound, as that other judgment was, and so is this judgement.', 'judgment'],
    ['The judgement was sound. The judgments of the court were too.'],
    ['The centre of the Data Center Alliance is there.'],
    ['An adviser came with advisors.', 'advisors'],
    ['He was focussed and targeted; they were focused.', 'focussed'],
    ['Analyse it, and then analyze it again.', 'analyze'],
  ],
  'consistency/capitals': [
    ['The Small Boats are small boats, and small boats they stay.', 'Small Boats'],
    ['Small boats came. The small boats went. The Small Boats Command stayed.'],
    [
      'The harbour masters met the Harbour Masters and Security Officers. Many harbour masters came.',
      'Harbour Masters',
    ],
    ['The Regional Command and Control Unit (RCCU) has command and control. The RCCU has a regional command.'],
    ['The Action Plan is an action plan of the kind that an Action Plan is. The Action Plan is long.'],
    ['The Spending Review and the Spending Review were one. The spending review was two.', 'spending review'],
    ['Immigration Enforcement does the immigration enforcement that is asked for.'],
    ['The Penalty Team met. The Penalty team met again.', 'Penalty team'],
    [
      'The Home Office intranet is the intranet, and the Home Office Intranet too. The Home Office intranet is old.',
      'Home Office Intranet',
    ],
    ['It is the Command that commands. Of the command we say nothing, nor of the command structure.', 'Command'],
    ['The Act was an act. In the act of going, the Act was read. By the Rules, the rules are these.'],
    ['The ministerial wish was a Ministerial wish, and ministerial it was.', 'Ministerial'],
    [
      'The Government, as government goes, was asked with other government departments. By government it was paid.',
      'Government',
    ],
    [
      'The Joint operations Centre was closed. Border Force told Command, and Border Force officers tell Unit 5.',
      'Joint operations Centre',
    ],
    ['See Recommendation 1, and the recommendation. At Level 2 the level was low.'],
    [
      'Local authorities came. We asked Local Authorities, and local authorities answered. So did local authorities.',
      'Local Authorities',
    ],
    ['By His Majesty’s Government and the Government of France it was said, as by our government.'],
    ['He said “the Small Boats”, and small boats it was.'],
    ['The Home secretary met the Home Secretary.', 'Home secretary'],
    [
      'The Devolved Administrations met. We ask the devolved administrations, and the devolved administrations agree.',
      'Devolved Administrations',
    ],
    ['Local authorities came. Local Authorities in Wales went. We ask local authorities.', 'Local Authorities'],
    ['The three Providers met. A plan of our providers was read by other providers.', 'Providers'],
    ['The System Sanctions Board met. The Sanctions board sat.', 'Sanctions board'],
    ['The Protective Security Authority met the protective security authority.', 'protective security authority'],
    ['The Border Force Operating Model is new. The Border Operating model is not. The Operating model is it.'],
    [
      'The Border Force National Operating Model is new. The National Operating model is it.',
      'National Operating model',
    ],
    ['Chief Border Officers met. The Chief border Officers’ network sat.', 'Chief border Officers'],
    ['The Harbour Master met other harbour masters. All harbour masters came.', 'Harbour Master'],
    [
      'The Compliance Officers in the North West came. We asked compliance officers, and compliance officers answered.',
      'Compliance Officers',
    ],
    [
      'Decisions of the Border Gatekeeper are kept by the border gatekeeper. The border gatekeeper has them.',
      'Border Gatekeeper',
    ],
    ['At Level 6, as at level 2 and level 3. See Recommendation 2 and recommendations 3 and 4.', 'Level'],
    ['The Maritime Command is the maritime command.', 'maritime command'],
  ],
  'consistency/name': [
    [
      'The Police Chiefs’ Council met. The Police Chiefs Council met again. The Police Chiefs’ Council sat.',
      'Police Chiefs Council',
    ],
    [
      'The Police Chiefs Council (PCC) met. The Police Chiefs’ Council met, and the Police Chiefs’ Council sat with the PCC.',
      'Police Chiefs’ Council',
      'Police Chiefs’ Council',
    ],
    ['Border Force’s Central Region is the Border Force Central Region.'],
    ['The UK Border Agency was one. The UK Borders Agency was it. The UK Border Agency went.', 'UK Borders Agency'],
    [
      'The Interpreting and Language Unit met. The Interpreter and Language Unit met. The Interpreting and Language Unit sat.',
      'Interpreter and Language Unit',
    ],
    [
      'The Sponsor Licensing Unit met. The Sponsor Licencing Unit met. The Sponsor Licensing Unit sat.',
      'Sponsor Licencing Unit',
    ],
    ['The Law & Order Unit met. The Law and Order Unit sat.', 'Law & Order Unit'],
    ['The Director General met. The Director-General sat. The Director General left.', 'Director-General'],
    ['Visas & Immigration went. Visas and Immigration came. It was Visas and Immigration.', 'Visas & Immigration'],
    ['Border Force, the Home Office and the Crown met. Border Force and the Home Office went.'],
    [
      'The Spending Review 2019 was the 2019 Spending Review, and the 2021 Spending Review another. Spending Review 2019 it was.',
      '2019 Spending Review',
    ],
  ],
  'consistency/numbers': [
    ['It took two long years, and then 5 years. Two ports, three ports and four ports were asked.', '5'],
    ['It met two standards, and 5 of those standards. Three ports were asked, and four ports.', '5'],
    ['It took two years and 12 years, on 5 May, at Terminal 5, with one year and 1 year more.'],
    ['It took two years.\n\nIt took 5 years.'],
    ['It cost £1m, then £2.5 million and £3 million.', '£1m'],
    ['It cost £1m and £500k.'],
    ['It cost £1 million and £2 million, and “£1m a year” was said.'],
    ['It cost £1 million, £2 million and £500k.', '£500k'],
    ['There are three in London, four in Dover and 2 in Leeds.', '2'],
    ['It was 3,100, down from 4700.', '4700'],
    ['It was 7000 files, 12,400 cases and 1,200 more, in form 4016, in 2019 and in 1999.', '7000'],
    ['It was 4% here, 5% there and two per cent elsewhere. Six per cent went.', 'two per cent'],
    ['There are four questions, 3 of which are new, and at question 3 two more.', '3'],
    ['It was 4%, 7% and forty-one per cent.', 'forty-one per cent'],
    ['We met six ports, 3 of which are small, and four gates.', '3'],
    ['It was 40% here, 50% there and 60 per cent elsewhere.', '60 per cent'],
  ],
  'consistency/dates': [
    ['It was done on 3 April 2023, 4 April and 5th April 2023.', '5th April 2023'],
    ['It was done on 3rd April 2023 and 4th April.'],
    ['It was done on 3 April 2023, and “on 4th April” was said.'],
    ['It was done on 3 April 2023 and on April 4, 2023, and 05/04/2023.', 'April 4, 2023', '05/04/2023'],
    ['It was done in 2018/19, 2019/20 and 2020-21, on page 2018-20.', '2020-21'],
    ['It was done in Sept 2023, as it may be in September or in March.', 'Sept'],
  ],
  'consistency/quotation-marks': [
    ['It is ‘old’, ‘lost’ and “new”.', '“new”'],
    ['It is ‘old’. He said “it is as old as the hills are”.'],
    ["It is ‘old’, ‘lost’ and 'new'.", "'new'"],
    ['It is “old".', '“old"'],
    ["It is ‘old' and ‘new’.", "‘old'"],
    ["The port’s, the ports’ and the gate’s. It’s the port's.", "'"],
    ['It is the teams’ ‘own’ plan, in the ’90s, of 5\' by 6".'],
    ['It is the \'old" one, and "new".', '\'old"'],
    ['It is “old”, it is “new”, it is rock ‘n’ roll.'],
    ['The ‘easy wins’ and the ‘hard losses’ of the teams’ plans.'],
  ],
  'consistency/dashes': [
    ['It is old – very old – and it is new - quite new.', ' - '],
    ['It is old - very old. See May – June 2023, and pages 3–5.'],
    ['It is on pages 3–5, 7–9 and 11-13, in 2018-19, on 3-4-23 and at 24-7.', '11-13'],
  ],
  'consistency/comma-dash': [
    ['It works with others, including the police – to mend it.', '–'],
    ['The unit, which opened in May – has a room.', '–'],
    ['It works with others, including the police – they know it best.'],
    ['It works with others – including the police – to mend it.'],
    ['It works, as it did – to a plan.'],
    ['Crews – who know first aid, will help them.', '–'],
    ['A letter is sent – in a language that they know, and is sent again.', '–'],
    ['A letter is sent – in a language that they know, and in another.'],
    ['To ask for more, as the report says – would be wrong.', '–'],
    ['They ask for more, as the report says – is there more?'],
    ['They met new crews – who know first aid, rescue and law.'],
    ['Crews – who know first aid – will help, and have helped.'],
  ],
  'consistency/agreement': [
    ['Border Force is here. Border Force are there. Border Force has gone.', 'are'],
    ['Border Force is here. Officers of Border Force are there. The police and Border Force are too.'],
    ['Border Force is here. Border Force and the police expect it. Border Force officers know.'],
    ['Border Force expects it. The work is done and Border Force expect more of it.', 'expect'],
    ['Border Force is here. It said that Border Force plan to go, as Border Force plans are.', 'plan'],
    ['Border Force is here. Border Force’s plans are there, and “Border Force are” was said.'],
    ['The ports are open. The ports is closed.'],
    ['Border Force is here. The council has a plan, and Border Force have read it.', 'have'],
    ['Border Force is here. The plan is known to them and Border Force have read it.', 'have'],
    ['The Casework Centre has it. The Casework Centre in Leeds have it too. The Casework Centre is old.', 'have'],
    ['The Border Education Board (BEB) came. BEB knows it. The Border Education Board know it too.', 'know'],
    ['Border Force is here. We know that the police, the coastguard, and Border Force have read it.'],
  ],
  'consistency/list-punctuation': [
    ['It is for:\n\n- ports\n- gates.\n- roads\n- lanes', 'gates.'],
    ['It is for:\n\n- ports;\n- gates; and\n- roads', 'roads'],
    ['It is for:\n\n- ports;\n- gates; and\n- roads.'],
    ['It is for:\n\n- ports\n- gates\n- roads.'],
    ['It is for:\n\n- ports\n- gates.'],
    ['It is for:\n\n- ports:\n- gates.\n- roads'],
  ],
  'acronym/near-miss': [
    ['The Independent Chief Inspector (ICIN) came. The ICN went, and the ICINs and the ICNI stayed.', 'ICNI'],
    ['The National Crime Agency (NCAX) came, and so did NACX and HMRC.', 'NACX'],
    ['The ICBI came.', 'ICBI'],
    ['The Memorandum of Understanding (MoU) came. The MOU went.', 'MOU'],
  ],
  'acronym/expanded-twice': [
    [
      'The Border Command Unit (BCU) came. The Border Command Unit (BCU) went. The BCU is gone.',
      'Border Command Unit (BCU)',
    ],
    ['The Border Command Unit (BCU) came. The BCU is gone.\n\n*[BCU]: Border Command Unit'],
  ],
  'acronym/two-expansions': [
    ['The Border Command Unit (BCU) came. The Border Control Unit (BCU) went. The BCU is gone.', 'Border Control Unit'],
    ['The Border Command Units (BCUs) came. The Border Command Unit (BCU) went. BCUs are gone.'],
  ],
  'acronym/letters': [
    ['The Joint Border Command Centre (JBC) came. The JBC went.', '(JBC)'],
    ['The Country of Origin Information Service (COIS) came. COIS went. The criminal casework team (CC) came.'],
    ['The Department for Digital, Culture, Media and Sport (DCMS) came. DCMS went.'],
    ['The Border Data Centre Unit (BDXU) came. The BDXU went.', '(BDXU)'],
  ],
  'acronym/unused': [
    ['The Border Command Unit (BCU) came. The Border Command Unit went.', 'Border Command Unit'],
    ['The Border Command Unit came. The Border Command Unit (BCU) went.', '(BCU)'],
    ['The Border Command Unit (BCU) came. The BCU and the Border Command Unit went.'],
    ['The Border Command Unit (BCU) came. A border command unit is no such thing.'],
    ['An executive officer (EO) met a higher executive officer (HEO). The HEO went.'],
  ],
  'acronym/last-word-repeated': [
    ['The Border Data System (BDS) came. The BDS system went, and a system stayed.', 'BDS system'],
    ['HM Revenue and Customs (HMRC) came. HMRC customs officers went.'],
  ],
  'acronym/plural': [
    ['The Chief Border Officers (CBO) came. The CBOs went.', '(CBO)'],
    ['The Chief Border Officer (CBOs) came. The CBOs went.', '(CBOs)'],
    ['Criminal and Border Investigations (CBI) came. CBI went.'],
    ['The Chief Border Officers (CBOs) came. The CBO’s are gone; the CBO’s hat is not.', 'CBO’s'],
  ],
  'acronym/heading-first': [
    ['It is here.\n\n## The BCU at work\n\nThe Border Command Unit (BCU) came. The BCU went.', 'BCU'],
    ['The Border Command Unit (BCU) came.\n\n## The BCU at work\n\nThe BCU went.'],
  ],
  'style/compound-modifier': [
    ['An intelligence led plan, which the police led.', 'intelligence led'],
    ['A longer term plan, made for the long term. In the long term plans change.', 'longer term'],
    ['Day to day work goes on from day to day.', 'Day to day'],
    ['After five years a five year plan, and a 12 month course.', 'five year', '12 month'],
    ['The HMRC owned system, and the systems that HMRC owned.', 'HMRC owned'],
    ['Front line staff on the front line. On the front line officers know it.', 'Front line'],
    ['The outcome of in house work, in house and home.', 'in house'],
    ['Cross government work. Vans cross government land to cross border posts.', 'Cross government'],
    ['The Front Line Services Team is “front line” by name.'],
    ['The work is intelligence led, as intelligence-led work is. At Level 2 stage checks are made.'],
    ['A front line team and a front-line team.'],
  ],
  'style/numerals': [['They met six times, in one or two ports. Six came.', 'six']],
  'style/institution-capital': [
    ['It is for the Department, the Department for Transport and the Welsh Government.', 'Department'],
  ],
  'style/semicolon': [['It is old; it is new.', ';'], ['It is old; new; and lost.']],
  'style/words-to-avoid': [['In order to utilise it, they went.', 'In order to', 'utilise']],
  'style/financial-year': [['It was in 2018/19, 2019-20 and 2018-20.', '2018/19', '2019-20']],
  'style/quarter': [['It was in Q3 2023 and Q1 of the year.', 'Q3 2023', 'Q1']],
  'style/acronym-once': [['The Border Command Unit (BCU) came.', '(BCU)'], ['The Border Unit (BU) came. BU went.']],
}

describe('what is inconsistent in an answer', () => {
  for (const [rule, cases] of Object.entries(wordings)) {
    describe(rule, () => {
      for (const [answer, ...words] of cases) {
        it(`marks ${words.map((word) => JSON.stringify(word)).join(' and ') || 'nothing'} in ${JSON.stringify(answer)}`, () => {
          assert.deepEqual(marked(withAnswer(answer), rule), words)
        })
      }
    })
  }
})

describe('the inspectorate’s words', () => {
  const spoken: readonly (readonly [rule: string, recommendation: string, answer: string, ...marked: string[]])[] = [
    ['consistency/hyphenation', 'Train front line staff.', 'Front-line staff were trained.'],
    ['consistency/hyphenation', 'Train front-line staff.', 'Our front line staff were trained.', 'front line'],
    ['consistency/capitals', 'Count Small Boats.', 'The small boats were counted.'],
    ['consistency/capitals', 'Count small boats.', 'The Small Boats were counted.', 'Small Boats'],
    ['consistency/name', 'Ask the Police Chiefs Council.', 'The Police Chiefs’ Council was asked.'],
    [
      'consistency/name',
      'Ask the Police Chiefs’ Council.',
      'The Police Chiefs Council was asked.',
      'Police Chiefs Council',
    ],
    ['consistency/quotation-marks', 'Find “easy wins” and “old” plans.', 'The ‘easy wins’ were found.'],
    ['consistency/quotation-marks', 'Find “easy wins” and ‘old’ plans.', 'The ‘easy wins’ were found.', '“easy wins”'],
    ['acronym/expanded-twice', 'Ask the Border Unit (BU).', 'The Border Unit (BU) was asked. The BU knew.'],
    [
      'acronym/two-expansions',
      'Ask the Borders Unit (BU).',
      'The Border Unit (BU) was asked. The BU knew.',
      'Border Unit',
    ],
    ['acronym/unused', 'Ask the Border Unit (BU).', 'The Border Unit was asked.'],
    ['acronym/letters', 'Ask the Joint Border Command Centre (JBC).', 'JBC was asked.'],
  ]
  for (const [rule, recommendation, answer, ...words] of spoken) {
    it(`${rule} marks ${words.join(' and ') || 'nothing'} where they are “${recommendation}” and the answer is “${answer}”`, () => {
      assert.deepEqual(marked(withAnswer(answer, recommendation), rule), words)
    })
  }
})

describe('the house’s words', () => {
  const draft = withAnswer('We co-ordinate it, and coordination is theirs. The judgement and the judgment differ.')
  const found = (houseWords: readonly string[], text = draft) =>
    findingsIn(text, { houseWords })
      .filter(({ rule }) => rule.startsWith('consistency/'))
      .map(({ span }) => text.slice(span.start, span.end))

  it('decide, and the usual ones where a draft has both forms as often', () => {
    assert.deepEqual(found(['co-ordinate', 'judgement']), ['coordination', 'judgment'])
    assert.deepEqual(found(['co-ordinate', 'judgment']), ['coordination', 'judgement'])
    assert.deepEqual(found([]), ['coordination', 'judgment'])
  })

  it('overrule what most places have, as the usual ones do not', () => {
    const three = withAnswer('They coordinate it, with coordinators, and co-ordinate it. An advisor and advisors came.')
    assert.deepEqual(found([], three), ['co-ordinate'])
    assert.deepEqual(found(['co-ordinate', 'adviser'], three), ['coordinate', 'coordinators', 'advisor', 'advisors'])
  })

  const names = ['Border Force', 'e-Gates', 'caseworker', 'Chiefs’ Council', 'SEO']
  const written: readonly (readonly [answer: string, ...marked: string[]])[] = [
    ['The Border force met border force, and the Border Force.', 'Border force', 'border force'],
    ['The eGates and the E-gates are e-Gates.', 'eGates', 'E-gates'],
    ['Case workers met a case-worker and caseworkers. Caseworkers came.', 'Case workers', 'case-worker'],
    ["The Chiefs Council met the Chiefs' Council.", 'Chiefs Council'],
    ['An Seo met SEOs, as one who seeks other borders: forces of nature, or border forces.', 'Seo'],
    ['He said “the eGates”, BORDER FORCE and Border Force’s.'],
  ]
  for (const [answer, ...words] of written) {
    it(`mark ${words.join(' and ') || 'nothing'} in ${JSON.stringify(answer)}`, () => {
      assert.deepEqual(found(names, withAnswer(answer)), words)
    })
  }

  it('are put in as they are, here or everywhere', () => {
    const before = withAnswer('The border\nforce, and a Border force. The Border Force.')
    const [finding] = findingsIn(before, { houseWords: ['Border Force'] }).filter(({ rule }) =>
      rule.startsWith('consistency/'),
    )
    assert.equal(
      finding?.message,
      'Recommendation 1: “border force” is “Border Force” in the house’s words, which stands once in the draft. Write “Border Force”.',
    )
    assert.deepEqual(
      finding?.fixes.map(({ edits }) => edited(before, edits)),
      [
        withAnswer('The Border\nForce, and a Border force. The Border Force.'),
        withAnswer('The Border\nForce, and a Border Force. The Border Force.'),
      ],
    )
  })
})

describe('a finding of what is inconsistent', () => {
  const draft = withAnswer('Front line staff met. The front line teams met front-line crews.', 'Meet front-line teams.')
  const [finding] = findingsIn(draft).filter(({ rule }) => rule === 'consistency/hyphenation')

  it('names the other form, and counts both', () => {
    assert.equal(
      finding?.message,
      'Recommendation 1: “Front line” stands twice in the draft, “Front-line” twice. Use “Front-line” throughout.',
    )
  })

  it('shows where the other form stands', () => {
    assert.deepEqual(
      finding?.related.map(({ span, message }) => [draft.slice(span.start, span.end), message]),
      [
        ['front-line', '“front-line” stands here, in the inspectorate’s words.'],
        ['front-line', '“front-line” stands here.'],
      ],
    )
  })

  it('changes this place, or all of them', () => {
    const changed = finding?.fixes.map(({ title, edits }) => [title, edited(draft, edits).split('\n').at(-2)])
    assert.deepEqual(changed, [
      ['Change to “Front-line”', 'Front-line staff met. The front line teams met front-line crews.'],
      ['Change both in the draft', 'Front-line staff met. The front-line teams met front-line crews.'],
    ])
  })
})

/** What the first finding of a rule makes of an answer: the first fix, or all of them where `all` is set. */
const mendings: readonly (readonly [rule: string, before: string, after: string, all?: 'all'])[] = [
  [
    'consistency/hyphenation',
    'It is the front-line plan. A front\nline team met.',
    'It is the front-line plan. A front-line team met.',
  ],
  ['consistency/spelling', 'We recognise it.\nOrganizing is hard.', 'We recognise it.\nOrganising is hard.'],
  [
    'consistency/capitals',
    'The small boats. The Small\nBoats. Small boats.',
    'The small boats. The small\nboats. Small boats.',
  ],
  ['consistency/capitals', 'The Penalty Team. The Penalty\nteam.', 'The Penalty Team. The Penalty\nTeam.'],
  [
    'consistency/name',
    'The Chiefs’ Council met. The Chiefs\nCouncil met.',
    'The Chiefs’ Council met. The Chiefs’\nCouncil met.',
  ],
  ['consistency/numbers', 'It cost £2 million and £1m.', 'It cost £2 million and £1 million.'],
  ['consistency/numbers', 'It cost £2 million, £3 million and £20k.', 'It cost £2 million, £3 million and £20,000.'],
  ['consistency/numbers', 'In two years, three years and 5 years.', 'In two years, three years and five years.'],
  ['consistency/dates', 'On 3 April 2023 and on 04/05/2023.', 'On 3 April 2023 and on 4 May 2023.'],
  ['consistency/dates', 'On 1st April, 2nd April and 3 April 2023.', 'On 1st April, 2nd April and 3rd April 2023.'],
  ['consistency/quotation-marks', 'It is ‘old’ and “very\nnew”.', 'It is ‘old’ and ‘very\nnew’.'],
  ['consistency/quotation-marks', 'It is “old".', 'It is “old”.'],
  ['consistency/quotation-marks', "The port’s, a gate’s and the road's.", 'The port’s, a gate’s and the road’s.'],
  ['consistency/dashes', 'It is old – very. It is new - quite.', 'It is old – very. It is new – quite.'],
  ['consistency/comma-dash', 'It asks others, such as ports – to go.', 'It asks others, such as ports, to go.'],
  [
    'consistency/agreement',
    'Border Force has it. Border Force carry on.',
    'Border Force has it. Border Force carries on.',
  ],
  [
    'consistency/list-punctuation',
    'For:\n\n- ports;\n- gates; and\n- roads',
    'For:\n\n- ports;\n- gates; and\n- roads.',
  ],
  [
    'acronym/expanded-twice',
    'A Border Unit (BU) came. The Border Units (BUs) went. BU.',
    'A Border Unit (BU) came. The BUs went. BU.',
  ],
  ['acronym/last-word-repeated', 'The Data System (DS). The DS\nsystem.', 'The Data System (DS). The DS.'],
  [
    'consistency/spelling',
    'An adviser, the adviser, an advisor and advisors.',
    'An adviser, the adviser, an adviser and advisers.',
    'all',
  ],
  ['style/ampersand', 'Search & rescue.', 'Search and rescue.'],
  ['style/ampersand', 'Search & rescue. Stop & search.', 'Search and rescue. Stop and search.', 'all'],
  ['style/compound-modifier', 'Long term plans, short\nterm plans.', 'Long-term plans, short-term plans.', 'all'],
  ['acronym/near-miss', 'The ICBI came. The ICBI left.', 'The ICIBI came. The ICIBI left.', 'all'],
  [
    'acronym/last-word-repeated',
    'The Data System (DS). The DS system and the DS system.',
    'The Data System (DS). The DS and the DS.',
    'all',
  ],
  ['style/optional-plural', 'The sign(s) came.', 'The signs came.'],
  ['style/thousands', 'There are 18000 signs.', 'There are 18,000 signs.'],
  ['style/season', 'It was in Spring 2023.', 'It was in spring 2023.'],
  ['style/abbreviation-stops', 'It is in the U.K. now.', 'It is in the UK now.'],
]

describe('the fixes of what is inconsistent', () => {
  for (const [rule, before, after, all] of mendings) {
    for (const ending of ['\n', '\r\n']) {
      it(`${rule} makes ${JSON.stringify(after)} of ${JSON.stringify(before)}${ending === '\n' ? '' : ', with Windows line ends'}`, () => {
        const draft = withAnswer(before).replaceAll('\n', ending)
        const finding = findingsIn(draft).find((each) => each.rule === rule)
        const fix = finding?.fixes[all === undefined ? 0 : 1]
        assert.equal(edited(draft, fix?.edits ?? []), withAnswer(after).replaceAll('\n', ending))
      })
    }
  }

  it('leave markup where it is, and are none where they would tear it', () => {
    const fixesIn = (answer: string, rule: string) => {
      const draft = withAnswer(answer)
      const finding = findingsIn(draft).find((each) => each.rule === rule)
      return finding?.fixes.map(({ edits }) => edited(draft, edits).split('\n').at(-2))
    }
    const bold = 'The front-line team met the **front** line team.'
    assert.deepEqual(fixesIn(bold, 'consistency/hyphenation'), ['The front-line team met the **front**-line team.'])
    assert.deepEqual(fixesIn('We recognise it. We organ**izing** it.', 'consistency/spelling'), [
      'We recognise it. We organ**ising** it.',
    ])
    assert.deepEqual(fixesIn('The Border **Unit** (BU). The Border *Unit* (BU). BU.', 'acronym/expanded-twice'), [])
  })

  it('are safe for a label that is not written as the schema and the draft have it', () => {
    const recommendation = (label: string) => `Recommendation ${label}\n\nTell the ports.\n\nAccepted\n\nThey know.\n\n`
    const draft = head + ['1(a)', '1 (b)', '1(c)'].map(recommendation).join('')
    const [finding] = findingsIn(draft).filter(({ rule }) => rule === 'consistency/label')
    assert.deepEqual(
      finding?.fixes.map(({ safety, edits }) => [safety, edited(draft, edits)]),
      [['safe', head + ['1(a)', '1(b)', '1(c)'].map(recommendation).join('')]],
    )
  })
})

/** What the drafts of published layouts have, as they were printed; everything else in them is consistent. */
const inLayouts: Readonly<Record<string, readonly string[]>> = {
  '03-2018-south-coast': ['consistency/label 3 (a)', 'consistency/label 3 (b)'],
  '06-2019-postal-hubs': ['consistency/numbers six', 'consistency/label 1(c)'],
  '07-2019-charging-fees': ['2', '4', '6', '9'].map((number) => `consistency/verdict-number ${number}`),
  '21-2022-agriculture': ['1.3.', '2.2.', '3.3.', '4.1.', '5.3.', '6.3.'].map(
    (number) => `consistency/verdict-number ${number}`,
  ),
}

describe('drafts of the published layouts', () => {
  const others = /^(?:consistency\/|acronym\/(?!undefined|late))/
  const shown = (text: string) =>
    findingsIn(text)
      .filter(({ rule }) => others.test(rule))
      .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)
  const layouts = new URL('../../fixtures/layouts/', import.meta.url)
  for (const name of readdirSync(layouts).filter((file) => file.endsWith('.response.md'))) {
    it(`${name} has only what was printed so`, () => {
      const text = readFileSync(new URL(name, layouts), 'utf8')
      assert.deepEqual(shown(text), inLayouts[name.replace('.response.md', '')] ?? [])
    })
  }

  it('the model draft has nothing', () => {
    assert.deepEqual(shown(readFileSync(new URL('../../../seeds/model.response.md', import.meta.url), 'utf8')), [])
  })
})
