import type { Team } from '../council/staff.ts';
import type { Day } from '../time/days.ts';

/**
 * What happened to a child, event by event. Each has the day on which it was recorded (`recorded`, and `endRecorded`
 * of its end): a delivery holds what was recorded by then, and shows an end only once that was.
 */
export interface Recorded {
  recorded: Day;
}

/** Something with an end; both ends are null while it goes on, at least until the last day simulated. */
export interface Lasting extends Recorded {
  start: Day;
  end: Day | null;
  endRecorded: Day | null;
}

/** The day and source that lists show of something until they are put right. */
export interface Mistaken {
  until: Day;
  day: Day;
  source: number;
}

export interface Contact extends Recorded {
  day: Day;
  /** Minutes after midnight. */
  minute: number;
  decidedDay: Day;
  decidedMinute: number;
  source: number;
  decision: string;
  mistaken: Mistaken | null;
}

export interface EarlyHelp extends Lasting {
  organisation: string;
}

export interface Referral extends Recorded {
  day: Day;
  source: number;
  noFurtherAction: boolean;
  team: Team;
  mistaken: Mistaken | null;
  /** The team that lists show until then. */
  wrongTeam: { team: Team; until: Day } | null;
  /** Where it was entered twice: the day of the second, which is withdrawn. */
  duplicate: { day: Day; until: Day } | null;
}

export interface Assessment extends Lasting {
  seen: boolean;
  needsSupport: boolean;
  team: Team;
  /** The team, and the end, that lists show until then. */
  wrongTeam: { team: Team; until: Day } | null;
  wrongEnd: { end: Day; until: Day } | null;
}

export interface StrategyDiscussion extends Recorded {
  concern: Day;
  concernMinute: number;
  held: Day;
  heldMinute: number;
  outcome: string;
  team: Team;
}

export interface Section47 extends Recorded {
  start: Day;
  /** The initial conference; null where none was needed. */
  conference: Day | null;
  conferenceRecorded: Day | null;
  plan: boolean;
  team: Team;
}

/** An episode of need, and which team held it from when. */
export interface Need extends Lasting {
  code: string;
  reason: string;
  /** From when the child has a plan of support; null while it is assessed. */
  planFrom: Day | null;
  holders: { from: Day; team: Team }[];
  /** The code that lists show until then. */
  wrongCode: { code: string; until: Day } | null;
  /** An end that lists show between two days, until it is taken back. */
  closedInError: { end: Day; from: Day; until: Day } | null;
}

export interface ProtectionPlan extends Lasting {
  initial: string;
  latest: string;
  changed: Day;
  previous: number;
}

export interface Placement {
  from: Day;
  type: string;
  provider: string;
  out: boolean;
  why: string;
  address: number;
}

export interface CarePeriod extends Lasting {
  need: string;
  reason: string;
  statuses: { from: Day; code: string }[];
  placements: Placement[];
  unaccompanied: boolean;
  plan: string;
}

export interface Visit extends Recorded {
  kind: string;
  due: Day;
  made: Day | null;
  /** From when the lists hold it as due. */
  listed: Day;
  seen: boolean;
  alone: boolean;
  team: Team;
}

export interface Review extends Recorded {
  kind: string;
  due: Day;
  held: Day | null;
  /** From when the lists hold it as due. */
  listed: Day;
  participation: string;
  outcome: string;
  team: Team;
}

/** A core group that carries a protection plan out between its conferences. */
export interface CoreGroup extends Recorded {
  due: Day;
  held: Day | null;
  /** From when the lists hold it as due. */
  listed: Day;
  team: Team;
}

export interface HealthCheck extends Recorded {
  kind: string;
  due: Day;
  done: Day | null;
  status: string;
  score: string;
}

export interface EducationPlan extends Recorded {
  due: Day;
  /** From when the lists hold it as due. */
  listed: Day;
  started: Day | null;
  completed: Day | null;
  quality: string;
}

export interface LifeStoryWork extends Recorded {
  due: Day;
  /** From when the list holds it as due. */
  listed: Day;
  started: Day | null;
  completed: Day | null;
  /** When it left the list, not completed: the child left care before it was due. */
  dropped: Day | null;
}

export interface MissingEpisode extends Recorded {
  away: boolean;
  start: Day;
  startMinute: number;
  end: Day;
  endMinute: number;
  offered: boolean;
  accepted: boolean;
  interview: Day | null;
  interviewMinute: number;
}

export interface AdoptionPlan extends Recorded {
  entered: Day;
  decided: Day;
  order: Day | null;
  matched: Day | null;
  placed: Day | null;
  adopted: Day | null;
  reversed: Day | null;
  reason: string;
  family: string;
  byFosterCarer: boolean;
  couple: number;
}

export interface CareLeaver {
  from: Day;
  until: Day;
  eligible: boolean;
  unaccompanied: boolean;
}

/** A case of the legal team, for one child or for several of a family. */
export interface LegalCase {
  reference: string;
  type: string;
  received: Day;
  issued: Day | null;
  concluded: Day | null;
  outcome: string;
  team: Team;
  lawyer: number;
  hearings: { day: Day; stage: string }[];
  directions: { text: string; made: Day; due: Day; met: Day | null }[];
  children: Child[];
}

export interface PreProceedings {
  decided: Day;
  letter: Day;
  meeting: Day;
  reviews: number;
  offered: boolean;
  held: boolean;
  ended: Day | null;
  issue: boolean;
  application: Day | null;
  reference: string;
  team: Team;
  children: Child[];
}

/** A child and all that its records hold. */
export interface Child {
  id: string;
  serial: number;
  family: Family;
  sex: 'M' | 'F';
  ethnicity: string;
  born: Day;
  disabled: boolean;
  contacts: Contact[];
  earlyHelp: EarlyHelp[];
  referrals: Referral[];
  assessments: Assessment[];
  strategies: StrategyDiscussion[];
  section47: Section47[];
  needs: Need[];
  plans: ProtectionPlan[];
  care: CarePeriod[];
  visits: Visit[];
  reviews: Review[];
  health: HealthCheck[];
  coreGroups: CoreGroup[];
  education: EducationPlan[];
  lifeStory: LifeStoryWork[];
  missing: MissingEpisode[];
  adoption: AdoptionPlan[];
  leaver: CareLeaver | null;
}

/** Children of one household, and the cases about them. */
export interface Family {
  /** By the place and the month of its first contact; names its streams of draws. */
  key: string;
  number: number;
  locality: string;
  /** 0 to 1: how much goes wrong in it. */
  risk: number;
  children: Child[];
  legal: LegalCase[];
  pre: PreProceedings[];
}
