/** Screens on which charts are shown at their narrow width; as the style sheet has it. */
export const NARROW_SCREEN = '(max-width: 767px)';
