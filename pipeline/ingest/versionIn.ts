/** Which of several versions a name says that it is; the first number that differs decides, the higher is the later. */
export type Version = readonly [words: number, number: number, minor: number, copy: number];

/** Words that call a file the later of two; none of them says which of two such words came last. */
const LATER =
  /(?<![a-z])(?:correct(?:ed|ions?)|re-?submi(?:t|tted|ssion)|re-?sent|revis(?:ed|ions?)|amend(?:ed|ments?)|updated?|replacement|final)(?![a-z])(?:[-_. ]?(\d{1,2})(?!\d))?/g;
const EARLIER = /(?<![a-z])(?:draft|provisional)(?![a-z])/g;
const NUMBER = /(?<![a-z])(?:v|ver|version)[-_. ]?(\d{1,3})(?:\.(\d{1,3}))?(?!\d)/g;
/** As browsers and file managers name a second file of one name. */
const COPY = /\((\d{1,2})\)/g;

/**
 * The version that a name states, and what is left of it. `v2` and `version 2` count, above them stand words such as
 * `corrected`, `resubmission`, `revised` and `final` (two words above one; `corrected 2` above `corrected`), below all
 * a `draft`; a `(2)` tells the copies of one version apart. A name that states none is version 1.
 */
export function versionIn(name: string): { version: Version; rest: string } {
  let [words, number, minor, copy] = [0, 1, 0, 0];
  const rest = name
    .replace(NUMBER, (_, major: string, part = '0') => {
      [number, minor] = [Number(major), Number(part)];
      return ' ';
    })
    .replace(LATER, (_, ordinal?: string) => {
      words += 1;
      if (ordinal) number = Math.max(number, Number(ordinal));
      return ' ';
    })
    .replace(EARLIER, () => {
      words -= 1;
      return ' ';
    })
    .replace(COPY, (_, place: string) => {
      copy = Math.max(copy, Number(place));
      return ' ';
    });
  return { version: [words, number, minor, copy], rest };
}

/** Less than 0 where the first version is the earlier. */
export function compareVersions(a: Version, b: Version): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
