import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SeenFiles } from '../../pipeline/ingest/seenFiles.ts';
import { sha256Of } from '../../pipeline/operate/sha256.ts';
import { Sandbox } from '../support/sandbox.ts';

const OLD = new Date('2021-07-31T09:00:00Z');
const settle = () => new Promise((resolve) => setTimeout(resolve, 2_100));

let folder: string;
let record: string;
/** Files that have stood still for two seconds, for each test one of its own. */
let still: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-seen-'));
  still = Array.from({ length: 8 }, (_, at) => join(folder, `${at}.csv`));
  for (const path of still) {
    writeFileSync(path, 'one');
    utimesSync(path, OLD, OLD);
  }
  await settle();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  record = join(folder, 'vault', 'seen.json');
  rmSync(record, { force: true });
});

/** Reads a file as a run does; `meanwhile` happens while it is read. */
async function read(path: string, meanwhile = () => {}): Promise<void> {
  const seen = await SeenFiles.open(record);
  const look = await seen.look(path);
  const sha256 = sha256Of(readFileSync(path));
  meanwhile();
  seen.keep(look, sha256);
  await seen.save();
}

const known = async (path: string, options = {}) =>
  (await (await SeenFiles.open(record, options)).look(path)).sha256;

describe('a file that has stood still', () => {
  it('is known again without being read, unless all are to be read', async () => {
    const path = still.pop()!;
    await read(path);
    expect(await known(path)).toBe(sha256Of('one'));
    expect(await known(path, { rehash: true })).toBe(null);
    if (process.platform !== 'win32') expect(statSync(record).mode & 0o077).toBe(0);
  });

  it('is noticed to be another where only its bytes are: same size, and the time of writing set back', async () => {
    const path = still.pop()!;
    await read(path);
    writeFileSync(path, 'two');
    utimesSync(path, OLD, OLD);
    expect(statSync(path)).toMatchObject({ size: 3, mtimeMs: OLD.getTime() });
    expect(await known(path)).toBe(null);
  });

  it('is noticed to be another where one as old took its name', async () => {
    const [path, other] = [still.pop()!, still.pop()!];
    await read(path);
    renameSync(other, path);
    expect(await known(path)).toBe(null);
  });

  it('is another from then on where it was written while it was read', async () => {
    const path = still.pop()!;
    await read(path, () => {
      writeFileSync(path, 'two');
      utimesSync(path, OLD, OLD);
    });
    expect(await known(path)).toBe(null);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"__proto__":1}'])(
    'is read again where the record is damaged: %j',
    async (text) => {
      const path = still.at(-1)!;
      await read(path);
      expect(await known(path)).toBe(sha256Of('one'));
      writeFileSync(record, text);
      expect(await known(path)).toBe(null);
    },
  );

  it.each([null, 1, { sha256: sha256Of('two') }, { sha256: '../../x' }])(
    'is read again where what the record says of it is damaged: %j',
    async (damage) => {
      const path = still.at(-1)!;
      await read(path);
      const [[name, entry]] = Object.entries(JSON.parse(readFileSync(record, 'utf8'))) as [[string, object]];
      const isOfFile = damage && typeof damage === 'object' && damage.sha256.startsWith('..');
      writeFileSync(record, JSON.stringify({ [name]: isOfFile ? { ...entry, ...damage } : damage }));
      expect(await known(path)).toBe(null);
    },
  );
});

it('a file written within the last two seconds is not kept in mind, however it looks', async () => {
  const path = join(folder, 'fresh.csv');
  writeFileSync(path, 'one');
  utimesSync(path, OLD, OLD);
  await read(path);
  expect(await known(path)).toBe(null);
});

describe('a refresh', () => {
  let box: Sandbox;
  beforeAll(async () => {
    box = new Sandbox();
    await settle();
    await box.refresh();
  });
  afterAll(() => box.remove());
  const seen = () => join(box.data, 'vault', 'seen.json');

  it('does not read again what it has read, unless told to', async () => {
    const text = readFileSync(seen(), 'utf8');
    const entries: Record<string, { sha256: string }> = JSON.parse(text);
    expect(Object.keys(entries)).toHaveLength(readdirSync(box.inbox).length);
    expect(Object.keys(entries)).toEqual(Object.keys(entries).toSorted());
    expect((await box.refresh()).out).toMatch(/nothing has changed/);
    expect(readFileSync(seen(), 'utf8')).toBe(text);
    // If it believes a record that says what is not so, then it has not read the files.
    const [first, second] = Object.keys(entries) as [string, string];
    entries[second]!.sha256 = entries[first]!.sha256;
    writeFileSync(seen(), JSON.stringify(entries));
    expect((await box.refresh()).out).toMatch(/has the same bytes as/);
    expect((await box.refresh('--rehash')).out).not.toMatch(/has the same bytes as/);
    expect(readFileSync(seen(), 'utf8')).toBe(text);
  });

  it('reads again where the receipt is missing, or the record', async () => {
    rmSync(join(box.data, 'vault', 'receipts'), { recursive: true });
    expect((await box.refresh()).out).toMatch(/nothing has changed/);
    expect(readdirSync(join(box.data, 'vault', 'receipts'))).not.toEqual([]);
    rmSync(seen());
    expect((await box.refresh()).out).toMatch(/nothing has changed/);
    expect(readdirSync(join(box.data, 'vault'))).toContain('seen.json');
  });

  it('notices a file that is written again within the same second, to the same size and time', async () => {
    const path = join(box.inbox, 'legal-live-cases-2021-07.csv');
    const text = readFileSync(path, 'utf8');
    const write = (content: string) => {
      writeFileSync(path, content);
      utimesSync(path, OLD, OLD);
    };
    write(text);
    expect((await box.refresh()).out).toMatch(/nothing has changed/);
    write(text.replace('14.,Change of Name,4,4,4', '14.,Change of Name,4,4,5'));
    expect((await box.refresh()).out).toMatch(/published/);
    write(text);
    expect((await box.refresh()).out).toMatch(/published/);
  });
});
