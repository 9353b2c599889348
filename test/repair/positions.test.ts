import { expect, test } from 'vitest';
import { repairParagraphs } from '../../src/repair/repair.ts';
import { goldenFile, goldenTexts } from '../golden.ts';

// One damage at every place of a text, and what becomes of each: "=" where the text comes out as without the damage, else the kinds of the
// edits; every line of the file is one stretch of places with the same outcome.

const DAMAGES: Readonly<Record<string, (text: string, at: number) => string>> = {
  'a line feed put in': (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  'a blank line put in': (text, at) => `${text.slice(0, at)}\n\n${text.slice(at)}`,
  'a hyphen and a line feed put in': (text, at) => `${text.slice(0, at)}-\n${text.slice(at)}`,
  'a page break with a number put in': (text, at) => `${text.slice(0, at)}\n\n12\n\n${text.slice(at)}`,
  'a space taken out': (text, at) => (/\s/.test(text[at]!) ? text.slice(0, at) + text.slice(at + 1) : text),
  'a line feed for a space': (text, at) => (text[at] === ' ' ? `${text.slice(0, at)}\n${text.slice(at + 1)}` : text),
};

for (const [name, step] of [
  ['odds', 1],
  ['council', 3],
  ['panel', 1],
] as const) {
  const text = goldenTexts.get(name)!;
  const whole = repairParagraphs(text).text;
  test(`what becomes of one damage anywhere in ${name} is what is written down`, async () => {
    const parts: string[] = [];
    for (const [damage, apply] of Object.entries(DAMAGES)) {
      parts.push(`=== ${damage}`);
      let outcome = '';
      let from = 1;
      const close = (to: number): void => {
        if (outcome !== '') parts.push(`${from}-${to} ${outcome}`);
      };
      for (let at = 1; at < text.length; at += step) {
        const damaged = apply(text, at);
        if (damaged === text) continue;
        const { text: repaired, repairs, paragraphs } = repairParagraphs(damaged);
        const edits = repairs
          .map(({ kind, replacement, confidence }) => `${kind} ${JSON.stringify(replacement)} ${confidence}`)
          .join(' ');
        const next = `${repaired === whole ? '=' : paragraphs.map(({ kind }) => kind[0]).join('')} ${edits}`;
        if (next !== outcome) {
          close(at - 1);
          outcome = next;
          from = at;
        }
      }
      close(text.length - 1);
    }
    await expect(parts.join('\n') + '\n').toMatchFileSnapshot(goldenFile(name, 'positions'));
  });
}
