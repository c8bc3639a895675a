/** How to read a control chart, in three sentences. */
export const HOW_TO_READ = [
  'The solid line is the average, and the dashed lines are the limits between which a figure moves from month to month when nothing has changed.',
  'A point in colour stands out: it lies beyond a limit, or is one of a run of seven or more months on one side of the average or in one direction, or of two in three close to a limit; the mark points up or down, and the colour and the words say whether that is the right way.',
  'A grey point is what is to be expected, so that its going up or down on the month before needs no explanation.',
] as const;
