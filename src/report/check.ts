import type { Analysis } from '../analysis.ts';
import { kindOf } from '../text/checks.ts';

// An analysis may come from a file, or from another version: what is no analysis is refused by the name of the first field that is wrong.

/** Throws unless the value is right; the path is made where it is needed. */
type Check = (value: unknown, path: () => string, text: string) => void;

function refuse(path: string, expected: string, value: unknown): never {
  const given =
    typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : typeof value === 'string'
        ? JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
        : kindOf(value);
  throw new TypeError(`${path} must be ${expected}, not ${given}`);
}

const words: Check = (value, path) => {
  if (typeof value !== 'string') refuse(path(), 'a string', value);
};
const isTrueOrFalse: Check = (value, path) => {
  if (typeof value !== 'boolean') refuse(path(), 'a boolean', value);
};
const number: Check = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    refuse(path(), 'a number that is not negative', value);
};
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value, path) => {
    if (!values.includes(value)) refuse(path(), values.join(' or '), value);
  };
const optional =
  (check: Check): Check =>
  (value, path, text) => {
    if (value !== undefined) check(value, path, text);
  };
const orNull =
  (check: Check): Check =>
  (value, path, text) => {
    if (value !== null) check(value, path, text);
  };
const list =
  (check: Check, least = 0): Check =>
  (value, path, text) => {
    if (!Array.isArray(value)) refuse(path(), 'an array', value);
    if (value.length < least) refuse(path(), 'an array that is not empty', value);
    value.forEach((one, i) => {
      check(one, () => `${path()}[${i}]`, text);
    });
  };
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path, text) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path(), 'an object', value);
    for (const name in fields) fields[name]!((value as Record<string, unknown>)[name], () => `${path()}.${name}`, text);
  };
const all =
  (...checks: readonly Check[]): Check =>
  (value, path, text) => {
    for (const check of checks) check(value, path, text);
  };

const offset = (value: unknown, path: () => string, least: number, most: number): void => {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
    refuse(
      path(),
      Number.isFinite(most) ? `an integer from ${least} to ${most}` : `an integer of at least ${least}`,
      value,
    );
};
const spanUpTo =
  (mostOf: (text: string) => number): Check =>
  (value, path, text) => {
    if (typeof value !== 'object' || value === null) refuse(path(), 'a span', value);
    const { start, end } = value as { start: unknown; end: unknown };
    const most = mostOf(text);
    offset(start, () => `${path()}.start`, 0, most);
    offset(end, () => `${path()}.end`, start as number, most);
  };
const span = spanUpTo((text) => text.length);
const rawSpan = spanUpTo(() => Infinity); // of a text that is not there

const party = shape({ entity: orNull(words), span });
const detail = optional(orNull(span));

const analysisShape = shape({
  schema: oneOf(2),
  repairs: list(shape({ source: rawSpan, replacement: words, kind: words, confidence: number })),
  paragraphs: list(all(span, shape({ kind: words, speaker: optional(words), turn: optional(words) }))),
  turns: list(
    shape({
      id: words,
      label: orNull(span),
      speaker: orNull(words),
      role: optional(words),
      time: optional(number),
      content: list(span),
    }),
  ),
  sentences: list(span),
  entities: list(
    shape({
      id: words,
      label: words,
      name: words,
      aliases: list(words),
      title: optional(words),
      affiliation: optional(words),
      mentions: list(all(span, shape({ form: words, label: words, confidence: number }))),
    }),
  ),
  speech: list(
    shape({
      id: words,
      kind: words,
      act: words,
      source: list(span),
      cue: list(span),
      content: list(span, 1),
      speaker: orNull(words),
      within: orNull(words),
      negated: isTrueOrFalse,
      confidence: number,
    }),
  ),
  exchanges: list(
    shape({
      topic: orNull(span),
      question: orNull(span),
      asker: orNull(words),
      respondent: orNull(words),
      turns: list(words),
      speech: list(words),
    }),
  ),
  stances: list(
    shape({
      id: words,
      type: words,
      holder: orNull(party),
      target: party,
      polarity: oneOf(-1, 0, 1),
      commitment: words,
      condition: optional(span),
      evidence: list(span),
      speech: orNull(words),
      confidence: number,
      claim: detail,
      charge: detail,
      action: detail,
      consequence: detail,
      outlook: optional(words),
    }),
  ),
});

/** Throws a TypeError that names the field unless `value` is an analysis. */
export function checkAnalysis(where: string, value: unknown): asserts value is Analysis {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(`${where}: analysis`, 'what analyze() returns', value);
  const { text } = value as { text: unknown };
  if (typeof text !== 'string') refuse(`${where}: analysis.text`, 'a string', text);
  analysisShape(value, () => `${where}: analysis`, text);
}
