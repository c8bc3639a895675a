import { expect, it } from 'vitest';
import { describeFiles } from '../../pipeline/commands/describeFiles.ts';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const contracts = await loadContracts();
const unknown = {
  name: '2026-05/other.csv',
  sheet: null,
  check: checkText('One,Two\n1,2\n', contracts, { quarantinedPercent: 50 }),
};
/** A sound file with so many rows. */
const sound = (month: string, accepted: number) => ({
  name: `${month}/spend.csv`,
  sheet: null,
  check: {
    ...unknown.check,
    ...{ extract: 'spend', verdict: 'accepted' as const, problems: [], records: accepted + 2, preamble: 1 },
    ...{ accepted, quarantined: 0, duplicates: 1, blank: 0, footer: 0 },
  },
});

it('tells many sound files of one extract as one, with the sum of their records, and every other by itself', () => {
  const files = ['2026-01', '2026-02', '2026-03', '2026-04'].map((month, at) => sound(month, 8 + at));
  expect(describeFiles([files[0]!, unknown, ...files.slice(1)])).toEqual([
    [
      '4 files from 2026-01/spend.csv to 2026-04/spend.csv',
      '  spend: accepted',
      '  46 records = 4 preamble + 38 accepted + 0 quarantined + 4 duplicates + 0 blank + 0 footer',
    ].join('\n'),
    expect.stringMatching(/^2026-05\/other\.csv\n {2}no extract that is known: refused/),
  ]);
  expect(describeFiles(files.slice(1))).toHaveLength(3);
});
