import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { listFiles } from '../../pipeline/site/listFiles.ts';
import { pruneSite } from '../../pipeline/site/pruneSite.ts';

let dir: string;
afterEach(() => rm(dir, { recursive: true, force: true }));

it('takes away what no page names, and what only that named', async () => {
  dir = await mkdtemp(join(tmpdir(), 'sightline-prune-'));
  const files = {
    'index.html':
      '<a href="./_file/published/a.11111111.csv"></a><script src="./_import/lib/page.2222.js"></script>',
    '_import/lib/page.2222.js': 'import("./redraw.3333.js")',
    '_import/lib/redraw.3333.js': 'export {}',
    '_import/lib/check.4444.js': 'new Worker("./checkWorker.5555.js")',
    '_import/lib/checkWorker.5555.js': '// _import/lib/checkWorker.5555.js',
    '_file/published/a.11111111.csv': '_import/lib/check.4444.js',
    '_file/published/b.66666666.csv': '1',
    'figures/a.json': '{}',
    'site.json': '{}',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  const gone = await pruneSite(dir);
  expect(gone).toEqual([
    '_file/published/b.66666666.csv',
    '_import/lib/check.4444.js',
    '_import/lib/checkWorker.5555.js',
  ]);
  expect((await listFiles(dir)).length).toBe(Object.keys(files).length - gone.length);
});
