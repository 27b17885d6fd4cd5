import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Commitment } from '../../../server/src/model/commitment.js'
import type { Day } from '../../../server/src/model/day.js'
import { FlowBuilder, flowOf } from '../../../server/src/model/flow.js'
import type { Passage } from '../../../server/src/model/response.js'
import { type CommitmentContext, readAllCommitments, readCommitments } from '../../../server/src/reading/commitments.js'

const context: CommitmentContext = {
  anchor: '2024-05-15' as Day,
  department: 'the Home Office',
  departmentNames: ['Home Office', 'HO'],
  knownOwners: ['Mears'],
}

function passageOf(text: string, at = 0, kind: Passage['kind'] = 'paragraph'): Passage {
  const flow = flowOf(text, at)
  return { kind, voice: 'department', span: flow.span, number: null, flow, recommendation: null, section: 'answer' }
}

const read = (text: string): Commitment[] => readCommitments(passageOf(text), context)

/** Sentences of a class, by what the grammar has to see; a class in brackets is that of each of them. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  'firm: plain undertakings': [
    'The table of exceptions will be removed from the guidance.',
    'The Home Office shall provide a copy of the revised framework.',
    "We'll publish the results in the spring.",
    'The wording is going to be changed.',
    'Caseworkers are to be told why each appeal was lost.',
    'The rota is due to start on 4 March 2025.',
    'A programme of training is planned for the autumn.',
    'Research has been commissioned and is expected to report by September 2024.',
    'We anticipate completion by the end of Q2 2025.',
    'Border Force is on track to deliver the upgrade by December 2024.',
  ],
  'firm: intentions and commitments': [
    'Immigration Enforcement aims to visit every employer that has been penalised.',
    'The Home Office commits to publishing an updated assessment.',
    'HMRC has agreed to provide a list of all registered warehouses.',
    'Plans are in place to recruit a second lead.',
    'There are plans to expand the team.',
    'It is the intention of Border Force that officers should be the first point of contact.',
    'The plan is for every hotel to have been visited by 30 April 2025.',
    'The department is committed to introducing a quality assurance framework.',
  ],
  'firm: things in the making, and the present with an end': [
    'Border Force is developing a manual which will set out the process.',
    'A data quality dashboard is being built that will show which fields are blank.',
    'A tracing team is being put in place to go through the cases.',
    'The tool is being rolled out to all hubs over the next four months.',
    'The contract passes to a new operator on 7 January 2026.',
    'The agreement has been drafted and should be signed by October 2024.',
  ],
  'firm: notes without a finite verb': [
    'Publish a new strategy for engagement by March 2025.',
    'Training to be delivered to all staff in the hub by Q2 2025.',
    'New dog team: kennels to open in September 2024.',
    'The unit opened in June 2023, with full capability to be established in 2025.',
    'Roll-out to all regions by the end of 2025.',
  ],
  'firm: clauses among others': [
    'While the use of the toolkit will be voluntary, we will ensure that it is known.',
    'We recognise that the form is too long and will shorten it.',
    'A table that shows, for each fee, what it costs to handle an application will be published.',
    'What leavers say will be summarised for the intranet.',
    'Some lists cannot be published, but we will make this clear on the page.',
    'We will consider the findings and publish a response by March 2025.',
    'Standards are covered by a new regime, which will be extended to hotels by the end of 2024.',
    'The Chief Operating Officer has agreed that all regions will adopt the model.',
    'If the pilot succeeds, we will extend it to other ports.',
  ],
  'firm: looks that bind': [
    'We will review all cases to ensure that a reply was sent.',
    'The risk register will be reviewed every six months.',
    'All 14 centres will have been assessed in the next six months.',
  ],
  'soft: looks': [
    'Border Force will consider whether such a conference would be of use.',
    'The case for a limit will be looked at again in due course.',
    'UKVI will assess the scope for offering appointments at weekends.',
    'The Home Office is exploring the feasibility of taking fingerprints on board.',
    'We are currently reviewing the wording of the template.',
    'Work is under way to evaluate the effect of the shift pattern.',
    'Initial consideration will be completed by the end of October 2024.',
    'The Home Office will undertake an assessment of the demand.',
    'Consideration is being given to a dedicated cadre.',
    'Border Force is working with analysts to examine the effectiveness of both.',
    'As part of this exercise the team will establish whether there is a link.',
    'Options for replacing the vans are under review.',
    'The department will continue to review roles over the course of 2025.',
    'We will consider whether to amend and publish the guidance.',
    'We will take stock of the rules with colleagues in policy.',
  ],
  'continuing: what goes on': [
    'We will continue to work with our partners.',
    'Senior officers will go on checking one notebook in ten.',
    'The Home Office remains committed to ending the use of hotels.',
    'Border Force routinely keeps levels of resourcing under review.',
    'It is an agile project and will be subject to ongoing development.',
    'Officials inspect records when they visit and will continue to do so.',
    'Efforts to trace the remaining individuals continue.',
    'Border Force will still send an officer to the meeting, as it does now.',
    'The list of safe countries will be kept under review.',
  ],
  'none: the past, the present and opinion': [
    'A plan was agreed on 8 November 2023.',
    'A permanent head of the unit is being recruited.',
    'Work is under way to streamline the transfer of files.',
    'The department is working to improve the way in which it communicates.',
    'Border Force had hoped to complete the upgrade by the end of 2020.',
    'The increase is due to added complexities.',
    'We believe that the present balance is the right one.',
    'We are committed to treating everyone with respect.',
    'The purpose of the scheme is to encourage departure.',
    'There is more to be done.',
  ],
  'none: what will not, may or would be': [
    'The department will not be able to recover the fee.',
    'A review would not align with this approach.',
    'Some posts may be moved.',
    'The Home Office does not intend to publish the rules.',
    'There are no plans to extend the scheme.',
    'A different approach will be needed.',
    'Will this be enough?',
  ],
  'none: what others say, do or are owed': [
    'Stakeholders expressed concern that families will be moved.',
    'The report says that the Home Office will need more staff.',
    'Inspectors recommended that the Home Office should publish a timetable within three months.',
    'The Supreme Court will hear the appeal in October 2024.',
    'A caseworker who thinks that a claim will be refused seeks a second opinion.',
    'The report quotes an officer: “the department will publish it by June 2025”.',
  ],
  'none: effects, drift and predictions': [
    'This will help managers to see where delays occur.',
    'The new system will enable us to identify repeat applicants.',
    'We expect that better data will lead to better decisions.',
    'This complexity is expected to continue for the duration of the review.',
    'Numbers are likely to fall once the weather sets in.',
    'The safety of those at sea is, and will always be, our first concern.',
    'It will take time for the effect to be seen.',
  ],
  'none: how things are done, and what a post is for': [
    'If the sponsor does not reply, the licence will be suspended.',
    'Where a report cannot be published in full, a redacted version will be laid.',
    'A person who fails to report will receive a text message.',
    'Low priority cases will be dealt with through bulk reporting.',
    'An officer will typically speak to a passenger for less than a minute.',
    'The commander will oversee every aspect of the response.',
    'Cases are escalated to the duty officer, who will decide whether a referral is needed.',
  ],
}

describe('commitments: the class of a sentence', () => {
  for (const [title, texts] of Object.entries(sentences)) {
    const expected = title.slice(0, title.indexOf(':'))
    it(title, () => {
      for (const text of texts) assert.equal(read(text)[0]?.class ?? 'none', expected, text)
    })
  }
})

/** Sentence; date that counts and its last day; owner. */
const details: readonly (readonly [text: string, date: string, owner: string])[] = [
  ['Border Force will publish it by April 2025.', 'by April 2025 2025-04-30', 'Border Force'],
  ['From January 2025, judgments will be discussed at a monthly forum.', 'From January 2025 2025-01-31', ''],
  [
    'Design work will begin in June 2024 and the tool will be live by September 2024.',
    'by September 2024 2024-09-30',
    '',
  ],
  ['We drafted it in May 2023 and it will be signed by June 2025.', 'by June 2025 2025-06-30', ''],
  ['Cases opened before 1 March 2019 will be given to a dedicated team.', '', ''],
  ['The guidance was last amended in 2015 and will be withdrawn.', '', ''],
  ['We will review why the target was missed in 2019.', '', 'the Home Office'],
  ['We will act on the commitments made in May 2018.', '', 'the Home Office'],
  ['Following the inspection in March 2020, we will amend the guidance.', '', 'the Home Office'],
  ['This activity, due to complete by the end of 2024, will inform the plan.', 'by the end of 2024 2024-12-31', ''],
  [
    'As a priority, the team will build it over the course of 2025/26.',
    'over the course of 2025/26 2026-03-31',
    'team',
  ],
  ['This work will be completed over the next six months.', 'over the next six months 2024-11-15', ''],
  ['Once this has been agreed it will be turned into guidance.', 'Once this has been agreed ', ''],
  ['Recommendations 1 to 5 will be taken into account when it is made.', 'when it is made ', ''],
  ['The review of targets will be led by the deputy director for operations.', '', 'deputy director for operations'],
  ['Border Force and Immigration Enforcement will carry out an audit.', '', 'Border Force and Immigration Enforcement'],
  ['It was clear to HO staff and the Department will write to all ports.', '', 'the Home Office'],
  ['The HO will write to all ports.', '', 'the Home Office'],
  ['Our intention is to move the files.', '', 'the Home Office'],
  ["It is Border Force's intention to reduce its reliance on detached duty.", '', 'Border Force'],
  ['Border Force does not agree, but it will add an example.', '', 'Border Force'],
  ['Mears will make good the defects by May 2025.', 'by May 2025 2025-05-31', 'Mears'],
  ['Every officer will attend the course.', '', ''],
  ['Officials will visit each of the sites.', '', ''],
  ['Performance will continue to be reviewed each month.', '', ''],
  ['The new booth will open at Stansted by June 2025.', 'by June 2025 2025-06-30', ''],
  ['Our aim is to have every case decided by December 2025.', 'by December 2025 2025-12-31', 'the Home Office'],
  ['The next forum, in October 2024, will agree the list.', 'in October 2024 2024-10-31', 'next forum'],
  ['Applicants will be told when their card is ready.', '', ''],
  ['If funding is agreed by June 2025, Border Force will hire ten drivers.', '', 'Border Force'],
  [
    'The rota will be redrawn when the Policing, Asylum and Borders Bill has passed.',
    'when the Policing, Asylum and Borders Bill has passed ',
    '',
  ],
  ['Following the audit of this port UKVI will meet the airlines.', '', 'UKVI'],
  ['The Home Office has set up a team of ten, which will read the files by June 2025.', 'by June 2025 2025-06-30', ''],
  ['The agency, which is short of staff, will move to Leeds.', '', 'agency'],
  ['We would hope to have it in place by June 2025.', 'by June 2025 2025-06-30', 'the Home Office'],
]

describe('commitments: date, owner and reason', () => {
  for (const [text, date, owner] of details) {
    it(text, () => {
      const [commitment] = read(text)
      assert.ok(commitment, 'a commitment')
      const found = commitment.date === null ? '' : `${commitment.date.text} ${commitment.date.end ?? ''}`
      assert.deepEqual({ date: found, owner: commitment.owner?.name ?? '' }, { date, owner })
    })
  }

  it('says which words made it a commitment, and where they and the owner stand', () => {
    const text = 'A list was made. Border Force will, as suggested, review the process by June 2025.'
    const [commitment] = read(text)
    assert.equal(commitment?.reason.what, 'looks at: "will, as suggested, review"')
    assert.equal(text.slice(commitment?.reason.span.start, commitment?.reason.span.end), 'will, as suggested, review')
    assert.equal(text.slice(commitment?.owner?.span.start, commitment?.owner?.span.end), 'Border Force')
    assert.equal(text.slice(commitment?.span.start, commitment?.span.end), text.slice(17))
  })

  it('keeps the dates that are not the commitment’s', () => {
    const [commitment] = read('The plan of May 2023 will be published in June 2025 and revised by May 2026.')
    assert.equal(commitment?.date?.end, '2026-05-31')
    assert.ok(commitment?.otherDates.some((date) => date.end === '2025-06-30'))
  })
})

/** Passages of more than one sentence, and the classes of their commitments. */
const passages: readonly (readonly [title: string, text: string, classes: readonly string[]])[] = [
  [
    'more on an undertaking is one',
    'The operational response will be led by a new team. This will include a relaunch of the project.',
    ['firm', 'firm'],
  ],
  [
    'more on a remit is none',
    'The Commander will oversee every aspect of the response. This will include the work of the command.',
    [],
  ],
  [
    'more on a standing practice is none',
    'The unit already has a system in place which ensures this. If they are urgent, they will be sent on at once. Reports will be sent to the police.',
    [],
  ],
]

describe('commitments: from sentence to sentence', () => {
  for (const [title, text, classes] of passages) {
    it(title, () =>
      assert.deepEqual(
        read(text).map((commitment) => commitment.class),
        classes,
      ),
    )
  }

  it('lets the items of a list go on from what leads in to them', () => {
    const lines = [
      'Border Force will:',
      'publish a plan by March 2025;',
      'consider whether to extend it; and',
      'not close the port.',
    ]
    let at = 0
    const items = lines.map((line) => {
      const passage = passageOf(line, at, line.endsWith(':') ? 'paragraph' : 'list-item')
      at += line.length + 1
      return passage
    })
    const document = lines.join('\n')
    const found = readAllCommitments(items, context).map((commitment) => [
      commitment.class,
      commitment.owner?.name,
      document.slice(commitment.span.start, commitment.span.end),
      document.slice(commitment.reason.span.start, commitment.reason.span.end),
    ])
    assert.deepEqual(found, [
      ['firm', 'Border Force', 'publish a plan by March 2025;', 'publish'],
      ['soft', 'Border Force', 'consider whether to extend it; and', 'consider'],
    ])
  })

  it('lends a list the date of its lead', () => {
    const lead = passageOf('The unit will, by the end of June 2024:')
    const item = passageOf('agree a target with the director', 100, 'list-item')
    const found = readAllCommitments([lead, item], context)
    assert.deepEqual(
      found.map(({ date }) => date?.end),
      ['2024-06-30', '2024-06-30'],
    )
  })

  it('reads neither the inspectorate’s words nor headings', () => {
    const text = 'The Home Office will publish a plan by June 2025.'
    const passage = passageOf(text)
    const others = [
      { ...passage, voice: 'inspectorate' as const },
      { ...passage, voice: 'furniture' as const },
      { ...passage, kind: 'heading' as const },
    ]
    assert.deepEqual(readAllCommitments(others, context), [])
    assert.equal(readAllCommitments([passage], context).length, 1)
  })
})

describe('commitments: any text', () => {
  it('is the same wrapped, unwrapped and behind an emoji', () => {
    const words = 'By Summer 2025 Border Force will have replaced all of its boats, as part of the plan.'.split(' ')
    const builder = new FlowBuilder()
    let document = '\u{1F6A4}\r\n'
    words.forEach((word, index) => {
      builder.add(word, document.length)
      document += word
      const isBreak = index % 3 === 2
      if (isBreak) builder.addBreak(document.length)
      else if (index + 1 < words.length) builder.add(' ', document.length)
      document += isBreak ? '\r\n' : ' '
    })
    const flow = builder.build()
    const [wrapped] = readCommitments({ ...passageOf(''), flow, span: flow.span }, context)
    const [plain] = read(words.join(' '))
    assert.equal(wrapped?.text, plain?.text)
    assert.equal(wrapped?.class, 'firm')
    assert.equal(wrapped?.date?.end, plain?.date?.end)
    assert.match(document.slice(wrapped?.owner?.span.start, wrapped?.owner?.span.end), /^Border\s+Force$/)
    assert.match(document.slice(wrapped?.reason.span.start, wrapped?.reason.span.end), /^will\s+have\s+replaced$/)
  })

  it('is read without a throw, and every span lies within it', () => {
    const vocabulary =
      'will be to is are the we Border Force that which who whether and , ; : . ( ) “ ” review published continue due expected by June 2025 when if not has been agreed with of what as'.split(
        ' ',
      )
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (text) => {
        for (const { span, reason, owner, date } of read(text)) {
          for (const part of [span, reason.span, owner?.span ?? span, date?.span ?? span]) {
            assert.ok(part.start >= 0 && part.start <= part.end && part.end <= text.length)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
