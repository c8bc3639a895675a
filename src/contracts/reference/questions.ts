import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { code, date, text } from '../kit/fields.ts';
import { notBefore } from '../kit/rules.ts';

/** What members asked at a session, and what they were answered; the pack of the next one tells both. */
export const questions = contract({
  id: 'questions',
  title: 'Questions of members',
  grain: 'one row per question',
  row: z.object({
    session: date({
      header: 'Session',
      required: true,
      about: 'The day on which it was asked',
      example: '05/10/2026',
    }),
    asked_by: text({ header: 'Asked by', about: 'A member or a committee', example: 'Scrutiny committee' }),
    question: text({
      header: 'Question',
      required: true,
      about: 'It names no child',
      example: 'Why are visits late in the north?',
    }),
    answer: text({
      header: 'Answer',
      about: 'Blank until there is one',
      example: 'Two posts were vacant until September; both are filled',
    }),
    answered_on: date({ header: 'Answered on', about: 'Blank until it is', example: '19/10/2026' }),
    status: code({
      header: 'Status',
      required: true,
      codes: {
        Open: ['Outstanding', 'To follow'],
        'Part answered': ['Partly answered'],
        Answered: ['Closed'],
      },
      example: 'Answered',
    }),
  }),
  rules: [
    notBefore('answered_on', 'session', {
      rule: 'end_before_start',
      message: 'is before the session at which it was asked: check both dates',
    }),
    {
      test: 'some',
      fields: ['answer'],
      when: { field: 'status', is: 'Answered' },
      at: 'answer',
      rule: 'answer_missing',
      message: 'is blank although the question is said to be answered: write the answer, or Open',
    },
  ],
  unique: ['session', 'question'],
  covers: 'snapshot',
});
