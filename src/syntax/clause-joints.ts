import { Tag } from '../grammar/pos-tags.ts';
import {
  ADVERBIALS,
  ANY_AUXILIARIES,
  CLAUSAL_COMPLEMENTS,
  COORDINATORS,
  MARKERS,
  OBLIQUES,
  PASSIVE_AUXILIARIES,
  SUBJECTS_OR_EXPLETIVES,
} from './relation-sets.ts';
import { Form, Rel, relationSet } from './relations.ts';

/*
 * Joints of clauses that the words between them leave no doubt about, wherever the network has them:
 *
 * - "said the firm had lied and [had claimed] that it was safe": a verb with an auxiliary goes on from the one that has the same. One that has none stays: "said the firm had lied and [left]".
 * - "announce that Ada Ode, its chair, [died]": a clause with "that" right behind a verb is that verb's.
 * - "the court had in March [directed] them to act": an auxiliary may stand away from its verb.
 * - "Ode said [crews], however, were late", "said a [survey], by the firm, was late": of two subjects the one behind the verb is that of the clause that has none, and so is an object.
 * - "Ada Ode, [asked] about the dam, said it was safe": what stands between commas right behind a subject tells of it, and is nothing that is said.
 * - "According to the firm, the [dam], an old wall, leaked": what seems to say what the firm is, is the subject that the sentence lacks.
 */

/** Tags, forms, heads and relations of the tokens of a text: `Syntax` of parse.ts. */
interface Trees {
  readonly pos: Uint8Array;
  readonly inflection: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** What tells how clauses are joined, in the forms that stand in a text. */
export interface JointRules {
  /** "said [that] it rained". */
  readonly that: ReadonlySet<string>;
  /** "[had] in March directed". */
  readonly perfect: ReadonlySet<string>;
  /** "Rovers [skipper] Ada Ode": what somebody is. */
  readonly isRole: (form: string) => boolean;
}

/** The words of a text, and the number of each token's. */
export interface JointWords {
  readonly form: Int32Array;
  readonly forms: readonly string[];
  readonly rules: JointRules;
}

const OBJECTS = /* @__PURE__ */ relationSet('obj', 'xcomp', 'ccomp');
/** How far a verb may stand behind what it goes on from, and an auxiliary before its verb, in tokens. */
const FARTHEST = 40,
  LONGEST_GROUP = 6,
  LONGEST_SPLIT = 8;

/** Puts the joints of a text right. */
export function mendJoints(syntax: Trees, words: JointWords): void {
  const { pos, head } = syntax;
  for (let verb = 0; verb < head.length; verb++) {
    if (pos[verb] === Tag.VERB) {
      joinSplitTense(syntax, words, verb);
      joinToVerb(syntax, words, verb);
      joinByAuxiliary(syntax, words, verb);
      joinAside(syntax, verb);
    }
    joinSubject(syntax, verb);
    joinFrontedSubject(syntax, words, verb);
  }
}

function joinByAuxiliary(syntax: Trees, { form }: JointWords, verb: number): void {
  const { pos, head, relation } = syntax;
  const main = head[verb]!;
  if (relation[verb] !== Rel.conj || main > verb || pos[main] !== Tag.VERB) return;
  const first = auxiliaryOf(syntax, verb);
  if (first < 0 || auxiliaryOf(syntax, main) >= 0 || childBefore(syntax, verb, SUBJECTS_OR_EXPLETIVES, FARTHEST) >= 0)
    return;
  for (let i = verb - 1; i > main && i >= verb - FARTHEST; i--) {
    const own = head[i] === main && CLAUSAL_COMPLEMENTS[relation[i]!] === 1 ? auxiliaryOf(syntax, i) : -1;
    if (own < 0 || form[own] !== form[first]) continue;
    head[verb] = i;
    return;
  }
}

/** The subject of a clause that hangs from a verb with a subject of its own before it; an object is it if a comma parts its phrase from the clause's first auxiliary. */
function joinSubject(syntax: Trees, clause: number): void {
  const { pos, head, relation } = syntax;
  const main = head[clause]!;
  if (main < 0 || main > clause || CLAUSAL_COMPLEMENTS[relation[clause]!] === 0) return;
  if (
    childBefore(syntax, clause, SUBJECTS_OR_EXPLETIVES, FARTHEST) >= 0 ||
    childBefore(syntax, main, SUBJECTS_OR_EXPLETIVES, FARTHEST) < 0
  )
    return;
  const first = childBefore(syntax, clause, ANY_AUXILIARIES, LONGEST_GROUP);
  const isCut =
    pos[first - 1] === Tag.PUNCT && pos[main - 1] !== Tag.PUNCT && childBefore(syntax, clause, MARKERS, FARTHEST) < 0;
  if (!isCut && pos[clause] !== Tag.VERB) return;
  for (let i = main + 1; i < clause && i <= main + LONGEST_SPLIT; i++) {
    if (head[i] !== main || !(relation[i] === Rel.nsubj || (isCut && relation[i] === Rel.obj))) continue;
    makeSubject(syntax, i, clause);
    return;
  }
}

/** A participle behind the comma that a subject stands before is an aside about it, not the complement of the subject's verb. */
function joinAside(syntax: Trees, verb: number): void {
  const { pos, inflection, head, relation } = syntax;
  const main = head[verb]!;
  if (main < verb || CLAUSAL_COMPLEMENTS[relation[verb]!] === 0 || pos[verb - 1] !== Tag.PUNCT) return;
  if (inflection[verb] !== Form.past && inflection[verb] !== Form.participle) return;
  const subject = childBefore(syntax, main, SUBJECTS_OR_EXPLETIVES, FARTHEST);
  if (subject < 0 || subject > verb || head[verb - 1]! > verb) return;
  for (let i = subject + 1; i < main; i++) if (head[i] === verb && OWN[relation[i]!] === 1) return;
  head[verb] = subject;
  relation[verb] = Rel.acl;
  inflection[verb] = Form.participle;
}

/** What a finite verb has. */
const OWN = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'expl', 'aux', 'aux:pass');

/** A sentence without a subject has that which was read as an apposition to what stands before its verb; none in brackets. */
function joinFrontedSubject(syntax: Trees, { form, forms }: JointWords, root: number): void {
  const { head, relation } = syntax;
  if (head[root]! >= 0 || !isFinite(syntax, root)) return;
  const fronted = childBefore(syntax, root, OBLIQUES, FARTHEST);
  if (fronted < 0) return;
  for (let i = Math.max(0, root - FARTHEST); i < head.length && i <= root + FARTHEST; i++)
    if (head[i] === root && SUBJECTS_OR_EXPLETIVES[relation[i]!] === 1) return;
  let subject = -1;
  for (let i = fronted + 1; i < root && forms[form[i]!] !== '('; i++) {
    if (head[i] !== fronted || relation[i] !== Rel.appos) continue;
    if (subject < 0) makeSubject(syntax, (subject = i), root);
    else head[i] = subject;
  }
}

function isFinite(syntax: Trees, verb: number): boolean {
  const inflection = syntax.inflection[verb];
  if (inflection === Form.past || inflection === Form.third) return true;
  return childBefore(syntax, verb, ANY_AUXILIARIES, LONGEST_GROUP) >= 0;
}

function makeSubject(syntax: Trees, subject: number, verb: number): void {
  syntax.head[subject] = verb;
  syntax.relation[subject] =
    childBefore(syntax, verb, PASSIVE_AUXILIARIES, LONGEST_GROUP) < 0 ? Rel.nsubj : Rel['nsubj:pass'];
}

/** A clause that is joined to the verb above by nothing. */
function joinToVerb(syntax: Trees, { form, forms, rules }: JointWords, verb: number): void {
  const { pos, head, relation } = syntax;
  if (relation[verb] !== Rel.conj || childBefore(syntax, verb, COORDINATORS, FARTHEST) >= 0) return;
  const that = childBefore(syntax, verb, MARKERS, FARTHEST);
  const above = that - 1;
  if (above <= head[verb]! || !rules.that.has(forms[form[that]!]!) || pos[above] !== Tag.VERB) return;
  if (isUnder(head, verb, above)) return;
  head[verb] = above;
  relation[verb] = Rel.ccomp;
}

/** A form of "have" that has nothing, and a participle beside it with nothing between but when, where and how. */
function joinSplitTense(syntax: Trees, { form, forms, rules }: JointWords, verb: number): void {
  const { pos, inflection, head, relation } = syntax;
  const participle = inflection[verb] === Form.past || inflection[verb] === Form.participle;
  if (!participle || head[verb]! > verb || childBefore(syntax, verb, SUBJECTS_OR_EXPLETIVES, LONGEST_SPLIT) >= 0)
    return;
  let have = verb - 1;
  while (have >= 0 && verb - have <= LONGEST_SPLIT && pos[have] !== Tag.VERB && pos[have] !== Tag.PUNCT) have--;
  if (have < 0 || have === verb - 1 || !rules.perfect.has(forms[form[have]!]!)) return;
  if (pos[have] !== Tag.VERB || (head[verb] !== have && head[verb] !== head[have])) return;
  for (let i = have + 1; i < verb; i++)
    if (head[i] === have || head[i] === verb ? ADVERBIALS[relation[i]!] === 0 : head[i]! <= have || head[i]! > verb)
      return;
  for (let i = verb + 1; i <= verb + LONGEST_SPLIT && i < head.length; i++)
    if (head[i] === have && OBJECTS[relation[i]!] === 1) return;
  takeOver(syntax, have, verb);
}

/** Makes the first verb the auxiliary of the second, which gets all that hangs from it. */
function takeOver({ pos, inflection, head, relation }: Trees, have: number, verb: number): void {
  head[verb] = head[have]!;
  relation[verb] = relation[have]!;
  inflection[verb] = Form.participle;
  pos[have] = Tag.AUX;
  relation[have] = Rel.aux;
  const from = Math.max(0, have - FARTHEST);
  const to = Math.min(head.length - 1, verb + FARTHEST);
  for (let i = from; i <= to; i++) if (head[i] === have) head[i] = verb;
  head[have] = verb;
}

/** The first auxiliary of a verb, -1 without. */
function auxiliaryOf({ head, relation }: Trees, verb: number): number {
  let found = -1;
  for (let i = verb - 1; i >= 0 && i >= verb - LONGEST_GROUP; i--)
    if (head[i] === verb && relation[i] === Rel.aux) found = i;
  return found;
}

/** The first of the nearest dependents before a token whose relation is in a set, -1 without. */
function childBefore({ head, relation }: Trees, token: number, set: Uint8Array, farthest: number): number {
  let found = -1;
  for (let i = token - 1; i >= 0 && i >= token - farthest; i--)
    if (head[i] === token && set[relation[i]!] === 1) found = i;
  return found;
}

const MOST_STEPS = 12;

/** Whether a token hangs from another, a few steps up at most; what is farther counts as if it did. */
function isUnder(head: Int32Array, other: number, token: number): boolean {
  let at = token;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (at === other) return true;
    if (at < 0) return false;
    at = head[at]!;
  }
  return true;
}
