import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { count, date, text } from './kit/fields.ts';

/**
 * What became of each meeting of a panel: whether it was held, on which day, and how many of the cases that were on its
 * list were heard. Local: the clerk's own record. It names no case.
 */
export const panelMeetings = contract({
  id: 'panel_meetings',
  title: 'Meetings of panels',
  grain: 'one row per panel and day on which it was to meet',
  row: z.object({
    panel: text({
      header: 'Panel',
      required: true,
      about: 'As in the list of case panels',
      example: 'Legal Gateway',
    }),
    planned_for: date({
      header: 'Meeting planned for',
      aliases: ['Planned for', 'Planned date', 'Date of panel'],
      required: true,
      example: '04/06/2025',
    }),
    held_on: date({
      header: 'Meeting held on',
      aliases: ['Held on', 'Date held'],
      about: 'Blank where it was not held, or has not been yet',
      example: '04/06/2025',
    }),
    items_expected: count({
      header: 'Items expected',
      aliases: ['Cases expected', 'Cases on the list', 'Items on the agenda'],
      example: '7',
    }),
    items_heard: count({
      header: 'Items heard',
      aliases: ['Cases heard'],
      about: 'Blank until the meeting is held',
      example: '6',
    }),
    note: text({
      header: 'Why not held or not heard',
      aliases: ['Reason not held', 'Note'],
      mayBeMissing: true,
      example: 'Papers late',
    }),
  }),
  unique: ['panel', 'planned_for'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'held_on',
});
