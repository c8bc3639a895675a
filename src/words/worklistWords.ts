/** The columns of worklists, in their order, by the column of `trackers.open_items`. */
export const WORKLIST_COLUMNS = {
  team: 'Team',
  held_by: 'Held by',
  tracker: 'Tracker',
  reference: 'Reference',
  child_id: 'Child ID',
  task: 'To do',
  stands_at: 'Stands at',
  due: 'Due',
  days_overdue: 'Days overdue',
} as const;

/** The name of a file that holds the whole of them. */
export const ALL_WORKLISTS = 'All trackers';

/** The name of a file that holds what nobody has set a day for. */
export const NO_DAY_SET = 'No day set';

/** The name of a tracker's file without its ending: `court-directions`. */
export const worklistFile = (tracker: string) =>
  tracker
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
