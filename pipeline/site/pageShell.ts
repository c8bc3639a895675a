import { nodesIn, parsePage } from './htmlTree.ts';
import { fragmentFor, type MemberPage } from './pageMembers.ts';

/** A page as Framework writes it, cut where fragments go: a piece, a name, a piece … a piece. */
export interface PageShell {
  pieces: string[];
  names: string[];
}

const place = /^ fragment: (\S+) $/;

/** The comment that stands for a fragment until the page is filled. */
export function placeOf(name: string): string {
  return `<!-- fragment: ${name} -->`;
}

/** Cuts a page at its places. They are found as a browser finds comments, so that no text is taken for one. */
export function openShell(html: string): PageShell {
  const shell: PageShell = { pieces: [], names: [] };
  let from = 0;
  for (const node of nodesIn(parsePage(html, true))) {
    const name = 'data' in node ? place.exec(node.data)?.[1] : undefined;
    if (name === undefined) continue;
    const { startOffset, endOffset } = node.sourceCodeLocation!;
    shell.pieces.push(html.slice(from, startOffset));
    shell.names.push(name);
    from = endOffset;
  }
  shell.pieces.push(html.slice(from));
  return shell;
}

/** The page with its fragments in place. */
export function fillShell(
  { pieces, names }: PageShell,
  fragments: ReadonlyMap<string, string>,
  parameters: MemberPage['parameters'] = {},
): string {
  return pieces
    .map((piece, index) =>
      index === 0 ? piece : fragments.get(fragmentFor(names[index - 1]!, parameters))! + piece,
    )
    .join('');
}
