import type { Span } from '../text/span.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Rel, relationSet } from './relations.ts';
import { childrenOf, type Tree } from './tree.ts';

/*
 * Base noun phrases: a noun with its determiner, modifiers and possessor, without what follows in phrases and clauses of its own ("the [old mayor] of Tarn" has two). Read off the tree:
 * the head, and what hangs from it on its left in these relations, with all that hangs from that; on its right only what continues its name.
 */

/** What a phrase has before its head. */
const BEFORE = /* @__PURE__ */ relationSet(
  'det',
  'amod',
  'nummod',
  'compound',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'flat',
  'fixed',
  'advmod',
);
/** What continues a name, or a number, behind its head. */
const BEHIND = /* @__PURE__ */ relationSet('flat', 'compound', 'nmod:desc', 'nummod', 'fixed');
/** Relations of words within another's phrase. */
const INSIDE = /* @__PURE__ */ relationSet(
  'det',
  'amod',
  'nummod',
  'compound',
  'nmod:poss',
  'nmod:desc',
  'flat',
  'fixed',
);
/** Where a word stands for a thing or a person whatever its tag: "the poor", "many", "this". */
const NOMINAL_PLACES = /* @__PURE__ */ relationSet(
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'nmod',
  'nmod:unmarked',
  'appos',
  'vocative',
);
/** Where even a noun or a pronoun stands for nothing of its own: "in order to", "well". */
const EMPTY_PLACES = /* @__PURE__ */ relationSet('discourse', 'case', 'cc', 'mark', 'punct');

/** The phrases of a document, by token: first and last token of the phrase that covers it, -1 outside. */
export interface Phrases {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * Finds the base noun phrases of a sentence.
 *
 * @param sentence its first token, and the one behind its last
 * @param names the last token of the name of several words that a token stands in, -1 elsewhere: a name is never cut
 * @param isNone leaves words out that stand for nothing of their own: "who" of a relative clause
 */
export function findPhrases(
  tree: Tree,
  { start: from, end: to }: Span,
  names: Int32Array | undefined,
  isNone: (token: number) => boolean,
  { start, end }: Phrases,
): void {
  // From right to left: of two phrases that overlap the one whose head comes later has the words, as modifiers precede.
  for (let i = to - 1; i >= from; i--) {
    const isName = names !== undefined && names[i]! >= 0;
    if (
      start[i]! >= 0 ||
      isNone(i) ||
      (isName ? isWithinName(tree, i, names) : !isPhraseHead(tree, i) || isContinued(tree, i, from))
    )
      continue;
    const { first, last } = extentOf(tree, i, from, to, names);
    let begin = i;
    while (begin > first && start[begin - 1]! < 0) begin--;
    while (begin < i && tree.pos[begin] === Tag.PUNCT) begin++; // the mark of “importing revolutions”
    let stop = i;
    while (stop < last && start[stop + 1]! < 0) stop++;
    start.fill(begin, begin, stop + 1);
    end.fill(stop, begin, stop + 1);
  }
}

/** "Theresa [May]", "3 [May]", "June [2020]", "each [other]": a name or number right behind another that hangs from the same word goes on with that. */
function isContinued({ head, pos, relation }: Tree, i: number, from: number): boolean {
  const isNameOrNumber = (token: number): boolean => pos[token] === Tag.PROPN || pos[token] === Tag.NUM;
  if (
    i > from &&
    pos[i - 1] === Tag.DET &&
    pos[i] === Tag.ADJ &&
    head[i] === head[i - 1] &&
    relation[i] === relation[i - 1]
  )
    return true;
  return (
    i > from &&
    isNameOrNumber(i) &&
    isNameOrNumber(i - 1) &&
    head[i] === head[i - 1] &&
    (relation[i] === relation[i - 1] || pos[i] === Tag.NUM)
  );
}

/** Whether a word hangs from another of the same name: of "Bank of Norland" only the first word has a phrase. */
function isWithinName({ head }: Tree, i: number, names: Int32Array): boolean {
  const above = head[i]!;
  return names[i]! >= 0 && above >= 0 && names[above] === names[i];
}

function isPhraseHead({ pos, relation, head }: Tree, i: number): boolean {
  const r = relation[i]!;
  if (INSIDE[r] === 1 && isPartOf(head[i]!, i, pos, r)) return false;
  switch (pos[i]) {
    case Tag.NOUN:
    case Tag.PROPN:
    case Tag.PRON:
    case Tag.SYM:
    case Tag.X:
    case Tag.NUM:
      return EMPTY_PLACES[r] === 0;
    case Tag.ADJ:
    case Tag.DET:
      return NOMINAL_PLACES[r] === 1;
    default:
      return false;
  }
}

/** Whether a modifier belongs to its head's phrase: to a noun's, not to an adjective that the parser takes for one ("found the [plan] unacceptable"). */
function isPartOf(head: number, i: number, pos: Uint8Array, relation: number): boolean {
  if (head < 0 || (relation === Rel['nmod:poss'] && head < i)) return false;
  const above = pos[head]!;
  return (
    (above !== Tag.VERB && above !== Tag.ADJ && above !== Tag.ADV) || (pos[i] !== Tag.NOUN && pos[i] !== Tag.PROPN)
  );
}

function extentOf(
  tree: Tree,
  head: number,
  from: number,
  to: number,
  names: Int32Array | undefined,
): { first: number; last: number } {
  let first = head;
  let last = head;
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (child < head && BEFORE[tree.relation[child]!] === 1 && !holdsPhrase(tree, child))
      first = Math.min(first, tree.left[child]!);
    else if (child > head && BEHIND[tree.relation[child]!] === 1 && tree.left[child]! <= last + 2)
      last = Math.max(last, child, flatEnd(tree, child));
  }
  // "[not] the mayor", "[only] the mayor": adverbs before the determiner are no part
  while (
    first < head &&
    (tree.pos[first] === Tag.ADV || tree.pos[first] === Tag.PUNCT || tree.pos[first] === Tag.PART) &&
    tree.head[first] === head
  )
    first++;
  while (last + 1 < to && last >= head && isContinued(tree, last + 1, from)) last++;
  if (names !== undefined) {
    while (first > from && names[first - 1]! >= first) first--;
    if (names[last]! > last) last = Math.min(to - 1, names[last]!);
  }
  return { first, last };
}

/** A modifier with a preposition in it, that belongs to no possessor, is read wrong: "Even among the [injured], local officials". */
function holdsPhrase({ pos, relation, left, right }: Tree, modifier: number): boolean {
  if (
    relation[modifier] === Rel['nmod:poss'] ||
    relation[modifier] === Rel.compound ||
    relation[modifier] === Rel.nummod
  )
    return false;
  for (let i = left[modifier]!; i <= right[modifier]!; i++) if (pos[i] === Tag.ADP) return true;
  return false;
}

/** The last token of what continues a word of a name ("Nikol [Vovayi Pashinyan]"). */
function flatEnd(tree: Tree, token: number): number {
  let last = token;
  for (const child of childrenOf(tree, token, BEHIND)) last = Math.max(last, child);
  return last;
}
