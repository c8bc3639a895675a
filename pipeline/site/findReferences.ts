import { build, type Message } from 'esbuild';

export interface CodeReferences {
  /** What the code imports or points at: module names, `@import`, `url()`. */
  loads: { address: string; dynamic: boolean }[];
  /** Addresses of other machines handed to `fetch`, `new URL` and the like, and of source maps. */
  addresses: string[];
  /** Null where the code parses. */
  syntaxError: string | null;
}

/** Read in minified code, where comments are gone and spacing is always the same. */
const calls =
  /(?:\b(?:fetch|importScripts|Worker|SharedWorker|EventSource|WebSocket|URL|Request|sendBeacon)\(|\.src=|\.open\("[A-Z]+",)(["'`])((?:https?:|wss?:)?\/\/[^"'`]*)\1/g;
const sourceMap = /[#@][ \t]*sourceMappingURL=([^\s'"*]+)/g;

/** Every address that a script or stylesheet loads, found by esbuild's own parser. */
export async function findReferences(code: string, loader: 'js' | 'css'): Promise<CodeReferences> {
  const loads: CodeReferences['loads'] = [];
  const sourceMaps = [...code.matchAll(sourceMap)]
    .map((match) => match[1]!)
    .filter((address) => !address.startsWith('data:'));
  try {
    const result = await build({
      stdin: { contents: code, loader },
      bundle: true,
      write: false,
      minify: true,
      // Newer syntax passes through: the browser runs what was written.
      target: 'esnext',
      format: 'esm',
      legalComments: 'none',
      logLevel: 'silent',
      plugins: [
        {
          name: 'record',
          setup(plugin) {
            plugin.onResolve({ filter: /.*/ }, ({ path, kind }) => {
              loads.push({ address: path, dynamic: kind === 'dynamic-import' });
              return { path, external: true };
            });
          },
        },
      ],
    });
    const called = loader === 'js' ? [...result.outputFiles[0]!.text.matchAll(calls)].map((m) => m[2]!) : [];
    return { loads: unique(loads), addresses: [...called, ...sourceMaps], syntaxError: null };
  } catch (error) {
    const first = (error as { errors?: Message[] }).errors?.[0];
    if (!first) throw error;
    return { loads, addresses: sourceMaps, syntaxError: first.text };
  }
}

function unique(loads: CodeReferences['loads']): CodeReferences['loads'] {
  return [...new Map(loads.map((load) => [`${load.dynamic} ${load.address}`, load])).values()];
}
