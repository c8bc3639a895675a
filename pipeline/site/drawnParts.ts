import { readFile, writeFile } from 'node:fs/promises';
import type { PageMembers } from './pageMembers.ts';

/**
 * What is drawn in Framework's process and put into the pages after it: Framework reads each page many times over, which
 * for the prose of a few files takes no time, and for two hundred pages of charts minutes.
 */
export interface DrawnParts {
  /** HTML by name. */
  fragments: ReadonlyMap<string, string>;
  members: PageMembers;
  /** Pages that are not to be in the site, by their paths without ending. */
  leftOut: readonly string[];
  /** Files beside the pages, by their paths in the site. */
  files: ReadonlyMap<string, string>;
}

export async function writeDrawn(path: string, { fragments, files, ...rest }: DrawnParts): Promise<void> {
  await writeFile(path, JSON.stringify({ ...rest, fragments: [...fragments], files: [...files] }));
}

export async function readDrawn(path: string): Promise<DrawnParts> {
  const { fragments, members, leftOut, files } = JSON.parse(await readFile(path, 'utf8')) as {
    fragments: [string, string][];
    members: PageMembers;
    leftOut: string[];
    files: [string, string][];
  };
  return { fragments: new Map(fragments), members, leftOut, files: new Map(files) };
}
