import type { Document } from '../language/document.ts';

/** The trees of a document's sentences, from head to dependents. Made once a document. */
export interface Tree {
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  readonly pos: Uint8Array;
  readonly inflection: Uint8Array;
  /** The first dependent of each token, in text order, or -1; and the next one of the same head. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The first and the last token of all that hangs from each. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

const trees = /* @__PURE__ */ new WeakMap<Document, Tree>();

export function treeOf(document: Document): Tree {
  let tree = trees.get(document);
  if (tree === undefined) trees.set(document, (tree = growTree(document)));
  return tree;
}

function growTree({ tokens: { count, head, relation, pos, inflection }, sentenceTokens }: Document): Tree {
  const firstChild = new Int32Array(count).fill(-1);
  const nextSibling = new Int32Array(count).fill(-1);
  const left = new Int32Array(count);
  for (let i = 0; i < count; i++) left[i] = i;
  const right = left.slice();
  for (let i = count - 1; i >= 0; i--) {
    const h = head[i]!;
    if (h < 0) continue;
    nextSibling[i] = firstChild[h]!;
    firstChild[h] = i;
  }
  // Bottom up, by walking each tree once in preorder and back.
  for (let s = 0; s + 1 < sentenceTokens.length; s++) {
    const order: number[] = [];
    for (let i = sentenceTokens[s]!; i < sentenceTokens[s + 1]!; i++) if (head[i] === -1) order.push(i);
    for (let k = 0; k < order.length; k++)
      for (let child = firstChild[order[k]!]!; child >= 0; child = nextSibling[child]!) order.push(child);
    for (let k = order.length - 1; k >= 0; k--) {
      const i = order[k]!;
      const h = head[i]!;
      if (h < 0) continue;
      if (left[i]! < left[h]!) left[h] = left[i]!;
      if (right[i]! > right[h]!) right[h] = right[i]!;
    }
  }
  return { head, relation, pos, inflection, firstChild, nextSibling, left, right };
}

/** The first dependent of a token whose relation is in a set, or -1. */
export function childBy({ firstChild, nextSibling, relation }: Tree, token: number, set: Uint8Array): number {
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!)
    if (set[relation[child]!] === 1) return child;
  return -1;
}

/** All dependents of a token, in text order; those whose relation is in a set, where one is given. */
export function childrenOf({ firstChild, nextSibling, relation }: Tree, token: number, set?: Uint8Array): number[] {
  const found: number[] = [];
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!)
    if (set === undefined || set[relation[child]!] === 1) found.push(child);
  return found;
}
