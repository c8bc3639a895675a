import { beforeAll, expect, it } from 'vitest';
import { asTable } from '../../pipeline/commands/asTable.ts';
import { LEGAL, MEASURES } from '../support/calibration.ts';
import { MadeUpCouncil } from '../support/madeUpCouncil.ts';

/** A council of 38,100 children has few of some kinds: the mean of four is compared. */
const SEEDS = [1, 2, 3, 4];
const councils: MadeUpCouncil[] = [];

beforeAll(async () => {
  for (const seed of SEEDS) councils.push(await MadeUpCouncil.of(seed));
});

it('comes close to the published picture of a county of 38,100 children, and of England', () => {
  const table = [...MEASURES, ...LEGAL].map(({ measure, printed, within, of }) => {
    const each = councils.map(of);
    const synthetic = each.reduce((sum, value) => sum + value, 0) / each.length;
    return { measure, printed, synthetic, within, each };
  });
  const tenths = (value: number) => Math.round(value * 10) / 10;
  console.log(
    asTable(
      ['measure', 'printed', 'synthetic', 'within ±', 'by seed'],
      table.map(({ measure, printed, synthetic, within, each }) => ({
        measure,
        printed,
        synthetic: tenths(synthetic),
        'within ±': within,
        'by seed': each.map(tenths).join(' '),
      })),
    ),
  );
  const far = table.filter(({ printed, synthetic, within }) => !(Math.abs(synthetic - printed) <= within));
  expect(far.map(({ measure, printed, synthetic }) => ({ measure, printed, synthetic }))).toEqual([]);
});

it('has had every type of legal case in five years', () => {
  const types = councils.flatMap((council) =>
    council.rows(council.months.at(-1)!, 'legal_cases').map((row) => row['Case type']!),
  );
  expect([...new Set(types)].sort()).toEqual(
    LEGAL.map(({ measure }) => measure.slice('live: '.length)).sort(),
  );
});
