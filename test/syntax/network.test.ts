import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeWeights } from '../../src/learning/weights.ts';
import { allocate, nativeKernels, startKernels } from '../../src/learning/native.ts';
import { nativeLoops, plainLoops, treeSpace, type Loops } from '../../src/syntax/loops.ts';
import { decodeSyntax, syntaxModel } from '../../src/syntax/packed-network.ts';
import { distanceClasses } from '../../src/syntax/network-layout.ts';
import { createNetwork, MOST_AT_ONCE, type Network, type Parsed } from '../../src/syntax/network.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { expectLinear } from '../linear.ts';

const SENTENCES = [
  'Peru today rejected the offer of the bank.',
  'Novak, who had left in May, was accused of fraud by the union.',
  'THE MAYOR SAID NO.',
  '“We stay,” said Ode, the mayor of Tarn.',
  'i think they lied',
  'A long, bitter and pointless war ended.',
  '$5.3m?',
  'The drought, scientists warned, would empty the lake (and soon).',
  'Yes.',
  '… – ? !',
];

/** The columns of a document as plain numbers, heads relative to their token. */
function columnsOf(text: string): number[][] {
  const {
    tokens: { pos, inflection, relation, head },
  } = readDocument(text);
  return Array.from(pos, (tag, i) => [tag, inflection[i]!, relation[i]!, head[i]! < 0 ? 0 : head[i]! - i]);
}

function readBy(network: Network, words: readonly string[]): Parsed {
  const out: Parsed = {
    tags: new Uint8Array(words.length),
    inflections: new Uint8Array(words.length),
    heads: new Int32Array(words.length),
    relations: new Uint8Array(words.length),
  };
  network.read(
    new Int32Array(words.length).fill(-1),
    (i) => words[i]!,
    new Uint8Array(words.length).fill(3),
    [0, words.length],
    out,
  );
  return out;
}

describe('with WebAssembly and without', () => {
  const kernels = startKernels();
  const native = nativeKernels();
  test.skipIf(native === null)('sentences are read alike', () => {
    const [fast, plain] = [createNetwork(syntaxModel()), createNetwork(syntaxModel(), null)];
    for (const sentence of SENTENCES)
      expect(readBy(fast, sentence.split(' ')), sentence).toEqual(readBy(plain, sentence.split(' ')));
  });

  const room = <T extends Uint8Array | Int16Array | Int32Array | Float32Array>(
    kind: {
      new (length: number): T;
      new (buffer: ArrayBufferLike, at: number, length: number): T;
      BYTES_PER_ELEMENT: number;
    },
    values: ArrayLike<number>,
  ): T => {
    const array = allocate(kernels!, kind, values.length + 8)!.subarray(0, values.length) as T;
    array.set(values);
    return array;
  };
  const floats = (length: number): fc.Arbitrary<Float32Array> =>
    fc.float32Array({ minLength: length, maxLength: length, noNaN: true, noDefaultInfinity: true, min: -6, max: 6 });
  const shorts = (length: number): fc.Arbitrary<Int16Array> =>
    fc.int16Array({ minLength: length, maxLength: length, min: -3000, max: 3000 });
  /** Each run has the memory from its start. */
  const fresh = (run: () => void): void => {
    const { free, limit } = kernels!;
    run();
    Object.assign(kernels!, { free, limit });
  };

  test.skipIf(kernels === null)('a layer is summed alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(2, 6, 16),
        fc.constantFrom(8, 16),
        fc.infiniteStream(fc.integer({ min: -45, max: 45 })),
        (count, width, outputs, numbers) => {
          fresh(() => {
            const take = (length: number): number[] => Array.from({ length }, () => numbers.next().value as number);
            const weights = take(width * outputs),
              inputs = take(width * count).map((x) => x * 100),
              scales = take(outputs).map((x) => x / 1000),
              bias = take(outputs);
            const own = new Float32Array(outputs * count),
              out = room(Float32Array, own);
            plainLoops.dense(
              Int16Array.from(weights),
              width,
              outputs,
              Int16Array.from(inputs),
              count,
              Float32Array.from(scales),
              Float32Array.from(bias),
              own,
            );
            nativeLoops(kernels!.kernels).dense(
              room(Int16Array, weights),
              width,
              outputs,
              room(Int16Array, inputs),
              count,
              room(Float32Array, scales),
              room(Float32Array, bias),
              out,
            );
            expect([...out]).toEqual([...own]);
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  test.skipIf(kernels === null)('numbers are rounded alike', () => {
    fc.assert(
      fc.property(floats(16), fc.boolean(), (numbers, rectified) => {
        fresh(() => {
          const own = new Int16Array(16),
            out = room(Int16Array, own);
          plainLoops.toFixed(numbers, 16, 1024, rectified, own);
          nativeLoops(kernels!.kernels).toFixed(room(Float32Array, numbers), 16, 1024, rectified, out);
          expect([...out]).toEqual([...own]);
        });
      }),
    );
  });

  test.skipIf(kernels === null)('rows are joined, recurrences run and normalised alike', () => {
    fc.assert(
      fc.property(shorts(48), floats(16), floats(5 * 16), (rows, bias, gates) => {
        fresh(() => {
          const fast = nativeLoops(kernels!.kernels);
          const ownGates = new Float32Array(5 * 16),
            nativeGates = room(Float32Array, gates);
          ownGates.set(gates);
          plainLoops.addThree(rows, 0, 16, 32, bias, 16, 1 / 1024, ownGates, 16);
          fast.addThree(room(Int16Array, rows), 0, 16, 32, room(Float32Array, bias), 16, 1 / 1024, nativeGates, 16);
          const own = new Float32Array(5 * 8),
            out = room(Float32Array, own);
          plainLoops.scan(ownGates, 0, 4, 5, own, 0);
          fast.scan(nativeGates, 0, 4, 5, out, 0);
          const gain = Float32Array.from({ length: 8 }, (_, k) => 1 + k / 7),
            shift = Float32Array.from({ length: 8 }, (_, k) => k / 9),
            other = own.slice();
          plainLoops.normalise(own, other, 8, 5, gain, shift);
          fast.normalise(out, room(Float32Array, other), 8, 5, room(Float32Array, gain), room(Float32Array, shift));
          expect([...out]).toEqual([...own]);
        });
      }),
    );
  });

  test.skipIf(kernels === null)('pairs are scored alike, and what heads add to labels', () => {
    fc.assert(
      fc.property(
        floats(5 * 8),
        floats(5 * 8),
        floats(5),
        floats(8),
        floats(5 * 4),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
        (dependents, heads, weights, root, far, tree) => {
          fresh(() => {
            const fast = nativeLoops(kernels!.kernels);
            const classes = Uint8Array.of(0, 1, 2, 0, 1, 2, 0);
            const run = (
              loops: Loops,
              floatsOf: (values: ArrayLike<number>) => Float32Array,
              bytesOf: (values: Uint8Array) => Uint8Array,
              wholesOf: (values: ArrayLike<number>) => Int32Array,
            ): unknown => {
              const own = {
                dependents: floatsOf(dependents),
                heads: floatsOf(heads),
                biases: floatsOf([0, 0, 0, 0, 0]),
                root: floatsOf(root),
                weights: floatsOf([...weights, 1, 2, 3]),
              };
              loops.rectify(own.heads, 8, 5, own.weights, 0.5, own.biases);
              const distances = { rows: floatsOf(far), width: 4, classes: bytesOf(classes), middle: 3, count: 4 };
              const scores = floatsOf(new Float32Array(12)),
                best = wholesOf([0, 0, 0]);
              const roots = loops.pairScores(
                {
                  width: 8,
                  dependents: own.dependents,
                  heads: own.heads,
                  biases: own.biases,
                  root: own.root,
                  rootBias: 0.25,
                },
                distances,
                1,
                3,
                scores,
                best,
              );
              loops.addHeads(
                own.dependents,
                own.heads,
                own.root,
                { ...distances, rows: floatsOf([...far, ...heads]), width: 8 },
                1,
                wholesOf(tree),
                3,
              );
              return [roots, [...best], [...scores], [...own.biases], [...own.dependents]];
            };
            const slow = run(
              plainLoops,
              (values) => Float32Array.from(values),
              (values) => values,
              (values) => Int32Array.from(values),
            );
            expect(
              run(
                fast,
                (values) => room(Float32Array, values),
                (values) => room(Uint8Array, values),
                (values) => room(Int32Array, values),
              ),
            ).toEqual(slow);
          });
        },
      ),
    );
  });

  test.skipIf(kernels === null)('trees are found alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }).chain((n) => fc.tuple(fc.constant(n), floats(n * (n + 1)))),
        ([n, scores]) => {
          fresh(() => {
            const own = new Int32Array(n),
              out = room(Int32Array, own);
            plainLoops.bestTree(scores, n, new Float32Array(0), own);
            nativeLoops(kernels!.kernels).bestTree(
              room(Float32Array, scores),
              n,
              room(Float32Array, new Float32Array(treeSpace(n))),
              out,
            );
            expect([...out]).toEqual([...own]);
          });
        },
      ),
    );
  });
});

/** All ways to give n words heads: trees with one root, no arcs that cross. */
function projectiveTrees(n: number): number[][] {
  const all: number[][] = [];
  const grow = (heads: number[]): void => {
    if (heads.length < n) {
      for (let h = 0; h <= n; h++) if (h !== heads.length) grow([...heads, h]);
      return;
    }
    if (
      heads.filter((h) => h === n).length === 1 &&
      heads.every((_, d) => reaches(heads, d)) &&
      heads.every((h, d) => spansOwn(heads, d, h))
    )
      all.push(heads);
  };
  const reaches = (heads: number[], d: number): boolean => {
    let at = d;
    for (let steps = 0; steps <= n; steps++) {
      if (at === n) return true;
      at = heads[at]!;
    }
    return false;
  };
  /** Whether all words between a word and its head hang from that head. */
  const spansOwn = (heads: number[], d: number, h: number): boolean => {
    if (h === n) return heads.every((other, k) => other === n || k < d === other <= d || other === d || k === d);
    for (let k = Math.min(d, h) + 1; k < Math.max(d, h); k++) {
      let at = k;
      while (at !== n && at !== h) at = heads[at]!;
      if (at !== h) return false;
    }
    return true;
  };
  grow([]);
  return all;
}

test('the best tree is the best of all', () => {
  for (const n of [1, 2, 3, 4]) {
    const trees = projectiveTrees(n);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -40, max: 40 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
        (numbers) => {
          const scores = Float32Array.from(numbers, (number, k) => number + k / 1024); // no two trees alike
          const worth = (heads: ArrayLike<number>): number =>
            Array.from(heads, (h, d) => scores[d * (n + 1) + h]!).reduce((a, b) => a + b, 0);
          const heads = new Int32Array(n);
          plainLoops.bestTree(scores, n, new Float32Array(0), heads);
          expect(worth(heads)).toBeCloseTo(Math.max(...trees.map(worth)), 3);
        },
      ),
      { numRuns: 15 },
    );
  }
});

test('distances have 12 classes on either side', () => {
  const distanceClass = (delta: number): number => distanceClasses[delta + MOST_AT_ONCE]!;
  expect([1, 6, 7, 9, 12, 30, 127].map(distanceClass)).toEqual([1, 6, 6, 7, 8, 10, 11]);
  expect([-1, -6, -127].map(distanceClass)).toEqual([13, 18, 23]);
});

describe('a sentence is read alike', () => {
  const text = SENTENCES.slice(0, 4).join('\n\n');
  test('alone and among others', () => {
    expect(SENTENCES.slice(0, 4).flatMap(columnsOf)).toEqual(columnsOf(text));
  });
  test('whatever was read before', () => {
    const before = columnsOf(text);
    readDocument(Array.from({ length: 6000 }, (_, i) => `word${i} of${i % 77} the${i % 13}`).join(' '));
    expect(columnsOf(text)).toEqual(before);
  });
  test('twice', () => {
    expect(columnsOf(`${text}\n\n${text}`)).toEqual([...columnsOf(text), ...columnsOf(text)]);
  });
});

/** Whether each sentence is a tree: one root, every other token has a head in it, none goes round. */
function expectTrees(text: string): void {
  const {
    tokens: { head, count, relation, sentence },
    sentences,
  } = readDocument(text);
  const roots = new Int32Array(sentences.length);
  for (let i = 0; i < count; i++) {
    if (head[i] === -1) roots[sentence[i]!]!++;
    else expect(sentence[head[i]!]).toBe(sentence[i]);
    expect(relation[i] === 0).toBe(head[i] === -1);
    let at = i;
    for (let steps = 0; at >= 0; steps++, at = head[at]!) expect(steps).toBeLessThanOrEqual(count);
  }
  expect([...roots]).toEqual(sentences.map(() => 1));
}

describe('every sentence is a tree', () => {
  test('whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('said', 'Ode', ',', '“', '”', '.', 'the', 'plan', '\n', '\ud800', '-', '5'),
            fc.string({ unit: 'grapheme', maxLength: 8 }),
          ),
        ),
        (words) => {
          expectTrees(words.join(' '));
        },
      ),
      { numRuns: 20 },
    );
  });
  test('nothing at all', () => {
    expectTrees('');
  });
  test('one word', () => {
    expectTrees('Yes');
  });
  test.each(['"', '“ ” ', 'x " , ', 'a b c d e ; '])('marks and words again and again: %s', (unit) => {
    const text = unit.repeat(400);
    expectTrees(text);
    expectTrees(`Ode left, ${text}, and nobody saw it.`);
    // each piece of 48 tokens is read as the one before, but for the root of the whole
    const columns = columnsOf(text).map(([tag, inflection]) => [tag, inflection]);
    for (let from = 48; from + 96 < columns.length; from += 48)
      expect(columns.slice(from, from + 48)).toEqual(columns.slice(0, 48));
  });
  test('longer than is read at once', () => {
    expectTrees(`${Array.from({ length: 3 * MOST_AT_ONCE + 5 }, (_, i) => `word${i % 7}`).join(' ')}.`);
  });
});

test('a text without a stop is read in linear time', () => {
  expectLinear((words) => {
    const text = Array.from({ length: words }, (_, i) => ['said', 'Ode', 'the', 'plan', 'and'][i % 5]).join(' ');
    readDocument(text); // cut into words before the time counts
    return () => {
      readDocument(text);
    };
  }, 4000);
});

test('bytes of another model are refused', () => {
  const other = encodeWeights(
    { labels: ['a', 'b'], keys: [1], weights: [1, 2] },
    { features: 'syntax 1', bits: 8, keyBits: 8 },
  );
  expect(() => decodeSyntax(other)).toThrow(/no packed tagger and parser/);
});
