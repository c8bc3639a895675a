import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { text } from './kit/fields.ts';
import { period } from './kit/period.ts';

/**
 * The long series behind the DfE's Local Authority Interactive Tool (LAIT): one figure per measure, period and area, as
 * its repository holds it in Parquet (dfe-analytical-services/local-authority-interactive-tool), or as CSV. All its
 * figures stand in one column; which measures are read `data/reference/benchmark_measures.csv` says, by their short
 * names. The tool's data dictionary says which direction of each is better. `-` stands for every figure that is absent.
 *
 * It says no day on which it was drawn: see `dfe_open_data`, whose rules of what replaces what it shares.
 */
export const localAuthorityInteractiveTool = contract({
  id: 'local_authority_interactive_tool',
  title: 'Local Authority Interactive Tool, long series',
  grain: 'one row per period, area and indicator',
  row: z.object({
    measure: text({
      header: 'Short Desc',
      required: true,
      about: "The measure's short name",
      example: 'ReReferral',
    }),
    description: text({ header: 'Data item', mayBeMissing: true, example: 'Percentage of referrals …' }),
    period: period({ header: 'Years', required: true, example: '2023-24' }),
    area: text({ header: 'LA and Regions', required: true, example: 'Exampleshire' }),
    la_number: text({
      header: 'LA Number',
      required: true,
      about: "The DfE's number of the authority; regions have one too",
      example: '099',
    }),
    region: text({
      header: 'Region',
      mustBeThere: true,
      nullMarkers: ['NA'],
      about: 'Of an authority; blank for a region and for England',
      example: 'North Midlands',
    }),
  }),
  measures: { indicator: 'indicator', value: 'value' },
  unique: ['period', 'la_number', 'indicator'],
  covers: 'period',
  slice: 'indicator',
  asAt: 'period_to',
  benchmark: true,
});
