/*
 * Where words stand in the tree as seen from the head of a cue: how far up to the word that both hang from, how far down again, and by which relations; and whether they belong to the subject or
 * the agent of its clause. Subjects are found by control: of ", accusing Novak" that of the main clause.
 */
import { mix } from '../learning/hash.ts';
import { agentOf, subjectOf } from '../syntax/subjects.ts';
import { clausesOf, type Clauses } from '../syntax/clauses.ts';
import { POSSESSORS } from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet, RELATIONS } from '../syntax/relations.ts';
import { childBy, treeOf, type Tree } from '../syntax/tree.ts';
import type { Document } from '../language/document.ts';

/** Longest way up a tree that is followed, from the head and from a word. */
const RISE = 5;
const CLIMB = 12;

/** What a word is in the clause of a head. */
export const NO_PART = 0,
  SUBJECT = 1,
  SUBJECT_HEAD = 2,
  AGENT = 3,
  AGENT_HEAD = 4;

/** The paths from one head. */
export interface Paths {
  /** Sets the head. */
  from(head: number): void;
  /** A number for the path to a word; 0 outside the head's sentence. */
  to(word: number): number;
  /** What the word is in the head's clause: {@link SUBJECT} ... */
  partOf(word: number): number;
}

const ABSENT = RELATIONS.length;

export function createPaths(document: Document): Paths {
  const { sentence, head: heads, relation } = document.tokens;
  const tree = treeOf(document);
  const clauses = clausesOf(document);
  const up: number[] = [];
  let origin = -1;
  let subject = -1;
  let agent = -1;
  // the last word that was asked for, and the path to it
  let last = -1;
  let found = 0;
  return {
    from(head) {
      origin = head;
      last = -1;
      up.length = 0;
      for (let i = head; i >= 0 && up.length < RISE; i = heads[i]!) up.push(i);
      subject = subjectOfCue(tree, clauses, head);
      agent = agentOf(tree, clauses, head);
    },
    to(word) {
      if (word !== last) [last, found] = [word, pathTo(word)];
      return found;
    },
    partOf(word) {
      if (word === subject) return SUBJECT_HEAD;
      if (word === agent) return AGENT_HEAD;
      if (isWithin(tree, subject, word) && !isWithin(tree, subject, origin)) return SUBJECT;
      return isWithin(tree, agent, word) && !isWithin(tree, agent, origin) ? AGENT : NO_PART;
    },
  };

  function pathTo(word: number): number {
    if (sentence[word] !== sentence[origin]) return 0;
    let node = word;
    let branch = -1;
    let down = 0;
    let rise = up.indexOf(node);
    while (rise < 0 && down < CLIMB && heads[node]! >= 0) {
      branch = node;
      node = heads[node]!;
      down++;
      rise = up.indexOf(node);
    }
    if (rise < 0) return 1;
    const below = branch < 0 ? ABSENT : relation[branch]!;
    const above = rise === 0 ? ABSENT : relation[up[rise - 1]!]!;
    return mix((rise * 3 + Math.min(down, 2)) * 2 + (word < origin ? 0 : 1), below * 64 + above);
  }
}

const isWithin = ({ left, right }: Tree, top: number, word: number): boolean =>
  top >= 0 && left[top]! <= word && word <= right[top]!;

/** Of a verb its subject; of a noun ("[his] claim that") whose it is. */
function subjectOfCue(tree: Tree, clauses: Clauses, head: number): number {
  const possessor = childBy(tree, head, POSSESSORS);
  return possessor >= 0 ? possessor : subjectOf(tree, clauses, head);
}

/** What hangs from a word, a bit each: what a verb of saying has and others have not. */
const BITS: Uint16Array = /* @__PURE__ */ (() => {
  const bits = new Uint16Array(RELATIONS.length);
  const give = (bit: number, ...relations: (typeof RELATIONS)[number][]): void => {
    for (const relation of relations) bits[Rel[relation]] = 1 << bit;
  };
  give(0, 'nsubj');
  give(1, 'ccomp');
  give(2, 'xcomp');
  give(3, 'obj');
  give(4, 'parataxis');
  give(5, 'obl:agent');
  give(6, 'aux:pass', 'nsubj:pass');
  give(7, 'acl', 'acl:relcl');
  give(8, 'advcl');
  give(9, 'nmod:poss');
  give(10, 'obl', 'nmod');
  give(11, 'cop');
  return bits;
})();

export function dependentsOf({ firstChild, nextSibling, relation }: Tree, word: number): number {
  let bits = 0;
  for (let child = firstChild[word]!; child >= 0; child = nextSibling[child]!) bits |= BITS[relation[child]!]!;
  return bits;
}

const PASSIVES = /* @__PURE__ */ relationSet('aux:pass', 'nsubj:pass');

const HELPERS = /* @__PURE__ */ relationSet('aux', 'nsubj', 'obj');

/** Whether a verb is passive: "was accused", "a man [accused] of fraud", "when [asked] about it". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childBy(tree, verb, PASSIVES) >= 0) return true;
  if (childBy(tree, verb, HELPERS) >= 0) return false;
  if (tree.relation[verb] === Rel.acl) return tree.inflection[verb] === Form.participle;
  return (
    tree.relation[verb] === Rel.advcl &&
    (tree.inflection[verb] === Form.participle || tree.inflection[verb] === Form.past)
  );
}
