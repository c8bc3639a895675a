import own from '../../package.json' with { type: 'json' };

/** The version of this Sightline. */
export const OWN_VERSION = own.version;

/** True where a version, `0.2.0`, is later than another; what is no version is later than none. */
export function isLater(version: string, other: string = OWN_VERSION): boolean {
  const [parts, others] = [version, other].map((text) =>
    /^(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number),
  );
  if (!parts || !others) return false;
  const at = parts.findIndex((part, index) => part !== others[index]);
  return at >= 0 && parts[at]! > others[at]!;
}
