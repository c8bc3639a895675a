import { z } from 'zod';
import { contract } from '../contract.ts';
import { code, text } from '../fields.ts';

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
      example: 'tables from public papers, 2018 to 2022',
    }),
  }),
  unique: ['name'],
  covers: 'snapshot',
});
