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
  /** Files beside the pages, by their paths in the site. */
  files: ReadonlyMap<string, string>;
}

export async function writeDrawn(path: string, { fragments, members, files }: DrawnParts): Promise<void> {
  await writeFile(path, JSON.stringify({ fragments: [...fragments], members, files: [...files] }));
}

export async function readDrawn(path: string): Promise<DrawnParts> {
  const { fragments, members, files } = JSON.parse(await readFile(path, 'utf8')) as {
    fragments: [string, string][];
    members: PageMembers;
    files: [string, string][];
  };
  return { fragments: new Map(fragments), members, files: new Map(files) };
}
