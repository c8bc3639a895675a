import type { StoredFile } from '../ingest/vault.ts';
import { type Account, accountOf, describeFile } from './describeFile.ts';

type Described = Pick<StoredFile, 'name' | 'sheet' | 'check'>;

/** So many sound files of one extract are told in one paragraph. */
const MANY = 4;

/**
 * The report on files, a paragraph each, in their order. Where an extract has many of which there is nothing to say,
 * they are told as one, where the first of them stands: years of monthly files would hide what matters.
 */
export function describeFiles(files: readonly Described[]): string[] {
  const sound = new Map<string | null, Described[]>();
  for (const file of files.filter(isSound)) {
    const { extract } = file.check;
    sound.set(extract, [...(sound.get(extract) ?? []), file]);
  }
  return files.flatMap((file) => {
    const alike = isSound(file) ? sound.get(file.check.extract)! : [];
    if (alike.length < MANY) return [describeFile(file)];
    return alike[0] === file ? [describeAlike(alike)] : [];
  });
}

const isSound = ({ check }: Described) => check.verdict === 'accepted' && check.problems.length === 0;

function describeAlike(files: readonly Described[]): string {
  const sums: Account = {
    records: 0,
    preamble: 0,
    accepted: 0,
    quarantined: 0,
    duplicates: 0,
    blank: 0,
    footer: 0,
  };
  for (const { check } of files) {
    for (const part of Object.keys(sums) as (keyof Account)[]) sums[part] += check[part];
  }
  return [
    `${files.length} files from ${files[0]!.name} to ${files.at(-1)!.name}`,
    `  ${files[0]!.check.extract}: accepted`,
    `  ${accountOf(sums)}`,
  ].join('\n');
}
