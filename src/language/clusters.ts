import data from '../models/clusters.bin';
import { decodeBase64 } from '../tagging/base64.ts';
import { decodeLexicon, type Lexicon } from '../tagging/lexicon.ts';

/** Name of the packed clusters, bound to their bytes. */
export const CLUSTERS = 'clusters 1';

let clusters: Lexicon | undefined;

/** Clusters of like words, by lower-case form: ten bits whose high ones name coarser clusters. Decoded on first use. */
export function wordClusters(): Lexicon {
  return (clusters ??= decodeLexicon(decodeBase64(data), CLUSTERS));
}
