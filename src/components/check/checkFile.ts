import { everyExtract } from '../../contracts/kit/everyExtract.ts';
import { tellMeasures } from '../../contracts/kit/measures.ts';
import { checkBytes } from '../../extracts/checkBytes.ts';
import { type CheckedPart, unread } from '../../extracts/checkedPart.ts';
import type { CheckSettings } from '../../extracts/checkSettings.ts';
import { fileReport } from '../../extracts/fileReport.ts';
import { problemKinds } from '../../extracts/problemKinds.ts';
import { reportCsv } from '../../extracts/reportCsv.ts';
import type { Progress } from '../../words/progressWords.ts';
import type { CheckedFile } from './messages.ts';

/** A file larger than this, in bytes, may need more memory than a browser gives to a page. */
const LARGEST = 100 * 2 ** 20;

/** How much of a report a page holds. */
const MOST_PROBLEMS = 1_000;

/** Checks a file that a reader has chosen, as `sightline check` does. */
export async function checkFile(
  file: File,
  settings: CheckSettings,
  say: (progress: Progress) => void,
): Promise<CheckedFile> {
  const contracts = tellMeasures(everyExtract(), settings.measures);
  const check = async (): Promise<CheckedPart[]> => {
    if (file.size > LARGEST) return [unread({ line: null, rule: 'too_large', message: tooLarge(file.size) })];
    const bytes = await readBytes(file, say);
    if (bytes === null) return [unread({ line: null, rule: 'unreadable', message: UNREADABLE })];
    say({ stage: 'splitting', done: 0, of: 0 });
    const tell = (done: number, of: number) => say({ stage: 'checking', done, of });
    try {
      return await checkBytes(bytes, contracts, settings.limits, tell);
    } catch (error) {
      const message = `cannot be checked in this browser (${(error as Error).message}): ${INSTEAD}`;
      return [unread({ line: null, rule: 'unreadable', message })];
    }
  };
  const reports = (await check()).map((part) => fileReport(file.name, part));
  return {
    name: file.name,
    reports: reports.map(({ problems, ...report }) => ({
      ...report,
      title: contracts.find(({ id }) => id === report.extract)?.title ?? null,
      kinds: problemKinds(problems, MOST_PROBLEMS),
    })),
    csv: reportCsv(reports),
  };
}

const INSTEAD = 'check it with "npx sightline check"';

const tooLarge = (bytes: number) =>
  `has ${Math.round(bytes / 2 ** 20)} MB, more than a browser can be relied on to hold: ${INSTEAD}`;

const UNREADABLE =
  'cannot be read: it is a folder, was moved or changed since it was chosen, or is in use by another program';

/** A file's bytes, told as they come; null where they cannot be had. */
async function readBytes(file: File, say: (progress: Progress) => void): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(file.size);
  let done = 0;
  try {
    const reader = file.stream().getReader();
    for (;;) {
      say({ stage: 'reading', done, of: file.size });
      const { value } = await reader.read();
      if (!value) return done === file.size ? bytes : null;
      bytes.set(value, done);
      done += value.length;
    }
  } catch {
    return null;
  }
}
