import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependencyParser } from '../../src/language/parse.ts';
import { parseHeads } from '../../src/language/parser.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { expectLinear } from '../linear.ts';

function headsOf(text: string): { words: string[]; heads: Int32Array } {
  const document = readDocument(text);
  const heads = new Int32Array(document.tokens.count);
  for (let s = 0; s < document.sentences.length; s++) parseHeads(dependencyParser(), document, s, heads);
  return { words: Array.from(document.tokens.form, (form) => document.forms[form]!), heads };
}

describe('the dependency parser', () => {
  it.each([
    ['The minister praised the nurses .', 'minister', 'praised'],
    ['The minister praised the nurses .', 'nurses', 'praised'],
    ['The mayor of Oslo spoke .', 'mayor', 'spoke'],
    ['The old bridge collapsed on Monday .', 'old', 'bridge'],
  ])('%s: %s hangs on %s', (text, word, head) => {
    const { words, heads } = headsOf(text);
    expect(words[heads[words.indexOf(word)]!]).toBe(head);
  });

  it('gives every token of any text a head in the text and no cycle', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('the', 'mayor', 'said', 'that', ',', '.', 'of', 'Oslo', 'and', '"', 'not', '7'), { maxLength: 60 }), (words) => {
      const { heads } = headsOf(words.join(' '));
      heads.forEach((_, token) => {
        let steps = 0;
        for (let i = token; i !== -1; i = heads[i]!) {
          expect(i).toBeGreaterThanOrEqual(0);
          expect(i).toBeLessThan(heads.length);
          expect(steps++).toBeLessThanOrEqual(heads.length);
        }
      });
    }), { numRuns: 60 });
  });

  it('parses a sentence without end in linear time', () => {
    expectLinear((size) => {
      const document = readDocument('and the mayor said '.repeat(size));
      const heads = new Int32Array(document.tokens.count);
      return () => { for (let s = 0; s < document.sentences.length; s++) parseHeads(dependencyParser(), document, s, heads); };
    }, 400);
  });
});
