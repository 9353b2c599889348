import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/structure/lines.ts';
import { findPassages } from '../../src/structure/passages.ts';
import { findLabels } from '../../src/structure/turn-labels.ts';

/** "1-3": the first and the last line of each passage; "o" is a line of an article, other words lines of their own. */
const passages = (...lines: readonly string[]): string => {
  const text = lines.map((line) => (line === 'o' ? 'It rained and it froze.' : line)).join('\n');
  const read = splitLines(text);
  return findPassages(read, findLabels(text, read))
    .map(({ first, last }) => `${first}-${last}`)
    .join(' ');
};

describe('a passage is too short, too long, or none, where', () => {
  it.each<readonly [broken: string, lines: readonly string[], passages: string]>([
    ['labels stand together', ['o', 'Ode: Why?', 'Roe: So.', 'o'], '1-2'],
    ['paragraphs stand between them', ['o', 'Ode: Why?', 'o', 'o', 'Roe: So.', 'o'], '1-4'],
    ['too many do', ['o', 'Ode: Why?', 'o', 'o', 'o', 'Roe: So.', 'o'], ''],
    ['there are two', ['o', 'Ode: Why?', 'Roe: So.', 'o', 'o', 'o', 'Ode: Who?', 'Roe: Me.', 'Ode: Oh.'], '1-2 6-8'],
    ['one label stands alone', ['o', 'Ode: Why?', 'o'], ''],
    ['another mark closes labels', ['o', 'Ode - Why?', 'Roe - So.', 'o'], ''],
    ['labels stand above their words', ['o', 'Ode:', 'Why?', 'Roe:', 'So.', 'o'], ''],
    [
      'labels stand within lines',
      ['o', 'It rained here all day. Ode: Why?', 'It froze here all day. Roe: So.', 'o'],
      '',
    ],
    ['a headline has a label', ['Ode: Why?', 'Roe: So.', 'Ode: Oh.', 'o'], '1-2'],
    ['a text of two lines has', ['Ode: Why?', 'Roe: So.'], ''],
    ['another entry of a live report stands between', ['o', 'Ode: Why?', '5:48pm', 'Roe: So.', 'o'], ''],
    ['an entry stands around it', ['o', '5:48pm', 'Ode: Why?', 'Roe: So.', '5:49pm', 'o'], '2-3'],
    ['it is all of the text but its headline', ['o', 'Ode: Why?', 'Roe: So.'], '1-2'],
  ])('%s', (_, lines, expected) => expect(passages(...lines)).toBe(expected));
});
