import { expect, it } from 'vitest';
import { emailText } from '../../src/alerts/emailText.ts';
import { digestOf } from '../../src/words/digest.ts';

const refused = (extract: string) => ({ kind: 'refused' as const, keys: [`refused|${extract}`], extract });

it('tells what matters most first, under a heading each, and counts what it tells', () => {
  const digest = digestOf(
    [
      { kind: 'overdue', keys: ['overdue|Visits|20'], tracker: 'Visits', figure: { value: 34 } },
      refused('visits'),
      refused('visits'),
      { kind: 'unpublished', keys: ['unpublished|failed|build'], why: 'failed', stage: 'build' },
    ],
    'Exampleshire',
    '2026-10-31',
  );
  expect(digest.title).toBe('Sightline: 3 things to know');
  expect(emailText(digest)).toBe(
    [
      'Exampleshire, as at 31 October 2026',
      '',
      'Nothing new is on the site; what was there before is still in place',
      '- The figures are published, but the site could not be built from them: the log of the run says why.',
      '',
      'Files that were refused',
      '- 2 files of visits: "sightline check" says why.',
      '',
      'Work that is overdue',
      '- Visits: 34 overdue.',
      '',
      'Each is told once, and again where it ends and comes again. Small numbers are not told here: the site has them.',
      '',
    ].join('\n'),
  );
});

it('of much says the beginning, and how much more there is', () => {
  const { title, parts } = digestOf(
    Array.from({ length: 40 }, (_, at) => refused(`list_${at}`)),
    'Exampleshire',
    null,
  );
  expect(title).toBe('Sightline: 40 things to know');
  expect(parts[0]!.lines.length).toBe(11);
  expect(parts[0]!.lines.at(-1)).toBe('And 30 more.');
});
