// Refusing bad input in the same words everywhere: what was given, what was expected.

/** Throws a TypeError unless `value` is a string. */
export function checkText(where: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`${where}: text must be a string, not ${kindOf(value)}`);
}

/** Throws a TypeError unless `options` is an object with no other names than these. */
export function checkOptions(where: string, options: unknown, names: readonly string[]): void {
  if (options === null || typeof options !== 'object' || Array.isArray(options))
    throw new TypeError(`${where}: options must be an object, not ${kindOf(options)}`);
  for (const name of Object.keys(options))
    if (!names.includes(name))
      throw new TypeError(`${where}: there is no option "${name}"; known are ${names.join(', ')}`);
}

/** What a value is, as an error message says it. */
export const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
