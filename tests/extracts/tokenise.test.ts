import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenise } from '../../src/extracts/tokenise.ts';

it('stops after so many records, and those are the first of all', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', ',', ';', '"', '""', '\n', '\r\n', '\r', '\u001a', ' '))
    .map((parts) => parts.join(''));
  let stopped = 0;
  const property = fc.property(
    text,
    fc.constantFrom(',', ';'),
    fc.integer({ min: 1, max: 4 }),
    (given, delimiter, most) => {
      const all = tokenise(given, delimiter).records;
      stopped += Number(all.length > most);
      expect(tokenise(given, delimiter, most).records).toEqual(all.slice(0, most));
    },
  );
  fc.assert(property, { numRuns: 3_000 });
  expect(stopped).toBeGreaterThan(500);
});
