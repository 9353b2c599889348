// Columns of numbers by list. `Uint8Array.from` with a function first makes a list of what it returns, and takes ten times as long.

/** A byte for each item. */
export function bytesBy<T>(list: readonly T[], byteOf: (item: T) => number): Uint8Array {
  const bytes = new Uint8Array(list.length);
  for (let i = 0; i < list.length; i++) bytes[i] = byteOf(list[i]!);
  return bytes;
}

/** An integer for each item. */
export function integersBy<T>(list: readonly T[], integerOf: (item: T) => number): Int32Array {
  const integers = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) integers[i] = integerOf(list[i]!);
  return integers;
}
