/** Text as a terminal can show it: what would move its cursor, colour or clear it is printed as `\\u001b`. */
export const printable = (text: string) =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (mark) =>
    mark === '\t' ? ' ' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
