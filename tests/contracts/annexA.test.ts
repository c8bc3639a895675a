import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { columnsOf, fieldsOf } from '../../src/contracts/kit/contract.ts';
import { looseText } from '../../src/contracts/kit/fields.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const contracts = await loadContracts();
const check = (text: string) => checkText(text, contracts, { quarantinedPercent: 100 });
const csv = (lines: readonly (readonly string[])[]) =>
  `${lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`;

/** A list as the template of 2019 spells it, the same in other spellings, and the row that both mean. */
interface Sample {
  list: string;
  header: string[];
  template: string[];
  otherHeader?: Record<string, string>;
  bare: string[];
  row: unknown[];
}

const CHILD = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)'];
const DISABILITY = 'Does the Child have a Disability';
const ALLOCATED = ['Allocated Team', 'Allocated Worker'];
const child = ['007', 'b) Female', 'b) WIRI', '14/05/2012', '11'];
const childBare = ['007', 'F', 'White Irish', '2012-05-14', '11'];
const childRow = ['007', 'Female', 'WIRI', '2012-05-14', 11];

const samples: Sample[] = [
  {
    list: 'contacts',
    header: [...CHILD, 'Date of Contact', 'Contact Source'],
    template: [...child, '04/03/2024', 'a) 1A: Individual'],
    otherHeader: {
      'Child Unique ID': 'Child ID',
      'Age of Child (Years)': 'Age',
      'Date of Contact': 'Contact Date',
    },
    bare: [...childBare, '4 March 2024', 'Family member, relative or carer'],
    row: [...childRow, '2024-03-04', '1A: Individual'],
  },
  {
    list: 'early_help',
    header: [
      ...CHILD,
      'Assessment start date',
      'Assessment completion date',
      'Organisation completing assessment',
    ],
    template: [...child, '05/02/2024', '05/02/2024', 'Hill Primary School'],
    otherHeader: { Gender: 'Sex', 'Assessment start date': 'Early Help Assessment Start Date' },
    bare: [...childBare, '05-02-2024', '05-02-2024', 'Hill Primary School'],
    row: [...childRow, '2024-02-05', '2024-02-05', 'Hill Primary School'],
  },
  {
    list: 'referrals',
    header: [
      ...CHILD,
      'Date of referral',
      'Referral Source',
      'Referral NFA?',
      'Number of Referrals in Last 12 Months',
      ...ALLOCATED,
    ],
    template: [...child, '11/03/2024', 'k) 3E: Health services', 'b) No', '2', 'Team 1', '#N/A'],
    otherHeader: { 'Child Unique ID': 'Unique ID', 'Referral NFA?': 'Referral NFA' },
    bare: [...childBare, '2024-03-11', '3E', 'N', '2', 'Team 1', ''],
    row: [...childRow, '2024-03-11', '3E: Health services', false, 2, 'Team 1', null],
  },
  {
    list: 'assessments',
    header: [
      ...CHILD,
      DISABILITY,
      'Continuous Assessment Start Date',
      'Child Seen During Continuous Assessment',
      'Continuous Assessment Date of Authorisation',
      'Was the child assessed as requiring LA children’s social care support',
      ...ALLOCATED,
    ],
    template: [...child, 'c) Unknown', '12/03/2024', 'a) Yes', '19/04/2024', 'a) Yes', 'T', 'W'],
    otherHeader: {
      'Was the child assessed as requiring LA children’s social care support':
        'Was the child assessed as being in need at assessment?',
    },
    bare: [...childBare, 'Unknown', '2024-03-12', 'Y', '2024-04-19', 'true', 'T', 'W'],
    row: [...childRow, 'Unknown', '2024-03-12', 'Yes', '2024-04-19', true, 'T', 'W'],
  },
  {
    list: 'section_47',
    header: [
      ...CHILD,
      DISABILITY,
      'Strategy discussion initiating Section 47 Enquiry Start Date',
      'Was an Initial Child Protection Conference deemed unnecessary?',
      'Date of Initial Child Protection Conference',
      'Did the Initial Child Protection Conference Result in a Child Protection Plan',
      'Number of Section 47 Enquiries in the last 12 months',
      'Number of ICPCs in the last 12 months',
      ...ALLOCATED,
    ],
    template: [...child, 'b) No', '14/03/2024', 'b) No', '02/04/2024', 'a) Yes', '1', '0', 'T', 'W'],
    otherHeader: { 'Date of Initial Child Protection Conference': 'Date of ICPC' },
    bare: [...childBare, 'No', '2024-03-14', 'No', '2024-04-02', 'Yes', '1', '0', 'T', 'W'],
    row: [...childRow, 'No', '2024-03-14', false, '2024-04-02', true, 1, 0, 'T', 'W'],
  },
  {
    list: 'children_in_need',
    header: [
      ...CHILD,
      DISABILITY,
      'CIN Start Date',
      'Primary Need Code',
      'Date Child Was Last Seen',
      'CIN Closure Date',
      'Reason for Closure',
      'Case status',
      ...ALLOCATED,
    ],
    template: [
      ...[...child, 'a) Yes', '11/03/2024', 'N2 - Child’s disability', '02/05/2024', '28/06/2024'],
      ...['RC1 - Adopted', 'e) Closed episode', 'T', 'W'],
    ],
    bare: [
      ...[...childBare, '1', '2024-03-11', "Child's disability", '2024-05-02', '2024-06-28'],
      ...['RC1', 'Closed', 'T', 'W'],
    ],
    row: [
      ...[...childRow, 'Yes', '2024-03-11', "N2 - Child's disability", '2024-05-02', '2024-06-28'],
      ...['RC1 - Adopted', 'Closed episode', 'T', 'W'],
    ],
  },
  {
    list: 'child_protection',
    header: [
      ...CHILD,
      DISABILITY,
      'Child Protection Plan Start Date',
      'Initial Category of Abuse',
      'Latest Category of Abuse',
      'Date of the Last Statutory Visit',
      'Was the Child Seen Alone?',
      'Date of latest review conference',
      'Child Protection Plan End Date',
      'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
      'Number of Previous Child Protection Plans',
      ...ALLOCATED,
    ],
    template: [
      ...[...child, 'b) No', '02/04/2024', 'a) Neglect', 'e) Multiple/not recommended', '10/06/2024'],
      ...['c) Unknown', '24/06/2024', '28/06/2024', 'b) No', '0', 'T', 'W'],
    ],
    otherHeader: { 'Child Protection Plan Start Date': 'CP Plan Start Date' },
    bare: [
      ...[...childBare, 'No', '2024-04-02', 'NEG', 'MUL', '2024-06-10'],
      ...['Unknown', '2024-06-24', '2024-06-28', 'N', '0', 'T', 'W'],
    ],
    row: [
      ...[...childRow, 'No', '2024-04-02', 'Neglect', 'Multiple/not recommended', '2024-06-10'],
      ...['Unknown', '2024-06-24', '2024-06-28', false, 0, 'T', 'W'],
    ],
  },
  {
    list: 'children_looked_after',
    header: [
      ...CHILD,
      DISABILITY,
      'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
      'Date Started to be Looked After',
      'Child’s Category of Need',
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
      'Start date of current legal status',
      'Child’s Legal Status',
      'Date of Latest Statutory Review',
      'Date of Last Social Work Visit',
      'What is the permanence plan for this child?',
      'Date of Last IRO Visit / Contact to the Child',
      'Date of Last Health Assessment',
      'Date of Last Dental Check',
      'Number of Placements in the Last 12 months',
      'Date Ceased to be Looked After ',
      'Reason Ceased to be Looked After',
      'Start Date of Most Recent Placement',
      'Placement Type',
      'Placement Provider',
      'Placement postcode',
      'URN of Placement',
      'Placement Location',
      'LA of Placement',
      'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
      'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
      'Was the child offered a Return Interview after their last missing episode (Y/N)?',
      'Did the child accept a Return Interview after their last missing episode (Y/N)?',
      ...ALLOCATED,
    ],
    template: [
      ...[...child, 'b) No', 'b) No', '06/11/2023', 'N3 - Parental illness or disability', 'b) No'],
      ...['20/11/2023', 'C1: ICO', '02/05/2024', '03/06/2024', 'c) SGO/CAO', '02/05/2024', '15/01/2024'],
      ...[
        '22/01/2024',
        '1',
        '28/06/2024',
        'o) E7: Transferred to residential care funded by adult social services',
      ],
      ...['06/11/2023', 'd) U4: Foster placement - long term', 'b) PR1: Own provision', 'ZZ1 1ZZ', 'SC1'],
      ...['a) In', 'Anyshire', '2', '0', 'a) Yes', 'b) No', 'T', 'W'],
    ],
    bare: [
      ...[...childBare, 'No', 'N', '2023-11-06', 'N3', 'No'],
      ...['2023-11-20', 'Interim care order', '2024-05-02', '2024-06-03', 'SGO', '2024-05-02', '2024-01-15'],
      ...['2024-01-22', '1', '2024-06-28', 'E7'],
      ...['2023-11-06', 'U4', 'PR1 - Own provision', 'ZZ1 1ZZ', 'SC1'],
      ...['In LA', 'Anyshire', '2', '0', 'Yes', 'No', 'T', 'W'],
    ],
    row: [
      ...[...childRow, 'No', false, '2023-11-06', 'N3 - Parental disability or illness', false],
      ...['2023-11-20', 'C1: ICO', '2024-05-02', '2024-06-03', 'SGO/CAO', '2024-05-02', '2024-01-15'],
      ...[
        '2024-01-22',
        1,
        '2024-06-28',
        'E7: Transferred to residential care funded by adult social services',
      ],
      ...['2023-11-06', 'U4: Foster placement - long term', 'PR1: Own provision', 'ZZ1 1ZZ', 'SC1'],
      ...['In', 'Anyshire', 2, 0, 'Yes', 'No', 'T', 'W'],
    ],
  },
  {
    list: 'care_leavers',
    header: [
      ...CHILD,
      DISABILITY,
      ...ALLOCATED,
      'Eligibility Category',
      'LA In Touch ',
      'Type of Accommodation',
      'Suitability of Accommodation',
      'Activity Status',
    ],
    template: [
      ...['007', 'b) Female', 'b) WIRI', '14/05/2004', '19', 'b) No', 'T', 'W', 'b) Former relevant child'],
      ...[
        'd) Refu',
        'S: No fixed abode / homeless',
        'b) Unsuitable',
        'G5: Not in education, employment or training - other',
      ],
    ],
    bare: [
      ...['007', 'Female', 'WIRI', '14/05/2004', '19', 'No', 'T', 'W', 'Former relevant'],
      ...['REFU', 'S', '2', 'G5'],
    ],
    row: [
      ...[
        '007',
        'Female',
        'WIRI',
        '2004-05-14',
        19,
        null,
        'No',
        'T',
        'W',
        null,
        'Former relevant child',
        null,
      ],
      ...['Refused', null, 'S: No fixed abode / homeless', 'Unsuitable'],
      'G5: Not in education, employment or training - other',
    ],
  },
  {
    list: 'adoption',
    header: [
      ...CHILD,
      'Family identifier',
      DISABILITY,
      'Date the Child Entered Care',
      'Date of Decision that Child Should be Placed for Adoption',
      'Date of Placement Order',
      'Date of Matching Child and Prospective Adopters',
      'Date Placed for Adoption',
      'Date of Adoption Order ',
      'Date of Decision that Child Should No Longer be Placed for Adoption',
      'Reason Why Child No Longer Placed for Adoption',
      'Date the child was placed for fostering in FFA or concurrent planning placement',
    ],
    template: [
      ...[...child, 'F204', 'b) No', '09/05/2022', '14/11/2022', '12/01/2023', '17/04/2023', '', ''],
      ...['01/03/2024', 'RD1 - The child’s needs changed subsequent to the decision', ''],
    ],
    bare: [
      ...[...childBare, 'F204', 'No', '2022-05-09', '2022-11-14', '2023-01-12', '2023-04-17', 'N/A', ''],
      ...['2024-03-01', 'RD1', ''],
    ],
    row: [
      ...[...childRow, 'F204', 'No', '2022-05-09', '2022-11-14', '2023-01-12', '2023-04-17', null, null],
      ...['2024-03-01', "RD1 - The child's needs changed subsequent to the decision", null],
    ],
  },
  {
    list: 'adopters',
    header: [
      'Individual adopter identifier',
      'Family identifier',
      'Gender',
      'Ethnicity',
      'Disability',
      'Is the (prospective) adopter fostering for adoption?',
      'Date enquiry received',
      'Date Stage 1 started',
      'Date Stage 1 ended',
      'Date Stage 2 started',
      'Date Stage 2 ended',
      'Date application submitted',
      'Date application approved',
      'Date adopter matched with child(ren)',
      'Date child/children placed with adopter(s)',
      'No. of children placed',
      'Date of Adoption Order',
      'Date of leaving adoption process',
      'Reason for leaving adoption process',
    ],
    template: [
      ...['A301', 'F204', 'a) Male', 'o) BAFR', 'b) No', 'No', '05/09/2022', '03/10/2022', '05/12/2022'],
      ...['', '', '', '', '', '', '0', '', '01/03/2024', '2 - Process put on hold'],
    ],
    otherHeader: {
      'Individual adopter identifier': 'Adopter ID',
      'No. of children placed': 'Number of children placed',
    },
    bare: [
      ...['A301', 'F204', 'M', 'Black - African', 'No', 'N', '2022-09-05', '2022-10-03', '2022-12-05'],
      ...['', '', '', '', '', '', '0', '', '2024-03-01', '2'],
    ],
    row: [
      ...['A301', 'F204', 'Male', 'BAFR', 'No', false, '2022-09-05', '2022-10-03', '2022-12-05'],
      ...[null, null, null, null, null, null, 0, null, '2024-03-01', '2 - Process put on hold'],
    ],
  },
];

const sample = (list: string) => samples.find((each) => each.list === list)!;
/** A list of one row in the template's spelling, with some cells written otherwise. */
const changed = (list: string, cells: Record<string, string>) => {
  const { header, template } = sample(list);
  return check(csv([header, template.map((cell, index) => cells[header[index]!] ?? cell)]));
};
const faults = ({ quarantine, problems }: ReturnType<typeof check>) => [
  quarantine.map(({ line }) => line),
  ...problems.map(({ line, column, rule, message }) => [line, column, rule, message]),
];

describe('Annex A lists', () => {
  it.each(samples)('$list: reads the template of 2019', ({ list, header, template, row }) => {
    const found = check(csv([header, template]));
    expect(found).toMatchObject({ extract: list, verdict: 'accepted', problems: [] });
    expect(found.rows).toEqual([{ line: 2, values: row }]);
  });

  it.each(samples)(
    '$list: reads bare spellings as the same row',
    ({ list, header, otherHeader, bare, row }) => {
      const found = check(csv([header.map((name) => (otherHeader?.[name] ?? name).toLowerCase()), bare]));
      expect(found).toMatchObject({ extract: list, verdict: 'accepted', problems: [] });
      expect(found.rows).toEqual([{ line: 2, values: row }]);
    },
  );

  it.each(samples)(
    '$list: is known with its columns reordered, under a title',
    ({ list, header, template, row }) => {
      const title = [`List 1: ${list}`, ...header.slice(1).map(() => '')];
      const found = check(csv([title, [...header].reverse(), [...template].reverse()]));
      expect(found).toMatchObject({ extract: list, headerLine: 2, preamble: 2, problems: [] });
      expect(found.rows).toEqual([{ line: 3, values: row }]);
    },
  );

  it('know no spelling that means two things', () => {
    for (const { list } of samples) {
      for (const { name, meta } of fieldsOf(contracts.find(({ id }) => id === list)!)) {
        const known = 'known' in meta ? (meta.known as Record<string, readonly string[]>) : {};
        const meanings = new Map<string, string>();
        for (const [key, spellings] of Object.entries(known)) {
          for (const spelling of [key, ...spellings].map(looseText)) {
            expect([list, name, spelling, meanings.get(spelling) ?? key]).toEqual([
              list,
              name,
              spelling,
              key,
            ]);
            meanings.set(spelling, key);
          }
        }
      }
    }
  });

  it('name a child and what it is in the same way', () => {
    for (const { list } of samples.filter(({ list }) => list !== 'adopters')) {
      const names = columnsOf(contracts.find(({ id }) => id === list)!).map(({ name }) => name);
      expect([list, ...names.slice(0, 5)]).toEqual([
        list,
        'child_id',
        'gender',
        'ethnicity',
        'date_of_birth',
        'age',
      ]);
    }
  });

  it('read every column of the templates after 2019', () => {
    const { header, template } = sample('care_leavers');
    const later = [
      ['Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)', 'b) No'],
      ['Allocated Personal Advisor', 'P'],
      ['Latest Pathway Plan Review Date', '11/03/2024'],
      ['Latest Date of Contact', '20/05/2024'],
    ];
    const found = check(
      csv([
        [...header, ...later.map(([name]) => name!)],
        [...template, ...later.map(([, cell]) => cell!)],
      ]),
    );
    expect(found.problems).toEqual([]);
    expect([5, 9, 11, 13].map((index) => found.rows[0]!.values[index])).toEqual([
      false,
      'P',
      '2024-03-11',
      '2024-05-20',
    ]);
  });
});

describe('rows of Annex A lists', () => {
  it('keep an unborn child, with the expected date of birth or none', () => {
    const unborn = { 'Age of Child (Years)': '-1', Gender: 'c) Not stated/recorded (or unborn)' };
    for (const born of ['', '04/11/2024']) {
      const found = changed('referrals', { ...unborn, 'Date of Birth': born });
      expect(found).toMatchObject({ accepted: 1, problems: [] });
      expect(found.rows[0]!.values.slice(1, 5)).toEqual([
        'Not stated/recorded',
        'WIRI',
        born === '' ? null : '2024-11-04',
        -1,
      ]);
    }
  });

  it('keep a child born after the referral, and set aside one who was not even expected', () => {
    // 11 March 2024 and 310 days more is 15 January 2025.
    const born = (day: string) =>
      faults(changed('referrals', { 'Date of Birth': day, 'Age of Child (Years)': '0' }));
    expect(born('15/01/2025')).toEqual([[]]);
    expect(born('16/01/2025')).toEqual([
      [2],
      [
        2,
        'Date of Birth',
        'born_after',
        '"16/01/2025" is more than 310 days after the referral: check both dates',
      ],
    ]);
  });

  it('set aside an age of unborn that the date of birth denies', () => {
    // 11 March 2024 less 60 days is 11 January 2024.
    const born = (day: string) =>
      faults(changed('referrals', { 'Date of Birth': day, 'Age of Child (Years)': '-1' }));
    expect(born('11/01/2024')).toEqual([[]]);
    expect(born('10/01/2024')[1]).toEqual([
      2,
      'Age of Child (Years)',
      'unborn',
      '"-1" says unborn, but the date of birth is more than 60 days before the referral: correct one of them',
    ]);
    expect(faults(changed('care_leavers', { 'Age of Child (Years)': '-1' }))[1]).toEqual([
      2,
      'Age of Child (Years)',
      'unborn',
      '"-1" says unborn, which no child on this list can be: correct the age',
    ]);
  });

  it('set aside a child looked after before birth', () => {
    expect(faults(changed('children_looked_after', { 'Date of Birth': '07/11/2023' }))[1]).toEqual([
      2,
      'Date of Birth',
      'born_after',
      '"07/11/2023" is after the child started to be looked after: check both dates',
    ]);
  });

  it.each([
    ['early_help', 'Assessment completion date', '04/02/2024', 'the start of the assessment'],
    [
      'assessments',
      'Continuous Assessment Date of Authorisation',
      '11/03/2024',
      'the start of the assessment',
    ],
    [
      'section_47',
      'Date of Initial Child Protection Conference',
      '13/03/2024',
      'the strategy discussion that initiated the enquiry',
    ],
    ['children_in_need', 'CIN Closure Date', '10/03/2024', 'the start of the episode'],
    ['child_protection', 'Child Protection Plan End Date', '01/04/2024', 'the start of the plan'],
    [
      'children_looked_after',
      'Date Ceased to be Looked After ',
      '05/11/2023',
      'the child started to be looked after',
    ],
    ['adoption', 'Date of Adoption Order ', '08/05/2022', 'the child entered care'],
    ['adopters', 'Date Stage 1 ended', '02/10/2022', 'the start of stage 1'],
  ])('%s: set aside where %s is too early', (list, column, day, what) => {
    expect(faults(changed(list, { [column]: day }))).toEqual([
      [2],
      [2, column.trim(), 'dates_in_order', `"${day}" is before ${what}: check both dates`],
    ]);
  });

  it('keep an unknown code as written, and tell it', () => {
    const found = changed('contacts', { 'Contact Source': '11: Neighbourhood office' });
    expect(found).toMatchObject({ verdict: 'accepted_with_warnings', accepted: 1 });
    expect(found.rows[0]!.values.at(-1)).toBe('11: Neighbourhood office');
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toMatchObject({ line: 2, column: 'Contact Source', severity: 'warning' });
  });

  it('do not guess which individual a bare "Individual" is', () => {
    expect(changed('contacts', { 'Contact Source': 'Individual' }).problems).toHaveLength(1);
    expect(changed('contacts', { 'Contact Source': 'Police' }).rows[0]!.values.at(-1)).toBe('6: Police');
  });

  it('set aside both of two rows that contradict each other, and keep a second contact of the day', () => {
    const { header, template } = sample('contacts');
    const other = [...template.slice(0, 6), 'q) 6: Police'];
    const denied = ['007', 'a) Male', ...template.slice(2)];
    expect(check(csv([header, template, other]))).toMatchObject({ accepted: 2, problems: [] });
    expect(check(csv([header, template, denied])).quarantine.map(({ line }) => line)).toEqual([2, 3]);
  });
});
