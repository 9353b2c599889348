import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { createLanes } from '../../src/learning/lanes.ts';
import { decodeLexicon, encodeLexicon } from '../../src/learning/packed-lexicon.ts';
import { allocate, startKernels, withCopy, type Native } from '../../src/learning/native.ts';
import { createRows } from '../../src/learning/rows.ts';
import { decodeWeights, encodeWeights, type WeightTable } from '../../src/learning/weights.ts';
import { decodeMatrix, encodeMatrix } from '../../src/learning/matrix.ts';
import { filterOf } from '../../src/stance/feature-set.ts';

/** Tables of any keys and weights, some of them in need of several cells. */
const tables = (labels: number, keyBits: number): fc.Arbitrary<WeightTable> =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 2 ** keyBits - 1 }),
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 })), {
          minLength: labels,
          maxLength: labels,
        }),
      ),
      { selector: ([key]) => key, maxLength: 120 },
    )
    .map((rows) =>
      decodeWeights(
        encodeWeights(
          {
            labels: Array.from({ length: labels }, (_, k) => `l${k}`),
            keys: rows.map(([key]) => key),
            weights: rows.flatMap(([, weights]) => weights),
          },
          { features: 't', bits: 8, keyBits, step: 1 },
        ),
        't',
      ),
    );

const kernels = (): Native => {
  const native = startKernels();
  if (native === null) throw new Error('no kernels here');
  return native;
};

/** `toEqual` takes long for arrays of thousands. */
const isSame = (a: ArrayBufferView, b: ArrayBufferView): boolean =>
  a.constructor === b.constructor &&
  Buffer.from(a.buffer as ArrayBuffer, a.byteOffset, a.byteLength).equals(
    Buffer.from(b.buffer as ArrayBuffer, b.byteOffset, b.byteLength),
  );

const isZero = (bytes: Uint8Array | null): boolean => isSame(bytes!, new Uint8Array(bytes!.length));

describe('what the kernels lay out is what their twins do', () => {
  it.each([
    [1, 10],
    [2, 18],
    [3, 22],
    [6, 24],
  ])('lanes of %i labels, keys of %i bits', (labels, keyBits) => {
    const native = kernels();
    const { free, limit } = native;
    fc.assert(
      fc.property(tables(labels, keyBits), (table) => {
        native.free = free; // over what has been laid out before
        const fast = createLanes(table, native);
        const { keyMask, drop, moves, slots, step } = createLanes(table, null);
        expect(fast.native).not.toBeNull();
        expect(fast).toMatchObject({ keyMask, drop, step, labels });
        expect([isSame(fast.moves, moves), isSame(fast.slots, slots)]).toEqual([true, true]);
        expect(native.limit).toBe(limit);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    [1, 10],
    [7, 18],
    [40, 22],
  ])('rows of %i labels, keys of %i bits', (labels, keyBits) => {
    const native = kernels();
    const { free } = native;
    fc.assert(
      fc.property(tables(labels, keyBits), (table) => {
        native.free = free;
        const fast = createRows(table, native);
        const { keyMask, drop, moves, slots, bases, baseDrop, data, count } = createRows(table, null);
        expect(fast.native).not.toBeNull();
        expect(fast).toMatchObject({ keyMask, drop, baseDrop, count });
        expect(
          [
            [fast.moves, moves],
            [fast.slots, slots],
            [fast.bases, bases],
            [fast.data, data],
          ].map(([own, twin]) => isSame(own!, twin!)),
        ).toEqual([true, true, true, true]);
      }),
      { numRuns: 15 },
    );
  });

  it('rows so many that their bases must be finer', () => {
    const count = 9000;
    const model = {
      labels: Array.from({ length: 8 }, (_, k) => `l${k}`),
      keys: Array.from({ length: count }, (_, k) => k),
      weights: Array.from({ length: 8 * count }, (_, k) => (k % 37) - 18),
    };
    const table = decodeWeights(encodeWeights(model, { features: 't', bits: 8, keyBits: 20, step: 1 }), 't');
    const [fast, slow] = [createRows(table, kernels()), createRows(table, null)];
    expect(fast.native).not.toBeNull();
    expect(slow.baseDrop).toBeLessThan(12);
    expect([fast.baseDrop, isSame(fast.bases, slow.bases), isSame(fast.data, slow.data)]).toEqual([
      slow.baseDrop,
      true,
      true,
    ]);
  });

  test('lexicons, of any keys and numbers', () => {
    const native = kernels();
    const { free } = native;
    const entries = fc.oneof(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 ** 20 - 1 }), fc.oneof(fc.constant(3), fc.nat(0xffff))), {
        selector: ([key]) => key,
        maxLength: 300,
      }),
      fc
        .integer({ min: 300, max: 1500 })
        .map((length) => Array.from({ length }, (_, k): [number, number] => [k, (k % 5) * 9000])), // side by side; few numbers, and large
    );
    fc.assert(
      fc.property(entries, (list) => {
        native.free = free;
        const bytes = encodeLexicon(list, { features: 'l', keyBits: 20 });
        const fast = decodeLexicon(bytes, 'l', native);
        expect(fast.slots.buffer).toBe(native.kernels.memory.buffer);
        const slow = decodeLexicon(bytes, 'l', null);
        expect([fast.keyMask, fast.drop, fast.size, isSame(fast.slots, slow.slots)]).toEqual([
          slow.keyMask,
          slow.drop,
          slow.size,
          true,
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it.each([1, 15, 16, 17, 500])('matrices of %i cells', (size) => {
    const native = kernels();
    const bytes = encodeMatrix(
      Array.from({ length: size }, (_, k) => (k % 9) - 4),
      1,
      { features: 'm', step: 1, limit: 4 },
    );
    const fast = decodeMatrix(bytes, 'm', native);
    expect(fast.cells.buffer).toBe(native.kernels.memory.buffer);
    expect(fast).toEqual(decodeMatrix(bytes, 'm', null));
    expect(isZero(allocate(native, Uint8Array, 64))).toBe(true); // nothing is written past them
  });

  test('filters of keys', () => {
    fc.assert(
      fc.property(tables(2, 22), (table) => {
        const native = kernels();
        const fast = filterOf(table, native);
        expect(fast.buffer).toBe(native.kernels.memory.buffer);
        expect(isSame(fast, filterOf(table, null))).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a copy that something is laid out from', () => {
  it('stands at the end of the memory, while it is needed', () => {
    const native = kernels();
    const { free, limit } = native;
    const bytes = Uint8Array.from({ length: 100 }, (_, k) => k);
    const made = withCopy(native, bytes, (address) => {
      expect([...new Uint8Array(native.kernels.memory.buffer, address, 100)]).toEqual([...bytes]);
      expect(address + 100).toBeLessThanOrEqual(limit);
      expect(allocate(native, Uint8Array, address - native.free + 1)).toBeNull(); // not over the copy
      return allocate(native, Uint8Array, 5);
    });
    expect(made).toHaveLength(5);
    expect(native.limit).toBe(limit);
    expect(native.free).toBeGreaterThan(free);
    // What stood there is gone when the memory is handed out.
    expect(isZero(allocate(native, Uint8Array, limit - native.free))).toBe(true);
  });

  it('leaves the memory as it was where there is no room', () => {
    const native = kernels();
    const { free, limit } = native;
    expect(
      withCopy(native, new Uint8Array(8), () => {
        allocate(native, Uint8Array, 1000);
        return null;
      }),
    ).toBeNull();
    expect([native.free, native.limit]).toEqual([free, limit]);
    native.free = limit - 64;
    expect(withCopy(native, new Uint8Array(65), () => 1)).toBeNull();
    native.free = free;
    expect(isZero(allocate(native, Uint8Array, 2000))).toBe(true);
  });
});
