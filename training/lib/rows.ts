/**
 * From feature keys to rows of a weight matrix. Keys are cut to `keyBits` before anything is learned, so that features that the packed
 * table can not tell apart are one feature in training, too.
 */
export interface Rows {
  readonly count: number;
  /** Key of each row. */
  readonly keys: Int32Array;
  /** Row of a (32-bit) feature, or -1 for one that was too rare. */
  row(feature: number): number;
}

/** Gives a row to each key that occurs at least `atLeast` times in the lists, in the order of first use, and to the `always` ones. */
export function countRows(
  lists: Iterable<Int32Array>,
  keyBits: number,
  atLeast = 1,
  always: readonly number[] = [],
): Rows {
  const mask = 2 ** keyBits - 1;
  let size = 1 << 16;
  let keys = new Int32Array(size).fill(-1);
  let counts = new Int32Array(size);
  let order = new Int32Array(size >> 1);
  let used = 0;
  const find = (key: number): number => {
    let slot = key & (size - 1);
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const add = (key: number, by: number): void => {
    let slot = find(key);
    if (keys[slot] === -1) {
      if (used * 2 >= size) {
        const old = keys;
        const oldCounts = counts;
        size *= 2;
        keys = new Int32Array(size).fill(-1);
        counts = new Int32Array(size);
        for (let i = 0; i < old.length; i++) {
          if (old[i] === -1) continue;
          const to = find(old[i]!);
          keys[to] = old[i]!;
          counts[to] = oldCounts[i]!;
        }
        const longer = new Int32Array(size >> 1);
        longer.set(order);
        order = longer;
        slot = find(key);
      }
      keys[slot] = key;
      order[used++] = key;
    }
    counts[slot]! += by;
  };
  for (const feature of always) add(feature & mask, atLeast);
  for (const list of lists) for (let i = 0; i < list.length; i++) add(list[i]! & mask, 1);
  const rowOf = new Int32Array(size).fill(-1);
  const kept: number[] = [];
  for (let i = 0; i < used; i++) {
    const slot = find(order[i]!);
    if (counts[slot]! >= atLeast) {
      rowOf[slot] = kept.length;
      kept.push(order[i]!);
    }
  }
  return { count: kept.length, keys: Int32Array.from(kept), row: (feature) => rowOf[find(feature & mask)]! };
}
