import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDecoder, createChain } from '../../src/learning/chain.ts';
import { keysOf } from '../../src/learning/feature-list.ts';
import { createLanes, sumFeatures, sumList } from '../../src/learning/lanes.ts';
import { allocate, startKernels } from '../../src/learning/native.ts';
import { createRows, createRowSums } from '../../src/learning/rows.ts';
import { decodeWeights, encodeWeights } from '../../src/learning/weights.ts';

const table = decodeWeights(
  encodeWeights(
    { labels: ['O', 'in'], keys: [5, 9], weights: [1, -1, 2, 0] },
    { features: 'test', bits: 8, keyBits: 18, step: 1 / 32 },
  ),
  'test',
);

describe('the memory of the kernels', () => {
  it('gives arrays of zeros that do not overlap, until it is full', () => {
    const native = startKernels()!;
    const a = allocate(native, Int32Array, 3)!;
    const b = allocate(native, Int16Array, 5)!;
    a.fill(-1);
    expect([...b]).toEqual([0, 0, 0, 0, 0]);
    expect(b.byteOffset).toBeGreaterThanOrEqual(a.byteOffset + a.byteLength);
    const { free } = native;
    expect(allocate(native, Float32Array, 2 ** 23)).toBeNull();
    expect(native.free).toBe(free);
    expect(allocate(native, Uint8Array, native.kernels.memory.buffer.byteLength - free)).not.toBeNull();
    expect(allocate(native, Uint8Array, 1)).toBeNull();
  });

  it('once it is full, the twins do the work', () => {
    const native = startKernels()!;
    native.free = native.kernels.memory.buffer.byteLength;
    const chain = createChain(table, undefined, native);
    expect(chain.native).toBeNull();
    const decoder = createDecoder(chain);
    decoder.take(new Int32Array([0, 4, 5, 0]), 0);
    expect([...decoder.decode(2).subarray(0, 2)]).toEqual([1, 0]);
    // However little or much is left, a table is there as a whole or not at all.
    for (let room = 0; room < 8192; room += 64) {
      native.free = native.kernels.memory.buffer.byteLength - room;
      const lanes = createLanes(table, native);
      expect(
        lanes.native === null ||
          [lanes.slots, lanes.moves, lanes.list.one, lanes.list.two, lanes.list.keys].every(
            ({ buffer }) => buffer === native.kernels.memory.buffer,
          ),
      ).toBe(true);
      lanes.list.one[0] = 1;
      Object.assign(lanes.list, { oneTemplate: 2, ones: 1, twoTemplate: 3, twos: 0 });
      const [fast, slow] = [new Int32Array(2), new Int32Array(2)];
      sumList(lanes, fast, 0);
      sumFeatures(lanes, keysOf(lanes.list), 1, slow, 0);
      expect(fast).toEqual(slow);
    }
    native.free = native.kernels.memory.buffer.byteLength;
    const rows = createRows(table, native);
    expect(rows.native).toBeNull();
    const sums = createRowSums(rows, 1);
    sums.features.set([5, 9, 7]);
    const out = new Int32Array(2);
    sums.keep(0, 0);
    sums.total(0, 0, 0, 0, 0, 3, out, 0);
    expect([...out]).toEqual([96, -32]);
  });
});

describe('without WebAssembly', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('there are no kernels', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(startKernels()).toBeNull();
  });

  it('an analysis says so once, and gives the same', async () => {
    const text = 'The mayor, Ada Ode, praised the plan. “It is good,” she said.';
    const same = (await import('../../src/analyze.ts')).analyze(text, { warn: () => undefined });
    vi.resetModules();
    vi.stubGlobal('WebAssembly', undefined);
    const { analyze } = await import('../../src/analyze.ts');
    const told: string[] = [];
    const warn = (message: string): unknown => told.push(message);
    expect(analyze(text, { warn })).toEqual(same);
    analyze(text, { warn });
    expect(told).toEqual([expect.stringMatching(/^interview-nlp: WebAssembly may not run here/)]);
    expect(() => analyze(text, { warn: 1 } as object)).toThrow('analyze: warn must be a function, not number');
  });

  it('nothing is said where there are kernels', async () => {
    vi.resetModules();
    const { analyze } = await import('../../src/analyze.ts');
    const told: string[] = [];
    analyze('The mayor praised the plan of Tarn. '.repeat(200), { warn: (message) => told.push(message) });
    expect(told).toEqual([]);
  });

  it('nor where it may not be compiled', () => {
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor() {
          throw new Error('refused by the content security policy');
        }
      },
    });
    expect(startKernels()).toBeNull();
  });
});
