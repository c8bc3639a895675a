import type { FamilyPage } from '../publication/familyPages.ts';
import type { Entry } from './cover.ts';

/** The parts of a month's or a quarter's pack, in order. */
export function contentsOf(families: readonly FamilyPage[]): Entry[] {
  return [
    { id: 'headlines', title: 'Headlines' },
    { id: 'exceptions', title: 'Exceptions' },
    ...families.map(({ id, title }) => ({ id, title })),
    { id: 'live-cases', title: 'Legal tables' },
    { id: 'improvement-plan', title: 'Improvement plan' },
    { id: 'questions', title: 'Questions of members' },
    { id: 'notes', title: 'Notes' },
  ];
}
