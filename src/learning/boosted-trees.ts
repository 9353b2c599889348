/*
 * Boosted regression trees (Friedman, Greedy function approximation, 2001): a sum of small trees, each of which asks of a few features whether they are at most some value. They find by themselves which
 * features count together, where a linear model must be told; for questions of some dozen features with few values.
 */
import { DIGITS, readColumn, writeColumn } from './columns.ts';
import { finish, pack, unpack } from './frame.ts';

const TREES = { magic: 'INBT', version: 1, name: 'trees' } as const;

/** The largest value that a feature, or a threshold, may have: one digit as it is packed. */
export const MOST_VALUE = DIGITS - 1;
/** The value of a leaf is a digit less this. */
const ZERO = DIGITS >> 1;

/** Writes the next features of a row: whole numbers as far as they may go, or whether something is so. */
export type AddFeatures = (...values: readonly (number | boolean)[]) => void;

/** Writes features into a row, from some place on. */
export function featuresInto(row: Uint8Array, from = 0): AddFeatures {
  let count = from;
  return (...values) => {
    for (const value of values) row[count++] = Math.max(0, Math.min(MOST_VALUE, Math.round(Number(value))));
  };
}

/** Trees in one row of nodes: the left child of a node is the next one, and a tree ends before the next begins. */
export interface Trees {
  /** What one unit of a leaf's value is worth, as a logit. */
  readonly step: number;
  readonly roots: Int32Array;
  /** Of a question the threshold up to which a value goes left, in seven bits, the feature in seven more, and above them its right child; of a leaf what is left of -1 less its value. */
  readonly nodes: Int32Array;
}

interface Header {
  readonly features: string;
  readonly step: number;
  readonly nodes: number;
}

/** Packs the nodes of trees, each tree in preorder. */
export function packTrees(
  features: string,
  step: number,
  feature: ArrayLike<number>,
  value: ArrayLike<number>,
): Uint8Array {
  const header: Header = { features, step, nodes: feature.length };
  const asked = Array.from(feature, (f) => f + 1);
  const values = Array.from(value, (v, node) =>
    feature[node]! < 0 ? Math.max(-ZERO, Math.min(DIGITS - 1 - ZERO, v)) + ZERO : v,
  );
  return pack(TREES, header, [writeColumn(asked), writeColumn(values)]);
}

export function unpackTrees(bytes: Uint8Array, features: string): Trees {
  const { header, input } = unpack<Header>(bytes, TREES, features);
  const { step, nodes: count } = header;
  const asked = readColumn(input, count);
  const values = readColumn(input, count);
  finish(input, TREES);
  const nodes = new Int32Array(count);
  const roots = [0];
  const open: number[] = []; // questions whose right side is still to come
  for (let node = 0; node < count; node++) {
    if (asked[node]! > 0) {
      nodes[node] = ((asked[node]! - 1) << FEATURE) | values[node]!;
      open.push(node);
      continue;
    }
    nodes[node] = -1 - values[node]!;
    const above = open.pop();
    if (above !== undefined) nodes[above]! |= (node + 1) << RIGHT;
    else if (node + 1 < count) roots.push(node + 1);
  }
  return { step, roots: Int32Array.from(roots), nodes };
}

/** Where the parts of a question begin, in bits. */
const FEATURE = 7,
  RIGHT = 14;
const SEVEN_BITS = 127;

/** The logit that trees give to the values of features. */
export function sumTrees({ step, roots, nodes }: Trees, features: Uint8Array): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree]!;
    let node = nodes[at]!;
    while (node >= 0) {
      at = features[(node >> FEATURE) & SEVEN_BITS]! <= (node & SEVEN_BITS) ? at + 1 : node >> RIGHT;
      node = nodes[at]!;
    }
    sum += -1 - node - ZERO;
  }
  return sum * step;
}
