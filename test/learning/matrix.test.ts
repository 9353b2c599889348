import { describe, expect, it } from 'vitest';
import { decodeMatrix, encodeMatrix } from '../../src/learning/matrix.ts';

describe('packed matrices', () => {
  const values = [0, 0.5, -0.5, 1, 9, -9];
  const bytes = encodeMatrix(values, 3, { features: 'test 1', step: 0.5, limit: 4, extra: [0.25, -1] });

  it('keep multiples of the step, clip the rest, and carry numbers along', () => {
    expect(decodeMatrix(bytes, 'test 1')).toEqual({
      rows: 2,
      width: 3,
      step: 0.5,
      extra: [0.25, -1],
      cells: Int8Array.of(0, 1, -1, 2, 4, -4),
    });
  });

  it('refuse other features and cut bytes', () => {
    expect(() => decodeMatrix(bytes, 'test 2')).toThrow(/matrix: made with the features "test 1"/);
    expect(() => decodeMatrix(bytes.subarray(0, bytes.length - 1), 'test 1')).toThrow(/damaged/);
  });

  it('refuse numbers of more than a digit', () => {
    expect(() => encodeMatrix(values, 3, { features: 'test 1', step: 0.5, limit: 46 })).toThrow(RangeError);
  });
});
