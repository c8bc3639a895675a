import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text } from './kit/fields.ts';

/**
 * What courts have directed the council to do, by when, and whether it was done.
 * Local: the legal team's own tracker. A direction may be met before its order is dated, as orders are sealed later.
 */
export const courtDirections = contract({
  id: 'court_directions',
  title: 'Court directions',
  grain: 'one row per direction',
  row: z.object({
    case_reference: identifier({
      header: 'Case reference',
      aliases: ['Legal case reference', 'Case ref'],
      required: true,
      about: 'As in the list of legal cases',
      example: 'L0231',
    }),
    direction: text({
      header: 'Direction',
      aliases: ['Court direction', 'Direction made', 'Details of direction'],
      required: true,
      about: 'What is to be done, without names',
      example: 'File the final statement and care plan',
    }),
    made_on: date({
      header: 'Direction made on',
      aliases: ['Made on', 'Date of order', 'Date made', 'Date of direction'],
      example: '16/06/2025',
    }),
    due: date({
      header: 'Direction due',
      aliases: ['Due', 'Due date', 'Date due', 'Deadline', 'Direction due date'],
      required: true,
      example: '14/07/2025',
    }),
    met_on: date({
      header: 'Direction met on',
      aliases: ['Met on', 'Date met', 'Date completed'],
      about: 'Blank until it is met',
      example: '11/07/2025',
    }),
    status: category({
      header: 'Status of direction',
      aliases: ['Direction status', 'Status'],
      mayBeMissing: true,
      known: {
        Outstanding: ['Open', 'Not yet due', 'In progress'],
        Met: ['Complete', 'Completed', 'Complied', 'Filed'],
        'Met late': ['Late', 'Filed late'],
        'Not met': ['Missed', 'Breached', 'Not complied'],
        Extended: ['Extension granted', 'Varied'],
        Discharged: ['No longer needed', 'Vacated'],
      },
      example: 'Met',
    }),
    owner: text({
      header: 'Owner',
      aliases: ['Responsible officer', 'Responsible', 'Lead'],
      mayBeMissing: true,
      about: 'Who is to see to it, by role',
      example: 'Team manager, East Safeguarding',
    }),
  }),
  unique: ['case_reference', 'direction', 'made_on', 'due'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'made_on',
});
