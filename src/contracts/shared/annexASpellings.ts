/**
 * The spellings of a list of codes. A key is a code with or without its label ("U1: Foster placement",
 * "N1 - Abuse or neglect", "WBRI"); each lists the descriptions that go with it. Systems write the code alone, a
 * description alone, or both with a colon, a dash or a space between; a label that several codes share names none.
 */
export function annexASpellings<K extends string>(
  list: Record<K, readonly string[]>,
): Record<K, readonly string[]> {
  const parts = Object.entries<readonly string[]>(list).map(([key, descriptions]) => {
    const [, code = key, label] = /^(\w+)(?:: | - )(.+)$/.exec(key) ?? [];
    return { key, code, label, descriptions };
  });
  const entries = parts.map(({ key, code, label, descriptions }) => {
    const shared = parts.filter((part) => part.label === label).length > 1;
    const withCode = [...(label ? [label] : []), ...descriptions].flatMap((words) =>
      [`${code} - ${words}`, `${code}: ${words}`, `${code} ${words}`].filter((spelling) => spelling !== key),
    );
    return [key, [code, ...(label && !shared ? [label] : []), ...descriptions, ...withCode]];
  });
  return Object.fromEntries(entries) as Record<K, readonly string[]>;
}
