import { expect, test } from 'vitest';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { detectSpeech } from '../../src/speech/detect.ts';
import { goldenFile, goldenTexts, words } from '../golden.ts';

// The same texts in other dress, and each of their sentences alone: what is found otherwise than in the text as it is.

const DRESSES: Readonly<Record<string, (text: string) => string>> = {
  'straight marks': (text) => text.replace(/[“”]/g, '"'),
  'single marks': (text) => text.replace(/“/g, '‘').replace(/”/g, '’'),
  guillemets: (text) => text.replace(/“/g, '«').replace(/”/g, '»'),
  'marks never closed': (text) => text.replace(/”/g, ''),
  'no marks': (text) => text.replace(/[“”]/g, ''),
  'marks after the comma': (text) => text.replace(/,”/g, '”,').replace(/\.”/g, '”.'),
  dashes: (text) => text.replace(/“([^”]*)”/g, '— $1 —'),
  'one line': (text) => text.replace(/\n+/g, ' '),
  'a sentence a paragraph': (text) => text.replace(/([.?!]”?) (?=[“\p{Lu}])/gu, '$1\n\n'),
  'no commas': (text) => text.replace(/,(?=[” ])/g, ''),
  'she for he': (text) =>
    text
      .replace(/\bhe\b/g, 'she')
      .replace(/\bHe\b/g, 'She')
      .replace(/\bhis\b/g, 'her'),
  'present tense': (text) =>
    text
      .replace(/\bsaid\b/g, 'says')
      .replace(/\btold\b/g, 'tells')
      .replace(/\bcalled\b/g, 'calls')
      .replace(/\bdenied\b/g, 'denies'),
};

/** What is found, without ids and places, so that lines can be compared. */
function linesOf(text: string): string[] {
  const document = readDocument(text);
  const entities = recognizeEntities(document);
  return detectSpeech(document, { entities }).map(
    ({ kind, source, cue, content, speaker, negated, within, confidence }) =>
      `${kind}${negated ? ' negated' : ''}${within === null ? '' : ' within'} ${entities.find(({ id }) => id === speaker)?.name ?? '-'}: ${words(text, source)} | ${words(text, cue)} | ${words(text, content)} ${confidence}`,
  );
}

for (const name of ['council', 'talks', 'names', 'panel', 'transcript']) {
  const text = goldenTexts.get(name)!;
  test(`speech of ${name} in other dress is what is written down`, async () => {
    const whole = new Set(linesOf(text));
    const other = (changed: string): string[] => linesOf(changed).filter((line) => !whole.has(line));
    const parts = [
      ...Object.entries(DRESSES).map(([dress, change]) => [`=== ${dress}`, ...other(change(text))].join('\n')),
      '=== each sentence alone',
      ...readDocument(text).sentences.flatMap(({ start, end }) => other(text.slice(start, end))),
    ];
    await expect(parts.join('\n') + '\n').toMatchFileSnapshot(goldenFile(name, 'dresses'));
  });
}
