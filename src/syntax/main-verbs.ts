import { Tag } from '../grammar/pos-tags.ts';
import { Form, Rel, relationSet } from './relations.ts';

/*
 * A sentence that has no verb but one that the network takes for a participle beside its subject: "Labour's spokesperson, Tevita Moala, [called] for a vote."
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
export function mendMainVerbs(
  syntax: Trees,
  sentenceTokens: Int32Array,
  { form, forms }: { readonly form: Int32Array; readonly forms: readonly string[] },
): void {
  for (let s = 0; s + 1 < sentenceTokens.length; s++) {
    const from = sentenceTokens[s]!;
    const to = sentenceTokens[s + 1]!;
    if (to - from < SHORTEST || !/^[.!?]$/.test(forms[form[to - 1]!]!)) continue;
    const root = rootOf(syntax, from, to);
    const verb = root < 0 ? -1 : participleOf(syntax, root, to);
    if (verb < 0) continue;
    makeMain(syntax, { root, verb, from, to });
  }
}

/** The noun that a sentence hangs from, if nothing makes it a clause; else -1. */
function rootOf({ head, relation, pos }: Trees, from: number, to: number): number {
  let root = -1;
  for (let i = from; i < to && root < 0; i++) if (head[i] === -1) root = i;
  if (root < 0 || (pos[root] !== Tag.NOUN && pos[root] !== Tag.PROPN)) return -1;
  for (let i = from; i < to; i++) if (head[i] === root && CLAUSAL[relation[i]!] === 1) return -1;
  return root;
}

/** The one participle behind a noun from which it hangs, in a form that may be a past tense, where no other verb has a tense; else -1. */
function participleOf({ head, relation, pos, inflection }: Trees, root: number, to: number): number {
  let found = -1;
  for (let i = root + 1; i < to; i++) {
    if (pos[i] !== Tag.VERB) continue;
    const form = inflection[i];
    const isOwn = found < 0 && head[i] === root && relation[i] === Rel.acl;
    if (isOwn && (form === Form.past || form === Form.participle)) found = i;
    else if (form === Form.past || form === Form.present || form === Form.third) return -1;
  }
  return found;
}

interface Place {
  readonly root: number;
  readonly verb: number;
  readonly from: number;
  readonly to: number;
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
