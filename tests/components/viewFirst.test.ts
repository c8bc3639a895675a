import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { viewFirst } from '../../src/components/viewFirst.ts';

/** A window in which parts stand at these places from its top, and a note of what is drawn of them. */
function made(tops: readonly number[]) {
  const { window } = new JSDOM('<!doctype html><body></body>');
  const parts = tops.map((top, at) => {
    const part = window.document.createElement('div');
    part.id = `part-${at}`;
    part.getBoundingClientRect = () => ({ top, bottom: top + 100 }) as DOMRect;
    return part;
  });
  const drawn: string[] = [];
  const draw = ({ id }: HTMLElement) => drawn.push(id);
  return { window: window as unknown as Window, parts, drawn, draw };
}

describe('what is drawn first', () => {
  it('is all that a reader sees, before anything else happens; then the rest, in order', async () => {
    const { window, parts, drawn, draw } = made([-500, -50, 700, 900, 2000]);
    const whole = viewFirst(window, parts, draw, () => true);
    expect(drawn).toEqual(['part-1', 'part-2']);
    await whole;
    expect(drawn).toEqual(['part-1', 'part-2', 'part-0', 'part-3', 'part-4']);
  });

  it('leaves the rest to whoever is asked for next', async () => {
    const { window, parts, drawn, draw } = made([0, 900, 1000]);
    let wanted = true;
    const whole = viewFirst(window, parts, draw, () => wanted);
    wanted = false;
    await whole;
    expect(drawn).toEqual(['part-0']);
  });

  it('is everything once the page is printed', async () => {
    const { window, parts, drawn, draw } = made([0, 900, 1000]);
    const whole = viewFirst(window, parts, draw, () => true);
    window.dispatchEvent(new (window as unknown as typeof globalThis).Event('beforeprint'));
    expect(drawn).toEqual(['part-0', 'part-1', 'part-2']);
    await whole;
    expect(drawn).toHaveLength(3);
  });
});
