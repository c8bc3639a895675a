/** A package that Sightline stands on, directly or through another. */
export interface Package {
  name: string;
  version: string;
  /** An SPDX expression, as the package itself says it. */
  licence: string | null;
  /** Needed to test or check Sightline, and not to run it. */
  forTestsAlone: boolean;
  /** The hash that what is installed must have; a package that lies within another has that one's. */
  isHashed: boolean;
}

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  integrity?: string;
  inBundle?: boolean;
}

/** Licences under which a package may come that runs at a council. */
const PERMISSIVE = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Zlib', 'Unlicense', 'CC0-1.0', 'Python-2.0'],
];

/** And what tests and checks may come under besides: nothing of it is handed on. */
const FOR_TESTS = ['MPL-2.0'];

/** The packages of a `package-lock.json`, once each, by name and version. */
export function packagesOf(lock: string): Package[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> };
  const found = new Map<string, Package>();
  for (const [path, { version, license = null, dev = false, integrity, inBundle = false }] of Object.entries(
    packages,
  )) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const key = `${name}@${version}`;
    const known = found.get(key);
    const forTestsAlone = dev && (known?.forTestsAlone ?? true);
    const isHashed = (inBundle || integrity !== undefined) && (known?.isHashed ?? true);
    found.set(key, { name, version, licence: license, forTestsAlone, isHashed });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** True where a package may be stood on: where its licence leaves a choice, one that is allowed suffices. */
export function isAllowed({ licence, forTestsAlone }: Package): boolean {
  if (licence === null) return false;
  const allowed = forTestsAlone ? [...PERMISSIVE, ...FOR_TESTS] : PERMISSIVE;
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => allowed.includes(each)));
}
