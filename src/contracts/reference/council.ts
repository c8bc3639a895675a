import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { code, text } from '../kit/fields.ts';

/** Whose data a publication shows. */
export const council = contract({
  id: 'council',
  title: 'Council',
  grain: 'one row',
  row: z.object({
    name: text({ header: 'Council', required: true, example: 'Exampleshire County Council' }),
    data: code({ header: 'Data', required: true, codes: { real: [], synthetic: [] }, example: 'real' }),
    about: text({
      header: 'About the data',
      required: true,
      example: 'from the tables of its public papers',
    }),
  }),
  unique: ['name'],
  covers: 'snapshot',
});
