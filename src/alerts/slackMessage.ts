import type { Digest } from '../words/digest.ts';

/** The most letters of a header and of a section (Slack, Block Kit reference). */
const MOST = { header: 150, section: 3000 };

/** A digest as an incoming webhook of Slack takes it: text for a notification, and blocks. */
export function slackMessage({ title, about, parts, closing }: Digest): object {
  const section = (text: string) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: cut(text, MOST.section) },
  });
  const small = (text: string) => ({
    type: 'context',
    elements: [{ type: 'mrkdwn', text: escapeText(text) }],
  });
  return {
    text: escapeText(`${title}, ${about}`),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(title, MOST.header), emoji: false } },
      small(about),
      ...parts.map(({ heading, lines }) =>
        section([`*${escapeText(heading)}*`, ...lines.map((line) => `• ${escapeText(line)}`)].join('\n')),
      ),
      small(closing),
    ],
  };
}

/** The three signs that Slack reads as its own. */
const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
