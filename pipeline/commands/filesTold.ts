import type { RefreshReport } from '../refresh.ts';

/**
 * The files of a run as they may be told. Where something is kept from the readers that it was for, what a cell holds is as
 * well: of a problem the place and the rule are left.
 */
export function filesTold({ files, isControlled }: RefreshReport): RefreshReport['files'] {
  if (!isControlled) return files;
  return files.map((file) => ({
    ...file,
    check: {
      ...file.check,
      problems: file.check.problems.map((problem) => ({ ...problem, value: null, message: MASKED })),
    },
  }));
}

const MASKED = 'what it holds is told by a refresh for internal readers alone';
