import { monthOf } from '../../src/calendar/isoDate.ts';
import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import { tellsOfPeople } from '../forget/rowDays.ts';
import type { Settled } from '../ingest/settle.ts';
import type { Vault } from '../ingest/vault.ts';
import { type Delivery, deliveriesOf, monthsCovered } from './deliveries.ts';
import { FILE_ID, filesSql, nothingSql } from './loadClean.ts';
import { identifier, literal } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/**
 * Makes `history.<extract>`: what an extract said month by month, with `file_id`, `line` and `delivered`, the last day
 * that the delivery speaks for. A list that shows the state of one day keeps no other record of the days before. Not for
 * extracts by period, whose clean tables hold every period.
 */
export async function loadHistory(
  warehouse: Warehouse,
  vault: Vault,
  contract: Contract,
  settled: Settled,
  asAt: string,
): Promise<void> {
  if (contract.covers === 'period') return;
  const names = columnsOf(contract).map(({ name }) => identifier(name));
  const deliveries = deliveriesOf(contract, settled, asAt);
  // A file that was delivered twice is told twice.
  const turns = deliveries.reduce((all: Delivery[][], each) => {
    const turn = all.find((others) => !others.some(({ fileId }) => fileId === each.fileId));
    if (turn) turn.push(each);
    else all.push([each]);
    return all;
  }, []);
  const parts = turns.map((turn) => {
    const days = turn.map(({ fileId, until }) => `when ${literal(fileId)} then date ${literal(until)}`);
    return `
      select ${names.join(', ')}, ${FILE_ID} as file_id, line, case ${FILE_ID} ${days.join(' ')} end as delivered
      from ${filesSql(turn.map(({ fileId }) => vault.rowsPath(contract.id, fileId)))}`;
  });
  const nothing = `select *, null::date as delivered from (${nothingSql(contract)})`;
  await warehouse.run(
    `create view history.${identifier(contract.id)} as ${parts.join(' union all ') || nothing}`,
  );
}

/**
 * Fills, once the clean tables are there, `ledger.deliveries`, the last day that each file speaks for, and `ledger.coverage`: for which months nothing of
 * an extract is missing (`clean`: what happened in them, by all that is known now; `history`: what was delivered for
 * them). An indicator has no row for any other month.
 */
export async function loadCoverage(
  warehouse: Warehouse,
  contracts: readonly Contract[],
  settled: Settled,
  asAt: string,
): Promise<void> {
  const months: string[][] = [];
  for (const contract of contracts) {
    const isKept = keptMonths(contract, settled);
    const delivered = deliveriesOf(contract, settled, asAt)
      .map(({ until }) => monthOf(until))
      .filter(isKept);
    const covered = monthsCovered(contract, settled, asAt).filter(isKept);
    const first = await firstOver(warehouse, contract, asAt);
    for (const month of covered) {
      // What is still open on the day of delivery is all there.
      if (month >= first || month === covered.at(-1)) months.push([contract.id, 'clean', month]);
    }
    for (const month of delivered) months.push([contract.id, 'history', month]);
  }
  const columns = [
    { name: 'extract', type: 'VARCHAR' as const },
    { name: 'layer', type: 'VARCHAR' as const },
    { name: 'month', type: 'DATE' as const },
  ];
  await warehouse.append('ledger', 'coverage', columns, months);
  await warehouse.append(
    'ledger',
    'deliveries',
    [
      { name: 'file_id', type: 'VARCHAR' },
      { name: 'until', type: 'DATE' },
    ],
    [...settled.until].filter(([, until]) => until !== ''),
  );
}

/** Tells the months of which no row is forgotten for its age: of any other nobody knows any more what happened. */
function keptMonths(contract: Contract, { keptFrom = null }: Settled): (month: string) => boolean {
  return (month) => keptFrom === null || month >= keptFrom || !tellsOfPeople(contract);
}

/** The first month of which an extract still has something that was over in it: whatever was over before may be gone. */
async function firstOver(warehouse: Warehouse, { id, over }: Contract, asAt: string): Promise<string> {
  if (!over) return '';
  const [found] = await warehouse.rows<{ month: string | null }>(`
    select date_trunc('month', min(${identifier(over)}))::date as month
    from clean.${identifier(id)}
    where ${identifier(over)} <= date ${literal(asAt)}`);
  return found?.month ?? monthOf(asAt);
}
