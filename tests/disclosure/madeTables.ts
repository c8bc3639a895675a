import fc from 'fast-check';
import { type Cell, membersOf, type Relation, stockFlow } from '../../src/disclosure/cell.ts';

/** Cells and what holds between them, as a publication has them. */
export interface Made {
  cells: Cell[];
  relations: Relation[];
}

const ALL = '*';

/** Three in ten are zero, the others up to 40. */
export const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 7, arbitrary: fc.integer({ min: 1, max: 40 }) },
);

/** A table of one to five ways with all its margins; `sizes` says how many members each way has. */
export function tableOf(sizes: readonly number[], values: readonly number[], name = ''): Made {
  const ways = sizes.map((size) => [ALL, ...Array.from({ length: size }, (_, at) => String(at))]);
  const keys = ways.reduce<string[][]>(
    (so, way) => so.flatMap((key) => way.map((each) => [...key, each])),
    [[]],
  );
  const details = keys.filter((key) => !key.includes(ALL));
  const idOf = (key: readonly string[]) => `${name}${key.join('/')}`;
  const sumOf = (key: readonly string[]) =>
    details.reduce(
      (sum, detail, at) =>
        key.every((each, way) => each === ALL || each === detail[way]) ? sum + values[at]! : sum,
      0,
    );
  const cells = keys.map((key) => ({
    id: idOf(key),
    value: sumOf(key),
    level: key.filter((each) => each === ALL).length,
  }));
  const relations = keys.flatMap((key) =>
    key.flatMap((each, way) =>
      each === ALL
        ? [
            membersOf(
              idOf(key),
              ways[way]!.slice(1).map((member) => idOf(key.with(way, member))),
            ),
          ]
        : [],
    ),
  );
  return { cells, relations };
}

export const table = fc
  .constantFrom<number[]>([4], [7], [2, 3], [3, 4], [4, 5], [2, 2, 3], [2, 3, 3], [2, 2, 2, 2])
  .chain((sizes) => {
    const length = sizes.reduce((product, size) => product * size, 1);
    return fc.array(count, { minLength: length, maxLength: length }).map((values) => tableOf(sizes, values));
  });

/** Members within members, one to three deep, two or three to each; by another way the same details are parted again. */
/** Of five ways. */
export const wide = fc
  .array(count, { minLength: 32, maxLength: 32 })
  .map((values) => tableOf([2, 2, 2, 2, 2], values));

export const hierarchy = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(count, { minLength: 27, maxLength: 27 }), fc.boolean())
  .map(([depth, values, isParted]): Made => {
    const cells: Cell[] = [];
    const relations: Relation[] = [];
    let at = 0;
    const add = (id: string, level: number): number => {
      const members = Array.from({ length: level === 0 ? 0 : 2 + (at % 2) }, (_, each) => `${id}.${each}`);
      const value =
        level === 0 ? values[at++]! : members.reduce((sum, member) => sum + add(member, level - 1), 0);
      cells.push({ id, value, level });
      if (members.length > 0) relations.push(membersOf(id, members));
      return value;
    };
    add('all', depth);
    const details = cells.filter(({ level }) => level === 0);
    if (isParted) {
      const parted = [0, 1].map((way) => details.filter((_, place) => place % 2 === way));
      for (const [way, own] of parted.entries()) {
        const id = `way ${way}`;
        cells.push({ id, value: own.reduce((sum, { value }) => sum + value, 0), level: depth });
        relations.push(
          membersOf(
            id,
            own.map((cell) => cell.id),
          ),
        );
      }
      relations.push(membersOf('all', ['way 0', 'way 1']));
    }
    return { cells, relations };
  });

/** The months of a stock and of what came and went, each by two members, and of a share of what came. */
export const months = fc
  .integer({ min: 12, max: 36 })
  .chain((length) =>
    fc.array(fc.tuple(count, count, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2)), {
      minLength: 2 * length,
      maxLength: 2 * length,
    }),
  )
  .map((drawn): Made => {
    const cells: Cell[] = [];
    const relations: Relation[] = [];
    const length = drawn.length / 2;
    const stock = [30, 8];
    const kinds = ['stock', 'came', 'went', 'share'] as const;
    for (let month = 0; month < length; month += 1) {
      const sums = { stock: 0, came: 0, went: 0, share: 0 };
      for (const member of [0, 1]) {
        const [came, leaving, portion, few] = drawn[2 * month + member]!;
        const went = Math.min(few === 0 ? leaving : few, stock[member]! + came);
        const now = { stock: stock[member]! + came - went, came, went, share: Math.round(portion * came) };
        const idOf = (kind: string, at = month) => `${kind} ${member} ${at}`;
        stock[member] = now.stock;
        for (const kind of kinds) {
          cells.push({ id: idOf(kind), value: now[kind], level: kind === 'stock' ? 1 : 0 });
          sums[kind] += now[kind];
        }
        cells.push(restOf(idOf('share'), idOf('came'), came - now.share));
        if (month > 0)
          relations.push(stockFlow(idOf('stock', month - 1), idOf('came'), idOf('went'), idOf('stock')));
      }
      for (const kind of kinds) {
        cells.push({ id: `${kind} ${month}`, value: sums[kind], level: 2 });
        relations.push(
          membersOf(
            `${kind} ${month}`,
            [0, 1].map((member) => `${kind} ${member} ${month}`),
          ),
        );
      }
      cells.push(restOf(`share ${month}`, `came ${month}`, sums.came - sums.share));
    }
    return { cells, relations };
  });

const restOf = (part: string, whole: string, value: number): Cell => ({
  id: `rest of ${part}`,
  value,
  level: 0,
  rest: { part, whole },
});

/** Of each kind, the larger ones less often: they take a second each. */
export const made = fc.oneof(
  { weight: 8, arbitrary: table },
  { weight: 8, arbitrary: hierarchy },
  { weight: 1, arbitrary: wide },
  { weight: 1, arbitrary: months },
);
