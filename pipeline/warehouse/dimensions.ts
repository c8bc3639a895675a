/** What an indicator can be broken down by without naming it in its query, and from which of its columns that follows. */
interface Dimension {
  /** Columns that the query must return. */
  needs: readonly string[];
  /** The member, in SQL: of the row `it`, of its team `team`, of its child `child`. */
  member: string;
}

export const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  team: { needs: ['team'], member: 'coalesce(team.shown_as, it.team)' },
  service: { needs: ['team'], member: 'team.service' },
  locality: { needs: ['team'], member: 'team.locality' },
  sex: { needs: ['child_id'], member: 'child.sex' },
  ethnicity: { needs: ['child_id'], member: 'child.ethnicity' },
  age_band: {
    needs: ['child_id', 'day'],
    member: 'if(child.date_of_birth is null, null, age_band(age_on(child.date_of_birth, it.day)))',
  },
};
