import { age, category, date, identifier, text } from '../kit/fields.ts';
import { annexADisability, annexAEthnicities, annexAGenders } from './annexAPeople.ts';

/** Cell texts by which systems say that a field has no value. */
export const annexANoValue = ['N/A', '#N/A', 'NULL', 'Not applicable'] as const;

/** Where a yes or no is meant, "unknown" is no value either. */
export const annexANoAnswer = [
  ...annexANoValue,
  'Unknown',
  'c) Unknown',
  'Not known',
  'Not recorded',
] as const;

const nullMarkers = annexANoValue;

/** What the Annex A lists say of a person, child or adopter. */
export const annexAPerson = {
  gender: category({
    header: 'Gender',
    aliases: ['Sex', 'Child Gender', "Child's Gender", 'Gender of Child'],
    known: annexAGenders,
    nullMarkers,
    about: 'From 2026 the column is called Sex',
    example: 'a) Male',
  }),
  ethnicity: category({
    header: 'Ethnicity',
    aliases: ['Ethnicity Code', 'Ethnic Origin', 'Ethnic Group', 'Child Ethnicity', "Child's Ethnicity"],
    known: annexAEthnicities,
    nullMarkers,
    about: 'The code of the common basic data set',
    example: 'a) WBRI',
  }),
};

/** What every Annex A list of children begins with. */
export const annexAChild = {
  child_id: identifier({
    header: 'Child Unique ID',
    aliases: [
      'Child ID',
      'Unique ID',
      'Child UID',
      'Unique Child ID',
      'Child Unique Identifier',
      'Unique Child Identifier',
      'Unique Identifier',
      "Child's Unique ID",
      'Child Identifier',
      'Person ID',
      'Client ID',
    ],
    required: true,
    about: "The council's own number for the child",
    example: '100001',
  }),
  ...annexAPerson,
  date_of_birth: date({
    header: 'Date of Birth',
    aliases: [
      'DOB',
      'D.O.B.',
      'Birth Date',
      'Expected Date of Birth',
      'Date of Birth / Expected Date of Birth',
    ],
    nullMarkers: [...nullMarkers, 'Unknown', 'Not known', 'Not recorded', 'Unborn'],
    about: 'Of an unborn child the expected date, or blank',
    example: '14/05/2012',
  }),
  age: age({
    header: 'Age of Child (Years)',
    aliases: ['Age', 'Age (Years)', 'Age in Years', 'Age of the Child (Years)', 'Age of Child', 'Child Age'],
    nullMarkers: [...nullMarkers, 'Unknown', 'Not known', 'Not recorded'],
    about: 'In whole years at the last birthday; -1 unborn',
    example: '7',
  }),
};

/** Disability, as lists 4 to 10 ask for it. */
export const annexAChildDisability = {
  disability: category({
    header: 'Does the Child have a Disability',
    aliases: [
      'Does the child have a disability?',
      'Does child have a disability',
      'Child has a Disability',
      'Disability',
      'Disabled',
      'Disability (Y/N)',
    ],
    known: annexADisability,
    nullMarkers,
    example: 'b) No',
  }),
};

/** Who holds the case. */
export const annexAAllocation = {
  allocated_team: text({
    header: 'Allocated Team',
    aliases: ['Team', 'Allocated Team Name', 'Allocated Social Work Team', 'Team Name'],
    nullMarkers,
    example: 'Assessment Team 1',
  }),
  allocated_worker: text({
    header: 'Allocated Worker',
    aliases: ['Worker', 'Allocated Worker Name', 'Allocated Social Worker', 'Social Worker'],
    nullMarkers,
    about: 'The social worker or lead practitioner',
    example: 'A. Worker',
  }),
};
