import type { Day } from '../../../src/calendar/day.ts';
import { inWords, onWeekday } from '../time/days.ts';

/** What nobody asked, at sessions before the last day: those of the last but one are answered, of the last one not all. */
export function questionsOf(to: Day): string[][] {
  const [before, last] = [onWeekday(to - 52), onWeekday(to - 24)];
  return [
    [
      inWords(before),
      'Scrutiny committee',
      'Why do more children come back within a year than a year ago?',
      'Most of them came back within three months of a short assessment. Managers now read every case that is closed after one.',
      inWords(onWeekday(before + 14)),
      'Answered',
    ],
    [
      inWords(last),
      'Scrutiny committee',
      'How many social workers are from agencies, and until when?',
      'As many as there are vacancies in the assessment teams; recruitment is under way.',
      inWords(onWeekday(last + 10)),
      'Part answered',
    ],
    [
      inWords(last),
      'Lead member',
      'When will the waiting list for dental checks be cleared?',
      '',
      '',
      'Open',
    ],
  ];
}
