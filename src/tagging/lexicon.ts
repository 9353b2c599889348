import { createBitReader, createBitWriter, huffmanLengths, huffmanTable, huffmanWords, readBits, readEntries, riceWidth, writeRice } from './bits.ts';
import { hashString } from './hash.ts';
import { emptySlots, lowBits } from './slots.ts';
import { pack, unpack } from './weights.ts';

/**
 * Packed lexicons: from a word or name to a small number (a cluster, a set of flags). Words are not stored, only some bits of their
 * hashes; a word that is not in the lexicon is taken for one that is with a chance of entries / 2 ^ bits. An entry costs about
 * bits - log2(entries) + 1.5 bits, and the entropy of its number.
 */
const MAGIC = [0x49, 0x4e, 0x4c, 0x58];
const VERSION = 1;

export interface Lexicon {
  readonly keyMask: number;
  /** How many low bits of a key do not count for its place in `slots`. */
  readonly drop: number;
  readonly slots: Int32Array;
  readonly size: number;
}

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
  const keyMask = 2 ** header.keyBits - 1;
  const slots = emptySlots(header.size);
  const drop = lowBits(keyMask, slots.length / 2);
  readEntries(input, header.size, header.rice, code, slots, drop);
  if (input.at > (bytes.length - body) * 8) throw new Error('lexicon: it is damaged');
  return { keyMask, drop, slots, size: header.size };
}

/** The number of a word, or -1. */
export function lookUp(lexicon: Lexicon, word: string): number {
  return lookUpHash(lexicon, hashString(word));
}

/** The number of a word by its hash, or -1. */
export function lookUpHash(lexicon: Lexicon, hash: number): number {
  const { slots } = lexicon;
  const key = hash & lexicon.keyMask;
  const end = slots.length - 1;
  for (let slot = (key >>> lexicon.drop) << 1; ; slot = (slot + 2) & end) {
    const found = slots[slot]!;
    if (found === key) return slots[slot + 1]!;
    if (found === -1) return -1;
  }
}
