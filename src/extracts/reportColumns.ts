/** The columns of a report as CSV. */
export const REPORT_COLUMNS = [
  'file',
  'sheet',
  'extract',
  'verdict',
  'line',
  'column',
  'value',
  'rule',
  'severity',
  'message',
] as const;

/** The first line of a report as CSV, with a byte-order mark so that Excel reads UTF-8. */
export const REPORT_HEADING = `\ufeff${REPORT_COLUMNS.join(',')}\r\n`;
