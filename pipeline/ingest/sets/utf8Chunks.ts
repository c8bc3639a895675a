import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { Encoding } from '../../../src/extracts/decode.ts';

const CHUNK = 1 << 20;

/**
 * A file's text as UTF-8 without byte-order mark, chunk by chunk; a chunk is good until the next is asked for. UTF-8 is
 * passed on as it is; other encodings are decoded as `decode` decodes them whole. The next chunk is read from the disk
 * while one is worked on. Of UTF-8 a part can be had, from one byte of the file up to another.
 */
export async function* utf8Chunks(
  path: string,
  encoding: Encoding,
  { from = 0, to = Number.POSITIVE_INFINITY } = {},
): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  const isUtf8 = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const decoder = isUtf8 ? null : iconv.getDecoder(encoding);
  let buffers: [Buffer, Buffer] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
  let place = Math.max(from, encoding === 'utf-8-bom' ? 3 : 0);
  const readNext = () => file.read(buffers[0], 0, Math.max(0, Math.min(CHUNK, to - place)), place);
  let reading = readNext();
  try {
    for (;;) {
      const { bytesRead, buffer } = await reading;
      if (bytesRead === 0) break;
      place += bytesRead;
      buffers = [buffers[1], buffers[0]];
      reading = readNext();
      const chunk = buffer.subarray(0, bytesRead);
      yield decoder ? Buffer.from(decoder.write(chunk), 'utf8') : chunk;
    }
    const last = decoder?.end();
    if (last) yield Buffer.from(last, 'utf8');
  } finally {
    await reading.catch(() => null);
    await file.close();
  }
}
