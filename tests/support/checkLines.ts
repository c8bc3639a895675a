import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const contracts = await loadContracts();

/** What a file says: the contract that knows it, its rows by column, and every problem as line, column and rule. */
export function checkLines(...lines: string[]) {
  const found = checkText(`${lines.join('\n')}\n`, contracts, { quarantinedPercent: 99 });
  const definition = contracts.find(({ id }) => id === found.extract);
  const names = definition ? columnsOf(definition).map(({ name }) => name) : [];
  return {
    ...found,
    table: found.rows.map(({ values }) => Object.fromEntries(names.map((name, at) => [name, values[at]]))),
    said: found.problems
      .filter(({ rule }) => rule !== 'missing_column')
      .map(({ line, column, rule }) => [line, column, rule]),
  };
}
