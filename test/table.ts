import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// Tables of what is right, in test/fixtures/tables: a text and what is to be found in it on one line each, "text => found", under headings that name the kind.

/** A line of a table: a text, and what is to be found in it. */
export interface Row {
  readonly kind: string;
  readonly text: string;
  readonly expected: string;
}

/** On one line: "\n" stands for a line feed, "\u00ad" for a letter that one does not see. */
export const written = (text: string): string =>
  text.replace(/[\n\r\f\p{Cc}\p{Cf}\p{Co}\u00a0\u2028\u2029]/gu, (one) =>
    one === '\n'
      ? '\\n'
      : one === '\r'
        ? '\\r'
        : one === '\f'
          ? '\\f'
          : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const read = (line: string): string =>
  line.replace(/\\([nrf]|u[\da-f]{4})/g, (_, escape: string) =>
    escape.length > 1
      ? String.fromCharCode(Number.parseInt(escape.slice(1), 16))
      : { n: '\n', r: '\r', f: '\f' }[escape]!,
  );

/** The rows of a file; lines that begin with "# " are comments, those with "## " the kinds. */
export function readTable(file: URL): Row[] {
  let kind = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) kind = line.slice(3);
      if (line === '' || line.startsWith('# ') || line.startsWith('## ')) return [];
      const at = line.lastIndexOf(' => ');
      if (at < 0) throw new Error(`no " => " in "${line}"`);
      return [{ kind, text: read(line.slice(0, at)), expected: line.slice(at + 4) }];
    });
}

/** A test for each row of a table: what `told` finds in its text is what stands there, "-" for nothing. */
export function expectTable(name: string, told: (text: string) => string): void {
  const rows = readTable(new URL(`fixtures/tables/${name}.txt`, import.meta.url));
  for (const kind of new Set(rows.map((row) => row.kind)))
    describe(kind, () => {
      for (const { text, expected } of rows.filter((row) => row.kind === kind))
        test(written(text), () => {
          expect(written(told(text)) || '-').toBe(expected);
        });
    });
}
