import Papa from 'papaparse';

/** The cells of a line; no cell holds a line break. */
export function splitLine(line: string, delimiter = ','): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  return Papa.parse<string[]>(line, { delimiter, newline: '\n' }).data[0]!;
}

/** A cell as it stands in a line. */
export const writeCell = (text: string, delimiter: string) =>
  text.includes(delimiter) || text.includes('"') || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
