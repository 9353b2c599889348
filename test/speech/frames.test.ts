import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile, words } from '../golden.ts';

/** What is found: attributions with kind, roles and speaker, then exchanges. */
const heard = (text: string): string => {
  const { entities, speech, exchanges } = analyze(text, { repair: false });
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const at = new Map(speech.map(({ id }, i) => [id, i]));
  return [
    ...speech.map(
      ({ kind, source, cue, content, speaker, negated, within, confidence }) =>
        `  ${kind} ${words(text, source)} ${words(text, cue)} ${words(text, content)} = ${speaker === null ? null : names.get(speaker)}${negated ? ' not' : ''}${within === null ? '' : ` in ${at.get(within)}`} ${confidence}`,
    ),
    ...exchanges.map(
      ({ topic, question, respondent, speech: answers }) =>
        `  ${topic === null ? '' : `about ${words(text, [topic])} `}${question === null ? '' : `asked ${words(text, [question])} `}${respondent === null ? null : names.get(respondent)}: ${answers.map((id) => at.get(id)).join(' ')}`,
    ),
  ]
    .join('\n')
    .replace(/\n(?! {2})/g, '\\n');
};

test('who says what in each construction is what is written down', async () => {
  const file = new URL('../fixtures/golden/speech.frames', import.meta.url);
  const results = framesOf(readFileSync(file, 'utf8')).map((frame) =>
    textsOf(frame)
      .map((text) => `${text.replaceAll('\n', '\\n')}\n${heard(text)}`)
      .join('\n'),
  );
  await expect(results.join('\n\n') + '\n').toMatchFileSnapshot(goldenFile('speech', 'frames'));
});
