import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Forgotten } from '../../pipeline/forget/forgotten.ts';

const forgotten = Forgotten.nothing().withChild('AB-0012345/7').withChild('417');

it('knows an identifier in any case, with whatever signs between its parts, and nothing that only begins so', () => {
  for (const text of ['AB-0012345/7', 'ab 0012345 7', ' (AB.0012345.7) ', '417', '417 '])
    expect(forgotten.is(text)).toBe(true);
  for (const text of ['AB-0012345', 'AB-0012345/78', 'XAB-0012345/7', '0417', '4170', '', '-'])
    expect(forgotten.is(text)).toBe(false);
});

it('finds it among other words, a short one only where it stands alone', () => {
  expect(forgotten.isNamedIn('see AB-0012345/7, who moved')).toBe(true);
  expect(forgotten.isNamedIn('see AB-0012345, who moved')).toBe(false);
  expect(forgotten.isNamedIn('417')).toBe(true);
  expect(forgotten.isNamedIn('room 417')).toBe(false);
  expect(Forgotten.nothing().isNamedIn('AB-0012345/7')).toBe(false);
});

it('keeps a day that is later, and is another input with each change', () => {
  expect(forgotten.withBefore('2020-01-01').withBefore('2019-01-01').before).toBe('2020-01-01');
  expect(forgotten.withBefore('2020-01-01').withBefore('2021-01-01').before).toBe('2021-01-01');
  const inputs = [forgotten, forgotten.withChild('9'), forgotten.withBefore('2020-01-01')].map(
    ({ asInput }) => asInput!.sha256,
  );
  expect(new Set(inputs).size).toBe(3);
  expect(Forgotten.nothing().asInput).toBeNull();
});

it('holds for any identifier, within any words', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(word),
      fc.array(word),
      (id, a, b) => {
        fc.pre(id.join('').length >= 5);
        const list = Forgotten.nothing().withChild(id.join('-'));
        expect(list.isNamedIn([...a, id.join('/').toUpperCase(), ...b].join(' '))).toBe(true);
      },
    ),
  );
});
