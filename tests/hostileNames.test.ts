import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { Sandbox } from './support/sandbox.ts';

const box = new Sandbox({ files: false });
afterAll(() => box.remove());

const HEADER =
  'Escalation reference,Child ID,Kind of escalation,Escalation raised at,Level reached,Stage 1 reached,Stage 2 reached,Stage 3 reached,Stage 4 reached,Stage 5 reached,Escalation resolved at,Team';
const HOSTILE = [
  '..%2f..%2foutside.csv',
  '..\\..\\outside.csv',
  "x'); attach 'outside.duckdb' as y; --.csv",
  '$(touch outside).csv',
  'line\nbreak.csv',
  '[a-z]*?.csv',
  '\u202efdp.csv',
  'con.csv',
  `${'long'.repeat(60)}.csv`,
];
const TEAMS = [
  '../../outside',
  '/tmp/outside',
  '..\\outside',
  'NUL',
  "East'; drop table x; --",
  '<b>East</b>',
];

it('takes no path from the name of a file, a sheet, a team or a case', async (context) => {
  if (process.platform === 'win32') return context.skip('Windows has no such names');
  const folder = join(box.inbox, 'a..', '2026-10');
  mkdirSync(folder, { recursive: true });
  for (const [at, name] of HOSTILE.entries()) {
    const rows = TEAMS.map(
      (team, row) =>
        `../../E${row},../../C${row},Dispute,01/10/2026 09:00,Stage 1,,,,,,,${JSON.stringify(team)}`,
    );
    writeFileSync(join(folder, name), `${[HEADER, ...rows].join('\n')}${'\n'.repeat(at + 1)}`);
  }
  const cells = [
    HEADER.split(','),
    ['E', 'C', 'Dispute', '01/09/2026 09:00', 'Stage 1', '', '', '', '', '', '', '..'],
  ];
  const data = cells.map((row) => row.map((value) => ({ value, type: String })));
  await writeXlsx(data, { sheet: '..' }).toFile(join(folder, 'workbook.xlsx'));
  const { out, err } = await box.run(
    ...['refresh', '--inbox', box.inbox, '--data', box.data, '--as-at', '2026-10-31', '--allow-refused'],
  );
  expect([err, out.split('\n').at(-1)]).toEqual(['', expect.stringMatching(/^published /)]);
  const [{ n }] = (await box.query<{ n: number }>(
    'select count(distinct team) as n from clean.escalations',
  )) as [{ n: number }];
  expect(n).toBe(TEAMS.length);
  expect(readdirSync(box.folder).sort()).toEqual(['data', 'inbox']);
  for (const path of readdirSync(box.data, { recursive: true }).map(String)) {
    expect(path).toMatch(/^[\w./-]+$/);
    expect(path.split('/')).not.toContain('..');
    expect(path).not.toMatch(/outside|touch/i);
  }
});
