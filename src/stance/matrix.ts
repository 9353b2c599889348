import { createBitReader, createBitWriter, huffmanLengths, huffmanTable, huffmanWords, readBits, readSymbol } from '../tagging/bits.ts';
import { pack, unpack } from '../tagging/weights.ts';

/** Packed matrices of small integers, Huffman-coded, with a scale: word vectors and the layers of a small network. */
const MAGIC = [0x49, 0x4e, 0x4d, 0x58];
const VERSION = 1;

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

/** Packs a matrix of numbers; each is rounded to a multiple of `step`, at most `limit` (127) of them. */
export function encodeMatrix(
  values: ArrayLike<number>, width: number, options: { features: string; step: number; limit: number; extra?: readonly number[] },
): Uint8Array {
  const { features, limit, extra = [] } = options;
  const step = Math.fround(options.step);
  const cells = Int8Array.from(values, (value) => Math.max(-limit, Math.min(limit, Math.round(value / step))));
  const counts = new Int32Array(2 * limit + 1);
  for (const cell of cells) counts[cell + limit]!++;
  const lengths = huffmanLengths(counts);
  const words = huffmanWords(lengths);
  const out = createBitWriter();
  for (const length of lengths) out.write(length, 4);
  for (const cell of cells) out.write(words[cell + limit]!, lengths[cell + limit]!);
  const header: Header = { features, rows: values.length / width, width, step, limit, extra: extra.map((x) => Math.round(x * 1e4) / 1e4) };
  return pack(MAGIC, VERSION, header, out.bytes());
}

/** Unpacks a matrix, and refuses one that was made for other features. */
export function decodeMatrix(bytes: Uint8Array, features: string): Matrix {
  const { header, body } = unpack<Header>(bytes, MAGIC, VERSION, 'matrix', features);
  const { rows, width, step, limit, extra } = header;
  const input = createBitReader(bytes, body);
  const code = huffmanTable(Uint8Array.from({ length: 2 * limit + 1 }, () => readBits(input, 4)));
  const cells = new Int8Array(rows * width);
  for (let i = 0; i < cells.length; i++) cells[i] = readSymbol(input, code) - limit;
  if (input.at > (bytes.length - body) * 8) throw new Error('matrix: it is damaged');
  return { rows, width, cells, step, extra };
}
