import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Day } from '../../../server/src/model/day.js'
import { FlowBuilder, type FlowedText, flowOf } from '../../../server/src/model/flow.js'
import type { DateForm, DateKind, PlannedDate } from '../../../server/src/model/plannedDate.js'
import { findDates, readDate } from '../../../server/src/reading/dates.js'

/** The day of publication in all tables: a Wednesday, in the second quarter and the financial year 2024-25. */
const published = '2024-05-15' as Day

/** A sentence, the words of time in it, and their first and last day (`..` between them; one day; '' for open). */
type Case = readonly [sentence: string, words: string, days: string]

function daysOf({ start, end }: PlannedDate): string {
  return start === end ? (start ?? '') : `${start}..${end}`
}

function tell(date: PlannedDate): string {
  return `${date.text} | ${date.kind} | ${daysOf(date)}`
}

/** Each sentence holds one date of `kind`, with these words and days. */
function table(kind: DateKind, cases: readonly Case[]): void {
  for (const [sentence, words, days] of cases) {
    it(sentence, () => {
      const found = findDates(flowOf(sentence, 0), published)
      assert.deepEqual(found.map(tell), [`${words} | ${kind} | ${days}`])
      for (const { span, text } of found) assert.equal(sentence.slice(span.start, span.end), text)
    })
  }
}

/** None of the sentences holds a word of time. */
function none(sentences: readonly string[]): void {
  for (const sentence of sentences) {
    it(sentence, () => assert.deepEqual(findDates(flowOf(sentence, 0), published).map(tell), []))
  }
}

describe('findDates: days', () => {
  table('absolute', [
    ['It will be in place on 31 March 2021.', 'on 31 March 2021', '2021-03-31'],
    ['It starts on 29 February 2024.', 'on 29 February 2024', '2024-02-29'],
    ['It starts on 29 February 2000.', 'on 29 February 2000', '2000-02-29'],
    ['A table of changes will be added from 1 April 2020.', 'from 1 April 2020', '2020-04-01'],
    ['It is due by 1st April 2025.', 'by 1st April 2025', '2025-04-01'],
    ['It is due on the 3rd of March 2025.', 'on the 3rd of March 2025', '2025-03-03'],
    ['It is due by 22nd June, 2025.', 'by 22nd June, 2025', '2025-06-22'],
    ['It is due by March 3, 2025.', 'by March 3, 2025', '2025-03-03'],
    ['It is due by March 3rd 2025.', 'by March 3rd 2025', '2025-03-03'],
    ['It is due by 7 Sept 2025.', 'by 7 Sept 2025', '2025-09-07'],
    ['It is due by 7 Sep. 2025.', 'by 7 Sep. 2025', '2025-09-07'],
    ['It is due by 31-Mar-25.', 'by 31-Mar-25', '2025-03-31'],
    ['It is due by 31/03/2025.', 'by 31/03/2025', '2025-03-31'],
    ['It is due by 1/4/2025.', 'by 1/4/2025', '2025-04-01'],
    ['It is due by 31/03/24.', 'by 31/03/24', '2024-03-31'],
    ['It was signed on 01/07/98.', 'on 01/07/98', '1998-07-01'],
    ['Work goes on in the week of 3 March 2025.', 'in the week of 3 March 2025', '2025-03-03..2025-03-09'],
    ['It is due by 31.3.2025 at the latest.', 'by 31.3.2025', '2025-03-31'],
    ['It is due by 2025-03-31.', 'by 2025-03-31', '2025-03-31'],
    ['It is due no later than 31 July 2025.', 'no later than 31 July 2025', '2025-07-31'],
    ['It is due by no later than 31 July 2025.', 'by no later than 31 July 2025', '2025-07-31'],
    ['It applies with effect from 6 April 2025.', 'with effect from 6 April 2025', '2025-04-06'],
    ['Staff move on or before 6 April 2025.', 'on or before 6 April 2025', '2025-04-06'],
    ['The board meets on Tuesday 3 March 2026.', 'on Tuesday 3 March 2026', '2026-03-03'],
    ['The board meets on Tuesday, 3 March 2026.', 'on Tuesday, 3 March 2026', '2026-03-03'],
    ['The board meets on Tue 3 Mar 2026.', 'on Tue 3 Mar 2026', '2026-03-03'],
    [
      'Training runs in the week commencing 3 March 2025.',
      'in the week commencing 3 March 2025',
      '2025-03-03..2025-03-09',
    ],
    ['Training runs w/c Monday 3 March 2025.', 'w/c Monday 3 March 2025', '2025-03-03..2025-03-09'],
    [
      'Figures for the week ending Friday 7 March 2025 follow.',
      'for the week ending Friday 7 March 2025',
      '2025-03-01..2025-03-07',
    ],
    ['It is due by 31 march 2025.', 'by 31 march 2025', '2025-03-31'],
    ['It is due BY 31 MARCH 2025.', 'BY 31 MARCH 2025', '2025-03-31'],
    ['It is due by Christmas 2024.', 'by Christmas 2024', '2024-12-25'],
    ['It is due by Easter 2025.', 'by Easter 2025', '2025-04-20'],
  ])
  table('relative', [
    ['It is due by 31 May.', 'by 31 May', '2024-05-31'],
    ['It is due by 14 May.', 'by 14 May', '2025-05-14'],
    ['It is due by 15 May.', 'by 15 May', '2024-05-15'],
    ['It is due by the 31st of March.', 'by the 31st of March', '2025-03-31'],
    ['It is due on 29 February.', 'on 29 February', '2028-02-29'],
    ['It is due on 3 March next year.', 'on 3 March next year', '2025-03-03'],
    ['It will be done by Christmas.', 'by Christmas', '2024-12-25'],
    ['It will be done before Easter.', 'before Easter', '2025-04-20'],
    ['It will be laid before the summer recess.', 'before the summer recess', '2024-07-31'],
    ['The rules change with immediate effect.', 'with immediate effect', '2024-05-15'],
  ])
  none([
    'It is staffed 24/7 by two people.',
    'See paragraph 1.2 above and 5.32-5.36.',
    'The fee is £2019 and was £1,950.',
    'See recommendation 3 May be read with it.',
    'The other 2 may be dropped.',
    'Of the 20 march teams, 3 may go.',
    'Reference HO/12/10/2233 applies.',
    'The file is report-2024-03-31.pdf.',
    'Version 1.13.2024 of the tool is used.',
  ])
})

describe('findDates: months', () => {
  table('absolute', [
    ['It is in place by April 2019.', 'by April 2019', '2019-04-01..2019-04-30'],
    ['It is due in February 2023.', 'in February 2023', '2023-02-01..2023-02-28'],
    ['It is due in February 2024.', 'in February 2024', '2024-02-01..2024-02-29'],
    ['It is due in February 1900.', 'in February 1900', '1900-02-01..1900-02-28'],
    ['From January 2025, judgments will be discussed.', 'From January 2025', '2025-01-01..2025-01-31'],
    ['They are to start from April 2012.', 'from April 2012', '2012-04-01..2012-04-30'],
    ['It comes in the release that is planned for May 2024.', 'for May 2024', '2024-05-01..2024-05-31'],
    ['It will be finished by the end of March 2022.', 'by the end of March 2022', '2022-03-31'],
    ['It will be finished by end of June 2019.', 'by end of June 2019', '2019-06-30'],
    ['It will be finished by end June 2019.', 'by end June 2019', '2019-06-30'],
    ['It will be finished at the very end of June 2019.', 'at the very end of June 2019', '2019-06-30'],
    ['It will be finished by the end of the month of June 2019.', 'by the end of the month of June 2019', '2019-06-30'],
    ['It will be finished in early June 2019.', 'in early June 2019', '2019-06-01..2019-06-10'],
    ['It will be finished by mid-June 2019.', 'by mid-June 2019', '2019-06-11..2019-06-20'],
    ['It will be finished in mid to late June 2019.', 'in mid to late June 2019', '2019-06-11..2019-06-30'],
    ['It will be finished by late January 2019.', 'by late January 2019', '2019-01-21..2019-01-31'],
    ['It will open at the start of June 2019.', 'at the start of June 2019', '2019-06-01'],
    ['It will open in the first week of June 2019.', 'in the first week of June 2019', '2019-06-01..2019-06-07'],
    ['It will open in the last week of June 2019.', 'in the last week of June 2019', '2019-06-24..2019-06-30'],
    ['It will open in the second half of June 2019.', 'in the second half of June 2019', '2019-06-16..2019-06-30'],
    ['It is due by Sept 2025.', 'by Sept 2025', '2025-09-01..2025-09-30'],
    ['It is due by Mar-25.', 'by Mar-25', '2025-03-01..2025-03-31'],
    ['It is due by March, 2025.', 'by March, 2025', '2025-03-01..2025-03-31'],
    ['In June 20191 we said so.', 'In June 2019', '2019-06-01..2019-06-30'],
    [
      'It will be on the intranet by the end of April 2019.1 The list is short.',
      'by the end of April 2019',
      '2019-04-30',
    ],
    ['Work on 3 May 20241 began.', 'on 3 May 2024', '2024-05-03'],
    ['It is as was said in our response of January 2018.', 'January 2018', '2018-01-01..2018-01-31'],
    ['In May 2023 reports were sent.', 'In May 2023', '2023-05-01..2023-05-31'],
  ])
  table('relative', [
    ['It is due by September.', 'by September', '2024-09-01..2024-09-30'],
    ['It is due in March.', 'in March', '2025-03-01..2025-03-31'],
    ['It is due by May.', 'by May', '2024-05-01..2024-05-31'],
    ['It is due in early May.', 'in early May', '2025-05-01..2025-05-10'],
    ['It is due by the end of July.', 'by the end of July', '2024-07-31'],
    ['It is due by August this year.', 'by August this year', '2024-08-01..2024-08-31'],
    ['It is due in March of next year.', 'in March of next year', '2025-03-01..2025-03-31'],
    ['It is due next March.', 'next March', '2025-03-01..2025-03-31'],
    ['It is due this September.', 'this September', '2024-09-01..2024-09-30'],
    ['They have done so since January.', 'since January', '2024-01-01..2024-01-31'],
    ['They have done so since November.', 'since November', '2023-11-01..2023-11-30'],
  ])
  none([
    'It may be that they march on the second of them.',
    'Theresa May was Home Secretary.',
    'An august body will look at it.',
    'You may 2 of them.',
    'The May 2023 report was clear.',
    'We agree with its May 2023 adults at risk report.',
    'The ICIBI’s November 2018 inspection found it.',
    'They go to march in it.',
  ])
})

describe('findDates: seasons, quarters and halves', () => {
  table('absolute', [
    ['It will be offered in spring 2022.', 'in spring 2022', '2022-03-01..2022-05-31'],
    ['It will be offered in Summer 2022.', 'in Summer 2022', '2022-06-01..2022-08-31'],
    ['It will be offered by the autumn of 2022.', 'by the autumn of 2022', '2022-09-01..2022-11-30'],
    ['It will be offered in winter 2021.', 'in winter 2021', '2021-12-01..2022-02-28'],
    ['It will be offered in winter 2023.', 'in winter 2023', '2023-12-01..2024-02-29'],
    ['It will be offered in winter 2021/22.', 'in winter 2021/22', '2021-12-01..2022-02-28'],
    ['It will be offered in winter 2021 to 2022.', 'in winter 2021 to 2022', '2021-12-01..2022-02-28'],
    ['It will be offered by late summer 2025.', 'by late summer 2025', '2025-08-01..2025-08-31'],
    ['It will be offered by the end of spring 2025.', 'by the end of spring 2025', '2025-05-31'],
    ['It is due in spring/summer 2025.', 'in spring/summer 2025', '2025-03-01..2025-08-31'],
    ['It is due in autumn or winter 2025.', 'in autumn or winter 2025', '2025-09-01..2026-02-28'],
    ['It is due in Q3 2024.', 'in Q3 2024', '2024-07-01..2024-09-30'],
    ['It is due by the end of Q3 2022.', 'by the end of Q3 2022', '2022-09-30'],
    ['It is due in Q3 of 2024/25.', 'in Q3 of 2024/25', '2024-10-01..2024-12-31'],
    ['It is due in Q4 2024-25.', 'in Q4 2024-25', '2025-01-01..2025-03-31'],
    ['It is due in Q1 of the 2025/26 financial year.', 'in Q1 of the 2025/26 financial year', '2025-04-01..2025-06-30'],
    ['It is due in Q1 FY25/26.', 'in Q1 FY25/26', '2025-04-01..2025-06-30'],
    ['It is due by 2025/26 Q1.', 'by 2025/26 Q1', '2025-04-01..2025-06-30'],
    ['It is due in Q3/Q4 2024-25.', 'in Q3/Q4 2024-25', '2024-10-01..2025-03-31'],
    ['It is due in the first six months of 2025.', 'in the first six months of 2025', '2025-01-01..2025-06-30'],
    ['It is due in the last three months of 2024/25.', 'in the last three months of 2024/25', '2025-01-01..2025-03-31'],
    ['It is due in the third quarter of 2024.', 'in the third quarter of 2024', '2024-07-01..2024-09-30'],
    ['It is due in the last quarter of 2024/25.', 'in the last quarter of 2024/25', '2025-01-01..2025-03-31'],
    ['It is due in Q3/Q4 2024.', 'in Q3/Q4 2024', '2024-07-01..2024-12-31'],
    ['It is due in quarter 2 2025.', 'in quarter 2 2025', '2025-04-01..2025-06-30'],
    ['It is due in H1 2025.', 'in H1 2025', '2025-01-01..2025-06-30'],
    ['It is due in H2 2024/25.', 'in H2 2024/25', '2024-10-01..2025-03-31'],
    ['It is due in the first half of 2025.', 'in the first half of 2025', '2025-01-01..2025-06-30'],
    ['It is due in the latter half of 2025.', 'in the latter half of 2025', '2025-07-01..2025-12-31'],
  ])
  table('relative', [
    ['It will be offered in the spring.', 'in the spring', '2024-03-01..2024-05-31'],
    ['It will be offered by autumn.', 'by autumn', '2024-09-01..2024-11-30'],
    ['It will be offered this autumn.', 'this autumn', '2024-09-01..2024-11-30'],
    ['It will be offered next spring.', 'next spring', '2025-03-01..2025-05-31'],
    ['It will be offered over the summer.', 'over the summer', '2024-06-01..2024-08-31'],
    ['It will be offered in spring next year.', 'in spring next year', '2025-03-01..2025-05-31'],
    ['It is due by the end of Q3.', 'by the end of Q3', '2024-09-30'],
    ['It is due in the first quarter of next year.', 'in the first quarter of next year', '2025-01-01..2025-03-31'],
    ['It is due in Q1 of the next financial year.', 'in Q1 of the next financial year', '2025-04-01..2025-06-30'],
    ['It is due by the end of next quarter.', 'by the end of next quarter', '2024-09-30'],
  ])
  none([
    'Seasonal workers come to Spring Hill and to summer camps.',
    'It was in the Spring Statement and the autumn budget.',
    'A quarter of them had left, and the first quarter were late.',
    'The autumn 2024 budget is out.',
  ])
})

describe('findDates: years', () => {
  table('absolute', [
    ['It will be in place by 2025.', 'by 2025', '2025-01-01..2025-12-31'],
    ['It should be completed by the end of 2018.', 'by the end of 2018', '2018-12-31'],
    ['It is held before the end of the year 2020.', 'before the end of the year 2020', '2020-12-31'],
    ['It is due in early 2025.', 'in early 2025', '2025-01-01..2025-04-30'],
    ['It is due in mid-2025.', 'in mid-2025', '2025-05-01..2025-08-31'],
    ['It is due in late 2025.', 'in late 2025', '2025-09-01..2025-12-31'],
    ['It is due in early to mid 2025.', 'in early to mid 2025', '2025-01-01..2025-08-31'],
    ['It is due in the middle of 2025.', 'in the middle of 2025', '2025-05-01..2025-08-31'],
    ['It is due later in 2025.', 'later in 2025', '2025-01-01..2025-12-31'],
    ['It will be reviewed over the course of 2020.', 'over the course of 2020', '2020-01-01..2020-12-31'],
    ['It comes in the course of 2019.1', 'in the course of 2019', '2019-01-01..2019-12-31'],
    ['It is due by the end of 20191.', 'by the end of 2019', '2019-12-31'],
    ['It is due by year end 2024.', 'by year end 2024', '2024-12-31'],
    ['It is due through to the end of 2024.', 'through to the end of 2024', '2024-12-31'],
    ['It is to be finished in 2024/5.', 'in 2024/5', '2024-04-01..2025-03-31'],
    [
      'It runs over the 2024/25 and 2025/26 financial years.',
      'over the 2024/25 and 2025/26 financial years',
      '2024-04-01..2026-03-31',
    ],
    ['It will be done in calendar year 2025.', 'in calendar year 2025', '2025-01-01..2025-12-31'],
    ['It moves in the 2021/22 business year.', 'in the 2021/22 business year', '2021-04-01..2022-03-31'],
    ['It runs over the course of 2020/21.', 'over the course of 2020/21', '2020-04-01..2021-03-31'],
    ['It is to be finished by the end of 2019-20.', 'by the end of 2019-20', '2020-03-31'],
    ['It is to be finished in 2019–20.', 'in 2019–20', '2019-04-01..2020-03-31'],
    ['It is to be finished in 2019/2020.', 'in 2019/2020', '2019-04-01..2020-03-31'],
    ['It is to be finished in 2018 to 2019.', 'in 2018 to 2019', '2018-04-01..2019-03-31'],
    ['It is to be finished in 1999-00.', 'in 1999-00', '1999-04-01..2000-03-31'],
    [
      'It is to be finished in the financial year 2024 to 2025.',
      'in the financial year 2024 to 2025',
      '2024-04-01..2025-03-31',
    ],
    ['It is to be finished in FY2024/25.', 'in FY2024/25', '2024-04-01..2025-03-31'],
    ['It is to be finished in FY 24/25.', 'in FY 24/25', '2024-04-01..2025-03-31'],
    ['It is to be finished in tax year 2011 to 2012.', 'in tax year 2011 to 2012', '2011-04-06..2012-04-05'],
    ['It is to be finished in the 2024/25 academic year.', 'in the 2024/25 academic year', '2024-09-01..2025-08-31'],
    ['It grows from 2018 to 2019.', 'from 2018 to 2019', '2018-01-01..2019-12-31'],
    ['It grows between 2024 and 2026.', 'between 2024 and 2026', '2024-01-01..2026-12-31'],
    ['It grows in 2020-25.', 'in 2020-25', '2020-01-01..2025-12-31'],
    ['It is due in early 2024/25.', 'in early 2024/25', '2024-04-01..2024-07-31'],
    ['The amounts are in the annual report from 2019-20.', 'from 2019-20', '2019-04-01..2020-03-31'],
    ['It fell in the UK since 2015.', 'since 2015', '2015-01-01..2015-12-31'],
  ])
  none([
    'It will be considered as part of Spending Review 2019.',
    'It was agreed in the 2015 Spending Review.',
    'The recommendations from the 2016 inspection are open.',
    'It complies with the Data Protection Act 2018 (DPA 2018).',
    'It is a power under the UK Borders Act 2007.',
    'See section 32 of the Police and Criminal Evidence Act 1984.',
    'They look at the reports of 2017 again.',
    'FP JBIU deal with around 2000 referrals in 2000 ways.',
    'It is set out in the Business Plan 2019/20.',
    'Its 2019/20 annual report says so.',
    'It is in 2019 prices.',
    'It answers An inspection of casework (August 2020 to May 2021).',
    'The 1951 Convention holds, as does the Strategy 2020-25.',
    'See www.example.org/blog/july-2024-update and summit-jan-2022.',
    'There were 2019 of them, or 2,019.',
  ])
})

describe('findDates: ranges', () => {
  table('absolute', [
    ['It runs from 1 April 2020 to 31 March 2021.', 'from 1 April 2020 to 31 March 2021', '2020-04-01..2021-03-31'],
    ['It runs between 1 and 5 March 2024.', 'between 1 and 5 March 2024', '2024-03-01..2024-03-05'],
    ['It runs on 1–5 March 2024.', 'on 1–5 March 2024', '2024-03-01..2024-03-05'],
    ['It runs from 28 March to 3 April 2024.', 'from 28 March to 3 April 2024', '2024-03-28..2024-04-03'],
    ['It runs from 28 December to 3 January 2025.', 'from 28 December to 3 January 2025', '2024-12-28..2025-01-03'],
    ['It runs from April to June 2024.', 'from April to June 2024', '2024-04-01..2024-06-30'],
    ['It ran November 2018 – January 2019.', 'November 2018 – January 2019', '2018-11-01..2019-01-31'],
    ['It runs between March and May 2025.', 'between March and May 2025', '2025-03-01..2025-05-31'],
    ['It runs from November to January 2025.', 'from November to January 2025', '2024-11-01..2025-01-31'],
    [
      'It runs from April 2024 to the end of March 2025.',
      'from April 2024 to the end of March 2025',
      '2024-04-01..2025-03-31',
    ],
    ['It runs from early March to late May 2025.', 'from early March to late May 2025', '2025-03-01..2025-05-31'],
    ['It runs in April and May 2011.', 'in April and May 2011', '2011-04-01..2011-05-31'],
    ['It runs from November 2024 until March.', 'from November 2024 until March', '2024-11-01..2025-03-31'],
    ['It runs from autumn 2024 to spring 2025.', 'from autumn 2024 to spring 2025', '2024-09-01..2025-05-31'],
    ['It opens in Jan/Feb 2025.', 'in Jan/Feb 2025', '2025-01-01..2025-02-28'],
    ['It opens on 27/28 March 2025.', 'on 27/28 March 2025', '2025-03-27..2025-03-28'],
    ['It covers April 1, 2023, to March 31, 2024.', 'April 1, 2023, to March 31, 2024', '2023-04-01..2024-03-31'],
  ])
  table('relative', [
    ['It was given in January and February.', 'in January and February', '2025-01-01..2025-02-28'],
    ['It runs between October and March.', 'between October and March', '2024-10-01..2025-03-31'],
  ])
  it('keeps two dates apart', () => {
    const found = findDates(
      flowOf('It starts in March 2024 and ends in May 2025, not by 31 March 2026 to 2000 staff.', 0),
      null,
    )
    assert.deepEqual(
      found.map(({ text }) => text),
      ['in March 2024', 'in May 2025', 'by 31 March 2026'],
    )
  })
})

describe('findDates: counted from publication', () => {
  table('relative', [
    ['They start to use it within the next four months.', 'within the next four months', '2024-05-15..2024-09-15'],
    ['It comes over the next six to twelve months.', 'over the next six to twelve months', '2024-05-15..2025-05-15'],
    ['It comes over the next six-twelve months.', 'over the next six-twelve months', '2024-05-15..2025-05-15'],
    ['It comes over the next 6-12 months.', 'over the next 6-12 months', '2024-05-15..2025-05-15'],
    ['It comes over the next 6 – 12 months.', 'over the next 6 – 12 months', '2024-05-15..2025-05-15'],
    [
      'It comes over the course of the next twenty-four months.',
      'over the course of the next twenty-four months',
      '2024-05-15..2026-05-15',
    ],
    ['It comes in the next 12 (twelve) months.', 'in the next 12 (twelve) months', '2024-05-15..2025-05-15'],
    ['It comes by the end of the next six months.', 'by the end of the next six months', '2024-11-15'],
    ['It comes within 10 working days.', 'within 10 working days', '2024-05-15..2024-05-29'],
    ['It comes within 28 days of publication.', 'within 28 days of publication', '2024-05-15..2024-06-12'],
    ['It comes within a year.', 'within a year', '2024-05-15..2025-05-15'],
    ['It comes within a fortnight.', 'within a fortnight', '2024-05-15..2024-05-29'],
    ['It comes within two weeks.', 'within two weeks', '2024-05-15..2024-05-29'],
    ['It comes in six months.', 'in six months', '2024-11-15'],
    ['It comes in 12 to 18 months.', 'in 12 to 18 months', '2025-05-15..2025-11-15'],
    ['It comes in a year’s time.', 'in a year’s time', '2025-05-15'],
    ['It comes three months from now.', 'three months from now', '2024-05-15..2024-08-15'],
    ['It comes over the coming year.', 'over the coming year', '2024-05-15..2025-05-15'],
    ['It comes over the next year.', 'over the next year', '2024-05-15..2025-05-15'],
    ['It comes next year.', 'next year', '2025-01-01..2025-12-31'],
    ['It comes early next year.', 'early next year', '2025-01-01..2025-04-30'],
    ['It comes later this year.', 'later this year', '2024-01-01..2024-12-31'],
    ['It comes this month.', 'this month', '2024-05-01..2024-05-31'],
    ['It comes next month.', 'next month', '2024-06-01..2024-06-30'],
    ['It comes next week.', 'next week', '2024-05-20..2024-05-26'],
    ['It comes in the next financial year.', 'in the next financial year', '2025-04-01..2026-03-31'],
    ['It comes over this financial year.', 'over this financial year', '2024-04-01..2025-03-31'],
    ['It comes over the next two financial years.', 'over the next two financial years', '2024-05-15..2027-03-31'],
    ['Its advice is due by the end of the year.', 'by the end of the year', '2024-12-31'],
    ['Its advice is due by the end of this year.', 'by the end of this year', '2024-12-31'],
    ['Its advice is due by the end of the calendar year.', 'by the end of the calendar year', '2024-12-31'],
    ['Its advice is due by the end of the financial year.', 'by the end of the financial year', '2025-03-31'],
    ['Its advice is due by end of year.', 'by end of year', '2024-12-31'],
    ['Its advice is due by the end of the month.', 'by the end of the month', '2024-05-31'],
    ['Its advice is due by the financial year-end.', 'by the financial year-end', '2025-03-31'],
    ['Its advice is due later in the year.', 'later in the year', '2024-01-01..2024-12-31'],
    ['Its advice is due over the rest of the year.', 'over the rest of the year', '2024-05-15..2024-12-31'],
    ['Its advice is due in the second half of the year.', 'in the second half of the year', '2024-07-01..2024-12-31'],
    ['Its advice is due in the new year.', 'in the new year', '2025-01-01..2025-03-31'],
    ['Its advice is due early in the new year.', 'early in the new year', '2025-01-01..2025-01-31'],
    ['Its advice is due by the new year.', 'by the new year', '2025-01-01'],
    ['The list will be reviewed every twelve months.', 'every twelve months', '2024-05-15..2025-05-15'],
    ['The list will be reviewed each year.', 'each year', '2024-05-15..2025-05-15'],
    ['The list will be brought up to date each quarter.', 'each quarter', '2024-05-15..2024-08-15'],
    ['The list will be reviewed twice a year.', 'twice a year', '2024-05-15..2024-11-15'],
    ['The list will be reviewed once every year.', 'once every year', '2024-05-15..2025-05-15'],
    ['The list will be reviewed every year.', 'every year', '2024-05-15..2025-05-15'],
    ['The list will be reviewed every two to three years.', 'every two to three years', '2024-05-15..2027-05-15'],
    ['The list will be reviewed every other year.', 'every other year', '2024-05-15..2026-05-15'],
    ['They will be sent every six months after that.', 'every six months after that', ''],
    ['They will be sent every twelve months from then.', 'every twelve months from then', ''],
    ['They will have gone by then.', 'by then', ''],
    ['They will be sent over the following three months.', 'over the following three months', ''],
  ])
  for (const words of [
    'within four months',
    'by the end of the year',
    'by September',
    'this year',
    'in the new year',
  ]) {
    it(`leaves open without a day of publication: ${words}`, () => {
      const [date] = findDates(flowOf(`It comes ${words}.`, 0), null)
      assert.deepEqual([date?.text, date?.kind, date?.start, date?.end], [words, 'relative', null, null])
    })
  }
  it('counts months from the last day of a month to the last day of a shorter one', () => {
    const [date] = findDates(flowOf('It comes within three months.', 0), '2023-11-30' as Day)
    assert.equal(date?.end, '2024-02-29')
  })
  it('counts the financial year from 1 April', () => {
    const found = findDates(flowOf('It comes by the end of this financial year.', 0), '2024-03-31' as Day)
    assert.equal(found[0]?.end, '2024-03-31')
  })
  none([
    'A claim that is more than a year old, or 90 days old, is late.',
    'It took them away for three months.',
    'It fell in the last 12 months and over the last two years.',
    'They sat a half-day course in a 92-week long programme.',
    'It began earlier this year and last year.',
    'This year’s figures and next year’s budget differ.',
    'Low priority cases go through end of month bulk reporting.',
    'It is reviewed each month, monthly and every single day.',
    'It was found in three months of cases.',
    'Budgets are set before the start of each financial year.',
    'The Royal Mail year on year does so in-year.',
  ])
})

describe('findDates: vague', () => {
  table(
    'vague',
    (
      [
        ['It will be published in due course.', 'in due course'],
        ['It is expected to be signed shortly.', 'shortly'],
        ['It will be published soon.', 'soon'],
        ['It will be signed as soon as possible.', 'as soon as possible'],
        ['It will be signed as soon as reasonably practicable.', 'as soon as reasonably practicable'],
        ['It will be signed as quickly as is possible.', 'as quickly as is possible'],
        ['We will legislate when parliamentary time allows.', 'when parliamentary time allows'],
        ['We will legislate as soon as parliamentary time allows.', 'as soon as parliamentary time allows'],
        ['We will do more when resources allow.', 'when resources allow'],
        ['Longer term, the Home Office will do it.', 'Longer term'],
        ['In the longer term we will do it.', 'In the longer term'],
        ['We will do it over the medium to long term.', 'over the medium to long term'],
        ['It will come in the near future.', 'in the near future'],
        ['It will come in the coming months.', 'in the coming months'],
        ['It will come over the next few weeks.', 'over the next few weeks'],
        ['It will come over the next couple of years.', 'over the next couple of years'],
        ['It will come in the months ahead.', 'in the months ahead'],
        ['It will come in time.', 'in time'],
        ['It will in time replace the old list.', 'in time'],
        ['It will be told to them shortly afterwards.', 'shortly afterwards'],
        ['It is shortly to be published.', 'shortly'],
        ['It will be finished before the summer peak.', 'before the summer peak'],
        ['It will be ready in time for the start of the peak season.', 'in time for the start of the peak season'],
        ['It will be done by the time of the next inspection.', 'by the time of the next inspection'],
        ['It will be read in advance of its next revision.', 'in advance of its next revision'],
        ['It will be listed from the next quarterly release.', 'from the next quarterly release'],
        ['We will consult on the rules before they are laid.', 'before they are laid'],
        ['It will go, but not within 12 months.', 'within 12 months'],
        ['We will publish a number at the earliest opportunity.', 'at the earliest opportunity'],
        ['We will publish it at the next available opportunity.', 'at the next available opportunity'],
        ['We will publish it at a later date.', 'at a later date'],
        ['We will discuss it at a future meeting of the board.', 'at a future meeting'],
        ['We will discuss it at its next board meeting.', 'at its next board meeting'],
        ['As a priority, Border Force will build on it.', 'As a priority'],
        ['This will be done as a matter of urgency.', 'as a matter of urgency'],
        ['We mean to close all of them quickly.', 'quickly'],
        ['We will urgently review it.', 'urgently'],
        ['The work goes on at pace.', 'at pace'],
        ['We will do it without delay.', 'without delay'],
        ['A limit will be considered following evaluation.', 'following evaluation'],
        ['A limit will be set following the completion of the trial.', 'following the completion'],
        ['It will be rolled out upon completion.', 'upon completion'],
        ['It will be published once those changes are settled.', 'once those changes are settled'],
        ['Once this has been agreed it will be turned into guidance.', 'Once this has been agreed'],
        ['It will be finished once Wendy Williams has reported on the lessons.', 'once Wendy Williams has reported'],
        ['It will be used when policy is next made; it was found useful.', 'when policy is next made'],
        ['They will be in post before the guide at 1a is issued.', 'before the guide at 1a is issued'],
        ['It will change once the Act comes into force.', 'once the Act comes into force'],
        ['It will change when the new system goes live.', 'when the new system goes live'],
        ['It will change after the review has concluded.', 'after the review has concluded'],
        ['It will stay until the new contract is in place.', 'until the new contract is in place'],
        ['It will change as soon as the contract is signed.', 'as soon as the contract is signed'],
        ['It comes within six months of commencement of the Act.', 'within six months of commencement'],
        [
          'It comes within three months of the new contract starting.',
          'within three months of the new contract starting',
        ],
        ['It comes no later than two years after Royal Assent.', 'no later than two years after Royal Assent'],
        ['It will be done by the end of this Parliament.', 'by the end of this Parliament'],
        ['It will be done within weeks.', 'within weeks'],
        ['It will be published once complete.', 'once complete'],
        ['It stays until the end of the contract.', 'until the end of the contract'],
        ['It will be better over time.', 'over time'],
        ['It will be published at some future point.', 'at some future point'],
        ['We will go on when circumstances permit.', 'when circumstances permit'],
        [
          'It will change when the Illegal Migration Act 2023 is commenced.',
          'when the Illegal Migration Act 2023 is commenced',
        ],
        ['It comes within three months of publication of the guidance.', 'within three months of publication'],
      ] as const
    ).map(([sentence, words]) => [sentence, words, '']),
  )
  none([
    'In the meantime, and going forward, we are currently content at this stage.',
    'A separate, longer term project looks at it, as do long term partnerships.',
    'It was commissioned shortly after the split.',
    'It gives us the ability to respond quickly to pressures and more quickly.',
    'It was identified as a priority and remains a priority on the list.',
    'New call takers are trained before they take their first call.',
    'Councils are told before it is used and before a site is opened.',
    'The hubs were set up after the inspection had ended.',
    'Officials look at records when they visit.',
    'It shows the answer at once, at any hour, once a week.',
    'Guidance is removed once out of date.',
    'We will work with the following people following up on leads.',
    'How soon, too soon and no sooner are all the same.',
    'The fee is given back when an application is refused.',
    'It has to be ready in time for them.',
    'It is an outcome of the evaluation, pending implementation.',
  ])
})

describe('findDates: faults', () => {
  const faults: readonly [
    sentence: string,
    kind: string,
    words: string,
    suggestion: string | null,
    end: string | null,
  ][] = [
    ['It is due by 31 June 2025.', 'impossible-day', '31 June 2025', '30 June 2025', null],
    ['It is due by 29 February 2023.', 'impossible-day', '29 February 2023', '28 February 2023', null],
    ['It is due by 29 February 1900.', 'impossible-day', '29 February 1900', '28 February 1900', null],
    ['It is due by 31 November.', 'impossible-day', '31 November', '30 November', null],
    ['It is due by 45 March 2025.', 'impossible-day', '45 March 2025', null, null],
    ['It is due by 31/13/2025.', 'impossible-day', '31/13/2025', null, null],
    ['It is due by 31/06/2025.', 'impossible-day', '31/06/2025', '30 June 2025', null],
    ['It is due by 28 Febuary 2024.', 'misspelt-month', 'Febuary', 'February', '2024-02-28'],
    ['It is due by 31 Febuary 2024.', 'misspelt-month', 'Febuary', 'February', null],
    ['It is due by Septmber 2025.', 'misspelt-month', 'Septmber', 'September', '2025-09-30'],
    ['It is due by the end of Ocotber 2025.', 'misspelt-month', 'Ocotber', 'October', '2025-10-31'],
    ['It is due by 3 Aprl 2025.', 'misspelt-month', 'Aprl', 'April', '2025-04-03'],
    ['It is due by 14 Decemeber.', 'misspelt-month', 'Decemeber', 'December', '2024-12-14'],
    ['It is due on Monday 3 March 2026.', 'wrong-weekday', 'Monday', 'Tuesday', '2026-03-03'],
    ['It is due on Mon 3 March 2026.', 'wrong-weekday', 'Mon', 'Tue', '2026-03-03'],
  ]
  for (const [sentence, kind, words, suggestion, end] of faults) {
    it(sentence, () => {
      const [date, ...others] = findDates(flowOf(sentence, 0), published)
      assert.deepEqual(others, [])
      assert.ok(date?.fault)
      const { fault } = date
      assert.deepEqual(
        {
          kind: fault.kind,
          words: sentence.slice(fault.span.start, fault.span.end),
          suggestion: fault.suggestion,
          end: date.end,
        },
        { kind, words, suggestion, end },
      )
    })
  }
  it('an impossible day stays absolute', () => {
    assert.equal(findDates(flowOf('by 31 June 2025', 0), null)[0]?.kind, 'absolute')
  })
  none(['See Marsh 2019 and Jane 2020.', 'We remember 2020 well and took 3 mardh.'])
})

describe('findDates: forms', () => {
  const forms: readonly [words: string, form: DateForm][] = [
    ['by 31 March 2025', 'day'],
    ['w/c 3 March 2025', 'week'],
    ['by March 2025', 'month'],
    ['in Q3 2025', 'quarter'],
    ['in the first quarter of 2025', 'quarter'],
    ['in spring 2025', 'season'],
    ['by 2025', 'year'],
    ['in 2024/25', 'financial-year'],
    ['from May to June 2025', 'range'],
    ['by the end of 2025', 'part-of-period'],
    ['over the next six months', 'span-of-time'],
    ['every twelve months', 'recurring'],
    ['this year', 'this-period'],
    ['once the review is complete', 'event'],
    ['in due course', 'vague-word'],
  ]
  for (const [words, form] of forms)
    it(`${words}: ${form}`, () => assert.equal(findDates(flowOf(words, 0), published)[0]?.form, form))
})

describe('findDates: in the document', () => {
  /** The lines of a document joined as one paragraph, without their indents. */
  function wrapped(source: string): FlowedText {
    const builder = new FlowBuilder()
    let at = 0
    for (const line of source.split(/(?<=\n)/)) {
      const text = line.trim()
      if (at > 0) builder.addBreak(at)
      builder.add(text, at + line.indexOf(text))
      at += line.length
    }
    return builder.build()
  }

  it('follows a date over hard line breaks of either kind', () => {
    for (const end of ['\n', '\r\n', '\r\n   ']) {
      const source = `It will be finished by the${end}end of${end}March${end}2022, and not before.`
      const [date] = findDates(wrapped(source), null)
      assert.equal(date?.text, 'by the end of March 2022')
      assert.equal(date.end, '2022-03-31')
      assert.equal(source.slice(date.span.start, date.span.end), `by the${end}end of${end}March${end}2022`)
    }
  })
  it('reads no-break spaces, double spaces, en dashes and curly apostrophes as their plain kin', () => {
    const source =
      'It is due by 31\u00a0March\u202f2024,  or within  six\u201312  months, or in a year\u2019s\u00a0 time.'
    const dates = findDates(flowOf(source, 100), published)
    assert.deepEqual(
      dates.map(({ text, end }) => [text, end]),
      [
        ['by 31\u00a0March\u202f2024', '2024-03-31'],
        ['within  six\u201312  months', '2025-05-15'],
        ['in a year\u2019s\u00a0 time', '2025-05-15'],
      ],
    )
    for (const { span, text } of dates) assert.equal(source.slice(span.start - 100, span.end - 100), text)
  })
  it('gives the fault its place in the document', () => {
    const source = 'It is due on\r\n  Monday  3 March 2026.'
    const [date] = findDates(wrapped(source), null)
    assert.deepEqual(date?.fault?.span, { start: source.indexOf('Monday'), end: source.indexOf('Monday') + 6 })
  })
  it('finds all, in order, and does not overlap', () => {
    const text =
      'By April 2019 the plan, agreed in March 2018, will be published in due course and, once the review is complete, reviewed every twelve months.'
    assert.deepEqual(
      findDates(flowOf(text, 0), published).map((date) => date.text),
      ['By April 2019', 'in March 2018', 'in due course', 'once the review is complete', 'every twelve months'],
    )
  })
  it('does not let a date take the words of the one before it', () => {
    const found = findDates(flowOf('It moved from March 2024 to 31 May 2024 in 2025.', 0), null)
    assert.deepEqual(
      found.map(({ text }) => text),
      ['from March 2024 to 31 May 2024', 'in 2025'],
    )
  })
  it('finds nothing in nothing', () => assert.deepEqual(findDates(flowOf('', 0), published), []))
})

describe('readDate', () => {
  const fields: readonly [value: string, text: string | null, end: string | null, kind?: DateKind][] = [
    ['31 March 2024.', '31 March 2024', '2024-03-31', 'absolute'],
    [' 31 March 2024', '31 March 2024', '2024-03-31', 'absolute'],
    ['December 2026', 'December 2026', '2026-12-31', 'absolute'],
    ['Spring 2025', 'Spring 2025', '2025-05-31', 'absolute'],
    ['2025', '2025', '2025-12-31', 'absolute'],
    ['2024/25', '2024/25', '2025-03-31', 'absolute'],
    ['Q3 2024.', 'Q3 2024', '2024-09-30', 'absolute'],
    ['31/03/24', '31/03/24', '2024-03-31', 'absolute'],
    ['March', 'March', '2025-03-31', 'relative'],
    ['Autumn', 'Autumn', '2024-11-30', 'relative'],
    ['Q4', 'Q4', '2024-12-31', 'relative'],
    ['end of June 2024', 'end of June 2024', '2024-06-30', 'absolute'],
    ['Within 6 months', 'Within 6 months', '2024-11-15', 'relative'],
    [
      'within six months of commencement of the Illegal Migration Act',
      'within six months of commencement',
      null,
      'vague',
    ],
    ['TBC', 'TBC', null, 'vague'],
    ['Date to be confirmed', 'Date to be confirmed', null, 'vague'],
    ['Ongoing', 'Ongoing', null, 'vague'],
    ['To be advised', 'To be advised', null, 'vague'],
    ['In due course', 'In due course', null, 'vague'],
    ['March 2024 (phase 1) and June 2024 (phase 2)', 'June 2024', '2024-06-30', 'absolute'],
    ['in due course, at the latest by March 2025', 'by March 2025', '2025-03-31', 'absolute'],
    ['31 June 2024', '31 June 2024', null, 'absolute'],
    ['.', null, null],
    ['', null, null],
    ['Complete', null, null],
    ['Recommendation implemented', null, null],
  ]
  for (const [value, text, end, kind] of fields) {
    it(`'${value}'`, () => {
      const date = readDate(flowOf(value, 0), published)
      assert.deepEqual([date?.text ?? null, date?.end ?? null, date?.kind], [text, end, kind])
    })
  }
})
