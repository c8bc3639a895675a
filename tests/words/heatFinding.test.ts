import { describe, expect, it } from 'vitest';
import { indicatorsFinding, membersRated, teamsFinding } from '../../src/words/heatFinding.ts';

const month = '2026-10-01';
const line = (name: string, ofConcern: number, judged = 9) => ({ name, ofConcern, judged });

describe('what teams by indicator show', () => {
  it('names the team with most of concern, and those that share it', () => {
    const say = (lines: Parameters<typeof teamsFinding>[0], colour?: 'rag') =>
      teamsFinding(lines, month, colour);
    expect(say([line('A', 3), line('B', 1)])).toBe('A has most of concern in October 2026: 3 of 9');
    expect(say([line('A', 2), line('B', 2), line('C', 0)])).toBe(
      'A and B have most of concern in October 2026: 2 each',
    );
    expect(say(['A', 'B', 'C', 'D'].map((name) => line(name, 1)))).toBe(
      '4 teams have 1 figure of concern each in October 2026, none more',
    );
    expect(
      say(
        ['A', 'B', 'C', 'D'].map((name) => line(name, 2)),
        'rag',
      ),
    ).toBe('4 teams miss 2 targets each in October 2026, none more');
    expect(say([line('A', 1)], 'rag')).toBe('A misses most targets in October 2026: 1 of 9');
  });

  it('tells nothing of concern from nothing known', () => {
    expect(teamsFinding([line('A', 0)], month, undefined)).toBe(
      'No team has a figure of concern in October 2026',
    );
    expect(teamsFinding([line('A', 0)], month, 'rag')).toBe('No team misses a target in October 2026');
    expect(teamsFinding([line('A', 0, 0)], month, undefined)).toBe(
      'Too little is known of teams in October 2026 to say',
    );
    expect(teamsFinding([line('A', 0, 0)], month, 'rag')).toBe('No team has a target in October 2026');
  });
});

it('says how many indicators are of concern', () => {
  const say = (ofConcern: number, judged: number, colour?: 'rag') =>
    indicatorsFinding({ ofConcern, judged }, month, 'team North', colour);
  expect(say(5, 16)).toBe('5 of 16 figures are of concern in October 2026, for team North');
  expect(say(1, 1)).toBe('1 of 1 figure is of concern in October 2026, for team North');
  expect(say(0, 8, 'rag')).toBe('None of 8 targets is missed in October 2026, for team North');
  expect(say(0, 0)).toBe('Too little is known to say in October 2026, for team North');
  expect(say(0, 0, 'rag')).toBe('No target is set in October 2026, for team North');
});

it('says which members miss the target', () => {
  const say = (...states: ('red' | 'green' | 'untargeted')[]) =>
    membersRated(
      { title: 'Referrals' },
      'team',
      states.map((state, at) => ({ name: 'ABCDE'[at]!, state })),
      month,
    );
  expect(say('red', 'green', 'red')).toBe('Referrals: 2 of 3 teams miss the target in October 2026: A and C');
  expect(say('red', 'red', 'red', 'red')).toBe('Referrals: 4 of 4 teams miss the target in October 2026');
  expect(say('green', 'untargeted')).toBe('Referrals: none of 1 teams misses the target in October 2026');
  expect(say('untargeted')).toBe('Referrals: no target is set for teams in October 2026');
});
