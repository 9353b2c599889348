/*
 * Two readings of one cue: what the chain makes of the words around it, and what the tree says. Where they differ, boosted trees choose: one whose source, another whose content.
 */
import { exponential } from '../text/exponential.ts';
import { sumTrees, type Trees } from '../learning/boosted-trees.ts';
import type { Arguments } from './arguments.ts';
import { COMMA, THAT } from '../english/clause-words.ts';
import { PUT_TO_SOMEBODY } from '../english/saying.ts';
import { lemmaAt } from '../language/document.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { OBJECTS, SUBJECTS } from '../syntax/relation-sets.ts';
import { Form, relationSet } from '../syntax/relations.ts';
import { subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import { isWithoutObject } from './grammatical-arguments.ts';
import { isPassive } from './paths.ts';
import {
  CONTENT,
  READING_WIDTH,
  readingFeatures,
  SOURCE,
  sourcesOf,
  stretchOutside,
  type Readings,
} from './reading-features.ts';
import type { SpeechView } from './speech-view.ts';
import { spanAt } from './token-places.ts';
import { AROUND, CLAUSE, hasVerb, type Run } from './tree-reading.ts';
import { goesOnFrom, isOnlyVerb } from './tree-sources.ts';

/** Whether both readings have the same source; the same content. */
export const haveSameSource = ({ chain, tree }: Readings): boolean => isSame(chain.source, sourcesOf(tree));
export const haveSameContent = ({ chain, tree }: Readings): boolean =>
  tree.content.length === 0 || isSame(chain.content, tree.content);

function isSame(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every(([first, last], k) => first === b[k]![0] && last === b[k]![1]);
}

/** The tree's reading is taken where it is likelier than this. */
const LEAST = 0.5;

/** The arguments that are more likely right. */
export function chooseReading(view: SpeechView, head: number, readings: Readings, trees: Trees): Arguments {
  const { chain, tree } = readings;
  const source = haveSameSource(readings) ? 0 : likelihood(view, head, readings, trees, SOURCE);
  const content = haveSameContent(readings) ? 0 : likelihood(view, head, readings, trees, CONTENT);
  const isTreeSource =
    source >= LEAST || (tree.source !== null && (goesOnFrom(view, head) || isDateline(view, chain.source)));
  const isTreeContent = content >= LEAST || isThatAlone(view, head, readings) || isInFront(view, head, readings);
  if (!isTreeSource && !isTreeContent) return chain;
  return {
    ...chain,
    ...(isTreeSource ? { source: sourcesOf(tree) } : {}),
    ...(isTreeContent ? { content: tree.content } : {}),
    ...(chain.content.length > 0 ? {} : { cue: tree.cue, contentCertainty: content }),
  };
}

/** "put it to [her that the light was on]", "[Prices fell]; Ode said, however, [that ...]": of what is said before and behind its "that", and to whom, the clause alone is said. */
function isThatAlone({ kind, pos, quote }: SpeechView, head: number, { chain, tree }: Readings): boolean {
  const rest = stretchOutside(chain.content, tree.content);
  const [clause] = tree.content;
  if (rest === null || clause === undefined || tree.kind !== CLAUSE || kind[clause[0]] !== THAT) return false;
  if (clause[0] < head || clause[0] < rest[1] || quote[rest[0]] !== 0) return false;
  return rest[1] < head || !hasVerb(pos, ...rest);
}

/** "The dam leaks, Ode said at [an event on leaks] / [citing Novak]": when and where something was said, and who it is from, is no part of it. */
function isInFront(view: SpeechView, head: number, { chain, tree: { kind, content } }: Readings): boolean {
  const { pos, quote, tree, document } = view;
  const [run, more] = chain.content;
  if ((kind !== CLAUSE && kind !== AROUND) || content[0]![0] > head || run === undefined || more !== undefined)
    return false;
  if (run[0] <= head || quote[run[0]] !== 0 || lemmaAt(document, head) !== 'say') return false;
  return !hasVerb(pos, ...run) || (run[0] === head + 1 && tree.inflection[run[0]] === Form.ing);
}

/** "[TARN, May 3 (WNA)] — Norland acted, accusing Tarn": where and when a report was written is nobody who says it. */
function isDateline({ document: { structure, tokens } }: SpeechView, [run]: readonly Run[]): boolean {
  const { datelines } = structure;
  if (run === undefined || datelines.length === 0) return false;
  const dateline = datelines[spanAt(datelines, tokens.start[run[0]]!)];
  return dateline !== undefined && tokens.end[run[1]]! <= dateline.end;
}

const features = /* @__PURE__ */ new Uint8Array(READING_WIDTH);

/** The probability that the tree's reading is the better one. */
function likelihood(view: SpeechView, head: number, readings: Readings, trees: Trees, role: number): number {
  readingFeatures(view, head, readings, role, features);
  return 1 / (1 + exponential(-sumTrees(trees, features)));
}

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
