/**
 * Hashing of features. A feature is a template ("the next word", "the suffix of three") and one or more values of it; its
 * key is one 32-bit integer, so that no string is built in a hot loop: strings are hashed once per distinct form, and templates
 * and values are mixed as integers. Training and run time share these functions: to change one is to change every model.
 */

/** Hashes a string, or a stretch of one, to a signed 32-bit integer (FNV-1a over its UTF-16 code units, then mixed). */
export function hashString(text: string, start = 0, end: number = text.length): number {
  let hash = EMPTY;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash ^ (end - start));
}

/** What the hash of a string begins with, before its first letter. */
export const EMPTY = 0x811c9dc5 | 0;

/** A hash that goes on with an ASCII letter, read as a small one; see {@link finishString}. */
export const hashSmallLetter = (hash: number, unit: number): number => Math.imul(hash ^ (unit | 0x20), 0x01000193);

/** What {@link hashString} gives for the letters that a hash has gone over. */
export const finishString = (hash: number, length: number): number => finish(hash ^ length);

/** Mixes two integers to a signed 32-bit one; their order counts. Chain it: `mix(mix(template, a), b)`. */
export function mix(a: number, b: number): number {
  return finish(((Math.imul(a, 0x2c1b3c6d) ^ (a >>> 15)) + Math.imul(b, 0x297a2d39)) | 0);
}

/**
 * The keys of many features at once: `out[at + k]` is that of the template `template + k` with the value `values[k]`. Hot loops collect bare
 * values and call this once: an engine inlines only so many calls of {@link mix} into one function.
 */
export function mixValues(template: number, values: Int32Array, count: number, out: Int32Array, at: number): void {
  for (let k = 0; k < count; k++) out[at + k] = mix(template + k, values[k]!);
}

/** The same for features of two values each: `pairs[2 * k]` and the one after it. */
export function mixPairs(template: number, pairs: Int32Array, count: number, out: Int32Array, at: number): void {
  for (let k = 0; k < count; k++) out[at + k] = mix(template + k, mix(pairs[2 * k]!, pairs[2 * k + 1]!));
}

/** Spreads every bit of the input over every bit of the output, so that the low bits alone may serve as a key. */
function finish(hash: number): number {
  let x = hash;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b | 0);
  return x ^ (x >>> 16);
}
