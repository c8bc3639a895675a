/** A reference table cannot be used; nothing can be published without it. */
export class ReferenceTableError extends Error {}
