import { expect, test } from 'vitest';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { detectSpeech } from '../../src/speech/detect.ts';
import { findExchanges } from '../../src/speech/exchanges.ts';
import { goldenFile, goldenTexts, words } from '../golden.ts';

for (const [name, text] of goldenTexts) {
  test(`speech of ${name} is what is written down`, async () => {
    const document = readDocument(text);
    const entities = recognizeEntities(document);
    const nameOf = (id: string | null): string => entities.find((entity) => entity.id === id)?.name ?? '-';
    const speech = detectSpeech(document, { entities });
    const lines = speech.map(
      ({ id, kind, source, cue, content, speaker, within, negated, confidence }) =>
        `${id} ${kind}${negated ? ' negated' : ''}${within === null ? '' : ` in ${within}`} ${confidence}\n  ${nameOf(speaker)}: ${words(text, source)} | ${words(text, cue)} | ${words(text, content)}`,
    );
    const exchanges = findExchanges(document, { entities, speech }).map(
      ({ topic, question, asker, respondent, turns, speech: ids }) =>
        `exchange with ${nameOf(respondent)}${asker === null ? '' : `, asked by ${nameOf(asker)}`}\n  topic ${topic === null ? '-' : words(text, [topic])}, question ${question === null ? '-' : words(text, [question])}, ${[...turns, ...ids].join(' ')}`,
    );
    await expect([...lines, ...exchanges].join('\n') + '\n').toMatchFileSnapshot(goldenFile(name, 'speech'));
  });
}
