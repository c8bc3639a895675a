/** A line of the account of what was told: to whom, by the name in `alerts.csv`, and when, an ISO instant. */
export type AccountLine = { at: string; to: string } & (
  | { event: 'sending'; id: string; keys: readonly string[] }
  | { event: 'told'; id: string }
  | { event: 'failed'; id: string }
  | { event: 'ended'; keys: readonly string[] }
);

/** What somebody has been told, by the keys of alerts. */
export interface Account {
  told: ReadonlySet<string>;
  /**
   * Messages of which nobody noted what became of them, the oldest first: whoever sent them was stopped, or had no answer.
   */
  unsure: readonly { id: string; keys: readonly string[] }[];
}

/** What one has been told, by all lines in the order in which they were written. */
export function accountOf(lines: readonly AccountLine[], to: string): Account {
  const told = new Set<string>();
  let unsure: { id: string; keys: readonly string[] }[] = [];
  const settle = (keys: readonly string[]) => {
    unsure = unsure
      .map(({ id, keys: of }) => ({ id, keys: of.filter((key) => !keys.includes(key)) }))
      .filter(({ keys: left }) => left.length > 0);
  };
  for (const line of lines.filter((each) => each.to === to)) {
    if (line.event === 'sending') unsure.push({ id: line.id, keys: line.keys });
    else if (line.event === 'ended') {
      for (const key of line.keys) told.delete(key);
      settle(line.keys);
    } else {
      const at = unsure.findLastIndex(({ id }) => id === line.id);
      const [sent] = at < 0 ? [] : unsure.splice(at, 1);
      if (!sent || line.event === 'failed') continue;
      for (const key of sent.keys) told.add(key);
      settle(sent.keys);
    }
  }
  return { told, unsure };
}
