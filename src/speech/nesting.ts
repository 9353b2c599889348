/*
 * What is said within what is said. "According to Trend, Ode said that the dam would hold": the corpus that the models learn from annotates only the outer attribution,
 * so the head of an inner one is judged by a model that never saw the insides of contents, and looks there as if the outer quotation marks were not.
 *
 * Where its source stands outside of that content, the two are no nest but a row: "Ode addressed the delay and stressed the cost", "Ode assured them that the work would
 * go on, promising new boats". The first content then ends before the second cue.
 */
import { lemmaAt, type Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { createArgumentFinder, type Arguments } from './arguments.ts';
import { OFTEN, SOMETIMES } from './cue-grades.ts';
import { scoreHeads } from './cues.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { AND, BUT, COMMA, THAT } from '../english/clause-words.ts';
import { FIRST_PLURAL, FIRST_SINGULAR, PERSONAL_SPEAKERS } from '../english/pronouns.ts';
import { HOLDING_VERBS } from '../english/saying.ts';
import { ADV, AUX, type SpeechView } from './speech-view.ts';
import { paint, tokenAt, tokensWithin } from './token-places.ts';
import { Tag } from '../grammar/pos-tags.ts';
import {
  ACTIVE_SUBJECTS,
  AUXILIARIES,
  CLAUSAL_COMPLEMENTS,
  COMPLEMENTS,
  OPEN_COMPLEMENTS,
  SUBJECTS,
} from '../syntax/relation-sets.ts';
import { Form, Rel } from '../syntax/relations.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import { isClaim, readByTree } from './grammatical-arguments.ts';
import { withBounds, withoutJoints } from './content-bounds.ts';
import { chooseReading, withoutHearer } from './readings.ts';
import { asAttitude, gradeHeads, isAnybody, plainly } from './attribution-relations.ts';
import { isNobodys, isOtherSense, isSeeming } from './other-senses.ts';
import type { Candidate } from './relation-features.ts';
import type { SpeechModels } from './models.ts';
import { isNegated } from './negation.ts';
import { contentOfAttitude } from './attitudes.ts';
import { readLearned } from './report-patterns.ts';
import { clausesOf } from '../syntax/clauses.ts';
import type { Reading } from './tree-reading.ts';

/** Least probability of an inner head, and of the relation as a whole. */
const LEAST_HEAD = 0.5;
const LEAST = 0.4;
/**
 * Least probability of a relation that is nested and of which no clause is the content ("I know their leader", in quotation marks): of what is less likely, readers of 162 stories reported one in five.
 */
const LEAST_NESTED = 0.55;

/** What is found within contents: relations nested there, and those that only stand in a row with the one before. */
export interface Inner {
  readonly candidate: Candidate;
  readonly probability: number;
  /** Index of the attribution whose content ends where this one's cue, or what joins it, begins; -1 for one that is nested. */
  readonly after: number;
  /** Offset of that end. */
  readonly cut: number;
}

/** Attributions whose cue stands in the content of one of these. */
export function findNested(
  view: SpeechView,
  models: Pick<SpeechModels, 'nested' | 'arguments' | 'chain' | 'readings'>,
  outer: readonly DraftAttribution[],
): Inner[] {
  const { document, kind, quote, pos } = view;
  const { owner, spans, drafts } = paintContents(document, outer);
  const cues = outer.flatMap(({ cue }) => cue);
  const taken = tokensWithin(document, cues);
  const inner = withoutOuterMarks(view, (first) => {
    const run = spans[owner[first]!];
    return run !== undefined && run[0] < first;
  });
  const open = new Uint8Array(view.count);
  for (let i = 0; i < view.count; i++) open[i] = owner[i]! >= 0 && taken[i] === 0 && !isSeeming(view, i) ? 1 : 0;
  const heads = scoreHeads(inner, models.nested, open);
  const sure: number[] = [];
  for (let i = 0; i < view.count; i++)
    if (heads[i]! >= LEAST_HEAD || (open[i] === 1 && isSurely(view, i))) sure.push(i);
  if (sure.length === 0) return [];
  const finder = createArgumentFinder(inner, models.arguments, models.chain);
  const grades = gradeHeads(heads);
  return sure.map(innerAt).filter((found) => found !== null);

  function innerAt(head: number): Inner | null {
    const tree = readByTree(inner, head);
    const wanted = wantedBy(inner, head, tree);
    const found = beforeThat(inner, withoutJoints({ view: inner, head, found: readingOf(head, tree, wanted) }));
    const all = withSharedSubject(view, head, found, outer[drafts[owner[head]!]!]!);
    if (isNobodys(view, head, tree, all) || isOther(inner, head, tree, all)) return null;
    const own = heads[head]! * all.contentCertainty * (0.5 + all.sourceCertainty / 2);
    const probability = Math.max(own, isSurely(view, head) ? LEAST_HEAD : 0);
    if (probability < LEAST) return null;
    const span = spans[owner[head]!]!;
    const candidate = (clipped: Arguments): Candidate => asCandidate(head, heads[head]!, clipped, probability);
    const inRow = (cut: number): Inner => ({
      candidate: candidate(all),
      probability,
      after: drafts[owner[head]!]!,
      cut: document.tokens.end[cut - 1]!,
    });
    if (all.source.length > 0 && all.source[0]![1] < span[0] && quote[head] === 0) {
      const cut = joinBefore(all.cue[0]);
      const isRow = cut > span[0] && all.content.length > 0 && all.content[0]![0] > head;
      return isRow ? inRow(cut) : null;
    }
    const join = joinBefore(all.source[0]?.[0] ?? 0);
    // a turn is one's as a whole, whoever else is said in it to say something
    const isTurn = outer[drafts[owner[head]!]!]!.turn !== undefined;
    if (join > span[0] && quote[head] === 0 && !isTurn && isSecondReport(view, head, all)) return inRow(join);
    if (probability < LEAST_NESTED && wanted.length === 0 && !hasClause(view, head)) return null;
    const clipped = clip(withBounds(inner, head, withoutHearer(inner, head, all)), span);
    if (!isWhole(clipped, all)) return null;
    const nested = candidate(clipped);
    return wanted.length > 0 && isUnwanted(inner, nested)
      ? null
      : { candidate: nested, probability, after: -1, cut: 0 };
  }

  function readingOf(head: number, tree: Reading | null, wanted: Arguments['content']): Arguments {
    const chain = finder.find(head, grades);
    if (tree === null) return chain;
    if (isLearned(view, head) || isClaim(view, head)) return plainly(tree);
    const either = chooseReading(inner, head, { chain, tree }, models.readings);
    const chosen = wanted.length > 0 ? asAttitude(inner, tree, either, wanted) : either;
    // "Ode said it was late while the council has asked ...": of two speakers who stand before it the one that the tree has
    return chosen.source.length > 1 && tree.source !== null ? { ...chosen, source: [tree.source] } : chosen;
  }

  /** Where ", and", "while", "," before a cue begin; 0 if nothing joins it to what is before. */
  function joinBefore(cue: number): number {
    let i = cue;
    while (i > 0 && (pos[i - 1] === ADV || pos[i - 1] === AUX)) i--;
    const start = i;
    while (i > 0 && (kind[i - 1] === AND || kind[i - 1] === BUT || kind[i - 1] === COMMA)) i--;
    return i < start ? i : 0;
  }
}

const wantedBy = (view: SpeechView, head: number, tree: Reading | null): Arguments['content'] =>
  tree?.source ? contentOfAttitude(view, head) : [];

/** Whether something is left of what is said, and somebody who says it, if anybody does. */
const isWhole = ({ content, source }: Arguments, all: Arguments): boolean =>
  content.length > 0 && source.length >= Math.min(1, all.source.length);

/** "Ode said they had told him [to stay] and that help would come": a second clause is of whoever says the first, where no clause is said within. */
function beforeThat({ kind, tree: { inflection, relation } }: SpeechView, found: Arguments): Arguments {
  const [run, more] = found.content;
  if (run === undefined || more !== undefined || kind[run[0]] === THAT) return found;
  const isFiniteIn = (from: number, to: number): boolean => {
    for (let i = from; i <= to; i++) if (TENSED[inflection[i]!] === 1) return true;
    return false;
  };
  for (let i = run[0]; i < run[1]; i++) {
    if (TENSED[inflection[i]!] === 1) return found;
    const isJoined = kind[i] === AND || kind[i] === BUT;
    if (isJoined && i > run[0] && kind[i + 1] === THAT && (relation[i + 1] === Rel.mark || isFiniteIn(i + 2, run[1])))
      return { ...found, content: [[run[0], kind[i - 1] === COMMA ? i - 2 : i - 1]] };
  }
  return found;
}

const TENSED: Readonly<Record<number, 1>> = { [Form.past]: 1, [Form.third]: 1, [Form.modal]: 1 };

/** "Ode said he would resign and had [asked] the board for leave": who speaks there is who does the rest of what is said. */
function withSharedSubject(view: SpeechView, head: number, found: Arguments, outer: DraftAttribution): Arguments {
  const subject = found.source.length === 0 || view.quote[head] !== 0 ? -1 : sharedSubject(view, head, outer);
  return subject > (found.source[0]?.[1] ?? subject) ? { ...found, source: [[subject, subject]] } : found;
}

/**
 * "Ode said [he] would resign and had asked the board for leave": whose verb goes on within what is said, as its auxiliary tells, which the cue of the report has not; -1 if it does not.
 */
function sharedSubject({ tree, document }: SpeechView, head: number, { cue }: DraftAttribution): number {
  const { text } = document;
  const auxiliary = childBy(tree, head, AUXILIARIES);
  const isShifted =
    auxiliary >= 0 &&
    SHIFTED.has(wordForm(document, auxiliary)) &&
    !cue.some(({ start, end }) => text.slice(start, end).includes(wordForm(document, auxiliary)));
  const isHeld = auxiliary < 0 && tree.relation[head] === Rel.conj && HOLDING_VERBS.has(lemmaAt(document, head));
  if (!isShifted && !isHeld) return -1;
  const above = tree.head[head]!;
  if (above < 0 || childBy(tree, head, ACTIVE_SUBJECTS) >= 0) return -1;
  const said = childrenOf(tree, above, CLAUSAL_COMPLEMENTS).findLast((clause) => clause < head) ?? -1;
  const first = said >= 0 || tree.relation[head] !== Rel.conj ? said : above;
  const subject = first < 0 ? -1 : childBy(tree, first, SUBJECTS);
  return subject >= 0 && PERSONAL_SPEAKERS.has(wordForm(document, subject)) ? subject : -1;
}

const SHIFTED: ReadonlySet<string> = new Set(['had', 'would', 'could', 'might']);

/**
 * "Ode said the dam leaked and Lee [insisted] that it held", "Ode said the dam leaked and he [said] the crew knew", "... while the council [has asked] them to stay": a second report with who
 * reports it, joined to what the first one reports.
 */
function isSecondReport(
  { tree, kind, pos, document: { tokens, forms, lemmas } }: SpeechView,
  head: number,
  { source: [source], content }: Arguments,
): boolean {
  const [said] = content;
  if (source === undefined || said === undefined || source[1] >= head || said[0] <= head) return false;
  if (kind[source[0] - 1] !== AND && kind[source[0] - 1] !== BUT) return false;
  const isFinite = childrenOf(tree, head, AUXILIARIES).length > 0 || FINITE[tree.inflection[head]!] === 1;
  if (!isFinite) return false;
  if (pos[source[1]] === Tag.PRON)
    return PERSONAL_SPEAKERS.has(forms[tokens.form[source[1]]!]!) && lemmas[tokens.lemma[head]!] === 'say';
  const isThat = kind[said[0]] === THAT && tree.relation[said[0]] === Rel.mark;
  return isThat || childrenOf(tree, head, OPEN_COMPLEMENTS).some((clause) => said[0] <= clause && clause <= said[1]);
}

const FINITE: Readonly<Record<number, 1>> = { [Form.past]: 1, [Form.third]: 1 };

/** The innermost attribution in whose content the cue of each stands; -1 for none. */
export function innermost(document: Document, drafts: readonly DraftAttribution[]): Int32Array {
  const sizes = drafts.map(({ content }) => content.reduce((sum, { start, end }) => sum + end - start, 0));
  const order = drafts.map((_, k) => k).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const owner = new Int32Array(document.tokens.count).fill(-1);
  const within = new Int32Array(drafts.length).fill(-1);
  for (const k of order) {
    const { cue, content, turn } = drafts[k]!;
    const place = cue[0] ?? content[0];
    if (place && turn === undefined) {
      const found = owner[tokenAt(document, place.start)] ?? -1;
      // "..." with no cue of its own is no more within than its speaker is
      if (cue.length > 0 || (found >= 0 && drafts[found]!.turn !== undefined)) within[k] = found;
    }
    for (const span of content) paint(document, owner, span, k);
  }
  return within;
}

function paintContents(
  document: Document,
  outer: readonly DraftAttribution[],
): { owner: Int32Array; spans: (readonly [number, number])[]; drafts: number[] } {
  const { tokens } = document;
  const owner = new Int32Array(tokens.count).fill(-1);
  const spans: (readonly [number, number])[] = [];
  const drafts: number[] = [];
  outer.forEach(({ content }, index) => {
    for (const { start, end } of content) {
      const from = tokenAt(document, start);
      let to = from;
      while (to + 1 < tokens.count && tokens.start[to + 1]! < end) to++;
      owner.fill(spans.length, from, to + 1);
      spans.push([from, to]);
      drafts.push(index);
    }
  });
  return { owner, spans, drafts };
}

const asCandidate = (head: number, headProbability: number, found: Arguments, strength: number): Candidate => ({
  head,
  headProbability,
  arguments: found,
  strength,
  agreement: 0,
  atLeast: 0,
});

const isOther = (view: SpeechView, head: number, tree: Reading | null, found: Arguments): boolean =>
  contentOfAttitude(view, head).length === 0 && isOtherSense(view, head, tree, found);

/** "that they had never [wanted] war". */
const isUnwanted = (view: SpeechView, candidate: Candidate): boolean =>
  candidate.headProbability < LEAST_HEAD && isNegated(view, candidate);

const hasClause = (view: SpeechView, head: number): boolean =>
  childBy(view.tree, head, COMPLEMENTS) >= 0 || isClaim(view, head) || isLearned(view, head);

/** A head whatever the model says. */
const isSurely = (view: SpeechView, i: number): boolean =>
  isClaim(view, i) || isReport(view, i) || isLearned(view, i) || isWish(view, i);

const isLearned = (view: SpeechView, i: number): boolean => readLearned(view, clausesOf(view.document), i) !== null;

/** "Ode said the crew [wanted] more pay": who wants, praises or blames something, where he is no "you", nor who says it. */
function isWish(view: SpeechView, i: number): boolean {
  const { tree, pos } = view;
  if (pos[i] !== Tag.VERB) return false;
  const subject = childBy(tree, i, ACTIVE_SUBJECTS);
  if (subject < 0 || subject > i || isAnybody(view, subject)) return false;
  const word = wordForm(view.document, subject).toLowerCase();
  return !FIRST_SINGULAR.has(word) && !FIRST_PLURAL.has(word) && contentOfAttitude(view, i).length > 0;
}

/** "Ode said the board (BRS) [found] that the pit leaked", "Ode said it [hoped] the pit would close": a verb that attributes now and then, with its own subject and a clause that "that" opens; or often, with a clause whose subject stands right behind it. */
function isReport({ tree, pos, kind, grade }: SpeechView, i: number): boolean {
  if (pos[i] !== Tag.VERB || grade[i]! < SOMETIMES || childBy(tree, i, ACTIVE_SUBJECTS) < 0) return false;
  const clause = childBy(tree, i, CLAUSAL_COMPLEMENTS);
  if (clause < i) return false;
  const first = tree.left[clause]!;
  const isBare = grade[i]! >= OFTEN && first === i + 1 && tree.left[childBy(tree, clause, ACTIVE_SUBJECTS)] === first;
  return isBare || (kind[first] === THAT && tree.relation[first] === Rel.mark);
}

/**
 * The same view, in which only quotations within quotations have marks, and those that begin at a token of which `isWithin` is true: what is handed over amid other words ("Ode told
 * them that Lee had said: “Go.”").
 */
export function withoutOuterMarks(view: SpeechView, isWithin: (first: number) => boolean = () => false): SpeechView {
  const { quotations } = view.quotations;
  const quote = new Uint8Array(view.count);
  const id = new Int32Array(view.count).fill(-1);
  quotations.forEach(({ first, last, closed, within }, index) => {
    if (within < 0 ? !isWithin(first) : quotations[within]!.within >= 0) return;
    quote.fill(1, first, last + 1);
    id.fill(index, first, last + 1);
    quote[first] = 2;
    if (closed) quote[last] = 3;
  });
  return { ...view, quote, quotations: { ...view.quotations, id } };
}

/** Source and content as far as they lie in the content around them. */
function clip(found: Arguments, [from, to]: readonly [number, number]): Arguments {
  const within = (runs: Arguments['source']): [number, number][] =>
    runs.flatMap(([a, b]): [number, number][] => {
      const first = Math.max(a, from);
      const last = Math.min(b, to);
      return first <= last ? [[first, last]] : [];
    });
  return {
    ...found,
    source: within(found.source),
    content: within(found.content),
    cue: [Math.max(found.cue[0], from), Math.min(found.cue[1], to)],
  };
}
