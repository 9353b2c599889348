import { RUN_JOINS } from '../english/small-words.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf, type Trait } from '../language/words.ts';
import { hashString, mix } from '../learning/hash.ts';
import { lookUpHash, type Lexicon } from '../learning/packed-lexicon.ts';
import { CLASS_COUNT, classOf, INITIAL_CLASSES, UPPER_CLASSES, WordClass } from './shapes.ts';
import { connectorRole, ENDS, INNER, STARTS } from '../english/connectors.ts';

/**
 * What the name tagger sees. It reads only stretches of tokens that may hold a name: those with a capital, a digit or a currency sign, and the
 * small words that join them ("Bank of the Philippines"); four tokens in five are never looked at. For each token there are
 *
 * - features of one form, seen from zero, one or two tokens away: word, shape, affixes, cluster, what name lists say. They are the same for every
 *   occurrence of the form, so that their weights are added up once per form and distance;
 * - features of the token in its place: pairs and triples of neighbours, the run of capitals it is in, matches of longer names, the
 *   sentence, and what the rest of the document tells about the word.
 *
 * Whoever changes a feature changes {@link NAME_FEATURES} and trains again.
 */
export const NAME_FEATURES = 'names 2';

/** The number of a name or word in the name lists by its hash, or -1. */
export type NameLookup = (hash: number) => number;

export interface NameLexicons {
  /** Word clusters, by lower-case form: ten bits whose high ones name coarser clusters; -1 for a word without one. */
  readonly clusters: Trait;
  readonly names: NameLookup;
}

/** Looks up clusters in a lexicon. */
export const clustersIn =
  (lexicon: Lexicon): Trait =>
  ({ lower }, word) =>
    lookUpHash(lexicon, lower[word]!);

/** Groups of features that training can leave out, to see what they pay. */
export const FEATURE_GROUPS = ['affixes', 'pos', 'clusters', 'names', 'runs', 'wide', 'document'] as const;
export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** Distances from which the features of a form are seen. */
export const REACH = 2;

/** The most features that one call writes. */
export const MOST_FEATURES = 96;

export interface NameExtractor {
  /** Stretches of tokens to be tagged: pairs of a first token and the one after the last. */
  readonly segments: readonly number[];
  /** Writes the features of a form seen from `offset` tokens away (-2 to 2); returns how many. -1 stands for the edge of the sentence. */
  form(form: number, offset: number, keys: Int32Array): number;
  /** Writes the features of token `i` in its place; returns how many. */
  token(i: number, keys: Int32Array): number;
  /** The form at `i + offset`, or -1 beyond the sentence. */
  formAt(i: number, offset: number): number;
  /** Whether a form has a capital and may be part of a proper name. */
  isUpper(form: number): boolean;
  /** One form for all that differ in capitals only: that of "KENYA" and "Kenya" is the same. For forms with {@link isUpper}. */
  root(form: number): number;
}

/** Namespaces of the name lists: a whole name, a word that begins or ends a person's name, a word that ends another name. */
export const WHOLE = 1;
export const GIVEN = 2;
export const FAMILY = 3;
export const HEAD = 4;

/** The key of a name in the lists, from the hashes of its lower-case words. */
export function nameKey(space: number, words: ArrayLike<number>): number {
  let key = space;
  for (let i = 0; i < words.length; i++) key = mix(key, words[i]!);
  return key;
}

const LONGEST_NAME = 6;

/** The words of a document as the features need them, in columns by form. */
interface Words {
  readonly tokens: Document['tokens'];
  readonly sentenceTokens: Int32Array;
  readonly forms: readonly string[];
  readonly lexicons: NameLexicons;
  readonly use: Readonly<Record<FeatureGroup, boolean>>;
  readonly small: readonly string[];
  readonly exact: Int32Array;
  readonly lower: Int32Array;
  readonly shape: ArrayLike<number>;
  readonly kind: ArrayLike<number>;
  readonly joins: ArrayLike<number>;
  readonly cluster: ArrayLike<number>;
  /** The first form of the same word. */
  readonly sameWord: Int32Array;
  /** The hyphen as a form, or -1. */
  readonly hyphen: number;
}

/** What has been read of a document before its features are asked for. */
interface Read {
  readonly words: Words;
  /** Number of the listed name that covers the token, plus 1. */
  readonly match: Int16Array;
  /** Where in it the token is: 0 alone, 1 first, 2 inside, 3 last. */
  readonly matchAt: Uint8Array;
  readonly memory: Uint8Array | null;
}

export function createNameExtractor(
  document: Document,
  lexicons: NameLexicons,
  without: ReadonlySet<FeatureGroup> = new Set(),
): NameExtractor {
  const words = wordsOf(document, lexicons, without);
  const roots = findRoots(words);
  const segments = findSegments(words);
  const memory = words.use.document ? rememberForms(words, segments) : null;
  const read: Read = { words, ...findListedNames(words, segments), memory };
  return {
    segments,
    form: (form, offset, keys) => formFeatures(words, form, offset, keys),
    token: (i, keys) => tokenFeatures(read, i, keys),
    formAt: (i, offset) => formAt(words, i, offset),
    isUpper: (form) => isUpper(words, form),
    root: (form) => roots[form]!,
  };
}

function wordsOf(document: Document, lexicons: NameLexicons, without: ReadonlySet<FeatureGroup>): Words {
  const { forms, sentenceTokens, tokens } = document;
  const use = Object.fromEntries(FEATURE_GROUPS.map((group) => [group, !without.has(group)])) as Words['use'];
  const { small, exact, lower, forms: words } = hashesOf(document);
  return {
    tokens,
    sentenceTokens,
    forms,
    lexicons,
    use,
    small,
    exact,
    lower,
    shape: traitsOf(shapeTrait, words),
    kind: traitsOf(classTrait, words),
    joins: traitsOf(joinTrait, words),
    cluster: use.clusters ? traitsOf(lexicons.clusters, words) : new Int32Array(forms.length).fill(-1),
    sameWord: firstAlike(lower),
    hyphen: forms.indexOf('-'),
  };
}

/** Whether a form has a capital, a digit or a currency sign, by which a stretch begins. */
const isAnchor = ({ kind }: Words, f: number): boolean => UPPER_CLASSES[kind[f]!] === 1;

const isUpper = ({ kind }: Words, f: number): boolean => INITIAL_CLASSES[kind[f]!] === 1;

/** By form, the first form of the same word with a capital; the form itself if it has none. */
function findRoots({ forms, kind, sameWord }: Words): Int32Array {
  const found = new Int32Array(forms.length);
  const byWord = new Int32Array(forms.length); // the first form of a word with a capital, plus 1
  for (let f = 0; f < forms.length; f++) {
    found[f] = f;
    if (INITIAL_CLASSES[kind[f]!] !== 1) continue;
    const word = sameWord[f]!;
    if (byWord[word] === 0) byWord[word] = f + 1;
    else found[f] = byWord[word]! - 1;
  }
  return found;
}

function formAt({ tokens, sentenceTokens }: Words, i: number, offset: number): number {
  const at = i + offset;
  const s = tokens.sentence[i]!;
  return at < sentenceTokens[s]! || at >= sentenceTokens[s + 1]! ? -1 : tokens.form[at]!;
}

function formFeatures(words: Words, f: number, offset: number, keys: Int32Array): number {
  const { lexicons, use, small, exact, lower, shape, kind, cluster } = words;
  const base = (offset + REACH) * 64;
  if (f < 0) {
    keys[0] = mix(base, 0);
    return 1;
  }
  let n = 0;
  const word = lower[f]!;
  const group = cluster[f]!;
  keys[n++] = mix(base + 1, word);
  if (offset === 0) {
    keys[n++] = mix(base + 2, exact[f]!);
    keys[n++] = mix(base + 3, shape[f]!);
    keys[n++] = mix(base + 20, kind[f]!);
    keys[n++] = base + 21;
    const plain = small[f]!;
    if (use.affixes) {
      for (let k = 2; k <= 4 && k < plain.length; k++) {
        keys[n++] = mix(base + 4, hashString(plain, 0, k));
        keys[n++] = mix(base + 5, hashString(plain, plain.length - k));
      }
    }
    if (use.clusters) {
      keys[n++] = mix(base + 6, group);
      keys[n++] = mix(base + 7, group >> 2);
      keys[n++] = mix(base + 8, group >> 4);
      keys[n++] = mix(mix(base + 9, group), kind[f]!);
    }
    if (use.names && isUpper(words, f)) {
      const given = lexicons.names(mix(GIVEN, word));
      const family = lexicons.names(mix(FAMILY, word));
      const head = lexicons.names(mix(HEAD, word));
      keys[n++] = mix(base + 10, given);
      keys[n++] = mix(base + 11, family);
      keys[n++] = mix(base + 12, head);
      keys[n++] = mix(mix(mix(base + 13, given), family), head);
    }
  } else {
    if (offset === -1 || offset === 1) {
      keys[n++] = mix(base + 3, shape[f]!);
      if (use.affixes) keys[n++] = mix(base + 5, hashString(small[f]!, Math.max(0, small[f]!.length - 3)));
      if (use.names && isUpper(words, f)) {
        keys[n++] = mix(base + 10, lexicons.names(mix(GIVEN, word)));
        keys[n++] = mix(base + 11, lexicons.names(mix(FAMILY, word)));
        keys[n++] = mix(base + 12, lexicons.names(mix(HEAD, word)));
      }
    } else keys[n++] = mix(base + 20, kind[f]!);
    if (use.clusters) {
      keys[n++] = mix(base + 6, group);
      keys[n++] = mix(base + 7, group >> 3);
    }
  }
  return n;
}

function tokenFeatures(read: Read, i: number, keys: Int32Array): number {
  const { words, memory } = read;
  const { use, tokens, sentenceTokens, lower, kind } = words;
  const { form: formOf, pos, sentence: sentenceOf } = tokens;
  let n = 0;
  const first = sentenceTokens[sentenceOf[i]!]!;
  const end = sentenceTokens[sentenceOf[i]! + 1]!;
  const f = formOf[i]!;
  const f1 = i > first ? formOf[i - 1]! : -1;
  const f2 = i - 1 > first ? formOf[i - 2]! : -1;
  const g1 = i + 1 < end ? formOf[i + 1]! : -1;
  const g2 = i + 2 < end ? formOf[i + 2]! : -1;
  const w = lower[f]!;
  const a1 = f1 < 0 ? 0 : lower[f1]!;
  const b1 = g1 < 0 ? 0 : lower[g1]!;
  const k = kind[f]!;
  const kinds = (classOfForm(words, f1) * 16 + k) * 16 + classOfForm(words, g1);
  keys[n++] = mix(400, kinds);
  keys[n++] = mix(401, (k * 16 + classOfForm(words, g1)) * 16 + classOfForm(words, g2));
  keys[n++] = mix(402, (classOfForm(words, f2) * 16 + classOfForm(words, f1)) * 16 + k);
  keys[n++] = mix(mix(403, a1), w);
  keys[n++] = mix(mix(404, w), b1);
  keys[n++] = mix(mix(405, a1), k);
  keys[n++] = mix(mix(406, b1), k);
  keys[n++] = mix(407, (i === first ? 1 : 0) * 16 + k);
  if (use.pos) {
    const p = pos[i]!;
    const p1 = f1 < 0 ? 31 : pos[i - 1]!;
    const q1 = g1 < 0 ? 31 : pos[i + 1]!;
    keys[n++] = mix(410, p);
    keys[n++] = mix(411, p1);
    keys[n++] = mix(412, q1);
    keys[n++] = mix(413, (p1 * 32 + p) * 32 + q1);
  }
  if (use.wide) {
    const a2 = f2 < 0 ? 0 : lower[f2]!;
    const b2 = g2 < 0 ? 0 : lower[g2]!;
    keys[n++] = mix(mix(420, a1), mix(b1, k));
    keys[n++] = mix(mix(421, b1), mix(b2, k));
    keys[n++] = mix(mix(422, a2), mix(a1, k));
    keys[n++] = mix(423, i - 2 > first ? lower[formOf[i - 3]!]! : 0);
    keys[n++] = mix(424, i + 3 < end ? lower[formOf[i + 3]!]! : 0);
  }
  if (use.clusters) n = clusterFeatures(words, [f1, f, g1], kinds, keys, n);
  if (use.runs) n = runFeatures(words, i, keys, n);
  if (use.names) n = listedFeatures(read, i, keys, n);
  if (memory && isUpper(words, f)) {
    keys[n++] = mix(450, memory[f]! * 16 + k);
    keys[n++] = mix(mix(451, memory[f]!), i === first ? 1 : 0);
  }
  return n;
}

/** The class of a form; another for where there is none. */
const classOfForm = ({ kind }: Words, f: number): number => (f < 0 ? CLASS_COUNT : kind[f]!);

/** The clusters of three words in a row, as forms; -1 where there is none. */
function clusterFeatures(
  { kind, cluster }: Words,
  [f1, f, g1]: readonly [number, number, number],
  kinds: number,
  keys: Int32Array,
  from: number,
): number {
  let n = from;
  const k = kind[f]!;
  const c = cluster[f]!;
  const c1 = f1 < 0 ? -2 : cluster[f1]!;
  const d1 = g1 < 0 ? -2 : cluster[g1]!;
  keys[n++] = mix(mix(430, c1), c);
  keys[n++] = mix(mix(431, c), d1);
  keys[n++] = mix(mix(432, c1), d1 * 16 + k);
  keys[n++] = mix(mix(433, c1 >> 2), (d1 >> 2) * 16 + k);
  keys[n++] = mix(mix(434, c1), kinds);
  keys[n++] = mix(mix(435, d1), kinds);
  return n;
}

/** Which listed names a token and its neighbours are in. */
function listedFeatures({ words, match, matchAt }: Read, i: number, keys: Int32Array, from: number): number {
  let n = from;
  keys[n++] = mix(440, match[i]! * 4 + matchAt[i]!);
  if (formAt(words, i, 1) >= 0) keys[n++] = mix(441, match[i + 1]! * 4 + matchAt[i + 1]!);
  if (formAt(words, i, -1) >= 0) keys[n++] = mix(442, match[i - 1]! * 4 + matchAt[i - 1]!);
  return n;
}

/** The words of the run of capitals before and after: "Water" knows that "Authority" follows. */
function runFeatures(words: Words, i: number, keys: Int32Array, from: number): number {
  const { use, tokens, sentenceTokens, lower, kind, joins, cluster } = words;
  const { form: formOf, sentence: sentenceOf } = tokens;
  const first = sentenceTokens[sentenceOf[i]!]!;
  const end = sentenceTokens[sentenceOf[i]! + 1]!;
  let n = from;
  if (!isUpper(words, formOf[i]!) && joins[formOf[i]!] === 0) return n;
  const here = kind[formOf[i]!]! === WordClass.lower || kind[formOf[i]!]! === WordClass.punctuation ? 1 : 0;
  let at = i + 1;
  for (let seen = 0; at < end && seen < 4; at++, seen++) {
    const f = formOf[at]!;
    if (!isUpper(words, f) && !isRunJoin(words, f)) break;
    keys[n++] = mix(mix(470, lower[f]!), here);
    if (use.clusters) keys[n++] = mix(mix(471, cluster[f]!), here);
  }
  at = i - 1;
  for (let seen = 0; at >= first && seen < 3; at--, seen++) {
    const f = formOf[at]!;
    if (!isUpper(words, f) && !isRunJoin(words, f)) break;
    keys[n++] = mix(mix(472, lower[f]!), here);
    if (use.clusters) keys[n++] = mix(mix(473, cluster[f]!), here);
  }
  return n;
}

const isRunJoin = ({ joins }: Words, f: number): boolean => (joins[f]! & (STARTS | RUN)) !== 0;

/** Stretches from an anchor (a capital, a digit, a currency sign) to another, with nothing between but connectors, and more in them than numbers. */
function findSegments(words: Words): number[] {
  const { tokens, sentenceTokens, kind, joins, hyphen } = words;
  const { form: formOf } = tokens;
  const found: number[] = [];
  for (let s = 0; s + 1 < sentenceTokens.length; s++) {
    const end = sentenceTokens[s + 1]!;
    let first = -1; // of the stretch that is open
    let last = -1; // its last token that may end a name
    let lead = -1; // first of the words before it that may begin a name
    let isWorth = false; // there is more in it than numbers, which values.ts reads
    for (let i = sentenceTokens[s]!; i < end; i++) {
      const f = formOf[i]!;
      const role = isAnchor(words, f)
        ? STARTS | INNER | ENDS
        : hyphen < 0
          ? joins[f]!
          : joins[f]! | hyphenated(words, i, end);
      if (role === 0) {
        if (isWorth) found.push(first, last + 1);
        first = lead = -1;
        isWorth = false;
        continue;
      }
      if (isUpper(words, f) || kind[f] === WordClass.currency) isWorth = true;
      if (isAnchor(words, f) && first < 0) first = lead >= 0 ? lead : i;
      if (first >= 0) {
        if (role & ENDS) last = i;
      } else if (role & STARTS) {
        if (lead < 0) lead = i;
      } else if ((role & INNER) === 0 || lead < 0 || f !== hyphen) lead = -1;
    }
    if (isWorth) found.push(first, last + 1);
  }
  return found;
}

/** Parts of a hyphenated word may be small letters: "Park Chung-hee", "ultra-Orthodox". */
function hyphenated(words: Words, i: number, end: number): number {
  const { tokens, sentenceTokens, kind, hyphen } = words;
  const { form: formOf, sentence: sentenceOf } = tokens;
  if (kind[formOf[i]!] !== WordClass.lower) return 0;
  const start = sentenceTokens[sentenceOf[i]!]!;
  const after =
    i - 2 >= start &&
    formOf[i - 1] === hyphen &&
    tokens.end[i - 1] === tokens.start[i] &&
    isUpper(words, formOf[i - 2]!)
      ? INNER | ENDS
      : 0;
  const before =
    i + 2 < end && formOf[i + 1] === hyphen && tokens.end[i] === tokens.start[i + 1] && isUpper(words, formOf[i + 2]!)
      ? INNER | STARTS
      : 0;
  return after | before;
}

/** Longest matches of whole listed names, from the left. */
function findListedNames(words: Words, segments: readonly number[]): Pick<Read, 'match' | 'matchAt'> {
  const { lexicons, use, lower, tokens } = words;
  const { form: formOf, count } = tokens;
  const match = new Int16Array(count);
  const matchAt = new Uint8Array(count);
  if (!use.names) return { match, matchAt };
  for (let k = 0; k < segments.length; k += 2) {
    const end = segments[k + 1]!;
    for (let i = segments[k]!; i < end;) {
      let length = 0;
      let value = -1;
      if (isUpper(words, formOf[i]!)) {
        let key = WHOLE;
        for (let j = i; j < end && j < i + LONGEST_NAME; j++) {
          key = mix(key, lower[formOf[j]!]!);
          if (!isUpper(words, formOf[j]!)) continue;
          const found = lexicons.names(key);
          if (found >= 0) {
            length = j - i + 1;
            value = found;
          }
        }
      }
      for (let j = i; j < i + length; j++) {
        match[j] = value + 1;
        matchAt[j] = length === 1 ? 0 : j === i ? 1 : j === i + length - 1 ? 3 : 2;
      }
      i += length || 1;
    }
  }
  return { match, matchAt };
}

/**
 * What the document says of a word with a capital: is it ever written small (bit 0), does it ever stand after a word with a capital (bit 1) or
 * before one (bit 2), is it ever inside a sentence and alone (bit 3), how often does it occur: once, twice, more (times 16)?
 */
function rememberForms(words: Words, segments: readonly number[]): Uint8Array {
  const { forms, tokens, kind, sameWord } = words;
  const { form: formOf } = tokens;
  const seen = new Uint8Array(forms.length);
  const times = new Uint8Array(forms.length);
  const plain = new Uint8Array(forms.length); // by word
  for (let f = 0; f < forms.length; f++) if (kind[f] === WordClass.lower) plain[sameWord[f]!] = 1;
  for (let k = 0; k < segments.length; k += 2) {
    for (let i = segments[k]!; i < segments[k + 1]!; i++) {
      const f = formOf[i]!;
      if (!isUpper(words, f)) continue;
      if (times[f]! < 3) times[f]!++;
      const before = formAt(words, i, -1);
      const after = formAt(words, i, 1);
      const joined = (before >= 0 && isUpper(words, before) ? 2 : 0) | (after >= 0 && isUpper(words, after) ? 4 : 0);
      seen[f]! |= joined || (before < 0 ? 0 : 8);
    }
  }
  for (let f = 0; f < forms.length; f++) {
    if (isUpper(words, f)) seen[f]! |= plain[sameWord[f]!]! | (times[f]! * 16);
  }
  return seen;
}

/** One number for all forms that are the same in lower case: that of the first of them. */
function firstAlike(lower: Int32Array): Int32Array {
  let size = 4;
  while (size < lower.length * 2) size *= 2;
  const slots = new Int32Array(size); // a form, plus 1
  return lower.map((hash, f) => {
    let slot = hash & (size - 1);
    while (slots[slot] !== 0 && lower[slots[slot]! - 1] !== hash) slot = (slot + 1) & (size - 1);
    if (slots[slot] === 0) slots[slot] = f + 1;
    return slots[slot]! - 1;
  });
}

const classTrait: Trait = ({ list }, word) => classOf(list[word]!).class;
const shapeTrait: Trait = ({ list }, word) => classOf(list[word]!).shape;
const joinTrait: Trait = ({ list }, number) => {
  const word = list[number]!;
  const kind = classOf(word).class;
  if (kind !== WordClass.lower && kind !== WordClass.punctuation) return 0;
  const role = connectorRole(word);
  return role !== 0 && RUN_JOINS.has(word) ? role | RUN : role;
};

/** Marks these among the roles of connectors, which they all are. */
const RUN = 8;
