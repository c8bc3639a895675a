import { changesList } from '../components/changesList.ts';
import { element } from '../components/element.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import { type View, viewQuery } from '../view/view.ts';
import { changesFinding } from '../words/changesFinding.ts';
import { realChanges } from './realChanges.ts';
import { monthShown, type RegionData } from './region.ts';

/** So many are read out in a meeting; the pages of the families have the rest. */
const MOST = 12;

/** Asks for the changes of all indicators of the publication. */
export const EVERY = 'every indicator';

/**
 * What changed in the month, in sentences, worst real change first: in the indicators of this page, or, where `of` is
 * `every indicator`, in all of them. All are told of the latest month alone, as the publication ranks them; of another
 * month, those of this page, by the same rules.
 */
export function changes(data: RegionData, view: View, document: Document, of?: string): HTMLElement {
  const month = monthShown(data, view);
  if (month === null) return section(document, 'changes', 'What changed', noData(document, 'Changes'));
  const every = of === EVERY;
  const { real, ofPage } = realChanges(data, view, month, { every });
  const finding = changesFinding(real, { view, month, ofPage });
  return section(
    document,
    'changes',
    finding,
    changesList(document, real.slice(0, MOST), (indicator) => `/indicators/${indicator}${viewQuery(view)}`),
    real.length > MOST &&
      element(
        document,
        'p',
        { class: 'about' },
        `And ${real.length - MOST} more, ${every ? 'each on the page of its family' : 'in the table below'}.`,
      ),
  );
}
