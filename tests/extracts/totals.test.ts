import { expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { fieldsOf } from '../../src/contracts/kit/contract.ts';
import { checkText } from '../../src/extracts/checkText.ts';

const contracts = await loadContracts();
const check = (text: string) => checkText(text, contracts, { quarantinedPercent: 50 });

it('adds up money and posts, and compares totals printed with pound signs and decimals', () => {
  const spend = check(
    'Month,Cost centre,Actual\nMay 2021,A1,"£1,200.50"\nMay 2021,A2,(200.50)\nTotal,,"£1,000.00"\n',
  );
  expect(spend).toMatchObject({
    extract: 'spend',
    verdict: 'accepted_with_warnings',
    accepted: 2,
    footer: 1,
  });
  expect(spend.reconciliation.map(({ printed, computed, outcome }) => [printed, computed, outcome])).toEqual([
    [1000, 1000, 'agrees'],
  ]);
  const posts = check(
    'As at,Team,In post FTE,Vacancies FTE\n31/05/2021,North,10.5,2\n31/05/2021,South,8.2,1.3\nTotal,,18.6,3.3\n',
  );
  expect(posts.extract).toBe('workforce');
  expect(posts.reconciliation.map(({ column, printed, outcome }) => [column, printed, outcome])).toEqual([
    ['In post FTE', 18.6, 'differs'],
    ['Vacancies FTE', 3.3, 'agrees'],
  ]);
});

it('needs a column that must be there, and takes blank cells in it', () => {
  const uasc = contracts.find(({ id }) => id === 'ssda903_uasc')!;
  const must = fieldsOf(uasc).find(({ meta }) => meta.mustBeThere)!;
  expect(must.meta.header).toBe('DUC');
  expect(check('CHILD,SEX,DOB,DUC\n001,1,02/03/2005,\n')).toMatchObject({
    extract: 'ssda903_uasc',
    accepted: 1,
  });
  expect(check('CHILD,SEX,DOB\n001,1,02/03/2005\n').extract).not.toBe('ssda903_uasc');
});
