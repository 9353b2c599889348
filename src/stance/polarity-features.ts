import { Tag } from '../grammar/pos-tags.ts';
import { hashString, mix } from '../learning/hash.ts';
import { add, clear, isOverfull, type FeatureSet } from './feature-set.ts';
import { addCue, addPath, addValence, clamp, COARSE, governors, type View } from './polarity-paths.ts';
import { addressOf, headsOf, headToken, hide, negatedAt, show, turned } from './shown-words.ts';
import type { Prepared, TokenRange } from './shown-words.ts';

/**
 * What the learned polarity looks at: the words before, between and after the mentions, near ones apart; the path through the
 * dependency tree from one mention to the other, and the verbs above them; the valence of those words, turned by negation; clusters of
 * words that are used alike. Who the mentions are is never looked at: names, the mentions' own words and all that is written with a capital
 * inside a sentence are one and the same placeholder, so that no model can learn that some country or party is the bad one.
 */
export const POLARITY_FEATURES = 'polarity 2';
/** Name of the two word lists that go with them. */
export const LEXICON_FEATURES = 'words 1';

const { PROPN, VERB, PUNCT, NUM, PRON, NOUN, ADJ, ADV, PART, DET } = Tag;

const FIRST = /* @__PURE__ */ hashString('#first');
const SECOND = /* @__PURE__ */ hashString('#second');
const EDGE = /* @__PURE__ */ hashString('#edge');

/** Tag of the placeholders in skeletons of tags. */
const FIRST_TAG = 20,
  SECOND_TAG = 21;

const bin = (distance: number): number =>
  distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : distance < 20 ? 6 : 7;

/** How much the tone toward the two mentions is for or against them by the model of one target: steps from -4 to 4. */
export interface Tones {
  readonly holder: number;
  readonly target: number;
}

/** Some mentions' surroundings; the mentions are to be hidden before. */
function viewOf(p: Prepared, set: FeatureSet, first: TokenRange, second: TokenRange): View {
  const { from, to } = addressOf(p, first, second);
  const { shownWord, shownTag } = p;
  return {
    p,
    set,
    from,
    to,
    heads: headsOf(p, first, second),
    word: (i) => (i < from || i >= to ? EDGE : shownWord[i]!),
    tag: (i) => (i < from || i >= to ? 31 : shownTag[i]!),
  };
}

/** The words of a stretch, and how many are for and against; gives the sum of their valences. */
function addSegment(view: View, template: number, [start, end]: readonly [number, number], pairs = false): number {
  const { p, set, from, to } = view;
  const { shownWord, shownTag, cluster } = p;
  let positive = 0,
    negative = 0,
    sum = 0;
  for (let i = Math.max(from, start); i < Math.min(to, end); i++) {
    const tag = shownTag[i]!;
    if (tag === PUNCT || tag === FIRST_TAG || tag === SECOND_TAG) continue;
    add(set, template, shownWord[i]!);
    if (pairs) add(set, template + 1, shownWord[i]!, view.word(i + 1));
    const c = cluster[i]!;
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
  return sum;
}

/**
 * Writes the features of one mention's standing toward another in the same sentence. Each pair is looked at twice, each mention once as the holder; what depends on the
 * order of the words is kept apart by that order, what depends on roles in the tree is shared, so that "B was praised by A" teaches what "A praised B" does.
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
  const view = viewOf(p, set, first, second);
  const { from, to, heads, word: w, tag: t } = view;
  hide(p, first, FIRST, FIRST_TAG);
  hide(p, second, SECOND, SECOND_TAG);
  const gap = Math.max(0, second.from - first.to);
  const far = bin(gap);
  add(set, 1, order);
  add(set, 2, far, order);
  add(set, 3, far);
  add(set, 4, tones.target, 0);
  add(set, 5, tones.holder, order);
  add(set, 6, tones.target, order);
  add(set, 7, tones.target * 16 + tones.holder, order);

  addSegment(view, 100, [from, to]);
  addSegment(view, 110 + order, [first.to, second.from], true);
  addSegment(view, 120 + order, [first.from - 4, first.from]);
  addSegment(view, 130 + order, [second.to, second.to + 6], true);
  addSegment(view, 140 + order, [first.to, Math.min(first.to + 3, second.from)]);
  addSegment(view, 150 + order, [Math.max(second.from - 3, first.to), second.from]);
  if (gap <= 6) addSegment(view, 160 + order, [first.to, second.from]);

  [first.from - 1, first.to, first.to + 1, second.from - 1, second.from - 2, second.to, second.to + 1].forEach(
    (i, place) => {
      add(set, 170 + place + order, w(i));
      add(set, 180 + place + order, t(i));
    },
  );
  add(set, 190 + order, w(first.to), w(second.from - 1));
  add(set, 191 + order, t(first.to) * 32 + t(second.from - 1), far);

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

/** Writes the features of one mention. */
export function targetFeatures(p: Prepared, target: TokenRange, set: FeatureSet): void {
  writeTarget(p, target, set);
  if (!isOverfull(set)) return;
  set.known = null;
  writeTarget(p, target, set);
}

function writeTarget(p: Prepared, target: TokenRange, set: FeatureSet): void {
  clear(set);
  const { text, tokens } = p.document;
  const view = viewOf(p, set, target, target);
  const { from, to, word: w, tag: t } = view;
  hide(p, target, FIRST, FIRST_TAG);
  add(set, 1, 0);
  add(set, 2, tokens.pos[target.to - 1] === PRON ? 1 : p.isName[target.to - 1]! + 2);

  const segment = (template: number, start: number, end: number, pairs = false): void =>
    add(set, template + 7, clamp(addSegment(view, template, [start, end], pairs), 8) + 10);
  segment(400, from, to, true);
  segment(410, from, target.from);
  segment(420, target.to, to);
  segment(430, target.from - 3, target.from, true);
  segment(440, target.to, target.to + 3, true);
  segment(450, target.from - 6, target.from);
  segment(460, target.to, target.to + 6);
  segment(470, target.from - 10, target.to + 10);
  [target.from - 1, target.from - 2, target.to, target.to + 1].forEach((i, place) => {
    add(set, 480 + place, w(i));
    add(set, 484 + place, t(i));
  });
  add(set, 488, t(target.from - 1), t(target.to));
  let quotes = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(tokens.start[i]!);
    if (unit === 0x22 || unit === 0x201c || unit === 0x201d) quotes++;
    if (unit === 0x21 || unit === 0x3f) add(set, 489, unit);
  }
  add(set, 490, Math.min(3, quotes));
  governors(view, headToken(view.heads, target), 500);
  show(p, target);
}
