/** A day, `YYYY-MM-DD`, and a time of day, `HH:MM`, by the clocks of London. */
export interface LondonTime {
  date: string;
  time: string;
}

const HOUR = 3_600_000;

const clocks = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** By hour since 1970, how far London's clocks are ahead of UTC: they change on the hour. */
const ahead = new Map<number, number>();

/**
 * What London's clocks show at an instant, in milliseconds since 1970; whatever the machine's own time zone. Throws for
 * a number that is no instant.
 */
export function toLondon(instant: number): LondonTime {
  const hour = Math.floor(instant / HOUR);
  let hours = ahead.get(hour);
  if (hours === undefined) {
    const parts = clocks.formatToParts(hour * HOUR);
    const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)!.value);
    // Never behind UTC, and less than a day ahead of it.
    hours = (part('hour') - new Date(hour * HOUR).getUTCHours() + 24) % 24;
    ahead.set(hour, hours);
  }
  const text = new Date(instant + hours * HOUR).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}
