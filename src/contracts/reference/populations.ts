import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { count, text } from '../kit/fields.ts';

/** How many children live in an area: the denominator of rates per 10,000 (ONS mid-year estimates). */
export const populations = contract({
  id: 'populations',
  title: 'Populations',
  grain: 'one row per area, mid-year and ages',
  row: z.object({
    area: text({
      header: 'Area',
      required: true,
      about: 'The council or a locality',
      example: 'Exampleshire',
    }),
    area_code: text({ header: 'Area code', about: 'Of the ONS, where it has one', example: 'E10000099' }),
    year: count({ header: 'Year', required: true, about: 'The mid-year of the estimate', example: '2024' }),
    ages: text({ header: 'Ages', required: true, about: 'First and last', example: '0-17' }),
    population: count({ header: 'Population', required: true, example: '121,345' }),
    source: text({ header: 'Source', required: true, example: 'ONS mid-year estimates, July 2025' }),
  }),
  unique: ['area', 'year', 'ages'],
  covers: 'snapshot',
});
