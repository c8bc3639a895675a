import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const HEADER =
  'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team,Allocated Worker';
const SOURCES = ['1A: Individual', '2A: Schools', '3A: Health services', '6: Police', '9: Anonymous'];

/** Faults of a row, each in its turn: a day that is none, no child, a count in words. */
const FAULTS: ((cells: string[]) => string[])[] = [
  (cells) => cells.with(5, '31/02/2021'),
  (cells) => cells.with(0, ''),
  (cells) => cells.with(8, 'two'),
];

/** Writes a made-up list of referrals; a share of its rows has a fault. The same arguments, the same bytes. */
export async function writeReferrals(path: string, rows: number, badShare: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const two = (value: number) => String(value).padStart(2, '0');
  const day = (year: number) => `${two(1 + random(28))}/${two(1 + random(12))}/${year}`;
  for (let from = 0; from < rows; from += 10_000) {
    let text = '';
    for (let at = from; at < Math.min(rows, from + 10_000); at += 1) {
      const age = random(17);
      const cells = [
        String(at).padStart(8, '0'),
        'a) Male',
        'a) WBRI',
        day(2020 - age),
        String(age),
        day(2021),
        SOURCES[random(SOURCES.length)]!,
        'b) No',
        String(random(4)),
        `Team ${random(20)}`,
        `Worker ${random(200)}`,
      ];
      const isBad = random(10_000) < badShare * 10_000;
      text += `${(isBad ? FAULTS[random(FAULTS.length)]!(cells) : cells).join(',')}\n`;
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
