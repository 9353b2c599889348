import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { POS_TAGS } from '../../src/grammar/pos-tags.ts';
import { createLookUp, lookUp } from '../../src/language/wink-lexicon.ts';
import { readDocument } from '../../src/syntax/read.ts';

const WORDS =
  "left leaves saw found reports accused bound men said mice has been were Obama Zorbel cannot gonna U.S. 1,200 n't 's “ — naïve O'Brien".split(
    ' ',
  );
const TWICE = [...WORDS, ...[...WORDS].reverse()];

/** The lemma of a word in a sentence. */
function lemmaIn(sentence: string, word: string): string {
  const { forms, tokens, lemmas } = readDocument(sentence);
  return lemmas[tokens.lemma[Array.from(tokens.form).findIndex((form) => forms[form] === word)]!]!;
}

describe('a word is looked up alike', () => {
  test('whatever stands beside it', () => {
    const alone = WORDS.map((word) => lookUp([word])[0]);
    expect(lookUp(WORDS)).toEqual(alone);
    expect(lookUp(TWICE)).toEqual([...alone, ...alone.reverse()]);
  });
  test('however often wink is started afresh', () => {
    const lookUpAfresh = createLookUp(500);
    for (let part = 0; part < 6; part++) lookUpAfresh(Array.from({ length: 500 }, (_, i) => `word${part}x${i}`));
    expect(lookUpAfresh(WORDS)).toEqual(lookUp(WORDS));
  });
  test('behind an article and behind "to"', () => {
    const tagsOf = (before: '' | 'the' | 'to'): string[] =>
      lookUp(['report', 'reports', 'left'], before).map(({ tag, lemma }) => `${POS_TAGS[tag]} ${lemma}`);
    expect(tagsOf('the')).toEqual(['NOUN report', 'NOUN report', 'NOUN left']);
    expect(tagsOf('to')).toEqual(['VERB report', 'VERB report', 'VERB leave']);
  });
});

test.each([
  ['She left the hall.', 'left', 'leave'],
  ['He sat on the left.', 'left', 'left'],
  ['The leaves fell.', 'leaves', 'leaf'],
  ['He leaves today.', 'leaves', 'leave'],
  ['They saw the plan.', 'saw', 'see'],
  ['The reports were false.', 'reports', 'report'],
  ['The men said so.', 'men', 'man'],
  ["She didn't go.", "n't", 'not'],
  ["He won't go.", 'wo', 'will'],
  ["They're here.", "'re", 'be'],
  ["It's late.", "'s", 'be'],
  ['She tweeted it.', 'tweeted', 'tweet'],
  ['Ode met Lee.', 'Ode', 'ode'],
  ['He was criticized.', 'was', 'be'],
  ['The better plan won.', 'better', 'good'],
])('the lemma in "%s" of %s is %s', (sentence, word, lemma) => {
  expect(lemmaIn(sentence, word)).toBe(lemma);
});

test('wink-nlp is imported in one room', () => {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
  const importers = files.filter((file) => /from 'wink-/.test(readFileSync(join(root, file), 'utf8')));
  expect(
    importers.every((file) => file.startsWith('language')),
    importers.join(', '),
  ).toBe(true);
});
