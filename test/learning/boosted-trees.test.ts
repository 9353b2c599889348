import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_VALUE, packTrees, sumTrees, unpackTrees } from '../../src/learning/boosted-trees.ts';
import { packGrown, rowsOf, trainTrees, type Boosting } from '../../training/lib/boosting.ts';

/** A tree as it is written down: a leaf's value, or a question with what follows. */
type Written = number | readonly [feature: number, threshold: number, left: Written, right: Written];

const flat = (tree: Written): { feature: number; value: number }[] =>
  typeof tree === 'number'
    ? [{ feature: -1, value: tree }]
    : [{ feature: tree[0], value: tree[1] }, ...flat(tree[2]), ...flat(tree[3])];

const worth = (tree: Written, row: Uint8Array): number =>
  typeof tree === 'number' ? tree : worth(row[tree[0]]! <= tree[1] ? tree[2] : tree[3], row);

const pack = (trees: readonly Written[]): Uint8Array => {
  const nodes = trees.flatMap(flat);
  return packTrees(
    'toy 1',
    0.5,
    nodes.map(({ feature }) => feature),
    nodes.map(({ value }) => value),
  );
};

const WIDTH = 5;
const value = fc.integer({ min: 0, max: MOST_VALUE });
const { tree } = fc.letrec<{ tree: Written }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.integer({ min: -46, max: 45 }),
    fc.tuple(fc.nat(WIDTH - 1), value, tie('tree'), tie('tree')),
  ),
}));
const row = fc.uint8Array({ minLength: WIDTH, maxLength: WIDTH, max: MOST_VALUE });

describe('boosted trees', () => {
  it('give what the trees that were packed give', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), row, (trees, features) => {
        const sum = trees.reduce<number>((all, one) => all + worth(one, features), 0);
        expect(sumTrees(unpackTrees(pack(trees), 'toy 1'), features)).toBe(sum / 2);
      }),
    );
  });

  it('are refused under another name, and where something is missing', () => {
    const bytes = pack([[1, 4, -3, 7]]);
    expect(() => unpackTrees(bytes, 'toy 2')).toThrow('made with the features "toy 1"');
    expect(() => unpackTrees(bytes.subarray(0, -1), 'toy 1')).toThrow('damaged');
    expect(() => unpackTrees(Uint8Array.of(1, 2, 3), 'toy 1')).toThrow('these bytes are no packed trees');
  });
});

describe('the trainer of trees', () => {
  const options: Boosting = { trees: 40, leaves: 4, rate: 0.3, leastRows: 1, l2: 1, columns: 1, rows: 1 };
  const points = Array.from({ length: 64 }, (_, i) => Uint8Array.of(i % 8, i >> 3));

  it('learns what depends on two features together', () => {
    const isOdd = ([a, b]: Uint8Array): number => Number(a! > 3 !== b! > 1);
    const grown = trainTrees(rowsOf(2, points, points.map(isOdd)), options);
    const trees = unpackTrees(packGrown('toy 1', grown), 'toy 1');
    expect(points.map((point) => Number(sumTrees(trees, point) > 0))).toEqual(points.map(isOdd));
  });

  it('learns which of a group is right, whatever the others are', () => {
    // of each row of eight the one that is nearest to the diagonal
    const groups = Array.from({ length: 9 }, (_, g) => 8 * g);
    const near = points.map(([a, b]) => Uint8Array.of(Math.abs(a! - b!), a!));
    const right = points.map(([a, b]) => Number(a === b));
    const trees = unpackTrees(packGrown('toy 1', trainTrees(rowsOf(2, near, right, groups), options)), 'toy 1');
    const scores = near.map((point) => sumTrees(trees, point));
    for (const start of groups.slice(0, 8)) {
      const group = scores.slice(start, start + 8);
      expect(right[start + group.indexOf(Math.max(...group))]).toBe(1);
    }
  });

  it('grows the same trees from the same rows', () => {
    const data = rowsOf(
      2,
      points,
      points.map(([a, b]) => Number(a! + b! > 7)),
    );
    const some = { ...options, rows: 0.5, columns: 0.7 };
    expect(trainTrees(data, some)).toEqual(trainTrees(data, some));
    expect(trainTrees(data, { ...some, seed: 2 })).not.toEqual(trainTrees(data, some));
  });
});
