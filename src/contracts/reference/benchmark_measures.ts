import { z } from 'zod';
import { conditions } from '../kit/conditions.ts';
import { contract } from '../kit/contract.ts';
import { code, text } from '../kit/fields.ts';

/**
 * Which columns of other people's tables are read, and as what. A column that a release renames is one more name under
 * "Also known as"; a filter's value, one more behind `|`. `indicator` is what an indicator file names as its
 * `benchmark`. Of two rows for one indicator in one extract the first counts whose columns a file has.
 */
export const benchmarkMeasures = contract({
  id: 'benchmark_measures',
  title: 'Benchmark measures',
  grain: 'one row per indicator and column that holds it',
  row: z.object({
    indicator: text({
      header: 'Indicator',
      required: true,
      about: 'Its id: the same for every table that has it',
      example: 're_referrals_within_12_months',
    }),
    measure: text({
      header: 'Measure',
      required: true,
      about: 'What it says, in words',
      example: 'Referrals within 12 months of an earlier one',
    }),
    unit: code({
      header: 'Unit',
      required: true,
      codes: { count: [], percent: [], rate_per_10000: [], days: [], ratio: [] },
      example: 'percent',
    }),
    better: code({
      header: 'Better',
      required: true,
      codes: { higher: [], lower: [], neither: [] },
      about: 'As the data dictionary of the Local Authority Interactive Tool has it',
      example: 'lower',
    }),
    extract: code({
      header: 'Extract',
      required: true,
      codes: { dfe_open_data: [], local_authority_interactive_tool: [] },
      example: 'dfe_open_data',
    }),
    table: text({
      header: 'Table',
      required: true,
      about: 'As people call it; the columns of one table stand in one file',
      example: 'Referrals and re-referrals (c1)',
    }),
    column: text({ header: 'Column', required: true, example: 'rereferral_percent' }),
    also_known_as: text({
      header: 'Also known as',
      about: 'Other spellings of the column, with ; between them',
      example: 'Re_referrals_percent',
    }),
    where: conditions({
      header: 'Where',
      about: 'What other columns must say, with ; between them and | between values of one',
      example: 'category = Referrals and Re-referrals',
    }),
  }),
  unique: ['indicator', 'extract', 'column', 'where'],
  covers: 'snapshot',
});
