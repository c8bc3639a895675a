import { fragmentFor, type PageMembers, pagesOf } from './pageMembers.ts';
import { placeOf } from './pageShell.ts';

/** As much of markdown-it as this needs; Framework owns the library and hands over an instance. */
export interface MarkdownToken {
  type: string;
  content: string;
  meta: unknown;
  children: MarkdownToken[] | null;
}

export interface MarkdownState {
  tokens: MarkdownToken[];
  env: { path?: string; params?: Record<string, string> };
  Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => MarkdownToken;
}

export interface MarkdownParser {
  core: { ruler: { after(after: string, name: string, rule: (state: MarkdownState) => void): void } };
  renderer: { rules: Record<string, unknown> };
}

interface Including {
  fragments: ReadonlyMap<string, string>;
  later: PageMembers | null;
  leftOut: readonly string[];
}

const tokenType = 'sightline_fragment';
const fragmentLine = /^[ \t]*<!--[ \t]*fragment:[ \t]*(\S+)[ \t]*-->[ \t]*$/;
const anyFragmentComment = /<!--\s*fragments?\b/i;

/**
 * A markdown-it plugin: a line `<!-- fragment: legal/table-a -->` becomes the HTML of that name.
 * Its token has a type and renderer of its own, because Framework reads every `html_block` for `${…}` and would run
 * what it finds there; text from a council's file must never become code.
 * In a page such as `indicators/[indicator].md`, `indicator/:indicator/chart` is that of the page's indicator.
 * With `later`, the members of such pages, a comment is left for `fillShell` to fill, and every name is looked up here.
 * Of a page that is left out nothing is drawn: `leftOut`, by their paths.
 * A name that is not drawn, or such a comment that is not alone on its line, throws and so fails the build.
 */
export function includeFragments(
  fragments: ReadonlyMap<string, string>,
  later: PageMembers | null = null,
  leftOut: readonly string[] = [],
) {
  const including = { fragments, later, leftOut };
  return <Parser extends MarkdownParser>(parser: Parser): Parser => {
    parser.core.ruler.after('block', 'sightline_include', (state) => {
      state.tokens = state.tokens.flatMap((token) =>
        token.type === 'html_block' ? splitBlock(token, state, including) : [token],
      );
    });
    parser.core.ruler.after('inline', 'sightline_stray', (state) => {
      for (const child of state.tokens.flatMap((token) => token.children ?? [])) {
        if (child.type === 'html_inline') refuseStray(child.content, state);
      }
    });
    parser.renderer.rules[tokenType] = (tokens: MarkdownToken[], index: number) =>
      `${(tokens[index]!.meta as { html: string }).html}\n`;
    return parser;
  };
}

/** An HTML block runs to the next blank line, so that a fragment may stand in the middle of one. */
function splitBlock(block: MarkdownToken, state: MarkdownState, including: Including) {
  const pieces: MarkdownToken[] = [];
  let html = '';
  const flush = () => {
    if (html) pieces.push(Object.assign(new state.Token('html_block', '', 0), { content: html }));
    html = '';
  };
  for (const line of block.content.split(/(?<=\n)/)) {
    const name = fragmentLine.exec(line.replace(/\r?\n$/, ''))?.[1];
    if (name === undefined) {
      refuseStray(line, state);
      html += line;
      continue;
    }
    flush();
    const meta = { html: htmlNamed(name, state, including) };
    pieces.push(Object.assign(new state.Token(tokenType, '', 0), { meta }));
  }
  flush();
  return pieces;
}

function htmlNamed(name: string, state: MarkdownState, { fragments, later, leftOut }: Including): string {
  if (leftOut.includes(pathOf(state))) return '';
  if (later === null) return fragmentNamed(fragmentFor(name, state.env.params ?? {}), state, fragments);
  for (const { parameters } of pagesOf(pathOf(state), later))
    fragmentNamed(fragmentFor(name, parameters), state, fragments);
  return placeOf(name);
}

function fragmentNamed(name: string, state: MarkdownState, fragments: ReadonlyMap<string, string>): string {
  const html = fragments.get(name);
  if (html !== undefined) return html;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const near = [...fragments.keys()].filter((known) => known.startsWith(folder)).sort();
  const known = near.length > 0 ? near.join(', ') : 'none in that folder';
  throw new Error(
    `${pageOf(state)}: unknown fragment ${name}: correct the name or draw it (drawn: ${known})`,
  );
}

function refuseStray(html: string, state: MarkdownState): void {
  if (!anyFragmentComment.test(html)) return;
  throw new Error(
    `${pageOf(state)}: ${html.trim()} includes nothing: write <!-- fragment: name --> alone on its line`,
  );
}

function pageOf(state: MarkdownState): string {
  return `${pathOf(state)}.md`;
}

function pathOf(state: MarkdownState): string {
  return (state.env.path ?? 'page').replace(/^\//, '').replace(/\.md$/, '');
}
