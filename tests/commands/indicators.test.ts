import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/publication/families.ts';
import { OFSTED_AREAS } from '../../src/publication/ofstedAreas.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { project, Sandbox } from '../support/sandbox.ts';

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox({ files: false });
});
afterAll(() => box.remove());

type Printed = IndicatorDefinition & { read_from: string[]; file: string };

const files = readdirSync(join(project, 'pipeline', 'indicators')).map((name) => name.replace('.sql', ''));
const asJson = async (...args: string[]): Promise<Printed[]> =>
  JSON.parse((await box.run('indicators', ...args, '--json')).out);
const idsIn = (out: string) => files.filter((id) => new RegExp(`^${id} `, 'm').test(out));

describe('the list of indicators', () => {
  it('has every file once, by family in the order of a child’s way through the service', async () => {
    const { code, out, err } = await box.run('indicators');
    expect([code, err]).toEqual([0, '']);
    expect(idsIn(out)).toEqual(files);
    expect(out).toMatch(new RegExp(`\\n${files.length} indicators$`));
    const headings = [...out.matchAll(/^\S.* \((\w+)\)$/gm)].map(([, family]) => family);
    expect(headings).toEqual(Object.keys(FAMILIES));
    expect(out).toMatch(/^id +title +unit +direction +spine +areas$/m);
    expect(out).toMatch(/^re_referrals +Re-referrals within 12 months +per cent +lower is better/m);
  });

  it('is that of one area, of one family, or the spine, or what is all of them', async () => {
    const all = await asJson();
    const is = (wanted: (each: Printed) => boolean) => all.filter(wanted).map(({ id }) => id);
    const overseen = is(({ areas }) => areas.includes('management_oversight'));
    expect(overseen.length).toBeGreaterThan(1);
    expect(idsIn((await box.run('indicators', '--area', 'management_oversight')).out)).toEqual(overseen);
    const legal = is(({ family }) => family === 'legal');
    expect(idsIn((await box.run('indicators', '--family', 'legal')).out)).toEqual(legal);
    const spine = is((each) => each.spine);
    expect(idsIn((await box.run('indicators', '--spine')).out)).toEqual(spine);
    const both = is((each) => each.family === 'legal' && each.spine);
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(Math.min(legal.length, spine.length));
    expect((await asJson('--family', 'legal', '--spine')).map(({ id }) => id)).toEqual(both);
    const none = await box.run('indicators', '--family', 'improvement', '--area', 'workforce');
    expect(none).toMatchObject({ code: 0, out: 'no indicators' });
  });
});

describe('one indicator', () => {
  it('is printed as a form', async () => {
    const { code, out } = await box.run('indicators', 'legal_live_cases');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('legal_live_cases: Live legal cases');
    expect(out).toMatch(/^Question +How many cases does the children's legal team have open/m);
    expect(out).toMatch(/^Family +Legal proceedings and pre-proceedings$/m);
    expect(out).toMatch(/^Numerator +cases open at the end of the month$/m);
    expect(out).toMatch(/^Denominator +none$/m);
    expect(out).toMatch(/^Basis +Local: the legal team's monthly report, table A, or its list of cases$/m);
    expect(out).toMatch(/^Direction +neither is better$/m);
    expect(out).toMatch(/^Unit +count$/m);
    expect(out).toMatch(/^Tells +how things stood at the end of the month$/m);
    expect(out).toMatch(/^Broken down by +case type$/m);
    expect(out).toMatch(/^What is approximated +Counted from the list of cases/m);
    expect(out).toMatch(/^Read from +legal_cases, legal_summary$/m);
    // There is nothing to say of these.
    expect(out).not.toMatch(/^(?:Benchmark|Looks back)/m);
    const { out: volume } = await box.run('indicators', 'contacts');
    expect(volume).toMatch(/^Question/m);
    expect(volume).not.toMatch(/^Ofsted/m);
    // Long words are folded beside their term.
    for (const line of out.split('\n').slice(2, -1)) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('names its benchmark as benchmark_measures.csv does, and its areas in words', async () => {
    const { out } = await box.run('indicators', 'looked_after_three_placements');
    expect(out.split('\n')[0]).toMatch(/\(spine\)$/);
    expect(out).toMatch(
      /^Benchmark +Children looked after at 31 March with 3 or more placements in the year$/m,
    );
    expect(out).toMatch(/^Benchmark id +three_or_more_placements$/m);
    const [[id] = []] = Object.entries(OFSTED_AREAS);
    const [first] = await asJson('--area', id!);
    expect((await box.run('indicators', first!.id)).out.replaceAll(/\s+/g, ' ')).toContain(
      `Ofsted's areas ${OFSTED_AREAS.corporate_responsibility}`,
    );
  });

  it('takes the titles of benchmarks from the data folder, where that has a table of its own', async () => {
    mkdirSync(join(box.data, 'reference'), { recursive: true });
    writeFileSync(
      join(box.data, 'reference', 'benchmark_measures.csv'),
      'Indicator,Measure,Unit,Better,Extract,Table,Column,Also known as,Where\n' +
        're_referrals_within_12_months,As we call it,percent,lower,dfe_open_data,T,c,,\n',
    );
    const own = await box.run('indicators', 're_referrals', '--data', box.data);
    expect(own.out).toMatch(/^Benchmark +As we call it$/m);
    // One that the table does not give is called by its id.
    const other = await box.run('indicators', 'looked_after_three_placements', '--data', box.data);
    expect(other.out).toMatch(/^Benchmark +Three or more placements$/m);
  });

  it('is printed as JSON, with where its file is', async () => {
    const { out } = await box.run('indicators', 're_referrals', '--json');
    const printed = JSON.parse(out) as Printed;
    expect(printed).toMatchObject({
      id: 're_referrals',
      unit: 'percent',
      benchmark_title: 'Referrals within 12 months of an earlier one',
      read_from: ['referrals'],
    });
    expect(printed).not.toHaveProperty('query');
    expect(printed.file).toBe(join(project, 'pipeline', 'indicators', 're_referrals.sql'));
    for (const { file } of await asJson()) expect(existsSync(file)).toBe(true);
  });
});

describe('what is not known', () => {
  it.each([
    [
      ['referals'],
      /there is no indicator "referals": did you mean "referrals"\? see "sightline indicators"$/,
    ],
    [['three_placements'], /did you mean "looked_after_three_placements"\?/],
    [['qqqqqqqq'], /there is no indicator "qqqqqqqq": see "sightline indicators"$/],
    [['--area', 'drift'], /there is no area "drift": name one of corporate_responsibility, workforce, /],
    [['--family', 'toString'], /there is no family "toString": name one of front_door, early_help, /],
    [['--family', ''], /--family is given without a value/],
  ])('is told in one line, with exit code 2: %j', async (args, message) => {
    const { code, out, err } = await box.run('indicators', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err.split('\n')).toHaveLength(1);
  });
});
