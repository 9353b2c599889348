import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import type { Party, Stance } from '../../src/stance/types.ts';

// Invented sentences with every stance in them: what is found that is there (recall), and what is there of what is found (precision).

interface Wanted {
  readonly types: readonly string[];
  readonly holders: readonly string[];
  readonly targets: readonly string[];
}
interface Sentence {
  readonly text: string;
  readonly wanted: Wanted[];
}

function readSentences(): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of readFileSync(new URL('../fixtures/stances.txt', import.meta.url), 'utf8').split('\n')) {
    const stance = /^ {2}(\S+): (.*?) > (.*)$/.exec(line);
    if (stance !== null)
      sentences
        .at(-1)!
        .wanted.push({ types: stance[1]!.split('|'), holders: stance[2]!.split('|'), targets: stance[3]!.split('|') });
    else if (line !== '' && !line.startsWith('#')) sentences.push({ text: line, wanted: [] });
  }
  return sentences;
}

/** Of one sentence, which stances are right, and which of those wanted are found. */
function judge({ text, wanted }: Sentence): { right: Stance[]; wrong: Stance[]; found: Wanted[]; missed: Wanted[] } {
  const { entities, stances } = analyze(text);
  const meets = (words: string, list: readonly string[]): boolean =>
    list.some((one) => words.includes(one.toLowerCase()) || one.toLowerCase().includes(words));
  const wordsOf = (party: Party): string[] =>
    [text.slice(party.span.start, party.span.end), entities.find(({ id }) => id === party.entity)?.name ?? '']
      .filter(Boolean)
      .map((words) => words.toLowerCase());
  const fieldOf = (stance: Stance): string[] =>
    Object.entries(stance).flatMap(([name, value]) =>
      /^(?:claim|charge|action|consequence)$/.test(name) && value !== null
        ? [text.slice((value as { start: number }).start, (value as { end: number }).end).toLowerCase()]
        : [],
    );
  const isRight = (stance: Stance, { types, holders, targets }: Wanted): boolean =>
    types.includes(stance.type) &&
    (holders.includes('?') ||
      (stance.holder === null
        ? holders.includes('author')
        : wordsOf(stance.holder).some((words) => meets(words, holders)))) &&
    [...wordsOf(stance.target), ...fieldOf(stance)].some((words) => meets(words, targets));
  return {
    right: stances.filter((stance) => wanted.some((one) => isRight(stance, one))),
    wrong: stances.filter((stance) => !wanted.some((one) => isRight(stance, one))),
    found: wanted.filter((one) => stances.some((stance) => isRight(stance, one))),
    missed: wanted.filter((one) => !stances.some((stance) => isRight(stance, one))),
  };
}

const judged = readSentences().map((sentence) => ({ sentence, ...judge(sentence) }));
const count = (
  part: 'right' | 'wrong' | 'found' | 'missed',
  isCounted = (_: Stance | Wanted): boolean => true,
): number => judged.reduce((sum, one) => sum + one[part].filter(isCounted).length, 0);
const report = (): string =>
  judged
    .flatMap(({ sentence, wrong, missed }) => [
      ...wrong.map(
        ({ type, target: { span } }) =>
          `wrong ${type} > ${sentence.text.slice(span.start, span.end)}: ${sentence.text}`,
      ),
      ...missed.map(
        ({ types, holders, targets }) =>
          `missed ${types.join('|')} ${holders.join('|')} > ${targets.join('|')}: ${sentence.text}`,
      ),
    ])
    .join('\n');

test('of the stances found in the invented sentences, 93 in 100 are there', () => {
  expect(count('right') / (count('right') + count('wrong')), report()).toBeGreaterThanOrEqual(0.93);
});

test('of the stances in the invented sentences, 90 in 100 are found', () => {
  expect(count('found') / (count('found') + count('missed')), report()).toBeGreaterThanOrEqual(0.9);
});

test('of those of a confidence of 0.8 and more, 95 in 100 are there', () => {
  const isSure = (one: Stance | Wanted): boolean => 'confidence' in one && one.confidence >= 0.8;
  expect(count('right', isSure) / (count('right', isSure) + count('wrong', isSure)), report()).toBeGreaterThanOrEqual(
    0.95,
  );
});
