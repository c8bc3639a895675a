/** How the identifier of every made-up child begins, so that none can be taken for a real one. */
export const MADE_UP_CHILD = 'SYN';
