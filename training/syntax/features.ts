// Writes a treebank as the network sees it, for network.py: `node --import tsx training/syntax/features.ts OUT TRAIN[,TRAIN...] DEV[,DEV...] [TEXTS.jsonl]`; the texts have no trees, and are what a network
// learns from others. What the network sees of a word is
// computed by src/syntax/word-rows.ts, as at run time.
import { writeFileSync } from 'node:fs';
import { POS_TAGS } from '../../src/grammar/pos-tags.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { lookUp } from '../../src/language/wink-lexicon.ts';
import { RELATIONS, INFLECTIONS } from '../../src/syntax/relations.ts';
import {
  ENDING_ROWS,
  keyOf,
  normOf,
  PREFIX_ROWS,
  rowsOfWord,
  SHAPE_ROWS,
  SUFFIX_ROWS,
  SYNTAX_FEATURES,
} from '../../src/syntax/word-rows.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { createRandom } from '../lib/random.ts';
import { readSentences, type TreebankSentence } from './treebank.ts';
import { inCapitals, VARIANTS } from './variants.ts';

const [out = '', train = '', dev = '', texts = ''] = process.argv.slice(2);
if (dev === '') {
  console.error('usage: features.ts OUT TRAIN.conllu[,TRAIN.conllu...] DEV.conllu[,DEV.conllu...] [TEXTS.jsonl]');
  process.exit(2);
}

const random = createRandom(7);
/** Of some sentences what news makes of such (see variants.ts); of a few, one on top of another. */
function copiesOf(sentence: TreebankSentence): TreebankSentence[] {
  return VARIANTS.flatMap(([variant, share]) => {
    const copy = random() < share ? variant(sentence, random) : null;
    if (copy === null) return [];
    counts.set(variant, (counts.get(variant) ?? 0) + 1);
    return [random() < 0.05 ? inCapitals(copy, random)! : copy];
  });
}
const counts = new Map<unknown, number>();

const numbers = new Map<string, number>();
const numberOf = (word: string): number => {
  let number = numbers.get(word);
  if (number === undefined) numbers.set(word, (number = numbers.size));
  return number;
};
const row = ({ words, tags, forms, heads, relations }: TreebankSentence): unknown => [
  words.map(numberOf),
  tags,
  forms,
  heads,
  relations,
];

const read = (paths: string): TreebankSentence[] =>
  paths.split(',').flatMap((path) => {
    const { sentences, skipped } = readSentences(path);
    console.log(`${path}: ${sentences.length} sentences, ${skipped} cut otherwise`);
    return sentences;
  });
/** The words of the sentences of every second text. */
function textWords(path: string): number[][] {
  return readJsonl<{ text: string }>(path)
    .filter((_, i) => i % 2 === 0)
    .flatMap(({ text }) => {
      const { forms, tokens, sentenceTokens } = readDocument(text);
      return Array.from({ length: sentenceTokens.length - 1 }, (_, s) =>
        Array.from(tokens.form.slice(sentenceTokens[s], sentenceTokens[s + 1]), (form) => numberOf(forms[form]!)),
      );
    });
}

const trainSentences = read(train);
const sets = {
  train: trainSentences.map(row),
  copies: trainSentences.flatMap(copiesOf).map(row),
  dev: dev.split(',').map((path) => read(path).map(row)),
  texts: texts === '' ? [] : textWords(texts),
};
const forms = [...numbers.keys()];
const entries = lookUp(forms);
const words = forms.map((form, i) => {
  const { suffix, ending, prefix, shape } = rowsOfWord(form);
  return [form, normOf(form), keyOf(form), suffix, ending, prefix, shape, entries[i]!.tag];
});
const sizes = {
  suffix: SUFFIX_ROWS,
  ending: ENDING_ROWS,
  prefix: PREFIX_ROWS,
  shape: SHAPE_ROWS,
  lexicon: POS_TAGS.length,
};
writeFileSync(
  out,
  JSON.stringify({
    features: SYNTAX_FEATURES,
    tags: POS_TAGS,
    relations: RELATIONS,
    forms: INFLECTIONS,
    sizes,
    words,
    ...sets,
  }),
);
console.log(`variants: ${VARIANTS.map(([variant]) => counts.get(variant) ?? 0).join(', ')}`);
