/*
 * Which relations hold. Every head that is at all likely gets its arguments; then boosted trees look at each relation as a whole,
 * beside its rivals, and say how likely it is right: a head inside the content of a better one is nested in it, two heads
 * that claim the same words cannot both be right, a "said" without any source is odd. What they say is the published confidence.
 */
import { BE, COMMA, RELATIVE, THAT } from '../english/clause-words.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { REPORT_WORDS, VIEW_NOUNS_OF_CLAUSES } from '../english/questions.ts';
import {
  ATTITUDES,
  CALLING,
  COMING_OUT,
  LEARNED_FORMS,
  PASSIVE_REPORTS,
  SAID_FORMS,
  SAYING_PARTICIPLES,
} from '../english/saying.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { sumTrees, type Trees } from '../learning/boosted-trees.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { Form, Rel } from '../syntax/relations.ts';
import { objectOf } from '../syntax/subjects.ts';
import { exponential } from '../text/exponential.ts';
import type { ArgumentFinder, Arguments } from './arguments.ts';
import { withBounds } from './content-bounds.ts';
import { endingOf, withLikeliestEnd, type Ending } from './content-stops.ts';
import { MOSTLY, OFTEN } from './cue-grades.ts';
import { contentOfAttitude } from './attitudes.ts';
import { isOnlyVerb } from './tree-sources.ts';
import { isClaim, readByTree } from './grammatical-arguments.ts';
import { isNobodys, isOtherSense } from './other-senses.ts';
import { chooseReading, haveSameContent, haveSameSource, withoutHearer } from './readings.ts';
import {
  companyOf,
  covers,
  isClausal,
  relationFeatures,
  RELATION_WIDTH,
  RIVALS,
  type Candidate,
} from './relation-features.ts';
import { isHeardInCourt } from './report-patterns.ts';
import type { SpeechView } from './speech-view.ts';
import {
  BETWEEN,
  CLAUSE,
  DISPUTED,
  hasThat,
  hasVerb,
  INVERTED,
  NO_CLAUSE,
  OF_NOUN,
  REPORT,
  TAGGED,
  TOLD,
  type Reading,
  type Run,
} from './tree-reading.ts';

/** Heads less likely than this are not looked at. */
export const LEAST_HEAD = 0.25;
/** Nor are those with a subject and a clause, where they are less likely than this. */
const LEAST_WITH_CLAUSE = 0.12;

/** How likely each token is the head of a cue, as one of four grades that the features of arguments.ts look at. */
export function gradeHeads(probability: Float32Array): Uint8Array {
  const grades = new Uint8Array(probability.length);
  for (let i = 0; i < grades.length; i++) {
    const p = probability[i]!;
    grades[i] = p > 0.7 ? 3 : p > 0.35 ? 2 : p > 0.12 ? 1 : 0;
  }
  return grades;
}

/** A head that may have a relation, with what the chain and the tree make of it. */
export interface OpenCandidate {
  readonly head: number;
  readonly headProbability: number;
  readonly chain: Arguments;
  readonly tree: Reading | null;
}

/** Both readings of each head that is likely enough; one that the tree gives somebody to say it and something said may be less likely. */
export function openCandidates(
  view: SpeechView,
  heads: Float32Array,
  finder: ArgumentFinder,
  least: number = LEAST_HEAD,
): OpenCandidate[] {
  const grades = gradeHeads(heads);
  const open: OpenCandidate[] = [];
  for (let head = 0; head < heads.length; head++) {
    const headProbability = heads[head]!;
    const isLikely = headProbability >= Math.min(least, LEAST_WITH_CLAUSE);
    if (!(isLikely || mayReport(view, head) || mayWant(view, head) || isClaim(view, head)) || !isSparse(open, head))
      continue;
    const tree = readByTree(view, head);
    if (headProbability >= least || (tree !== null && isOpen(view, head, tree, headProbability)))
      open.push({ head, headProbability, chain: finder.find(head, grades), tree });
  }
  return open;
}

const isOpen = (view: SpeechView, head: number, tree: Reading, headProbability: number): boolean =>
  (tree.source !== null || tree.kind === TOLD) &&
  (isPlain(tree) ||
    (tree.kind === CLAUSE && headProbability >= LEAST_WITH_CLAUSE) ||
    (tree.kind === OF_NOUN && isClaim(view, head)) ||
    contentOfAttitude(view, head).length > 0);

/** Whether a word may put a report whatever its surroundings: "Children, she maintained, notice", "..., a court has heard.", "According to ...". */
function mayReport({ document, kind, pos }: SpeechView, i: number): boolean {
  const form = wordForm(document, i);
  if ((kind[i + 1] === COMMA && pos[i] === Tag.VERB) || PUTTING.has(form)) return true;
  // "It was [gathered] that", "It has [emerged] that"
  const told = kind[i - 1] === BE ? PASSIVE_REPORTS : COMING_OUT;
  if (kind[i + 1] === THAT && told.has(lemmaAt(document, i))) return true;
  return i > 0 && kind[i - 1] === COMMA && (SAID_FORMS.has(form) || form === 'say');
}
/** "According to", "..., a court has heard". */
const PUTTING: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...REPORT_WORDS,
  ...VIEW_NOUNS_OF_CLAUSES,
  ...LEARNED_FORMS,
]);

/** A verb of wanting, expecting, praising or blaming: "Residents want a review". */
const mayWant = ({ document, pos }: SpeechView, i: number): boolean =>
  pos[i] === Tag.VERB && WANTING.has(lemmaAt(document, i));
const WANTING: ReadonlySet<string> = /* @__PURE__ */ new Set(ATTITUDES.flatMap(({ lemmas }) => [...lemmas]));

/** Most candidates in a row of {@link CROWD_TOKENS} tokens: no article has more, a text of nothing but "said" must not take for ever. */
const CROWD = 12;
const CROWD_TOKENS = 60;

function isSparse(candidates: readonly OpenCandidate[], head: number): boolean {
  const earlier = candidates[candidates.length - CROWD];
  return earlier === undefined || head - earlier.head >= CROWD_TOKENS;
}

/** Ways to put a report that leave no doubt. */
const isPlain = ({ kind }: Reading): boolean =>
  kind === REPORT || kind === INVERTED || kind === TOLD || kind === BETWEEN || kind === DISPUTED || kind === TAGGED;
const PLAIN = 0.8;
/** How likely a verb of wanting with somebody who wants and what he wants attributes that; in invented articles it is right more often. */
const LIKELY = 0.5;

/** A relation for each head that has a content. */
export function findCandidates(
  view: SpeechView,
  open: readonly OpenCandidate[],
  readings: Trees | null,
  stops: Trees | null,
): Candidate[] {
  return open.flatMap((one) => {
    const { head, headProbability, chain, tree } = one;
    const { read: heard, atLeast, ending } = readOpen(view, one, readings);
    const ended = stops === null ? heard : withLikeliestEnd(ending, heard, stops);
    const whole = withBounds(view, head, ended);
    const isOther = contentOfAttitude(view, head).length === 0 && isOtherSense(view, head, tree, whole);
    if (whole.content.length === 0 || isOther || isNobodys(view, head, tree, whole)) return [];
    const strength = headProbability * whole.contentCertainty * (0.5 + whole.sourceCertainty / 2);
    const agreement = agreementOf(chain, tree, whole);
    const least = isCalling(view, head, whole) ? PLAIN : atLeast;
    return [{ head, headProbability, arguments: whole, strength, agreement, atLeast: least }];
  });
}

/** A head as it is read. */
interface Heard {
  /** The reading that is taken, without who is told it. */
  readonly read: Arguments;
  /** How likely it is at least, by what tells so. */
  readonly atLeast: number;
  /** Where what is said may end; null where that is asked of nobody: of passives and nouns the tree has the clause. */
  readonly ending: Ending | null;
}

/** Reads a head, of which the chain and the tree make something each. */
export function readOpen(view: SpeechView, one: OpenCandidate, readings: Trees | null): Heard {
  const { head, chain, tree } = one;
  const isHeard = isHeardInCourt(view, head);
  const { chosen, atLeast } = tree === null ? { chosen: chain, atLeast: 0 } : readBoth(view, one, tree, readings);
  const read = withoutHearer(view, head, chosen);
  return {
    read,
    atLeast: isHeard ? PLAIN : atLeast,
    ending: tree?.kind === TOLD || tree?.kind === OF_NOUN ? null : endingOf(view, head, read, chain, tree),
  };
}

/** Of two readings the one that is taken, and how likely it is at least. */
function readBoth(
  view: SpeechView,
  { head, headProbability, chain }: OpenCandidate,
  tree: Reading,
  readings: Trees | null,
): { chosen: Arguments; atLeast: number } {
  const isTaken = isTakenAsPut(chain, tree);
  const either = isTaken
    ? plainly(withChainsEnd(view, tree, chain))
    : readings === null
      ? chain
      : chooseReading(view, head, { chain, tree }, readings);
  const isSure = isTaken || tree.kind === TAGGED;
  const wanted = tree.source === null || isAnybody(view, tree.sourceHead) ? [] : contentOfAttitude(view, head);
  const isNoun = isClaim(view, head) && !isApart(chain, tree);
  const isOnly = view.grade[head]! >= MOSTLY && isOnlyVerb(view.tree, head) && chain.content.length > 0;
  const isClause = isGoingOn(view, head, tree, chain) || isThatClause(view, head, tree);
  const isView = tree.kind === REPORT && tree.source !== null;
  const isLikely = wanted.length > 0 || isNoun || isOnly || isView || (headProbability >= LIKELY && isClause);
  return {
    chosen:
      isOnly && tree.source !== null
        ? { ...either, source: [tree.source], cue: [tree.cue[0], Math.max(tree.cue[1], either.cue[1])] }
        : wanted.length > 0
          ? asAttitude(view, tree, either, wanted)
          : isNoun
            ? { ...either, content: tree.content }
            : either,
    atLeast: isSure ? PLAIN : isLikely ? LIKELY : 0,
  };
}

/** "The members walked out, [claiming] that nobody listened", "[blaming] the board": a participle of saying with what is said right behind it, and somebody who does what its sentence says. */
const isGoingOn = (
  { tree: { inflection, pos }, document, kind }: SpeechView,
  head: number,
  tree: Reading,
  { content }: Arguments,
): boolean =>
  (tree.kind === CLAUSE ||
    (tree.kind === NO_CLAUSE &&
      (kind[head - 1] === COMMA || BEFORE_DEEDS.has(wordForm(document, head - 1))) &&
      content.at(-1)?.[0] === head + 1 &&
      (pos[tree.sourceHead] !== Tag.NOUN || kindOfAnyNoun(lemmaAt(document, tree.sourceHead)) > 0))) &&
  tree.source !== null &&
  inflection[head] === Form.ing &&
  SAYING_PARTICIPLES.has(wordForm(document, head));

/** "quit [after] accusing the board of lies". */
const BEFORE_DEEDS: ReadonlySet<string> = new Set(['after', 'before', 'while', 'by']);

/** "We regret to [announce] that ...", "a witness who [said] the boat sank": somebody, and a clause behind that says by its "that" that it is reported, or of which a relative clause is made. */
const isThatClause = (
  { kind, grade, tree: { relation } }: SpeechView,
  head: number,
  { kind: how, source, content: [clause] }: Reading,
): boolean =>
  how === CLAUSE &&
  source !== null &&
  clause !== undefined &&
  ((kind[clause[0]] === THAT && relation[clause[0]] === Rel.mark) ||
    (relation[head] === Rel['acl:relcl'] && kind[source[0]] === RELATIVE && clause[0] > head)) &&
  grade[head]! >= OFTEN;

/** Whether the way in which a report is put leaves nothing for the chain to say. */
export const isTakenAsPut = (chain: Arguments, tree: Reading): boolean =>
  isPlain(tree) && (tree.kind !== REPORT || hasNoReport(chain, tree)) && (tree.kind !== TAGGED || !isTagged(chain));

/** "The trial is expected to last [three weeks]": where both readings begin what a passive reports, it ends with the longer one. */
function withChainsEnd({ kind, pos }: SpeechView, tree: Reading, { content }: Arguments): Reading {
  const [run, other] = [tree.content.at(-1), content.at(-1)];
  const isLonger =
    tree.kind === TOLD &&
    run !== undefined &&
    other?.[0] === run[0] &&
    other[1] > run[1] &&
    !hasVerb(pos, run[1] + 1, other[1]) &&
    !kind.subarray(run[1] + 1, other[1]).includes(COMMA);
  return isLonger ? { ...tree, content: [...tree.content.slice(0, -1), other] } : tree;
}

/** "if [you] want a cab", "[anyone] who wants to": nobody in particular. */
export const isAnybody = ({ document }: SpeechView, token: number): boolean =>
  wordForm(document, token + 1) !== 'of' && // "one of the owners"
  /^(?:you|anyone|anybody|someone|somebody|whoever|one)$/i.test(wordForm(document, token));

/** "Residents want [a review]": what the chain has, if that stands behind the verb and somebody before it. */
export function asAttitude(view: SpeechView, tree: Reading, chosen: Arguments, wanted: readonly Run[]): Arguments {
  const isWhole =
    chosen.source.length > 0 &&
    chosen.content.length > 0 &&
    chosen.content.every(([from]) => from > tree.cue[1] && from >= wanted[0]![0]);
  if (isWhole) return chosen;
  // "hit [out at] the plan"
  const source = chosen.source.length > 0 && chosen.source.at(-1)![1] === tree.source?.[1] ? chosen.source : null;
  const cue: Run = [tree.cue[0], Math.max(tree.cue[1], tieBefore(view, wanted[0]![0]))];
  return { ...plainly(tree), ...(source === null ? {} : { source }), cue, content: wanted };
}

/** The preposition right before what is wanted; -1 if there is none. */
const tieBefore = ({ pos }: SpeechView, from: number): number => (pos[from - 1] === Tag.ADP ? from - 1 : -1);

/** "The dam leaks, [two people] said": the chain has who says it, and nothing behind that. */
const isTagged = ({ source: [source], content }: Arguments): boolean =>
  source !== undefined && content.length > 0 && content.every(([, to]) => to < source[0]);

/** "It was safe, a [claim] that Ode calls a lie": the chain has something else that is said. */
const isApart = ({ content }: Arguments, tree: Reading): boolean =>
  content.length > 0 && content.every(([from, to]) => tree.content.every(([a, b]) => to < a || b < from));

/** "In the view of [Ode], it leaks": the chain has nothing that is said, or takes its source for that. */
const hasNoReport = ({ content }: Arguments, { source }: Reading): boolean =>
  content.every(([from, to]) => source !== null && source[0] <= to && from <= source[1]);

/** "calling the fine “a joke”": a word in quotation marks behind an object. */
function isCalling(view: SpeechView, head: number, { content }: Arguments): boolean {
  const { tree, document, quote, kind } = view;
  const [run, more] = content;
  if (run === undefined || more !== undefined || run[0] !== head + 1 || quote[head] !== 0) return false;
  if (!CALLING.has(lemmaAt(document, head)) || tree.inflection[head] === Form.participle) return false;
  for (let i = run[0]; i <= run[1]; i++)
    if (quote[i] === 0 && (kind[i] === COMMA || tree.pos[i] === Tag.VERB)) return false;
  // "the offer, which Ode [called] “an insult”"
  const isRelative = tree.relation[head] === Rel['acl:relcl'] && quote[run[0]] === 2;
  const isOfObject = quote[run[0]] === 0 && objectOf(tree, clausesOf(document), head) >= 0;
  return quote[run[1]] === 3 && (isRelative || isOfObject);
}

/** The arguments that the tree gives, where they leave no doubt. */
export const plainly = ({ source, cue, content }: Reading): Arguments => ({
  source: source === null ? [] : [source],
  cue,
  content,
  sourceCertainty: PLAIN,
  contentCertainty: PLAIN,
  openness: PLAIN,
  said: null,
});

/** How the content hangs from the head in the tree, and of source and content which reading they have: 0 both, 1 the chain's, 2 the tree's; so many more than there are where the tree has none. */
function agreementOf(chain: Arguments, tree: Reading | null, chosen: Arguments): number {
  if (tree === null) return 15;
  const readings = { chain, tree };
  const source = haveSameSource(readings) ? 0 : chosen.source === chain.source ? 1 : 2;
  const content = haveSameContent(readings) ? 0 : chosen.content === chain.content ? 1 : 2;
  return (tree.kind * 3 + source) * 4 + content + 16;
}

/** How likely each candidate is right. */
export function scoreRelations(view: SpeechView, candidates: readonly Candidate[], trees: Trees): Float64Array {
  const company = companyOf(view, candidates);
  const features = new Uint8Array(RELATION_WIDTH);
  return Float64Array.from(candidates, ({ atLeast }, k) => {
    relationFeatures(view, candidates, company, k, features);
    return Math.max(atLeast, 1 / (1 + exponential(-sumTrees(trees, features))));
  });
}

/** Relations less likely than this are not reported. On documents that the models have not seen, F1 is within a point from 0.25 to 0.4; precision is not. */
export const LEAST = 0.35;
/**
 * Nor are those less likely than this of which the corpus has many and readers few: what is said is a thing ("added another jolt"), no clause and not in quotation marks, or nobody is there
 * to say it ("More desks appear to be free"). Words that nearly always attribute ("denies four counts") may be less likely than others.
 */
const LEAST_DOUBTFUL = 0.46;

/** How likely a relation must be to be reported. */
export function leastOf(view: SpeechView, { head, agreement, arguments: { content, source } }: Candidate): number {
  if (content.some(([from, to]) => view.quote[from] !== 0 || view.quote[to] !== 0)) return LEAST;
  const isThat = hasThat(view, content);
  const isThing =
    !isClausal(agreement) &&
    !isThat &&
    (view.pos[head] === Tag.VERB ||
      !content.some(([from, to]) => view.kind[from] !== THAT && hasVerb(view.pos, from, to)));
  if (!isThing && source.length > 0) return LEAST;
  const isPlainWord = view.grade[head]! >= (source.length > 0 ? OFTEN : MOSTLY) && (source.length > 0 || !isThing);
  return isPlainWord ? LEAST : LEAST_DOUBTFUL;
}

/** Those of the likely candidates that stand in no other's content. */
export function outermost(
  candidates: readonly Candidate[],
  probability: Float64Array,
  least: (candidate: Candidate) => number,
): { candidate: Candidate; probability: number }[] {
  const accepted = candidates
    .map((candidate, k) => ({ candidate, probability: probability[k]! }))
    .filter((one) => one.probability >= least(one.candidate));
  return accepted.filter((one, k) => {
    for (let j = Math.max(0, k - RIVALS); j <= Math.min(accepted.length - 1, k + RIVALS); j++) {
      const other = accepted[j]!;
      if (j === k || !covers(other.candidate, one.candidate.head)) continue;
      if (
        !covers(one.candidate, other.candidate.head) ||
        other.probability > one.probability ||
        (other.probability === one.probability && j < k)
      )
        return false;
    }
    return true;
  });
}
