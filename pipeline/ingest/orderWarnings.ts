import { daysBetween } from '../../src/calendar/isoDate.ts';
import type { Problem } from '../../src/extracts/fileCheck.ts';
import { compareRanks, HALF_A_YEAR, type Ranked } from './rankFiles.ts';
import { compareVersions } from './versionIn.ts';

/**
 * What is worth knowing of the place of a file among the others: where its name and its rows disagree, and where the
 * order that its name gives is another than that of the rows.
 */
export function orderWarnings(
  file: Ranked,
  replaces: readonly Ranked[],
  replacedBy: readonly Ranked[],
): Problem[] {
  const { check } = file.file;
  if (check.verdict === 'refused' || check.extract === null) return [];
  const problems: Problem[] = [];
  const say = (
    rule: string,
    message: string,
    value: string | null,
    severity: Problem['severity'] = 'warning',
  ) => problems.push({ line: null, column: null, value, rule, message, severity });

  const stated = file.says.named ?? file.says.delivered;
  const runsTo = file.file.days.at(-1) ?? check.asAt;
  if (stated && runsTo) {
    const by = `${file.says.named ? 'its name says' : 'its folder says'} ${spanOf(stated)}, and its rows run to ${runsTo}`;
    if (runsTo > stated.to)
      say('name_and_rows', `${by}, which is later: correct the one that is wrong`, runsTo);
    else if (daysBetween(runsTo, stated.from) > HALF_A_YEAR)
      say('name_and_rows', `${by}, more than half a year before: check that it is the right file`, runsTo);
  }
  for (const other of replaces) {
    if (compareRanks(file, other) === 0) continue;
    if (file.rowsTo !== '' && file.rowsTo < other.rowsTo) {
      const message = `replaces ${other.file.name}, which runs to ${other.rowsTo}, and itself runs to ${file.rowsTo}: check that no rows are missing`;
      say('ends_earlier', message, file.rowsTo);
    }
  }
  const last = replacedBy.at(-1);
  if (!last) return problems;
  if (compareRanks(file, last) === 0) {
    say(
      'same_rows',
      `holds the same rows as ${last.file.name} in all that both claim: counted once`,
      null,
      'info',
    );
  } else if (file.until === '' && last.until !== '') {
    const message = `says nowhere to which date it runs: taken as older than ${last.file.name}; where it is not, put its month in its name`;
    say('no_date', message, null);
  } else if (compareVersions(file.says.version, last.says.version) > 0 && file.rowsTo >= last.rowsTo) {
    const message = `is named as a later version, yet ${last.file.name}, of a later date by its name or folder, replaces it: put it in a folder named by the day of its delivery`;
    say('version_overtaken', message, null);
  }
  return problems;
}

const spanOf = ({ from, to }: { from: string; to: string }) => (from === to ? from : `${from} to ${to}`);
