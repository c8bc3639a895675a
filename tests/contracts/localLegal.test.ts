import { describe, expect, it } from 'vitest';
import { checkLines } from '../support/checkLines.ts';

describe('legal cases', () => {
  it('keeps a case issued out of hours before its receipt, and sets aside one that ended before its issue', () => {
    const found = checkLines(
      'Case reference,Child ID,Case type,Stage,Received by legal,Date issued,Date concluded,Outcome,Team',
      'L1,01,Care Proceedings,IRH,09/06/2025,07/06/2025,,,East',
      'L1,02,Care Proceedings,IRH,09/06/2025,07/06/2025,,,East',
      'L2,03,SGO application,Closed,02/06/2025,16/06/2025,15/06/2025,SGO,East',
      'L3,04,Wardship,New,02/06/2025,,,,East',
    );
    expect(found).toMatchObject({ extract: 'legal_cases', accepted: 3, quarantined: 1, asAt: '2025-06-09' });
    expect(found.said).toEqual([
      [4, 'Date concluded', 'concluded_after_issue'],
      [5, 'Case type', 'category'],
    ]);
    expect(found.table.map(({ case_type, stage }) => [case_type, stage])).toEqual([
      ['Care proceedings', 'Issues resolution hearing'],
      ['Care proceedings', 'Issues resolution hearing'],
      ['Wardship', 'Received'],
    ]);
  });
});

describe('pre-proceedings', () => {
  it("reads the dataset's own names and the form's letters, and tells a blank from a no", () => {
    const found = checkLines(
      'prep_person_id,prep_pre_pro_decision_date,prep_legal_gateway_outcome,prep_agree_stepdown_issue_date,prep_pre_pro_outcome,prep_care_proc_short_notice,prep_la_final_care_plan',
      '007,03/03/2025,B – Start pre-proceedings,16/06/2025,Decision to step down,Not in care proceedings,',
      '008,03/03/2025,A,,,No,H',
      '009,03/03/2025,B,02/03/2025,Decision to step down,,',
      '010,03/03/2025,B,16/06/2025,Paused,,',
    );
    expect(found).toMatchObject({
      extract: 'pre_proceedings',
      accepted: 3,
      quarantined: 1,
      asAt: '2025-03-03',
    });
    expect(found.said).toEqual([
      [4, 'prep_agree_stepdown_issue_date', 'end_after_start'],
      [5, 'prep_pre_pro_outcome', 'category'],
    ]);
    expect(
      found.table.map((row) => [row.legal_gateway_outcome, row.short_notice, row.final_care_plan]),
    ).toEqual([
      ['Start pre-proceedings', null, null],
      ['Continue with current plan', false, 'Not yet at final hearing - still in care proceedings'],
      ['Start pre-proceedings', null, null],
    ]);
  });
});

describe('court directions', () => {
  it('keeps a direction met before its order was sealed, and one extended beside the first', () => {
    const found = checkLines(
      'Case reference,Direction,Direction made on,Direction due,Direction met on,Status,Owner',
      'L1,File the care plan,16/06/2025,14/07/2025,,Varied,Team manager',
      'L1,File the care plan,14/07/2025,28/07/2025,,Open,Team manager',
      'L2,Serve the bundle,16/06/2025,14/07/2025,13/06/2025,Filed,Lawyer',
    );
    expect(found).toMatchObject({ extract: 'court_directions', accepted: 3, quarantined: 0 });
    expect(found.table.map(({ status }) => status)).toEqual(['Extended', 'Outstanding', 'Met']);
  });
});

describe('placement order reviews', () => {
  it('keeps an order not reviewed yet, and sets aside one without its next review', () => {
    const found = checkLines(
      'Child ID,Date of placement order,Last review,Next review due,Decision,Order should be revoked,Team',
      '01,10/06/2025,,10/09/2025,,,East',
      '02,10/01/2025,04/04/2025,03/10/2025,Revoke,Yes,East',
      '03,10/01/2025,04/04/2025,,Continue,No,East',
    );
    expect(found).toMatchObject({ extract: 'placement_order_reviews', accepted: 2, quarantined: 1 });
    expect(found.said).toEqual([[4, 'Next review due', 'required']]);
    expect(found.table[1]).toMatchObject({ decision: 'Apply to revoke', order_should_be_revoked: true });
  });
});

describe('escalations', () => {
  it('needs no child, and sets aside one resolved before it was raised', () => {
    const found = checkLines(
      'Escalation reference,Child ID,Kind of escalation,Escalation raised at,Stage reached,Stage 1,Escalation resolved at,Team',
      'E1,,Significant harm: yes,07/07/2025 09:30,Head of service,07/07/2025 09:30,08/07/2025 12:00,East',
      'E2,05,DRP,07/07/2025 09:30,1,07/07/2025,07/07/2025 09:00,East',
      'E3,06,Complaint,07/07/2025,1,07/07/2025,,East',
    );
    expect(found).toMatchObject({ extract: 'escalations', accepted: 2, quarantined: 1, asAt: '2025-07-07' });
    expect(found.said).toEqual([
      [3, 'Escalation resolved at', 'end_after_start'],
      [4, 'Kind of escalation', 'category'],
    ]);
    expect(found.table[0]).toMatchObject({ child_id: null, kind: 'Significant harm', level: 'Stage 3' });
  });
});

describe('notifications', () => {
  it('keeps one not sent yet, and sets aside one sent before its event', () => {
    const found = checkLines(
      'Notification reference,Event type,Event at,Notified at,Recipients',
      'N1,Serious harm,05/07/2025 23:40,07/07/2025 10:00,"Director; Ofsted"',
      'N2,Serious harm,05/07/2025 23:40,,',
      'N3,Serious harm,05/07/2025 23:40,05/07/2025 22:40,Director',
    );
    expect(found).toMatchObject({
      extract: 'notifications',
      accepted: 2,
      quarantined: 1,
      asAt: '2025-07-05',
    });
    expect(found.said).toEqual([[4, 'Notified at', 'notified_after_event']]);
    expect(found.table[0]).toMatchObject({ kind: 'Serious incident', notified_time: '10:00' });
  });
});

describe('spend', () => {
  it('reads pounds and brackets, keeps leading zeros, holds a month a slice and adds up', () => {
    const found = checkLines(
      'Month,Cost centre,Service,Budget,Actual,Forecast',
      'June 2025,004120,Residential,"£4,200,000","£1,134,255.10","£4,400,000"',
      'July 2025,004120,Residential,"£4,200,000","£1,512,340.25","£4,460,000"',
      'July 2025,004121,Grants,"(£300,000)","(£120,000.25)","-£290,000"',
      ',Total,,8100000.00,2526595.10,8570000.00',
    );
    expect(found).toMatchObject({
      extract: 'spend',
      verdict: 'accepted',
      accepted: 3,
      period: '2025-06 to 2025-07',
      asAt: '2025-07-31',
      slices: ['2025-06-01', '2025-07-01'],
    });
    expect(found.table[2]).toEqual({
      month: '2025-07-01',
      cost_centre: '004121',
      service: 'Grants',
      budget: -300000,
      actual: -120000.25,
      forecast: -290000,
    });
    expect(found.reconciliation.map(({ outcome }) => outcome)).toEqual(['agrees', 'agrees', 'agrees']);
  });

  it('never counts a total as a service, and sets aside what a spreadsheet made of a cost centre', () => {
    const found = checkLines(
      'Month,Cost centre,Service,Actual',
      'July 2025,004120,Residential,100',
      'July 2025,004999,Total,100',
      'July 2025,4.12E+05,Fostering,100',
    );
    expect(found).toMatchObject({ accepted: 1, quarantined: 2 });
    expect(found.said).toEqual([
      [3, 'Service', 'total_as_row'],
      [4, 'Cost centre', 'identifier'],
    ]);
  });
});
