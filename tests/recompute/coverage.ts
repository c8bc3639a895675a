import { addMonths, type Day, dayOfIso, firstOfMonth } from '../../src/calendar/day.ts';
import { assessments } from '../../src/contracts/assessments.ts';
import { careLeavers } from '../../src/contracts/care_leavers.ts';
import { caseloads } from '../../src/contracts/caseloads.ts';
import { childProtection } from '../../src/contracts/child_protection.ts';
import { childrenInNeed } from '../../src/contracts/children_in_need.ts';
import { childrenLookedAfter } from '../../src/contracts/children_looked_after.ts';
import { contactDecisionTimes } from '../../src/contracts/contact_decisions.ts';
import { contacts } from '../../src/contracts/contacts.ts';
import { earlyHelp } from '../../src/contracts/early_help.ts';
import { healthChecks } from '../../src/contracts/health_checks.ts';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { legalCases } from '../../src/contracts/legal_cases.ts';
import { missingEpisodes } from '../../src/contracts/missing_episodes.ts';
import { referrals } from '../../src/contracts/referrals.ts';
import { reviews } from '../../src/contracts/reviews.ts';
import { section47 } from '../../src/contracts/section_47.ts';
import { supervision } from '../../src/contracts/supervision.ts';
import { visits } from '../../src/contracts/visits.ts';
import { type Council, dayIn, textIn } from './council.ts';
import { perCouncil } from './perCouncil.ts';

const CONTRACTS: readonly Contract[] = [
  assessments,
  careLeavers,
  caseloads,
  childProtection,
  childrenInNeed,
  childrenLookedAfter,
  contactDecisionTimes,
  contacts,
  earlyHelp,
  healthChecks,
  legalCases,
  missingEpisodes,
  referrals,
  reviews,
  section47,
  supervision,
  visits,
];

/** With a gap as long as that between two of its days a list has not begun yet. */
const HALF_A_YEAR_DAYS = 183;

/**
 * The months, by their first days, of which nothing of a table is missing: of `clean.x` what happened in them, of
 * `history.x` those for which it was delivered.
 */
export function coveredMonths(council: Council, name: string): ReadonlySet<Day> {
  const months = known(council);
  if (!months.has(name)) months.set(name, findMonths(council, name));
  return months.get(name)!;
}

const known = perCouncil(() => new Map<string, ReadonlySet<Day>>());

function findMonths(council: Council, name: string): ReadonlySet<Day> {
  const contract = CONTRACTS.find(({ id }) => name.endsWith(`.${id}`));
  if (!contract) throw new Error(`no contract is known for ${name}`);
  const delivered = deliveries(council, contract.id);
  if (name.startsWith('history.')) return new Set(delivered.map(firstOfMonth));
  if (contract.covers === 'period') {
    const slices = council.rows(name).map((row) => dayIn(row, contract.slice!)!);
    return new Set(slices.filter((day) => day <= council.asAt).map(firstOfMonth));
  }
  // A list that is replaced whole says nothing of what only earlier deliveries said.
  const speaking = contract.covers === 'snapshot' ? delivered.slice(-1) : delivered;
  const months = new Set<Day>();
  for (const until of speaking)
    for (
      let month = firstReached(council, name, contract, until);
      month <= until;
      month = addMonths(month, 1)
    )
      months.add(month);
  return months;
}

/** The last days for which each file of an extract speaks, the earliest first. */
function deliveries(council: Council, extract: string): Day[] {
  const files = new Set(
    council
      .rows('ledger.files')
      .filter((file) => file.extract === extract)
      .map((file) => file.file_id),
  );
  return council
    .rows('ledger.deliveries')
    .filter((row) => files.has(row.file_id!))
    .map((row) => Math.min(dayOfIso(textIn(row, 'until')!), council.asAt))
    .sort((a, b) => a - b);
}

function firstReached(council: Council, name: string, { reaches, asAt, over }: Contract, until: Day): Day {
  if (reaches === 'now') return firstOfMonth(until);
  // Six months to 31 October begin on 1 May.
  if (typeof reaches === 'number') return addMonths(firstOfMonth(until + 1), -reaches);
  const daysOf = (column: string) =>
    council
      .rows(name)
      .map((row) => dayIn(row, column))
      .filter((day) => day !== null && day <= until)
      .sort((a, b) => a! - b!) as Day[];
  const days = daysOf(asAt!);
  const breaks = days.findLastIndex((day, at) => at > 0 && day - days[at - 1]! > HALF_A_YEAR_DAYS);
  const begun = firstOfMonth(days[Math.max(breaks, 0)] ?? until);
  // What was over before the first that is still listed may have left the list.
  const firstOver = over === undefined ? begun : firstOfMonth(daysOf(over)[0] ?? until);
  return Math.max(begun, firstOver);
}
