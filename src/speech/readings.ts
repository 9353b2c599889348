/*
 * Two readings of one cue: what the chain makes of the words around it, and what the tree says. Where they differ, logistic regressions choose: one whose source, another whose content.
 */
import { exponential } from '../text/exponential.ts';
import { sumFeatures } from '../learning/lanes.ts';
import { mix } from '../learning/hash.ts';
import type { Arguments } from './arguments.ts';
import type { LinearModel } from './cues.ts';
import { AROUND, CLAUSE, hasVerb, OF_NOUN, sharedWords, wordsIn, type Reading, type Run } from './tree-reading.ts';
import { goesOnFrom, isOnlyVerb, quotedAs } from './tree-sources.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import { OBJECTS, SUBJECTS } from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { antecedentOf, subjectOf } from '../syntax/subjects.ts';
import { isPassive } from './paths.ts';
import { lemmaAt } from '../language/document.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { AND, BUT, COMMA, RELATIVE, THAT } from '../english/clause-words.ts';
import { PUT_TO_SOMEBODY } from '../english/saying.ts';
import { isWithoutObject } from './grammatical-arguments.ts';
import { type SpeechView } from './speech-view.ts';

/** Name of this extractor; change it with every change below, so that old weights are refused. */
export const READING_FEATURES = 'speech readings 1';
export const READING_LABELS = ['chain', 'tree'] as const;

/** Most features of one choice. */
export const MOST_OF_READING = 64;

export interface Readings {
  readonly chain: Arguments;
  readonly tree: Reading;
}

const sourcesOf = ({ source }: Reading): readonly Run[] => (source === null ? [] : [source]);

/** The chain learned from the corpus at hand; the tree must be clearly the better reading. */
const LEAST_SOURCE = 0.75,
  LEAST_CONTENT = 0.6;

/** Whether both readings have the same source; the same content. */
export const haveSameSource = ({ chain, tree }: Readings): boolean => isSame(chain.source, sourcesOf(tree));
export const haveSameContent = ({ chain, tree }: Readings): boolean =>
  tree.content.length === 0 || isSame(chain.content, tree.content);

function isSame(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every(([first, last], k) => first === b[k]![0] && last === b[k]![1]);
}

/** The arguments that are more likely right. */
export function chooseReading(view: SpeechView, head: number, readings: Readings, model: LinearModel): Arguments {
  const { chain, tree } = readings;
  const source = haveSameSource(readings) ? 0 : likelihood(view, head, readings, model, SOURCE);
  const content = haveSameContent(readings) ? 0 : likelihood(view, head, readings, model, CONTENT);
  const choice = { view, head, chain, tree };
  const isTreeSource = source >= LEAST_SOURCE || SOURCE_BY_TREE.some((isSo) => isSo(choice));
  const isTreeContent = content >= LEAST_CONTENT || CONTENT_BY_TREE.some((isSo) => isSo(choice));
  if (!isTreeSource && !isTreeContent) return chain;
  return {
    cue: chain.content.length === 0 ? tree.cue : chain.cue,
    openness: chain.openness,
    said: chain.said,
    source: isTreeSource ? sourcesOf(tree) : chain.source,
    sourceCertainty: chain.sourceCertainty,
    content: isTreeContent ? tree.content : chain.content,
    contentCertainty: chain.content.length === 0 ? content : chain.contentCertainty,
  };
}

/** "Novak has been criticized for ...", "a man accused of ...": of whom a passive says something, says nothing. */
const isOfPatient = ({ view, head, chain }: Choice): boolean =>
  chain.source[0] !== undefined && isPatient(view, head, chain.source[0]);

/** "put it to [her that the light was on]", "warned [her] in March [that it was on]": to whom it is said is no part of it. */
function isBehindRecipient({ view: { kind, pos }, chain, tree }: Choice): boolean {
  const [said] = chain.content;
  const last = chain.content.at(-1);
  const [clause] = tree.content;
  if (said === undefined || last === undefined || clause === undefined || tree.kind !== CLAUSE) return false;
  if (kind[clause[0]] !== THAT || said[0] >= clause[0] || last[0] > clause[0] || clause[0] > last[1]) return false;
  return !hasVerb(pos, said[0], clause[0] - 1);
}

/** "You may recall that [it rained], the mayor told the council [that it leaked]": who says that something is so has not said what stands before, too. */
const isThatAlone = ({ view: { kind, quote }, head, chain: { content }, tree }: Choice): boolean =>
  tree.kind === CLAUSE &&
  content.length > 1 &&
  tree.content[0]![0] > head &&
  kind[tree.content[0]![0]] === THAT &&
  content.some(([from]) => from < head && quote[from] === 0);

/** "[Outside the court], Ode told reporters [it leaked]": where it was said; but "By May, she said, it would leak". */
const isBehindPlace = ({ view: { kind, quote, pos }, head, chain: { content, source }, tree }: Choice): boolean =>
  tree.kind === CLAUSE &&
  content.length === 2 &&
  source[0]?.[0] === content[0]![1] + 2 &&
  source[0][1] < head &&
  (pos[content[0]![0]] === Tag.ADP || pos[content[0]![0]] === Tag.ADV) &&
  quote[content[0]![0]] === 0 &&
  tree.content[0]![0] === content[1]![0] &&
  kind[content[1]![0] - 1] !== COMMA;

/** "The dam leaks, Ode said at [an event on leaks] / [yesterday in Tarn]": where and when something was said, with no verb, is no part of it. */
function isWhereSaid({ view, head, chain: { content }, tree: { kind, content: clause } }: Choice): boolean {
  const { tree, pos, quote, document } = view;
  const [run, more] = content;
  const isInFront = (kind === CLAUSE || kind === AROUND) && clause[0]![0] < head;
  if (!isInFront || run === undefined || more !== undefined || lemmaAt(document, head) !== 'say') return false;
  if (run[0] <= head || quote[run[0]] !== 0 || hasVerb(pos, run[0], run[1])) return false;
  const isWhen = childrenOf(tree, head, WHEN).some((time) => tree.left[time] === head + 1);
  return run[0] === head + 1 ? isWhen : run[0] === head + 2 && pos[head + 1] === Tag.ADP;
}
const WHEN = /* @__PURE__ */ relationSet('obl:unmarked', 'advmod');

/** "[Lee] hit back at [her husband's] claim that ...": a claim is of whom it belongs to alone. */
const isOwnClaim = ({ head, chain, tree }: Choice): boolean =>
  tree.kind === OF_NOUN && tree.source !== null && tree.source[1] === head - 1 && chain.source.length > 1;

/** "[Ode told the court that] her boss, Ada Lee, had said": no source begins with a clause before who speaks. */
const holdsClause = ({
  view: {
    tree: { relation },
  },
  chain,
  tree: { source },
}: Choice): boolean =>
  source !== null &&
  relation[source[0] - 1] === Rel.mark &&
  chain.source.some(([from, to]) => from < source[0] && source[1] <= to);

/** "[Ode] met people who said no": of a relative clause nobody speaks but whom it hangs from. */
const isNotAntecedent = ({ view: { tree, kind }, head, chain: { source }, tree: { source: who } }: Choice): boolean => {
  const antecedent = antecedentOf(tree, head);
  if (who === null || who[0] !== who[1] || kind[who[0]] !== RELATIVE || antecedent < 0) return false;
  return source.some(([from, to]) => to < who[0] && (antecedent < from || to < antecedent));
};

/** "[Ode said it was late], vowing to stay": no source has the main verb of its sentence. */
const holdsMain = ({ view: { tree, pos }, head, chain, tree: { source } }: Choice): boolean =>
  source !== null &&
  chain.source.some(([from, to]) => {
    for (let i = from; i <= to && i < head; i++)
      if (tree.head[i]! < 0 && pos[i] === Tag.VERB && (i < source[0] || source[1] < i)) return true;
    return false;
  });

/** "[Two priests have in May] accused the mayor": no source has the auxiliary of its cue. */
const holdsAuxiliary = ({ view: { tree }, head, chain }: Choice): boolean =>
  childrenOf(tree, head, TENSES).some((auxiliary) =>
    chain.source.some(([from, to]) => from < auxiliary && auxiliary <= to),
  );
const TENSES = /* @__PURE__ */ relationSet('aux', 'aux:pass');

/** "one of [the crew] said", "Men waiting at [the gate] shouted": who speaks is more than what a preposition ties to it. */
const isTied = ({ view: { pos }, chain, tree: { source } }: Choice): boolean =>
  source !== null &&
  chain.source.length === 1 &&
  chain.source[0]![0] > source[0] + 1 &&
  chain.source[0]![1] === source[1] &&
  pos[chain.source[0]![0] - 1] === Tag.ADP;

/** "Ode[, who runs the port,] said": who speaks goes on with a relative clause that ends before the cue, of which the chain has not all. */
function isCutRelative({ view: { kind, quote }, head, chain, tree: { source } }: Choice): boolean {
  const [run, more] = chain.source;
  if (source === null || run === undefined || more !== undefined || run[0] !== source[0]) return false;
  if (source[1] > head || run[1] >= source[1] || kind[source[1] + 1] !== COMMA) return false;
  for (let i = run[0] + 1; i <= source[1] && i <= run[1] + 3; i++)
    if (kind[i] === RELATIVE) return quote.subarray(source[0], source[1] + 1).every((mark) => mark === 0);
  return false;
}

/** "It rained, the paper said [citing police]": a participle right behind the verb tells where it has that from. */
const isSaidCiting = ({
  view: {
    tree: { inflection },
  },
  head,
  chain,
  tree,
}: Choice): boolean =>
  tree.kind === CLAUSE &&
  tree.content[0]![1] < head &&
  chain.content.length === 1 &&
  chain.content[0]![0] === head + 1 &&
  inflection[head + 1] === Form.ing;

/** "the play that fans like, [and]": no source ends so. */
const endsOpen = ({
  view: { kind },
  chain: {
    source: [run],
  },
  tree,
}: Choice): boolean => run !== undefined && tree.source !== null && (kind[run[1]] === AND || kind[run[1]] === BUT);

function isPatient(view: SpeechView, head: number, run: Run): boolean {
  const { tree, document } = view;
  if (isWithoutObject(view, head)) return run[1] < head;
  if (!isPassive(tree, head) || isOnlyVerb(tree, head)) return false;
  const patient = subjectOf(tree, clausesOf(document), head);
  return run[0] <= patient && patient <= run[1];
}

/** "Asked about it, [Ode] said", "as much as [the council] was told": who is asked or told is not who says it. */
export function withoutHearer(view: SpeechView, head: number, found: Arguments): Arguments {
  const source = found.source.filter(
    (run) => !isPatient(view, head, run) && !isAskedInFront(view, head, run) && !isAskedBeside(view, head, run),
  );
  return source.length === found.source.length ? found : { ...found, source };
}

/** Whether a run stands behind a participle that opens the sentence, and is not its own doer ("Asked by [Ode]"). */
function isAskedInFront(
  { tree, document: { tokens, sentenceTokens } }: SpeechView,
  head: number,
  [from]: Run,
): boolean {
  if (
    from <= tree.right[head]! ||
    sentenceTokens[tokens.sentence[head]!] !== head ||
    FRONTED[tree.relation[head]!] !== 1
  )
    return false;
  return tree.inflection[head] === Form.participle || tree.inflection[head] === Form.past;
}

/** "[Ode], asked if she would go, said no": a participle between commas, before what the same one goes on to do. */
function isAskedBeside(view: SpeechView, head: number, [, to]: Run): boolean {
  const { tree, kind, document } = view;
  if (!PUT_TO_SOMEBODY.has(lemmaAt(document, head)) || kind[head - 1] !== COMMA) return false;
  if ((to !== head - 2 && to !== head - 1) || childBy(tree, head, OBJECTS) >= 0) return false;
  return childrenOf(tree, head, GOING_ON).some(
    (verb) => verb > head + 1 && kind[verb - 1] === COMMA && childBy(tree, verb, SUBJECTS) < 0,
  );
}

const GOING_ON = /* @__PURE__ */ relationSet('ccomp', 'conj', 'parataxis', 'advcl');
const FRONTED = /* @__PURE__ */ relationSet('advcl', 'ccomp', 'parataxis');

/** Two readings of a head. */
interface Choice extends Readings {
  readonly view: SpeechView;
  readonly head: number;
}
type Sign = (choice: Choice) => boolean;

/** Where the tree's source is taken, however likely it is. */
const SOURCE_BY_TREE: readonly Sign[] = [
  ({ chain }) => chain.source.length === 0,
  isOfPatient,
  endsOpen,
  isOwnClaim,
  holdsClause,
  holdsMain,
  isNotAntecedent,
  holdsAuxiliary,
  isTied,
  isCutRelative,
  ({ view, head, tree: { source } }) => source !== null && goesOnFrom(view, head),
  ({ view, head, tree: { source } }) => source !== null && quotedAs(view.tree, clausesOf(view.document), head) >= 0,
];

/** Where the tree's content is. */
const CONTENT_BY_TREE: readonly Sign[] = [isBehindRecipient, isWhereSaid, isThatAlone, isBehindPlace, isSaidCiting];

/** What is chosen. */
export const SOURCE = 0,
  CONTENT = 1;

const keys = /* @__PURE__ */ new Int32Array(MOST_OF_READING);
const scores = /* @__PURE__ */ new Int32Array(2);

/** The probability that the tree's reading is the better one. */
function likelihood(
  view: SpeechView,
  head: number,
  readings: Readings,
  { lanes, step }: LinearModel,
  role: number,
): number {
  const count = readingFeatures(view, head, readings, role, keys);
  scores.fill(0);
  sumFeatures(lanes, keys, count, scores, 0);
  return 1 / (1 + exponential((scores[0]! - scores[1]!) * step));
}

/** Writes the features of a choice; returns how many. */
export function readingFeatures(
  view: SpeechView,
  head: number,
  { chain, tree }: Readings,
  role: number,
  out: Int32Array,
): number {
  const {
    lemma,
    pos,
    quote,
    document: {
      tokens: { relation },
    },
  } = view;
  const [a, b] = role === SOURCE ? [chain.source, sourcesOf(tree)] : [chain.content, tree.content];
  const sure = Math.floor((role === SOURCE ? chain.sourceCertainty : chain.contentCertainty) * 9.99);
  const how = howTheyLie(a, b);
  const m = lemma[head]!,
    own = pos[head]! * 64 + relation[head]!;
  const first = wordAt(view, b.length > 0 ? b[0]![0] : -1),
    rival = wordAt(view, a.length > 0 ? a[0]![0] : -1);
  const rest = restOf(a, b);
  const begin = wordAt(view, rest === null ? -1 : rest[0]),
    end = wordAt(view, rest === null ? -1 : rest[1]),
    past = wordAt(view, rest === null ? -1 : rest[1] + 1);
  const sides = sideOf(a, head) * 4 + sideOf(b, head);
  const size = lengthOf(a) * 8 + lengthOf(b);
  const where = (quote[head] === 0 ? 0 : 1) + (isPassive(view.tree, head) ? 2 : 0);
  const other = role === SOURCE ? (chain.content.length === 0 ? 1 : 0) : chain.source.length;
  let count = 0;
  const add = (value: number): void => {
    out[count] = mix(2000 + 100 * role + count, value);
    count++;
  };
  add(0);
  add(sure);
  add(how);
  add(tree.kind);
  add(sides);
  add(size);
  add(where);
  add(own);
  add(other);
  add(mix(how, sure));
  add(mix(how, tree.kind));
  add(mix(how, sides));
  add(mix(how, size));
  add(mix(how, m));
  add(mix(how, own));
  add(mix(how, where));
  add(mix(sure, tree.kind));
  add(mix(sure, size));
  add(mix(sure, sides));
  add(mix(tree.kind, sides));
  add(mix(tree.kind, m));
  add(first);
  add(rival);
  add(mix(first, rival));
  add(mix(how, first));
  add(mix(how, rival));
  add(begin);
  add(end);
  add(past);
  add(mix(how, begin));
  add(mix(how, end));
  add(mix(how, past));
  add(mix(begin, sure));
  add(mix(begin, mix(how, tree.kind)));
  add(mix(how, other));
  add(mix(how, a.length * 4 + b.length));
  add(mix(mix(how, tree.kind), mix(sides, sure)));
  return count;
}

/** How the tree's runs lie to the chain's: 0 there are none of the chain, 1 none of the tree, 2 apart, 3 within, 4 around, 5 across. */
function howTheyLie(a: readonly Run[], b: readonly Run[]): number {
  if (a.length === 0) return 0;
  if (b.length === 0) return 1;
  const both = sharedWords(a, b);
  if (both === 0) return 2;
  return both === wordsIn(b) ? 3 : both === wordsIn(a) ? 4 : 5;
}

function lengthOf(runs: readonly Run[]): number {
  const words = wordsIn(runs);
  return words < 3 ? words : words < 5 ? 3 : words < 9 ? 4 : words < 16 ? 5 : words < 30 ? 6 : 7;
}

function sideOf(runs: readonly Run[], head: number): number {
  return (runs.some(([from]) => from < head) ? 1 : 0) + (runs.some(([, to]) => to > head) ? 2 : 0);
}

/** The first stretch that one of the readings has and the other has not. */
const restOf = (a: readonly Run[], b: readonly Run[]): Run | null => stretchOutside(a, b) ?? stretchOutside(b, a);

function stretchOutside(runs: readonly Run[], others: readonly Run[]): Run | null {
  for (const [from, to] of runs) {
    let first = from,
      last = to;
    for (const [x, y] of others) {
      if (x <= first && first <= y) first = y + 1;
      else if (x <= last && first < x) last = x - 1;
    }
    if (first <= last) return [first, last];
  }
  return null;
}

/** What stands at a token, as one number. */
function wordAt({ kind, pos, quote, count }: SpeechView, i: number): number {
  return i < 0 || i >= count ? 0 : (kind[i]! * 32 + pos[i]!) * 4 + quote[i]! + 1;
}
