import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import { clauseRulesOf, type Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf } from '../language/words.ts';
import { findPhrases } from './phrases.ts';
import { CONJUNCTS, SUBJECTS } from './relation-sets.ts';
import { Rel } from './relations.ts';
import { subjectOf } from './subjects.ts';
import { childrenOf, treeOf, type Tree } from './tree.ts';
import { verbGroupOf, type Forms, type VerbGroup } from './verbs.ts';

/** A stretch of tokens, first and last, both included. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** What one document's clauses look like, read off its trees sentence by sentence as asked for. */
export interface Clauses extends Forms {
  readonly document: Document;
  readonly tree: Tree;
  /** `Tag` of each token; words of a name are names. */
  tag(token: number): number;
  /** First token of the base noun phrase that covers a token, -1 outside. */
  phraseStart(token: number): number;
  /** Last token of the base noun phrase that covers a token, -1 outside. */
  phraseEnd(token: number): number;
  /** The base noun phrase that covers a token; the token alone outside. */
  phraseOf(token: number): TokenSpan;
  /** The verb group that covers a token, undefined outside. */
  verbGroup(token: number): VerbGroup | undefined;
  /** First token of the token's sentence. */
  sentenceFirst(token: number): number;
  /** Last token of the token's sentence. */
  sentenceLast(token: number): number;
  /** The subject of a verb group: its base noun phrase, with those that are joined to it; or undefined. */
  subject(group: VerbGroup): TokenSpan | undefined;
}

const known = /* @__PURE__ */ new WeakMap<Document, Clauses>();

/** The clauses of a document, without regard to names: read once, shared by the stages. */
export function clausesOf(document: Document): Clauses {
  let clauses = known.get(document);
  if (clauses === undefined) known.set(document, (clauses = readClauses(document)));
  return clauses;
}

/** "who", "which"; "that" only where its clause is a relative one. */
function isRelative(tree: Tree, bits: number, token: number): boolean {
  if ((bits & Word.THAT) !== 0)
    return tree.head[token]! > token && tree.relation[tree.head[token]!] === Rel['acl:relcl'];
  return (bits & Word.RELATIVE) !== 0 && tree.pos[token] !== Tag.PROPN;
}

/** "the union, but not [the board]". */
function isExcepted(tree: Tree, { bits }: Forms, conjunct: number): boolean {
  for (let i = tree.left[conjunct]!; i < conjunct; i++)
    if ((bits(i) & Word.NOT) !== 0 && tree.relation[i] === Rel.advmod) return true;
  return false;
}

/**
 * Reads clauses; what it has read of a sentence it keeps. `names` gives the last token of the name of several words that a token stands in, -1
 * elsewhere: a name is one noun, whatever its words are ("called on the Red [Cross] to act", "Save the Children").
 */
export function readClauses(document: Document, names?: Int32Array): Clauses {
  const { tokens, sentenceTokens } = document;
  const { count, form, sentence, pos } = tokens;
  const tree = treeOf(document);
  const { small, forms } = hashesOf(document);
  const { classes, negations } = clauseRulesOf(document);
  const formBits = traitsOf(classes, forms);
  const start = new Int32Array(count).fill(-1);
  const end = new Int32Array(count).fill(-1);
  const groups: (VerbGroup | undefined)[] = new Array<VerbGroup | undefined>(count);
  const subjects: { readonly found: TokenSpan | undefined }[] = [];
  const isRead = new Uint8Array(document.sentences.length);
  const isToken = (i: number): boolean => i >= 0 && i < count;

  const bits = (i: number): number => (isToken(i) ? formBits[form[i]!]! : 0);
  const lower = (i: number): string => (isToken(i) ? small[form[i]!]! : '');
  const own: Forms = { bits, lower, negations };
  const isInName = (i: number): boolean => names !== undefined && names[i]! >= 0;

  function read(i: number): void {
    const s = sentence[i]!;
    if (isRead[s] === 1) return;
    isRead[s] = 1;
    const [from, to] = [sentenceTokens[s]!, sentenceTokens[s + 1]!];
    findPhrases(tree, { start: from, end: to }, names, (token) => isRelative(tree, bits(token), token), { start, end });
    for (let token = from; token < to; token++) {
      if (start[token]! >= 0 || isInName(token)) continue;
      const group = verbGroupOf(tree, own, token);
      if (group === undefined) continue;
      for (let k = group.first; k <= token; k++) if (start[k]! < 0) groups[k] = group;
    }
  }

  function phraseOf(token: number): TokenSpan {
    read(token);
    return start[token]! < 0 ? { first: token, last: token } : { first: start[token]!, last: end[token]! };
  }

  function findSubject({ predicate }: VerbGroup): TokenSpan | undefined {
    let token = subjectOf(tree, own, predicate);
    if (token < 0 || tree.pos[token] === Tag.VERB) return undefined;
    // "Lawyers for [Ines | Kerr] denied it": a name of which the parser takes the last word for the subject, and the first for what it is
    if (isInName(token) && phraseOf(token).first > 0 && pos[phraseOf(token).first - 1] === Tag.ADP)
      token = childrenOf(tree, predicate, SUBJECTS).find((other) => other < phraseOf(token).first) ?? token;
    const { first, last } = phraseOf(token);
    let whole = last;
    for (const other of childrenOf(tree, token, CONJUNCTS))
      if (start[other]! >= 0 && !isExcepted(tree, own, other)) whole = Math.max(whole, phraseOf(other).last);
    return { first, last: whole };
  }

  return {
    document,
    tree,
    ...own,
    phraseOf,
    sentenceFirst: (i) => sentenceTokens[sentence[i]!]!,
    sentenceLast: (i) => sentenceTokens[sentence[i]! + 1]! - 1,
    tag: (i) => (isToken(i) ? (isInName(i) ? Tag.PROPN : pos[i]!) : -1),
    phraseStart: (i) => {
      if (!isToken(i)) return -1;
      read(i);
      return start[i]!;
    },
    phraseEnd: (i) => {
      if (!isToken(i)) return -1;
      read(i);
      return end[i]!;
    },
    verbGroup: (i) => {
      if (!isToken(i)) return undefined;
      read(i);
      return groups[i];
    },
    subject: (group) => {
      read(group.main);
      if (groups[group.main] !== group) return findSubject(group);
      // many frames of one verb ask
      return (subjects[group.main] ??= { found: findSubject(group) }).found;
    },
  };
}
