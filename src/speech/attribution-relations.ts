/*
 * Which relations hold. Every head that is at all likely gets its arguments; then a logistic regression looks at each relation as a whole,
 * beside its rivals, and says how likely it is right: a head inside the content of a better one is nested in it, two heads
 * that claim the same words cannot both be right, a "said" without any source is odd. What it says is the published confidence.
 */
import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { hasWord } from '../text/letters.ts';
import { exponential } from '../text/exponential.ts';
import { mix } from '../learning/hash.ts';
import { MOST_FEATURES } from '../learning/feature-list.ts';
import { sumFeatures } from '../learning/lanes.ts';
import type { ArgumentFinder, Arguments } from './arguments.ts';
import type { LinearModel } from './cues.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { agentOf } from '../syntax/subjects.ts';
import { createPaths, dependentsOf, isPassive, SUBJECT, SUBJECT_HEAD, type Paths } from './paths.ts';
import { subjectBeyondTime } from './sources.ts';
import {
  AUX, BE, COLON, COMMA, IT, NOT, NOUN, OBJECT_PRONOUN, POSSESSIVE, PRON, PROPN, RELATIVE, SEMICOLON, STOP, SUBJECT_PRONOUN, THAT, ADV, VERB, type SpeechView,
} from './speech-view.ts';

/** Name of this extractor; change it with every change below, so that old weights are refused. */
export const RELATION_FEATURES = 'speech relations 2';
export const RELATION_LABELS = ['wrong', 'right'] as const;

/** Heads less likely than this are not looked at. */
export const LEAST_HEAD = 0.32;

/** How likely each token is the head of a cue, as one of four grades that the features of arguments.ts look at. */
export function gradeHeads(probability: Float32Array): Uint8Array {
  const grades = new Uint8Array(probability.length);
  for (let i = 0; i < grades.length; i++) { const p = probability[i]!; grades[i] = p > 0.7 ? 3 : p > 0.35 ? 2 : p > 0.12 ? 1 : 0; }
  return grades;
}

/** A relation that may hold. */
export interface Candidate {
  readonly head: number;
  readonly headProbability: number;
  readonly arguments: Arguments;
  /** How likely it is, as far as it can be told without its rivals. */
  readonly strength: number;
}

/** A relation for each head that is likely enough and has a content. */
export function findCandidates(view: SpeechView, heads: Float32Array, finder: ArgumentFinder, least: number = LEAST_HEAD): Candidate[] {
  const grades = gradeHeads(heads);
  const candidates: Candidate[] = [];
  const paths = createPaths(view.document);
  for (let head = 0; head < heads.length; head++) {
    const probability = heads[head]!;
    if (probability < least || !isSparse(candidates, head)) continue;
    const found = withReport(view, head, finder.find(head, grades));
    if (found.content.length === 0) continue;
    const active = withoutPatient(view, paths, head, found);
    const whole = active.source.length > 0 || active !== found ? active : withSharedSource(view, candidates, head, withClausalSource(view, withSubject(view, found)));
    candidates.push({ head, headProbability: probability, arguments: whole, strength: probability * whole.contentCertainty * (0.5 + whole.sourceCertainty / 2) });
  }
  return candidates;
}

/** "Novak has been criticized for ...", "a man accused of ...": of whom a passive says something, says nothing. The agent does, if there is one: "by the union". */
function withoutPatient({ document, tree }: SpeechView, paths: Paths, head: number, found: Arguments): Arguments {
  const [source] = found.source;
  if (source === undefined || !isPassive(tree, head)) return found;
  paths.from(head);
  const isPatient = (token: number): boolean => paths.partOf(token) === SUBJECT || paths.partOf(token) === SUBJECT_HEAD;
  if (!isPatient(source[0]) && !isPatient(source[1])) return found;
  const agent = agentOf(tree, clausesOf(document), head);
  if (agent < 0) return { ...found, source: [] };
  const { first, last } = clausesOf(document).phraseOf(agent);
  return { ...found, source: [[first, last]] };
}

/** Whether a sentence begins with "According to". */
export function isReport({ tokens, forms, sentenceTokens }: Document, head: number): boolean {
  return forms[tokens.form[head]!] === 'According' && sentenceTokens[tokens.sentence[head]!] === head && forms[tokens.form[head + 1]!] === 'to';
}

/** "According to Trend, the mayor said that ...": beside another cue the chain gives the first no content; all behind its comma is its. */
function withReport({ document, kind }: SpeechView, head: number, found: Arguments): Arguments {
  if (found.content.length > 0 || !isReport(document, head)) return found;
  const last = document.sentenceTokens[document.tokens.sentence[head]! + 1]! - 1;
  let comma = found.source.length > 0 ? found.source[0]![1] + 1 : head + 2;
  while (comma < last && kind[comma] !== COMMA) comma++;
  if (comma >= last || comma === head + 2) return found;
  return { ...found, source: [[head + 2, comma - 1]], cue: [head, head + 1], content: [[comma + 1, last]], sourceCertainty: LIKELY, contentCertainty: LIKELY, openness: LIKELY };
}

/** How sure a rule is of what the chain does not find. */
const LIKELY = 0.9;

/** "The minister said that the plan had failed, adding that he would resign": a participle after a comma has the source of the cue before it. */
function withSharedSource({ document: { tokens, forms, sentenceTokens }, kind, pos, quote }: SpeechView, candidates: readonly Candidate[], head: number, found: Arguments): Arguments {
  const before = found.cue[0] - 1;
  if (pos[head] !== VERB || before < sentenceTokens[tokens.sentence[head]!]! || kind[before] !== COMMA || !forms[tokens.form[head]!]!.endsWith('ing')) return found;
  for (let k = candidates.length - 1; k >= 0 && tokens.sentence[candidates[k]!.head] === tokens.sentence[head]; k--) {
    const { arguments: { source, sourceCertainty }, head: other } = candidates[k]!;
    if (source.length > 0 && (quote[other] !== 0) === (quote[head] !== 0)) return { ...found, source, sourceCertainty };
  }
  return found;
}

/** "The company on Friday announced that ...": the chain finds no source beyond a time. */
function withSubject({ document, pos }: SpeechView, found: Arguments): Arguments {
  const { cue, content } = found;
  const subject = pos[cue[0]] === VERB && content[0]![0] > cue[1] ? subjectBeyondTime(document, cue[0]) : null;
  return subject === null ? found : { ...found, source: [subject], sourceCertainty: LIKELY };
}

/**
 * "The striker who carried the club to its first title said that ...": a subject with a clause of its own looks like a content to the chain. Where it stands
 * right before the cue, and another content behind, it is the source.
 */
function withClausalSource({ kind }: SpeechView, found: Arguments): Arguments {
  const { content: [first, ...rest], cue, contentCertainty } = found;
  if (first === undefined || rest.length === 0 || first[1] !== cue[0] - 1 || rest[0]![0] < cue[1] || kind[rest[0]![0]] !== THAT) return found;
  for (let i = first[0] + 1; i < first[1]; i++) if (kind[i] === RELATIVE) return { ...found, source: [first], content: rest, sourceCertainty: contentCertainty };
  return found;
}

/** Most candidates in a row of {@link CROWD_TOKENS} tokens: no article has more, a text of nothing but "said" must not take for ever. */
const CROWD = 12;
const CROWD_TOKENS = 60;

function isSparse(candidates: readonly Candidate[], head: number): boolean {
  const earlier = candidates[candidates.length - CROWD];
  return earlier === undefined || head - earlier.head >= CROWD_TOKENS;
}

/** How many neighbours on either side are looked at as rivals. */
const RIVALS = 6;

/** What a relation is among the others. */
interface Company {
  /** The strongest candidate in whose content each head stands, or -1. */
  readonly container: Int32Array;
  readonly paths: Paths;
}

export function companyOf(view: SpeechView, candidates: readonly Candidate[]): Company {
  const owner = new Int32Array(view.count).fill(-1);
  const order = candidates.map((_, k) => k).sort((a, b) => candidates[a]!.strength - candidates[b]!.strength || a - b);
  for (const k of order) for (const [from, to] of candidates[k]!.arguments.content) owner.fill(k, from, to + 1);
  return { container: Int32Array.from(candidates, ({ head }) => owner[head]!), paths: createPaths(view.document) };
}

const grade = (p: number): number => (p < 0.02 ? 0 : p < 0.1 ? 1 : p < 0.2 ? 2 : p < 0.3 ? 3 : p < 0.4 ? 4 : p < 0.5 ? 5 : p < 0.6 ? 6 : p < 0.7 ? 7 : p < 0.8 ? 8 : p < 0.9 ? 9 : p < 0.95 ? 10 : p < 0.98 ? 11 : 12);

/** Writes the features of one candidate among the others; returns how many. */
export function relationFeatures(view: SpeechView, candidates: readonly Candidate[], company: Company, k: number, keys: Int32Array): number {
  const paths = company.paths;
  const { head, headProbability, arguments: { source, content, cue, sourceCertainty, contentCertainty, openness }, strength } = candidates[k]!;
  const { lemma, word, pos, kind, grade: lexical, quote, line, lineTokens, document } = view;
  const { sentence } = document.tokens;
  let count = 0;
  let template = 500;
  const add = (value: number): void => {
    templates[count] = template++;
    keys[count++] = value; // the key comes last, in one loop for all
  };
  const h = grade(headProbability), s = grade(sourceCertainty), c = grade(contentCertainty), o = grade(openness), all = grade(strength);
  const m = lemma[head]!;

  add(0); add(h); add(s); add(c); add(o); add(all); add(h * 16 + c); add(h * 16 + s); add(s * 16 + c); add((h >> 1) * 64 + (s >> 1) * 8 + (c >> 1));
  add(m); add(mix(m, h >> 2)); add(mix(m, c >> 2)); add(mix(m, s >> 2)); add(pos[head]! * 16 + lexical[head]!); add(mix(pos[head]! * 16 + lexical[head]!, h));

  // the source
  let sourceIs = 0;
  let sourceSide = 0;
  let sourceHead = -1;
  if (source.length > 0) {
    const [from, to] = source[0]!;
    sourceSide = from < head ? 1 : 2;
    for (let i = from; i <= to; i++) {
      const p = pos[i]!;
      if (p === PROPN || p === NOUN || p === PRON || kind[i] === SUBJECT_PRONOUN || kind[i] === POSSESSIVE || kind[i] === RELATIVE) sourceHead = i;
      if (sourceHead >= 0 && p !== PROPN && p !== NOUN && i > sourceHead) break;
    }
    const i = sourceHead < 0 ? from : sourceHead;
    sourceIs = kind[i] === SUBJECT_PRONOUN ? 1 : kind[i] === OBJECT_PRONOUN ? 2 : kind[i] === POSSESSIVE ? 3 : kind[i] === RELATIVE ? 4 : kind[i] === IT ? 5 : pos[i] === PRON ? 6 : pos[i] === PROPN ? 7 : pos[i] === NOUN ? 8 : 9;
    const gap = sourceSide === 1 ? Math.max(0, cue[0] - to - 1) : Math.max(0, from - cue[1] - 1);
    add(sourceIs * 4 + sourceSide); add(mix(sourceIs * 4 + sourceSide, s)); add(Math.min(gap, 8) * 4 + sourceSide); add(mix(Math.min(gap, 8) * 4 + sourceSide, s)); add(Math.min(to - from, 8)); add(lemma[i]!); add(mix(lemma[i]!, h >> 1));
    add(source.length > 1 ? 1 : 0);
  } else { template += 8; add(1); }
  add(mix(sourceIs * 4 + sourceSide, pos[head]! * 16 + lexical[head]!)); add(mix(sourceIs * 4 + sourceSide, m));
  let group = 0;
  for (let i = head - 1; i >= 0 && head - i < 6; i--) {
    if (kind[i] === BE) group |= 1; else if (kind[i] === NOT) group |= 2; else if (!(pos[i] === AUX || pos[i] === ADV)) break;
    else group |= 4;
  }
  add(mix(group, source.length > 0 ? 1 : 0)); add(mix(group, mix(m, source.length > 0 ? 1 : 0)));

  // the content
  const [first, firstTo] = content[0]!;
  const last = content[content.length - 1]![1];
  const side = (first < head ? 1 : 0) + (last > head ? 2 : 0);
  let length = 0;
  let quoted = 0;
  for (const [from, to] of content) {
    length += to - from + 1;
    const step = Math.max(1, (to - from) >> 3); // a sample will do
    let all = 0, inside = 0;
    for (let i = from; i <= to; i += step) { all++; if (quote[i] !== 0) inside++; }
    quoted |= inside === all ? 1 : inside > 0 ? 3 : 2;
  }
  const size = length < 3 ? length : length < 5 ? 3 : length < 8 ? 4 : length < 14 ? 5 : length < 30 ? 6 : 7;
  const beginning = quote[first]! > 1 ? 40 : kind[first]! * 32 + pos[first]!;
  const gap = first > head ? Math.min(first - cue[1] - 1, 6) : last < head ? Math.min(cue[0] - last - 1, 6) + 8 : 15;
  const shape = (side * 4 + quoted) * 8 + size;
  add(shape); add(mix(shape, h)); add(side * 4 + quoted); add(mix(side * 4 + quoted, m)); add(mix(side * 4 + quoted, c)); add(size); add(mix(size, m)); add(gap); add(mix(gap, c)); add(mix(gap, m));
  add(beginning); add(mix(beginning, m)); add(mix(beginning, side)); add(mix(word[first]!, side)); add(content.length); add(mix(content.length, side * 4 + quoted));
  add(mix(beginning, h)); add(mix(size, c)); add(mix(quoted * 4 + side, mix(h, s)));
  const after = last + 1 < view.count && line[last + 1] === line[last] ? (quote[last + 1]! > 1 ? 40 + quote[last + 1]! : kind[last + 1]! * 32 + pos[last + 1]!) : 4096;
  add(after); add(mix(after, c)); add(mix(word[firstTo]!, side));
  add(cue[1] - cue[0] < 5 ? cue[1] - cue[0] : 5); add(mix(m, cue[1] - cue[0])); add(word[cue[0]]!); add(word[cue[1]]!); add(mix(word[cue[1]]!, side));

  // the tree
  paths.from(head);
  const part = source.length === 0 ? 9 : paths.partOf(sourceHead < 0 ? source[0]![0] : sourceHead);
  const path = paths.to(first);
  const below = dependentsOf(view.tree, head);
  const own = document.tokens.relation[head]!;
  add(part); add(mix(part, s)); add(mix(part, m)); add(mix(part, below)); add(path); add(mix(path, m)); add(mix(path, c)); add(mix(below, h)); add(mix(below, m)); add(mix(own, h)); add(mix(own, m)); add(mix(own, part));

  // the place
  add(quote[head]!); add(mix(quote[head]!, h)); add(mix(Math.min(line[head]!, 2), h)); add(mix(lineTokens[line[head]! + 1]! - lineTokens[line[head]!]! < 16 ? 1 : 0, line[head] === 0 ? 1 : 0)); add(kind[head] === COLON ? 1 : 0);
  add(mix(sentence[first]! - sentence[head]!, sentence[last]! - sentence[head]!));

  // its rivals
  const outer = company.container[k]!;
  if (outer >= 0) {
    const other = candidates[outer]!;
    const mutual = covers(candidates[k]!, other.head) ? 1 : 0;
    const theirs = grade(other.strength);
    add(theirs * 2 + mutual); add(mix(theirs * 2 + mutual, all)); add(mix(mutual, all > theirs ? 1 : 0)); add(mix(theirs, h)); add(mix(lemma[other.head]!, mutual));
  } else { template += 4; add(-1); }
  let inner = 0, same = 0, crossing = 0, sharing = 0, innerMost = 0, near = 0;
  for (let j = Math.max(0, k - RIVALS); j <= Math.min(candidates.length - 1, k + RIVALS); j++) {
    if (j === k) continue;
    const other = candidates[j]!;
    const overlap = overlapOf(content, other.arguments.content, length);
    if (covers(candidates[k]!, other.head)) { inner++; innerMost = Math.max(innerMost, other.strength); }
    if (overlap > 0.6) same = Math.max(same, other.strength);
    else if (overlap > 0.15) crossing = Math.max(crossing, other.strength);
    if (source.length > 0 && other.arguments.source.length > 0 && other.arguments.source[0]![0] === source[0]![0]) sharing = Math.max(sharing, other.strength);
    if (Math.abs(other.head - head) < 4) near = Math.max(near, other.strength);
  }
  const bands = (value: number): number => (value === 0 ? 0 : value > strength * 1.5 ? 3 : value > strength * 0.67 ? 2 : 1);
  add(Math.min(inner, 3)); add(mix(Math.min(inner, 3), bands(innerMost))); add(mix(grade(innerMost), all)); add(bands(same)); add(mix(grade(same), all)); add(bands(crossing)); add(mix(bands(crossing), all));
  add(bands(sharing)); add(mix(grade(sharing), all)); add(bands(near)); add(mix(grade(near), all)); add(mix(bands(same) * 16 + bands(near) * 4 + bands(crossing), h));
  for (let n = 0; n < count; n++) keys[n] = mix(templates[n]!, keys[n]!);
  return count;
}

const templates = /* @__PURE__ */ new Int32Array(MOST_FEATURES);

function covers({ arguments: { content } }: Candidate, token: number): boolean {
  for (const [from, to] of content) if (from <= token && token <= to) return true;
  return false;
}

/** The share of the shorter of two contents that the other has. */
function overlapOf(a: Arguments['content'], b: Arguments['content'], lengthOfA: number): number {
  let common = 0;
  let lengthOfB = 0;
  for (const [from, to] of b) {
    lengthOfB += to - from + 1;
    for (const [x, y] of a) common += Math.max(0, Math.min(y, to) - Math.max(x, from) + 1);
  }
  return common / Math.min(lengthOfA, lengthOfB);
}

/** How likely each candidate is right. */
export function scoreRelations(view: SpeechView, candidates: readonly Candidate[], { lanes, step }: LinearModel): Float64Array {
  const company = companyOf(view, candidates);
  const out = new Float64Array(candidates.length);
  const keys = new Int32Array(MOST_FEATURES);
  const scores = new Int32Array(2);
  for (let k = 0; k < candidates.length; k++) {
    const count = relationFeatures(view, candidates, company, k, keys);
    scores.fill(0);
    sumFeatures(lanes, keys, count, scores, 0);
    out[k] = 1 / (1 + exponential((scores[0]! - scores[1]!) * step));
  }
  return out;
}

/** Those of the likely candidates that stand in no other's content. */
export function outermost(candidates: readonly Candidate[], probability: Float64Array, least: number): { candidate: Candidate; probability: number }[] {
  const accepted = candidates.map((candidate, k) => ({ candidate, probability: probability[k]! })).filter((one) => one.probability >= least);
  return accepted.filter((one, k) => {
    for (let j = Math.max(0, k - RIVALS); j <= Math.min(accepted.length - 1, k + RIVALS); j++) {
      const other = accepted[j]!;
      if (j === k || !covers(other.candidate, one.candidate.head)) continue;
      if (!covers(one.candidate, other.candidate.head) || other.probability > one.probability || (other.probability === one.probability && j < k)) return false;
    }
    return true;
  });
}

/** Whether the text denies that it was said: "did not say", "nobody said". */
export function isNegated(view: SpeechView, { head, arguments: { cue, source } }: Candidate, nobodies: ReadonlySet<number>): boolean {
  const { kind, pos, lemma } = view;
  for (let i = head - 1; i >= 0 && head - i < FAR; i--) {
    if (isNot(view, i)) return true;
    if (kind[i] === COMMA) { // "did not, at any time, say"
      const open = commaBefore(view, i);
      if (open < 0) break;
      i = open;
    } else if (!(i >= cue[0] || pos[i] === AUX || pos[i] === ADV)) break;
  }
  const [subject] = source;
  if (subject === undefined) return false;
  return nobodies.has(lemma[subject[0]]!) || (subject[1] < head && pos[subject[0] - 1] === AUX && isDeniedBefore(view, subject[0] - 1));
}

/** How far from the head a negation is looked for, and how long what stands between commas before it may be. */
const FAR = 12;
const ASIDE = 7;

/** The comma that a comma closes, if it stands near, or -1. */
function commaBefore({ kind }: SpeechView, closing: number): number {
  for (let i = closing - 2; i > 0 && closing - i <= ASIDE; i--) if (kind[i] === COMMA) return i;
  return -1;
}

/** "Not once did Ode say", "At no time has Ode said", "Nor did he say": what stands before the auxiliary that stands before its subject. */
function isDeniedBefore(view: SpeechView, auxiliary: number): boolean {
  const { tokens, sentenceTokens } = view.document;
  const from = sentenceTokens[tokens.sentence[auxiliary]!]!;
  for (let i = auxiliary - 1; i >= from && auxiliary - i < 4; i--) if (isNot(view, i)) return true;
  return false;
}

/** "not", but not that of "not only". */
function isNot({ kind, document: { tokens, forms } }: SpeechView, i: number): boolean {
  return kind[i] === NOT && !/^(?:only|just|merely|simply)$/.test(forms[tokens.form[i + 1]!]!);
}

/** Spans of runs of tokens: quotation marks in, commas and full stops at the ends out. */
export function contentSpans(view: SpeechView, runs: Arguments['content']): Span[] {
  const { document: { tokens, text }, kind, quote, quotations: { quotations, id } } = view;
  const spans: Span[] = [];
  for (const run of runs) {
    let [from, to] = run;
    while (from < to && (kind[from] === COMMA || kind[from] === STOP || kind[from] === SEMICOLON || kind[from] === COLON) && quote[from] === 0) from++;
    while (to > from && (kind[to] === COMMA || kind[to] === STOP || kind[to] === SEMICOLON) && quote[to] === 0) to--;
    // within a quotation: its marks are not the content's
    const whose = id[from]!;
    if (whose >= 0 && whose === id[to] && !(quotations[whose]!.first === from && quotations[whose]!.last === to)) {
      if (quotations[whose]!.last === to && quotations[whose]!.first < from) {
        to--;
        while (to > from && (kind[to] === COMMA || kind[to] === STOP)) to--;
      } else if (quotations[whose]!.first === from && to > from && quotations[whose]!.last - to > 4) from++;
    }
    // a quotation all but its mark, or all but ",”"
    const around = id[to]!;
    if (around >= 0 && quotations[around]!.closed && quotations[around]!.first >= from && quotations[around]!.last - to < 4 && quotations[around]!.last > to) {
      let rest = to + 1;
      while (rest < quotations[around]!.last && (kind[rest] === COMMA || kind[rest] === STOP)) rest++;
      if (rest === quotations[around]!.last) to = rest;
    }
    const before = from > 0 ? id[from - 1]! : -1;
    if (before >= 0 && before === id[from] && quotations[before]!.first === from - 1 && quote[from] === 1) from--;
    const after = to + 1 < view.count ? id[to + 1]! : -1;
    // not so “I told him, [‘Go!’]”
    const isInner = after >= 0 && quotations[after]!.first < from && /^['’"”»›]/.test(text.slice(tokens.start[to], tokens.end[to]));
    if (after >= 0 && after === id[to] && !isInner && quotations[after]!.last === to + 1 && quote[to + 1] === 3 && quote[to] === 1) to++;
    const span = { start: tokens.start[from]!, end: tokens.end[to]! };
    if (hasWord(text.slice(span.start, span.end))) spans.push(span); // not marks alone
  }
  return spans;
}

/** The span of a run of tokens. */
export function spanOf({ tokens }: Document, [from, to]: readonly [number, number]): Span {
  return { start: tokens.start[from]!, end: tokens.end[to]! };
}
