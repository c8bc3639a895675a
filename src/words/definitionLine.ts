import type { IndicatorDefinition } from '../publication/tables.ts';
import { capitalise } from './countOf.ts';
import { describeDefinition, directionWords } from './describeDefinition.ts';

/** What a figure counts, of how many, which way is better, and who says so, in a line; of a headline also its caveats. */
export function definitionLine(definition: IndicatorDefinition): string {
  const { numerator, denominator, better, spine } = definition;
  const said = new Map(describeDefinition(definition));
  const of = denominator === 'none' || denominator === '' ? '' : `, of ${denominator}`;
  const direction = better === 'neither' ? '' : `; ${directionWords(better)}`;
  const approximated = spine ? (said.get('What is approximated') ?? '') : '';
  return [capitalise(`${numerator}${of}${direction}`), said.get('Basis')!, approximated]
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/, ''))
    .join('. ')
    .concat('.');
}
