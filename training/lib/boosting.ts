/**
 * Trains boosted trees (src/learning/boosted-trees.ts) by histograms: each tree grows leaf by leaf where it gains most, on the gradients of what the trees before it leave (Friedman 2001; Newton steps as
 * Chen and Guestrin, XGBoost, 2016). Deterministic: the same rows and seed give the same trees.
 */
import { MOST_VALUE, packTrees } from '../../src/learning/boosted-trees.ts';
import { createRandom } from './random.ts';

/** Rows of features to learn from. */
export interface Rows {
  /** How many features a row has. */
  readonly width: number;
  /** All rows, one after another; values up to {@link MOST_VALUE}. */
  readonly values: Uint8Array;
  /** 1 what is right, 0 what is not. */
  readonly targets: Uint8Array;
  /** Where groups begin, of which each has one right row, and the number of rows at the end; without, each row stands for itself. */
  readonly groups?: Int32Array;
  /** How much each group counts, or each row where there are no groups; without, all the same. */
  readonly weights?: ArrayLike<number>;
}

/** Rows from their parts. */
export function rowsOf(
  width: number,
  rows: readonly Uint8Array[],
  targets: readonly number[],
  groups?: readonly number[],
): Rows {
  const values = new Uint8Array(rows.length * width);
  rows.forEach((row, i) => {
    values.set(row, i * width);
  });
  return {
    width,
    values,
    targets: Uint8Array.from(targets),
    ...(groups === undefined ? {} : { groups: Int32Array.from(groups) }),
  };
}

export interface Boosting {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Fewest rows of a leaf. */
  readonly leastRows: number;
  readonly l2: number;
  /** The share of the features that a tree may ask, and of the rows that it sees. */
  readonly columns: number;
  readonly rows: number;
  readonly seed?: number;
}

export interface GrownTrees {
  readonly feature: number[];
  /** Thresholds; of leaves logits. */
  readonly value: number[];
}

const BINS = MOST_VALUE + 1;

interface Leaf {
  readonly rows: Int32Array;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly counts: Int32Array;
  /** What it adds to the logit of its rows. */
  worth: number;
  gain: number;
  feature: number;
  threshold: number;
  left: Leaf | null;
  right: Leaf | null;
}

export function trainTrees(data: Rows, options: Boosting): GrownTrees {
  const { width, values, targets } = data;
  const size = targets.length;
  const random = createRandom(options.seed ?? 1);
  const scores = new Float64Array(size);
  const gradients = new Float64Array(size);
  const curvatures = new Float64Array(size);
  const out: GrownTrees = { feature: [], value: [] };
  for (let tree = 0; tree < options.trees; tree++) {
    differentiate(data, scores, gradients, curvatures);
    const seen = Int32Array.from({ length: size }, (_, i) => i).filter(() => random() < options.rows);
    const asked = Array.from({ length: width }, (_, f) => f).filter(() => random() < options.columns);
    const root = grow({ data, gradients, curvatures, asked, options }, seen);
    write(root, out);
    for (let i = 0; i < size; i++) {
      let leaf = root;
      while (leaf.left !== null) leaf = values[i * width + leaf.feature]! <= leaf.threshold ? leaf.left : leaf.right!;
      scores[i]! += leaf.worth;
    }
  }
  return out;
}

/** Packs trees as they ship. */
export const packGrown = (features: string, { feature, value }: GrownTrees, step = 0.01): Uint8Array =>
  packTrees(
    features,
    step,
    feature,
    value.map((v, node) => (feature[node]! < 0 ? Math.round(v / step) : v)),
  );

/** What is left to be learned: by row, or within each group by softmax. */
function differentiate(
  { targets, groups, weights }: Rows,
  scores: Float64Array,
  gradients: Float64Array,
  curvatures: Float64Array,
): void {
  const set = (i: number, p: number, group = i): void => {
    const weight = weights?.[group] ?? 1;
    gradients[i] = weight * (p - targets[i]!);
    curvatures[i] = weight * Math.max(p * (1 - p), 1e-6);
  };
  if (groups === undefined) {
    for (let i = 0; i < scores.length; i++) set(i, 1 / (1 + Math.exp(-scores[i]!)));
    return;
  }
  for (let g = 0; g + 1 < groups.length; g++) {
    const rows = scores.subarray(groups[g], groups[g + 1]);
    const top = Math.max(...rows);
    const sum = rows.reduce((all, score) => all + Math.exp(score - top), 0);
    rows.forEach((score, k) => set(groups[g]! + k, Math.exp(score - top) / sum, g));
  }
}

interface Growth {
  readonly data: Rows;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly asked: readonly number[];
  readonly options: Boosting;
}

function grow(growth: Growth, rows: Int32Array): Leaf {
  const root = leafOf(growth, rows, null, null);
  const open = [root];
  for (let leaves = 1; leaves < growth.options.leaves; leaves++) {
    let best = 0;
    for (let k = 1; k < open.length; k++) if (open[k]!.gain > open[best]!.gain) best = k;
    const leaf = open[best]!;
    if (leaf.gain <= 0) break;
    split(growth, leaf);
    open.splice(best, 1, leaf.left!, leaf.right!);
  }
  return root;
}

function split(growth: Growth, leaf: Leaf): void {
  const { width, values } = growth.data;
  const isLeft = (i: number): boolean => values[i * width + leaf.feature]! <= leaf.threshold;
  const left = leaf.rows.filter(isLeft);
  const right = leaf.rows.filter((i) => !isLeft(i));
  const isLeftLess = left.length < right.length;
  const less = leafOf(growth, isLeftLess ? left : right, null, null);
  const more = leafOf(growth, isLeftLess ? right : left, leaf, less);
  leaf.left = isLeftLess ? less : more;
  leaf.right = isLeftLess ? more : less;
}

/** A leaf with its histograms: counted, or those of its parent less its sibling's. */
function leafOf(growth: Growth, rows: Int32Array, parent: Leaf | null, sibling: Leaf | null): Leaf {
  const { data, gradients, curvatures } = growth;
  const { width, values } = data;
  const leaf: Leaf = {
    rows,
    gradients: new Float64Array(width * BINS),
    curvatures: new Float64Array(width * BINS),
    counts: new Int32Array(width * BINS),
    worth: 0,
    gain: 0,
    feature: -1,
    threshold: 0,
    left: null,
    right: null,
  };
  if (parent !== null && sibling !== null)
    for (let k = 0; k < leaf.counts.length; k++) {
      leaf.gradients[k] = parent.gradients[k]! - sibling.gradients[k]!;
      leaf.curvatures[k] = parent.curvatures[k]! - sibling.curvatures[k]!;
      leaf.counts[k] = parent.counts[k]! - sibling.counts[k]!;
    }
  else
    for (const i of rows) {
      const [g, h] = [gradients[i]!, curvatures[i]!];
      for (let f = 0; f < width; f++) {
        const k = f * BINS + values[i * width + f]!;
        leaf.gradients[k]! += g;
        leaf.curvatures[k]! += h;
        leaf.counts[k]!++;
      }
    }
  measure(growth, leaf);
  return leaf;
}

/** What a leaf is worth, and the question that gains most. */
function measure({ asked, options: { l2, leastRows, rate } }: Growth, leaf: Leaf): void {
  let [all, bend, count] = [0, 0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    all += leaf.gradients[bin]!;
    bend += leaf.curvatures[bin]!;
    count += leaf.counts[bin]!;
  }
  leaf.worth = (-rate * all) / (bend + l2);
  const own = (all * all) / (bend + l2);
  for (const f of asked) {
    let [g, h, n] = [0, 0, 0];
    for (let bin = 0; bin + 1 < BINS; bin++) {
      const k = f * BINS + bin;
      if (leaf.counts[k] === 0) continue;
      g += leaf.gradients[k]!;
      h += leaf.curvatures[k]!;
      n += leaf.counts[k]!;
      if (n < leastRows || count - n < leastRows) continue;
      const gain = (g * g) / (h + l2) + ((all - g) * (all - g)) / (bend - h + l2) - own;
      if (gain > leaf.gain + 1e-9) Object.assign(leaf, { gain, feature: f, threshold: bin });
    }
  }
}

function write(leaf: Leaf, out: GrownTrees): void {
  out.feature.push(leaf.left === null ? -1 : leaf.feature);
  out.value.push(leaf.left === null ? leaf.worth : leaf.threshold);
  if (leaf.left === null) return;
  write(leaf.left, out);
  write(leaf.right!, out);
}
