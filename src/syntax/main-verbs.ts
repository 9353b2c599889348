import type { JointWords } from './clause-joints.ts';
import { Tag } from '../grammar/pos-tags.ts';
import {
  ANY_AUXILIARIES,
  DIRECT_OBJECTS,
  MARKERS,
  NOUN_CLAUSES,
  PASSIVE_AUXILIARIES,
  SUBJECTS_OR_EXPLETIVES,
} from './relation-sets.ts';
import { Form, Rel, relationSet } from './relations.ts';

/*
 * A sentence that has no verb but one that the network takes for a participle beside its subject: "Labour's spokesperson, Tevita Moala, [called] for a vote."; or one that it puts into the clause of
 * its subject: "Her claim that the dam leaked [was met] with scorn."; or one that it takes for a noun in the plural: "The board [states] that it is open."
 */

/** Tags, forms, heads and relations of the tokens of a text: `Syntax` of parse.ts. */
interface Trees {
  readonly pos: Uint8Array;
  readonly inflection: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** What makes a sentence of a noun: "Ode is a [lawyer]". */
const CLAUSAL = /* @__PURE__ */ relationSet('cop', 'nsubj', 'nsubj:pass', 'aux', 'expl');
/** Shortest sentence that is asked, in tokens. */
const SHORTEST = 5;

/** Makes the participle the main verb where the sentence has no other, and ends as one: a heading and a line of a list do not. */
export function mendMainVerbs(syntax: Trees, sentenceTokens: Int32Array, { form, forms, rules }: JointWords): void {
  for (let s = 0; s + 1 < sentenceTokens.length; s++) {
    const from = sentenceTokens[s]!;
    const to = sentenceTokens[s + 1]!;
    if (to - from < SHORTEST || !/^[.!?]$/.test(forms[form[to - 1]!]!)) continue;
    const root = rootOf(syntax, from, to);
    if (root < 0) {
      mendFronted(syntax, from, to);
      mendActive(syntax, from, to);
      continue;
    }
    const verb = participleOf(syntax, root, to);
    const isThat = (i: number): boolean => rules.that.has(forms[form[i]!]!);
    if (verb >= 0) makeMain(syntax, { root, verb, from, to });
    else if (!mendNoun(syntax, { root, from, to }, isThat)) mendClaim(syntax, { root, from, to }, isThat);
  }
}

/** "Speaking outside the court, the family's lawyer, Ada Ode, [called] for a vote.": a participle at the front of which the network makes the main verb, with the subject for its object. */
function mendFronted(syntax: Trees, from: number, to: number): void {
  const { pos, head, relation, inflection } = syntax;
  if (head[from] !== -1 || pos[from] !== Tag.VERB || inflection[from] !== Form.ing) return;
  let verb = from + 1;
  let comma = -1;
  for (; verb < to; verb++) {
    if (comma < 0 && pos[verb] === Tag.PUNCT) comma = verb;
    const subject = head[verb]!;
    const isPast = inflection[verb] === Form.past || inflection[verb] === Form.participle;
    if (pos[verb] !== Tag.VERB || !isPast || relation[verb] !== Rel.acl || comma < 0) continue;
    if (subject < comma || head[subject] !== from || relation[subject] !== Rel.obj) continue;
    makeMain(syntax, { root: subject, verb, from, to });
    for (let i = subject + 1; i < to; i++) if (head[i] === from) head[i] = verb;
    head[from] = verb;
    relation[from] = Rel.advcl;
    return;
  }
}

/** "The two also [called] for a vote.": without an auxiliary no main verb is passive, though the network knows "also called" from names. */
function mendActive({ head, relation, inflection }: Trees, from: number, to: number): void {
  let subject = -1;
  for (let i = from; i < to; i++) {
    const above = head[i]!;
    if (above < 0 || head[above] !== -1) continue;
    if (PASSIVE_AUXILIARIES[relation[i]!] === 1) return;
    if (relation[i] === Rel['nsubj:pass']) subject = i;
  }
  if (subject < 0) return;
  relation[subject] = Rel.nsubj;
  if (inflection[head[subject]!] === Form.participle && !hasAuxiliary(head, relation, head[subject]!, from))
    inflection[head[subject]!] = Form.past;
}

function hasAuxiliary(head: Int32Array, relation: Uint8Array, verb: number, from: number): boolean {
  for (let i = from; i < verb; i++) if (head[i] === verb && ANY_AUXILIARIES[relation[i]!] === 1) return true;
  return false;
}

/**
 * "The board [states] on its page that it is open.", "Tarn [fears] to lose.": a plural behind one thing, with a clause of its own in a sentence that has no verb beside those of such clauses, is that verb.
 * Tells whether it was.
 */
function mendNoun(syntax: Trees, { root, from, to }: Sentence, isThat: (i: number) => boolean): boolean {
  const { pos, inflection, head, relation } = syntax;
  const subject = root - 1;
  if (subject < from || inflection[root] !== Form.plural || pos[root] !== Tag.NOUN) return false;
  if (head[subject] !== root || relation[subject] !== Rel.compound || inflection[subject] === Form.plural) return false;
  if (pos[subject] !== Tag.PROPN && childAmong(syntax, root, DETERMINERS, from, subject) < 0) return false;
  let clause = -1;
  for (let i = from; i < to; i++) {
    const isVerb = pos[i] === Tag.VERB || pos[i] === Tag.AUX;
    const isJoint = relation[i] === Rel.mark && (isThat(i) || inflection[head[i]!] === Form.base);
    if (clause < 0 && i > root && isJoint) clause = head[i]!;
    else if (clause < 0 && isVerb && i > root) return false;
  }
  if (clause < 0) return false;
  for (let i = from; i < subject; i++) if (head[i] === root) head[i] = subject;
  relation[subject] = Rel.nsubj;
  pos[root] = Tag.VERB;
  inflection[root] = Form.third;
  head[clause] = root;
  relation[clause] = childAmong(syntax, clause, SUBJECTS_OR_EXPLETIVES, root, clause) < 0 ? Rel.xcomp : Rel.ccomp;
  return true;
}

const DETERMINERS = /* @__PURE__ */ relationSet('det', 'nmod:poss');

/** The first dependent of a token between two whose relation is in a set, -1 without. */
function childAmong({ head, relation }: Trees, token: number, set: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if (head[i] === token && set[relation[i]!] === 1) return i;
  return -1;
}

/** The noun that a sentence hangs from, if nothing makes it a clause; else -1. */
function rootOf({ head, relation, pos }: Trees, from: number, to: number): number {
  let root = -1;
  for (let i = from; i < to && root < 0; i++) if (head[i] === -1) root = i;
  if (root < 0 || (pos[root] !== Tag.NOUN && pos[root] !== Tag.PROPN)) return -1;
  for (let i = from; i < to; i++) if (head[i] === root && CLAUSAL[relation[i]!] === 1) return -1;
  return root;
}

/**
 * The one participle behind a noun from which it hangs, in a form that may be a past tense, where no other verb has a tense but those that are joined to it; else -1. A past tense may hang from a
 * noun in between, too: "Men waiting at the gate [shouted]"; and so may what looks like a participle, if it has an object.
 */
function participleOf({ head, relation, pos, inflection }: Trees, root: number, to: number): number {
  let found = -1;
  for (let i = root + 1; i < to; i++) {
    if (pos[i] !== Tag.VERB) continue;
    const form = inflection[i];
    const isFree = found < 0 && relation[i] === Rel.acl;
    const isOwn = head[i] === root && (form === Form.past || form === Form.participle);
    const isActive = form === Form.past || (form === Form.participle && hasObject(head, relation, i, to));
    if (isFree && (isOwn || (isActive && isBehindParticiple({ head, relation, inflection }, root, i)))) found = i;
    else if (found >= 0 && relation[i] === Rel.conj && head[i] === found) continue;
    else if (form === Form.past || form === Form.present || form === Form.third) return -1;
  }
  return found;
}

function hasObject(head: Int32Array, relation: Uint8Array, verb: number, to: number): boolean {
  for (let i = verb + 1; i < to; i++) if (head[i] === verb && DIRECT_OBJECTS[relation[i]!] === 1) return true;
  return false;
}

/** Whether a verb hangs from what a participle of the noun has: "Men [waiting] at the [gate] shouted". */
function isBehindParticiple(
  { head, relation, inflection }: Pick<Trees, 'head' | 'relation' | 'inflection'>,
  root: number,
  verb: number,
): boolean {
  const thing = head[verb]!;
  const participle = thing > root && WITHIN[relation[thing]!] === 1 ? head[thing]! : -1;
  return (
    participle > root &&
    head[participle] === root &&
    relation[participle] === Rel.acl &&
    inflection[participle] === Form.ing
  );
}

const WITHIN = /* @__PURE__ */ relationSet('obj', 'obl');

interface Sentence {
  readonly root: number;
  readonly from: number;
  readonly to: number;
}

interface Place extends Sentence {
  readonly verb: number;
}

/** Turns the noun into the verb's subject; what hangs from it behind the verb hangs from the verb. */
function makeMain({ head, relation, inflection }: Trees, { root, verb, from, to }: Place): void {
  head[verb] = -1;
  relation[verb] = Rel.root;
  inflection[verb] = Form.past;
  for (let i = from; i < to; i++) if (head[i] === root && i > verb) head[i] = verb;
  head[root] = verb;
  relation[root] = Rel.nsubj;
}

const CLAUSES = /* @__PURE__ */ relationSet('ccomp', 'advcl', 'csubj');

/** "Her claim that the dam [leaked] [was met] with scorn": the noun has the first clause and is the subject of the second verb, whichever of the two the network hangs from the other. */
function mendClaim({ pos, head, relation }: Trees, { root, to }: Sentence, isThat: (i: number) => boolean): void {
  const that = root + 1;
  if (that + 1 >= to || pos[root] !== Tag.NOUN || !isThat(that) || relation[that] !== Rel.mark) return;
  const marked = head[that]!;
  if (marked <= that || head[marked] !== root || NOUN_CLAUSES[relation[marked]!] !== 1) return;
  const childOf = (of: number, set: Uint8Array, before: number): number => {
    for (let i = that + 1; i < before; i++) if (head[i] === of && set[relation[i]!] === 1) return i;
    return -1;
  };
  const inner = childOf(marked, CLAUSES, marked);
  const clause = inner >= 0 ? inner : marked;
  const verb = inner >= 0 ? marked : lastChild(head, marked, to);
  const isVerb = verb > clause && (verb === marked || CLAUSES[relation[verb]!] === 1);
  if (!isVerb || childOf(verb, ANY_AUXILIARIES, verb) <= clause || childOf(verb, SUBJECTS_OR_EXPLETIVES, verb) >= 0)
    return;
  if (childOf(clause, SUBJECTS_OR_EXPLETIVES, clause) < 0 || childOf(clause, MARKERS, clause) >= 0) return;
  if (childOf(verb, MARKERS, verb) > that) return;
  const first = childOf(verb, ANY_AUXILIARIES, verb);
  const isPassive = relation[first] === Rel['aux:pass'] || childOf(verb, PASSIVE_AUXILIARIES, verb) >= 0;
  for (let i = verb + 1; i < to; i++) if (head[i] === clause || head[i] === root) head[i] = verb;
  head[that] = clause;
  head[clause] = root;
  relation[clause] = Rel.acl;
  head[verb] = -1;
  relation[verb] = Rel.root;
  head[root] = verb;
  relation[root] = isPassive ? Rel['nsubj:pass'] : Rel.nsubj;
}

/** The last dependent of a token before an end, -1 without. */
function lastChild(head: Int32Array, token: number, to: number): number {
  for (let i = to - 1; i > token; i--) if (head[i] === token && i > token) return i;
  return -1;
}
