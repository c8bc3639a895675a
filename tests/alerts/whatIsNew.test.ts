import { describe, expect, it } from 'vitest';
import { type AccountLine, accountOf } from '../../src/alerts/account.ts';
import { ALERT_KINDS, type Alert, type AlertKind } from '../../src/alerts/alert.ts';
import { whatIsNew } from '../../src/alerts/whatIsNew.ts';

const overdue = (tracker: string, ...steps: number[]): Alert => ({
  kind: 'overdue',
  keys: steps.map((step) => `overdue|${tracker}|${step}`),
  tracker,
  figure: { value: steps.at(-1)! },
});
const EVERY = new Set<AlertKind>(ALERT_KINDS);

/** An account that grows as messages go out and come to something. */
class Diary {
  readonly lines: AccountLine[] = [];
  readonly #wanted: ReadonlySet<AlertKind>;
  constructor(wanted: ReadonlySet<AlertKind> = EVERY) {
    this.#wanted = wanted;
  }

  /** What is new; it is sent, and what becomes of it is noted, or nothing is. */
  send(alerts: Alert[], outcome: 'told' | 'failed' | 'unknown', known: ReadonlySet<AlertKind> = EVERY) {
    const news = whatIsNew({ alerts, known }, this.#wanted, accountOf(this.lines, 'team'));
    const line = { at: '2026-11-05T06:00:00.000Z', to: 'team' };
    if (news.ended.length > 0) this.lines.push({ ...line, event: 'ended', keys: news.ended });
    if (news.fresh.length === 0) return news;
    const id = news.repeats ?? `message-${this.lines.length}`;
    this.lines.push({ ...line, event: 'sending', id, keys: news.keys });
    if (outcome !== 'unknown') this.lines.push({ ...line, event: outcome, id });
    return news;
  }
}

const count = ({ fresh }: { fresh: Alert[] }) => fresh.length;

describe('what is new', () => {
  it('is told once, and again where it ends and comes again', () => {
    const diary = new Diary();
    expect(count(diary.send([overdue('Visits', 1)], 'told'))).toBe(1);
    expect(count(diary.send([overdue('Visits', 1)], 'told'))).toBe(0);
    expect(diary.send([], 'told').ended).toEqual(['overdue|Visits|1']);
    expect(count(diary.send([overdue('Visits', 1)], 'told'))).toBe(1);
  });

  it('is one alert that has reached a further step, and not one that falls back from it', () => {
    const diary = new Diary();
    diary.send([overdue('Visits', 1)], 'told');
    expect(count(diary.send([overdue('Visits', 1, 10, 20)], 'told'))).toBe(1);
    expect(count(diary.send([overdue('Visits', 1, 10)], 'told'))).toBe(0);
    expect(count(diary.send([overdue('Visits', 1, 10, 20)], 'told'))).toBe(1);
  });

  it('has not ended where nothing is known of its kind, and has where its reader wants it no more', () => {
    const diary = new Diary();
    diary.send([overdue('Visits', 1)], 'told');
    expect(diary.send([], 'told', new Set(['refused'])).ended).toEqual([]);
    const account = accountOf(diary.lines, 'team');
    const { ended } = whatIsNew({ alerts: [overdue('Visits', 1)], known: EVERY }, new Set(['late']), account);
    expect(ended).toEqual(['overdue|Visits|1']);
  });

  it('is tried again after a failure as often as it takes', () => {
    const diary = new Diary();
    for (let tries = 0; tries < 5; tries++)
      expect(count(diary.send([overdue('Visits', 1)], 'failed'))).toBe(1);
    expect(count(diary.send([overdue('Visits', 1)], 'told'))).toBe(1);
    expect(count(diary.send([overdue('Visits', 1)], 'told'))).toBe(0);
  });

  it('is sent twice at most where nobody knows what became of it, under the same id', () => {
    const diary = new Diary();
    expect(diary.send([overdue('Visits', 1)], 'unknown').repeats).toBeNull();
    const again = diary.send([overdue('Visits', 1)], 'unknown');
    expect([count(again), again.repeats]).toEqual([1, 'message-0']);
    expect(count(diary.send([overdue('Visits', 1)], 'unknown'))).toBe(0);
    // Once it has ended it is as new as any.
    expect(diary.send([], 'told').ended).toEqual(['overdue|Visits|1']);
    const anew = diary.send([overdue('Visits', 1)], 'told');
    expect([count(anew), anew.repeats]).toEqual([1, null]);
  });

  it('stays unsure through a failure of the repeat, and is settled by being told among others', () => {
    const diary = new Diary();
    diary.send([overdue('Visits', 1)], 'unknown');
    diary.send([overdue('Visits', 1)], 'failed');
    expect(count(diary.send([overdue('Visits', 1), overdue('Audits', 1)], 'told'))).toBe(2);
    expect(accountOf(diary.lines, 'team').unsure).toEqual([]);
  });

  it('is another account for each who is told', () => {
    const diary = new Diary();
    diary.send([overdue('Visits', 1)], 'told');
    expect(accountOf(diary.lines, 'director').told.size).toBe(0);
  });
});
