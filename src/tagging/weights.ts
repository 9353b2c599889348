import { createBitReader, createBitWriter, huffmanLengths, huffmanTable, huffmanWords, readBits, readPairs, readRice, riceWidth, writeRice } from './bits.ts';

/**
 * Packed weight tables: what a linear model learned, as bytes. A table has a row for each feature (by the low bits of its 32-bit
 * key, see hash.ts) and a column for each label; most cells are zero and not stored. Weights are whole multiples of one `step`, at
 * most 8 bits each, so that all scores at run time are sums of small integers: exact, and the same on every machine.
 *
 * The bytes: "INWT", the format's version, the length of a JSON header and the header, then one bit stream: code lengths of the
 * two Huffman codes (labels of a row with an end mark; values), then the rows in the order of their keys: Rice-coded gap to the key before,
 * and (label, value) pairs up to the end mark.
 *
 * A table names the feature extractor that made its keys. Whoever changes an extractor changes that name, and an old table
 * is refused instead of quietly giving nonsense.
 */
const MAGIC = [0x49, 0x4e, 0x57, 0x54];
const VERSION = 1;

/** A weight table as it was packed: rows in the order of their keys. lanes.ts and rows.ts lay it out for look-ups. */
export interface WeightTable {
  readonly labels: readonly string[];
  /** What one unit of the integer scores is worth, as a logit. */
  readonly step: number;
  /** How many rows and non-zero weights it has. */
  readonly rows: number;
  readonly count: number;
  /** Mask of the key bits in use. */
  readonly keyMask: number;
  /** The key of each row, rising, and where the row begins in `cells`. */
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  /** Rows, each the number of its cells, then cells of value * 256 + label. */
  readonly cells: Int16Array;
}

interface Header {
  readonly features: string;
  readonly labels: readonly string[];
  readonly keyBits: number;
  readonly bits: number;
  readonly step: number;
  readonly rows: number;
  readonly count: number;
  readonly rice: number;
}

/** A model as a trainer hands it over: row `i` has the key `keys[i]` and the weights `weights[i * labels.length + label]`. */
export interface RawWeights {
  readonly labels: readonly string[];
  readonly keys: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

export interface EncodeOptions {
  /** Name and version of the feature extractor, such as "entities 3". */
  readonly features: string;
  /** Bits of a weight with its sign, 2 to 8. */
  readonly bits: number;
  /** Bits of a key that are kept, at most 30; the trainer must have trained with as many. */
  readonly keyBits: number;
  /** Worth of one unit; larger weights than fit are clipped. Default: so that the largest weight fits. */
  readonly step?: number;
}

/** Packs a trained model. Weights that round to zero, and rows of zeros, are dropped. */
export function encodeWeights(model: RawWeights, options: EncodeOptions): Uint8Array {
  const { labels } = model;
  const width = labels.length;
  if (width > 255) throw new RangeError(`labels: at most 255 fit a weight table, not ${width}`);
  const limit = 2 ** (options.bits - 1) - 1;
  const mask = 2 ** options.keyBits - 1;
  let largest = 0;
  for (let i = 0; i < model.weights.length; i++) largest = Math.max(largest, Math.abs(model.weights[i]!));
  const step = Math.fround(options.step ?? (largest / limit || 1));
  const order = Array.from({ length: model.keys.length }, (_, row) => row)
    .sort((a, b) => (model.keys[a]! & mask) - (model.keys[b]! & mask));

  const rows: { key: number; cells: [label: number, value: number][] }[] = [];
  let count = 0;
  for (const row of order) {
    const cells: [number, number][] = [];
    for (let label = 0; label < width; label++) {
      const value = Math.max(-limit, Math.min(limit, Math.round(model.weights[row * width + label]! / step)));
      if (value !== 0) cells.push([label, value]);
    }
    if (cells.length === 0) continue;
    const key = model.keys[row]! & mask;
    if (rows.at(-1)?.key === key) throw new Error(`weights: two rows have the key ${key}; train with keys of ${options.keyBits} bits`);
    rows.push({ key, cells });
    count += cells.length;
  }

  const labelCounts = new Int32Array(width + 1);
  const valueCounts = new Int32Array(2 * limit + 1);
  for (const { cells } of rows) {
    for (const [label, value] of cells) { labelCounts[label]!++; valueCounts[value + limit]!++; }
    labelCounts[width]!++;
  }
  const labelLengths = huffmanLengths(labelCounts);
  const valueLengths = huffmanLengths(valueCounts);
  const labelWords = huffmanWords(labelLengths);
  const valueWords = huffmanWords(valueLengths);
  const rice = riceWidth((mask + 1) / (rows.length + 1));
  const out = createBitWriter();
  for (const length of labelLengths) out.write(length, 4);
  for (const length of valueLengths) out.write(length, 4);
  let last = -1;
  for (const { key, cells } of rows) {
    writeRice(out, key - last - 1, rice);
    last = key;
    for (const [label, value] of cells) {
      out.write(labelWords[label]!, labelLengths[label]!);
      out.write(valueWords[value + limit]!, valueLengths[value + limit]!);
    }
    out.write(labelWords[width]!, labelLengths[width]!);
  }
  const header: Header = { features: options.features, labels, keyBits: options.keyBits, bits: options.bits, step, rows: rows.length, count, rice };
  return pack(MAGIC, VERSION, header, out.bytes());
}

/** Unpacks a table that {@link encodeWeights} packed, and refuses one that was made with other features or another format. */
export function decodeWeights(bytes: Uint8Array, features: string): WeightTable {
  const { header, body } = unpack<Header>(bytes, MAGIC, VERSION, 'weights', features);
  const width = header.labels.length;
  const limit = 2 ** (header.bits - 1) - 1;
  const input = createBitReader(bytes, body);
  const labelCode = huffmanTable(Uint8Array.from({ length: width + 1 }, () => readBits(input, 4)));
  const valueCode = huffmanTable(Uint8Array.from({ length: 2 * limit + 1 }, () => readBits(input, 4)));
  const cells = new Int16Array(header.count + header.rows);
  const keys = new Int32Array(header.rows);
  const starts = new Int32Array(header.rows);
  let at = 0;
  let key = -1;
  for (let row = 0; row < header.rows; row++) {
    key += readRice(input, header.rice) + 1;
    keys[row] = key;
    starts[row] = at;
    const head = at++;
    at = readPairs(input, labelCode, valueCode, width, limit, cells, at);
    cells[head] = at - head - 1;
  }
  if (at !== cells.length || input.at > (bytes.length - body) * 8) throw new Error('weights: the table is damaged');
  return {
    labels: header.labels, step: header.step, rows: header.rows, count: header.count, keyMask: 2 ** header.keyBits - 1, keys, starts, cells,
  };
}

/** Adds the weights of a feature to `out[at]`, `out[at + 1]` ... one for each label; tells whether the feature is known. For a few look-ups. */
export function addWeights({ keyMask, keys, starts, cells }: WeightTable, feature: number, out: Int32Array, at: number): boolean {
  const key = feature & keyMask;
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1; else high = middle;
  }
  if (keys[low] !== key) return false;
  const row = starts[low]!;
  for (let cell = row + cells[row]!; cell > row; cell--) {
    const packed = cells[cell]!;
    out[at + (packed & 255)]! += packed >> 8;
  }
  return true;
}

/** Puts magic, version, JSON header and body together: the frame that weight tables and lexicons share. */
export function pack(magic: readonly number[], version: number, header: unknown, body: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  return Uint8Array.from([...magic, version, json.length >>> 8, json.length & 255, ...json, ...body]);
}

/** Takes such a frame apart, and says in plain words what is wrong with one that does not fit. */
export function unpack<H extends { readonly features: string }>(
  bytes: Uint8Array, magic: readonly number[], version: number, what: string, features: string,
): { header: H; body: number } {
  if (!magic.every((byte, i) => bytes[i] === byte)) throw new Error(`${what}: these bytes are no packed ${what}`);
  if (bytes[4] !== version) throw new Error(`${what}: format ${bytes[4]}, but this code reads format ${version}; train again`);
  const body = 7 + (bytes[5]! << 8) + bytes[6]!;
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(7, body))) as H;
  if (header.features !== features) {
    throw new Error(`${what}: made with the features "${header.features}", but this code computes "${features}"; train again`);
  }
  return { header, body };
}
