import { describe, expect, it } from 'vitest';
import { fragmentFor, pagesOf, refuseUnnameable } from '../../pipeline/site/pageMembers.ts';

const members = { 'indicators/[indicator]': ['re_referrals', 'audits'], 'team-[team]': [] };

describe('pagesOf', () => {
  it('is a page for each member, and any other file itself', () => {
    expect(pagesOf('indicators/[indicator]', members)).toEqual([
      { path: 'indicators/re_referrals', parameters: { indicator: 're_referrals' } },
      { path: 'indicators/audits', parameters: { indicator: 'audits' } },
    ]);
    expect(pagesOf('team-[team]', members)).toEqual([]);
    expect(pagesOf('legal', members)).toEqual([{ path: 'legal', parameters: {} }]);
    expect(pagesOf('toString', members)).toEqual([{ path: 'toString', parameters: {} }]);
  });
});

describe('fragmentFor', () => {
  it('fills the parameter, and leaves a name that none has', () => {
    const parameters = { indicator: 'audits' };
    expect(fragmentFor('indicator/:indicator/chart', parameters)).toBe('indicator/audits/chart');
    expect(fragmentFor('indicator/:indicators/:toString', parameters)).toBe(
      'indicator/:indicators/:toString',
    );
    expect(fragmentFor('legal/table-a', parameters)).toBe('legal/table-a');
  });
});

describe('refuseUnnameable', () => {
  it('allows ids and codes', () => {
    expect(() => refuseUnnameable({ ...members, 'areas/[area]': ['a-1', 'B2'] })).not.toThrow();
  });

  it.each(['../x', 'a/b', 'a b', '', '.a', '-a', 'a.html', '[a]', 'é'])('refuses a page of "%s"', (name) => {
    expect(() => refuseUnnameable({ 'areas/[area]': ['a', name] })).toThrow(
      `page areas/[area] of "${name}": use letters, digits, hyphens and underscores`,
    );
  });

  it('refuses members of a file that stands for one page', () => {
    expect(() => refuseUnnameable({ legal: ['a'] })).toThrow('page legal has no [parameter] at its end');
    expect(() => refuseUnnameable({ '[area]/legal': ['a'] })).toThrow('has no [parameter] at its end');
  });
});
