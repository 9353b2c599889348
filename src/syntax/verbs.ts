import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import { ANY_AUXILIARIES, DIRECT_OBJECTS, PASSIVE_AUXILIARIES } from './relation-sets.ts';
import { Form, Rel, relationSet } from './relations.ts';
import { childBy, childrenOf, type Tree } from './tree.ts';

/** A verb with its auxiliaries: "has not been accused". */
export interface VerbGroup {
  /** First token (auxiliary, "to", "not" or the verb itself) and the main verb; of "was a disgrace" the copula. */
  readonly first: number;
  readonly main: number;
  /** What stands in the tree for the clause: the main verb or, of a copula, what is predicated. */
  readonly predicate: number;
  readonly passive: boolean;
  /** Infinitive with "to". */
  readonly infinitive: boolean;
  /** -ing without an auxiliary, or "having" with a participle. */
  readonly gerund: boolean;
  /** Past tense or participle without an auxiliary. */
  readonly bare: boolean;
  readonly negated: boolean;
  /** Token of the modal, -1 without. */
  readonly modal: number;
  /** The main verb is a form of "be", or another copula. */
  readonly copula: boolean;
}

/** What may stand between the words of a group. */
const WITHIN = /* @__PURE__ */ relationSet('aux', 'aux:pass', 'cop', 'advmod', 'mark');

/** What the words of a group are asked for. */
export interface Forms {
  /** `Word` bits of a token; 0 outside the text. */
  bits(token: number): number;
  /** The form in small letters. */
  lower(token: number): string;
  /** Two words that deny a verb together. */
  readonly negations: ReadonlySet<string>;
}

/** The group of a main verb: a verb, or a copula, or an auxiliary that stands alone ("he did"). Undefined for other words. */
export function verbGroupOf(tree: Tree, forms: Forms, main: number): VerbGroup | undefined {
  const { pos, relation, head } = tree;
  const above = head[main]!;
  // "is biased", where the participle is taken for a passive and an adjective at once
  const isCopula =
    above >= 0 && (relation[main] === Rel.cop || (relation[main] === Rel['aux:pass'] && pos[above] === Tag.ADJ));
  if (pos[main] !== Tag.VERB && !(pos[main] === Tag.AUX && (isCopula || ANY_AUXILIARIES[relation[main]!] === 0)))
    return undefined;
  const predicate = isCopula ? head[main]! : main;
  const auxiliaries = auxiliariesOf(tree, main, predicate);
  const passive = passiveOf(tree, main);
  let modal = -1,
    infinitive = false,
    having = false,
    helped = false;
  let first = main;
  while (isWithin(tree, forms, first - 1, predicate, main)) first--;
  for (const auxiliary of auxiliaries) {
    helped = true;
    if (isModal(tree, forms, auxiliary)) modal = auxiliary;
    const bits = forms.bits(auxiliary);
    if ((bits & Word.HAVE) !== 0 && (bits & Word.ING) !== 0) having = true;
  }
  for (let child = tree.firstChild[predicate]!; child >= 0 && child < main; child = tree.nextSibling[child]!)
    if (relation[child] === Rel.mark && (forms.bits(child) & Word.TO) !== 0 && pos[child] === Tag.PART)
      infinitive = true;
  const form = tree.inflection[main]!;
  const isAlone = !helped && !infinitive;
  return {
    first,
    main,
    predicate,
    passive,
    infinitive,
    modal,
    gerund: (isAlone && form === Form.ing) || having,
    bare: isAlone && (form === Form.past || form === Form.participle),
    negated: isNegated(tree, forms, predicate, main),
    copula: isCopula || (forms.bits(main) & Word.COPULA) !== 0, // "'m", "'re"
  };
}

const isModal = (tree: Tree, forms: Forms, auxiliary: number): boolean =>
  (tree.inflection[auxiliary] === Form.modal || (forms.bits(auxiliary) & Word.MODAL) !== 0) &&
  !isContractedHad(tree, forms, auxiliary);

/** "I'd done it": had, not would. */
export const isContractedHad = (tree: Tree, forms: Forms, at: number): boolean =>
  (forms.bits(at) & Word.HAD) !== 0 &&
  tree.inflection[tree.pos[at + 1] === Tag.ADV || tree.pos[at + 1] === Tag.PART ? at + 2 : at + 1] === Form.participle;

/** The auxiliaries of a verb before it, or, where it has none and is joined to another ("has condemned and [rejected]"), those of that one. */
function auxiliariesOf(tree: Tree, main: number, predicate: number): number[] {
  const own = auxiliariesBefore(tree, predicate, main);
  if (own.length > 0 || tree.relation[predicate] !== Rel.conj || !isShared(tree, predicate)) return own;
  const other = tree.head[predicate]!;
  return auxiliariesBefore(tree, other, other);
}

function auxiliariesBefore({ firstChild, nextSibling, relation }: Tree, predicate: number, before: number): number[] {
  const found: number[] = [];
  for (let child = firstChild[predicate]!; child >= 0 && child < before; child = nextSibling[child]!)
    if (ANY_AUXILIARIES[relation[child]!] === 1) found.push(child);
  return found;
}

/** Whether a verb joined to another may share its auxiliaries: it has the same form and no subject of its own. */
function isShared(tree: Tree, verb: number): boolean {
  const other = tree.head[verb]!;
  if (childBy(tree, verb, SUBJECTS) >= 0 || tree.pos[other] !== Tag.VERB) return false;
  if (childBy(tree, other, PASSIVE_AUXILIARIES) >= 0 && hasObjectBehind(tree, verb)) return false; // "it was found, and showed [a map]"
  const form = tree.inflection[verb]!,
    its = tree.inflection[other]!;
  return form === its || (isPast(form) && isPast(its));
}

const isPast = (form: number): boolean => form === Form.past || form === Form.participle;
const SUBJECTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'csubj', 'expl');

/** Whether a verb is passive, by its own auxiliary or by that of the verb that it is joined to. */
function passiveOf(tree: Tree, main: number): boolean {
  if (childBy(tree, main, PASSIVE_AUXILIARIES) >= 0) return true;
  if (tree.relation[main] !== Rel.conj || tree.inflection[main] === Form.ing || !isShared(tree, main)) return false;
  return (
    childrenOf(tree, main, ANY_AUXILIARIES).length === 0 &&
    tree.inflection[main] === Form.participle &&
    passiveOf(tree, tree.head[main]!)
  );
}

/** Whether a joined verb has an object; the parser may give it to the verb before. */
const hasObjectBehind = (tree: Tree, verb: number): boolean =>
  [verb, tree.head[verb]!].some((other) => childrenOf(tree, other, DIRECT_OBJECTS).some((object) => object > verb));

/** Whether a token before the main verb belongs to its group. */
function isWithin(tree: Tree, forms: Forms, token: number, predicate: number, main: number): boolean {
  if (token < 0 || token >= main || tree.head[token] !== predicate || WITHIN[tree.relation[token]!] === 0) return false;
  if (tree.relation[token] === Rel.mark) return tree.pos[token] === Tag.PART && (forms.bits(token) & Word.TO) !== 0;
  if (tree.relation[token] !== Rel.advmod) return true;
  return (
    (forms.bits(token) & (Word.RELATIVE | Word.SUBORDINATE)) === 0 &&
    (tree.pos[token] === Tag.ADV || tree.pos[token] === Tag.PART)
  );
}

/** "not", "never", "no longer", "hardly" at the verb; "not only" is more than it, not less. */
function isNegated(tree: Tree, forms: Forms, predicate: number, main: number): boolean {
  for (let child = tree.firstChild[predicate]!; child >= 0; child = tree.nextSibling[child]!) {
    if ((forms.bits(child) & Word.NOT) === 0 || child > Math.max(main, predicate) + 1) continue;
    if (tree.relation[child] === Rel.aux) return true; // "cannot"
    // "vowed [never] to sell": it is the selling that is denied
    if (tree.relation[child] !== Rel.advmod || (child > main && (forms.bits(child + 1) & Word.TO) !== 0)) continue;
    if ((forms.bits(child + 1) & Word.ONLY) === 0) return true;
  }
  return isNoLonger(tree, forms, predicate);
}

/** "no longer backs the deal", "backs it no longer". */
function isNoLonger(tree: Tree, forms: Forms, predicate: number): boolean {
  for (let child = tree.firstChild[predicate]!; child >= 0; child = tree.nextSibling[child]!)
    if (tree.relation[child] === Rel.advmod && forms.negations.has(`${forms.lower(child - 1)} ${forms.lower(child)}`))
      return true;
  return false;
}
