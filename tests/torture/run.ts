import { cpus, release } from 'node:os';
import { parseArgs } from 'node:util';
import { Stream } from '../../pipeline/synthesise/random/stream.ts';
import { DAMAGED, damageOnce, loseOnce } from './damage.ts';
import { cannotMount, fillAtBlock, fillAtChange, fillSmallDisk, limitFiles } from './fullDisk.ts';
import { readHuge } from './hugeFile.ts';
import {
  cannotTrace,
  countMoments,
  killAtChange,
  killAtPoints,
  killAtRandom,
  killInDatabase,
} from './kills.ts';
import { refuseWriting, takeAway, WRITTEN } from './readOnly.ts';
import { SiteTrials } from './siteKilled.ts';
import { runAtOnce, stopOnce } from './stops.ts';
import { CLOCKS, elsewhere, shuffled, ZONES } from './surroundings.ts';
import { Tally } from './tally.ts';
import { Trials } from './trials.ts';
import { watchAsReader } from './watchAsReader.ts';

/**
 * `npm run torture [-- --kills 220 --seed 1 --minutes 60 --only kills,stops,disk,damage,elsewhere,huge,site]`: does to refreshes of
 * a small made-up council what can happen to them, and says how often all held. What is chosen at random follows from the
 * seed; a process is never as quick as another, so that moments by the clock do not. After so many minutes no further kill
 * is begun. Ends with 1 where anything broke.
 */
const PARTS = ['kills', 'stops', 'disk', 'damage', 'elsewhere', 'huge', 'site'];
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '220' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
    only: { type: 'string', default: PARTS.join(',') },
  },
});
const [kills, seed, minutes] = [values.kills, values.seed, values.minutes].map(Number) as [
  number,
  number,
  number,
];
const parts = values.only.split(',');
const unknown = parts.find((part) => !PARTS.includes(part));
if (unknown !== undefined || ![kills, seed, minutes].every((number) => number >= 0)) {
  console.error(
    unknown === undefined ? 'give numbers' : `there is no part "${unknown}": name ${PARTS.join(', ')}`,
  );
  process.exit(2);
}

/** Kills of the build of a site, beside those of refreshes. */
const SITE_KILLS = 20;
const until = performance.now() + minutes * 60_000;
const isTime = () => performance.now() < until;
const tally = new Tally();
const random = (name: string) => new Stream(seed, name);
const noTracing = cannotTrace();
const noMounting = cannotMount();

/** Does a thing for each of these. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items) await work(item);
}
const times = (count: number) => Array.from({ length: count }, (_, at) => at);

let killed = 0;
if (parts.some((part) => part !== 'site' && part !== 'huge')) await tortureRefreshes();
if (parts.includes('huge')) await readHuge(tally);
if (parts.includes('site')) await killSites();

const machine = `${cpus().length} cores, Node ${process.version}, ${process.platform} ${release()}`;
console.log(tally.table());
console.log(`${killed} runs were killed; ${tally.broken} trials broke; seed ${seed}; ${machine}`);
process.exitCode = tally.broken > 0 ? 1 : 0;

async function tortureRefreshes(): Promise<void> {
  const trials = await Trials.ofCouncil(seed);
  try {
    await countMoments(trials, noTracing === null);
    const seconds = (trials.whole / 1000).toFixed(1);
    console.log(`a refresh takes ${seconds} s and makes ${trials.changes} changes of the file system`);
    const endReader = await watchAsReader(trials.data);
    if (parts.includes('kills')) await killMany(trials);
    if (parts.includes('stops')) await stopMany(trials);
    if (parts.includes('disk')) await fillDisks(trials);
    await endReader(tally);
    if (parts.includes('disk')) await refuseFolders(trials);
    if (parts.includes('damage')) await damageMany(trials);
    if (parts.includes('elsewhere')) await goElsewhere(trials);
    killed += trials.kills;
  } finally {
    trials.remove();
  }
}

async function stopMany(trials: Trials): Promise<void> {
  const stream = random('stops');
  await each(times(4), () => stopOnce(trials, tally, 'SIGTERM', stream));
  await each(times(4), () => stopOnce(trials, tally, 'SIGINT', stream));
  await each([2, 3, 5, 10], (count) => runAtOnce(trials, tally, count));
}

async function killMany(trials: Trials): Promise<void> {
  await killAtPoints(trials, tally);
  const stream = random('kills');
  const kinds =
    noTracing === null ? [killAtChange, killInDatabase, killAtRandom] : [killAtChange, killAtRandom];
  if (noTracing !== null) tally.skip('killed within DuckDB', noTracing);
  const wanted = kills - (parts.includes('site') ? SITE_KILLS : 0);
  for (let at = 0; trials.kills < wanted && isTime(); at += 1) {
    await kinds[at % kinds.length]!(trials, tally, stream, at % 5 === 4 || trials.kills === wanted - 1);
  }
  await trials.complete();
}

async function fillDisks(trials: Trials): Promise<void> {
  const stream = random('disk');
  await each(times(8), () => fillAtChange(trials, tally, stream));
  if (noTracing === null) await each(times(8), () => fillAtBlock(trials, tally, stream));
  else tally.skip('disk full when DuckDB writes blocks', noTracing);
  if (process.platform === 'linux') {
    await each([0, 4096, 20_000, 100_000, 300_000, 800_000], (bytes) => limitFiles(trials, tally, bytes));
  } else tally.skip('files limited in size', 'only Linux has prlimit');
}

async function refuseFolders(trials: Trials): Promise<void> {
  if (noMounting === null) {
    const rooms = [16_384, 65_536, 262_144, 524_288, 1_048_576, 2_097_152, 4_194_304, 16_777_216];
    await each(rooms, (room) => fillSmallDisk(trials, tally, room));
    await each(WRITTEN, (folder) => refuseWriting(trials, tally, folder));
  } else {
    tally.skip('a small disk that fills up', noMounting);
    tally.skip('a folder that can only be read', noMounting);
  }
  await each(times(2), () => takeAway(trials, tally));
}

async function damageMany(trials: Trials): Promise<void> {
  const stream = random('damage');
  await each(DAMAGED, (place) => each(times(8), () => damageOnce(trials, tally, place, stream, false)));
  const inVault = DAMAGED.filter((place) => place.endsWith('in the vault'));
  await each(inVault, (place) => each(times(6), () => damageOnce(trials, tally, place, stream, true)));
  const folders = ['vault', 'worklists', 'publications', 'vault/receipts', 'vault/visits'];
  await each([...folders, 'publications/current.json'], (what) => loseOnce(trials, tally, what));
}

async function goElsewhere(trials: Trials): Promise<void> {
  await each(CLOCKS, (clock) => {
    return elsewhere(trials, tally, 'a clock that is wrong', { disturb: { now: Date.parse(clock) } });
  });
  await each(ZONES, (TZ) => {
    return elsewhere(trials, tally, 'another time zone', { env: { TZ, LC_ALL: 'de_DE.UTF-8' } });
  });
  await each([1, 2, 3, 4, 8], (threads) => {
    return elsewhere(trials, tally, '1 to 8 threads', { disturb: { threads } });
  });
  const stream = random('order');
  await each(times(4), () => shuffled(trials, tally, stream));
}

async function killSites(): Promise<void> {
  const sites = await SiteTrials.of();
  try {
    const stream = random('site');
    await each(times(3), () => sites.killAtPoints(tally));
    while (sites.kills < SITE_KILLS && isTime()) await sites.killAtRandom(tally, stream);
    killed += sites.kills;
  } finally {
    await sites.remove();
  }
}
