// Refusing bad input in the same words everywhere: who refuses it, which argument or option is meant, what was expected, what was given. What does not exist or is of
// the wrong kind is a TypeError; what is of the right kind and out of range is a RangeError.

/** Refuses a value; `what` is how the message calls it: "analyze: minConfidence". */
export type Rule = (value: unknown, what: string) => void;

/** Throws a TypeError unless `value` is a string. */
export function checkText(where: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`${where}: text must be a string, not ${kindOf(value)}`);
}

/** Throws unless `options` is an object that has no other names than these, each with a value that its rule lets pass. A value that is undefined is none. */
export function checkOptions(where: string, options: unknown, rules: Readonly<Record<string, Rule>>): void {
  if (options === null || typeof options !== 'object' || Array.isArray(options))
    throw new TypeError(`${where}: options must be an object, not ${kindOf(options)}`);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(rules, name))
      throw new TypeError(`${where}: there is no option "${name}"; known are ${Object.keys(rules).join(', ')}`);
    if (value !== undefined) rules[name]!(value, `${where}: ${name}`);
  }
}

export const aBoolean: Rule = (value, what) => {
  if (typeof value !== 'boolean') throw new TypeError(`${what} must be true or false, not ${kindOf(value)}`);
};

export const aFunction: Rule = (value, what) => {
  if (typeof value !== 'function') throw new TypeError(`${what} must be a function, not ${kindOf(value)}`);
};

export const anArray: Rule = (value, what) => {
  if (!Array.isArray(value)) throw new TypeError(`${what} must be an array, not ${kindOf(value)}`);
};

/** A number from `least` to `most`; `unit` is what it counts. */
export const aNumber =
  (least: number, most: number): Rule =>
  (value, what) => {
    if (typeof value !== 'number') throw new TypeError(`${what} must be a number, not ${kindOf(value)}`);
    if (!(value >= least && value <= most))
      throw new RangeError(`${what} must be a number from ${least} to ${most}, not ${value}`);
  };

/** A whole number from `least` to `most`; `unit` is what it counts. */
export const anInteger =
  (least: number, most: number, unit = ''): Rule =>
  (value, what) => {
    if (typeof value !== 'number') throw new TypeError(`${what} must be an integer, not ${kindOf(value)}`);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new RangeError(
        `${what} must be an integer ${most === Infinity ? `of ${least} or more` : `from ${least} to ${most}`}${unit}, not ${value}`,
      );
  };

/** A number above zero, Infinity included. */
export const aPositive =
  (unit: string): Rule =>
  (value, what) => {
    if (typeof value !== 'number') throw new TypeError(`${what} must be a number, not ${kindOf(value)}`);
    if (!(value > 0)) throw new RangeError(`${what} must be a positive number${unit}, not ${value}`);
  };

/** A list of some of these words. */
export const someOf =
  (words: readonly string[]): Rule =>
  (value, what) => {
    if (!Array.isArray(value)) throw new TypeError(`${what} must be an array, not ${kindOf(value)}`);
    value.forEach((one: unknown, i) => {
      if (typeof one !== 'string') throw new TypeError(`${what}[${i}] must be a string, not ${kindOf(one)}`);
      if (!words.includes(one))
        throw new RangeError(`${what}[${i}] must be one of ${words.join(', ')}, not ${JSON.stringify(one)}`);
    });
  };

/** A signal of an AbortController, of whatever realm. */
export const aSignal: Rule = (value, what) => {
  if (value === null || typeof value !== 'object' || typeof (value as AbortSignal).throwIfAborted !== 'function')
    throw new TypeError(`${what} must be an AbortSignal, not ${kindOf(value)}`);
};

/** Whatever somebody else checks. */
export const anything: Rule = () => {};

/** Throws a TypeError unless `value` is an object with these lists, and with a text where `text` is among them. */
export function checkAnalysis(what: string, value: unknown, fields: readonly string[]): void {
  const isOne =
    typeof value === 'object' &&
    value !== null &&
    fields.every((field) => {
      const held = (value as Readonly<Record<string, unknown>>)[field];
      return field === 'text' ? typeof held === 'string' : Array.isArray(held);
    });
  if (isOne) return;
  const known = fields.length === 1 ? fields[0]! : `${fields.slice(0, -1).join(', ')} and ${fields.at(-1)!}`;
  throw new TypeError(`${what} must be an Analysis, with ${known}`);
}

/** One analysis or many, as a list of them. */
export function listOfAnalyses<T>(where: string, analyses: T | readonly T[], fields: readonly string[]): readonly T[] {
  const isList = Array.isArray(analyses);
  const list = isList ? (analyses as readonly T[]) : [analyses as T];
  list.forEach((one, i) => {
    checkAnalysis(`${where}: analyses${isList ? `[${i}]` : ''}`, one, fields);
  });
  return list;
}

/** What a value is, as an error message says it. */
export const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
