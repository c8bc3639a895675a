import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { FAMILIES } from '../../src/publication/families.ts';
import { FAMILY_PAGES } from '../../src/publication/familyPages.ts';
import { project } from '../support/sandbox.ts';

const indicators = await readIndicators(
  join(project, 'pipeline', 'indicators'),
  join(project, 'pipeline', 'models', 'episodes'),
);

it('every family of indicators has a page, and one alone', () => {
  expect(FAMILY_PAGES.flatMap(({ families }) => families).sort()).toEqual(Object.keys(FAMILIES).sort());
});

it.each(FAMILY_PAGES)(
  '$id: its charts are of its own indicators and of breakdowns that they have',
  (page) => {
    for (const { of, region } of page.charts) {
      const [id, breakdown] = of.split(':');
      const indicator = indicators.find((each) => each.id === id);
      expect(page.families, of).toContain(indicator?.family);
      if (region === 'process') expect(breakdown, of).toBeUndefined();
      else expect(indicator!.breakdowns, of).toContain(breakdown);
    }
  },
);
