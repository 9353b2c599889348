import antecedentsData from '../models/antecedents.bin';
import namelessData from '../models/nameless.bin';
import { unpackTrees } from '../learning/boosted-trees.ts';
import { bytesOf } from '../learning/columns.ts';
import { ANTECEDENT_FEATURES } from './antecedent-features.ts';
import { NAMELESS_FEATURES } from './nameless-features.ts';
import type { LinkModels } from './resolution.ts';

let models: LinkModels | undefined;

/** The shipped trees, unpacked when first needed. */
export const linkModels = (): LinkModels =>
  (models ??= {
    antecedents: unpackTrees(bytesOf(antecedentsData), ANTECEDENT_FEATURES),
    nameless: unpackTrees(bytesOf(namelessData), NAMELESS_FEATURES),
  });
