import { describe, expect, test } from 'vitest';
import { analyze, repairParagraphs, type Analysis } from '../src/index.ts';
import { ARTICLES } from './articles.ts';
import { checkLaws } from './laws.ts';

// Whole articles in other dress, with other words and with one damage anywhere: the laws hold, and nothing gets lost.

const change = (pattern: RegExp, replacement: string) => (text: string) => text.replace(pattern, replacement);

/** What changes nothing of who says what. */
const DRESSES: Readonly<Record<string, (text: string) => string>> = {
  'straight marks': change(/[“”]/g, '"'),
  'single marks': (text) => text.replace(/“/g, '‘').replace(/”/g, '’'),
  'marks before the comma': (text) => text.replace(/,”/g, '”,').replace(/\.”/g, '”.'),
  'carriage returns': change(/\n/g, '\r\n'),
  'a third blank line': change(/\n\n/g, '\n\n\n'),
};

/** What changes the reading, and must break nothing. */
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'marks never closed': change(/”/g, ''),
  'no marks': change(/[“”]/g, ''),
  guillemets: (text) => text.replace(/“/g, '«').replace(/”/g, '»'),
  dashes: change(/“([^”]*)”/g, '— $1 —'),
  'one line': change(/\n+/g, ' '),
  'a sentence a paragraph': change(/([.?!]”?) (?=[“\p{Lu}])/gu, '$1\n\n'),
  'no commas': change(/,(?=[” ])/g, ''),
  'present tense': (text) => text.replace(/\bsaid\b/g, 'says').replace(/\btold\b/g, 'tells'),
  'not said': (text) => text.replace(/\bsaid that\b/g, 'did not say that').replace(/\bsaid\b/g, 'never said'),
  'may, for will': (text) => text.replace(/\bwould\b/g, 'might').replace(/\bwill\b/g, 'may'),
  reportedly: change(/\b(accused|praised|blamed|rejected|promised|warned|thanked)\b/g, 'reportedly $1'),
  'if, before': change(/(^|[.?!] )(\p{Lu})/gmu, '$1If the talks fail, $2'),
  nobody: change(/^(\p{Lu}\p{L}+) (said|denied|praised|accused|blamed|thanked)/gmu, 'Nobody $2'),
};

const letters = (text: string): string => text.replace(/[\P{L}]+/gu, '');

/** Who says what, as letters alone. */
const sayings = ({ text, entities, speech }: Analysis): string[] =>
  speech
    .filter(({ kind }) => kind === 'direct')
    .map(({ speaker, content }) => {
      const name = entities.find(({ id }) => id === speaker)?.name ?? '-';
      return `${name}: ${letters(content.map(({ start, end }) => text.slice(start, end)).join(''))}`;
    });

/** Every third article under every third change. */
const isTried = (article: number, change: number): boolean => (article + change) % 3 === 0;

describe.each([...ARTICLES].map(([name, text], i) => [name, text, i] as const))('the article %s', (_, text, i) => {
  const whole = sayings(analyze(text));

  test.each(Object.entries(DRESSES).filter((_one, k) => isTried(i, k)))('says the same with %s', (_name, dress) => {
    const other = new Set(sayings(checkLaws(dress(text))));
    const lost = whole.filter((one) => !other.has(one));
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(whole.length / 4);
  });

  test.each(Object.entries(CHANGES).filter((_one, k) => isTried(i, k)))('keeps the laws with %s', (_name, apply) => {
    checkLaws(apply(text));
  });

  test('keeps the laws without any one of its sentences', () => {
    const { sentences } = analyze(text, { repair: false });
    for (const { start, end } of sentences.filter((_one, i) => i % 23 === 3))
      checkLaws(text.slice(0, start) + text.slice(end));
  });
});

const DAMAGES: Readonly<Record<string, (text: string, at: number) => string>> = {
  'a line feed put in': (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  'a blank line put in': (text, at) => `${text.slice(0, at)}\n\n${text.slice(at)}`,
  'a space taken out': (text, at) => (/\s/.test(text[at]!) ? text.slice(0, at) + text.slice(at + 1) : text),
  'a line feed for a space': (text, at) => (text[at] === ' ' ? `${text.slice(0, at)}\n${text.slice(at + 1)}` : text),
  'a page break with a number put in': (text, at) => `${text.slice(0, at)}\n\n12\n\n${text.slice(at)}`,
};
describe.each(Object.entries(DAMAGES))('one damage, %s', (_, apply) => {
  test('loses no word anywhere', () => {
    for (const text of ARTICLES.values())
      for (let at = 7; at < text.length; at += 499) {
        const damaged = apply(text, at);
        const repaired = repairParagraphs(damaged).text;
        expect([letters(text), letters(damaged)]).toContain(letters(repaired));
      }
  });
});

test.each([
  ['a line feed put in', 75],
  ['a line feed for a space', 70],
])('%s is put back to the letter at %d of 100 places', (name, least) => {
  const text = ['council', 'odds', 'news'].map((one) => ARTICLES.get(one)!).join('\n');
  const whole = repairParagraphs(text).text;
  let [mended, all] = [0, 0];
  for (let at = 11; at < text.length; at += 97) {
    const damaged = DAMAGES[name]!(text, at);
    if (damaged === text) continue;
    all++;
    if (repairParagraphs(damaged).text === whole) mended++;
  }
  expect((mended / all) * 100, `${mended} of ${all}`).toBeGreaterThanOrEqual(least);
});
