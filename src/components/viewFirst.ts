import { idle } from './idle.ts';

/** So long the others may hold up what a reader does, in milliseconds; the last that is begun takes its time. */
const SLICE = 30;

/**
 * Draws parts of a page: at once those of which a reader sees anything, the others a few at a time when the browser has
 * nothing else to do, and all of them before the page is printed. Gives when the last is drawn; it stops where `isWanted`
 * says no.
 */
export async function viewFirst(
  window: Window,
  parts: readonly HTMLElement[],
  draw: (part: HTMLElement) => void,
  isWanted: () => boolean,
): Promise<void> {
  const waiting = new Set(parts);
  const drawNow = (part: HTMLElement) => {
    waiting.delete(part);
    draw(part);
  };
  // One that becomes lower lets the next come into view.
  for (let next = inView(window, waiting); next; next = inView(window, waiting)) drawNow(next);
  const drawAll = () => {
    if (isWanted()) for (const part of waiting) drawNow(part);
  };
  window.addEventListener('beforeprint', drawAll);
  try {
    while (waiting.size > 0) {
      await idle(window);
      if (!isWanted()) return;
      const seen = inView(window, waiting);
      if (seen) drawNow(seen);
      const until = window.performance.now() + SLICE;
      for (const part of waiting) {
        drawNow(part);
        if (window.performance.now() >= until) break;
      }
    }
  } finally {
    window.removeEventListener('beforeprint', drawAll);
  }
}

function inView(window: Window, parts: Iterable<HTMLElement>): HTMLElement | undefined {
  return [...parts].find((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom >= 0 && top <= window.innerHeight;
  });
}
