/*
 * What the model of relations looks at: how likely the parts of a relation are, who its source is, how its content stands to its head on the page and in the tree, and its rivals.
 */
import { BE, COLON, IT, NOT, OBJECT_PRONOUN, POSSESSIVE, RELATIVE, SUBJECT_PRONOUN } from '../english/clause-words.ts';
import { mix } from '../learning/hash.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { objectOf } from '../syntax/subjects.ts';
import type { Arguments } from './arguments.ts';
import { createPaths, dependentsOf, type Paths } from './paths.ts';
import { ADV, AUX, NOUN, PRON, PROPN, PUNCT, rankOfLine, type SpeechView } from './speech-view.ts';
import { sharedWords, wordsIn, type Run } from './tree-reading.ts';

/** Name of this extractor; change it with every change below, so that old weights are refused. */
export const RELATION_FEATURES = 'speech relations 5';
export const RELATION_LABELS = ['wrong', 'right'] as const;

/** A relation that may hold. */
export interface Candidate {
  readonly head: number;
  readonly headProbability: number;
  readonly arguments: Arguments;
  /** How likely it is, as far as it can be told without its rivals. */
  readonly strength: number;
  /** What the tree says of it, and whether the arguments are so: see `agreementOf`. */
  readonly agreement: number;
  /** How likely it is at least, by the way in which it is put: "According to Ode, ...", "..., said Ode." */
  readonly atLeast: number;
}

/** How many neighbours on either side are looked at as rivals. */
export const RIVALS = 6;

/** What a relation is among the others. */
interface Company {
  /** The strongest candidate in whose content each head stands, or -1. */
  readonly container: Int32Array;
  readonly paths: Paths;
  /** The entity that each source names, -1 for none; and of each entity how many quotations and clear reports it is the source of. */
  readonly entity: Int32Array;
  readonly said: ReadonlyMap<number, number>;
}

export function companyOf(view: SpeechView, candidates: readonly Candidate[]): Company {
  const owner = new Int32Array(view.count).fill(-1);
  const order = candidates.map((_, k) => k).sort((a, b) => candidates[a]!.strength - candidates[b]!.strength || a - b);
  for (const k of order) for (const [from, to] of candidates[k]!.arguments.content) owner.fill(k, from, to + 1);
  const entity = Int32Array.from(candidates, ({ arguments: { source } }) =>
    source.length === 0 ? -1 : view.entity[headOfRun(view, source[0]!)]!,
  );
  const said = new Map<number, number>();
  candidates.forEach(({ strength }, k) => {
    if (entity[k]! >= 0 && strength > CLEAR) said.set(entity[k]!, (said.get(entity[k]!) ?? 0) + 1);
  });
  return {
    container: Int32Array.from(candidates, ({ head }) => owner[head]!),
    paths: createPaths(view.document),
    entity,
    said,
  };
}

/** Strength from which on a relation tells that its source is one who speaks here. */
const CLEAR = 0.7;

/** The word that the rest of a run hangs from. */
function headOfRun({ tree, pos }: SpeechView, [from, to]: Run): number {
  for (let i = from; i <= to; i++) if ((tree.head[i]! < from || tree.head[i]! > to) && pos[i] !== PUNCT) return i;
  return from;
}

/** Upper ends of the grades of a probability. */
const GRADES = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];

function grade(p: number): number {
  let found = 0;
  while (found < GRADES.length && p >= GRADES[found]!) found++;
  return found;
}

/** Whether a clause hangs from the head. */
export const isClausal = (agreement: number): boolean => agreement >= 16 + 12;

/** The features that have been written so far. */
interface KeyList {
  readonly keys: Int32Array;
  count: number;
  /** The number of the next one: weights know features by it, so that their order may not change. */
  template: number;
}

function add(list: KeyList, ...values: number[]): void {
  for (const value of values) list.keys[list.count++] = mix(list.template++, value);
}

/** Writes the features of one candidate among the others; returns how many. */
export function relationFeatures(
  view: SpeechView,
  candidates: readonly Candidate[],
  company: Company,
  k: number,
  keys: Int32Array,
): number {
  const related = relate(view, candidates, company, k);
  const list: KeyList = { keys, count: 0, template: 500 };
  addCertainties(related, list);
  addSource(related, list);
  addStanding(related, list);
  addGroup(related, list);
  addContent(related, list);
  addEnds(related, list);
  addTree(related, list);
  addObject(related, list);
  addPlace(related, list);
  addContainer(related, list);
  addRivals(related, list);
  return list.count;
}

type Related = ReturnType<typeof relate>;

/** A candidate with what more than one group of features looks at. */
function relate(view: SpeechView, candidates: readonly Candidate[], company: Company, k: number) {
  const candidate = candidates[k]!;
  const { head, arguments: whole } = candidate;
  const { source, content } = whole;
  const run = source[0];
  const sourceHead = run === undefined ? -1 : nounOf(view, run);
  const sourceKind = run === undefined ? 0 : kindOfSource(view, sourceHead < 0 ? run[0] : sourceHead);
  const first = content[0]![0];
  const last = content[content.length - 1]![1];
  return {
    view,
    candidates,
    company,
    k,
    candidate,
    head,
    lemma: view.lemma[head]!,
    /** How likely its parts are, as grades. */
    headGrade: grade(candidate.headProbability),
    sourceGrade: grade(whole.sourceCertainty),
    contentGrade: grade(whole.contentCertainty),
    grade: grade(candidate.strength),
    /** The word that stands for the source, or -1; what it is, and on which side of the head. */
    sourceHead,
    sourceIs: run === undefined ? 0 : sourceKind * 4 + (run[0] < head ? 1 : 2),
    /** First and last token of the content, its length in tokens; on which sides of the head, and whether in quotation marks. */
    first,
    last,
    length: wordsIn(content),
    side: (first < head ? 1 : 0) + (last > head ? 2 : 0),
    quoted: quotedOf(view, content),
  };
}

/** The last noun, name or pronoun of the first that stand together in a run; -1 if there is none. */
function nounOf({ pos, kind }: SpeechView, [from, to]: Run): number {
  let noun = -1;
  for (let i = from; i <= to; i++) {
    const p = pos[i]!;
    if (
      p === PROPN ||
      p === NOUN ||
      p === PRON ||
      kind[i] === SUBJECT_PRONOUN ||
      kind[i] === POSSESSIVE ||
      kind[i] === RELATIVE
    )
      noun = i;
    if (noun >= 0 && p !== PROPN && p !== NOUN && i > noun) break;
  }
  return noun;
}

function kindOfSource({ pos, kind }: SpeechView, i: number): number {
  switch (kind[i]) {
    case SUBJECT_PRONOUN:
      return 1;
    case OBJECT_PRONOUN:
      return 2;
    case POSSESSIVE:
      return 3;
    case RELATIVE:
      return 4;
    case IT:
      return 5;
    default:
      return pos[i] === PRON ? 6 : pos[i] === PROPN ? 7 : pos[i] === NOUN ? 8 : 9;
  }
}

/** Whether the runs of a content stand in quotation marks: 1 all of it, 2 nothing, 3 some. */
function quotedOf({ quote }: SpeechView, content: Arguments['content']): number {
  let quoted = 0;
  for (const [from, to] of content) {
    const step = Math.max(1, (to - from) >> 3); // a sample will do
    let all = 0,
      inside = 0;
    for (let i = from; i <= to; i += step) {
      all++;
      if (quote[i] !== 0) inside++;
    }
    quoted |= inside === all ? 1 : inside > 0 ? 3 : 2;
  }
  return quoted;
}

/** How likely the parts of it are. */
function addCertainties(related: Related, list: KeyList): void {
  const { view, candidate, head, lemma: m, headGrade: h, sourceGrade: s, contentGrade: c } = related;
  const word = view.pos[head]! * 16 + view.grade[head]!;
  add(list, 0, h, s, c, grade(candidate.arguments.openness), related.grade);
  add(list, h * 16 + c, h * 16 + s, s * 16 + c, (h >> 1) * 64 + (s >> 1) * 8 + (c >> 1));
  add(list, m, mix(m, h >> 2), mix(m, c >> 2), mix(m, s >> 2), word, mix(word, h));
}

function addSource(related: Related, list: KeyList): void {
  const { view, candidate, head, lemma: m, headGrade: h, sourceGrade: s, sourceHead, sourceIs } = related;
  const { source, cue } = candidate.arguments;
  const { lemma, pos, grade: lexical } = view;
  if (source.length > 0) {
    const [from, to] = source[0]!;
    const noun = lemma[sourceHead < 0 ? from : sourceHead]!;
    const side = sourceIs & 3;
    const gap = Math.min(8, Math.max(0, side === 1 ? cue[0] - to - 1 : from - cue[1] - 1)) * 4 + side;
    add(list, sourceIs, mix(sourceIs, s), gap, mix(gap, s), Math.min(to - from, 8));
    add(list, noun, mix(noun, h >> 1), source.length > 1 ? 1 : 0);
  } else {
    list.template += 8;
    add(list, 1);
  }
  add(list, mix(sourceIs, pos[head]! * 16 + lexical[head]!), mix(sourceIs, m));
}

/** What the text knows of the source: what is named by it, and how much that says elsewhere. */
function addStanding(related: Related, list: KeyList): void {
  const { view, company, k, candidate, lemma: m, headGrade: h, sourceGrade: s, sourceIs } = related;
  const { strength, agreement, arguments: whole } = candidate;
  const who = whole.source.length === 0 ? 0 : view.standing[headOfRun(view, whole.source[0]!)]! + 1;
  const entity = company.entity[k]!;
  const others = entity < 0 ? 4 : Math.min(3, (company.said.get(entity) ?? 0) - (strength > CLEAR ? 1 : 0));
  add(list, who, mix(who, m), mix(who, h), mix(who, s), mix(who, sourceIs), mix(who, agreement));
  add(list, others, mix(others, h), mix(others, who), mix(others, agreement));
}

/** The verb group of the head: passive, negated. */
function addGroup({ view, candidate, head, lemma: m }: Related, list: KeyList): void {
  const { kind, pos } = view;
  const hasSource = candidate.arguments.source.length > 0 ? 1 : 0;
  let group = 0;
  for (let i = head - 1; i >= 0 && head - i < 6; i--) {
    if (kind[i] === BE) group |= 1;
    else if (kind[i] === NOT) group |= 2;
    else if (!(pos[i] === AUX || pos[i] === ADV)) break;
    else group |= 4;
  }
  add(list, mix(group, hasSource), mix(group, mix(m, hasSource)));
}

/** Length, place and beginning of the content. */
function addContent(related: Related, list: KeyList): void {
  const { view, candidate, lemma: m, headGrade: h, sourceGrade: s, contentGrade: c } = related;
  const { first, length, side, quoted } = related;
  const runs = candidate.arguments.content.length;
  const { word, pos, kind, quote } = view;
  const size = length < 3 ? length : length < 5 ? 3 : length < 8 ? 4 : length < 14 ? 5 : length < 30 ? 6 : 7;
  const beginning = quote[first]! > 1 ? 40 : kind[first]! * 32 + pos[first]!;
  const gap = gapToContent(related);
  const manner = side * 4 + quoted;
  const shape = manner * 8 + size;
  add(list, shape, mix(shape, h), manner, mix(manner, m), mix(manner, c), size, mix(size, m));
  add(list, gap, mix(gap, c), mix(gap, m), beginning, mix(beginning, m), mix(beginning, side));
  add(list, mix(word[first]!, side), runs, mix(runs, manner), mix(beginning, h), mix(size, c));
  add(list, mix(quoted * 4 + side, mix(h, s)));
}

/** How many tokens stand between the cue and the content; more where the content comes first, 15 if it is on both sides. */
function gapToContent({ candidate, head, first, last }: Related): number {
  const { cue } = candidate.arguments;
  if (first > head) return Math.min(first - cue[1] - 1, 6);
  return last < head ? Math.min(cue[0] - last - 1, 6) + 8 : 15;
}

/** What follows the content, the ends of its first run and of the cue. */
function addEnds({ view, candidate, lemma: m, contentGrade: c, last, side }: Related, list: KeyList): void {
  const { content, cue } = candidate.arguments;
  const { word, pos, kind, quote, line } = view;
  const next = last + 1;
  const isInLine = next < view.count && line[next] === line[last];
  const after = !isInLine ? 4096 : quote[next]! > 1 ? 40 + quote[next]! : kind[next]! * 32 + pos[next]!;
  const size = cue[1] - cue[0];
  const end = word[cue[1]]!;
  add(list, after, mix(after, c), mix(word[content[0]![1]]!, side), Math.min(size, 5), mix(m, size));
  add(list, word[cue[0]]!, end, mix(end, side));
}

/** How source and content hang from the head in the tree. */
function addTree(related: Related, list: KeyList): void {
  const { view, head, lemma: m, headGrade: h, sourceGrade: s, contentGrade: c, sourceHead, first } = related;
  const { paths } = related.company;
  const { source } = related.candidate.arguments;
  paths.from(head);
  const part = source.length === 0 ? 9 : paths.partOf(sourceHead < 0 ? source[0]![0] : sourceHead);
  const path = paths.to(first);
  const below = dependentsOf(view.tree, head);
  const own = view.tree.relation[head]!;
  add(list, part, mix(part, s), mix(part, m), mix(part, below), path, mix(path, m), mix(path, c));
  add(list, mix(below, h), mix(below, m), mix(own, h), mix(own, m), mix(own, part));
}

/** What hangs from the head, where it is no clause. */
function addObject(related: Related, list: KeyList): void {
  const { view, candidate, head, lemma: m, headGrade: h, sourceGrade: s, contentGrade: c, side, quoted } = related;
  const { agreement } = candidate;
  const object = isClausal(agreement) ? -1 : objectOf(view.tree, clausesOf(view.document), head);
  const thing = object < 0 ? 0 : view.pos[object]! + 1;
  const word = object < 0 ? 0 : view.lemma[object]!;
  const lexical = object < 0 ? 0 : view.grade[object]! + 1;
  add(list, agreement, mix(agreement, h), mix(agreement, c), mix(agreement, s), mix(agreement, m));
  add(list, mix(agreement, side * 4 + quoted), thing, mix(thing, mix(quoted, m)), word, mix(word, m));
  add(list, mix(lexical, mix(quoted, h)));
}

/** Where it stands in the text. */
function addPlace({ view, head, headGrade: h, first, last }: Related, list: KeyList): void {
  const { kind, quote, line, lineTokens, document } = view;
  const { sentence } = document.tokens;
  const rank = rankOfLine(view, head);
  const isShort = lineTokens[line[head]! + 1]! - lineTokens[line[head]!]! < 16;
  add(list, quote[head]!, mix(quote[head]!, h), mix(rank, h), mix(isShort ? 1 : 0, rank === 0 ? 1 : 0));
  add(list, kind[head] === COLON ? 1 : 0);
  add(list, mix(sentence[first]! - sentence[head]!, sentence[last]! - sentence[head]!));
}

/** The candidate in whose content it stands. */
function addContainer(related: Related, list: KeyList): void {
  const { view, candidates, company, k, candidate, headGrade: h, grade: own } = related;
  const outer = company.container[k]!;
  if (outer < 0) {
    list.template += 4;
    add(list, -1);
    return;
  }
  const other = candidates[outer]!;
  const mutual = covers(candidate, other.head) ? 1 : 0;
  const theirs = grade(other.strength);
  add(list, theirs * 2 + mutual, mix(theirs * 2 + mutual, own), mix(mutual, own > theirs ? 1 : 0));
  add(list, mix(theirs, h), mix(view.lemma[other.head]!, mutual));
}

/** Those beside it that claim the same words, or the same source. */
function addRivals(related: Related, list: KeyList): void {
  const { candidates, k, candidate, head, headGrade: h, grade: own, length } = related;
  const {
    strength,
    arguments: { source, content },
  } = candidate;
  // how many stand in its content, and the strongest of those, of those with the same content, with some of it, with the same source, near by
  let inner = 0,
    innerMost = 0,
    same = 0,
    crossing = 0,
    sharing = 0,
    near = 0;
  for (let j = Math.max(0, k - RIVALS); j <= Math.min(candidates.length - 1, k + RIVALS); j++) {
    if (j === k) continue;
    const other = candidates[j]!;
    const theirs = other.arguments.content;
    const overlap = sharedWords(content, theirs) / Math.min(length, wordsIn(theirs)); // of the shorter one
    if (covers(candidate, other.head)) {
      inner++;
      innerMost = Math.max(innerMost, other.strength);
    }
    if (overlap > 0.6) same = Math.max(same, other.strength);
    else if (overlap > 0.15) crossing = Math.max(crossing, other.strength);
    if (source.length > 0 && other.arguments.source[0]?.[0] === source[0]![0])
      sharing = Math.max(sharing, other.strength);
    if (Math.abs(other.head - head) < 4) near = Math.max(near, other.strength);
  }
  const bandOf = (value: number): number =>
    value === 0 ? 0 : value > strength * 1.5 ? 3 : value > strength * 0.67 ? 2 : 1;
  const ofSame = bandOf(same),
    ofCrossing = bandOf(crossing),
    ofNear = bandOf(near);
  const few = Math.min(inner, 3);
  add(list, few, mix(few, bandOf(innerMost)), mix(grade(innerMost), own), ofSame, mix(grade(same), own));
  add(list, ofCrossing, mix(ofCrossing, own), bandOf(sharing), mix(grade(sharing), own));
  add(list, ofNear, mix(grade(near), own), mix(ofSame * 16 + ofNear * 4 + ofCrossing, h));
}

/** Whether a candidate has a token in its content. */
export const covers = ({ arguments: { content } }: Candidate, token: number): boolean =>
  content.some(([from, to]) => from <= token && token <= to);
