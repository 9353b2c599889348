import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const src = new URL('../../src/', import.meta.url);
const folder = new URL('english/', src);

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

/** The lists of a string: one, or those of a table, whose rows and cells are lists of their own. */
function tableOf(text: string): string[] {
  if (text.includes(' / ')) return text.split(' / ');
  if (!text.includes('\n') || !text.includes(' | ')) return [text];
  return text.split(text.includes('\n\n') ? '\n\n' : '\n').flatMap((row) => row.split('|'));
}

/** Lists of words in one string. */
function listsOf(file: string): List[] {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: List[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isExpression(node) ? textOf(node) : undefined;
    if (text === undefined) return node.forEachChild(visit);
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    for (const list of tableOf(text)) {
      const words = list
        .split(separatorOf(list))
        .map((word) => word.trim())
        .filter(Boolean);
      const isSentence = /[.?!{}]\s*$|[{~]/.test(list); // an example of a row
      if (words.length >= 4 && !isSentence) found.push({ file, line: line + 1, words });
    }
  };
  visit(source);
  return found;
}

/** Sets that are made of five words or more, in a file of src. Those with a type of their own (labels, types of stances) are no English. */
function setsIn(file: string): string[] {
  const text = readFileSync(new URL(file, src), 'utf8');
  if (!text.includes('new Set(')) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const count = (node: ts.Node): number => {
    const text = ts.isExpression(node) ? textOf(node) : undefined;
    if (text !== undefined) return text.split(/[\s|]+/).filter((word) => /^[\p{L}'’.-]+$/u.test(word)).length;
    let sum = 0;
    node.forEachChild((child) => {
      sum += ts.isFunctionLike(child) ? 0 : count(child);
    });
    return sum;
  };
  const visit = (node: ts.Node): void => {
    const isSet = ts.isNewExpression(node) && node.expression.getText() === 'Set' && node.typeArguments === undefined;
    if (isSet && (node.arguments ?? []).reduce((sum, argument) => sum + count(argument), 0) >= 5)
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    node.forEachChild(visit);
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

  test('no two sets hold the same words, and no two files export the same name', async () => {
    const names = new Map<string, string>();
    const sets = new Map<string, string>();
    const doubles: string[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      const exported = (await import(new URL(file, folder).href)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(exported)) {
        const place = `${file} ${name}`;
        if (names.has(name)) doubles.push(`${names.get(name)!} and ${place}`);
        names.set(name, place);
        if (!(value instanceof Set) || value.size < 4) continue;
        const key = [...(value as ReadonlySet<string>)].toSorted().join(' ');
        if (sets.has(key)) doubles.push(`${sets.get(key)!} and ${place}`);
        sets.set(key, place);
      }
    }
    expect(doubles).toEqual([]);
  });

  test('the floors of reading compare with no word: what they know of English comes in as rules', () => {
    const isEnglish = /\/(?:english-\w+|wink-lexicon)\.ts$/;
    const compares =
      /(?:[)\]]!?|\b(?:word|form|lemma|letters?|mark)) [!=]== '[a-z]+'|\b(?:endsWith|startsWith)\('[a-z]+'|\/\^?\(\?:[,|]*[a-z]{2}[^/]*\/\w*\.test\(/i;
    const lines = ['language', 'syntax']
      .flatMap((floor) => readdirSync(new URL(`${floor}/`, src)).map((name) => `${floor}/${name}`))
      .filter((file) => !isEnglish.test(file))
      .flatMap((file) =>
        readFileSync(new URL(file, src), 'utf8')
          .split('\n')
          .filter((line) => compares.test(line)),
      );
    expect(lines).toEqual([]);
  });

  test('the floors above hold no list of five words or more: it belongs to src/english', () => {
    const floors = ['language', 'structure', 'syntax', 'repair', 'entities', 'reference', 'speech', 'stance'];
    const files = floors.flatMap((floor) =>
      (readdirSync(new URL(floor, src), { recursive: true }) as string[])
        .filter((name) => name.endsWith('.ts') && !name.startsWith('html-')) // names of HTML are no English
        .map((name) => `${floor}/${name}`),
    );
    expect(files.flatMap(setsIn)).toEqual([]);
  });
});
