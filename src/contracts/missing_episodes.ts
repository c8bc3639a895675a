import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { code, dateTime, identifier, text, yesNo } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { CHILD_ID, NOT_KNOWN, TEAM } from './shared/local.ts';

/**
 * When children were missing or away, and whether somebody independent spoke with them within 72 hours of their return.
 * Statutory guidance on children who run away or go missing from home or care (2014); missing and away as in the looked
 * after return.
 */
export const missingEpisodes = contract({
  id: 'missing_episodes',
  title: 'Missing episodes',
  grain: 'one row per child and time missing or away',
  row: z.object({
    child_id: identifier({ ...CHILD_ID, aliases: [...CHILD_ID.aliases, 'miss_person_id'], required: true }),
    kind: code({
      header: 'Missing or away',
      aliases: [
        'Missing/away',
        'Episode type (missing/absent)',
        'Missing episode type',
        'miss_missing_episode_type',
      ],
      required: true,
      codes: {
        Missing: ['M', 'Missing from care', 'Missing from home', 'Missing from placement'],
        Away: [
          'A',
          'Absent',
          'Away from placement',
          'Away from placement without authorisation',
          'Unauthorised absence',
        ],
      },
      about: 'Missing: whereabouts not known. Away: known, and not where the child should be',
      example: 'Missing',
    }),
    started: dateTime({
      header: 'Missing episode start',
      aliases: ['Start of missing episode', 'Date and time missing', 'miss_missing_episode_start_date'],
      required: true,
      example: '12/07/2025 22:15',
    }),
    ended: dateTime({
      header: 'Missing episode end',
      aliases: ['End of missing episode', 'Date and time found', 'miss_missing_episode_end_date'],
      about: 'Blank until the child is found or returns',
      example: '13/07/2025 08:30',
    }),
    interview_offered: yesNo({
      header: 'Return interview offered',
      aliases: ['RHI offered', 'Return home interview offered', 'miss_missing_rhi_offered'],
      nullMarkers: NOT_KNOWN,
      example: 'Yes',
    }),
    interview_accepted: yesNo({
      header: 'Return interview accepted',
      aliases: ['RHI accepted', 'Return home interview accepted', 'miss_missing_rhi_accepted'],
      nullMarkers: NOT_KNOWN,
      example: 'Yes',
    }),
    interview_completed: dateTime({
      header: 'Return interview completed on',
      aliases: ['Return home interview completed on', 'Return interview date', 'RHI date'],
      mayBeMissing: true,
      about: 'With its time where that is known: the guidance counts 72 hours',
      example: '15/07/2025 10:00',
    }),
    team: text({ ...TEAM, mayBeMissing: true }),
  }),
  rules: [
    notBefore('ended', 'started', {
      rule: 'end_after_start',
      message: 'is before the child went missing: check both dates and times',
    }),
    notBefore('interview_completed', 'started', {
      rule: 'interview_after_start',
      message: 'is before the child went missing: check both dates and times',
    }),
  ],
  unique: ['child_id', 'started', 'started_time', 'kind'],
  covers: 'snapshot',
  reaches: 'all',
  asAt: 'started',
});
