/* The features of polarity that the tree gives: the path from one mention to the other, and the words above each. */
import { Tag } from '../grammar/pos-tags.ts';
import { mix } from '../learning/hash.ts';
import { CASE_MARKERS } from '../syntax/relation-sets.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { childBy, treeOf } from '../syntax/tree.ts';
import { add, type FeatureSet } from './feature-set.ts';
import { headsOf, headToken, negatedAt, turned, type Prepared, type TokenRange } from './shown-words.ts';

const { VERB, PUNCT, ADP } = Tag;

/** The tokens about some mentions as the features see them: heads, words and tags, with the mentions hidden behind numbers of their own. */
export interface View {
  readonly p: Prepared;
  readonly set: FeatureSet;
  readonly from: number;
  readonly to: number;
  readonly heads: Int32Array;
  word(i: number): number;
  tag(i: number): number;
}

/** Clusters come sixteen to a coarse one, whose number is theirs without the last four bits; this sets the two apart in features. */
export const COARSE = 1 << 14;

export const clamp = (n: number, limit: number): number => (n > limit ? limit : n < -limit ? -limit : n);

/** A cue: the set of types it may have, and each of them. */
export function addCue(set: FeatureSet, template: number, mask: number, b: number): void {
  add(set, template, mask, b);
  for (let type = 0; mask >> type !== 0; type++) if ((mask >> type) & 1) add(set, template + 1, type, b);
}

export function addValence(set: FeatureSet, template: number, positive: number, negative: number): void {
  add(set, template, clamp(positive - negative, 6) + 8);
  add(set, template + 1, Math.min(4, positive), Math.min(4, negative));
}

const SUBJECT = 1,
  OBJECT = 2,
  OWNER = 3,
  BEFORE = 4,
  AFTER = 5,
  JOINED = 6,
  CLAUSE_BEFORE = 8,
  CLAUSE_AFTER = 9,
  RELATIVE = 10,
  SEVERED = 11;
const CLAUSES = /* @__PURE__ */ relationSet('ccomp', 'xcomp', 'advcl', 'acl', 'parataxis');

/** What a token is to its head: roles are numbers, prepositions the hash of their word; passives are turned to actives. Few roles: the records to learn from are few. */
function roleOf(p: Prepared, i: number): number {
  const { document } = p;
  const { head, relation } = document.tokens;
  const above = head[i]!;
  if (above < 0) return SEVERED;
  switch (relation[i]) {
    case Rel.nsubj:
    case Rel.csubj:
    case Rel['obl:agent']:
      return SUBJECT;
    case Rel.obj:
    case Rel.iobj:
    case Rel['nsubj:pass']:
      return OBJECT;
    case Rel['nmod:poss']:
      return OWNER;
    case Rel.conj:
      return JOINED;
    case Rel['acl:relcl']:
      return RELATIVE;
    default:
      break;
  }
  const preposition = childBy(treeOf(document), i, CASE_MARKERS);
  if (preposition >= 0) return p.word[preposition]!;
  if (CLAUSES[relation[i]!] === 1) return i < above ? CLAUSE_BEFORE : CLAUSE_AFTER;
  return i < above ? BEFORE : AFTER;
}

/** Words of a path that are for and against. */
interface Tally {
  positive: number;
  negative: number;
}

function count(tally: Tally, valence: number): void {
  if (valence > 0) tally.positive++;
  else if (valence < 0) tally.negative++;
}

/** Holder and target by their head tokens; `order` tells which comes first. */
export interface Ends {
  readonly a: number;
  readonly b: number;
  readonly order: number;
  readonly toward: number;
}

/** From a token up to where two branches meet, that token, and from there down to the other. */
interface Path {
  readonly climb: readonly number[];
  readonly meet: number;
  readonly down: readonly number[];
}

function pathOf(heads: Int32Array, a: number, b: number): Path | undefined {
  const up: number[] = [];
  for (let i = a; i >= 0 && up.length < 24; i = heads[i]!) up.push(i);
  const down: number[] = [];
  for (let i = b; i >= 0 && down.length < 24; i = heads[i]!) {
    if (up.includes(i)) return { climb: up.slice(0, up.indexOf(i)), meet: i, down };
    down.push(i);
  }
  return undefined;
}

function addBoth({ set }: View, { order }: Ends, template: number, x: number, y: number): void {
  add(set, template, x, y);
  add(set, template + 2000 + order, x, y);
}

/** The path through the tree from the holder up to where it meets the target's branch, and down to the target. */
export function addPath(view: View, ends: Ends): void {
  const { set, heads } = view;
  const { a, b, order } = ends;
  addHeads(view, ends);
  const path = pathOf(heads, a, b);
  if (path === undefined) {
    add(set, 200, order);
    return;
  }
  addBoth(view, ends, 201, path.climb.length, Math.min(7, path.down.length));
  const tally = addSteps(view, ends, path);
  addMeeting(view, ends, path, tally);
}

/** What the two are to the words that they hang on. */
function addHeads(view: View, ends: Ends): void {
  const { p, heads } = view;
  const { a, b } = ends;
  const roleA = roleOf(p, a),
    roleB = roleOf(p, b);
  addBoth(view, ends, 199, roleA, roleB);
  for (const [token, role, template, ofWord] of [
    [a, roleA, 196, 197],
    [b, roleB, 195, 198],
  ] as const) {
    const head = heads[token]!;
    if (head < 0) continue;
    addBoth(view, ends, ofWord, role, view.word(head));
    addBoth(view, ends, template, role, p.cluster[head]!);
    addBoth(view, ends, template, role, (p.cluster[head]! >> 4) + COARSE);
  }
}

/** The words on the path, each with its side, and the path as a whole. */
function addSteps(view: View, ends: Ends, { climb, meet, down }: Path): Tally {
  const { p } = view;
  const { cluster } = p;
  const tally: Tally = { positive: 0, negative: 0 };
  let shape = 0,
    lexical = 0,
    grouped = 0,
    crossed = 0;
  const visit = (i: number, side: number): void => {
    const role = i === meet ? 0 : roleOf(p, i);
    shape = mix(shape, role * 64 + view.tag(i));
    lexical = mix(lexical, mix(view.word(i), role));
    grouped = mix(grouped, mix(cluster[i]! >> 4, role));
    if (i === ends.a || i === ends.b) return;
    addStep(view, ends, i, side, role);
    count(tally, turned(p, i, view.from));
    crossed++;
  };
  for (const i of climb) visit(i, 0);
  visit(meet, 1);
  for (let k = down.length - 1; k >= 0; k--) visit(down[k]!, 2);
  addBoth(view, ends, 220, shape, 0);
  addBoth(view, ends, 221, lexical, 0);
  addBoth(view, ends, 222, grouped, 0);
  addBoth(view, ends, 223, Math.min(6, crossed), 0);
  return tally;
}

function addStep(view: View, ends: Ends, i: number, side: number, role: number): void {
  const { p, set, from } = view;
  const c = p.cluster[i]!;
  addBoth(view, ends, 210, view.word(i), side);
  addBoth(view, ends, 211, c, side);
  addBoth(view, ends, 211, (c >> 4) + COARSE, side);
  addBoth(view, ends, 212, view.word(i), mix(role, side));
  if (p.cue[i] !== 0) {
    addCue(set, 214, p.cue[i]!, side * 2 + negatedAt(p, i, from));
    addCue(set, 2214 + ends.order, p.cue[i]!, side * 2 + negatedAt(p, i, from));
  }
  const valence = turned(p, i, from);
  if (valence !== 0) addBoth(view, ends, 213, valence, side);
}

/** The word where the branches meet, with the ways that lead to it. */
function addMeeting(view: View, ends: Ends, { climb, meet, down }: Path, { positive, negative }: Tally): void {
  const { p, set, from } = view;
  const c = p.cluster[meet]!;
  const top = climb.length > 0 ? roleOf(p, climb[climb.length - 1]!) : 0;
  const bottom = down.length > 0 ? roleOf(p, down[down.length - 1]!) : 0;
  const roles = mix(top, bottom);
  addBoth(view, ends, 230, view.word(meet), roles);
  addBoth(view, ends, 231, c, roles);
  addBoth(view, ends, 231, (c >> 4) + COARSE, roles);
  addBoth(view, ends, 243, ends.toward, roles);
  addBoth(view, ends, 244, ends.toward, mix(top, p.cue[meet]!));
  addBoth(view, ends, 232, roles, mix(climb.length, down.length));
  if (p.cue[meet] !== 0) {
    addCue(set, 236, p.cue[meet]!, mix(roles, negatedAt(p, meet, from)));
    addCue(set, 238, p.cue[meet]!, top);
  }
  addBoth(view, ends, 233, view.word(meet), top);
  addBoth(view, ends, 234, view.word(meet), bottom);
  addValence(set, 240, positive, negative);
  addBoth(view, ends, 242, clamp(positive - negative, 3), roles);
  addHanging(view, ends, meet, roles);
}

/** The words that hang on the meeting point, and negation there. */
function addHanging(view: View, ends: Ends, meet: number, roles: number): void {
  const { p, heads, from, to } = view;
  let negated = 0;
  for (let i = Math.max(from, meet - 12); i < Math.min(to, meet + 12); i++) {
    if (heads[i] !== meet || view.tag(i) === PUNCT || i === ends.a || i === ends.b) continue;
    if (p.isNegation[i] === 1) negated = 1;
    addBoth(view, ends, 250, view.word(i), roles);
    const valence = turned(p, i, from);
    if (valence !== 0) addBoth(view, ends, 251, valence, roles);
  }
  if (negated) addBoth(view, ends, 252, view.word(meet), roles);
  addBoth(view, ends, 253, negated, roles);
}

/** The verbs or nouns above a mention, up to two, their words, valence and other dependents. */
export function governors(view: View, start: number, template: number): void {
  const { set, heads } = view;
  const tally: Tally = { positive: 0, negative: 0 };
  for (let i = heads[start]!, level = 0, below = start; i >= 0 && level < 3; below = i, i = heads[i]!, level++) {
    const place = { i, below, level };
    addGovernor(view, place, template, tally);
    if (level === 0) add(set, template + 13, mix(view.word(i), below < i ? 0 : 1), prepositionOf(view, start));
    addBeside(view, place, template, tally);
  }
  addOwn(view, start, template, tally);
  addValence(set, template + 21, tally.positive, tally.negative);
}

/** A word above a mention: by which of its branches, and how far up. */
interface Above {
  readonly i: number;
  readonly below: number;
  readonly level: number;
}

function addGovernor(view: View, { i, below, level }: Above, template: number, tally: Tally): void {
  const { p, set, from } = view;
  const c = p.cluster[i]!;
  const side = below < i ? 0 : 1;
  add(set, template + level, view.word(i), side);
  add(set, template + 4 + level, c, side);
  add(set, template + 4 + level, (c >> 4) + COARSE, side);
  add(set, template + 8, view.word(i));
  if (p.cue[i] !== 0 && level < 2) addCue(set, template + 24 + 2 * level, p.cue[i]!, side * 2 + negatedAt(p, i, from));
  const valence = turned(p, i, from);
  if (valence !== 0) add(set, template + 9 + level, valence, side);
  count(tally, valence);
}

function prepositionOf(view: View, start: number): number {
  const { heads, from } = view;
  let preposition = 0;
  for (let k = start - 1; k >= from && k > start - 6; k--)
    if (heads[k] === start && view.tag(k) === ADP) preposition = view.word(k);
  return preposition;
}

/** What else hangs on a word above a mention. */
function addBeside(view: View, { i, below, level }: Above, template: number, tally: Tally): void {
  const { p, set, heads, from, to } = view;
  const side = below < i ? 0 : 1;
  for (let k = Math.max(from, i - 12); k < Math.min(to, i + 12); k++) {
    if (heads[k] !== i || k === below || view.tag(k) === PUNCT) continue;
    if (level === 0) {
      add(set, template + 14, view.word(k), side);
      if (p.cluster[k]! >= 0) add(set, template + 15, p.cluster[k]!, side);
    }
    const valence = turned(p, k, from);
    if (valence !== 0 && level < 2) add(set, template + 16 + level, valence, side);
    count(tally, valence);
  }
}

/** What hangs on the mention itself: "a brutal dictatorship", "X, who lied". */
function addOwn(view: View, start: number, template: number, tally: Tally): void {
  const { p, set, heads, from, to } = view;
  for (let k = Math.max(from, start - 8); k < Math.min(to, start + 16); k++) {
    if (heads[k] !== start || view.tag(k) === PUNCT) continue;
    const side = k < start ? 0 : 1;
    add(set, template + 18, view.word(k), side);
    if (p.cluster[k]! >= 0) add(set, template + 19, p.cluster[k]!, side);
    const valence = turned(p, k, from);
    if (valence !== 0) add(set, template + 20, valence);
    count(tally, valence);
  }
}

/** Whether the second mention is the agent of a passive whose subject is the first: "Mr Abara was sharply criticized by Ms Lindqvist". */
export function isAgentOfPassive(p: Prepared, first: TokenRange, second: TokenRange): boolean {
  const { tokens } = p.document;
  const heads = headsOf(p, first, second);
  const a = headToken(heads, first),
    b = headToken(heads, second);
  const verb = heads[b]!;
  if (verb < 0 || heads[a] !== verb || tokens.pos[verb] !== VERB || a > verb) return false;
  return roleOf(p, a) === OBJECT && roleOf(p, b) === SUBJECT;
}

/** The types of the cues on the path between two mentions; where it has none, of those between and close behind them. */
export function cueMaskBetween(p: Prepared, a: TokenRange, b: TokenRange): number {
  const { cue } = p;
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  const heads = headsOf(p, first, second);
  const above = (range: TokenRange): number[] => {
    const chain: number[] = [];
    for (let i = heads[headToken(heads, range)]!; i >= 0 && chain.length < 24; i = heads[i]!) chain.push(i);
    return chain;
  };
  const up = above(first),
    down = above(second);
  let mask = 0;
  for (const i of up) {
    mask |= cue[i]!;
    if (down.includes(i)) break;
  }
  for (const i of down) {
    mask |= cue[i]!;
    if (up.includes(i)) break;
  }
  if (mask !== 0) return mask;
  for (let i = first.to; i < second.from; i++) mask |= cue[i]!;
  return mask;
}
