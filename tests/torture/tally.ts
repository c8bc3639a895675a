import { asTable } from '../../pipeline/commands/asTable.ts';

/** How often each thing was done, and how often all held. */
export class Tally {
  private readonly rows = new Map<string, { held: number; broken: number; note: string }>();

  /** Notes one trial of a kind, and what was amiss after it, which it tells at once. */
  add(what: string, faults: readonly string[]): void {
    const row = this.row(what);
    if (faults.length === 0) row.held += 1;
    else {
      row.broken += 1;
      console.log(`broken: ${what}: ${faults.slice(0, 5).join('; ')}`);
    }
  }

  /** Notes that something could not be done here, and why. */
  skip(what: string, why: string): void {
    this.row(what).note = `not done: ${why}`;
  }

  get broken(): number {
    return [...this.rows.values()].reduce((sum, { broken }) => sum + broken, 0);
  }

  table(): string {
    const rows = [...this.rows].map(([what, { held, broken, note }]) => ({
      what,
      times: held + broken,
      held,
      broken,
      note,
    }));
    return asTable(['what', 'times', 'held', 'broken', 'note'], rows);
  }

  private row(what: string) {
    const row = this.rows.get(what) ?? { held: 0, broken: 0, note: '' };
    this.rows.set(what, row);
    return row;
  }
}
