import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { columnsOf, fieldsOf } from '../../src/contracts/kit/contract.ts';
import { looseText } from '../../src/contracts/kit/fields.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const LOCAL = [
  'audits',
  'caseloads',
  'contact_decisions',
  'court_directions',
  'education_plans',
  'escalations',
  'health_checks',
  'legal_cases',
  'missing_episodes',
  'notifications',
  'placement_order_reviews',
  'pre_proceedings',
  'reviews',
  'spend',
  'strategy_discussions',
  'supervision',
  'visits',
  'workforce',
];

const contracts = await loadContracts();
const local = contracts.filter(({ id }) => LOCAL.includes(id));

/** What a file says: the contract that knows it, its rows by column, and every problem as line, column and rule. */
function check(...lines: string[]) {
  const found = checkText(`${lines.join('\n')}\n`, contracts, { quarantinedPercent: 99 });
  const definition = contracts.find(({ id }) => id === found.extract);
  const names = definition ? columnsOf(definition).map(({ name }) => name) : [];
  return {
    ...found,
    table: found.rows.map(({ values }) => Object.fromEntries(names.map((name, at) => [name, values[at]]))),
    said: found.problems
      .filter(({ rule }) => rule !== 'missing_column')
      .map(({ line, column, rule }) => [line, column, rule]),
  };
}

describe('local extracts', () => {
  it('are all there', () => {
    expect(local.map(({ id }) => id)).toEqual(LOCAL);
  });

  it('are known by their required columns alone, of which each has two at least', () => {
    for (const each of local) {
      const required = fieldsOf(each).filter(({ meta }) => meta.required);
      const found = check(
        required.map(({ meta }) => meta.header).join(','),
        required.map(({ meta }) => `"${meta.example}"`).join(','),
      );
      expect([each.id, required.length >= 2, found.extract]).toEqual([each.id, true, each.id]);
    }
  });

  it('give no spelling to two columns: a file could not say which it means', () => {
    for (const each of local) {
      const names = fieldsOf(each).flatMap(({ meta }) => [
        ...new Set([meta.header, ...(meta.aliases ?? [])].map(looseText)),
      ]);
      expect([each.id, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([each.id, []]);
    }
  });

  it('say how far a file runs by what has happened, never by what is due', () => {
    expect(local.filter(({ asAt }) => !asAt || /due|next|deadline/.test(asAt))).toEqual([]);
    const visits = ['1,CP,31/07/2025,', '1,CP,17/07/2025,16/07/2025', '2,CP,31/08/2025,'];
    expect(check('Child ID,Kind of visit,Visit due,Date of visit', ...visits).asAt).toBe('2025-07-16');
    expect(check('Child ID,Kind of visit,Visit due,Date of visit', visits[0]!).asAt).toBeNull();
  });
});

describe('caseloads', () => {
  const HEADER = 'As at,Staff ID,Team,FTE,Total cases,CIN cases,CP cases,CLA cases';

  it('covers the days it names, keeps leading zeros and adds up to its printed total', () => {
    const found = check(
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
    const found = check(HEADER, '31/07/2025,1,East,80,16,8,4,4', '31/07/2025,2,East,0,3,3,0,0');
    expect(found.said).toEqual([[2, 'FTE', 'fte_of_one']]);
    expect(found.accepted).toBe(1);
  });
});

describe('workforce', () => {
  const HEADER =
    'As at,Team,Posts FTE,In post FTE,Vacancies FTE,Agency FTE,Agency covering vacancies FTE,Starters,Leavers,Sickness days';

  it('holds a month a slice, lets a team have more people than posts, and never counts a total as a team', () => {
    const found = check(
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
    const found = check(HEADER, '31/07/2025,East,12,9.6,2.4,1,1.8,1,0,6.5');
    expect(found.said[0]).toEqual([2, 'Agency covering vacancies FTE', 'part_within_whole']);
  });
});

describe('supervision', () => {
  it('keeps what was held early and what was not held, and sets aside two rows for one supervision', () => {
    const found = check(
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
    const found = check(
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

describe('contact decisions', () => {
  const HEADER =
    "Contact ID,Child ID,Contact received at,Contact decided at,Decision,Contact source,Decision maker's team";

  it('sets aside a decision before its receipt, by line and column', () => {
    const found = check(
      HEADER,
      'C1,0012,14/07/2025 16:40,15/07/2025 11:05,NFA,Police,Front door',
      'C2,0013,14/07/2025 16:40,14/07/2025 16:39,NFA,Police,Front door',
      'C3,0014,14/07/2025 16:40,14/07/2025,NFA,Police,Front door',
      'C4,0015,14/07/2025 16:40,,,Police,Front door',
    );
    expect(found).toMatchObject({
      extract: 'contact_decisions',
      accepted: 3,
      quarantined: 1,
      asAt: '2025-07-14',
    });
    expect(found.said).toEqual([[3, 'Contact decided at', 'decided_after_received']]);
    expect(found.table[0]).toMatchObject({
      child_id: '0012',
      received: '2025-07-14',
      received_time: '16:40',
      decided: '2025-07-15',
      decided_time: '11:05',
      decision: 'No further action',
      source: '6: Police',
    });
  });

  it('sets aside a time that the clocks skipped, and keeps one that came twice', () => {
    const found = check(
      HEADER,
      'C1,1,30/03/2025 01:30,30/03/2025 09:00,Referral,GP,Front door',
      'C2,2,26/10/2025 01:50,26/10/2025 01:10,Referral,GP,Front door',
    );
    expect(found).toMatchObject({ accepted: 1, quarantined: 1 });
    expect(found.said.slice(0, 1)).toEqual([[2, 'Contact received at', 'date_time']]);
    expect(found.table.map(({ contact_id, decided_time }) => [contact_id, decided_time])).toEqual([
      ['C2', '01:10'],
    ]);
  });
});

describe('strategy discussions', () => {
  it('keeps two discussions of one concern, and sets aside one held before its concern', () => {
    const found = check(
      'Child ID,Concern received at,Decision to hold at,Strategy discussion held at,Outcome of strategy discussion,Team',
      '1,14/07/2025 09:10,14/07/2025 10:00,14/07/2025 15:30,Reconvene,East',
      '1,14/07/2025 09:10,14/07/2025 10:00,16/07/2025 10:00,Joint section 47,East',
      '2,14/07/2025 09:10,14/07/2025 10:00,13/07/2025 15:30,NFA,East',
    );
    expect(found).toMatchObject({ extract: 'strategy_discussions', accepted: 2, quarantined: 1 });
    expect(found.said).toEqual([[4, 'Strategy discussion held at', 'held_after_concern']]);
    expect(found.table.map(({ outcome }) => outcome)).toEqual([
      'Further strategy discussion',
      'Joint section 47 enquiry',
    ]);
  });
});

describe('visits', () => {
  it("reads the dataset's own names, keeps a visit still due, and asks for some date", () => {
    const found = check(
      'cppv_person_id,Visit type,Visit due,cppv_cp_visit_date,cppv_cp_visit_seen,cppv_cp_visit_seen_alone,Team',
      '007,CP,17/07/2025,16/07/2025,Y,N,East',
      '007,CP,31/07/2025,,,,East',
      '007,CP,,,,,East',
      '008,LAC,17/07/2025,17/07/2025,No,Yes,East',
      '009,Contact centre,17/07/2025,17/07/2025,Yes,Unknown,East',
    );
    expect(found).toMatchObject({ extract: 'visits', accepted: 3, quarantined: 2 });
    expect(found.said).toEqual([
      [4, 'cppv_cp_visit_date', 'some_date'],
      [5, 'cppv_cp_visit_seen_alone', 'seen_alone_is_seen'],
      [6, 'Visit type', 'category'],
    ]);
    expect(
      found.table.map((row) => [row.child_id, row.kind, row.visited_on, row.seen, row.seen_alone]),
    ).toEqual([
      ['007', 'Child protection', '2025-07-16', true, false],
      ['007', 'Child protection', null, null, null],
      ['009', 'Contact centre', '2025-07-17', true, null],
    ]);
  });
});

describe('reviews', () => {
  it('reads participation, and keeps a review held late, early or not yet', () => {
    const found = check(
      'Child ID,Review type,Review due,Date of review,Participation,Quorate?,Outcome,Team',
      '1,RCPC,18/07/2025,21/07/2025,PN0,Y,Continue,East',
      '1,LAC review,18/07/2025,,,,,East',
      '2,RCPC,18/07/2025,15/07/2025,PN9,N,Adjourned,East',
      '3,RCPC,,,PN1,Y,Continue,East',
    );
    expect(found).toMatchObject({ extract: 'reviews', accepted: 3, quarantined: 1 });
    expect(found.said).toEqual([
      [4, 'Participation', 'category'],
      [5, 'Date of review', 'some_date'],
    ]);
    expect(found.table.map(({ kind, participation }) => [kind, participation])).toEqual([
      ['Child protection review conference', 'PN0'],
      ['Looked after review', null],
      ['Child protection review conference', 'PN9'],
    ]);
  });
});

describe('health checks', () => {
  it('reads a refusal, and sets aside a score beyond the questionnaire', () => {
    const found = check(
      'Child ID,Kind of health check,Date of health check,Status of health check,SDQ score',
      '1,Dental,,Declined,',
      '2,SDQ,22/07/2025,Completed,40',
      '3,SDQ,22/07/2025,Completed,41',
    );
    expect(found).toMatchObject({ extract: 'health_checks', accepted: 2, quarantined: 1 });
    expect(found.said).toEqual([[4, 'SDQ score', 'score_within_40']]);
    expect(found.table[0]).toMatchObject({
      kind: 'Dental check',
      status: 'Refused',
      done_on: null,
      score: null,
    });
  });
});

describe('missing episodes', () => {
  it('keeps an episode that goes on and one that ends within the hour that came twice', () => {
    const found = check(
      'Child ID,Missing or away,Missing episode start,Missing episode end,RHI offered,RHI accepted,RHI date',
      '01,M,12/07/2025 22:15,13/07/2025 08:30,Y,Y,15/07/2025 10:00',
      '01,A,20/07/2025 22:15,,NA,NA,',
      '02,M,26/10/2025 01:50,26/10/2025 01:20,N,N,',
      '03,M,12/07/2025 22:15,12/07/2025 21:15,Y,N,',
      '04,M,30/03/2025 01:00,30/03/2025 09:00,Y,N,',
      '05,Late,12/07/2025 22:15,12/07/2025 23:15,Y,N,',
    );
    expect(found).toMatchObject({ extract: 'missing_episodes', accepted: 3, quarantined: 3 });
    expect(found.quarantine.map(({ line }) => line)).toEqual([5, 6, 7]);
    expect(found.said.filter(([line]) => Number(line) > 4)).toEqual([
      [5, 'Missing episode end', 'end_after_start'],
      [6, 'Missing episode start', 'date_time'],
      [7, 'Missing or away', 'code'],
    ]);
    expect(found.table[0]).toMatchObject({
      kind: 'Missing',
      interview_completed: '2025-07-15',
      ended_time: '08:30',
    });
    expect(found.table[1]).toMatchObject({ kind: 'Away', ended: null, interview_offered: null });
  });
});

describe('education plans', () => {
  it('reads quality in grades or colours, and keeps a plan completed before it was due', () => {
    const found = check(
      'Child ID,Term,PEP due,PEP completed on,PEP quality',
      '1,Summer 2025,11/07/2025,09/07/2025,G',
      '2,Summer 2025,11/07/2025,,',
      '3,Summer 2025,,09/07/2025,Good',
    );
    expect(found).toMatchObject({ extract: 'education_plans', accepted: 2, quarantined: 1 });
    expect(found.said).toEqual([[4, 'PEP due', 'required']]);
    expect(found.table[0]).toMatchObject({ quality: 'Green', completed_on: '2025-07-09' });
  });
});

describe('legal cases', () => {
  it('keeps a case issued out of hours before its receipt, and sets aside one that ended before its issue', () => {
    const found = check(
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
    const found = check(
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
    const found = check(
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
    const found = check(
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
    const found = check(
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
    const found = check(
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
    const found = check(
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
    const found = check(
      'Month,Cost centre,Service,Actual',
      'July 2025,004120,Residential,100',
      'July 2025,004999,Total,100',
      'July 2025,4.12E+05,Fostering,100',
    );
    expect(found).toMatchObject({ accepted: 1, quarantined: 2 });
    expect(found.said).toEqual([
      [3, 'Cost centre', 'total_as_row'],
      [4, 'Cost centre', 'identifier'],
    ]);
  });
});
