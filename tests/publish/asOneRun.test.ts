import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockHeld } from '../../pipeline/operate/lockHeld.ts';
import { asOneRun, type EndedBy } from '../../pipeline/publish/asOneRun.ts';

let data: string;
let draft: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'sightline-run-'));
  draft = join(data, 'publications', '.draft-0123456789abcdef');
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const begin = () => mkdirSync(draft, { recursive: true });
const listeners = () => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => process.listenerCount(name));

describe('one run', () => {
  it('gives what its work gives, and refuses another meanwhile', async () => {
    const other = asOneRun(data, null, async () => {
      begin();
      await expect(asOneRun(data, null, async () => 0)).rejects.toThrow(LockHeld);
      // Of the other it has cleared nothing away.
      return existsSync(draft);
    });
    expect(await other).toBe(true);
  });

  it('clears away what a killed one left before it begins, and what it leaves itself where it fails', async () => {
    begin();
    const failing = asOneRun(data, null, async () => {
      expect(existsSync(draft)).toBe(false);
      begin();
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(existsSync(draft)).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'clears away what is in the making at %s, and then ends',
    async (signal) => {
      const before = listeners();
      const told: EndedBy[] = [];
      const atSignal = (by: EndedBy) => {
        expect(existsSync(draft)).toBe(false);
        told.push(by);
      };
      await asOneRun(data, atSignal, async () => {
        begin();
        process.emit(signal, signal);
        // A second time it ends as any process does.
        expect(listeners()).toEqual(before);
      });
      expect(told).toEqual([signal]);
      expect(listeners()).toEqual(before);
    },
  );

  it('that is let come to its end listens to no signal', async () => {
    const before = listeners();
    await asOneRun(data, null, async () => expect(listeners()).toEqual(before));
  });
});
