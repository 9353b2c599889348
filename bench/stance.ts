import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
// The built package: the source imports packed models, which only a bundler reads.
import * as built from '../dist/index.js';

/**
 * What stances cost after reading: `modelStances` in words a second beside what wink-nlp needs to read the same texts, and the time of one
 * question to `stanceBetween` and `sentimentToward`. Processor time of one process, the best of some rounds.
 *
 *   npx tsup && npx tsx bench/stance.ts
 */
const { readDocument, recognizeEntities, detectSpeech, modelStances, stanceBetween, sentimentToward } = built as Pick<
  typeof import('../src/index.ts'),
  'readDocument' | 'recognizeEntities' | 'detectSpeech' | 'modelStances' | 'stanceBetween' | 'sentimentToward'
>;

const SENTENCES = [
  [
    'Lucia Ferrante',
    'Norlund Shipping',
    'Lucia Ferrante accused Norlund Shipping of hiding the true cost of the terminal from the council.',
  ],
  [
    'Daniel Okafor',
    'the fishermen',
    'On Tuesday the minister, Daniel Okafor, told a crowd at the port that the fishermen deserved an apology and a new pier.',
  ],
  [
    'The union',
    'the ministry',
    'The union has long opposed the plan, but it praised the ministry for opening the books before the vote in March.',
  ],
  [
    'Henrik Dahl',
    'Amina Otieno',
    'Henrik Dahl was met at the station by Amina Otieno, and the two drove to the old town, where they talked for an hour.',
  ],
] as const;
const article = SENTENCES.map(([, , text]) => text).join(' ');
const text = Array.from({ length: 150 }, () => article).join('\n\n');
const words = text.split(/\s+/).length;

const least = (run: () => void, rounds = 7): number => {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage(); // not the clock: other programs may be running
    run();
    best = Math.min(best, process.cpuUsage(from).user / 1000);
  }
  return best;
};
const perSecond = (milliseconds: number): string => Math.round(words / (milliseconds / 1000)).toLocaleString('en');

const nlp = winkNLP(model);
const document = readDocument(text);
const entities = recognizeEntities(document);
const speech = detectSpeech(document, { entities });
console.log(
  `wink.readDoc      ${perSecond(
    least(() => {
      nlp.readDoc(text);
    }),
  )} words/s`,
);
console.log(
  `modelStances      ${perSecond(
    least(() => {
      modelStances(document, { entities, speech });
    }),
  )} words/s after speech`,
);

const span = (sentence: string, part: string) => ({
  start: sentence.indexOf(part),
  end: sentence.indexOf(part) + part.length,
});
const QUESTIONS = 400;
const fresh = () => Array.from({ length: QUESTIONS }, (_, i) => readDocument(SENTENCES[i % SENTENCES.length]![2]));
const ask = (documents: ReturnType<typeof fresh>): void =>
  documents.forEach((own, i) => {
    const [a, b, sentence] = SENTENCES[i % SENTENCES.length]!;
    stanceBetween(own, span(sentence, a), span(sentence, b));
  });
const perQuestion = (milliseconds: number): string => `${((milliseconds * 1000) / QUESTIONS).toFixed(0)} µs`;
let first = Infinity;
for (let round = 0; round < 7; round++) {
  const documents = fresh();
  first = Math.min(
    first,
    least(() => ask(documents), 1),
  );
}
const documents = fresh();
ask(documents);
console.log(
  `stanceBetween     ${perQuestion(first)} for the first pair of a sentence, ${perQuestion(least(() => ask(documents)))} for another`,
);
console.log(
  `sentimentToward   ${perQuestion(
    least(() =>
      documents.forEach((own, i) => {
        sentimentToward(own, span(SENTENCES[i % 4]![2], SENTENCES[i % 4]![0]));
      }),
    ),
  )}`,
);
