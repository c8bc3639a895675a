import type { FamilyPage } from '../publication/familyPages.ts';
import type { PublicationSummary } from '../publication/tables.ts';
import type { Entry } from './cover.ts';

/** The parts of a month's or a quarter's pack, in order, as far as its readers get them. */
export function contentsOf(
  families: readonly FamilyPage[],
  { disclosure }: Pick<PublicationSummary, 'disclosure'>,
): Entry[] {
  return [
    { id: 'headlines', title: 'Headlines' },
    { id: 'exceptions', title: 'Exceptions' },
    ...families.map(({ id, title }) => ({ id, title })),
    ...(disclosure === null
      ? [
          { id: 'live-cases', title: 'Legal tables' },
          { id: 'improvement-plan', title: 'Improvement plan' },
        ]
      : []),
    { id: 'questions', title: 'Questions of members' },
    { id: 'notes', title: 'Notes' },
  ];
}
