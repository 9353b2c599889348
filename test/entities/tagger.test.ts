import { expect, test } from 'vitest';
import clusterData from '../../src/models/clusters.bin';
import weightData from '../../src/models/entities.bin';
import { clustersIn, NAME_FEATURES } from '../../src/entities/name-features.ts';
import { CLUSTERS } from '../../src/entities/name-model.ts';
import { createKeptSums, tagNames, type NameModel } from '../../src/entities/tagger.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { createChain } from '../../src/learning/chain.ts';
import { bytesOf } from '../../src/learning/columns.ts';
import { decodeLexicon } from '../../src/learning/packed-lexicon.ts';
import { createRows, createRowSums } from '../../src/learning/rows.ts';
import { decodeWeights } from '../../src/learning/weights.ts';

const table = decodeWeights(bytesOf(weightData), NAME_FEATURES);
const clusters = clustersIn(decodeLexicon(bytesOf(clusterData), CLUSTERS));

const modelOf = (room: number): NameModel => ({
  lexicons: { clusters, names: () => -1 },
  sums: createRowSums(createRows(table, null), room),
  chain: createChain(table, undefined, null),
  kept: createKeptSums(),
});

test('names are the same whether there is room for the sums of all forms or for those of one token', () => {
  const texts = [
    'Maria Lopez, the mayor of Tarn, met Peter Novak of Ode Bank in Madrid on Monday. Lopez said the Bank of Tarn would pay.',
    'In Madrid, Novak told the United Nations that Lopez had left for France.',
    'Maria Lopez, the mayor of Tarn, met Peter Novak of Ode Bank in Madrid on Monday. Lopez said the Bank of Tarn would pay.',
  ].map((text) => readDocument(text));
  const [roomy, narrow, none] = [modelOf(4096), modelOf(13), modelOf(5)];
  for (const document of texts) {
    const names = tagNames(document, roomy);
    expect(names.length).toBeGreaterThan(2);
    expect(tagNames(document, narrow)).toEqual(names);
    expect(tagNames(document, none)).toEqual(names);
  }
});

test('what an ablation leaves out is not taken from what is kept, nor kept', () => {
  const document = readDocument('Maria Lopez, the mayor of Tarn, met Peter Novak of Ode Bank in Madrid.');
  const model = modelOf(4096);
  const without = new Set(['affixes', 'clusters', 'pos', 'document'] as const);
  const bare = tagNames(document, model, { without });
  const names = tagNames(document, model);
  expect(bare).not.toEqual(names);
  expect(tagNames(document, model, { without })).toEqual(bare);
  expect(tagNames(document, model)).toEqual(names);
});
