import antecedentsData from '../models/antecedents.bin';
import namelessData from '../models/nameless.bin';
import { unpackTrees, type Trees } from '../learning/boosted-trees.ts';
import { bytesOf } from '../learning/columns.ts';
import { ANTECEDENT_FEATURES } from './antecedent-features.ts';
import { NAMELESS_FEATURES } from './nameless-features.ts';

/** What is learned of who is meant. */
export interface LinkModels {
  /** For whom a pronoun stands. */
  readonly antecedents: Trees;
  /** Which name somebody has whom no mention names. */
  readonly nameless: Trees;
}

let models: LinkModels | undefined;

/** The shipped trees, unpacked when first needed. */
export const linkModels = (): LinkModels =>
  (models ??= {
    antecedents: unpackTrees(bytesOf(antecedentsData), ANTECEDENT_FEATURES),
    nameless: unpackTrees(bytesOf(namelessData), NAMELESS_FEATURES),
  });
