import ts from 'typescript';
import { expect, it, test } from 'vitest';
import { makeLate } from '../../scripts/late-regexps.ts';

/** What a module's `export const result` is. */
function run(source: string): unknown {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: { result?: unknown } = {};
  new Function('exports', outputText)(exported);
  return exported.result;
}

test('a regular expression with \\p in a function is made when it is asked for, and once', () => {
  const source = String.raw`
    const isUpper = (text: string): boolean => /^\p{Lu}['"\\/\u00ad]?/u.test(text);
    function names(text: string): string[] { return text.split(/\P{L}+/u).filter((word) => /\p{Lu}/u.test(word)); }
    export const result = [isUpper('Ode'), isUpper('ode'), names('Maria of Tarn'), 'a/b'.replace(/\//, '-')];`;
  const late = makeLate(source, 'a.ts');
  expect(run(source)).toEqual([true, false, ['Maria', 'Tarn'], 'a-b']);
  expect(run(late)).toEqual(run(source));
  expect(late).not.toMatch(/\/\^\\p/);
  expect(late).toContain('late0 ??= new RegExp(');
  expect(late).toContain(String.raw`/\//`);
  expect(late.split('\n').slice(0, source.split('\n').length - 1)).toHaveLength(source.split('\n').length - 1); // lines stay where they are
});

it('leaves those with a state alone, but where it is not used', () => {
  const source = String.raw`
    function count(text: string): number { const each = /\p{L}/gu; let n = 0; while (each.exec(text) !== null) n++; return n; }
    function all(text: string): string[] { return [...text.matchAll(/\p{L}/gu)].map(([letter]) => letter); }
    export const result = [count('ab1'), count('ab1'), all('a1b'), all('a1b'), 'x1'.replace(/\p{L}/gu, '')];`;
  const late = makeLate(source, 'a.ts');
  expect(run(late)).toEqual([2, 2, ['a', 'b'], ['a', 'b'], '1']);
  expect(late).toContain(String.raw`const each = /\p{L}/gu`);
  expect(late).toContain(String.raw`matchAll((late0 ??=`);
});

it('leaves a module without them, and what stands outside functions, as it is', () => {
  for (const source of ['const a = /x/u;', String.raw`const top = /\p{L}/u; export const result = top.test('a');`])
    expect(makeLate(source, 'a.ts')).toBe(source);
});
