import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { panels } from '../../src/contracts/panels.ts';
import { checkText } from '../../src/extracts/checkText.ts';
import { fileReport } from '../../src/extracts/fileReport.ts';
import { REPORT_HEADING } from '../../src/extracts/reportColumns.ts';
import { reportCsv } from '../../src/extracts/reportCsv.ts';

const report = (name: string, text: string) => {
  const check = checkText(text, [panels], { quarantinedPercent: 100 });
  return fileReport(name, { sheet: null, encoding: 'utf-8', check });
};
const HEADER = 'Panel,Frequency,Day,Start,End\n';
const rowsOf = (csv: string) => Papa.parse<string[]>(csv.trimEnd()).data;

it('has a line for each problem, and one for a file without', () => {
  const bad = report('bad, "worse".csv', `${HEADER}Gateway,Weekly,Wed,25:30,12:00\nOther,,Wed,09:30,12:00\n`);
  const sound = report('sound.csv', `${HEADER}Gateway,Weekly,Wed,09:30,12:00\n`);
  const rows = rowsOf(REPORT_HEADING + reportCsv([bad, sound]));
  expect(rows[0]).toHaveLength(10);
  expect(
    rows.slice(1).map(([file, , extract, verdict, line, column]) => [file, extract, verdict, line, column]),
  ).toEqual([
    ['bad, "worse".csv', 'panels', 'quarantined_rows', '2', 'Start'],
    ['bad, "worse".csv', 'panels', 'quarantined_rows', '3', 'Frequency'],
    ['sound.csv', 'panels', 'accepted', '', ''],
  ]);
  expect(rows[1]!.at(-1)).toBe(bad.problems[0]!.message);
  expect(reportCsv([])).toBe('');
});

it('lets no spreadsheet run what a file holds, and leaves numbers as they are', () => {
  const [sound] = [report('sound.csv', `${HEADER}Gateway,Weekly,Wed,09:30,12:00\n`)];
  const problem = { line: 2, column: 'Day', rule: 'date', message: 'is none', severity: 'error' } as const;
  const values = ['=1+1', '@x', '＝1', '+44 20', '-5', '+1.5', '-x'];
  const csv = reportCsv([{ ...sound!, problems: values.map((value) => ({ ...problem, value })) }]);
  expect(rowsOf(csv).map((row) => row[6])).toEqual(["'=1+1", "'@x", "'＝1", "'+44 20", '-5', '+1.5', "'-x"]);
});
