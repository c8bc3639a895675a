import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date } from './kit/fields.ts';
import { annexAChild, annexANoValue } from './shared/annexAChild.ts';
import { annexAExpectedBy, annexAUnborn } from './shared/annexARules.ts';
import { annexASources } from './shared/annexASources.ts';

/** Ofsted ILACS Annex A, list 1: every contact received in the six months before; a child may come more than once. */
export const contacts = contract({
  id: 'contacts',
  title: 'Annex A list 1: contacts',
  grain: 'one row per child and contact',
  row: z.object({
    ...annexAChild,
    date_of_contact: date({
      header: 'Date of Contact',
      aliases: ['Date of the Contact', 'Contact Date', 'Date Contact Received', 'Contact Received Date'],
      required: true,
      about: 'When the council received it',
      example: '04/03/2024',
    }),
    contact_source: category({
      header: 'Contact Source',
      aliases: ['Source of Contact', 'Source of the Contact', 'Contact Source Code'],
      known: annexASources,
      nullMarkers: annexANoValue,
      about: 'Who made it',
      example: 'q) 6: Police',
    }),
  }),
  rules: [annexAExpectedBy('date_of_contact', 'the contact'), annexAUnborn('date_of_contact', 'the contact')],
  unique: ['child_id', 'date_of_contact', 'contact_source'],
  covers: 'window',
  reaches: 6,
  slice: 'date_of_contact',
  asAt: 'date_of_contact',
});
