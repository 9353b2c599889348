import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
// The built package: the source imports packed models, which only a bundler reads.
import * as built from '../dist/index.js';

/**
 * Words a second of recognition, after reading, beside what wink-nlp needs to read the same texts, in one process.
 *
 *   npx tsup && npx tsx bench/entities.ts [--data FILE.jsonl]     records with a "text"; default: a small article, again and again
 */
const { recognizeEntities, readDocument } = built as Pick<
  typeof import('../src/index.ts'),
  'recognizeEntities' | 'readDocument'
>;
const { values: options } = parseArgs({
  options: { data: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});
const ARTICLE = `Harbour deal stalls in Port Amaro

PORT AMARO, 14 March — The Amaro Harbour Authority (AHA) said on Tuesday that talks with Norlund Shipping over a $1.2 billion terminal had
stalled. “We are not there yet,” said Lucia Ferrante, who has led the authority since 2019. Transport Minister Daniel Okafor told Radio Costa
that the government would not pay more than Rs 500 crore. Norlund, which is based in Bergen, declined to comment. Residents of the old town
of Santa Brava, where some 300 families would have to move, have gone to court twice. Their lawyer, Prof. Henrik van der Meulen of the University
of Leiden, called the plan a gift to foreign owners. The African Development Bank and the European Union had both promised loans in 2021.
“Nobody asked the fishermen,” Ms. Ferrante’s predecessor, Ibrahim al-Masri, said in an interview with The Coastal Times last month.
`.replace(/([^\n])\n(?!\n)/g, '$1 ');
const texts =
  options.data === undefined
    ? Array.from({ length: 150 }, () => ARTICLE)
    : readFileSync(options.data, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text);
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const nlp = winkNLP(model);
const documents = texts.map((text) => readDocument(text));

const best = (run: () => void): number => {
  let least = Infinity;
  for (let round = 0; round < Number(options.rounds); round++) {
    const from = process.cpuUsage(); // not the clock: other programs may be running
    run();
    least = Math.min(least, process.cpuUsage(from).user / 1000);
  }
  return words / (least / 1000);
};
const wink = best(() => {
  for (const text of texts) nlp.readDoc(text);
});
const show = (name: string, speed: number): void =>
  console.log(
    `${name.padEnd(28)} ${Math.round(speed).toLocaleString('en')} words/s, ${(speed / wink).toFixed(2)} x wink`,
  );
console.log(`${texts.length} texts, ${words} words`);
show('wink readDoc', wink);
show(
  'readDocument',
  best(() => {
    for (const text of texts) readDocument(text);
  }),
);
show(
  'recognizeEntities, after it',
  best(() => {
    for (const document of documents) recognizeEntities(document);
  }),
);
