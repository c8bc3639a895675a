import type { Digest } from '../words/digest.ts';

/** A digest as the plain text of an e-mail. */
export function emailText({ about, parts, closing }: Digest): string {
  const told = parts.map(({ heading, lines }) =>
    [`${heading}`, ...lines.map((line) => `- ${line}`)].join('\n'),
  );
  return `${[about, ...told, closing].join('\n\n')}\n`;
}
