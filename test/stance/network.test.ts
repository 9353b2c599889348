import { describe, expect, it } from 'vitest';
import { createNetwork, runNetwork } from '../../src/stance/polarity-network.ts';
import { decodeMatrix, encodeMatrix, type Matrix } from '../../src/learning/matrix.ts';
import { mix } from '../../src/learning/hash.ts';
import { startKernels, type Native } from '../../src/learning/native.ts';

/** A layer of made-up cells, and an output layer for three classes. */
function layer(rows: number, width: number, native: Native | null): Matrix {
  const values = Array.from({ length: rows * width }, (_, k) => mix(1, k) % 46);
  return decodeMatrix(
    encodeMatrix(values, width, {
      features: 'test',
      step: 1,
      limit: 45,
      extra: Array.from({ length: 3 * width + 3 }, (_, k) => (mix(2, k) % 1000) / 1000),
    }),
    'test',
    native,
  );
}

describe('a network', () => {
  it.each([
    [9, 8],
    [325, 48],
    [388, 64],
  ])('of %i inputs and %i units gives the same to the last bit with the kernels and without', (rows, width) => {
    const [fast, slow] = [startKernels(), null].map((native) => createNetwork(layer(rows, width, native), native));
    const { matrix } = slow!;
    expect(fast!.native).not.toBeNull();
    expect(slow!.native).toBeNull();
    for (let seed = 0; seed < 20; seed++) {
      // Some places have no words.
      const inputs = Float32Array.from({ length: rows }, (_, k) =>
        mix(seed, k >> 5) % 3 === 0 ? 0 : (mix(seed, k) % 1e6) / 3e5,
      );
      const scores = runNetwork(slow!, inputs, 3);
      expect(runNetwork(fast!, inputs, 3)).toEqual(scores);
      const units = Array.from({ length: width }, (_, h) =>
        Math.max(
          0,
          inputs.reduce((sum, input, i) => sum + input * matrix.cells[i * width + h]!, 0),
        ),
      );
      for (let c = 0; c < 3; c++)
        expect(scores[c]).toBeCloseTo(
          units.reduce((sum, unit, h) => sum + unit * matrix.extra[h * 3 + c]!, matrix.extra[width * 3 + c]!),
          8,
        );
    }
  });

  it('whose units the kernels do not take runs without', () => {
    const native = startKernels();
    expect(createNetwork(layer(5, 6, native), native).native).toBeNull();
    expect(createNetwork(layer(9, 8, null), native).native).toBeNull(); // cells elsewhere
  });
});
