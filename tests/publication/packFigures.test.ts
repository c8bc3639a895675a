import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/isoDate.ts';
import { signalsShown } from '../../src/disclosure/signalsShown.ts';
import { Figures } from '../../src/publication/figures.ts';
import { packIndicator, unpackFigures } from '../../src/publication/packFigures.ts';
import type { IndicatorDefinition, IndicatorRow } from '../../src/publication/tables.ts';
import { indicatorValue } from '../../src/statistics/indicatorValue.ts';

const UNITS = ['count', 'percent', 'rate_per_10000', 'days', 'ratio'] as const;

const figure = fc.record({
  skipped: fc.integer({ min: 0, max: 2 }),
  numerator: fc.integer({ min: 0, max: 400 }),
  denominator: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  median: fc.option(fc.double({ min: 0, max: 90, noNaN: true }), { nil: null }),
  provisional: fc.boolean(),
  hidden: fc.boolean(),
});

const definitionOf = (unit: (typeof UNITS)[number], kind: 'flow' | 'stock'): IndicatorDefinition => ({
  id: 'made_up',
  title: 'Made up',
  question: 'Is it?',
  family: 'front_door',
  unit,
  better: 'lower',
  kind,
  numerator: 'some',
  denominator: 'all',
  basis: 'local',
  breakdowns: ['team', 'sex'],
  benchmark: null,
  caveats: null,
  areas: [],
  spine: true,
  weekly: false,
  looks_back: 0,
  population: '0-17',
  reads: [],
});

it('gives back every figure and all that is said of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...UNITS),
      fc.constantFrom('flow' as const, 'stock' as const),
      fc.dictionary(fc.constantFrom('North', 'South'), fc.array(figure, { minLength: 1, maxLength: 40 })),
      (unit, kind, teams) => {
        const definition = definitionOf(unit, kind);
        const rows: IndicatorRow[] = Object.entries(teams).flatMap(([member, figures]) => {
          let month = '2021-10-01';
          return figures.map(({ skipped, median, hidden, provisional, ...given }) => {
            month = addMonths(month, 1 + skipped);
            const value = unit === 'days' ? median : indicatorValue(unit, given.numerator, given.denominator);
            const key = { indicator: 'made_up', breakdown: 'team', member, month, provisional };
            return hidden
              ? { ...key, numerator: null, denominator: null, value: null, marker: 'c' }
              : { ...key, ...given, value, marker: null };
          });
        });
        const signals = [...new Set(rows.map(({ member }) => member))].flatMap((member) => {
          const own = rows.filter((row) => row.member === member);
          const targets = [{ from: '2022-01-01', target: 40, amber: 50 }];
          const isHidden = own.map(({ marker }) => marker === 'c');
          const setting = { targets, rebases: ['2023-01-01'] };
          return signalsShown(own, isHidden, definition, setting).map((signal, at) => ({
            indicator: 'made_up',
            breakdown: 'team',
            member,
            month: own[at]!.month,
            ...signal,
          }));
        });
        const figures = Figures.ofRows(rows, signals);
        const sent = JSON.parse(JSON.stringify({ indicators: [packIndicator(figures, definition)] }));
        const unpacked = unpackFigures(sent);
        expect(unpacked.members('made_up', 'team')).toEqual(figures.members('made_up', 'team'));
        for (const member of figures.members('made_up', 'team')) {
          const selection = { indicator: 'made_up', breakdown: 'team', member };
          const { points } = figures.series(selection);
          // Also of months before, between and after those of the series.
          const months = Array.from({ length: 130 }, (_, at) => addMonths('2021-01-01', at));
          const rules = months.map((month) => points.find((point) => point.month === month)?.rule ?? null);
          expect(months.map((month) => unpacked.rule(selection, month))).toEqual(rules);
          expect(months.map((month) => figures.rule(selection, month))).toEqual(rules);
          expect(unpacked.series(selection).points).toEqual(points);
        }
      },
    ),
    { numRuns: 300 },
  );
});
