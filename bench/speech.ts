/*
 * How fast attributions are found, in words a second once the text is read and its entities are known, beside wink-nlp's own reading of
 * the same text in the same process: compare the ratio, not the figures. After a build:
 *
 *   npx tsx bench/speech.ts FILE.jsonl     one record with a `text` a line
 */
import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

type Api = typeof import('../src/index.ts');

const path = process.argv[2];
if (path === undefined) throw new Error('give a file of records with a text, one a line');
const { detectSpeech, readDocument, recognizeEntities } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as Api;
const texts = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const read = texts.map((text) => {
  const document = readDocument(text);
  return { document, entities: recognizeEntities(document) };
});
const nlp = winkNLP(model, ['sbd', 'pos']);

const best = { speech: Infinity, wink: Infinity };
for (let round = 0; round < 7; round++) {
  best.speech = Math.min(
    best.speech,
    time(() => read.forEach(({ document, entities }) => detectSpeech(document, { entities }))),
  );
  best.wink = Math.min(
    best.wink,
    time(() => texts.forEach((text) => nlp.readDoc(text))),
  );
}
console.log(
  `speech ${perSecond(best.speech)} words/s, wink ${perSecond(best.wink)} words/s, ratio ${(best.wink / best.speech).toFixed(2)} (best of 7, ${words} words)`,
);

function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function perSecond(milliseconds: number): number {
  return Math.round((1000 * words) / milliseconds);
}
