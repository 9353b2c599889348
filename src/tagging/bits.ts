/**
 * Bit streams and the two codes that packed tables are written in: Golomb-Rice for the gaps between sorted hash keys (they are
 * geometrically distributed, for which Rice is within a few hundredths of a bit of the best), and canonical Huffman for
 * everything else. The result is close to the entropy of the data, so that it stays small as base64, which brotli cannot see through.
 */

/** Writes bits, most significant first. */
export interface BitWriter {
  /** Writes the low `width` bits of `value`; `width` is 0 to 24. */
  write(value: number, width: number): void;
  /** The bytes so far, the last one filled with zeros. */
  bytes(): Uint8Array;
}

export function createBitWriter(): BitWriter {
  const out: number[] = [];
  let buffer = 0;
  let held = 0;
  return {
    write(value, width) {
      for (let left = width; left > 0;) {
        const take = Math.min(left, 8 - held);
        buffer = (buffer << take) | ((value >>> (left - take)) & ((1 << take) - 1));
        held += take;
        left -= take;
        if (held === 8) { out.push(buffer); buffer = 0; held = 0; }
      }
    },
    bytes: () => Uint8Array.from(held > 0 ? [...out.slice(), buffer << (8 - held)] : out),
  };
}

/**
 * Bits to read, as a {@link BitWriter} wrote them. Beyond the end there are only zeros; `at` tells whether one has gone too far.
 *
 * It is read by the functions below, which are the same for all readers: an engine that has compiled them for one model need not warm up again for the next.
 */
export interface BitReader {
  readonly bytes: Uint8Array;
  /** Where only zeros are left, in bits. */
  readonly limit: number;
  /** Bits read. */
  at: number;
}

export function createBitReader(source: Uint8Array, start = 0): BitReader {
  const bytes = new Uint8Array(source.length - start + 8); // zeros beyond the end, so that no read needs a check
  bytes.set(source.subarray(start));
  return { bytes, limit: (bytes.length - 4) * 8, at: 0 };
}

/** The next bits at `at`, at least 25 of them, from the highest down. */
function ahead(bytes: Uint8Array, limit: number, at: number): number {
  const i = (at < limit ? at : limit) >>> 3;
  return ((bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!) << (at & 7);
}

/** Reads `width` bits, 0 to 24. */
export function readBits(input: BitReader, width: number): number {
  if (width === 0) return 0;
  const value = ahead(input.bytes, input.limit, input.at) >>> (32 - width);
  input.at += width;
  return value;
}

/** Reads one Rice-coded number. */
export function readRice(input: BitReader, width: number): number {
  const { bytes, limit } = input;
  let high = 0;
  let ones = Math.clz32(~ahead(bytes, limit, input.at));
  while (ones >= 25) {
    high += 25;
    input.at += 25;
    ones = Math.clz32(~ahead(bytes, limit, input.at));
  }
  input.at += ones + 1;
  return ((high + ones) << width) | readBits(input, width);
}

/** Reads one symbol of a Huffman code. */
export function readSymbol(input: BitReader, code: HuffmanTable): number {
  const entry = code.table[ahead(input.bytes, input.limit, input.at) >>> (32 - code.width)]!;
  input.at += entry & 15;
  return entry >>> 4;
}

/**
 * Reads symbols of a code and their values of another up to the symbol `end`, and writes `(value - zero) * 256 + symbol` for each to
 * `out[at]` and on; returns where it stopped. What unpacks a model calls nothing else in its inner loop, since it runs before the engine compiles it.
 */
export function readPairs(input: BitReader, symbols: HuffmanTable, values: HuffmanTable, end: number, zero: number, out: Int16Array, at: number): number {
  const { bytes, limit } = input;
  const { table: symbolTable } = symbols;
  const { table: valueTable } = values;
  const symbolShift = 32 - symbols.width;
  const valueShift = 32 - values.width;
  let here = input.at;
  for (let i = at; ; i++) {
    let byte = (here < limit ? here : limit) >>> 3;
    const symbol = symbolTable[((bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!) << (here & 7) >>> symbolShift]!;
    here += symbol & 15;
    if (symbol >>> 4 === end || i >= out.length) {
      input.at = here;
      return i;
    }
    byte = (here < limit ? here : limit) >>> 3;
    const value = valueTable[((bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!) << (here & 7) >>> valueShift]!;
    here += value & 15;
    out[i] = ((value >>> 4) - zero) * 256 + (symbol >>> 4);
  }
}

/** Fills `keys` with rising keys, which are written as Rice-coded gaps, and `values` with the value of each. */
export function readEntries(input: BitReader, width: number, { table, width: valueWidth }: HuffmanTable, keys: Int32Array, values: Uint16Array): void {
  const { bytes, limit } = input;
  const valueShift = 32 - valueWidth;
  const count = keys.length;
  let here = input.at;
  let key = -1;
  for (let n = 0; n < count; n++) {
    let byte = (here < limit ? here : limit) >>> 3;
    let word = ((bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!) << (here & 7);
    let high = 0;
    let ones = Math.clz32(~word);
    while (ones >= 25) {
      high += 25;
      here += 25;
      byte = (here < limit ? here : limit) >>> 3;
      word = ((bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!) << (here & 7);
      ones = Math.clz32(~word);
    }
    here += ones + 1;
    let low = 0;
    if (width > 0) {
      byte = (here < limit ? here : limit) >>> 3;
      low = (((bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!) << (here & 7)) >>> (32 - width);
      here += width;
    }
    key += (((high + ones) << width) | low) + 1;
    byte = (here < limit ? here : limit) >>> 3;
    const value = table[(((bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!) << (here & 7)) >>> valueShift]!;
    here += value & 15;
    keys[n] = key;
    values[n] = value >>> 4;
  }
  input.at = here;
}

/** Writes `value` as a Rice code: its high bits in unary (ones, then a zero), its low `width` bits plainly. */
export function writeRice(out: BitWriter, value: number, width: number): void {
  for (let high = value >>> width; high > 0; high--) out.write(1, 1);
  out.write(0, 1);
  out.write(value, width);
}

/** The Rice width for numbers of this mean: the power of two nearest to mean times ln 2. */
export function riceWidth(mean: number): number {
  let width = 0;
  while (width < 23 && 2 ** (width + 1) * 1.2 < mean) width++;
  return width;
}

/** The longest code word; a table of two to its power is built for reading. */
const LONGEST = 15;

/** A Huffman code for reading: `table[next width bits]` is the symbol times 16 plus the length of its code word. */
export interface HuffmanTable {
  readonly width: number;
  readonly table: Int32Array;
}

/** Code word lengths of a Huffman code over these counts, none longer than 15; 0 for symbols that do not occur. */
export function huffmanLengths(counts: ArrayLike<number>): Uint8Array {
  for (let shift = 0; ; shift++) {
    const lengths = new Uint8Array(counts.length);
    let trees = Array.from(counts, (count, symbol) => ({ weight: count > 0 ? (count >>> shift) || 1 : 0, symbols: [symbol] })).filter((t) => t.weight > 0);
    if (trees.length === 1) lengths[trees[0]!.symbols[0]!] = 1;
    // Two queues: the leaves by weight, and the merged trees, which come out by weight on their own.
    trees = trees.sort((a, b) => a.weight - b.weight || a.symbols[0]! - b.symbols[0]!);
    const merged: typeof trees = [];
    let leaf = 0;
    let inner = 0;
    const next = () => {
      const a = trees[leaf];
      const b = merged[inner];
      if (a && (!b || a.weight <= b.weight)) { leaf++; return a; }
      inner++;
      return b!;
    };
    while (trees.length - leaf + merged.length - inner > 1) {
      const a = next();
      const b = next();
      const symbols = a.symbols.concat(b.symbols);
      for (const symbol of symbols) lengths[symbol]!++;
      merged.push({ weight: a.weight + b.weight, symbols });
    }
    if (lengths.every((length) => length <= LONGEST)) return lengths;
  }
}

/** Canonical code words of these lengths: shorter ones first, then by symbol. */
export function huffmanWords(lengths: Uint8Array): Int32Array {
  const words = new Int32Array(lengths.length);
  let word = 0;
  for (let length = 1; length <= LONGEST; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] === length) words[symbol] = word++;
    word <<= 1;
  }
  return words;
}

/** The reading table of a canonical code. */
export function huffmanTable(lengths: Uint8Array): HuffmanTable {
  const width = lengths.reduce((most, length) => Math.max(most, length), 1);
  const words = huffmanWords(lengths);
  const table = new Int32Array(1 << width);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    const from = words[symbol]! << (width - length);
    table.fill(symbol * 16 + length, from, from + (1 << (width - length)));
  }
  return { width, table };
}
