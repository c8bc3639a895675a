import { contractsOf } from './contractsOf.ts';

const TABLES = import.meta.glob('../reference/*.ts', { eager: true });

/** The contracts of the tables in `data/reference/`, from `src/contracts/reference/`. */
export const everyReferenceTable = () => contractsOf(TABLES);
