import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze, analyzeIn } from '../src/analyze.ts';
import { Word } from '../src/grammar/word-classes.ts';
import type { Document } from '../src/language/document.ts';
import { ENGLISH, type Language } from '../src/languages.ts';
import type { Attribution } from '../src/speech/types.ts';
import { clausesOf } from '../src/syntax/clauses.ts';

const wordsOf = ({ text, tokens }: Document): { word: string; start: number; end: number }[] =>
  Array.from(tokens.start, (start, i) => ({ word: text.slice(start, tokens.end[i]), start, end: tokens.end[i]! }));

/**
 * A made-up language: "==" stands where a line was broken, names have capitals, "lo" tells who speaks and "ki" what is said, "nu" denies. Its network is that of English, which serves for
 * a test of the seam.
 */
const OTHER: Language = {
  code: 'x-other',
  repair: (raw) => {
    const start = raw.indexOf('==\n');
    const source = { start, end: start + 3 };
    return {
      text: raw.replace('==\n', ''),
      repairs: [{ source, replacement: '', kind: 'word-join', confidence: 1 }],
      times: [],
    };
  },
  reading: {
    ...ENGLISH.reading,
    page: (text) => ({
      blocks: [{ start: 0, end: text.length, kind: 'prose', turn: -1 }],
      turns: [],
      speakers: [],
      exchanges: [],
      datelines: [],
    }),
    clauses: { classes: ({ small }, word) => (small[word] === 'nu' ? Word.NOT : 0), negations: new Set() },
    quotations: ({ tokens }) => ({
      inside: new Uint8Array(tokens.count),
      id: new Int32Array(tokens.count).fill(-1),
      quotations: [],
    }),
  },
  entities: (document) =>
    wordsOf(document)
      .filter(({ word }) => /^\p{Lu}/u.test(word))
      .map(({ word, start, end }, i) => ({
        id: `e${i + 1}`,
        label: 'PERSON',
        name: word,
        aliases: [],
        mentions: [{ start, end, form: 'name', label: 'PERSON', confidence: 1 }],
      })),
  turns: () => [],
  speech: (document, { entities }) => {
    const words = wordsOf(document);
    const [cue, link] = ['lo', 'ki'].map((form) => words.find(({ word }) => word === form)!);
    const { id, mentions } = entities.find((entity) => entity.mentions[0]!.start > cue!.start)!;
    return [
      {
        id: 's1',
        kind: 'indirect',
        act: 'assertion',
        source: [{ start: mentions[0]!.start, end: mentions[0]!.end }],
        cue: [{ start: cue!.start, end: cue!.end }],
        content: [{ start: link!.end + 1, end: document.text.length }],
        speaker: id,
        within: null,
        negated: false,
        confidence: 1,
      } satisfies Attribution,
    ];
  },
  exchanges: () => [],
  stances: () => [],
};

const TEXT = 'lo Marun ki sel==\nka nu mira';

describe('a language is one value', () => {
  test('a second one is read by its own repair, page, names and speech', () => {
    const { text, repairs, paragraphs, entities, speech } = analyzeIn(OTHER, TEXT);
    expect(text).toBe('lo Marun ki selka nu mira');
    expect(repairs).toHaveLength(1);
    expect(paragraphs).toEqual([{ start: 0, end: text.length, kind: 'prose' }]);
    expect(entities.map(({ name }) => name)).toEqual(['Marun']);
    expect(speech.map(({ speaker, content }) => [speaker, text.slice(content[0]!.start)])).toEqual([
      ['e1', 'selka nu mira'],
    ]);
  });

  test('its closed classes are its own, and English is read as before afterwards', () => {
    const before = JSON.stringify(analyze('Ode said she would not go.'));
    let denied: number[] = [];
    const stances = (document: Document): [] => {
      const clauses = clausesOf(document);
      denied = wordsOf(document).map((_, token) => clauses.bits(token));
      return [];
    };
    analyzeIn({ ...OTHER, stances }, TEXT);
    expect(denied).toEqual([0, 0, 0, 0, Word.NOT, 0]);
    expect(JSON.stringify(analyze('Ode said she would not go.'))).toBe(before);
  });

  test('docs/architecture.md tells of each of its parts what a second one supplies', () => {
    const page = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');
    const section = page.slice(page.indexOf('### A second language'), page.indexOf('### A stage'));
    const told = [...section.matchAll(/^\| `([\w.]+)`/gm)].map(([, name]) => name);
    const parts = Object.keys(ENGLISH).flatMap((part) =>
      part === 'reading' ? Object.keys(ENGLISH.reading).map((rules) => `reading.${rules}`) : [part],
    );
    expect(told).toEqual(parts);
  });
});
