import { formatNumber } from './formatValue.ts';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A whole number as it is read: in letters to twelve, in figures beyond. */
export function inLetters(count: number): string {
  return NUMBERS[count] ?? formatNumber(count);
}
