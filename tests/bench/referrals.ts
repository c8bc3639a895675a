import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const HEADER =
  'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team,Allocated Worker';
const SOURCES = ['1A: Individual', '2A: Schools', '3A: Health services', '6: Police', '9: Anonymous'];

/** Writes a made-up list of referrals; a share of its rows has a date that is none. The same arguments, the same bytes. */
export async function writeReferrals(path: string, rows: number, badShare: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
  const two = (value: number) => String(value).padStart(2, '0');
  for (let from = 0; from < rows; from += 10_000) {
    let text = '';
    for (let at = from; at < Math.min(rows, from + 10_000); at += 1) {
      const bad = random(10_000) < badShare * 10_000;
      const day = bad ? 31 : 1 + random(28);
      const age = random(17);
      text += `${String(at).padStart(8, '0')},a) Male,a) WBRI,${two(1 + random(28))}/${two(1 + random(12))}/${2020 - age},${age},${two(day)}/${bad ? '02' : two(1 + random(12))}/2021,${SOURCES[random(5)]},b) No,${random(4)},Team ${random(20)},Worker ${random(200)}\n`;
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
