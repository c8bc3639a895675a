import { type Chance, chance } from '../chance.ts';

/** An authority that does not exist, or the council for which the figures are invented. */
export interface Area {
  /** The DfE's number; real ones begin at 201. */
  number: string;
  /** In the form of the ONS's codes; no real one has an instance above 9,000. */
  code: string;
  name: string;
  region: { code: string; name: string };
  /** Children aged 0 to 17 in the first year. */
  children: number;
  kind: 'council' | 'neighbour' | 'other';
}

/** Authorities in England, of which one is the council. */
const AUTHORITIES = 153;
const NEIGHBOURS = 10;

/** Things, not places: nobody takes Teapotshire for a county. None is the name of an authority, old or new. */
const STEMS = [
  ...['Teapot', 'Marmalade', 'Button', 'Umbrella', 'Lantern', 'Trumpet', 'Biscuit', 'Pickle', 'Mustard'],
  ...['Thimble', 'Candle', 'Kettle', 'Ribbon', 'Buckle', 'Whistle', 'Crumpet', 'Bobbin', 'Saucer', 'Slipper'],
];
const ENDINGS = ['shire', 'mere', 'combe', 'wick', 'bury', 'holme', 'thorpe', 'stow'];

const REGIONS = ['North', 'North East', 'North West', 'East', 'Middle', 'West', 'South', 'South East'].concat(
  'South West',
);

/**
 * Children aged 0 to 17 by authority at the 2nd, 10th, 50th, 90th and 98th of 100 (ONS, mid-year estimates 2024), with
 * an end at either side.
 */
const SIZES: readonly [number, number][] = [
  [0, 15_000],
  [20, 21_000],
  [100, 33_500],
  [500, 62_500],
  [900, 148_000],
  [980, 289_000],
  [1000, 320_000],
];

/** The council first, its ten neighbours next, then the others; the same arguments, the same areas. */
export function inventAreas(seed: number, council: { name: string; children: number }): Area[] {
  const draw = chance(seed, 'areas');
  const names = draw
    .shuffle(STEMS.flatMap((stem) => ENDINGS.map((ending) => `${stem}${ending}`)))
    .filter((name) => name.toLowerCase() !== council.name.toLowerCase());
  return [council.name, ...names].slice(0, AUTHORITIES).map((name, at): Area => {
    const kind = at === 0 ? 'council' : at <= NEIGHBOURS ? 'neighbour' : 'other';
    const region = at % REGIONS.length;
    return {
      number: String(at + 1).padStart(3, '0'),
      code: `E1000${9001 + at}`,
      name,
      region: { code: `E1200${9001 + region}`, name: `${REGIONS[region]} Fable` },
      children: childrenOf(kind, council.children, draw),
      kind,
    };
  });
}

function childrenOf(kind: Area['kind'], council: number, draw: Chance): number {
  if (kind === 'council') return council;
  // Neighbours are alike in size: three fifths to eight fifths of the council.
  if (kind === 'neighbour') return Math.round((council * (600 + draw.below(1001))) / 1000);
  return Math.round(between(SIZES, draw.below(1001)));
}

/** The value at a place among known ones, on the straight line between its two neighbours; the ends go on. */
export function between(known: readonly (readonly [number, number])[], at: number): number {
  const next = known.findIndex(([place]) => place >= at);
  if (next === -1) return known.at(-1)![1];
  if (next === 0) return known[0]![1];
  const [[from, low], [to, high]] = [known[next - 1]!, known[next]!];
  return low + ((high - low) * (at - from)) / (to - from);
}
