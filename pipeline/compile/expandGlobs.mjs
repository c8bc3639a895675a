import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Imports every file of `import.meta.glob('../folder/*.ts', { eager: true })`, on one line: no line is moved. */
export async function expandGlobs(text, path) {
  let imports = '';
  let expanded = text;
  for (const [call, folder] of text.matchAll(
    /\bimport\.meta\.glob\('([^'*]+)\*\.ts', \{ eager: true \}\)/g,
  )) {
    const at = resolve(dirname(path), folder);
    const names = (await readdir(at)).filter((name) => name.endsWith('.ts')).sort();
    const modules = names.map((name) => {
      const from = relative(dirname(path), join(at, name)).replaceAll(sep, '/');
      const as = `found${imports.length}`;
      imports += `import * as ${as} from ${JSON.stringify(from)}; `;
      return `${JSON.stringify(`${folder}${name}`)}: ${as}`;
    });
    expanded = expanded.replace(call, () => `{ ${modules.join(', ')} }`);
  }
  return imports + expanded;
}
