import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../pipeline/site/listFiles.ts';

/** What a site weighs on its way to a browser, of one kind of file. */
export interface KindOfFile {
  kind: string;
  files: number;
  bytes: number;
  /** As a web server would send them, each file by itself. */
  compressed: number;
  largest: string;
}

/** The files of a built site by kind (`html`, `css`, …), the heaviest kind first. */
export async function weighSite(dir: string): Promise<KindOfFile[]> {
  const kinds = new Map<string, KindOfFile & { most: number }>();
  for (const file of await listFiles(dir)) {
    const bytes = readFileSync(join(dir, file));
    const kind = extname(file).slice(1) || 'none';
    const seen = kinds.get(kind) ?? { kind, files: 0, bytes: 0, compressed: 0, largest: '', most: -1 };
    kinds.set(kind, {
      kind,
      files: seen.files + 1,
      bytes: seen.bytes + bytes.length,
      compressed: seen.compressed + gzipSync(bytes).length,
      largest: bytes.length > seen.most ? file : seen.largest,
      most: Math.max(bytes.length, seen.most),
    });
  }
  return [...kinds.values()].map(({ most: _, ...kind }) => kind).sort((a, b) => b.bytes - a.bytes);
}
