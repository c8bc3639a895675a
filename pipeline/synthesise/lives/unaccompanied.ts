import { type Council, teamFor } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { addMonths, type Day } from '../time/days.ts';
import { assess } from './assessment.ts';
import { beginLeavingCare, enterCare, leaveCare } from './care.ts';
import type { Child } from './life.ts';
import { closeNeed, lastDayAsChild, openNeed } from './need.ts';
import { CEASED } from './proceedings.ts';
import { recordedOn } from './record.ts';
import { newReferral, SECTION_20 } from './referral.ts';

/** How a child who came alone to seek asylum is received, and looked after until 18. */
export function receive(council: Council, child: Child, day: Day, source: number): void {
  const draw = new Stream(council.seed, `${child.family.key}:received`);
  child.born = addMonths(day, -(15 * 12 + draw.int(6, 33)));
  child.sex = draw.chance(0.94) ? 'M' : 'F';
  child.ethnicity = draw.pick(['OOTH', 'AOTH', 'BAFR']);
  child.disabled = false;
  const team = teamFor(council, 'assessment', child.family.locality, child.family.number);
  const recorded = recordedOn(council, draw, day, team);
  child.referrals.push(newReferral({ day, source, noFurtherAction: false, team, recorded }));
  const need = openNeed(council, child, draw, day, team);
  need.recorded = recorded;
  need.code = 'N8 - Absent parenting';
  assess(council, child, draw, day, team, true);
  const period = enterCare(council, child, draw, day, need, SECTION_20, true);
  period.plan = 'd) Supported living in the community';
  const end = leaveCare(council, child, draw, period, lastDayAsChild(child), draw.weighted(ENDINGS));
  closeNeed(council, need, draw, end, CEASED);
  beginLeavingCare(council, child, draw, end);
}

const ENDINGS = [
  ['l) E5: Moved into independent living - supported', 8],
  ['t) E17: Aged 18 or over and remained with current carers', 2],
] as const;
