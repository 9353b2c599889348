import type { Document } from '../language/document.ts';
import { numberWords, traitsOf, type Trait } from '../language/words.ts';
import { bytesOf } from '../learning/columns.ts';
import { createChain } from '../learning/chain.ts';
import { decodeLexicon, lookUpHash } from '../learning/packed-lexicon.ts';
import { addRow, createRows, createRowSums } from '../learning/rows.ts';
import { decodeWeights } from '../learning/weights.ts';
import clusters from '../models/clusters.bin';
import lists from '../models/names.bin';
import weights from '../models/entities.bin';
import { commonWords } from '../english/common-words.ts';
import { clustersIn, NAME_FEATURES } from './name-features.ts';
import { commonIn, withoutHeadlines } from './headlines.ts';
import { createKeptSums, tagNames, type NameModel, type TaggedName } from './tagger.ts';

/** Names of the packed word lists; training writes them, the loader expects them. */
export const CLUSTERS = 'clusters 1';
export const NAME_LISTS = 'name lists 1';

/** Sums of forms that are kept: those of some hundred articles. */
const KEPT = 16_384;

let model: NameModel | undefined;
let common: Trait | undefined;

/** The shipped model, unpacked when it is first needed. */
function nameModel(): NameModel {
  if (model === undefined) {
    const names = decodeLexicon(bytesOf(lists), NAME_LISTS);
    const table = decodeWeights(bytesOf(weights), NAME_FEATURES);
    const rows = createRows(table);
    model = {
      lexicons: {
        clusters: clustersIn(decodeLexicon(bytesOf(clusters), CLUSTERS)),
        names: (key) => lookUpHash(names, key),
      },
      sums: createRowSums(rows, KEPT),
      chain: createChain(table, (feature, out, at) => {
        addRow(rows, feature, out, at);
      }),
      kept: createKeptSums(),
    };
  }
  return model;
}

/** Finds the names, dates and amounts of a document with the shipped model, in text order. */
export function findNames(document: Document): TaggedName[] {
  const current = nameModel();
  common ??= commonIn(commonWords());
  return tagNames(withoutStops(withoutHeadlines(document, common, current.lexicons.names)), current);
}

/** "The N.F.L.", "an F.B.I. agent": some papers set stops in acronyms, which to the tagger look like the initials of a person. */
function withoutStops(document: Document): Document {
  const { forms } = document;
  return traitsOf(acronymTrait, numberWords(forms)).includes(1)
    ? { ...document, forms: forms.map((form) => (isAcronym(form) ? form.replaceAll('.', '') : form)) }
    : document;
}

const acronymTrait: Trait = ({ list }, word) => (isAcronym(list[word]!) ? 1 : 0);
const isAcronym = (form: string): boolean => form.charCodeAt(1) === 0x2e && /^(?:\p{Lu}\.){3,6}$/u.test(form);
