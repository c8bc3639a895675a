import { arrivalsTable } from '../../src/components/arrivalsTable.ts';
import {
  filesFinding,
  problemsFinding,
  reconciliationFinding,
  refusedFinding,
} from '../../src/components/data/dataFindings.ts';
import { filesByExtract } from '../../src/components/filesByExtract.ts';
import { filesTable } from '../../src/components/filesTable.ts';
import { inForceTable } from '../../src/components/inForceTable.ts';
import { isLong, longTable } from '../../src/components/longTable.ts';
import { problemsByFile } from '../../src/components/problemsByFile.ts';
import { reconciliationTable } from '../../src/components/reconciliationTable.ts';
import { refusedFiles } from '../../src/components/refusedFiles.ts';
import { section } from '../../src/components/section.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { arrivalsFinding } from '../../src/words/arrivalWords.ts';
import { countOf } from '../../src/words/countOf.ts';
import { inForceFinding } from '../../src/words/inForceWords.ts';
import { downloads } from './downloads.ts';
import { render } from './render.ts';

/** `data/…`: what was read, what was wrong with it, and what can be taken away. */
export function dataFragments(publication: Publication, document: Document): [string, string][] {
  const { files, problems, reconciliation, arrivals } = publication.tables;
  const apart = reconciliation.filter(({ outcome }) => outcome !== 'agrees');
  return [
    [
      'data/files',
      render(
        section(
          document,
          'files',
          filesFinding(publication.tables),
          isLong(files) && filesByExtract(document, files),
          longTable(document, files, `All ${countOf(files.length, 'file')}`, filesTable(document, files)),
        ),
      ),
    ],
    [
      'data/arrivals',
      render(
        section(
          document,
          'arrivals',
          arrivalsFinding(arrivals),
          arrivalsTable(document, arrivals, publication.summary.as_at),
        ),
      ),
    ],
    [
      'data/in-force',
      render(
        section(
          document,
          'in-force',
          inForceFinding(publication.inForce),
          inForceTable(document, publication.inForce),
        ),
      ),
    ],
    [
      'data/refused',
      render(
        section(
          document,
          'refused',
          refusedFinding(publication.tables),
          refusedFiles(document, files, problems),
        ),
      ),
    ],
    [
      'data/problems',
      render(
        section(
          document,
          'problems',
          problemsFinding(publication.tables),
          problemsByFile(document, files, problems),
        ),
      ),
    ],
    [
      'data/reconciliation',
      render(
        section(
          document,
          'reconciliation',
          reconciliationFinding(publication.tables),
          isLong(reconciliation) &&
            apart.length > 0 &&
            reconciliationTable(document, 'Printed figures that do not agree with their rows', apart, files),
          longTable(
            document,
            reconciliation,
            `All ${countOf(reconciliation.length, 'printed figure')}`,
            reconciliationTable(
              document,
              'Printed figures against the figures computed from the rows',
              reconciliation,
              files,
            ),
          ),
        ),
      ),
    ],
    [
      'data/downloads',
      render(
        section(
          document,
          'downloads',
          'Take the figures away',
          downloads(document, Object.keys(publication.tables)),
        ),
      ),
    ],
  ];
}
