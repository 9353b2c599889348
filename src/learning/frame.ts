import type { ColumnReader } from './columns.ts';

/**
 * The frame that all packed models share, in printable characters: four letters that say what it is, a digit for the version of its format, a header as
 * JSON, but with single quotes, an exclamation mark, and the columns (columns.ts). With double quotes or a line feed in it, minifiers would write a
 * model as a template literal, which engines take several times as long to parse as a string.
 *
 * The header names the feature extractor, or the list, that the model was made for. Whoever changes an extractor changes that name, and an old model
 * is refused instead of quietly giving nonsense.
 */
export interface Kind {
  readonly magic: string;
  readonly version: number;
  /** What to call it in errors. */
  readonly name: string;
}

/** Puts a packed model together. */
export function pack(
  { magic, version }: Kind,
  header: { readonly features: string },
  columns: readonly Uint8Array[],
): Uint8Array {
  const json = JSON.stringify(header);
  if (/['!\\]/.test(json)) throw new Error(`header: ', ! and \\ are not allowed in ${json}`);
  const head = new TextEncoder().encode(`${magic}${version}${json.replaceAll('"', "'")}!`);
  const bytes = new Uint8Array(columns.reduce((length, column) => length + column.length, head.length));
  let at = 0;
  for (const part of [head, ...columns]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Takes it apart, and says in plain words what is wrong with one that does not fit. */
export function unpack<H extends { readonly features: string }>(
  bytes: Uint8Array,
  { magic, version, name }: Kind,
  features: string,
): { header: H; input: ColumnReader } {
  const end = bytes.indexOf(0x21);
  const head = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)));
  if (!head.startsWith(magic)) throw new Error(`${name}: these bytes are no packed ${name}`);
  const json = head.indexOf('{');
  const format = head.slice(magic.length, json);
  if (format !== String(version))
    throw new Error(`${name}: format ${format}, but this code reads format ${version}; train again`);
  const header = JSON.parse(head.slice(json).replaceAll("'", '"')) as H;
  if (header.features !== features) {
    throw new Error(
      `${name}: made with the features "${header.features}", but this code computes "${features}"; train again`,
    );
  }
  return { header, input: { bytes, at: end + 1 } };
}

/** Makes sure that a model has been read to its end, and no further. */
export function finish({ bytes, at }: ColumnReader, { name }: Kind): void {
  if (at !== bytes.length) throw new Error(`${name}: it is damaged`);
}
