/** A terminal on which a line can be drawn again and again. */
export interface Terminal {
  write: (text: string) => void;
  /** How many characters stand in a line. */
  columns: () => number;
}

/** How often it is drawn, and after how long first: what is over sooner needs no line. In milliseconds. */
const EVERY = 200;
const FIRST = 500;

/** One line at the end of a terminal's output that says how things stand, and is gone in the end. Without colours. */
export class TerminalLine {
  private readonly began = performance.now();
  private readonly timer: NodeJS.Timeout;
  private last = '';

  /** @param text what it says now, without marks that move a cursor; null for nothing */
  constructor(
    private readonly terminal: Terminal,
    private readonly text: () => string | null,
  ) {
    this.timer = setInterval(() => this.draw(), EVERY);
    this.timer.unref();
  }

  draw(): void {
    if (performance.now() - this.began < FIRST) return;
    const text = (this.text() ?? '').slice(0, Math.max(0, this.terminal.columns() - 1));
    if (text === this.last) return;
    this.terminal.write(`\r${text}\u001b[K`);
    this.last = text;
  }

  /** Takes the line away, so that another can be printed; it comes again. */
  clear(): void {
    if (this.last !== '') this.terminal.write('\r\u001b[K');
    this.last = '';
  }

  end(): void {
    clearInterval(this.timer);
    this.clear();
  }
}

/** The terminal of a stream; null where it is none, or one that cannot draw a line again. */
export function terminalOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Terminal | null {
  if (!stream.isTTY || env.TERM === 'dumb') return null;
  return { write: (text) => void stream.write(text), columns: () => stream.columns || 80 };
}
