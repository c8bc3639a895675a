import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts the publication's tables (CSV), what earlier ones said, the manifest, and an empty extract of each kind
 * (`template-ID.csv`) into `dashboards/published/`, emptied first, where pages link to them. Framework publishes only those that a page does link to, as `<a href="/published/x.csv" download="x.csv">`.
 */
export async function copyDownloads(
  projectDir: string,
  publicationDir: string,
  templates: Readonly<Record<string, string>>,
): Promise<void> {
  const target = join(projectDir, 'dashboards', 'published');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await copyFile(join(publicationDir, 'manifest.json'), join(target, 'manifest.json'));
  for (const [id, text] of Object.entries(templates)) {
    // With a byte-order mark Excel reads it as UTF-8.
    await writeFile(join(target, `template-${id}.csv`), `\ufeff${text}\r\n`);
  }
  for (const folder of ['tables', 'earlier'].map((name) => join(publicationDir, name))) {
    for (const name of await readdir(folder)) {
      if (name.endsWith('.csv')) await copyFile(join(folder, name), join(target, name));
    }
  }
}
