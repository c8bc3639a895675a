import type { DisclosureSummary } from '../publication/tables.ts';
import { formatShare } from './formatShare.ts';
import { formatNumber, HIDDEN } from './formatValue.ts';

/** `public: counts of 1 to 5 are hidden, [c]` */
export const profileWords = (profile: string, { hides_to }: DisclosureSummary): string =>
  `${profile}: counts of 1 to ${hides_to} are hidden, ${HIDDEN}`;

/** `51,527 of 90,794 counts (57%) are shown; the others are hidden so that nobody is recognised` */
export const disclosureFinding = ({ counts, shown }: DisclosureSummary): string =>
  `${formatNumber(shown)} of ${formatNumber(counts)} counts (${formatShare(shown, counts)}) are shown; the others are hidden so that nobody is recognised`;

/** What is hidden, and how: a sentence each. */
export function hidingRules({ readers, hides_to, rounds_to }: DisclosureSummary): string[] {
  const others =
    rounds_to === null
      ? 'Where a hidden count could be worked out from others, some of those are hidden as well: by the sum of a table, by another table that shares a total, by another month, or by an earlier publication.'
      : `Every other count is shown to the nearest ${rounds_to}, the half up, and totals are rounded from what they are, so that parts need not add up to them.`;
  return [
    `These pages are for: ${readers.toLowerCase()}.`,
    `A count of 1 to ${hides_to} is hidden and shown as ${HIDDEN}. A true zero is shown as 0.`,
    others,
    'A percentage, rate or median is hidden with any count that it is made of, and so is every comparison, sum of months and control chart that a hidden month is part of.',
    'Of a count of children at the end of a month, who came and who went is told for the whole service alone: by parts, either would give the other away.',
    'Before they were published these figures were attacked as somebody would who has all that is and was published: no hidden count could be worked out, nor narrowed down further than these rules allow.',
    'Teams, weeks, lists of files and trackers of cases are not part of these pages.',
  ];
}
