/** Stands for a member that the rows do not give, so that the members of a breakdown add up to the whole. */
export const NOT_RECORDED = 'Not recorded';
