import { describe, expect, test } from 'vitest';
import { ENGLISH_READING } from '../../src/syntax/english-reading.ts';
import { readText } from '../../src/syntax/read.ts';
import type { ReadingRules } from '../../src/syntax/reading-rules.ts';

/** A made-up language: "zb" and "hrn" keep their stop, nouns in "-i" are plurals, "mo" begins sentences, nothing is a clitic. */
const OTHER: ReadingRules = {
  ...ENGLISH_READING,
  tokens: {
    ...ENGLISH_READING.tokens,
    abbreviations: new Set(['zb']),
    abbreviationsBeforeNames: new Set(['Hrn']),
    cliticStart: () => 0,
  },
  sentences: { ...ENGLISH_READING.sentences, isTitle: (word) => word === 'Hrn', starters: new Set(['Mo']) },
  lemmas: {
    lookUp: (words) => words.map(() => ({ tag: 8, lemma: null })),
    contracted: () => undefined,
    singular: (noun) => noun.replace(/i$/, ''),
    infinitive: (verb) => verb,
  },
};

const tokensOf = (text: string, rules?: ReadingRules): string[] => {
  const { tokens } = readText(text, undefined, rules);
  return Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i]));
};
const sentencesOf = (text: string, rules?: ReadingRules): string[] =>
  readText(text, undefined, rules).sentences.map(({ start, end }) => text.slice(start, end));

describe('what reading knows of a language is one value', () => {
  test('its abbreviations keep their stop, and those of English lose it', () => {
    expect(tokensOf('Koli zb. Inc. Ltd. mo.', OTHER)).toEqual(['Koli', 'zb.', 'Inc', '.', 'Ltd', '.', 'mo', '.']);
    expect(tokensOf('Koli zb. Inc. Ltd. mo.')).toEqual(['Koli', 'zb', '.', 'Inc.', 'Ltd.', 'mo', '.']);
  });

  test('its clitics are its own', () => {
    expect(tokensOf("don't", OTHER)).toEqual(["don't"]);
    expect(tokensOf("don't")).toEqual(['do', "n't"]);
  });

  test('its titles and openers tell where sentences end', () => {
    const text = 'Sa vedi Hrn. Ode zb. Mo lari. Dr. Ode.';
    expect(sentencesOf(text, OTHER)).toEqual(['Sa vedi Hrn. Ode zb.', 'Mo lari.', 'Dr.', 'Ode.']);
    expect(sentencesOf(text)).not.toEqual(sentencesOf(text, OTHER));
  });

  test('its lemmas come from its lexicon, and English is read as before afterwards', () => {
    const before = JSON.stringify(readText('The mayors left.'));
    const lemmas = readText('The mayors left.', undefined, OTHER).lemmas;
    expect(lemmas).toContain('left');
    expect(JSON.stringify(readText('The mayors left.'))).toBe(before);
  });
});
