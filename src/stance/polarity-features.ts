import { NEGATIONS } from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { BLOCK } from '../learning/columns.ts';
import { hashString, mix } from '../learning/hash.ts';
import { lookUpHash, type Lexicon } from '../learning/packed-lexicon.ts';
import { allocate, nativeKernels, withCopy, type Native } from '../learning/native.ts';
import type { WeightTable } from '../learning/weights.ts';
import { hashesOf } from '../language/hashes.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { childBy, treeOf } from '../syntax/tree.ts';
import type { Matrix } from '../learning/matrix.ts';

/**
 * What the learned polarity looks at: the words before, between and after the mentions, near ones apart; the path through the
 * dependency tree from one mention to the other, and the verbs above them; the valence of those words, turned by negation; clusters of
 * words that are used alike. Who the mentions are is never looked at: names, the mentions' own words and all that is written with a capital
 * inside a sentence are one and the same placeholder, so that no model can learn that some country or party is the bad one.
 */
export const POLARITY_FEATURES = 'polarity 2';
/** Name of the two word lists that go with them. */
export const LEXICON_FEATURES = 'words 1';

const { PROPN, VERB, PUNCT, NUM, ADP, PRON, NOUN, ADJ, ADV, PART, DET } = Tag;

const NAME = /* @__PURE__ */ hashString('#name');
const FIRST = /* @__PURE__ */ hashString('#first');
const SECOND = /* @__PURE__ */ hashString('#second');
const NUMBER = /* @__PURE__ */ hashString('#number');
const EDGE = /* @__PURE__ */ hashString('#edge');

/** Tag of the placeholders in skeletons of tags. */
const FIRST_TAG = 20,
  SECOND_TAG = 21;

/** What the extractor takes to know about words. */
export interface Knowledge {
  /** Lower-case word -> cluster. */
  readonly clusters: Lexicon;
  /** Lower-case word -> valence + 4, from 0 (worst) to 8. */
  readonly valences: Lexicon;
  /** Lower-case word -> its row in `vectors`. */
  readonly rows: Lexicon;
  readonly vectors: Matrix;
  /** Lower-case word -> the stance types whose cue it may be, one bit each; 0 for none. */
  readonly cues: (word: string) => number;
}

/** A document as the extractor sees it: columns of one entry a token, filled sentence by sentence by {@link headsOf}. */
export interface Prepared {
  readonly document: Document;
  readonly word: Int32Array;
  /** Words and tags as features show them: while those of mentions are written, these are hidden behind numbers of their own. */
  readonly shownWord: Int32Array;
  readonly shownTag: Uint8Array;
  readonly cluster: Int16Array;
  readonly row: Int32Array;
  readonly valence: Int8Array;
  readonly cue: Int16Array;
  readonly isNegation: Uint8Array;
  readonly isName: Uint8Array;
  /** Which sentences the columns are filled for. */
  readonly isRead: Uint8Array;
  /** Tones toward mentions that were asked for before, by {@link TokenRange}. */
  readonly tones: Map<number, number>;
  readonly knowledge: Knowledge;
}

export function prepare(document: Document, knowledge: Knowledge): Prepared {
  const { count } = document.tokens;
  return {
    document,
    knowledge,
    word: new Int32Array(count),
    shownWord: new Int32Array(count),
    shownTag: document.tokens.pos.slice(),
    row: new Int32Array(count),
    cluster: new Int16Array(count),
    valence: new Int8Array(count),
    cue: new Int16Array(count),
    isNegation: new Uint8Array(count),
    isName: new Uint8Array(count),
    isRead: new Uint8Array(document.sentenceTokens.length),
    tones: new Map(),
  };
}

/** Fills the columns of one sentence: few sentences of a long text are asked about. */
function readWords(p: Prepared, sentence: number): void {
  const {
    document: { tokens, forms, lemmas, sentenceTokens },
    knowledge,
  } = p;
  const hashes = hashesOf(p.document);
  const first = sentenceTokens[sentence]!,
    to = sentenceTokens[sentence + 1]!;
  for (let i = first; i < to; i++) {
    const form = forms[tokens.form[i]!]!;
    const lower = hashes.small[tokens.form[i]!]!;
    const pos = tokens.pos[i]!;
    p.isNegation[i] = NEGATIONS.has(lower) ? 1 : 0;
    if (pos === PROPN || (form !== lower && form.length > 1 && i > first)) {
      p.isName[i] = 1;
      p.word[i] = NAME;
      p.row[i] = p.cluster[i] = -1;
      continue;
    }
    const hash = hashes.lower[tokens.form[i]!]!;
    const lemma = lemmas[tokens.lemma[i]!]!,
      plain = straightened(lemma);
    p.word[i] = pos === NUM ? NUMBER : plain === lemma ? hashes.lemma[tokens.lemma[i]!]! : hashString(plain);
    p.row[i] = lookUpHash(knowledge.rows, hash);
    p.cluster[i] = lookUpHash(knowledge.clusters, hash);
    const valence = lookUpHash(knowledge.valences, hash);
    p.valence[i] = valence < 0 ? 0 : valence - 4;
    p.cue[i] = knowledge.cues(lower);
  }
  show(p, { from: first, to });
}

/** Lets a mention stand for itself. */
function show({ document: { tokens }, word, shownWord, shownTag }: Prepared, { from, to }: TokenRange): void {
  for (let i = from; i < to; i++) {
    shownWord[i] = word[i]!;
    shownTag[i] = tokens.pos[i]!;
  }
}

/** Puts a number in the place of each word of a mention, and of its tag. */
function hide({ shownWord, shownTag }: Prepared, { from, to }: TokenRange, word: number, tag: number): void {
  shownWord.fill(word, from, to);
  shownTag.fill(tag, from, to);
}

/** Typography tells the publisher, not the stance: marks are straightened. */
function straightened(lemma: string): string {
  const first = lemma.charCodeAt(0);
  if (first === 0x201c || first === 0x201d || lemma === "''" || lemma === '``') return '"';
  return lemma.length <= 3 && lemma.includes('’') ? lemma.replace('’', "'") : lemma;
}

/** Heads of the tokens of the sentences that two mentions stand in, as indices into the document's tokens; -1 for a root. */
export function headsOf(prepared: Prepared, first: TokenRange, second: TokenRange): Int32Array {
  const { isRead, document } = prepared;
  for (let s = document.tokens.sentence[first.from]!; s <= document.tokens.sentence[second.to - 1]!; s++) {
    if (isRead[s] === 1) continue;
    isRead[s] = 1;
    readWords(prepared, s);
  }
  return document.tokens.head;
}

/** The tokens that are looked at for two mentions: their sentences, but not too far off. */
export function addressOf(
  { document: { tokens, sentenceTokens } }: Prepared,
  first: TokenRange,
  second: TokenRange,
): TokenRange {
  return {
    from: Math.max(sentenceTokens[tokens.sentence[first.from]!]!, first.from - FARTHEST),
    to: Math.max(Math.min(sentenceTokens[tokens.sentence[second.to - 1]! + 1]!, second.to + FARTHEST), second.to),
  };
}

/** Whether a token is a noun, verb, adjective or adverb. */
export function isContent(
  {
    document: {
      tokens: { pos },
    },
  }: Prepared,
  i: number,
): boolean {
  const own = pos[i]!;
  return own === NOUN || own === VERB || own === ADJ || own === ADV;
}

/** A stretch of tokens, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A set of features under construction: no feature twice. */
export interface FeatureSet {
  readonly keys: Int32Array;
  count: number;
  /** Keys by their places in a table, and the place of each feature there. */
  readonly seen: Int32Array;
  readonly places: Int32Array;
  /** A filter of {@link filterOf}: features that it does not know are left out, which are most at run time; null to take all. */
  known: Uint8Array | null;
  /** How many features were offered, known or not. */
  offered: number;
}

const MOST_FEATURES = 2048;
export function createFeatureSet(): FeatureSet {
  return {
    keys: new Int32Array(MOST_FEATURES),
    count: 0,
    seen: new Int32Array(MOST_FEATURES * 2),
    places: new Int32Array(MOST_FEATURES),
    known: null,
    offered: 0,
  };
}

function clear(set: FeatureSet): void {
  const { count, seen, places } = set;
  for (let k = 0; k < count; k++) seen[places[k]!] = 0; // few of the places are taken
  set.count = set.offered = 0;
}

function add(set: FeatureSet, template: number, a: number, b = 0): void {
  const { keys, seen, known } = set;
  const key = mix(mix(template, a), b) || 1;
  set.offered++;
  if (known !== null && ((known[(key & FILTER_MASK) >> 3]! >> (key & 7)) & 1) === 0) return;
  const mask = 2 * MOST_FEATURES - 1;
  let slot = key & mask;
  while (seen[slot] !== 0) {
    if (seen[slot] === key) return;
    slot = (slot + 1) & mask;
  }
  if (set.count >= MOST_FEATURES - 1) return;
  seen[slot] = key;
  set.places[set.count] = slot;
  keys[set.count++] = key;
}

/** Bits in a filter of keys: small enough to stay near at hand, where the table of weights does not. */
const FILTER_BITS = 18;
const FILTER_MASK = 2 ** FILTER_BITS - 1;

/** A filter of the keys of a table. */
export function filterOf(table: WeightTable, native: Native | null = nativeKernels()): Uint8Array {
  return (native === null ? null : nativeFilter(table, native)) ?? plainFilter(table);
}

const FILTER_SIZE = 2 ** (FILTER_BITS - 3);

function nativeFilter({ packed, rows }: WeightTable, native: Native): Uint8Array | null {
  return withCopy(native, packed, (columns) => {
    const filter = allocate(native, Uint8Array, FILTER_SIZE);
    if (filter !== null) native.kernels.enterKeys(columns, rows, FILTER_MASK, filter.byteOffset);
    return filter;
  });
}

function plainFilter({ columns: { keys } }: WeightTable): Uint8Array {
  const filter = new Uint8Array(FILTER_SIZE);
  for (let row = 0; row < keys.length; row += BLOCK) enterKeys(filter, keys, row);
  return filter;
}

function enterKeys(filter: Uint8Array, keys: Int32Array, from: number): void {
  const to = Math.min(keys.length, from + BLOCK);
  for (let row = from; row < to; row++) {
    const key = keys[row]! & FILTER_MASK;
    filter[key >> 3] = filter[key >> 3]! | (1 << (key & 7));
  }
}

/** A sentence without end may offer more than a set holds, and what is left out then must not hang on what is known: all are taken. */
function isOverfull({ known, offered }: FeatureSet): boolean {
  return known !== null && offered >= MOST_FEATURES;
}

/** The token that the rest of a mention hangs on: the first whose head lies outside. */
export function headToken(heads: Int32Array, range: TokenRange): number {
  for (let i = range.from; i < range.to; i++) if (heads[i]! < range.from || heads[i]! >= range.to) return i;
  return range.to - 1;
}

/** Valence of a token where it stands: turned by a negation among the three words before. */
function turned(p: Prepared, i: number, from: number): number {
  const valence = p.valence[i]!;
  if (valence === 0) return 0;
  for (let k = i - 1; k >= from && k >= i - 3; k--) if (p.isNegation[k] === 1) return -valence;
  return valence;
}

/** Whether one of the three words before a token negates. */
function negatedAt(p: Prepared, i: number, from: number): number {
  for (let k = i - 1; k >= from && k >= i - 3; k--) if (p.isNegation[k] === 1) return 1;
  return 0;
}

/** A cue: the set of types it may have, and each of them. */
function addCue(set: FeatureSet, template: number, mask: number, b: number): void {
  add(set, template, mask, b);
  for (let type = 0; mask >> type !== 0; type++) if ((mask >> type) & 1) add(set, template + 1, type, b);
}

/** Words farther from a mention than this are not looked at, so that a sentence without end costs no more than a long one. */
const FARTHEST = 100;
/** Mentions farther apart than this, in tokens, are taken not to stand to each other at all. */
export const FARTHEST_PAIR = 150;

/** Clusters come sixteen to a coarse one, whose number is theirs without the last four bits; this sets the two apart in features. */
const COARSE = 1 << 14;

const clamp = (n: number, limit: number): number => (n > limit ? limit : n < -limit ? -limit : n);
const bin = (distance: number): number =>
  distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : distance < 20 ? 6 : 7;

function addValence(set: FeatureSet, template: number, positive: number, negative: number): void {
  add(set, template, clamp(positive - negative, 6) + 8);
  add(set, template + 1, Math.min(4, positive), Math.min(4, negative));
}

/** How much the tone toward the two mentions is for or against them by the model of one target: steps from -4 to 4. */
export interface Tones {
  readonly holder: number;
  readonly target: number;
}

/**
 * Writes the features of one mention's standing toward another in the same sentence. Each pair is looked at twice, each mention once as the
 * holder; what depends on the order of the words is kept apart by that order, what depends on roles in the tree is shared, so that
 * "B was praised by A" teaches what "A praised B" does.
 */
export function pairFeatures(p: Prepared, holder: TokenRange, target: TokenRange, tones: Tones, set: FeatureSet): void {
  writePair(p, holder, target, tones, set);
  if (!isOverfull(set)) return;
  set.known = null;
  writePair(p, holder, target, tones, set);
}

function writePair(p: Prepared, holder: TokenRange, target: TokenRange, tones: Tones, set: FeatureSet): void {
  clear(set);
  const order = holder.from <= target.from ? 0 : 1000;
  const first = order === 0 ? holder : target;
  const second = order === 0 ? target : holder;
  const { shownWord, shownTag, cluster } = p;
  const { from, to } = addressOf(p, first, second);
  const heads = headsOf(p, first, second);
  hide(p, first, FIRST, FIRST_TAG);
  hide(p, second, SECOND, SECOND_TAG);
  const w = (i: number): number => (i < from || i >= to ? EDGE : shownWord[i]!);
  const t = (i: number): number => (i < from || i >= to ? 31 : shownTag[i]!);
  const gap = Math.max(0, second.from - first.to);
  const far = bin(gap);
  add(set, 1, order);
  add(set, 2, far, order);
  add(set, 3, far);
  add(set, 4, tones.target, 0);
  add(set, 5, tones.holder, order);
  add(set, 6, tones.target, order);
  add(set, 7, tones.target * 16 + tones.holder, order);

  const segment = (template: number, start: number, end: number, pairs: boolean): void => {
    let positive = 0,
      negative = 0;
    for (let i = Math.max(from, start); i < Math.min(to, end); i++) {
      const tag = shownTag[i]!;
      if (tag === PUNCT || tag === FIRST_TAG || tag === SECOND_TAG) continue;
      add(set, template, shownWord[i]!);
      if (pairs) add(set, template + 1, shownWord[i]!, w(i + 1));
      const c = cluster[i]!;
      if (c >= 0) {
        add(set, template + 2, c);
        add(set, template + 2, (c >> 4) + COARSE);
      }
      const v = turned(p, i, from);
      if (v > 0) positive++;
      else if (v < 0) negative++;
      if (v !== 0) add(set, template + 3, v);
      if (p.isNegation[i] === 1) add(set, template + 4, 0);
      if (p.cue[i] !== 0) addCue(set, template + 8, p.cue[i]!, negatedAt(p, i, from));
    }
    addValence(set, template + 5, positive, negative);
  };
  segment(100, from, to, false);
  segment(110 + order, first.to, second.from, true);
  segment(120 + order, first.from - 4, first.from, false);
  segment(130 + order, second.to, second.to + 6, true);
  segment(140 + order, first.to, Math.min(first.to + 3, second.from), false);
  segment(150 + order, Math.max(second.from - 3, first.to), second.from, false);
  if (gap <= 6) segment(160 + order, first.to, second.from, false);

  for (const [place, i] of [
    [0, first.from - 1],
    [1, first.to],
    [2, first.to + 1],
    [3, second.from - 1],
    [4, second.from - 2],
    [5, second.to],
    [6, second.to + 1],
  ] as const) {
    add(set, 170 + place + order, w(i));
    add(set, 180 + place + order, t(i));
  }
  add(set, 190 + order, w(first.to), w(second.from - 1));
  add(set, 191 + order, t(first.to) * 32 + t(second.from - 1), far);

  const view: View = { p, set, from, to, heads, word: w, tag: t };
  const ends = { a: headToken(heads, holder), b: headToken(heads, target), order, toward: tones.target };
  addSkeleton(view, first, second, order);
  addPath(view, ends);
  governors(view, ends.a, 300);
  governors(view, ends.b, 330);
  show(p, first);
  show(p, second);
}

/** The kinds of words between two mentions. */
function addSkeleton({ p, set, tag }: View, first: TokenRange, second: TokenRange, order: number): void {
  let skeleton = 0,
    last = -1,
    length = 0;
  for (let i = first.to; i < second.from; i++) {
    const t = tag(i);
    const c = t === NOUN || t === ADJ || t === DET || t === NUM ? PROPN : t === ADV || t === PART ? -1 : t;
    if (c === last || c === -1) continue;
    skeleton = mix(skeleton, c === VERB ? 32 + (p.cluster[i]! >> 4) : c);
    last = c;
    length++;
  }
  if (length < 10) add(set, 192 + order, skeleton);
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
const CASES = /* @__PURE__ */ relationSet('case');
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
  const preposition = childBy(treeOf(document), i, CASES);
  if (preposition >= 0) return p.word[preposition]!;
  if (CLAUSES[relation[i]!] === 1) return i < above ? CLAUSE_BEFORE : CLAUSE_AFTER;
  return i < above ? BEFORE : AFTER;
}

/** Whether the second mention is the agent of a passive whose subject is the first: "Mr Abara was sharply criticized by Ms Lindqvist". */
export function isAgentOfPassive(p: Prepared, first: TokenRange, second: TokenRange): boolean {
  const {
    document: { tokens },
  } = p;
  const heads = headsOf(p, first, second);
  const a = headToken(heads, first),
    b = headToken(heads, second);
  const verb = heads[b]!;
  if (verb < 0 || heads[a] !== verb || tokens.pos[verb] !== VERB || a > verb) return false;
  return roleOf(p, a) === OBJECT && roleOf(p, b) === SUBJECT;
}

/** The tokens about some mentions as the features see them: heads, words and tags, with the mentions hidden behind numbers of their own. */
interface View {
  readonly p: Prepared;
  readonly set: FeatureSet;
  readonly from: number;
  readonly to: number;
  readonly heads: Int32Array;
  word(i: number): number;
  tag(i: number): number;
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
interface Ends {
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
function addPath(view: View, ends: Ends): void {
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

/** The verbs or nouns above a mention, up to two, their words, valence and other dependents. */
function governors(view: View, start: number, template: number): void {
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

/** Writes the features of one mention. */
export function targetFeatures(p: Prepared, target: TokenRange, set: FeatureSet): void {
  writeTarget(p, target, set);
  if (!isOverfull(set)) return;
  set.known = null;
  writeTarget(p, target, set);
}

function writeTarget(p: Prepared, target: TokenRange, set: FeatureSet): void {
  clear(set);
  const { document, shownWord, shownTag, cluster } = p;
  const { tokens } = document;
  const { from, to } = addressOf(p, target, target);
  const heads = headsOf(p, target, target);
  hide(p, target, FIRST, FIRST_TAG);
  const w = (i: number): number => (i < from || i >= to ? EDGE : shownWord[i]!);
  const t = (i: number): number => (i < from || i >= to ? 31 : shownTag[i]!);
  add(set, 1, 0);
  add(set, 2, tokens.pos[target.to - 1] === PRON ? 1 : p.isName[target.to - 1]! + 2);

  const segment = (template: number, start: number, end: number, pairs: boolean): void => {
    let positive = 0,
      negative = 0,
      sum = 0;
    for (let i = Math.max(from, start); i < Math.min(to, end); i++) {
      const tag = shownTag[i]!;
      if (tag === PUNCT || tag === FIRST_TAG) continue;
      add(set, template, shownWord[i]!);
      if (pairs) add(set, template + 1, shownWord[i]!, w(i + 1));
      const c = p.isName[i] === 1 ? -1 : cluster[i]!;
      if (c >= 0) {
        add(set, template + 2, c);
        add(set, template + 2, (c >> 4) + COARSE);
      }
      const v = turned(p, i, from);
      sum += v;
      if (v > 0) positive++;
      else if (v < 0) negative++;
      if (v !== 0) add(set, template + 3, v);
      if (p.isNegation[i] === 1) add(set, template + 4, 0);
      if (p.cue[i] !== 0) addCue(set, template + 8, p.cue[i]!, negatedAt(p, i, from));
    }
    addValence(set, template + 5, positive, negative);
    add(set, template + 7, clamp(sum, 8) + 10);
  };
  segment(400, from, to, true);
  segment(410, from, target.from, false);
  segment(420, target.to, to, false);
  segment(430, target.from - 3, target.from, true);
  segment(440, target.to, target.to + 3, true);
  segment(450, target.from - 6, target.from, false);
  segment(460, target.to, target.to + 6, false);
  segment(470, target.from - 10, target.to + 10, false);
  for (const [place, i] of [
    [0, target.from - 1],
    [1, target.from - 2],
    [2, target.to],
    [3, target.to + 1],
  ] as const) {
    add(set, 480 + place, w(i));
    add(set, 484 + place, t(i));
  }
  add(set, 488, t(target.from - 1), t(target.to));
  let quotes = 0;
  for (let i = from; i < to; i++) {
    const unit = document_unit(p, i);
    if (unit === 0x22 || unit === 0x201c || unit === 0x201d) quotes++;
    if (unit === 0x21 || unit === 0x3f) add(set, 489, unit);
  }
  add(set, 490, Math.min(3, quotes));
  governors({ p, set, from, to, heads, word: w, tag: t }, headToken(heads, target), 500);
  show(p, target);
}

function document_unit(p: Prepared, i: number): number {
  return p.document.text.charCodeAt(p.document.tokens.start[i]!);
}
