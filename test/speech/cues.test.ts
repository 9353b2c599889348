import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

/** Each attribution as "act: source | cue | content". */
function told(text: string): string[] {
  const { text: read, speech } = analyze(text, { repair: false });
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => read.slice(start, end)).join(' … ');
  return speech.map(({ act, source, cue, content }) => `${act}: ${words(source)} | ${words(cue)} | ${words(content)}`);
}

describe('who says what', () => {
  test.each<[why: string, text: string, ...expected: string[]]>([
    [
      'the parser knows "also called" from names, yet without an auxiliary no main verb is passive',
      'Ada Ode came. Miss Ode also called on the council to widen the quay.',
      'eventuality: Miss Ode | also called on | the council to widen the quay',
    ],
  ])('%s', (_, text, ...expected) => expect(told(text)).toEqual(expected));
});
