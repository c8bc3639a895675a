import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { count, text } from '../kit/fields.ts';

/** The authorities that the DfE's model finds most like this one (Local Authority Interactive Tool). */
export const statisticalNeighbours = contract({
  id: 'statistical_neighbours',
  title: 'Statistical neighbours',
  grain: 'one row per authority and neighbour',
  row: z.object({
    authority: text({ header: 'Authority', required: true, example: 'Exampleshire' }),
    neighbour: text({ header: 'Neighbour', required: true, example: 'Sampleshire' }),
    neighbour_code: text({ header: 'Neighbour code', example: 'E10000098' }),
    rank: count({ header: 'Rank', required: true, about: '1 is the closest', example: '1' }),
    source: text({ header: 'Source', required: true, example: 'DfE statistical neighbour model 2025' }),
  }),
  rules: [
    {
      test: 'differ',
      fields: ['authority', 'neighbour'],
      at: 'neighbour',
      rule: 'neighbour_is_another',
      message: 'is the authority itself: name another',
    },
  ],
  unique: ['authority', 'neighbour'],
  covers: 'snapshot',
});
