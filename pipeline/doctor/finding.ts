/** What was found of one thing that an installation needs. */
export interface Finding {
  /** What was looked at, in a word or two. */
  check: string;
  /** `wrong`: something does not work, or will not; `look`: it works, and somebody should know. */
  state: 'ok' | 'look' | 'wrong';
  /** How it is. */
  said: string;
  /** What to do; null where there is nothing to. */
  mend: string | null;
}

/** What is looked at: where the parts of an installation are, and the world outside. */
export interface Installation {
  projectDir: string;
  dataDir: string;
  inbox: string;
  /** The folders of reference tables, of which a later one's stand in for those of an earlier. */
  referenceDirs: readonly string[];
  /** Those of them by which people are told. */
  alertsDirs: readonly string[];
  siteDir: string;
  env: NodeJS.ProcessEnv;
  now: Date;
}

export const ok = (check: string, said: string): Finding => ({ check, state: 'ok', said, mend: null });
export const look = (check: string, said: string, mend: string): Finding => ({
  check,
  state: 'look',
  said,
  mend,
});
export const wrong = (check: string, said: string, mend: string): Finding => ({
  check,
  state: 'wrong',
  said,
  mend,
});
