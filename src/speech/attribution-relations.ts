/*
 * Which relations hold. Every head that is at all likely gets its arguments; then a logistic regression looks at each relation as a whole,
 * beside its rivals, and says how likely it is right: a head inside the content of a better one is nested in it, two heads
 * that claim the same words cannot both be right, a "said" without any source is odd. What it says is the published confidence.
 */
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { PERSONAL_SPEAKERS } from '../english/pronouns.ts';
import { REPORT_WORDS } from '../english/questions.ts';
import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { hasWord } from '../text/letters.ts';
import { exponential } from '../text/exponential.ts';
import { hashString, mix } from '../learning/hash.ts';
import { MOST_FEATURES } from '../learning/feature-list.ts';
import { sumFeatures } from '../learning/lanes.ts';
import type { ArgumentFinder, Arguments } from './arguments.ts';
import type { LinearModel } from './cues.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { objectOf, subjectOf } from '../syntax/subjects.ts';
import { ACT_VERBS } from '../english/acts.ts';
import {
  ACCUSING,
  ATTITUDES,
  CALLING,
  OTHER_SENSES,
  PASSIVE_REPORTS,
  SAID_FORMS,
  SAYING,
  SAYING_PARTICIPLES,
  UTTERANCES,
} from '../english/saying.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import {
  BETWEEN,
  CLAUSE,
  contentOfAttitude,
  DISPUTED,
  hasVerb,
  INVERTED,
  isClaim,
  isHeardInCourt,
  NO_CLAUSE,
  OPEN_CLAUSE,
  readByTree,
  REPORT,
  TAGGED,
  TOLD,
  type Reading,
  type Run,
} from './grammatical-arguments.ts';
import { withBounds } from './content-bounds.ts';
import { createPaths, dependentsOf, isPassive, type Paths } from './paths.ts';
import { chooseReading, withoutHearer, haveSameContent, haveSameSource } from './readings.ts';
import {
  BE,
  COLON,
  COMMA,
  IT,
  NOT,
  OBJECT_PRONOUN,
  POSSESSIVE,
  RELATIVE,
  SEMICOLON,
  STOP,
  SUBJECT_PRONOUN,
  THAT,
} from '../english/clause-words.ts';
import { AUX, isPersonAt, NOUN, PRON, PROPN, rankOfLine, ADV, type SpeechView } from './speech-view.ts';

/** Name of this extractor; change it with every change below, so that old weights are refused. */
export const RELATION_FEATURES = 'speech relations 5';
export const RELATION_LABELS = ['wrong', 'right'] as const;

/** Heads less likely than this are not looked at. */
export const LEAST_HEAD = 0.32;
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

/** A relation that may hold. */
export interface Candidate {
  readonly head: number;
  readonly headProbability: number;
  readonly arguments: Arguments;
  /** How likely it is, as far as it can be told without its rivals. */
  readonly strength: number;
  /** What the tree says of it, and whether the arguments are so: see {@link agreementOf}. */
  readonly agreement: number;
  /** How likely it is at least, by the way in which it is put: "According to Ode, ...", "..., said Ode." */
  readonly atLeast: number;
}

/** A head that may have a relation, with what the chain and the tree make of it. */
export interface OpenCandidate {
  readonly head: number;
  readonly headProbability: number;
  readonly chain: Arguments;
  readonly tree: Reading | null;
}

/** Both readings of each head that is likely enough; a verb with a clause of its own may be less likely. */
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
    if (
      (headProbability < Math.min(least, LEAST_WITH_CLAUSE) && !mayReport(view, head) && !mayWant(view, head)) ||
      !isSparse(open, head)
    )
      continue;
    const tree = readByTree(view, head);
    if (
      headProbability < least &&
      (tree === null ||
        (tree.source === null && tree.kind !== TOLD) ||
        !(
          isPlain(tree) ||
          (tree.kind === CLAUSE && headProbability >= LEAST_WITH_CLAUSE) ||
          contentOfAttitude(view, head).length > 0
        ))
    )
      continue;
    open.push({ head, headProbability, chain: finder.find(head, grades), tree });
  }
  return open;
}

/** Whether a word may put a report whatever its surroundings: "said" behind a comma, "according". */
function mayReport({ document: { tokens, forms }, kind, pos }: SpeechView, i: number): boolean {
  const form = forms[tokens.form[i]!]!;
  if (kind[i + 1] === COMMA && pos[i] === Tag.VERB) return true; // "Children, she maintained, notice"
  if (HEARING.has(form)) return true; // "..., a court has heard."
  return (i > 0 && kind[i - 1] === COMMA && (SAID_FORMS.has(form) || form === 'say')) || REPORT_WORDS.has(form);
}

/** A verb of wanting, expecting, praising or blaming: "Residents want a review". */
const mayWant = ({ document: { tokens, lemmas }, pos }: SpeechView, i: number): boolean =>
  pos[i] === Tag.VERB && WANTING.has(lemmas[tokens.lemma[i]!]!);
const WANTING: ReadonlySet<string> = /* @__PURE__ */ new Set(ATTITUDES.flatMap(({ lemmas }) => [...lemmas]));

const HEARING: ReadonlySet<string> = new Set(['heard', 'hears']);

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
  readings: LinearModel | null,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { head, headProbability, chain, tree } of open) {
    const isTaken = tree !== null && isTakenAsPut(chain, tree);
    const chosen = isTaken
      ? plainly(tree)
      : tree === null || readings === null
        ? chain
        : chooseReading(view, head, { chain, tree }, readings);
    const wanted =
      tree === null || tree.source === null || isAnybody(view, tree.sourceHead) ? [] : contentOfAttitude(view, head);
    const isWanted = wanted.length > 0;
    const isNoun = tree !== null && isClaim(view, head) && !isApart(chain, tree);
    const read = isWanted ? asAttitude(tree!, chosen, wanted) : isNoun ? { ...chosen, content: tree.content } : chosen;
    const whole = withBounds(view, head, withoutHearer(view, head, read));
    const isHeard = isHeardInCourt(view, clausesOf(view.document), head);
    if (whole.content.length === 0 || isOtherSense(view, head, tree, whole) || isNobodys(view, head, tree, whole))
      continue;
    const strength = headProbability * whole.contentCertainty * (0.5 + whole.sourceCertainty / 2);
    candidates.push({
      head,
      headProbability,
      arguments: whole,
      strength,
      agreement: agreementOf(chain, tree, whole),
      atLeast:
        isTaken || isHeard || tree?.kind === TAGGED || isCalling(view, head, whole)
          ? PLAIN
          : isWanted || isNoun || isGoingOn(view, head, tree, headProbability) || isPutTo(view, head, tree)
            ? LIKELY
            : 0,
    });
  }
  return candidates;
}

/** "[put it to him] that he had lied". */
function isPutTo(
  { document: { tokens, forms, lemmas }, count }: SpeechView,
  head: number,
  tree: Reading | null,
): boolean {
  const isPut = tree?.kind === CLAUSE && head + 2 < count && lemmas[tokens.lemma[head]!] === 'put';
  return isPut && forms[tokens.form[head + 1]!] === 'it' && forms[tokens.form[head + 2]!] === 'to';
}

/** "The members walked out, [claiming] that nobody listened": a participle of saying with its clause, and somebody who does what its sentence says. */
const isGoingOn = (
  { tree: { inflection }, document: { tokens, forms } }: SpeechView,
  head: number,
  tree: Reading | null,
  headProbability: number,
): boolean =>
  tree?.kind === CLAUSE &&
  tree.source !== null &&
  headProbability >= LIKELY &&
  inflection[head] === Form.ing &&
  SAYING_PARTICIPLES.has(forms[tokens.form[head]!]!);

/** Whether the way in which a report is put leaves nothing for the chain to say. */
const isTakenAsPut = (chain: Arguments, tree: Reading): boolean =>
  isPlain(tree) && (tree.kind !== REPORT || hasNoReport(chain, tree)) && (tree.kind !== TAGGED || !isTagged(chain));

/** "if [you] want a cab", "[anyone] who wants to": nobody in particular. */
const isAnybody = ({ document: { tokens, forms } }: SpeechView, token: number): boolean =>
  /^(?:you|anyone|anybody|someone|somebody|whoever|one)$/i.test(forms[tokens.form[token]!]!);

/** "Residents want [a review]": what the chain has, if that stands behind the verb and somebody before it. */
function asAttitude(tree: Reading, chosen: Arguments, wanted: readonly Run[]): Arguments {
  const isWhole =
    chosen.source.length > 0 && chosen.content.length > 0 && chosen.content.every(([from]) => from > tree.cue[1]);
  return isWhole ? chosen : { ...plainly(tree), content: wanted };
}

/** "The dam leaks, [two people] said": the chain has who says it, and nothing behind that. */
const isTagged = ({ source: [source], content }: Arguments): boolean =>
  source !== undefined && content.length > 0 && content.every(([, to]) => to < source[0]);

/** "It was safe, a [claim] that Ode calls a lie": the chain has something else that is said. */
const isApart = ({ content }: Arguments, tree: Reading): boolean =>
  content.length > 0 && content.every(([from, to]) => tree.content.every(([a, b]) => to < a || b < from));

/** "In the view of [Ode], it leaks": the chain has nothing that is said, or takes its source for that. */
const hasNoReport = ({ content }: Arguments, { source }: Reading): boolean =>
  content.every(([from, to]) => source !== null && source[0] <= to && from <= source[1]);

/** "More desks appear to be free": it is the writer to whom it seems so. */
export const isSeeming = ({ document: { tokens, lemmas } }: SpeechView, head: number): boolean =>
  /^(?:seem|appear)$/.test(lemmas[tokens.lemma[head]!]!);

/** "The minister is expected at noon", "She was well known", "He is billed to sing": of whom a passive tells no more, or in a verb that reports nothing, nobody says anything. */
export function isNobodys(
  view: SpeechView,
  head: number,
  reading: Reading | null,
  { content, source }: Arguments,
): boolean {
  const { tree, document, quote } = view;
  const lemma = document.lemmas[document.tokens.lemma[head]!]!;
  if (isSeeming(view, head) || isComparison(tree, head) || isAskedAfter(view, source[0])) return true;
  if (source.length > 0 || !isPassive(tree, head)) return false;
  if (reading?.kind === OPEN_CLAUSE)
    return !PASSIVE_REPORTS.has(lemma) && !ACT_VERBS.has(lemma) && !ACCUSING.has(lemma);
  return (
    reading?.kind === NO_CLAUSE &&
    PASSIVE_REPORTS.has(lemma) &&
    !SAYING.has(lemma) &&
    content.every(([from, to]) => to < head && quote[from] === 0 && quote[to] === 0)
  );
}

/** "[Who] decides that?": nobody, who is asked after. */
function isAskedAfter({ document: { tokens, sentenceTokens, forms } }: SpeechView, source: Run | undefined): boolean {
  if (source === undefined || source[0] !== source[1]) return false;
  const sentence = tokens.sentence[source[0]]!;
  const last = sentenceTokens[sentence + 1]! - 1;
  return (
    /^who$/i.test(forms[tokens.form[source[0]]!]!) &&
    isAsked(forms[tokens.form[last]!]!, forms[tokens.form[last - 1] ?? 0]!)
  );
}
const isAsked = (last: string, before: string): boolean => last === '?' || (before === '?' && /^["”’'»]$/.test(last));

/** "twice as much as the council was told": a clause that hangs from a measure says how much, not what. */
const isComparison = ({ head: heads, relation, pos }: SpeechView['tree'], head: number): boolean => {
  const measure = heads[head]!;
  return (
    measure >= 0 &&
    measure < head &&
    relation[head] === Rel.advcl &&
    (pos[measure] === Tag.ADV || pos[measure] === Tag.ADJ) &&
    relation[measure] === Rel.advmod
  );
};

/** "calling the fine “a joke”": a word in quotation marks behind an object. */
function isCalling(view: SpeechView, head: number, { content }: Arguments): boolean {
  const { tree, document, quote, kind } = view;
  const { tokens, lemmas } = document;
  const [run, more] = content;
  if (run === undefined || more !== undefined || run[0] !== head + 1 || quote[head] !== 0) return false;
  if (!CALLING.has(lemmas[tokens.lemma[head]!]!) || tree.inflection[head] === Form.participle) return false;
  for (let i = run[0]; i <= run[1]; i++)
    if (quote[i] === 0 && (kind[i] === COMMA || tree.pos[i] === Tag.VERB)) return false;
  return quote[run[0]] === 0 && quote[run[1]] === 3 && objectOf(tree, clausesOf(document), head) >= 0;
}

/** Whether a verb of saying has another sense here: see {@link OTHER_SENSES}. */
function isOtherSense(view: SpeechView, head: number, reading: Reading | null, { content }: Arguments): boolean {
  const {
    document: { tokens, lemmas },
    tree,
    quote,
  } = view;
  const isQuoted = content.some(([from, to]) => quote[from] !== 0 || quote[to] !== 0);
  if (reading === null || isQuoted) return false;
  const lemmaOf = (token: number): string => lemmas[tokens.lemma[token]!]!;
  const isDoing = reading.kind === OPEN_CLAUSE && isParticiple(view, head);
  const rows = OTHER_SENSES.filter(
    ({ lemmas: those, objects, isOfPerson, isOfDoing, isOfSaying }) =>
      those.has(lemmaOf(head)) &&
      (isOfSaying === true
        ? reading.kind === OPEN_CLAUSE && isSaying(view, head) && !content.some(([from, to]) => hasThat(view, from, to))
        : reading.kind === NO_CLAUSE ||
          objects !== undefined ||
          isOfPerson === true ||
          (isOfDoing === true && isDoing)),
  );
  if (rows.length === 0) return false;
  if (rows.some(({ isOfSaying }) => isOfSaying === true)) return true;
  const things = childrenOf(tree, head, THINGS).map((thing) => ({ thing, tie: childBy(tree, thing, CASES) }));
  const isBefore = content.every(([, to]) => to < head);
  const patient = isBefore && isPassive(tree, head) ? patientOf(view, head) : -1;
  if (patient >= 0) things.push({ thing: patient, tie: -1 });
  const isJudged = things.some(({ tie }) => tie >= 0 && lemmaOf(tie) === 'as') || childBy(tree, head, PARTICLES) >= 0;
  return rows.some(({ preposition, objects, isPersonal, isOfPerson, isAlone, isPassive: isOfSubject }) => {
    if (isOfSubject === true) return isPassive(tree, head);
    if (isOfPerson === true && (childBy(tree, head, PREDICATES) >= 0 || !hasNoVerb(view, content))) return false;
    if (isPersonal === true && !isPerson(view, reading.sourceHead) && childBy(tree, head, RECIPIENTS) < 0) return false;
    return things.some(
      ({ thing, tie }) =>
        (objects === undefined || objects.has(lemmaOf(thing))) &&
        (isOfPerson !== true || isSomebody(view, thing)) &&
        (isAlone !== true || content.every(([from, to]) => tree.left[thing]! <= from && to <= tree.right[thing]!)) &&
        (preposition === undefined ? tie < 0 && !isJudged : tie >= 0 && lemmaOf(tie) === preposition),
    );
  });
}

/** "a man [running]": whether an object does something. */
function isParticiple({ tree }: SpeechView, head: number): boolean {
  const object = childBy(tree, head, OBJECTS);
  return (
    object > head &&
    childrenOf(tree, head, OPEN_CLAUSES).some((i) => tree.left[i] === i && tree.inflection[i] === Form.ing)
  );
}

/** "declined [to comment]": an infinitive of speaking without a clause of what. */
function isSaying({ tree, document: { tokens, lemmas } }: SpeechView, head: number): boolean {
  const spoken = childBy(tree, head, OPEN_CLAUSES);
  return spoken > head && UTTERANCES.has(lemmas[tokens.lemma[spoken]!]!) && childBy(tree, spoken, PREDICATES) < 0;
}

/** "The [strike] was called", "a [strike] called by them". */
const patientOf = ({ tree, document }: SpeechView, head: number): number =>
  tree.relation[head] === Rel.acl ? tree.head[head]! : subjectOf(tree, clausesOf(document), head);

const OBJECTS = /* @__PURE__ */ relationSet('obj');
const OPEN_CLAUSES = /* @__PURE__ */ relationSet('xcomp');

/** A person's name, or a pronoun that is said of people. */
function isPerson(view: SpeechView, token: number): boolean {
  const { tokens, forms } = view.document;
  return token >= 0 && (isPersonAt(view, token) || PERSONAL_SPEAKERS.has(forms[tokens.form[token]!]!.toLowerCase()));
}

const hasNoVerb = ({ pos }: SpeechView, content: readonly Run[]): boolean =>
  content.every(([from, to]) => !pos.subarray(from, to + 1).includes(Tag.VERB));

/** A person, or a noun for one. */
function isSomebody(view: SpeechView, token: number): boolean {
  const { tokens, lemmas } = view.document;
  const kind = kindOfAnyNoun(lemmas[tokens.lemma[token]!]!);
  return isPerson(view, token) || (kind >= Noun.person && kind <= Noun.people);
}

const PREDICATES = /* @__PURE__ */ relationSet('xcomp', 'ccomp');
const RECIPIENTS = /* @__PURE__ */ relationSet('iobj');
const PARTICLES = /* @__PURE__ */ relationSet('compound:prt');
const THINGS = /* @__PURE__ */ relationSet('obj', 'obl', 'obl:agent', 'nmod', 'advcl');
const CASES = /* @__PURE__ */ relationSet('case', 'mark');

/** The arguments that the tree gives, where they leave no doubt. */
export const plainly = ({ source, cue, content }: Reading): Arguments => ({
  source: source === null ? [] : [source],
  cue,
  content,
  sourceCertainty: PLAIN,
  contentCertainty: PLAIN,
  openness: PLAIN,
});

/** How the content hangs from the head in the tree, and of source and content which reading they have: 0 both, 1 the chain's, 2 the tree's; so many more than there are where the tree has none. */
function agreementOf(chain: Arguments, tree: Reading | null, chosen: Arguments): number {
  if (tree === null) return 15;
  const readings = { chain, tree };
  const source = haveSameSource(readings) ? 0 : chosen.source === chain.source ? 1 : 2;
  const content = haveSameContent(readings) ? 0 : chosen.content === chain.content ? 1 : 2;
  return (tree.kind * 3 + source) * 4 + content + 16;
}

/** Most candidates in a row of {@link CROWD_TOKENS} tokens: no article has more, a text of nothing but "said" must not take for ever. */
const CROWD = 12;
const CROWD_TOKENS = 60;

function isSparse(candidates: readonly OpenCandidate[], head: number): boolean {
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
  /** The entity that each source names, -1 for none; and of each entity how many quotations and clear reports it is the source of. */
  readonly entity: Int32Array;
  readonly said: ReadonlyMap<number, number>;
}

export function companyOf(view: SpeechView, candidates: readonly Candidate[]): Company {
  const owner = new Int32Array(view.count).fill(-1);
  const order = candidates.map((_, k) => k).sort((a, b) => candidates[a]!.strength - candidates[b]!.strength || a - b);
  for (const k of order) for (const [from, to] of candidates[k]!.arguments.content) owner.fill(k, from, to + 1);
  const entity = Int32Array.from(
    candidates,
    ({
      arguments: {
        source: [run],
      },
    }) => (run === undefined ? -1 : view.entity[headOfRun(view, run)]!),
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
function headOfRun({ tree, pos }: SpeechView, [from, to]: readonly [number, number]): number {
  for (let i = from; i <= to; i++) if ((tree.head[i]! < from || tree.head[i]! > to) && pos[i] !== Tag.PUNCT) return i;
  return from;
}

const grade = (p: number): number =>
  p < 0.02
    ? 0
    : p < 0.1
      ? 1
      : p < 0.2
        ? 2
        : p < 0.3
          ? 3
          : p < 0.4
            ? 4
            : p < 0.5
              ? 5
              : p < 0.6
                ? 6
                : p < 0.7
                  ? 7
                  : p < 0.8
                    ? 8
                    : p < 0.9
                      ? 9
                      : p < 0.95
                        ? 10
                        : p < 0.98
                          ? 11
                          : 12;

/** Whether a clause hangs from the head. */
const isClausal = (agreement: number): boolean => agreement >= 16 + 12;

/** A candidate with what more than one group of features looks at; how likely its parts are, as grades. */
interface Related {
  readonly view: SpeechView;
  readonly candidates: readonly Candidate[];
  readonly company: Company;
  readonly k: number;
  readonly candidate: Candidate;
  readonly head: number;
  readonly lemma: number;
  readonly headGrade: number;
  readonly sourceGrade: number;
  readonly contentGrade: number;
  readonly grade: number;
  /** The word that stands for the source, or -1; what it is, and on which side of the head. */
  readonly sourceHead: number;
  readonly sourceIs: number;
  /** First and last token of the content, its length in tokens; on which sides of the head, and whether in quotation marks. */
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly side: number;
  readonly quoted: number;
}

/** The features that have been written so far. */
interface KeyList {
  readonly keys: Int32Array;
  count: number;
  /** The number of the next one. */
  template: number;
}

function add(list: KeyList, value: number): void {
  templates[list.count] = list.template++;
  list.keys[list.count++] = value; // the key comes last, in one loop for all
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
  // Weights know features by their order.
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
  const { count } = list;
  for (let n = 0; n < count; n++) keys[n] = mix(templates[n]!, keys[n]!);
  return count;
}

function relate(view: SpeechView, candidates: readonly Candidate[], company: Company, k: number): Related {
  const candidate = candidates[k]!;
  const { head, arguments: whole } = candidate;
  const { source, content } = whole;
  const run = source[0];
  const sourceHead = run === undefined ? -1 : nounOf(view, run);
  const sourceIs =
    run === undefined ? 0 : kindOfSource(view, sourceHead < 0 ? run[0] : sourceHead) * 4 + (run[0] < head ? 1 : 2);
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
    headGrade: grade(candidate.headProbability),
    sourceGrade: grade(whole.sourceCertainty),
    contentGrade: grade(whole.contentCertainty),
    grade: grade(candidate.strength),
    sourceHead,
    sourceIs,
    first,
    last,
    length: lengthOf(content),
    side: (first < head ? 1 : 0) + (last > head ? 2 : 0),
    quoted: quotedOf(view, content),
  };
}

/** The last noun, name or pronoun of the first that stand together in a run; -1 if there is none. */
function nounOf({ pos, kind }: SpeechView, [from, to]: readonly [number, number]): number {
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

function lengthOf(content: Arguments['content']): number {
  let length = 0;
  for (const [from, to] of content) length += to - from + 1;
  return length;
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
  const o = grade(candidate.arguments.openness);
  const word = view.pos[head]! * 16 + view.grade[head]!;
  add(list, 0);
  add(list, h);
  add(list, s);
  add(list, c);
  add(list, o);
  add(list, related.grade);
  add(list, h * 16 + c);
  add(list, h * 16 + s);
  add(list, s * 16 + c);
  add(list, (h >> 1) * 64 + (s >> 1) * 8 + (c >> 1));
  add(list, m);
  add(list, mix(m, h >> 2));
  add(list, mix(m, c >> 2));
  add(list, mix(m, s >> 2));
  add(list, word);
  add(list, mix(word, h));
}

function addSource(related: Related, list: KeyList): void {
  const { view, head, lemma: m, headGrade: h, sourceGrade: s, sourceHead, sourceIs } = related;
  const { source, cue } = related.candidate.arguments;
  const { lemma, pos, grade: lexical } = view;
  if (source.length > 0) {
    const [from, to] = source[0]!;
    const i = sourceHead < 0 ? from : sourceHead;
    const side = sourceIs & 3;
    const gap = side === 1 ? Math.max(0, cue[0] - to - 1) : Math.max(0, from - cue[1] - 1);
    add(list, sourceIs);
    add(list, mix(sourceIs, s));
    add(list, Math.min(gap, 8) * 4 + side);
    add(list, mix(Math.min(gap, 8) * 4 + side, s));
    add(list, Math.min(to - from, 8));
    add(list, lemma[i]!);
    add(list, mix(lemma[i]!, h >> 1));
    add(list, source.length > 1 ? 1 : 0);
  } else {
    list.template += 8;
    add(list, 1);
  }
  add(list, mix(sourceIs, pos[head]! * 16 + lexical[head]!));
  add(list, mix(sourceIs, m));
}

/** What the text knows of the source: what is named by it, and how much that says elsewhere. */
function addStanding(related: Related, list: KeyList): void {
  const { view, company, k, candidate, lemma: m, headGrade: h, sourceGrade: s, sourceIs } = related;
  const {
    strength,
    agreement,
    arguments: { source },
  } = candidate;
  const who = source.length === 0 ? 0 : view.standing[headOfRun(view, source[0]!)]! + 1;
  const entity = company.entity[k]!;
  const others = entity < 0 ? 4 : Math.min(3, (company.said.get(entity) ?? 0) - (strength > CLEAR ? 1 : 0));
  add(list, who);
  add(list, mix(who, m));
  add(list, mix(who, h));
  add(list, mix(who, s));
  add(list, mix(who, sourceIs));
  add(list, mix(who, agreement));
  add(list, others);
  add(list, mix(others, h));
  add(list, mix(others, who));
  add(list, mix(others, agreement));
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
  add(list, mix(group, hasSource));
  add(list, mix(group, mix(m, hasSource)));
}

/** Length, place and beginning of the content. */
function addContent(related: Related, list: KeyList): void {
  const { view, lemma: m, headGrade: h, sourceGrade: s, contentGrade: c, first, length, side, quoted } = related;
  const { content } = related.candidate.arguments;
  const { word, pos, kind, quote } = view;
  const size = length < 3 ? length : length < 5 ? 3 : length < 8 ? 4 : length < 14 ? 5 : length < 30 ? 6 : 7;
  const beginning = quote[first]! > 1 ? 40 : kind[first]! * 32 + pos[first]!;
  const gap = gapToContent(related);
  const manner = side * 4 + quoted;
  const shape = manner * 8 + size;
  add(list, shape);
  add(list, mix(shape, h));
  add(list, manner);
  add(list, mix(manner, m));
  add(list, mix(manner, c));
  add(list, size);
  add(list, mix(size, m));
  add(list, gap);
  add(list, mix(gap, c));
  add(list, mix(gap, m));
  add(list, beginning);
  add(list, mix(beginning, m));
  add(list, mix(beginning, side));
  add(list, mix(word[first]!, side));
  add(list, content.length);
  add(list, mix(content.length, manner));
  add(list, mix(beginning, h));
  add(list, mix(size, c));
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
  const after =
    next < view.count && line[next] === line[last]
      ? quote[next]! > 1
        ? 40 + quote[next]!
        : kind[next]! * 32 + pos[next]!
      : 4096;
  add(list, after);
  add(list, mix(after, c));
  add(list, mix(word[content[0]![1]]!, side));
  add(list, cue[1] - cue[0] < 5 ? cue[1] - cue[0] : 5);
  add(list, mix(m, cue[1] - cue[0]));
  add(list, word[cue[0]]!);
  add(list, word[cue[1]]!);
  add(list, mix(word[cue[1]]!, side));
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
  const own = view.document.tokens.relation[head]!;
  add(list, part);
  add(list, mix(part, s));
  add(list, mix(part, m));
  add(list, mix(part, below));
  add(list, path);
  add(list, mix(path, m));
  add(list, mix(path, c));
  add(list, mix(below, h));
  add(list, mix(below, m));
  add(list, mix(own, h));
  add(list, mix(own, m));
  add(list, mix(own, part));
}

/** What hangs from the head, where it is no clause. */
function addObject(related: Related, list: KeyList): void {
  const { view, head, lemma: m, headGrade: h, sourceGrade: s, contentGrade: c, side, quoted } = related;
  const { agreement } = related.candidate;
  const { lemma, pos, grade: lexical } = view;
  const object = isClausal(agreement) ? -1 : objectOf(view.tree, clausesOf(view.document), head);
  const thing = object < 0 ? 0 : pos[object]! + 1;
  const word = object < 0 ? 0 : lemma[object]!;
  add(list, agreement);
  add(list, mix(agreement, h));
  add(list, mix(agreement, c));
  add(list, mix(agreement, s));
  add(list, mix(agreement, m));
  add(list, mix(agreement, side * 4 + quoted));
  add(list, thing);
  add(list, mix(thing, mix(quoted, m)));
  add(list, word);
  add(list, mix(word, m));
  add(list, mix(object < 0 ? 0 : lexical[object]! + 1, mix(quoted, h)));
}

/** Where it stands in the text. */
function addPlace({ view, head, headGrade: h, first, last }: Related, list: KeyList): void {
  const { kind, quote, line, lineTokens, document } = view;
  const { sentence } = document.tokens;
  const rank = rankOfLine(view, head);
  add(list, quote[head]!);
  add(list, mix(quote[head]!, h));
  add(list, mix(rank, h));
  add(list, mix(lineTokens[line[head]! + 1]! - lineTokens[line[head]!]! < 16 ? 1 : 0, rank === 0 ? 1 : 0));
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
  add(list, theirs * 2 + mutual);
  add(list, mix(theirs * 2 + mutual, own));
  add(list, mix(mutual, own > theirs ? 1 : 0));
  add(list, mix(theirs, h));
  add(list, mix(view.lemma[other.head]!, mutual));
}

/** Those beside it that claim the same words, or the same source. */
function addRivals(related: Related, list: KeyList): void {
  const { candidates, k, candidate, head, headGrade: h, grade: own, length } = related;
  const {
    strength,
    arguments: { source, content },
  } = candidate;
  let inner = 0,
    same = 0,
    crossing = 0,
    sharing = 0,
    innerMost = 0,
    near = 0;
  for (let j = Math.max(0, k - RIVALS); j <= Math.min(candidates.length - 1, k + RIVALS); j++) {
    if (j === k) continue;
    const other = candidates[j]!;
    const overlap = overlapOf(content, other.arguments.content, length);
    if (covers(candidate, other.head)) {
      inner++;
      innerMost = Math.max(innerMost, other.strength);
    }
    if (overlap > 0.6) same = Math.max(same, other.strength);
    else if (overlap > 0.15) crossing = Math.max(crossing, other.strength);
    if (source.length > 0 && other.arguments.source.length > 0 && other.arguments.source[0]![0] === source[0]![0])
      sharing = Math.max(sharing, other.strength);
    if (Math.abs(other.head - head) < 4) near = Math.max(near, other.strength);
  }
  const ofSame = bandOf(same, strength),
    ofCrossing = bandOf(crossing, strength),
    ofNear = bandOf(near, strength);
  add(list, Math.min(inner, 3));
  add(list, mix(Math.min(inner, 3), bandOf(innerMost, strength)));
  add(list, mix(grade(innerMost), own));
  add(list, ofSame);
  add(list, mix(grade(same), own));
  add(list, ofCrossing);
  add(list, mix(ofCrossing, own));
  add(list, bandOf(sharing, strength));
  add(list, mix(grade(sharing), own));
  add(list, ofNear);
  add(list, mix(grade(near), own));
  add(list, mix(ofSame * 16 + ofNear * 4 + ofCrossing, h));
}

/** How strong a rival is beside a candidate; 0 for none. */
const bandOf = (value: number, strength: number): number =>
  value === 0 ? 0 : value > strength * 1.5 ? 3 : value > strength * 0.67 ? 2 : 1;

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
export function scoreRelations(
  view: SpeechView,
  candidates: readonly Candidate[],
  { lanes, step }: LinearModel,
): Float64Array {
  const company = companyOf(view, candidates);
  const out = new Float64Array(candidates.length);
  const keys = new Int32Array(MOST_FEATURES);
  const scores = new Int32Array(2);
  for (let k = 0; k < candidates.length; k++) {
    const count = relationFeatures(view, candidates, company, k, keys);
    scores.fill(0);
    sumFeatures(lanes, keys, count, scores, 0);
    out[k] = Math.max(candidates[k]!.atLeast, 1 / (1 + exponential((scores[0]! - scores[1]!) * step)));
  }
  return out;
}

/** Relations less likely than this are not reported. On documents that the models have not seen, F1 is the same from 0.25 to 0.4; precision is not. */
export const LEAST = 0.31;
/**
 * Nor are those less likely than this of which the corpus has many and readers few: what is said is a thing ("added another jolt"), no clause and not in quotation marks, or nobody is there
 * to say it ("More desks appear to be free"). Words that nearly always attribute ("denies four counts") may be less likely than others.
 */
const LEAST_DOUBTFUL = 0.48,
  LEAST_BY_PLAIN_WORDS = 0.35;
/** Grades of such words: with a thing, and with nobody. */
const PLAIN_WITH_THING = 7,
  PLAIN_WITH_NOBODY = 8;

/** How likely a relation must be to be reported. */
export function leastOf(view: SpeechView, { head, agreement, arguments: { content, source } }: Candidate): number {
  if (content.some(([from, to]) => view.quote[from] !== 0 || view.quote[to] !== 0)) return LEAST;
  const isThat = content.some(([from, to]) => hasThat(view, from, to));
  const isThing =
    !isClausal(agreement) &&
    !isThat &&
    (view.pos[head] === Tag.VERB || !content.some(([from, to]) => hasVerb(view.pos, from, to)));
  if (!isThing && source.length > 0) return LEAST;
  const isPlainWord =
    view.grade[head]! >= (source.length > 0 ? PLAIN_WITH_THING : PLAIN_WITH_NOBODY) && (source.length > 0 || !isThing);
  return isPlainWord ? LEAST_BY_PLAIN_WORDS : LEAST_DOUBTFUL;
}

/** "denied reports [that] he had left": a thing with a clause in it. */
function hasThat(
  {
    kind,
    document: {
      tokens: { relation },
    },
  }: SpeechView,
  from: number,
  to: number,
): boolean {
  for (let i = from; i <= to; i++) if (kind[i] === THAT && relation[i] === Rel.mark) return true;
  return false;
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

/** Whether the text denies that it was said: "did not say", "nobody said". */
export function isNegated(
  view: SpeechView,
  { head, arguments: { cue, source } }: Candidate,
  nobodies: ReadonlySet<number>,
): boolean {
  const { kind, pos, lemma } = view;
  if (DOUBTS.has(lemma[head]!)) return false;
  for (let i = head - 1; i >= 0 && head - i < FAR; i--) {
    if (isNot(view, i)) return true;
    if (kind[i] === COMMA) {
      // "did not, at any time, say"
      const open = commaBefore(view, i);
      if (open < 0) break;
      i = open;
    } else if (!(i >= cue[0] || pos[i] === AUX || pos[i] === ADV)) break;
  }
  const [subject] = source;
  if (subject === undefined) return false;
  return (
    nobodies.has(lemma[subject[0]]!) ||
    (subject[1] < head && pos[subject[0] - 1] === AUX && isDeniedBefore(view, subject[0] - 1))
  );
}

/** "There is no doubt that he won": who denies these affirms. */
const DOUBTS: ReadonlySet<number> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ ['doubt', 'question', 'mistake', 'denial'].map((word) => hashString(word)),
);

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
  const {
    document: { tokens, text },
  } = view;
  return runs.flatMap((run) => {
    const [from, to] = withMarks(view, withWholeQuotation(view, withoutOuterMark(view, withoutStops(view, run))));
    const span = { start: tokens.start[from]!, end: tokens.end[to]! };
    return hasWord(text.slice(span.start, span.end)) ? [span] : []; // not marks alone
  });
}

type Stretch = readonly [number, number];

const isStop = (kind: number): boolean => kind === COMMA || kind === STOP;

function withoutStops({ kind, quote }: SpeechView, [from, to]: Stretch): Stretch {
  const isEnd = (i: number): boolean => (isStop(kind[i]!) || kind[i] === SEMICOLON) && quote[i] === 0;
  while (from < to && (isEnd(from) || (kind[from] === COLON && quote[from] === 0))) from++;
  while (to > from && isEnd(to)) to--;
  return [from, to];
}

/** Within a quotation: its marks are not the content's. */
function withoutOuterMark({ kind, quotations: { quotations, id } }: SpeechView, [from, to]: Stretch): Stretch {
  const whose = id[from]!;
  if (whose < 0 || whose !== id[to]) return [from, to];
  const { first, last } = quotations[whose]!;
  if (first === from && last === to) return [from, to];
  if (last === to && first < from) {
    to--;
    while (to > from && isStop(kind[to]!)) to--;
  } else if (first === from && to > from && last - to > 4) from++;
  return [from, to];
}

/** A quotation all but its mark, or all but ",”". */
function withWholeQuotation({ kind, quotations: { quotations, id } }: SpeechView, [from, to]: Stretch): Stretch {
  const around = id[to]!;
  if (around < 0) return [from, to];
  const { first, last, closed } = quotations[around]!;
  if (!closed || first < from || last - to >= 4 || last <= to) return [from, to];
  let rest = to + 1;
  while (rest < last && isStop(kind[rest]!)) rest++;
  return [from, rest === last ? rest : to];
}

/** The marks right before and behind. */
function withMarks(view: SpeechView, [from, to]: Stretch): Stretch {
  const {
    document: { tokens, text },
    quote,
    quotations: { quotations, id },
  } = view;
  const before = from > 0 ? id[from - 1]! : -1;
  if (before >= 0 && before === id[from] && quotations[before]!.first === from - 1 && quote[from] === 1) from--;
  const after = to + 1 < view.count ? id[to + 1]! : -1;
  if (after < 0 || after !== id[to] || quotations[after]!.last !== to + 1 || quote[to + 1] !== 3 || quote[to] !== 1)
    return [from, to];
  // not so “I told him, [‘Go!’]”
  const isInner = quotations[after]!.first < from && /^['’"”»›]/.test(text.slice(tokens.start[to], tokens.end[to]));
  return [from, isInner ? to : to + 1];
}

/** The span of a run of tokens. */
export function spanOf({ tokens }: Document, [from, to]: readonly [number, number]): Span {
  return { start: tokens.start[from]!, end: tokens.end[to]! };
}
