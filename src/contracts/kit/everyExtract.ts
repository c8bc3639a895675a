import { contractsOf } from './contractsOf.ts';

const EXTRACTS = import.meta.glob('../*.ts', { eager: true });

/** Every extract's contract: each file of `src/contracts/` holds one and is named after its id. In order of the ids. */
export const everyExtract = () => contractsOf(EXTRACTS);
