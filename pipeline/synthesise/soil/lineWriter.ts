import { type FileHandle, open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { Encoding } from '../../../src/extracts/decode.ts';

/** So many characters are held before they are written. */
const HELD = 1 << 18;

/** Writes lines to a file in an encoding, one at a time, and knows the number of the next. */
export class LineWriter {
  next = 1;
  private held = '';
  private end: string | null = null;

  private constructor(
    private readonly file: FileHandle,
    private readonly encoding: Encoding,
    private readonly lineEnds: readonly string[],
  ) {
    if (encoding === 'utf-8-bom' || encoding === 'utf-16le') this.held = '\ufeff';
  }

  static async open(path: string, encoding: Encoding, lineEnds: readonly string[]): Promise<LineWriter> {
    return new LineWriter(await open(path, 'w', 0o600), encoding, lineEnds);
  }

  /** Writes a line and gives its number. */
  async line(text: string): Promise<number> {
    this.held += (this.end ?? '') + text;
    this.end = this.lineEnds[this.next % this.lineEnds.length]!;
    if (this.held.length > HELD) await this.flush();
    this.next += 1;
    return this.next - 1;
  }

  /** Ends the last line, or leaves it without its end, and makes sure that all of it is on the disk. */
  async close(endsInLineEnd: boolean): Promise<void> {
    if (endsInLineEnd) this.held += this.end ?? '';
    await this.flush();
    await this.file.sync();
    await this.file.close();
  }

  private async flush(): Promise<void> {
    const text = this.held;
    this.held = '';
    const bytes =
      this.encoding === 'windows-1252'
        ? iconv.encode(text, this.encoding)
        : Buffer.from(text, this.encoding === 'utf-16le' ? 'utf16le' : 'utf8');
    await this.file.write(bytes);
  }
}
