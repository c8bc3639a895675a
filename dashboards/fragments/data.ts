import { arrivalsTable } from '../../src/components/arrivalsTable.ts';
import {
  filesFinding,
  problemsFinding,
  reconciliationFinding,
  refusedFinding,
} from '../../src/components/data/dataFindings.ts';
import { filesTable } from '../../src/components/filesTable.ts';
import { inForceTable } from '../../src/components/inForceTable.ts';
import { problemsByFile } from '../../src/components/problemsByFile.ts';
import { reconciliationTable } from '../../src/components/reconciliationTable.ts';
import { refusedFiles } from '../../src/components/refusedFiles.ts';
import { section } from '../../src/components/section.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { arrivalsFinding } from '../../src/words/arrivalWords.ts';
import { inForceFinding } from '../../src/words/inForceWords.ts';
import { downloads } from './downloads.ts';
import { render } from './render.ts';

/** `data/…`: what was read, what was wrong with it, and what can be taken away. */
export function dataFragments(publication: Publication, document: Document): [string, string][] {
  const { files, problems, reconciliation, arrivals } = publication.tables;
  return [
    [
      'data/files',
      render(section(document, 'files', filesFinding(publication.tables), filesTable(document, files))),
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
          reconciliationTable(document, reconciliation, files),
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
