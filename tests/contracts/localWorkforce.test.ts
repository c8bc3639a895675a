import { describe, expect, it } from 'vitest';
import { checkLines } from '../support/checkLines.ts';

describe('caseloads', () => {
  const HEADER = 'As at,Staff ID,Team,FTE,Total cases,CIN cases,CP cases,CLA cases';

  it('covers the days it names, keeps leading zeros and adds up to its printed total', () => {
    const found = checkLines(
      HEADER,
      '31/07/2025,00417,East,0.8,16,8,4,4',
      '31/08/2025,00417,East,0.8,15,8,3,4',
      ',Total,,,31,16,7,8',
    );
    expect(found).toMatchObject({
      extract: 'caseloads',
      verdict: 'accepted',
      accepted: 2,
      footer: 1,
    });
    expect(found.slices).toEqual(['2025-07-31', '2025-08-31']);
    expect(found.asAt).toBe('2025-08-31');
    expect(found.table[0]).toMatchObject({
      worker_id: '00417',
      fte: 0.8,
      cases: 16,
      care_leaver_cases: null,
    });
    expect(found.reconciliation.map(({ printed, computed }) => [printed, computed])).toEqual([
      [31, 31],
      [16, 16],
      [7, 7],
      [8, 8],
    ]);
  });

  it('sets aside an FTE that is a percentage, and keeps 0', () => {
    const found = checkLines(HEADER, '31/07/2025,1,East,80,16,8,4,4', '31/07/2025,2,East,0,3,3,0,0');
    expect(found.said).toEqual([[2, 'FTE', 'fte_of_one']]);
    expect(found.accepted).toBe(1);
  });
});

describe('workforce', () => {
  const HEADER =
    'As at,Team,Posts FTE,In post FTE,Vacancies FTE,Agency FTE,Agency covering vacancies FTE,Starters,Leavers,Sickness days';

  it('holds a month a slice, lets a team have more people than posts, and never counts a total as a team', () => {
    const found = checkLines(
      HEADER,
      '31/07/2025,East,12,9.6,2.4,2,1.8,1,0,6.5',
      '31/07/2025,West,10,10.5,-0.5,0,0,0,2,0',
      '31/07/2025,Total,22,20.1,1.9,2,1.8,1,2,6.5',
      ',Total,22,20.1,1.9,2,1.8,1,2,6.5',
    );
    expect(found).toMatchObject({ extract: 'workforce', accepted: 2, quarantined: 1, footer: 1 });
    expect(found.said).toEqual([[4, 'Team', 'total_as_row']]);
    expect(found.slices).toEqual(['2025-07-31']);
    expect(found.reconciliation.map(({ computed, outcome }) => [computed, outcome])).toEqual([
      [22, 'agrees'],
      [20.1, 'agrees'],
      [1.9, 'agrees'],
      [2, 'agrees'],
      [1.8, 'agrees'],
      [1, 'agrees'],
      [2, 'agrees'],
      [6.5, 'agrees'],
    ]);
  });

  it('sets aside more agency staff on vacancies than there are', () => {
    const found = checkLines(HEADER, '31/07/2025,East,12,9.6,2.4,1,1.8,1,0,6.5');
    expect(found.said[0]).toEqual([2, 'Agency covering vacancies FTE', 'part_within_whole']);
  });
});

describe('supervision', () => {
  it('keeps what was held early and what was not held, and sets aside two rows for one supervision', () => {
    const found = checkLines(
      'Worker ID,Team,Supervision due,Supervision held on,Kind of supervision',
      'W1,East,18/07/2025,16/07/2025,1:1',
      'W2,East,18/07/2025,,1:1',
      'W3,East,18/07/2025,,1:1',
      'W3,East,18/07/2025,17/07/2025,1:1',
    );
    expect(found).toMatchObject({ extract: 'supervision', accepted: 2, quarantined: 2 });
    expect(found.table.map(({ kind, held }) => [kind, held])).toEqual([
      ['Personal', '2025-07-16'],
      ['Personal', null],
    ]);
  });
});

describe('audits', () => {
  it("keeps a grade of the council's own with a warning, and sets aside a moderation before its audit", () => {
    const found = checkLines(
      'Audit ID,Child ID,Team,Audit date,Grade,Moderated on,Moderated grade',
      'A1,001,East,10/07/2025,RI,17/07/2025,Good',
      'A2,002,East,10/07/2025,Met in part,,',
      'A3,003,East,10/07/2025,Good,03/07/2025,Good',
      'A4,004,East,,,,',
    );
    expect(found).toMatchObject({ extract: 'audits', accepted: 3, quarantined: 1 });
    expect(found.said).toEqual([
      [3, 'Grade', 'category'],
      [4, 'Moderated on', 'moderated_after_audit'],
    ]);
    expect(found.table.map(({ child_id, grade }) => [child_id, grade])).toEqual([
      ['001', 'Requires improvement'],
      ['002', 'Met in part'],
      ['004', null],
    ]);
  });
});

describe('foster carers', () => {
  it('are read by household: kinds in other words, places, and an end no sooner than the approval', () => {
    const found = checkLines(
      'Carer ID,Type of approval,Fostering approval date,Number of approved places,Approval end date,Reason ended,Team',
      '0214,Kinship,14/03/2022,1,30/06/2025,SGO,Fostering',
      '0215,Mainstream fostering,14/03/2022,3,,,Fostering',
      '0215,Respite,14/03/2024,,,,Fostering',
      '0216,Lodgings,14/03/2022,1,13/03/2022,Resignation,Fostering',
      '0217,Mainstream,,2,,,Fostering',
      '0218,Mainstream,14/03/2022,two,,,Fostering',
    );
    expect(found).toMatchObject({
      extract: 'foster_carers',
      accepted: 3,
      quarantined: 3,
      asAt: '2024-03-14',
    });
    expect(found.said).toEqual([
      [5, 'Approval end date', 'end_after_start'],
      [6, 'Fostering approval date', 'required'],
      [7, 'Number of approved places', 'count'],
    ]);
    expect(found.table).toMatchObject([
      {
        household_id: '0214',
        kind: 'Connected person',
        approved_on: '2022-03-14',
        places: 1,
        ended_on: '2025-06-30',
        reason_ended: 'Special guardianship or adoption',
      },
      { household_id: '0215', kind: 'Mainstream', ended_on: null },
      { household_id: '0215', kind: 'Short breaks', places: null },
    ]);
  });
});
