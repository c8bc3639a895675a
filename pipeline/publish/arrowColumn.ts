import { DataType, type Vector } from 'apache-arrow';

/**
 * Reads a column of an Arrow file row by row: dates as `YYYY-MM-DD`, whole numbers as numbers, absent as null. Of texts and
 * dates, which stand in many rows, each is made once.
 */
export function columnOf(vector: Vector): (row: number) => unknown {
  const { type } = vector;
  if (DataType.isDate(type) || DataType.isTimestamp(type)) {
    const known = new Map<number, string>();
    return (row) => {
      const instant = vector.get(row) as number | Date | null;
      if (instant === null) return null;
      const at = Number(instant);
      const text = known.get(at) ?? new Date(at).toISOString().slice(0, 10);
      known.set(at, text);
      return text;
    };
  }
  if (DataType.isDictionary(type)) {
    const [data] = vector.data;
    const texts = data!.dictionary!.toArray() as (string | null)[];
    const places = data!.values as Int32Array;
    return (row) => (data!.getValid(row) ? texts[places[row]!]! : null);
  }
  return (row) => {
    const value: unknown = vector.get(row);
    return typeof value === 'bigint' ? Number(value) : (value ?? null);
  };
}
