import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, partialDate, text } from './kit/fields.ts';

/** Inspections, focused visits, judgements and notices. */
export const inspections = contract({
  id: 'inspections',
  title: 'Inspections, visits and notices',
  grain: 'one row per event',
  row: z.object({
    date: partialDate({
      header: 'Date',
      required: true,
      about: 'To the day, month or year',
      example: '06/2018',
    }),
    kind: category({
      header: 'Kind',
      required: true,
      known: {
        Inspection: [],
        'Focused visit': [],
        'Monitoring visit': [],
        Judgement: ['Judgment'],
        Notice: [],
      },
      example: 'Inspection',
    }),
    framework: text({ header: 'Framework', example: 'ILACS' }),
    judgement: category({
      header: 'Judgement',
      known: {
        Outstanding: [],
        Good: [],
        'Requires improvement': ['Requires improvement to be good'],
        Inadequate: [],
      },
      example: 'Requires improvement',
    }),
    note: text({ header: 'Note', aliases: ['Notes'], example: 'Impact of leaders inadequate' }),
  }),
  unique: ['date', 'kind'],
  covers: 'snapshot',
  reaches: 'all',
});
