import { everyExtract } from '../../src/contracts/kit/everyExtract.ts';
import { everyReferenceTable } from '../../src/contracts/kit/everyReferenceTable.ts';

/** Every extract's contract, in order of the ids. */
export const loadContracts = async () => everyExtract();

/** The contracts of the tables in `data/reference/`. */
export const loadReferenceContracts = async () => everyReferenceTable();
