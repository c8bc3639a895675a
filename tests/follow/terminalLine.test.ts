import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TerminalLine, terminalOf } from '../../pipeline/follow/terminalLine.ts';

/** A terminal of one line, as its reader sees it. */
class Screen {
  shown = '';
  writes = 0;
  readonly width: number;
  constructor(width = 80) {
    this.width = width;
  }
  write = (text: string) => {
    this.writes += 1;
    expect(text.startsWith('\r') && text.endsWith('\u001b[K')).toBe(true);
    this.shown = stripVTControlCharacters(text).slice(1);
  };
  columns = () => this.width;
}

describe('a line that says how things stand', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes after half a second, is drawn where it says something else, and is gone in the end', () => {
    const screen = new Screen();
    let text = 'one';
    const line = new TerminalLine(screen, () => text);
    vi.advanceTimersByTime(450);
    expect([screen.shown, screen.writes]).toEqual(['', 0]);
    vi.advanceTimersByTime(200);
    expect(screen.shown).toBe('one');
    vi.advanceTimersByTime(1000);
    expect(screen.writes).toBe(1);
    text = 'two';
    vi.advanceTimersByTime(200);
    expect(screen.shown).toBe('two');
    line.end();
    expect(screen.shown).toBe('');
    vi.advanceTimersByTime(1000);
    expect(screen.writes).toBe(3);
  });

  it('makes way for what is printed, and comes again', () => {
    const screen = new Screen();
    const line = new TerminalLine(screen, () => 'here');
    vi.advanceTimersByTime(600);
    line.clear();
    expect(screen.shown).toBe('');
    vi.advanceTimersByTime(200);
    expect(screen.shown).toBe('here');
    line.end();
  });

  it('writes nothing where it was never seen, and no more than a narrow terminal holds', () => {
    const screen = new Screen(10);
    const line = new TerminalLine(screen, () => 'longer than ten');
    line.end();
    expect(screen.writes).toBe(0);
    const other = new TerminalLine(screen, () => 'longer than ten');
    vi.advanceTimersByTime(600);
    expect(screen.shown).toBe('longer th');
    other.end();
  });
});

it('takes a stream for a terminal only where it is one that can draw a line again', () => {
  const stream = (isTTY: boolean) =>
    ({ isTTY, columns: 0, write: () => true }) as unknown as NodeJS.WriteStream;
  expect(terminalOf(stream(false), {})).toBeNull();
  expect(terminalOf(stream(true), { TERM: 'dumb' })).toBeNull();
  expect(terminalOf(stream(true), { TERM: 'xterm' })!.columns()).toBe(80);
});
