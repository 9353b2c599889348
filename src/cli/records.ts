import { parse } from 'csv-parse/sync';

// Records with a text each, out of JSON or a table.

/** A text to analyse, or why there is none. */
export type Input = { readonly id: string; readonly text: string } | { readonly id: string; readonly failure: string };

/** Which fields hold text and id; by default those that usually do. */
export interface Fields {
  readonly textField?: string;
  readonly idField?: string;
}

const TEXTS = ['text', 'body', 'content', 'article', 'articleBody', 'transcript', 'story'];
const IDS = ['id', '_id', 'url', 'key'];

/** A record as an input, or why it is none. */
export function toRecord(record: unknown, number: string, place: string, { textField, idField }: Fields): Input {
  if (record === null || typeof record !== 'object' || Array.isArray(record))
    return { id: number, failure: `${place}: expected an object {"id", "text"}` };
  const values = record as Record<string, unknown>;
  const id = idField === undefined ? IDS.map((name) => values[name]).find(isName) : values[idField];
  if (idField !== undefined && !isName(id))
    return { id: number, failure: `${place}: expected a string or number "${idField}"` };
  const known = isName(id) ? String(id) : number;
  const name = textField ?? TEXTS.find((field) => typeof values[field] === 'string') ?? 'text';
  const text = values[name];
  if (typeof text === 'string') return { id: known, text };
  const others = Object.keys(values)
    .filter((field) => typeof values[field] === 'string' && !IDS.includes(field))
    .slice(0, 8)
    .map((field) => field.slice(0, 40));
  const advice = others.length === 0 ? '' : `; --text-field may name one of these: ${others.join(', ')}`;
  return {
    id: known,
    failure: `${place}: expected a string "${name}", found ${text === undefined ? 'none' : typeof text}${advice}`,
  };
}

const isName = (id: unknown): id is string | number => (typeof id === 'string' && id !== '') || typeof id === 'number';

/** A JSON file: one record, or a list of them. */
export function* recordsOfJson(text: string, file: string, fields: Fields): Generator<Input> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    yield { id: file, failure: `${file}: not JSON: ${(error as Error).message}` };
    return;
  }
  if (!Array.isArray(json)) {
    yield toRecord(json, file, file, fields);
    return;
  }
  for (const [i, record] of json.entries())
    yield toRecord(record, `${file}#${i + 1}`, `${file}: record ${i + 1}`, fields);
}

/** A table with a head of field names. */
export function* recordsOfCsv(text: string, file: string, fields: Fields, delimiter: string): Generator<Input> {
  let rows: unknown[];
  try {
    rows = parse(text, {
      columns: true,
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown[];
  } catch (error) {
    yield { id: file, failure: `${file}: ${(error as Error).message}` };
    return;
  }
  for (const [i, row] of rows.entries()) yield toRecord(row, `${file}#${i + 1}`, `${file}: row ${i + 1}`, fields);
}
