/** The most of a cell that a report repeats, in characters; the quarantine keeps it whole. */
const MOST = 60;

/** A long text cut, so that it can stand in a message. */
export const shorten = (text: string, most = MOST) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
