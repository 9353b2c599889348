import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../src/english/', import.meta.url);

/** The text of a string, or of several that are put together; undefined if it is none. */
function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

interface List {
  readonly file: string;
  readonly line: number;
  readonly words: readonly string[];
}

/** What parts the words of a list: "a b|c d", "new york,hull", "a b c". */
const separatorOf = (text: string): string | RegExp => (text.includes('|') ? '|' : text.includes(',') ? ',' : /\s+/);

/** Lists of words in one string. */
function listsOf(file: string): List[] {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: List[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isExpression(node) ? textOf(node) : undefined;
    if (text === undefined) return node.forEachChild(visit);
    const words = text
      .split(separatorOf(text))
      .map((word) => word.trim())
      .filter(Boolean);
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const isSentence = /[.?!{}]$|[{~]/.test(text); // an example of a row
    if (words.length >= 4 && !isSentence) found.push({ file, line: line + 1, words });
  };
  visit(source);
  return found;
}

const lists = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .flatMap(listsOf);

describe('lists of English words', () => {
  test('there are some', () => {
    expect(lists.length).toBeGreaterThan(20);
  });

  test('no word stands twice in a list', () => {
    const doubles = lists.flatMap(({ file, line, words }) =>
      words.filter((word, i) => words.indexOf(word) < i).map((word) => `${file}:${line} ${word}`),
    );
    expect(doubles).toEqual([]);
  });

  test('no list stands twice', () => {
    const known = new Map<string, string>();
    const doubles = lists.flatMap(({ file, line, words }) => {
      const key = words.toSorted().join(' ');
      const before = known.get(key);
      known.set(key, `${file}:${line}`);
      return before === undefined ? [] : [`${before} and ${file}:${line}`];
    });
    expect(doubles).toEqual([]);
  });
});
