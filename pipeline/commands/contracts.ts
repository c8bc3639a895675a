import type { Contract } from '../../src/contracts/kit/contract.ts';
import { fieldsOf } from '../../src/contracts/kit/contract.ts';
import { figureColumns } from '../../src/contracts/kit/figure.ts';
import { MEASURES_TABLE } from '../../src/contracts/kit/measures.ts';
import { templateOf } from '../../src/contracts/kit/template.ts';
import { loadContracts } from '../ingest/loadContracts.ts';
import { asTable } from './asTable.ts';
import { type Given, type Surroundings, UsageError } from './command.ts';

/** `sightline contracts [NAME]`: what extracts are understood, and what each holds. */
export async function contracts({ values, positionals }: Given, around: Surroundings): Promise<number> {
  const [name, ...more] = positionals;
  if (more.length > 0) throw new UsageError('contracts: name one extract at a time');
  const known = await loadContracts();
  if (name === undefined) {
    if (values.template) throw new UsageError('contracts: name the extract whose template you want');
    const rows = known.map(({ id, title, grain }) => ({ extract: id, title, 'one row': grain }));
    around.print(
      values.json ? JSON.stringify(rows, null, 2) : asTable(['extract', 'title', 'one row'], rows),
    );
    return 0;
  }
  const contract = known.find(({ id }) => id === name);
  if (!contract) throw new UsageError(`contracts: there is no extract "${name}": see "sightline contracts"`);
  if (values.template) around.print(templateOf(contract));
  else if (values.json) around.print(JSON.stringify(describe(contract), null, 2));
  else around.print(inWords(contract));
  return 0;
}

const REPLACES = {
  snapshot: () => 'a later file replaces it whole',
  period: (slice: string) => `a later file replaces it ${slice} by ${slice}`,
  window: (slice: string) => `a later file replaces it from its own first ${slice} on`,
  keys: () => 'a later file replaces the rows that it holds again',
};

const COLUMNS = ['column', 'header', 'also known as', 'type', 'rule', 'example'];

function inWords(contract: Contract): string {
  const { id, title, grain, unique, covers, slice } = contract;
  return [
    `${id}: ${title}`,
    `${grain}; no two rows have the same ${unique.join(' and ')}; ${REPLACES[covers](slice ?? '')}`,
    '',
    asTable(COLUMNS, describe(contract).columns),
  ].join('\n');
}

function describe(contract: Contract) {
  const columns = fieldsOf(contract).map(({ name, meta }) => ({
    column: name,
    header: meta.header === '' ? '(blank)' : meta.header,
    'also known as': (meta.aliases ?? []).filter((alias) => alias !== '').join('; '),
    type: meta.kind,
    rule: meta.required
      ? 'must have a value'
      : meta.mustBeThere
        ? 'must be there'
        : meta.mayBeMissing
          ? 'may be left out'
          : '',
    example: meta.example ?? '',
  }));
  const { months } = contract;
  const wide = months && {
    column: `${months.month}, ${months.value}`,
    header: `${months.prefix} May 2021`,
    'also known as': months.sameMonthLastYear.join('; '),
    type: 'count, a column a month',
    rule: 'at least one month',
    example: '33',
  };
  const { measures } = contract;
  const named = measures && {
    column: [measures.indicator, ...figureColumns(measures.value).map(({ name }) => name)].join(', '),
    header: `any that ${MEASURES_TABLE}.csv names`,
    'also known as': '',
    type: 'figure or marker',
    rule: '',
    example: '22.6',
  };
  const { id, title, grain, unique, covers } = contract;
  const across = [wide, named].filter((column) => column !== undefined);
  return { extract: id, title, grain, unique, covers, columns: [...columns, ...across] };
}
