import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { count, text } from '../kit/fields.ts';

/** The parts into which the council divides its area, in the order in which pages list them. */
export const localities = contract({
  id: 'localities',
  title: 'Localities',
  grain: 'one row per locality',
  row: z.object({
    locality: text({ header: 'Locality', required: true, example: 'North' }),
    order: count({ header: 'Order', about: 'Its place on pages', example: '1' }),
    covers: text({
      header: 'Covers',
      about: 'Its towns or districts, in words',
      example: 'Ayton and Beeton',
    }),
    row: count({
      header: 'Row',
      about: 'Where its tile stands in a grid, from the north: 1 first',
      example: '1',
    }),
    column: count({ header: 'Column', about: 'The same from the west', example: '2' }),
  }),
  unique: ['locality'],
  covers: 'snapshot',
});
