import { dayIn, groupBy, textIn } from './council.ts';
import { one, type Recomputed, type Told } from './told.ts';

export const careProceedingsInTime: Recomputed = {
  id: 'care_proceedings_in_time',
  needs: ['clean.legal_cases'],
  events: (council) => {
    const rows = council.rows('clean.legal_cases').filter((row) => row.case_type === 'Care proceedings');
    const told: Told[] = [];
    for (const children of groupBy(rows, (row) => textIn(row, 'case_reference')!).values()) {
      const isOver = children.every((row) => row.concluded_on !== null || row.stage === 'Concluded');
      const concluded = children.map((row) => dayIn(row, 'concluded_on')).filter((day) => day !== null);
      const issued = children.map((row) => dayIn(row, 'issued_on')).filter((day) => day !== null);
      // A case goes on while it does for any of its children, and has no length where it was never issued.
      if (!isOver || concluded.length === 0 || issued.length === 0) continue;
      const day = Math.max(...(concluded as number[]));
      told.push({
        day,
        numerator: one(day <= Math.min(...(issued as number[])) + 7 * council.limit('care_proceedings')),
        denominator: 1,
        // of children in several teams the first in the alphabet
        team:
          children
            .map((row) => textIn(row, 'team'))
            .filter((team) => team !== null)
            .sort()[0] ?? null,
      });
    }
    return told;
  },
};
