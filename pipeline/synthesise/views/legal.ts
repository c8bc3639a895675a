import type { LegalCase } from '../lives/life.ts';
import { type Day, inWords } from '../time/days.ts';
import { dayBy, plainYesNo } from './show.ts';
import type { FamilyView } from './view.ts';

/** The lists of the legal team: cases, directions, and the tracker of pre-proceedings. */

export const showLegalCases: FamilyView = (family, { council: { timeline }, out, snapshotsFrom }) => {
  for (const found of family.legal) {
    const { reference, type, received, issued, concluded, lawyer, team, children } = found;
    // A case that ended a year before the time written is in the archive.
    if (concluded !== null && concluded < timeline.from - 365) continue;
    for (let at = snapshotsFrom; at < timeline.ends.length; at++) {
      const asAt = timeline.ends[at]!;
      if (received > asAt) continue;
      const next = found.hearings.find(({ day }) => day > asAt)?.day ?? null;
      const ended = concluded !== null && concluded <= asAt;
      const dates = `${inWords(received)},${dayBy(issued, asAt)},${ended ? '' : inWords(next)},${dayBy(concluded, asAt)}`;
      for (const { id } of children) {
        out.add(
          'legal_cases',
          at,
          `${reference},F${family.number},${id},${type},${stageOn(found, asAt)},${dates},${ended ? found.outcome : ''},Lawyer ${lawyer},${team.name},${plainYesNo(lawyer === 6 && family.number % 9 === 0)}`,
        );
      }
    }
  }
};

function stageOn({ type, received, issued, concluded, hearings }: LegalCase, asAt: Day): string {
  if (concluded !== null && concluded <= asAt) return 'Concluded';
  if (type.includes('PLO')) return asAt < received + 10 ? 'Legal planning meeting' : 'Pre-proceedings';
  if (issued === null || issued > asAt) return 'To be issued';
  return hearings.find(({ day }) => day > asAt)?.stage ?? 'Issued';
}

export const showCourtDirections: FamilyView = (family, { council: { timeline }, out, snapshotsFrom }) => {
  for (const { reference, directions, team, concluded } of family.legal) {
    for (const { text, made, due, met } of directions) {
      if (made < timeline.from) continue;
      for (let at = snapshotsFrom; at < timeline.ends.length; at++) {
        const asAt = timeline.ends[at]!;
        if (made > asAt) continue;
        const done = met !== null && met <= asAt;
        const over = concluded !== null && concluded <= asAt;
        const open = over ? 'Discharged' : due < asAt ? 'Not met' : 'Outstanding';
        const status = done ? (met > due ? 'Met late' : 'Met') : open;
        out.add(
          'court_directions',
          at,
          `${reference},${text},${inWords(made)},${inWords(due)},${done ? inWords(met) : ''},${status},"Team manager, ${team.name}"`,
        );
      }
    }
  }
};

export const showPreProceedings: FamilyView = (family, { council: { timeline }, out, snapshotsFrom }) => {
  for (const [which, pre] of family.pre.entries()) {
    const { decided, ended, issue, application, team, offered, held } = pre;
    if (ended !== null && ended < timeline.from) continue;
    for (let at = snapshotsFrom; at < timeline.ends.length; at++) {
      const asAt = timeline.ends[at]!;
      if (decided > asAt) continue;
      const over = ended !== null && ended <= asAt;
      const outcome = over ? (issue ? 'Decision to issue care proceedings' : 'Decision to step down') : '';
      const applied = application !== null && application <= asAt;
      const court = applied
        ? `Yes,ZZ${pre.reference},1,No,No short notice applications,Yes,A - Interim / Care Order,Unknown,H`
        : ',,,,,,,,';
      const meetings = `${dayBy(pre.letter, asAt)},${dayBy(pre.meeting, asAt)},${over ? pre.reviews : 0}`;
      for (const child of pre.children) {
        out.add(
          'pre_proceedings',
          at,
          `${child.id},F${family.number},${inWords(decided)},B - Start pre-proceedings,${meetings},${plainYesNo(offered)},${plainYesNo(held)},${over ? inWords(ended) : ''},${outcome},${over && issue ? dayBy(ended + 1, asAt) : ''},${dayBy(application, asAt)},${child.plans.length > 0 ? 1 : 0},${which},0,Yes,${court},${team.name}`,
        );
      }
    }
  }
};
