/** How a child took part in a review: the codes of the looked after return and of conferences. */
export const participation = {
  PN0: ['PN0 - Child aged under 4 at the time of the review', 'Under 4'],
  PN1: ['PN1 - Child physically attends and speaks for him or herself', 'Attended and spoke'],
  PN2: [
    'PN2 - Child physically attends and an advocate speaks on his or her behalf',
    'Attended, advocate spoke',
  ],
  PN3: [
    'PN3 - Child attends and conveys his or her view symbolically (non-verbally)',
    'Attended, views by symbols',
  ],
  PN4: [
    'PN4 - Child physically attends but does not speak for him or herself',
    'Attended, views not conveyed',
  ],
  PN5: ['PN5 - Child does not attend but briefs an advocate to speak', 'Not there, briefed an advocate'],
  PN6: ['PN6 - Child does not attend but conveys his or her views to the review', 'Not there, views sent'],
  PN7: ['PN7 - Child does not attend nor are his or her views conveyed', 'Not there, views not sent'],
} as const;
