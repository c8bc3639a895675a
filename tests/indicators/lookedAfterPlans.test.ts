import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const care = (child_id: string, from: string, to: string | null = null, more: MadeRow = {}): MadeRow => ({
  child_id,
  date_started_to_be_looked_after: from,
  date_ceased_to_be_looked_after: to,
  ...more,
});

describe('reviews of children looked after', () => {
  const review = (
    child_id: string,
    due: string | null,
    held: string | null,
    more: MadeRow = {},
  ): MadeRow => ({
    review_id: `${child_id} ${due ?? held}`,
    child_id,
    kind: 'Looked after review',
    due,
    held,
    ...more,
  });

  const held = (child_id: string, ...days: string[]) => days.map((day) => review(child_id, null, day));

  // From Friday 28 August 2026: 31 August is a bank holiday, so that the 20th working day is Monday 28 September.
  it('are in time to the day of the law, whatever day the system set', async () => {
    const clean = {
      children_looked_after: [
        ...['first in time', 'first late', 'none'].map((id) => care(id, '2026-08-28')),
        care('none, left on the day', '2026-08-28', '2026-09-28'),
        care('first not yet due', '2026-10-05'),
        care('second in time', '2026-05-20'),
        care('second late', '2026-05-20'),
        ...['third in time', 'third late'].map((id) => care(id, '2025-11-03')),
        care('left on the day', '2025-11-03', '2026-09-15'),
        care('in care before', '2024-11-01', '2026-08-27'),
        care('in care before', '2026-08-28'),
        care('older than the list, in time', '2024-10-31'),
        care('older than the list, late', '2024-10-31'),
      ],
      reviews: [
        review('first in time', '2026-09-01', '2026-09-28'),
        review('first late', '2026-10-31', '2026-09-29'),
        review('none', '2026-10-31', null),
        review('none', '2026-09-28', '2026-09-28', { kind: 'Child in need review' }),
        ...held('second in time', '2026-06-15', '2026-09-15'),
        ...held('second late', '2026-06-15', '2026-09-16'),
        ...held('third in time', '2025-11-28', '2026-02-27', '2026-03-15', '2026-09-15'),
        ...held('third late', '2025-11-28', '2026-02-27', '2026-03-15', '2026-09-16'),
        ...held('left on the day', '2025-11-28', '2026-02-27', '2026-03-15'),
        // of an earlier period of care
        ...held('in care before', '2026-08-27'),
        ...held('older than the list, in time', '2025-05-01'),
        ...held('older than the list, late', '2025-05-02'),
      ],
    };
    // In time: first, second and third. Late: first, second and third, none, and the new period of who was in care before.
    expect(await madeFact('looked_after_reviews_in_time', '2026-09', { clean })).toMatchObject({
      numerator: 3,
      denominator: 8,
    });
    // The list begins on 1 November 2024; its first six months can be told of newcomers alone.
    expect(await madeFact('looked_after_reviews_in_time', '2025-05', { clean })).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
    expect(await madeFact('looked_after_reviews_in_time', '2025-04', { clean })).toBeUndefined();
  });

  it('count when their day has come, not when they are held early', async () => {
    // The second are due on 15 and 26 October; in a month that has not ended one that is held early would count alone.
    const clean = {
      children_looked_after: [care('missed', '2026-06-22'), care('held early', '2026-06-22')],
      reviews: [...held('missed', '2026-07-15'), ...held('held early', '2026-07-26', '2026-10-01')],
    };
    const made = { clean, asAt: '2026-10-20' };
    expect(await madeFact('looked_after_reviews_in_time', '2026-10', made)).toMatchObject({
      numerator: 0,
      denominator: 1,
    });
  });

  it('do not fall due of a child who has left care by then, though one was held', async () => {
    // From Monday 3 August the 20th working day is 1 September, for 31 August is a bank holiday.
    const clean = {
      children_looked_after: [
        care('left before', '2026-08-03', '2026-08-31'),
        care('left on the day', '2026-08-03', '2026-09-01'),
        care('left the day after', '2026-08-03', '2026-09-02'),
      ],
      reviews: ['left before', 'left on the day', 'left the day after'].flatMap((id) =>
        held(id, '2026-08-28'),
      ),
    };
    expect(await madeFact('looked_after_reviews_in_time', '2026-09', { clean })).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
  });

  it('are not told of where none is listed', async () => {
    const clean = {
      children_looked_after: [care('A', '2026-01-05')],
      reviews: [review('A', null, '2026-10-05', { kind: 'Child in need review' })],
    };
    expect(await madeFact('looked_after_reviews_in_time', '2026-07', { clean })).toBeUndefined();
    expect(await madeFact('looked_after_reviews_overdue', '2026-10', { clean })).toBeUndefined();
  });

  it('are overdue from the day after they were due, until they are held or the child leaves care', async () => {
    const clean = {
      children_looked_after: [
        ...['due on the day', 'due before', 'held on the day'].map((id) => care(id, '2026-07-06')),
        care('left on the day', '2026-07-06', '2026-10-31'),
        care('leaves the day after', '2026-07-06', '2026-11-01'),
        care('third', '2025-01-06'),
        // the 20th working day after Friday 2 October is Friday 30 October
        care('new', '2026-10-02'),
        care('newer', '2026-10-05'),
      ],
      // the second is due 3 months after the first: on 31 or 30 October
      reviews: [
        ...held('due on the day', '2026-07-31'),
        ...held('due before', '2026-07-30'),
        ...held('held on the day', '2026-07-01', '2026-07-07', '2026-07-07', '2026-10-31'),
        ...held('left on the day', '2026-07-30'),
        ...held('leaves the day after', '2026-07-30'),
        // six months after 31 March is 30 September
        ...held('third', '2025-01-31', '2025-04-30', '2025-10-30', '2026-03-31'),
        review('third', '2026-12-31', null),
      ],
    };
    // Due before, leaves the day after, third and new.
    expect(await madeFact('looked_after_reviews_overdue', '2026-10', { clean })).toMatchObject({ value: 4 });
    expect(await madeFact('looked_after_reviews_overdue', '2026-09', { clean })).toMatchObject({ value: 0 });
    // Until 31 October third; and held on the day, whose second was due on 7 October, for that of 1 July was before care.
    const weeks = await madeFacts('looked_after_reviews_overdue', { clean }, 'week');
    const whole = weeks.filter(({ breakdown }) => breakdown === 'all');
    expect(whole.slice(-5).map(({ value }) => value)).toEqual([1, 2, 2, 2, 4]);
  });

  it('have the child’s say by PN1 to PN6, those of children under 4 left out', async () => {
    const said = (child_id: string, day: string, participation: string | null, more: MadeRow = {}) =>
      review(child_id, null, day, { participation, ...more });
    const clean = {
      reviews: [
        said('spoke', '2026-10-01', 'PN1'),
        said('sent views', '2026-10-31', 'PN6'),
        said('took no part', '2026-10-15', 'PN7'),
        said('under 4', '2026-10-15', 'PN0'),
        said('not recorded', '2026-10-15', null),
        said('before', '2026-09-30', 'PN1'),
        said('another kind', '2026-10-15', 'PN7', { kind: 'Child protection review conference' }),
        review('not held', '2026-10-15', null, { participation: 'PN1' }),
      ],
    };
    expect(await madeFact('looked_after_review_participation', '2026-10', { clean })).toMatchObject({
      numerator: 2,
      denominator: 3,
    });
  });
});

describe('visits to children looked after', () => {
  const visit = (
    child_id: string,
    due: string | null,
    visited_on: string | null,
    more: MadeRow = {},
  ): MadeRow => ({
    visit_id: `${child_id} ${due ?? visited_on}`,
    child_id,
    kind: 'Looked after',
    due,
    visited_on,
    ...more,
  });

  it('are in time to the day, by the law’s week and six weeks where the list says no day', async () => {
    const clean = {
      children_looked_after: [
        care('first in time', '2026-10-02'),
        care('first late', '2026-10-02'),
        care('none listed', '2026-10-02'),
        care('none listed, due on the last day', '2026-10-24'),
        care('six weeks', '2026-08-25'),
        care('six weeks and a day', '2026-08-25'),
        care('on the day', '2026-01-05'),
        care('left', '2026-01-05', '2026-10-15'),
      ],
      visits: [
        visit('first in time', null, '2026-10-09'),
        visit('first late', null, '2026-10-10'),
        visit('six weeks', null, '2026-09-01'),
        visit('six weeks', null, '2026-10-13'),
        visit('six weeks and a day', null, '2026-09-01'),
        visit('six weeks and a day', null, '2026-10-14'),
        visit('on the day', '2026-10-31', '2026-10-31'),
        visit('left', '2026-10-15', null),
        visit('another kind', '2026-10-15', '2026-10-15', { kind: 'Child protection' }),
      ],
    };
    // Late: first late, none listed, six weeks and a day.
    expect(await madeFact('looked_after_visits_in_time', '2026-10', { clean })).toMatchObject({
      numerator: 3,
      denominator: 6,
    });
  });

  it('fall due while the child is in care, the first in each period by its own week', async () => {
    const clean = {
      children_looked_after: [
        care('made early, left', '2026-01-05', '2026-10-20'),
        care('made early, stayed', '2026-01-05', '2026-10-21'),
        care('back in care', '2026-01-05', '2026-09-30'),
        care('back in care', '2026-10-02'),
        care('back in care, late', '2026-01-05', '2026-09-30'),
        care('back in care, late', '2026-10-02'),
      ],
      visits: [
        visit('made early, left', '2026-10-20', '2026-10-10'),
        visit('made early, stayed', '2026-10-20', '2026-10-10'),
        // six weeks after 17 September would be 29 October
        visit('back in care', null, '2026-09-17'),
        visit('back in care', null, '2026-10-09'),
        visit('back in care, late', null, '2026-09-17'),
        visit('back in care, late', null, '2026-10-10'),
        visit('not in care', '2026-10-15', '2026-10-15'),
      ],
    };
    expect(await madeFact('looked_after_visits_in_time', '2026-10', { clean })).toMatchObject({
      numerator: 2,
      denominator: 3,
    });
  });

  it('are overdue from the day after they were due, until they are made or the child leaves care', async () => {
    const clean = {
      children_looked_after: [
        ...['due on the day', 'due before', 'made on the day', 'twice', 'three months', 'a day less'].map(
          (id) => care(id, '2026-01-05'),
        ),
        care('left on the day', '2026-01-05', '2026-10-31'),
        care('new', '2026-10-23'),
        care('newer', '2026-10-24'),
      ],
      visits: [
        visit('due on the day', '2026-10-31', null),
        visit('due before', '2026-10-30', null),
        visit('made on the day', '2026-10-01', '2026-10-31'),
        visit('twice', '2026-10-01', null),
        visit('twice', '2026-10-20', null),
        // three months after 30 July is 30 October
        visit('three months', '2026-07-30', '2026-07-30'),
        visit('a day less', '2026-07-31', '2026-07-31'),
        visit('left on the day', '2026-10-01', null),
      ],
    };
    // Due before, twice, three months, new.
    expect(await madeFact('looked_after_visits_overdue', '2026-10', { clean })).toMatchObject({ value: 4 });
  });

  it('are not told of where none is listed', async () => {
    const clean = {
      children_looked_after: [care('A', '2026-10-05')],
      visits: [visit('A', null, '2026-10-19', { kind: 'Child protection' })],
    };
    expect(await madeFact('looked_after_visits_in_time', '2026-10', { clean })).toBeUndefined();
    expect(await madeFact('looked_after_visits_overdue', '2026-10', { clean })).toBeUndefined();
  });

  it('see the child alone where it is recorded whether they did', async () => {
    const made = (child_id: string, seen: boolean | null, seen_alone: boolean | null, more: MadeRow = {}) =>
      visit(child_id, null, '2026-10-31', { seen, seen_alone, ...more });
    const clean = {
      visits: [
        made('alone', true, true),
        made('not alone', true, false),
        made('not recorded', true, null),
        made('not seen', false, null),
        made('another kind', true, true, { kind: 'Child in need' }),
        visit('not made', '2026-10-15', null, { seen: true, seen_alone: true }),
      ],
    };
    expect(await madeFact('looked_after_seen_alone', '2026-10', { clean })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });
});

describe('personal education plans', () => {
  const plan = (child_id: string, due: string, started_on: string | null, completed_on: string | null) => ({
    child_id,
    due,
    started_on,
    completed_on,
  });

  // From Friday 21 August 2026: 31 August is a bank holiday, so that the 10th working day is Monday 7 September.
  it('are begun in time on the 10th working day, for children who are 5 to 15 on it', async () => {
    const came = (child_id: string, date_of_birth: string | null = '2015-01-01', to: string | null = null) =>
      care(child_id, '2026-08-21', to, { date_of_birth });
    const clean = {
      children_looked_after: [
        came('in time'),
        came('a day late'),
        came('completed, start unknown'),
        came('before care'),
        came('none'),
        came('5 on the day', '2021-09-07'),
        came('4', '2021-09-08'),
        came('16 on the day', '2010-09-07'),
        came('15', '2010-09-08'),
        came('born unknown', null),
        came('left on the day', '2015-01-01', '2026-09-07'),
      ],
      education_plans: [
        plan('in time', '2026-11-15', '2026-09-07', null),
        plan('a day late', '2026-11-15', '2026-09-08', null),
        plan('completed, start unknown', '2026-11-15', null, '2026-09-01'),
        plan('before care', '2026-07-15', '2026-08-20', '2026-08-20'),
      ],
    };
    // Of in time, a day late, completed, before care, none, 5 on the day and 15.
    expect(await madeFact('education_plans_in_time', '2026-09', { clean })).toMatchObject({
      numerator: 2,
      denominator: 7,
    });
  });

  it('are current where the latest to fall due is complete and not lapsed', async () => {
    const clean = {
      children_looked_after: [
        ...[
          'complete',
          'not complete',
          'next not due',
          'complete later',
          'lapsed',
          'not lapsed',
          'no plan',
        ].map((id) => care(id, '2026-01-05')),
        care('before care', '2026-07-16'),
        care('left on the day', '2026-01-05', '2026-10-31'),
      ],
      education_plans: [
        plan('complete', '2026-10-31', null, '2026-10-31'),
        plan('not complete', '2026-07-15', null, '2026-07-01'),
        plan('not complete', '2026-10-31', '2026-10-01', null),
        plan('next not due', '2026-07-15', null, '2026-07-01'),
        plan('next not due', '2026-11-01', null, null),
        plan('complete later', '2026-10-15', null, '2026-11-01'),
        // six months after 29 April is 29 October; after 1 May, 1 November
        plan('lapsed', '2026-04-29', null, '2026-04-29'),
        plan('not lapsed', '2026-05-01', null, '2026-05-01'),
        plan('before care', '2026-07-15', null, '2026-07-15'),
        plan('left on the day', '2026-10-15', null, '2026-10-15'),
      ],
    };
    // Complete, next not due and not lapsed, of six.
    expect(await madeFact('education_plans_current', '2026-10', { clean })).toMatchObject({
      numerator: 3,
      denominator: 6,
    });
  });
});
