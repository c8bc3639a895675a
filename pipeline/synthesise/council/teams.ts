/** What a team does; the holder of a child's case changes with it. */
export type TeamKind =
  | 'front door'
  | 'early help'
  | 'assessment'
  | 'safeguarding'
  | 'looked after'
  | 'leaving care'
  | 'adoption';

/** A team as the council has set it up. */
export interface TeamPlan {
  name: string;
  kind: TeamKind;
  service: string;
  head: string;
  locality: string | null;
  /** Posts at the size of 38,100 children. */
  posts: number;
  /** How much longer or shorter everything takes here than elsewhere: 1 is the council's mean. */
  pace: number;
}

/** Places that are on no map. */
export const LOCALITIES = ['Overquill', 'Middlequill', 'Underquill'] as const;

const FRONT = 'Front door and assessment';
const SAFEGUARDING = 'Safeguarding';
const CARE = 'Children in care';

/** The teams of every council; heads of service go by their office, never by a name. */
export const TEAMS: readonly TeamPlan[] = [
  team('Front Door', 'front door', FRONT, null, 6, 1),
  team('Overquill Early Help', 'early help', 'Early help', 0, 6, 1),
  team('Middlequill Early Help', 'early help', 'Early help', 1, 6, 0.9),
  team('Underquill Early Help', 'early help', 'Early help', 2, 6, 1.1),
  team('Overquill Assessment', 'assessment', FRONT, 0, 4, 0.9),
  team('Middlequill Assessment', 'assessment', FRONT, 1, 4, 1.2),
  team('Underquill Assessment', 'assessment', FRONT, 2, 4, 1),
  team('Overquill Safeguarding', 'safeguarding', SAFEGUARDING, 0, 7, 0.9),
  team('Middlequill Safeguarding', 'safeguarding', SAFEGUARDING, 1, 7, 1.25),
  team('Underquill Safeguarding', 'safeguarding', SAFEGUARDING, 2, 7, 1.05),
  team('Children in Care 1', 'looked after', CARE, null, 10, 0.9),
  team('Children in Care 2', 'looked after', CARE, null, 10, 1.15),
  team('Leaving Care', 'leaving care', CARE, null, 9, 1),
  team('Adoption', 'adoption', CARE, null, 5, 1),
];

function team(
  name: string,
  kind: TeamKind,
  service: string,
  locality: number | null,
  posts: number,
  pace: number,
): TeamPlan {
  const head = `Head of ${service.charAt(0).toLowerCase()}${service.slice(1)}`;
  return {
    name,
    kind,
    service,
    head,
    locality: locality === null ? null : LOCALITIES[locality]!,
    posts,
    pace,
  };
}
