import { createBitReader, createBitWriter, huffmanLengths, huffmanTable, huffmanWords, readBits, readEntries, riceWidth, writeRice } from './bits.ts';
import { hashString } from './hash.ts';
import { layOutPlaces, valueAt, type Places } from './places.ts';
import { pack, unpack } from './weights.ts';

/**
 * Packed lexicons: from a word or name to a small number (a cluster, a set of flags). Words are not stored, only some bits of their
 * hashes; a word that is not in the lexicon is taken for one that is with a chance of entries / 2 ^ bits. An entry costs about
 * bits - log2(entries) + 1.5 bits, and the entropy of its number.
 */
const MAGIC = [0x49, 0x4e, 0x4c, 0x58];
const VERSION = 1;

export type Lexicon = Places;

interface Header {
  readonly features: string;
  readonly keyBits: number;
  readonly size: number;
  readonly values: number;
  readonly rice: number;
}

/** Packs entries: words, or hashes where the user hashes for itself. Of two with the same key the first is kept: give the important ones first. */
export function encodeLexicon(entries: Iterable<readonly [word: string | number, value: number]>, options: { features: string; keyBits: number }): Uint8Array {
  const mask = 2 ** options.keyBits - 1;
  const byKey = new Map<number, number>();
  let values = 0;
  for (const [word, value] of entries) {
    const key = (typeof word === 'number' ? word : hashString(word)) & mask;
    if (!byKey.has(key)) byKey.set(key, value);
    values = Math.max(values, value + 1);
  }
  if (values > 0x10000) throw new RangeError(`lexicon: numbers of 16 bits fit, ${values - 1} does not`);
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const counts = new Int32Array(values);
  for (const [, value] of sorted) counts[value]!++;
  const lengths = huffmanLengths(counts);
  const words = huffmanWords(lengths);
  const rice = riceWidth((mask + 1) / (sorted.length + 1));
  const out = createBitWriter();
  for (const length of lengths) out.write(length, 4);
  let last = -1;
  for (const [key, value] of sorted) {
    writeRice(out, key - last - 1, rice);
    last = key;
    out.write(words[value]!, lengths[value]!);
  }
  const header: Header = { features: options.features, keyBits: options.keyBits, size: sorted.length, values, rice };
  return pack(MAGIC, VERSION, header, out.bytes());
}

/** Unpacks a lexicon, and refuses one that is not what its user expects. */
export function decodeLexicon(bytes: Uint8Array, features: string): Lexicon {
  const { header, body } = unpack<Header>(bytes, MAGIC, VERSION, 'lexicon', features);
  const input = createBitReader(bytes, body);
  const code = huffmanTable(Uint8Array.from({ length: header.values }, () => readBits(input, 4)));
  const keys = new Int32Array(header.size);
  const values = new Uint16Array(header.size);
  readEntries(input, header.rice, code, keys, values);
  if (input.at > (bytes.length - body) * 8) throw new Error('lexicon: it is damaged');
  return layOutPlaces(keys, values, 2 ** header.keyBits - 1);
}

/** The number of a word, or -1. */
export function lookUp(lexicon: Lexicon, word: string): number {
  return lookUpHash(lexicon, hashString(word));
}

/** The number of a word by its hash, or -1. */
export function lookUpHash(lexicon: Lexicon, hash: number): number {
  return valueAt(lexicon, hash);
}
