import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Stream } from '../../pipeline/synthesise/random/stream.ts';
import { AS_AT, filesOf } from './council.ts';
import { differences, readPublished } from './published.ts';
import type { Tally } from './tally.ts';
import { type Start, startRefresh, type Trials } from './trials.ts';

export const CLOCKS = [
  '1980-01-02T00:00:01Z',
  '1999-12-31T23:59:59Z',
  '2028-02-29T23:59:30Z',
  '2099-12-31T12:00:00Z',
];
export const ZONES = ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/Los_Angeles'];

/** Refreshes in a data folder of its own, under another clock, time zone or number of processors: every byte is the same. */
export async function elsewhere(trials: Trials, tally: Tally, what: string, how: Start): Promise<void> {
  const data = join(trials.folder, 'elsewhere');
  rmSync(data, { recursive: true, force: true });
  const { code, err } = await startRefresh(trials.inboxes.new, data, AS_AT, how).ended;
  const faults =
    code === 0
      ? differences(await readPublished(data), trials.expected.new)
      : [`ended with ${code}: ${err.trim()}`];
  tally.add(what, faults);
  rmSync(data, { recursive: true, force: true });
}

/** Lists whose rows stand in no order that means anything. */
const LISTS = /contacts|court_directions|looked_after|referrals|supervision|visits/;

/** The same rows in another order, in files of other names: every figure is the same. */
export async function shuffled(trials: Trials, tally: Tally, random: Stream): Promise<void> {
  const [inbox, data] = [join(trials.folder, 'shuffled'), join(trials.folder, 'elsewhere')];
  for (const folder of [inbox, data]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(inbox, 'reference'), { recursive: true });
  for (const path of filesOf(join(trials.inboxes.new, 'reference'))) {
    writeFileSync(join(inbox, 'reference', basename(path)), readFileSync(path));
  }
  for (const path of filesOf(trials.inboxes.new)) {
    const text = readFileSync(path, 'utf8');
    const name = `${Math.floor(random.unit() * 1e6)} ${basename(path)}`;
    writeFileSync(join(inbox, name), LISTS.test(path) ? mixRows(text, random) : text);
  }
  const { code, err } = await startRefresh(inbox, data, AS_AT).ended;
  const faults: string[] = code === 0 ? [] : [`ended with ${code}: ${err.trim()}`];
  if (code === 0) {
    const { tables } = await readPublished(data);
    const isFigure = (name: string) => name.startsWith('facts.');
    for (const [name, sum] of Object.entries(trials.expected.new.tables)) {
      if (isFigure(name) && tables[name] !== sum) faults.push(`${name} is another`);
    }
  }
  tally.add('files and rows in another order', faults);
}

function mixRows(text: string, random: Stream): string {
  const end = /\r?\n/.exec(text)![0];
  const [header, ...rows] = text.split(end).filter((line) => line !== '');
  if (text.includes('"') && rows.some((row) => (row.match(/"/g)?.length ?? 0) % 2 === 1)) return text;
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random.unit() * (at + 1));
    [rows[at], rows[other]] = [rows[other]!, rows[at]!];
  }
  return `${[header, ...rows].join(end)}${end}`;
}
