import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { CLUES } from '../../src/speech/pronouns.ts';

/** Who says what the last pronoun of a text says; null if nobody is named. */
function lastSpeaker(text: string): string | null {
  const { text: read, speech, entities } = analyze(text, { repair: false });
  const told = speech.filter(({ source: [source] }) => /^(?:he|she|it)$/i.test(read.slice(source?.start, source?.end)));
  return entities.find(({ id }) => id === told.at(-1)?.speaker)?.name ?? null;
}

describe('each clue of whom a pronoun means holds where its example says, and not where its counter-example does', () => {
  test.each(CLUES.flatMap(({ example, counter }) => [example, counter]))('%s', (text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });
});

describe('who spoke last has the floor', () => {
  test.each([
    [
      'where the pronoun was linked to somebody of whom nothing has been heard since',
      'Prosecutor Naomi Trevane spoke first. Giving evidence, Alice Dunmore recalled a call in which he had wept. “He said he was a fool,” she told the court. Cross-examined by Hugh Sandeman, she accepted that she had made no note.',
      'Alice Dunmore',
    ],
    [
      'and whom he asks has it next',
      '“I saw nothing,” said Alice Dunmore. Hugh Sandeman suggested to her that his client had never used those words. “I know what I heard,” she replied.',
      'Alice Dunmore',
    ],
  ])('%s', (_, text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });
});
