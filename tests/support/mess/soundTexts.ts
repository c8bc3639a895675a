import type { FieldMeta } from '../../../src/contracts/kit/cell.ts';
import type { NamedField } from '../../../src/contracts/kit/contract.ts';

/** The ways in which a file writes its days; a file keeps to one of them, mostly. */
export const DAY_STYLES: ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${Number(day)}/${Number(month)}/${year}`,
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${year}-${month}-${day} 00:00:00`,
  (year, month, day) => `${day}-${MONTHS[Number(month) - 1]}-${year}`,
  (year, month, day) => `${day}.${month}.${year}`,
  (year, month, day) => `${Number(day)}th ${MONTHS[Number(month) - 1]!.toUpperCase()} ${year}`,
  (year, month, day) => `${day} ${MONTHS[Number(month) - 1]} ${year}`,
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TIME_STYLES = [' 09:05', ' 14:30:00', 'T23:59', ' 00:00', '', 'T07:00:59', ' 2:30 pm', ' 01:30'];

const TEXTS = [
  'Assessment Team',
  'Smith, "Ann"',
  'Zoë Brontë-Núñez',
  // The same name decomposed: accents as characters of their own.
  'Zoe\u0308 Bronte\u0308-Nu\u0301n\u0303ez',
  'O’Brien – “East”',
  "O'Neil; North|West",
  '=1+1',
  'Łódź Żółć',
  '北京 office',
  'Straße 🙂',
  'Team 7',
  'No',
];

/**
 * A cell as a sound file has it, `at` being the field's place in its contract; `seed` picks which, and 0 the contract's
 * example. Days of a row come in the order of its fields, so that most rows keep the rules of their contract.
 */
export function soundText({ meta }: NamedField, at: number, seed: number, dayStyle: number): string {
  if (seed === 0) return meta.example ?? '';
  const pick = mix(seed, at);
  if (!meta.required && pick % 5 === 0) return pickOf(meta.nullMarkers ?? [''], pick >>> 4) ?? '';
  switch (meta.kind) {
    case 'text':
      return `${pickOf(TEXTS, pick)}${pick % 3 === 0 ? ` ${seed}` : ''}`;
    case 'identifier':
      return pick % 4 === 0 ? `W${seed}-${pick % 90}` : String(seed * 100 + (pick % 3)).padStart(8, '0');
    case 'category':
    case 'code':
      return spellingOf(meta, pick);
    case 'yes or no':
      return pickOf(['Yes', 'No', 'y', 'N', 'TRUE', 'f', '1', '0'], pick)!;
    case 'count':
      return pickOf(['0', '1', '2', '007', '12', '1,234', '15'], pick)!;
    case 'number':
      return pickOf(['0.5', '1', '0.80', '2', '-0', '1.0', '00.25'], pick)!;
    case 'pounds':
      return pickOf(['£1,234.50', '12', '-7.25', '(200)', '£0', '999999999.99', '0.1'], pick)!;
    case 'date':
      return dayText(seed, at, dayStyle);
    case 'date and time':
      return dayText(seed, at, dayStyle) + pickOf(TIME_STYLES, pick);
    case 'time':
      return pickOf(['09:30', '9.45', '12:00', '16:30'], pick)!;
    case 'month':
      return pickOf(['May 2021', '06/2021', '2021-07', dayText(seed, at, dayStyle)], pick)!;
    default:
      return meta.example ?? '';
  }
}

/** A number that looks like chance and is the same for the same two. */
export function mix(one: number, other: number): number {
  const mixed = Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ (mixed >>> 13)) >>> 0;
}

/** One of a list by any whole number. */
export const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

function dayText(seed: number, at: number, dayStyle: number): string {
  const day = new Date(Date.UTC(2021, 0, 1 + ((seed * 41) % 500) + at * 9)).toISOString();
  const style = mix(seed, at + 1000) % 11 === 0 ? dayStyle + 1 : dayStyle;
  return pickOf(DAY_STYLES, style)!(day.slice(0, 4), day.slice(5, 7), day.slice(8, 10));
}

function spellingOf(meta: FieldMeta, pick: number): string {
  const { codes, known } = meta as { codes?: Codes; known?: Codes };
  const spellings = Object.entries(codes ?? known ?? {}).flatMap(([name, others]) => [name, ...others]);
  const spelling = pickOf(spellings, pick) ?? '';
  const style = (pick >>> 8) % 8;
  return style === 0 ? `c) ${spelling}` : style === 1 ? spelling.toUpperCase() : spelling;
}

type Codes = Record<string, readonly string[]>;
