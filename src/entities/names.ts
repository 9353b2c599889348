import type { Document } from '../language/document.ts';
import { bytesOf } from '../tagging/columns.ts';
import { createChain } from '../tagging/chain.ts';
import { decodeLexicon, lookUpHash, type Lexicon } from '../tagging/lexicon.ts';
import { addRow, createRows, createRowSums } from '../tagging/rows.ts';
import { decodeWeights } from '../tagging/weights.ts';
import clusters from '../models/clusters.bin';
import commonWords from '../models/common.bin';
import lists from '../models/names.bin';
import weights from '../models/entities.bin';
import { COMMON_WORDS } from './common-list.ts';
import { clustersIn, NAME_FEATURES } from './features.ts';
import { withoutHeadlines } from './headlines.ts';
import { createKeptSums, tagNames, type NameModel, type TaggedName } from './tagger.ts';

/** Names of the packed word lists; training writes them, the loader expects them. */
export const CLUSTERS = 'clusters 1';
export const NAME_LISTS = 'name lists 1';

/** Sums of forms that are kept: those of some hundred articles. */
const KEPT = 16_384;

let model: NameModel | undefined;
let common: Lexicon | undefined;

/** The shipped model, unpacked when it is first needed. */
function nameModel(): NameModel {
  if (model === undefined) {
    const names = decodeLexicon(bytesOf(lists), NAME_LISTS);
    const table = decodeWeights(bytesOf(weights), NAME_FEATURES);
    const rows = createRows(table);
    model = {
      lexicons: { clusters: clustersIn(decodeLexicon(bytesOf(clusters), CLUSTERS)), names: (key) => lookUpHash(names, key) },
      sums: createRowSums(rows, KEPT),
      chain: createChain(table, (feature, out, at) => { addRow(rows, feature, out, at); }),
      kept: createKeptSums(),
    };
  }
  return model;
}

/** Finds the names, dates and amounts of a document with the shipped model, in text order. */
export function findNames(document: Document): TaggedName[] {
  const current = nameModel();
  common ??= decodeLexicon(bytesOf(commonWords), COMMON_WORDS);
  return tagNames(withoutStops(withoutHeadlines(document, common, current.lexicons.names)), current);
}

/** "The N.F.L.", "an F.B.I. agent": some papers set stops in acronyms, which to the tagger look like the initials of a person. */
function withoutStops(document: Document): Document {
  const { forms } = document;
  return forms.some((form) => form.charCodeAt(1) === 0x2e && isAcronym(form)) ? { ...document, forms: forms.map((form) => (isAcronym(form) ? form.replaceAll('.', '') : form)) } : document;
}

const isAcronym = (form: string): boolean => /^(?:\p{Lu}\.){3,6}$/u.test(form);
