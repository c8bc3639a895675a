import { join } from 'node:path';
import { currentPublication } from '../../pipeline/publish/publication.ts';
import { readPublication } from '../../pipeline/publish/readPublication.ts';
import { roundHalfUp } from '../../src/statistics/percentage.ts';
import { measure } from './measure.ts';
import { weighSite } from './weighSite.ts';

const sightline = join(import.meta.dirname, '..', '..', 'pipeline', 'bin.mjs');

/** What a site weighs, in words. */
type SiteSize = Record<string, string | number>;

/**
 * The sites of made-up councils of so many children, with the same teams over the same months, each beside that of the
 * first. A site is as large as it has figures: in a small council some parts of a breakdown have none in some months.
 */
export async function siteSizes(children: readonly number[], folder: string): Promise<SiteSize[]> {
  const sizes: SiteSize[] = [];
  let first: number | null = null;
  for (const size of children) {
    const [inbox, data, site] = ['inbox', 'data', 'site'].map((name) => join(folder, `${size}`, name)) as [
      string,
      string,
      string,
    ];
    await measure(sightline, 'synthesise', '--out', inbox, '--seed', '1989', '--children', String(size));
    await measure(sightline, 'refresh', '--inbox', inbox, '--data', data);
    const { seconds } = await measure(sightline, 'build', '--data', data, '--out', site);
    const kinds = await weighSite(site);
    const sum = (by: 'bytes' | 'compressed', of = kinds) => of.reduce((total, kind) => total + kind[by], 0);
    const downloads = kinds.filter(({ kind }) => kind === 'csv');
    const bytes = sum('bytes');
    const figures = await figuresIn(data);
    first ??= bytes;
    sizes.push({
      children: size,
      figures,
      pages: kinds.find(({ kind }) => kind === 'html')!.files,
      'build, s': roundHalfUp(seconds, 1),
      MB: roundHalfUp(bytes / 1e6, 1),
      'of that downloads': roundHalfUp(sum('bytes', downloads) / 1e6, 1),
      'MB compressed': roundHalfUp(sum('compressed') / 1e6, 1),
      'of the first': roundHalfUp(bytes / first, 2),
      'bytes a figure': roundHalfUp(bytes / figures, 0),
    });
  }
  return sizes;
}

/** How many monthly figures a publication has. */
async function figuresIn(data: string): Promise<number> {
  const { folder, put } = await currentPublication(data);
  const { figures } = await readPublication(folder, put.published_at);
  return figures
    .indicators()
    .flatMap((indicator) =>
      figures
        .breakdowns(indicator)
        .flatMap((breakdown) =>
          figures
            .members(indicator, breakdown)
            .map((member) => figures.series({ indicator, breakdown, member }).points.length),
        ),
    )
    .reduce((total, many) => total + many, 0);
}
