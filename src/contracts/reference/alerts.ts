import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { code, text, time, yesNo } from '../kit/fields.ts';
import type { RowRule } from '../kit/rules.ts';

const about = (header: string, about: string) => yesNo({ header, required: true, about, example: 'Yes' });

const lacksVariable = (channel: string): RowRule => ({
  test: 'some',
  fields: ['variable'],
  when: { field: 'channel', is: channel },
  at: 'variable',
  rule: 'variable_missing',
  message: 'is blank: name the environment variable that holds the address of the webhook',
});

/**
 * Who is told after a run, by what, and of what. No figure depends on it, and no secret stands in it: the address of a
 * webhook, as the password of the mail server, is held by an environment variable.
 */
export const alerts = contract({
  id: 'alerts',
  title: 'Alerts',
  grain: 'one row per channel by which somebody is told',
  row: z.object({
    name: text({
      header: 'Name',
      required: true,
      about: 'Who is told; another name begins anew with everything',
      example: 'Performance team',
    }),
    channel: code({
      header: 'Channel',
      required: true,
      codes: { 'E-mail': ['Email', 'Mail'], Teams: ['Microsoft Teams'], Slack: [] },
      example: 'E-mail',
    }),
    addresses: text({
      header: 'E-mail addresses',
      about: 'Several with semicolons between them; blank where it is no e-mail',
      example: 'performance@council.example',
    }),
    variable: text({
      header: 'Variable',
      about: 'The environment variable that holds the address of the webhook, never the address itself',
      example: 'SIGHTLINE_TEAMS_WEBHOOK',
    }),
    late: about('Late', 'An extract that is awaited has not come'),
    refused: about('Refused', 'A file was refused'),
    unpublished: about('Not published', 'A run published nothing'),
    concern: about(
      'Concern',
      'A figure of the spine, the few that are looked at first, changes really, in the wrong direction',
    ),
    target: about('Target', 'A figure meets its target, or meets it no longer'),
    overdue: about('Overdue', 'Work is overdue, or twice as much of it as before'),
    quiet_from: time({
      header: 'Quiet from',
      about: "Nothing is sent from this time of England's clock …",
      example: '20:00',
    }),
    quiet_to: time({ header: 'Quiet to', about: '… to this one', example: '07:00' }),
    note: text({ header: 'Note', example: 'Agreed with the director in September' }),
  }),
  rules: [
    {
      test: 'some',
      fields: ['addresses'],
      when: { field: 'channel', is: 'E-mail' },
      at: 'addresses',
      rule: 'addresses_missing',
      message: 'is blank: write at least one e-mail address',
    },
    lacksVariable('Teams'),
    lacksVariable('Slack'),
  ],
  unique: ['name'],
  covers: 'snapshot',
});
