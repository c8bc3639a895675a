import type { LastRun, LatestFigure, Situation } from '../../src/alerts/situation.ts';

/** A figure of the spine as it usually is: no sign of a change, no target. */
export function madeFigure(
  {
    id = 're_referrals',
    title = 'Re-referrals within 12 months',
    unit = 'percent',
    better = 'lower',
    spine = true,
  }: Partial<LatestFigure['definition']> = {},
  said: Partial<LatestFigure['fact'] & LatestFigure['signal'] & Pick<LatestFigure, 'ragBefore'>> = {},
): LatestFigure {
  const { ragBefore = null, ...rest } = said;
  const all = {
    month: '2026-10-01',
    numerator: 27,
    denominator: 100,
    value: 27,
    uplift: 4,
    mean: 20,
    lower_limit: 12,
    upper_limit: 28,
    variation: 'common_cause' as const,
    rule: null,
    chart_months: 60,
    target: null,
    rag: null,
    ...rest,
  };
  return { definition: { id, title, unit, better, spine }, fact: all, signal: all, ragBefore };
}

/** A run that published, of nothing to tell, and what is said otherwise. */
export const madeRun = (said: Partial<LastRun> = {}): LastRun => ({
  ended_at: '2026-11-05T06:00:00.000Z',
  outcome: 'published',
  stage: null,
  run_id: '0123456789abcdef',
  as_at: '2026-10-31',
  reason: null,
  held: [],
  refused: [],
  waiting: [],
  ...said,
});

/** How things stand where nothing is to be told, and what is said otherwise. */
export const madeSituation = (
  published: Partial<NonNullable<Situation['published']>> | null = {},
  said: Partial<Situation> = {},
): Situation => ({
  today: '2026-11-05',
  run: madeRun(),
  published:
    published === null
      ? null
      : {
          council: 'Exampleshire',
          as_at: '2026-10-31',
          arrivals: [],
          figures: [],
          trackers: [],
          ...published,
        },
  names: new Map([
    ['spend', 'spend'],
    ['re_referrals', 'Re-referrals within 12 months'],
  ]),
  fault: null,
  ...said,
});
