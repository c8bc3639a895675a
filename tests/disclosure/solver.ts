import { loadSolver } from '../../src/disclosure/integerProgramme.ts';

/** Loaded once for all tests of a file. */
export const solve = await loadSolver();
