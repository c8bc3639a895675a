import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { heatMapOrder } from '../../src/components/heatMapOrder.ts';
import { regionHolder } from '../../src/components/regionHolder.ts';
import { heatTeamIndicator } from '../../src/regions/heatTeamIndicator.ts';
import { WHOLE } from '../../src/view/view.ts';
import { madeTeams } from '../regions/madeTeams.ts';

it('holds the order that was chosen when the map is drawn again', () => {
  const { document } = new JSDOM('<!doctype html><body></body>').window;
  const draw = () => heatTeamIndicator(madeTeams(), WHOLE, document);
  const region = regionHolder(document, { region: 'heat-team-indicator', figures: 'none.json' }, draw());
  const names = () => [...region.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
  const button = (name: string) =>
    [...region.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
  const drawAgain = () => {
    const part = draw();
    heatMapOrder(document, part, region);
    region.replaceChildren(part);
  };
  heatMapOrder(document, region);
  const worst = names();
  const byName = [...worst].sort();
  expect(worst).not.toEqual(byName);

  button('Alphabetical').click();
  drawAgain();
  expect(names()).toEqual(byName);
  expect(button('Alphabetical').getAttribute('aria-pressed')).toBe('true');

  button('Worst first').click();
  drawAgain();
  expect(names()).toEqual(worst);
});
