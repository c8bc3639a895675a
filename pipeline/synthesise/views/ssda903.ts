import type { CarePeriod, Child } from '../lives/life.ts';
import { addMonths, ageOn, birthday, type Day, dateOf, inWords, monthOfYear, yearOf } from '../time/days.ts';
import { stateOf } from './careLeavers.ts';
import { type Episode, episodesOf } from './episodes.ts';
import { codeOf, hasEnded } from './show.ts';
import type { ChildView, Showing } from './view.ts';

/** The yearly return on children looked after, at each 31 March that is delivered. */
export const showReturns: ChildView = (child, showing) => {
  if (child.care.length === 0) return;
  const { ends } = showing.council.timeline;
  const episodes = child.care.flatMap(episodesOf);
  for (const [at, asAt] of ends.entries()) {
    if (monthOfYear(asAt) === 3 && dateOf(asAt) === 31) showReturn(child, episodes, at, asAt, showing);
  }
};

const flag = (value: boolean) => (value ? '1' : '0');

function showReturn(child: Child, episodes: readonly Episode[], at: number, asAt: Day, showing: Showing) {
  const { out, council } = showing;
  const since = addMonths(asAt, -12) + 1;
  showLeaver(child, at, asAt, since, showing);
  const listed = episodes.filter(
    ({ recorded, last }) => recorded <= asAt && (last === null || last >= since),
  );
  if (listed.length === 0) return;
  for (const episode of listed) out.add('ssda903_episodes', at, episodeRow(child, episode, asAt));
  const births = `${child.id},${inWords(child.born)}`;
  const sex = yearOf(asAt) >= 2025 ? child.sex : child.sex === 'M' ? '1' : '2';
  const alone = child.care.some(({ unaccompanied }) => unaccompanied);
  const pupil =
    ageOn(child.born, asAt) < 5 ? 'UN1' : alone ? 'UN3' : `S${child.id.replace(/\D/g, '').padStart(12, '0')}`;
  out.add('ssda903_header', at, `${child.id},${sex},${inWords(child.born)},${child.ethnicity},${pupil},0,`);
  if (alone) out.add('ssda903_uasc', at, `${births},${sex},${inWords(birthday(child.born, 18))}`);
  for (const { kind, held, participation, recorded } of child.reviews) {
    if (kind !== 'Looked after review' || held === null || held < council.timeline.from) continue;
    if (recorded >= since && recorded <= asAt && held <= asAt) {
      out.add('ssda903_reviews', at, `${births},${inWords(held)},${participation}`);
    }
  }
  for (const { away, start, end, recorded } of child.missing) {
    if (recorded < since || recorded > asAt || start < council.timeline.from) continue;
    out.add('ssda903_missing', at, `${births},${away ? 'A' : 'M'},${inWords(start)},${inWords(end)}`);
  }
  showAdoptions(child, births, at, asAt, since, showing);
  const period = child.care.findLast(({ recorded }) => recorded <= asAt)!;
  if (period.start >= since) {
    // Of one in fourteen it is known that they had a permanent home before.
    const before = child.serial % 14 === 3 && ageOn(child.born, period.start) > 4;
    const known = before ? `P${1 + (child.serial % 3)},999,zz/zz/${yearOf(child.born) + 3}` : 'Z1,,';
    out.add('ssda903_previous_permanence', at, `${births},${known}`);
  }
  if (!hasEnded(period, asAt) && period.start < since)
    showHealth(child, births, period, at, asAt, since, showing);
}

function episodeRow(child: Child, episode: Episode, asAt: Day): string {
  const { start, reason, status, need, placement } = episode;
  const ended = episode.end !== null && episode.endRecorded! <= asAt;
  const provider = codeOf(placement.provider);
  const post = `ZZ${1 + (child.family.number % 90)} 9ZZ,ZZ${placement.address} 1ZZ`;
  const home = / K2:| S1:/.test(placement.type) ? `SC9${String(placement.address).padStart(5, '0')}` : '';
  const why = ended && episode.moved ? episode.why : '';
  const ending = ended ? `${inWords(episode.end)},${episode.ceased}` : ',';
  return `${child.id},${inWords(start)},${reason},${status},${need},${codeOf(placement.type)},${provider},${ending},${why},${post},${home}`;
}

function showAdoptions(child: Child, births: string, at: number, asAt: Day, since: Day, { out }: Showing) {
  for (const { decided, reversed, reason, adopted, matched, byFosterCarer, couple } of child.adoption) {
    if (decided <= asAt && Math.max(decided, reversed ?? adopted ?? asAt) >= since) {
      const ended = reversed !== null && reversed <= asAt;
      const why = ended ? codeOf(reason) : '';
      out.add(
        'ssda903_placed_for_adoption',
        at,
        `${births},${inWords(decided)},${ended ? inWords(reversed) : ''},${why}`,
      );
    }
    if (adopted !== null && adopted <= asAt && adopted >= since) {
      const adopters = couple < 70 ? '2,MF,L11' : couple < 88 ? '2,MM,L12' : '1,F1,L0';
      const dates = `${inWords(decided)},${inWords(Math.max(matched!, decided))}`;
      out.add('ssda903_ad1', at, `${births},${dates},${flag(byFosterCarer)},${adopters}`);
    }
  }
}

function showHealth(
  child: Child,
  births: string,
  { start }: CarePeriod,
  at: number,
  asAt: Day,
  since: Day,
  { out }: Showing,
) {
  const age = ageOn(child.born, asAt);
  const inYear = (kind: string) =>
    child.health.findLast(
      (check) =>
        check.kind.endsWith(kind) &&
        check.done !== null &&
        check.done >= Math.max(since, start) &&
        check.done <= asAt &&
        check.recorded <= asAt,
    );
  const questionnaire = age >= 4 && age <= 16;
  const score = inYear('difficulties')?.score ?? '';
  const scored = questionnaire ? `${score},${score === '' ? 'SDQ3' : ''}` : ',';
  const misuse = age >= 13 && child.serial % 29 === 0;
  const young = age <= 5 ? flag(inYear('ealth assessment') !== undefined) : '';
  out.add(
    'ssda903_oc2',
    at,
    `${births},${scored},${flag(age >= 12 && child.serial % 41 === 0)},${young},${flag(inYear('Immunisations')?.status === 'Up to date')},${flag(inYear('Dental check') !== undefined)},${flag(inYear('ealth assessment') !== undefined)},${flag(misuse)},${misuse ? '1,0' : ','}`,
  );
}

/** OC3: those who turned 17 to 21 in the year and left care before. */
function showLeaver(child: Child, at: number, asAt: Day, since: Day, { out, council }: Showing) {
  const { leaver } = child;
  if (!leaver || leaver.from + 5 > asAt) return;
  const age = ageOn(child.born, asAt);
  const turned = birthday(child.born, age);
  if (age < 17 || age > 21 || turned < since || turned < leaver.from || leaver.until < turned) return;
  const { inTouch, home, suitable, activity } = stateOf(child, council.seed, age);
  const row =
    inTouch === 'b) No'
      ? 'NO,0,0'
      : `YES,${activity.replaceAll('"', '').slice(0, 2)},${home.replaceAll('"', '').charAt(0)}${suitable.includes('Uns') ? 2 : 1}`;
  out.add('ssda903_oc3', at, `${child.id},${inWords(child.born)},${row}`);
}
