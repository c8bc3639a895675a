import Papa from 'papaparse';
import { type Contract, fieldsOf } from './contract.ts';

/** An empty extract: the header line that a contract knows. */
export function templateOf(contract: Contract): string {
  const headers = fieldsOf(contract).map(({ meta }) => meta.header);
  const { months } = contract;
  return Papa.unparse([months ? [...headers, `${months.prefix} MONTH YEAR`] : headers]);
}
