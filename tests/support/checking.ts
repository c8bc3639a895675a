import { readChecking } from '../../pipeline/site/readChecking.ts';

/** What the page that checks extracts is built from, as if no reference table named a column. */
export const checking = await readChecking({ limits: { quarantinedPercent: 20 }, tables: [] });
