import { BLOCK, DIGITS, viewColumn, writeColumn } from './columns.ts';
import { FIRST_DIGIT } from './kernel-constants.ts';
import { finish, pack, unpack } from './frame.ts';
import { allocate, nativeKernels, withCopy, type Native } from './native.ts';

/** Packed matrices of small integers, a digit each, with a scale: word vectors and the layers of a small network. */
const MATRIX = { magic: 'INMX', version: 2, name: 'matrix' } as const;
/** The largest `limit`: numbers from minus as much have one digit. */
const WIDEST = (DIGITS - 1) >> 1;

export interface Matrix {
  readonly rows: number;
  readonly width: number;
  /** Row by row; a value is worth `step`. */
  readonly cells: Int8Array;
  readonly step: number;
  /** Numbers that go with it: biases, an output layer. */
  readonly extra: readonly number[];
}

interface Header extends Omit<Matrix, 'cells'> {
  readonly features: string;
  readonly limit: number;
}

/** Packs a matrix of numbers; each is rounded to a multiple of `step`, at most `limit` (45) of them. */
export function encodeMatrix(
  values: ArrayLike<number>,
  width: number,
  options: { features: string; step: number; limit: number; extra?: readonly number[] },
): Uint8Array {
  const { features, limit, extra = [] } = options;
  if (limit > WIDEST) throw new RangeError(`matrix: limit must be at most ${WIDEST}, not ${limit}`);
  const step = Math.fround(options.step);
  const cells = Array.from(values, (value) => limit + Math.max(-limit, Math.min(limit, Math.round(value / step))));
  const header: Header = {
    features,
    rows: values.length / width,
    width,
    step,
    limit,
    extra: extra.map((x) => Math.round(x * 1e4) / 1e4),
  };
  return pack(MATRIX, header, [writeColumn(cells)]);
}

/** Unpacks a matrix, and refuses one that was made for other features. */
export function decodeMatrix(bytes: Uint8Array, features: string, native: Native | null = nativeKernels()): Matrix {
  const {
    header: { rows, width, step, limit, extra },
    input,
  } = unpack<Header>(bytes, MATRIX, features);
  const column = bytes.subarray(input.at);
  const digits = viewColumn(input, rows * width);
  finish(input, MATRIX);
  return {
    rows,
    width,
    cells: (native === null ? null : nativeCells(column, digits.length, limit, native)) ?? plainCells(digits, limit),
    step,
    extra,
  };
}

function nativeCells(column: Uint8Array, count: number, limit: number, native: Native): Int8Array | null {
  return withCopy(native, column, (address) => {
    const cells = allocate(native, Int8Array, count);
    if (cells !== null) native.kernels.readDigits(address, count, limit, cells.byteOffset);
    return cells;
  });
}

function plainCells(digits: Uint8Array, limit: number): Int8Array {
  const cells = new Int8Array(digits.length);
  for (let cell = 0; cell < cells.length; cell += BLOCK) readCells(digits, FIRST_DIGIT + limit, cells, cell);
  return cells;
}

function readCells(digits: Uint8Array, zero: number, cells: Int8Array, from: number): void {
  const to = Math.min(cells.length, from + BLOCK);
  for (let cell = from; cell < to; cell++) cells[cell] = digits[cell]! - zero;
}
