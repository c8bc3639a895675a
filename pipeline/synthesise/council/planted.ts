import { addMonths, type Day, isoOf, monthName } from '../time/days.ts';
import type { Timeline } from '../time/timeline.ts';

/** Three things that happened to the council, for control charts to find; `ground-truth.json` lists them. */
export interface Planted {
  /** A new threshold document: from then on fewer contacts become referrals, at the front door. */
  processChange: { from: Day; share: number };
  /** A time in which more families than ever came to one locality, and more of them had to be referred. */
  surge: { from: Day; to: Day; locality: string; factor: number; referred: number };
  /** A team that recorded nothing for some weeks, and then all of it. */
  backlog: { from: Day; to: Day; team: string };
}

/** Dates are counted back from the last delivery, so that every size of council has all three. */
export function plantEvents({ ends, to }: Timeline): Planted {
  const before = (months: number) => addMonths(to, -Math.min(months, ends.length - 2)) + 1;
  return {
    processChange: { from: before(20), share: 0.5 },
    surge: { from: before(11), to: before(8), locality: 'Middlequill', factor: 4.5, referred: 0.4 },
    backlog: { from: before(3), to: before(3) + 41, team: 'Underquill Safeguarding' },
  };
}

/** The events as the ground truth lists them: what each is, and in which figures a control chart should find it. */
export function describePlanted({ processChange, surge, backlog }: Planted) {
  const changed = { from: monthName(processChange.from), to: null };
  const surged = { from: monthName(surge.from), to: monthName(surge.to) };
  const behind = { from: monthName(backlog.from), to: monthName(backlog.from) };
  const assessing = `${surge.locality} Assessment`;
  return [
    {
      kind: 'process change',
      from: isoOf(processChange.from),
      to: null,
      team: 'Front Door',
      size: processChange.share,
      meaning: 'the share of contacts that become referrals, of what it was before',
      seen: [
        { indicator: 'contacts that become referrals, per cent', of: 'Front Door', ...changed, goes: 'down' },
        { indicator: 'referrals', of: 'all', ...changed, goes: 'down' },
      ],
    },
    {
      kind: 'surge',
      from: isoOf(surge.from),
      to: isoOf(surge.to),
      team: assessing,
      size: surge.factor,
      meaning: 'new families, of what they are at other times',
      seen: [
        { indicator: 'contacts', of: 'Front Door', ...surged, goes: 'up' },
        { indicator: 'referrals', of: assessing, ...surged, goes: 'up' },
        { indicator: 'cases for each full-time worker', of: assessing, ...surged, goes: 'up' },
        { indicator: 'working days of assessments begun', of: assessing, ...surged, goes: 'up' },
      ],
    },
    {
      kind: 'recording backlog',
      from: isoOf(backlog.from),
      to: isoOf(backlog.to),
      team: backlog.team,
      size: 42,
      meaning: 'days in which nothing was recorded; all of it in the two weeks after',
      seen: [
        {
          indicator: 'visits, as the list of that month has them',
          of: backlog.team,
          ...behind,
          goes: 'down',
        },
        { indicator: 'visits, as later lists have them', of: backlog.team, ...behind, goes: 'as usual' },
        {
          indicator:
            'children on protection plans visited within five weeks, per cent, as that list has them',
          of: backlog.team,
          ...behind,
          goes: 'down',
        },
      ],
    },
  ];
}
