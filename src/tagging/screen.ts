import { hashString } from './hash.ts';

/**
 * Tells most words that are not in a list by their hashes, which a document has at hand: only the others need be looked up as strings.
 */
export interface Screen {
  /** 1 at the low bits of the hash of each word of the list. */
  readonly cells: Uint8Array;
}

export function createScreen(words: Iterable<string>): Screen {
  const all = [...words];
  let size = 256;
  while (size < all.length * 16) size *= 2;
  const cells = new Uint8Array(size);
  for (const word of all) cells[hashString(word) & (size - 1)] = 1;
  return { cells };
}

/** Whether a word with this hash may be in the list. */
export function mayHave({ cells }: Screen, hash: number): boolean {
  return cells[hash & (cells.length - 1)] === 1;
}
