import type { MeasureOfExtract } from '../contracts/kit/measures.ts';
import type { Limits } from './checkRecords.ts';

/** What files are checked by beside the contracts, from the tables that analysts edit. Plain data: a page can hold it. */
export interface CheckSettings {
  limits: Limits;
  measures: readonly MeasureOfExtract[];
}

/** An extract that is understood, as a page lists it. */
export interface KnownExtract {
  id: string;
  title: string;
  /** What one row of it is. */
  grain: string;
  /** It holds other people's figures, and comes as they publish it. */
  benchmark: boolean;
}

/** What the page that checks extracts is built from. */
export interface Checking {
  settings: CheckSettings;
  extracts: readonly KnownExtract[];
}
