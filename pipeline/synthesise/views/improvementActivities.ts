/** The themes of a plan for better services, as such plans have them; leads go by their office. */
export interface Theme {
  /** Begins the reference of each of its actions. */
  letter: string;
  theme: string;
  areas: readonly PriorityArea[];
}

export interface PriorityArea {
  area: string;
  leads: readonly string[];
  activities: readonly string[];
}

const area = (name: string, leads: readonly string[], activities: readonly string[]): PriorityArea => ({
  area: name,
  leads,
  activities,
});

export const THEMES: readonly Theme[] = [
  {
    letter: 'F',
    theme: 'Front door',
    areas: [
      area(
        'Thresholds',
        ['Head of front door and assessment', 'Partnership Manager'],
        [
          'Agree a threshold document with all partners',
          'Walk schools and health visitors through the threshold document',
          'Sample forty closed contacts each quarter and feed back',
        ],
      ),
      area(
        'Decisions within a working day',
        ['Front door Manager', 'Head of front door and assessment'],
        [
          'Show waiting contacts on one screen by the hour',
          'Put a second manager on duty on Mondays',
          'Stop double entry of police notifications',
        ],
      ),
      area(
        'Repeat contacts',
        ['Head of early help', 'Front door Manager'],
        [
          'Offer a family meeting after the third contact',
          'Trace what became of contacts that were only signposted',
          'Send every referrer the decision in writing',
        ],
      ),
    ],
  },
  {
    letter: 'A',
    theme: 'Assessment and planning',
    areas: [
      area(
        'Timely assessment',
        ['Head of front door and assessment', 'Assessment Manager'],
        [
          'Hold a checkpoint on day ten of every assessment',
          'List assessments beyond day thirty-five each morning',
          'Move two posts to the assessment team under most strain',
        ],
      ),
      area(
        'What children say',
        ['Principal Social Worker', 'Participation Officer'],
        [
          'Write the wishes of the child in their own words in each assessment',
          'Train workers in play and drawing with under-fives',
          'Check ten assessments a month for what the child said',
        ],
      ),
      area(
        'Plans that families understand',
        ['Principal Social Worker', 'Head of safeguarding'],
        [
          'Replace the plan form by a page of plain words',
          'Test the form with a parents panel',
          'Retire the old forms',
        ],
      ),
    ],
  },
  {
    letter: 'S',
    theme: 'Safeguarding practice',
    areas: [
      area(
        'Strategy discussions',
        ['Head of safeguarding', 'Safeguarding Partnership Manager'],
        [
          'Agree who attends at which level of risk',
          'Record times of concern and discussion in the same place',
          'Review discussions held later than the next working day',
        ],
      ),
      area(
        'Visits',
        ['Safeguarding Manager', 'Head of safeguarding'],
        [
          'Show visits that fall due in the next ten days to each worker',
          'Record within two working days that a child was seen alone',
          'Escalate visits missed twice to the head of service',
        ],
      ),
      area(
        'Long plans',
        ['Conference Service Manager'],
        [
          'Review every protection plan at fifteen months',
          'Bring second plans within two years to a reflective panel',
          'Invite advocates to all review conferences',
        ],
      ),
    ],
  },
  {
    letter: 'C',
    theme: 'Children in care',
    areas: [
      area(
        'Permanence',
        ['Head of children in care', 'Permanence Coordinator'],
        [
          'Plan for permanence by the second review',
          'Track each placement order from grant to match',
          'Start foster-to-adopt conversations before birth',
        ],
      ),
      area(
        'Places to live',
        ['Commissioning Manager', 'Head of children in care'],
        [
          'Recruit fifteen households for teenagers',
          'Visit each home outside the county within a month',
          'Meet weekly about children whose placement is shaky',
        ],
      ),
      area(
        'Health and learning',
        ['Head of the virtual school', 'Designated Nurse'],
        [
          'Book initial health assessments on the day of entry',
          'Agree dental places with three practices',
          'Quality-check education plans every term',
        ],
      ),
      area(
        'Leaving care',
        ['Leaving care Manager'],
        [
          'Begin pathway plans at fifteen and a half',
          'Set aside ten training flats',
          'Keep in touch at least every eight weeks',
        ],
      ),
    ],
  },
  {
    letter: 'L',
    theme: 'Legal work',
    areas: [
      area(
        'Before proceedings',
        ['Head of Law', 'Case Progression Officer'],
        [
          'Track pre-proceedings by week from the gateway',
          'Rewrite the letter before proceedings with parents',
          'Review cases that have lasted sixteen weeks',
        ],
      ),
      area(
        'In court',
        ['Senior Lawyer', 'Case Progression Officer'],
        [
          'Keep one list of court directions for lawyers and workers',
          'Rehearse evidence with newly qualified workers',
          'Share what judges praised and criticised each quarter',
        ],
      ),
      area(
        'Orders that have done their work',
        ['Senior Lawyer', 'Head of children in care'],
        ['List care orders for children at home', 'Take discharge applications to a monthly panel'],
      ),
    ],
  },
  {
    letter: 'W',
    theme: 'Workforce',
    areas: [
      area(
        'Recruitment and retention',
        ['Workforce Manager', 'Assistant Director'],
        [
          'Advertise team by team with the names of posts that are free',
          'Interview everybody who leaves',
          'Convert agency posts after six months',
          'Offer a sabbatical after five years',
        ],
      ),
      area(
        'Supervision',
        ['Principal Social Worker', 'Assistant Director'],
        [
          'Supervise every worker monthly and record it within a week',
          'Observe each manager in supervision once a year',
          'Publish supervision rates by team',
        ],
      ),
      area(
        'Caseloads',
        ['Assistant Director'],
        [
          'Publish caseloads by worker every Monday',
          'Protect the first year of newly qualified workers',
          'Close cases that only wait for a form',
        ],
      ),
    ],
  },
  {
    letter: 'Q',
    theme: 'Quality and performance',
    areas: [
      area(
        'Case audit',
        ['Quality Assurance Manager'],
        [
          'Audit with the worker and the family present',
          'Moderate two audits in five',
          'Check after three months that actions were carried out',
        ],
      ),
      area(
        'Data that people trust',
        ['Performance Manager', 'Systems Manager'],
        [
          'Clear the backlog of unrecorded visits',
          'Name an owner for each measure',
          'Correct team names in the case system',
          'Put the monthly challenge session in all diaries',
        ],
      ),
    ],
  },
  {
    letter: 'G',
    theme: 'Leadership and partnership',
    areas: [
      area(
        'Oversight',
        ['Director', 'Assistant Director'],
        [
          'Report progress to the improvement board monthly',
          'Visit one team a fortnight',
          'Take exceptions to the cabinet member within a week',
        ],
      ),
      area(
        'Corporate parenting',
        ['Director', 'Participation Officer'],
        [
          'Seat two young people on the corporate parenting board',
          'Publish the pledge and what became of it',
        ],
      ),
      area(
        'Partners',
        ['Safeguarding Partnership Manager'],
        ['Share the plan with schools and police', 'Hold a joint learning day twice a year'],
      ),
    ],
  },
];
