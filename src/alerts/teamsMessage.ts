import type { Digest } from '../words/digest.ts';

/**
 * A digest as a webhook of Microsoft Teams takes it: a message with an adaptive card. Its text stands in runs, which Teams
 * shows as they are, where a text block would read `*` and `_` as its own.
 */
export function teamsMessage({ title, about, parts, closing }: Digest): object {
  const text = (words: string, style: object = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: words, ...style }],
  });
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          fallbackText: `${title}, ${about}`,
          body: [
            text(title, { size: 'Large', weight: 'Bolder' }),
            text(about, { isSubtle: true }),
            ...parts.map(({ heading, lines }) => ({
              type: 'Container',
              spacing: 'Medium',
              items: [text(heading, { weight: 'Bolder' }), ...lines.map((line) => text(line))],
            })),
            text(closing, { isSubtle: true, size: 'Small' }),
          ],
        },
      },
    ],
  };
}
