/*
 * What the model of relations looks at: how likely the parts of a relation are, who its source is, how its content stands to its head on the page and in the tree, and its rivals.
 */
import { BE, IT, NOT, OBJECT_PRONOUN, POSSESSIVE, RELATIVE, SUBJECT_PRONOUN } from '../english/clause-words.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { lemmaAt } from '../language/document.ts';
import { featuresInto, type AddFeatures } from '../learning/boosted-trees.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { objectOf } from '../syntax/subjects.ts';
import type { Arguments } from './arguments.ts';
import { createPaths, type Paths } from './paths.ts';
import { ADV, AUX, NOUN, PRON, PROPN, PUNCT, rankOfLine, type SpeechView } from './speech-view.ts';
import { hasThat, hasVerb, sharedWords, wordsIn, type Run } from './tree-reading.ts';

/** Name of this extractor; change it with every change below, so that old trees are refused. */
export const RELATION_FEATURES = 'speech relations 6';
/** How many features a relation has. */
export const RELATION_WIDTH = 54;

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

/** Whether a clause hangs from the head. */
export const isClausal = (agreement: number): boolean => agreement >= 16 + 12;

/** Writes the features of one candidate among the others. */
export function relationFeatures(
  view: SpeechView,
  candidates: readonly Candidate[],
  company: Company,
  k: number,
  out: Uint8Array,
): void {
  const related = relate(view, candidates, company, k);
  const add = featuresInto(out);
  addCertainties(related, add);
  addCue(related, add);
  addSource(related, add);
  addContent(related, add);
  addObject(related, add);
  addPlace(related, add);
  addRivals(related, add);
}

/** A probability in steps. */
const STEPS = 60;

/** A candidate with what more than one group of features looks at. */
interface Related {
  readonly view: SpeechView;
  readonly candidates: readonly Candidate[];
  readonly company: Company;
  readonly k: number;
  readonly candidate: Candidate;
  /** The word that stands for the source, or -1. */
  readonly sourceHead: number;
  /** First and last token of the content, and its length in tokens. */
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

function relate(view: SpeechView, candidates: readonly Candidate[], company: Company, k: number): Related {
  const candidate = candidates[k]!;
  const {
    source: [run],
    content,
  } = candidate.arguments;
  return {
    view,
    candidates,
    company,
    k,
    candidate,
    sourceHead: run === undefined ? -1 : nounOf(view, run),
    first: content[0]![0],
    last: content.at(-1)![1],
    length: wordsIn(content),
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

const SOURCE_KINDS: Readonly<Record<number, number>> = {
  [SUBJECT_PRONOUN]: 1,
  [OBJECT_PRONOUN]: 2,
  [POSSESSIVE]: 3,
  [RELATIVE]: 4,
  [IT]: 5,
};

const kindOfSource = ({ pos, kind }: SpeechView, i: number): number =>
  SOURCE_KINDS[kind[i]!] ?? (pos[i] === PRON ? 6 : pos[i] === PROPN ? 7 : pos[i] === NOUN ? 8 : 9);

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

/** How likely its parts are, and how the chain and the tree agree on them. */
function addCertainties({ candidate }: Related, add: AddFeatures): void {
  const { headProbability, strength, atLeast, agreement } = candidate;
  const { sourceCertainty, contentCertainty, openness } = candidate.arguments;
  for (const p of [headProbability, strength, atLeast, sourceCertainty, contentCertainty, openness]) add(p * STEPS);
  if (agreement < 16) add(0, 3, 3);
  else add(1 + Math.floor((agreement - 16) / 12), ((agreement - 16) >> 2) % 3, agreement & 3);
}

/** The cue and its verb group. */
function addCue({ view, candidate: { head, arguments: whole } }: Related, add: AddFeatures): void {
  const { kind, pos, grade, tree, quote } = view;
  let group = 0; // 1 a form of "be", 2 negated, 4 other auxiliaries
  for (let i = head - 1; i >= 0 && head - i < 6; i--) {
    if (kind[i] === BE) group |= 1;
    else if (kind[i] === NOT) group |= 2;
    else if (!(pos[i] === AUX || pos[i] === ADV)) break;
    else group |= 4;
  }
  add(grade[head]!, pos[head]!, tree.inflection[head]!, tree.relation[head]!, quote[head]!, group);
  add(whole.cue[1] - whole.cue[0], kind[head - 1] ?? 0, kind[head + 1] ?? 0);
}

/** Who it is: by which word, where it stands, what it is in the clause, what is named by it and how much that says elsewhere. */
function addSource({ view, company, k, candidate, sourceHead }: Related, add: AddFeatures): void {
  const { head, strength } = candidate;
  const { source, cue } = candidate.arguments;
  const [run] = source;
  add(source.length);
  if (run === undefined) {
    add(0, 0, 0, 0, 0, 0, 0);
    return;
  }
  const [from, to] = run;
  const word = sourceHead < 0 ? from : sourceHead;
  const entity = company.entity[k]!;
  company.paths.from(head);
  add(kindOfSource(view, word), company.paths.partOf(word), 1 + to - from);
  add(from < head ? 20 + cue[0] - to : 60 + from - cue[1]);
  add(view.standing[headOfRun(view, run)]! + 1);
  add(entity < 0 ? 20 : Math.min(19, (company.said.get(entity) ?? 0) - (strength > CLEAR ? 1 : 0)));
  add(view.pos[word] === NOUN ? 1 + kindOfAnyNoun(lemmaAt(view.document, word)) : 0);
}

/** Its length, place and beginning, and what follows it. */
function addContent(related: Related, add: AddFeatures): void {
  const { view, candidate, first, last, length } = related;
  const { head, arguments: whole } = candidate;
  const { pos, kind, quote, line } = view;
  const { content } = whole;
  add(quotedOf(view, content), (first < head ? 1 : 0) + (last > head ? 2 : 0), length, content.length);
  add(kind[first]!, pos[first]!, quote[first]!, gapToContent(related));
  add(content.some(([from, to]) => hasVerb(pos, from, to)) ? 1 : 0, hasThat(view, content) ? 1 : 0);
  const next = last + 1;
  const isInLine = next < view.count && line[next] === line[last];
  if (isInLine) add(1 + kind[next]!, 1 + pos[next]!, 1 + quote[next]!);
  else add(0, 0, 0);
}

/** How many tokens stand between the cue and the content; more where the content comes first, 15 if it is on both sides. */
function gapToContent({ candidate: { head, arguments: whole }, first, last }: Related): number {
  const { cue } = whole;
  if (first > head) return Math.min(first - cue[1] - 1, 6);
  return last < head ? Math.min(cue[0] - last - 1, 6) + 8 : 15;
}

/** What hangs from the cue, where it is no clause. */
function addObject({ view, candidate: { head, agreement } }: Related, add: AddFeatures): void {
  const { tree, pos, grade, document } = view;
  const object = isClausal(agreement) ? -1 : objectOf(tree, clausesOf(document), head);
  if (object < 0) add(0, 0, 0);
  else add(1 + pos[object]!, 1 + grade[object]!, 1 + tree.relation[object]!);
}

/** Where it stands in the text. */
function addPlace({ view, candidate: { head }, first, last }: Related, add: AddFeatures): void {
  const { line, lineTokens, document } = view;
  const { sentence } = document.tokens;
  add(rankOfLine(view, head), lineTokens[line[head]! + 1]! - lineTokens[line[head]!]!);
  add(sentence[first]! - sentence[head]! + 5, sentence[last]! - sentence[head]! + 5);
}

/** Those beside it: the candidate in whose content it stands, those that claim the same words, or have the same source. */
function addRivals({ candidates, company, k, candidate, length }: Related, add: AddFeatures): void {
  const {
    head,
    arguments: { source, content },
  } = candidate;
  const outer = candidates[company.container[k]!];
  if (outer === undefined) add(0, 0);
  else add(1 + outer.strength * STEPS, covers(candidate, outer.head) ? 2 : 1);
  // how many stand in its content, and the strongest of those, of those with the same content, with some of it, with the same source, near by
  let inner = 0;
  const most = { inner: 0, same: 0, crossing: 0, sharing: 0, near: 0 };
  const raise = (name: keyof typeof most, strength: number): void => {
    most[name] = Math.max(most[name], strength);
  };
  for (let j = Math.max(0, k - RIVALS); j <= Math.min(candidates.length - 1, k + RIVALS); j++) {
    if (j === k) continue;
    const { head: theirHead, strength, arguments: theirs } = candidates[j]!;
    const overlap = sharedWords(content, theirs.content) / Math.min(length, wordsIn(theirs.content)); // of the shorter one
    if (covers(candidate, theirHead)) {
      inner++;
      raise('inner', strength);
    }
    if (overlap > 0.6) raise('same', strength);
    else if (overlap > 0.15) raise('crossing', strength);
    if (source.length > 0 && theirs.source[0]?.[0] === source[0]![0]) raise('sharing', strength);
    if (Math.abs(theirHead - head) < 4) raise('near', strength);
  }
  add(inner);
  for (const strength of Object.values(most)) add(strength * STEPS);
}

/** Whether a candidate has a token in its content. */
export const covers = ({ arguments: { content } }: Candidate, token: number): boolean =>
  content.some(([from, to]) => from <= token && token <= to);
