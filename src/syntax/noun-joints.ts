import { Tag } from '../grammar/pos-tags.ts';
import type { JointWords } from './clause-joints.ts';
import { SUBJECTS } from './relation-sets.ts';
import { Rel, relationSet } from './relations.ts';

/*
 * What a name's apposition is made of, where the network joins a part of it to the name:
 *
 * - "Ada Ode, an economist and tax [expert], said": what has its "and" behind its first noun is no second somebody, but two nouns for the one before the comma.
 * - "Rovers [skipper] Ada Ode paid tribute": a noun for what somebody is is no verb between a noun and a name that has a verb behind it.
 * - "The Chamber of Trade (CT) [chairman] Ada Ode said": what stands between a name's letters in brackets and another name is what that one is, whatever the first is "of".
 * - "Ada Ode, the architect of the plan and a close [aide], said": behind an apposition, with no comma before "and", the second noun goes on from the first. With one,
 *   "Ada Ode, the mayor, and a nurse" are two.
 */

/** Tags, heads and relations of the tokens of a text: part of `Syntax` of parse.ts. */
interface Trees {
  readonly pos: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** How far a second noun may stand behind the name, and what hangs from a verb from it, in tokens; and how high a tree is climbed. */
const FARTHEST = 40;
const WITHIN = /* @__PURE__ */ relationSet('compound', 'amod', 'det', 'nmod:poss');

/** Puts the appositions of a text's names right. */
export function mendAppositions(syntax: Trees): void {
  const { pos, head, relation } = syntax;
  for (let noun = 0; noun < head.length; noun++) {
    const name = head[noun]!;
    if (relation[noun] !== Rel.conj || pos[noun] !== Tag.NOUN) continue;
    if (name < 0 || name > noun || noun - name > FARTHEST || pos[name] !== Tag.PROPN) continue;
    const and = childBetween(syntax, noun, Rel.cc, name, noun);
    if (and < 0 || pos[and - 1] === Tag.PUNCT || (head[noun + 1] === noun && pos[noun + 1] === Tag.PROPN)) continue; // "and chair [Ada Lee]"
    const first = childBetween(syntax, name, Rel.appos, name, and);
    if (first >= 0 && pos[first] === Tag.PROPN) continue; // "by Ada Ode, Bo Lee and the union"
    if (first >= 0) head[noun] = first;
    else partApposition(syntax, name, and, noun);
  }
}

/** Makes nouns of what the network takes for verbs before a name that does something. */
export function mendRoles(syntax: Trees, { form, forms, rules }: JointWords): void {
  const { pos, head, relation } = syntax;
  for (let role = 1; role + 2 < head.length; role++) {
    if (pos[role] !== Tag.VERB || pos[role + 1] !== Tag.PROPN || !rules.isRole(forms[form[role]!]!)) continue;
    if (head[role - 1] !== role || (pos[role - 1] !== Tag.NOUN && pos[role - 1] !== Tag.PROPN)) continue;
    let behind = role + 2;
    while (pos[behind] === Tag.PROPN) behind++;
    let verb = behind;
    while (pos[verb] === Tag.AUX || pos[verb] === Tag.ADV || pos[verb] === Tag.PART) verb++;
    if (pos[verb] !== Tag.VERB || (head[verb] !== role && head[role] !== verb)) continue;
    pos[role] = Tag.NOUN;
    if (head[verb] === role) {
      head[verb] = head[role]!;
      relation[verb] = relation[role]!;
    }
    const to = Math.min(head.length, role + FARTHEST);
    for (let i = Math.max(0, role - FARTHEST); i < to; i++) {
      if (head[i] !== role || i === verb) continue;
      if (i >= behind) head[i] = verb;
      else if (pos[i] !== Tag.PUNCT) relation[i] = i < role ? Rel.compound : Rel.flat;
    }
    head[role] = verb;
    relation[role] = Rel.nsubj;
  }
}

/** How high the name of a body may stand above an office that the network has taken for a part of it. */
const HIGHEST = 4;

/** Makes who has a name behind a body's letters and an office the subject in the body's place. */
export function mendOffices(syntax: Trees, { form, forms, rules }: JointWords): void {
  const { pos, head, relation } = syntax;
  for (let role = 4; role + 2 < head.length; role++) {
    if (forms[form[role - 1]!] !== ')' || forms[form[role - 3]!] !== '(' || pos[role + 1] !== Tag.PROPN) continue;
    if (!rules.isRole(forms[form[role]!]!.toLowerCase())) continue;
    const last = role - 4;
    let body = head[role]!;
    for (let steps = 0; steps < HIGHEST && body >= last; steps++) body = head[body]!;
    if (body < 0 || body >= last || SUBJECTS[relation[body]!] !== 1 || head[body]! < role) continue;
    if (!/^\p{Lu}/u.test(forms[form[body]!]!)) continue; // "the office of the Union (U) leader Ada Ode"
    const [name, verb] = [role + 1, head[body]!];
    if (!hangsOutside(head, verb, body)) continue;
    for (let i = body + 1; i < verb; i++) {
      if (i > name && pos[i] === Tag.PROPN && head[i]! < i) head[i] = name;
      else if (i < last && head[i]! >= last) head[i] = last;
    }
    [head[name], relation[name]] = [verb, relation[body]!];
    [head[role], relation[role]] = [name, Rel['nmod:desc']];
    [head[body], relation[body]] = [role, Rel.compound];
    [head[last], relation[last]] = [body, Rel.nmod];
    [head[role - 2], relation[role - 2]] = [body, Rel.appos];
  }
}

/** Whether nothing between a subject and its verb stands above the verb, which would then stand above itself. */
function hangsOutside(head: Int32Array, verb: number, subject: number): boolean {
  let above = head[verb]!;
  for (let steps = 0; steps < FARTHEST && above >= 0; steps++) {
    if (above > subject && above < verb) return false;
    above = head[above]!;
  }
  return above < 0;
}

/** "Ode, [an economist and tax expert]": the nouns on either side of "and", where an article behind the comma begins the phrase. */
function partApposition({ pos, head, relation }: Trees, name: number, and: number, noun: number): void {
  const first = and - 1;
  if (pos[first] !== Tag.NOUN || head[first] !== noun) return;
  let from = first;
  while (from - 1 > name && head[from - 1] === noun && WITHIN[relation[from - 1]!] === 1) from--;
  if (relation[from] !== Rel.det || pos[from - 1] !== Tag.PUNCT) return;
  for (let i = from; i < first; i++) head[i] = first;
  head[first] = name;
  relation[first] = Rel.appos;
  head[noun] = first;
}

/** The last dependent of a token with a relation between two others, -1 without. */
function childBetween({ head, relation }: Trees, token: number, wanted: number, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (head[i] === token && relation[i] === wanted) return i;
  return -1;
}
