import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts, madeMonths } from '../support/madeTables.ts';

let contacts = 0;
const contact = (child_id: string, received: string, reason: string | null, more: MadeRow = {}): MadeRow => ({
  contact_id: `C${contacts++}`,
  child_id,
  received,
  reason,
  source: '4: Housing',
  team: 'Front Door',
  ...more,
});

/** What a list of children says of their births. */
const born = (...births: [child_id: string, date_of_birth: string | null][]): MadeRow[] =>
  births.map(([child_id, date_of_birth]) => ({ child_id, date_of_birth, ethnicity: 'WBRI', gender: 'Male' }));

const HOMELESS = 'Homeless at 16 or 17';
const FOSTERED = 'Private fostering';

describe('children homeless at 16 or 17', () => {
  const clean = {
    contacts: born(
      ['16 on the day', '2010-10-15'],
      ['15 until the day after', '2010-10-16'],
      ['17 until the day after', '2008-10-16'],
      ['18 on the day', '2008-10-15'],
      ['born unknown', null],
      ['another reason', '2010-01-01'],
      ['no reason', '2010-01-01'],
      ['twice', '2010-01-01'],
      ['16 between the two', '2010-10-10'],
    ),
    contact_decisions: [
      contact('16 on the day', '2026-10-15', HOMELESS),
      contact('15 until the day after', '2026-10-15', HOMELESS),
      contact('17 until the day after', '2026-10-15', HOMELESS),
      contact('18 on the day', '2026-10-15', HOMELESS),
      contact('born unknown', '2026-10-15', HOMELESS),
      contact('on no other list', '2026-10-15', HOMELESS),
      contact('another reason', '2026-08-15', 'Neglect'),
      contact('another reason', '2026-10-15', 'Neglect'),
      contact('no reason', '2026-10-15', null),
      // Once in September, once in October.
      contact('twice', '2026-09-30', HOMELESS),
      contact('twice', '2026-10-01', HOMELESS),
      contact('twice', '2026-10-20', HOMELESS),
      // The first was about a child of 15.
      contact('16 between the two', '2026-10-09', HOMELESS),
      contact('16 between the two', '2026-10-10', HOMELESS),
    ],
  };

  it('are of that age on the day, or of an age that is not known, each once a month', async () => {
    // In October: 16 on the day, 17 until the day after, born unknown, on no other list, twice, 16 between the two.
    expect(await madeMonths('homeless_16_17', { clean, from: '2026-07-01' })).toEqual({
      // Nothing is known of July.
      '2026-08': { numerator: 0, denominator: null, value: 0 },
      '2026-09': { numerator: 1, denominator: null, value: 1 },
      '2026-10': { numerator: 6, denominator: null, value: 6 },
    });
  });

  it('count in the week of the first contact of the month', async () => {
    const weeks = await madeFacts('homeless_16_17', { clean, from: '2026-09-01' }, 'week');
    const whole = weeks.filter(({ breakdown, value }) => breakdown === 'all' && value !== 0);
    expect(whole.map(({ period, value }) => [period, value])).toEqual([
      ['2026-09-28', 2], // twice: on 30 September and 1 October
      ['2026-10-05', 1],
      ['2026-10-12', 4],
    ]);
  });

  it('by who told of them add up to the whole', async () => {
    const facts = await madeFacts('homeless_16_17', {
      from: '2026-10-01',
      clean: {
        contact_decisions: [
          contact('A', '2026-10-01', HOMELESS),
          contact('B', '2026-10-01', HOMELESS, { source: '6: Police' }),
          contact('B', '2026-10-02', HOMELESS),
          contact('C', '2026-10-02', 'Neglect', { source: '2A: Schools' }),
        ],
      },
    });
    const bySource = facts.filter(({ breakdown }) => breakdown === 'source');
    expect(bySource.map(({ member, value }) => [member, value])).toEqual([
      ['2A: Schools', 0],
      ['4: Housing', 1],
      ['6: Police', 1],
    ]);
  });
});

describe.each([
  ['homeless_16_17', HOMELESS],
  ['private_fostering_notified', FOSTERED],
])('%s of a list without reasons', (id, reason) => {
  it('has no figure, not even for a team of other months; a month without a contact has 0', async () => {
    const facts = await madeFacts(id, {
      from: '2026-04-01',
      clean: {
        contact_decisions: [
          contact('A', '2026-06-10', reason),
          contact('A', '2026-04-10', null),
          // No contact in May, before any reason, nor in July; none with a reason in August and September.
          contact('B', '2026-08-10', null),
          contact('C', '2026-08-11', null, { team: 'Night' }),
          contact('D', '2026-09-30', null),
          contact('E', '2026-10-10', 'Other', { team: 'Night' }),
          contact('F', '2026-10-10', null),
        ],
      },
    });
    const told = (breakdown: string, member: string) =>
      facts
        .filter((fact) => fact.breakdown === breakdown && fact.member === member)
        .map(({ period, value }) => [period.slice(0, 7), value]);
    expect(told('all', 'all')).toEqual([
      ['2026-06', 1],
      ['2026-07', 0],
      ['2026-10', 0],
    ]);
    expect(told('team', 'Front Door')).toEqual([
      ['2026-06', 1],
      ['2026-07', 0],
      ['2026-10', 0],
    ]);
  });

  it('has no figure in any month where the column is absent', async () => {
    const clean = { contact_decisions: ['08', '09', '10'].map((at) => contact('A', `2026-${at}-10`, null)) };
    expect(await madeFacts(id, { clean, from: '2026-08-01' })).toEqual([]);
    // Nor in a week without a contact.
    expect(await madeFacts(id, { clean, from: '2026-08-01' }, 'week')).toEqual([]);
  });
});

describe('children privately fostered', () => {
  it('become known once in a month, at any age', async () => {
    const clean = {
      contacts: born(['9 years', '2017-01-01'], ['17 years', '2009-01-01']),
      contact_decisions: [
        contact('9 years', '2026-10-01', FOSTERED),
        contact('9 years', '2026-10-02', FOSTERED),
        contact('17 years', '2026-10-31', FOSTERED),
        contact('born unknown', '2026-10-31', FOSTERED),
        contact('homeless', '2026-10-31', HOMELESS),
        contact('before', '2026-09-30', FOSTERED),
      ],
    };
    expect(await madeFact('private_fostering_notified', '2026-10', { clean })).toMatchObject({ value: 3 });
    const facts = await madeFacts('private_fostering_notified', { clean, from: '2026-10-01' });
    const ages = facts.filter(({ breakdown, value }) => breakdown === 'age_band' && value !== 0);
    expect(ages.map(({ member, value }) => [member, value])).toEqual([
      ['16 to 17', 1],
      ['5 to 9', 1],
      ['Not recorded', 1],
    ]);
  });
});
