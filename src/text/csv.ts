// Tables as CSV (RFC 4180) that a spreadsheet can open without running what a text says.

/** The lines, each ended by CRLF. */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');

/** What a spreadsheet passes over at the head of a cell. */
const BLANK = /^[\s\0-\x1f\u200b-\u200f\ufeff]*/;
/** What makes it run what follows, wide forms included. */
const FORMULA = /^[=+\-@＝＋－＠]/;
/** The same at the head of a later line: a reader that knows no quotation marks takes it for a row. */
const LATER_FORMULA = /(?<=[\r\n])(?=[^\S\r\n]*[=+\-@＝＋－＠])/g;

/** A field as CSV has it: in quotation marks where it must be. Words that a spreadsheet would run as a formula are led by an apostrophe; numbers are left as they are. */
function quoted(field: string): string {
  const safe = /^-?\d+(?:\.\d+)?$/.test(field) ? field : disarmed(field);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function disarmed(field: string): string {
  const blank = BLANK.exec(field)![0];
  const words = field.slice(blank.length);
  return `${FORMULA.test(words) || /^[\t\r]/.test(blank) ? "'" : ''}${field.replace(LATER_FORMULA, "'")}`;
}
