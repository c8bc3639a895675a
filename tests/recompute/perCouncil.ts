import type { Council } from './council.ts';

/** What is worked out of a council once, however often it is asked for. */
export function perCouncil<T>(make: (council: Council) => T): (council: Council) => T {
  const made = new WeakMap<Council, T>();
  return (council) => {
    if (!made.has(council)) made.set(council, make(council));
    return made.get(council) as T;
  };
}
