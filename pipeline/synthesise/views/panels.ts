import { deliverChanged } from './deliverChanged.ts';
import type { Showing } from './view.ts';

const BOTH = [
  'Legal gateway,Weekly,Wednesday,09:30,11:30',
  'Access to placements,Weekly,Monday,14:00,16:00',
  'Early help allocation,Weekly,Thursday,10:00,11:30',
  'Permanence,Fortnightly,Thursday,14:00,16:30',
  '"Pre-proceedings and care proceedings, in turn",Fortnightly each,Tuesday,13:30,15:30',
  'Exploitation and missing,Fortnightly,Friday,09:30,11:00',
  'Housing for care leavers,Every fourth week,Monday,10:00,12:00',
];
const BEFORE = [...BOTH, 'High-cost placements,"Monthly, last Wednesday",Wednesday,14:00,16:00'];
const AFTER = [
  ...BOTH,
  'High-cost placements,Every fourth week,Tuesday,09:30,11:00',
  'Discharge of orders,Every fourth week,Friday,13:00,14:30',
];

/** The panels at which cases are decided; half-way through, one moves and one is added. */
export function showPanels({ council: { timeline }, out }: Showing): void {
  const half = Math.floor(timeline.ends.length / 2);
  deliverChanged(out, 'panels', timeline.ends.length, (at) => (at < half ? BEFORE : AFTER));
}
