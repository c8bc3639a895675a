import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier, text, yesNo } from './kit/fields.ts';
import { CHILD_ID, NOT_KNOWN, TEAM, WORKER_ID } from './shared/local.ts';

/**
 * Visits to children, made and due: in need, on protection plans and looked after.
 * Looked after: regulation 28 of the Care Planning, Placement and Case Review (England) Regulations 2010. In need and
 * child protection: local procedures. Columns as in the standard safeguarding dataset's three tables of visits.
 */
export const visits = contract({
  id: 'visits',
  title: 'Visits to children',
  grain: 'one row per child and visit, made or due',
  row: z.object({
    visit_id: identifier({
      header: 'Visit ID',
      aliases: ['Visit reference', 'cinv_cin_visit_id', 'clav_cla_visit_id', 'cppv_cp_visit_id'],
      mayBeMissing: true,
      example: 'V5021',
    }),
    child_id: identifier({
      ...CHILD_ID,
      aliases: [...CHILD_ID.aliases, 'clav_person_id', 'cppv_person_id'],
      required: true,
    }),
    kind: category({
      header: 'Kind of visit',
      aliases: ['Visit type', 'Type of visit', 'Visit kind'],
      required: true,
      known: {
        'Child in need': ['CIN', 'CIN visit', 'Child in need visit'],
        'Child protection': ['CP', 'CPP', 'CP visit', 'Child protection visit', 'CP statutory visit'],
        'Looked after': ['CLA', 'LAC', 'CLA visit', 'LAC visit', 'Looked after visit', 'CLA statutory visit'],
        'Care leaver': ['CL', 'Care leaver visit', 'Leaving care'],
        Other: ['Other visit'],
      },
      example: 'Child protection',
    }),
    due: date({
      header: 'Visit due',
      aliases: ['Visit due date', 'Date visit due'],
      mayBeMissing: true,
      example: '17/07/2025',
    }),
    visited_on: date({
      header: 'Date of visit',
      aliases: [
        'Visit date',
        'Visited on',
        'Date visited',
        'cinv_cin_visit_date',
        'clav_cla_visit_date',
        'cppv_cp_visit_date',
      ],
      about: 'Blank until it is made',
      example: '16/07/2025',
    }),
    seen: yesNo({
      header: 'Child seen',
      aliases: ['Seen', 'cinv_cin_visit_seen', 'clav_cla_visit_seen', 'cppv_cp_visit_seen'],
      nullMarkers: NOT_KNOWN,
      example: 'Yes',
    }),
    seen_alone: yesNo({
      header: 'Child seen alone',
      aliases: [
        'Seen alone',
        'cinv_cin_visit_seen_alone',
        'clav_cla_visit_seen_alone',
        'cppv_cp_visit_seen_alone',
      ],
      nullMarkers: NOT_KNOWN,
      example: 'Yes',
    }),
    bedroom_seen: yesNo({
      header: 'Bedroom seen',
      aliases: ["Child's bedroom seen", 'cinv_cin_visit_bedroom', 'cppv_cp_visit_bedroom'],
      nullMarkers: NOT_KNOWN,
      mayBeMissing: true,
      example: 'Yes',
    }),
    worker_id: identifier({ ...WORKER_ID, mayBeMissing: true }),
    team: text(TEAM),
  }),
  rules: [
    {
      test: 'some',
      fields: ['due', 'visited_on'],
      at: 'visited_on',
      rule: 'some_date',
      message: 'is blank, and so is the day it was due: write at least one of the two',
    },
    {
      test: 'not_together',
      values: { seen: false, seen_alone: true },
      at: 'seen_alone',
      rule: 'seen_alone_is_seen',
      message: 'is yes for a child who was not seen: check both answers',
    },
  ],
  unique: ['visit_id', 'child_id', 'kind', 'due', 'visited_on', 'worker_id'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'visited_on',
});
