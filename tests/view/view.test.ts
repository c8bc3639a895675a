import { describe, expect, it } from 'vitest';
import { readView, viewQuery, WHOLE } from '../../src/view/view.ts';

describe('the address of a view', () => {
  it('names a month and a part of the service, and is read back', () => {
    const view = {
      month: '2026-09-01',
      part: { breakdown: 'team', member: 'Assessment & intake +1' },
    } as const;
    expect(viewQuery(view)).toBe('?month=2026-09&team=Assessment+%26+intake+%2B1');
    expect(readView(viewQuery(view))).toEqual(view);
  });

  it('names what heat maps are coloured by, and the indicator of what shows one at a time', () => {
    const view = { ...WHOLE, colour: 'rag', indicator: 'referrals' } as const;
    expect(viewQuery(view)).toBe('?colour=rag&indicator=referrals');
    expect(readView(viewQuery(view))).toEqual(view);
  });

  it('is empty for the whole service in the latest month', () => {
    expect(viewQuery(WHOLE)).toBe('');
    expect(readView('')).toEqual(WHOLE);
  });

  it('passes over what it does not know: no month of that name, another word', () => {
    expect(readView('?month=2026-13&colour=red&service=')).toEqual(WHOLE);
    expect(readView('?month=soon')).toEqual(WHOLE);
  });

  it('takes the narrowest part where an address names several', () => {
    expect(readView('?locality=East&team=North').part).toEqual({ breakdown: 'team', member: 'North' });
  });
});
