import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { text } from './kit/fields.ts';
import { period } from './kit/period.ts';

/**
 * A table of Explore education statistics, any of them: all have the columns below, in an order that varies
 * (https://explore-education-statistics.service.gov.uk). Every other column is a filter or a figure; which figures are
 * read, and under which filters, `data/reference/benchmark_measures.csv` says. Areas below an authority, or of another
 * kind, are not read.
 *
 * Such a table says no day on which it was drawn. It runs to the last day that its latest period can mean, and replaces,
 * indicator by indicator, tables that run less far. Two that run to the same period and hold the same indicator, such
 * as a release and its revision, are refused: which of them is right they do not say.
 */
export const dfeOpenData = contract({
  id: 'dfe_open_data',
  title: 'DfE open data (Explore education statistics)',
  grain: 'one row per period, area and indicator',
  row: z.object({
    period: period({ header: 'time_period', required: true, example: '202324' }),
    time_identifier: text({
      header: 'time_identifier',
      required: true,
      about: 'What kind of period it is',
      example: 'Reporting year',
    }),
    geographic_level: text({ header: 'geographic_level', required: true, example: 'Local authority' }),
    country_code: text({ header: 'country_code', mustBeThere: true, example: 'E92000001' }),
    country_name: text({ header: 'country_name', mustBeThere: true, example: 'England' }),
    region_code: text({ header: 'region_code', mayBeMissing: true, example: 'E12000099' }),
    region_name: text({ header: 'region_name', mayBeMissing: true, example: 'North Midlands' }),
    old_la_code: text({
      header: 'old_la_code',
      mayBeMissing: true,
      about: "The DfE's number of the authority, which stays when its borders do",
      example: '099',
    }),
    new_la_code: text({
      header: 'new_la_code',
      mayBeMissing: true,
      about: "The ONS's code of the authority",
      example: 'E10000099',
    }),
    la_name: text({ header: 'la_name', mayBeMissing: true, example: 'Exampleshire' }),
  }),
  measures: {
    indicator: 'indicator',
    value: 'value',
    where: [{ header: 'geographic_level', values: ['National', 'Regional', 'Local authority'] }],
  },
  unique: [
    'period',
    'time_identifier',
    'geographic_level',
    'region_name',
    'old_la_code',
    'la_name',
    'indicator',
  ],
  covers: 'period',
  slice: 'indicator',
  asAt: 'period_to',
  benchmark: true,
});
