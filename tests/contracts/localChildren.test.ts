import { describe, expect, it } from 'vitest';
import { checkLines } from '../support/checkLines.ts';

describe('contact decisions', () => {
  const HEADER =
    "Contact ID,Child ID,Contact received at,Contact decided at,Decision,Contact source,Decision maker's team";

  it('sets aside a decision before its receipt, by line and column', () => {
    const found = checkLines(
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
    const found = checkLines(
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

describe('reasons for contact', () => {
  const HEADER = 'Contact ID,Child ID,Contact received at,Contact decided at,Decision,Contact source,Team';
  const row = (at: number, ...more: string[]) =>
    [`C${at}`, `00${at}`, '14/07/2025 16:40', '', '', 'Police', 'Front door', ...more].join(',');

  it('are known by other spellings; one that is not known is kept and warned of, a blank is none', () => {
    const written = ['16/17 homeless', 'Privately fostered', 'dv', 'Neglect', 'CSE', 'Bullying', ''];
    const found = checkLines(`${HEADER},Contact reason`, ...written.map((reason, at) => row(at, reason)));
    expect(found).toMatchObject({ extract: 'contact_decisions', accepted: 7, quarantined: 0 });
    expect(found.said).toEqual([[7, 'Contact reason', 'category']]);
    expect(found.table.map(({ reason }) => reason)).toEqual([
      'Homeless at 16 or 17',
      'Private fostering',
      'Domestic abuse',
      'Neglect',
      'Missing or exploited',
      'Bullying',
      null,
    ]);
  });

  it('may be left out: then there is none, and nothing is said of it', () => {
    const found = checkLines(HEADER, row(1));
    expect(found).toMatchObject({ verdict: 'accepted', accepted: 1, said: [] });
    expect(found.table[0]).toMatchObject({ reason: null, team: 'Front door' });
  });
});

describe('strategy discussions', () => {
  it('keeps two discussions of one concern, and sets aside one held before its concern', () => {
    const found = checkLines(
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
    const found = checkLines(
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
    const found = checkLines(
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

describe('core groups', () => {
  it('stand on the list of reviews, under any of their spellings', () => {
    const found = checkLines(
      'Child ID,Review type,Review due,Date of review,Team',
      '1,Core group meeting,18/07/2025,18/07/2025,East',
      '1,CP core group,29/08/2025,,East',
    );
    expect(found).toMatchObject({ extract: 'reviews', accepted: 2, quarantined: 0, said: [] });
    expect(found.table.map(({ kind, held }) => [kind, held])).toEqual([
      ['Core group', '2025-07-18'],
      ['Core group', null],
    ]);
  });
});

describe('life-story work', () => {
  it('is kept until it is complete, is read under a dash of any kind, and ends no sooner than it starts', () => {
    const found = checkLines(
      'Child ID,Life story due date,Life–story work started on,Life Story Book completed on,Team',
      '0012,18/07/2025,03/03/2025,11/07/2025,Care',
      '0013,18/07/2025,,,Care',
      '0013,18/07/2026,18/07/2025,,Care',
      '0014,18/07/2025,12/07/2025,11/07/2025,Care',
      '0015,,12/07/2025,12/07/2025,Care',
    );
    expect(found).toMatchObject({
      extract: 'life_story_work',
      accepted: 3,
      quarantined: 2,
      asAt: '2025-07-11',
    });
    expect(found.said).toEqual([
      [5, 'Life Story Book completed on', 'end_after_start'],
      [6, 'Life story due date', 'required'],
    ]);
    expect(found.table[0]).toMatchObject({
      child_id: '0012',
      due: '2025-07-18',
      started_on: '2025-03-03',
      completed_on: '2025-07-11',
    });
  });

  it('of one child and day is one row', () => {
    const found = checkLines(
      'Child ID,Life-story work due,Life-story work completed on',
      '0012,18/07/2025,',
      '0012,18/07/2025,11/07/2025',
    );
    expect(found).toMatchObject({ accepted: 0, quarantined: 2 });
  });
});

describe('health checks', () => {
  it('reads a refusal, and sets aside a score beyond the questionnaire', () => {
    const found = checkLines(
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
    const found = checkLines(
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
    const found = checkLines(
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
