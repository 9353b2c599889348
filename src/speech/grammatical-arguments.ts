/*
 * Source and content of a cue as the sentence's tree has them: the subject or agent of a verb, whose a noun is, the clause that hangs from either, or that the cue is put into ("It is safe, Ode
 * said, and dry"; "According to Ode, it is safe"). Beside what the chain of arguments.ts finds this is a second reading of the same head; readings.ts decides between the two.
 */
import { ACT_NOUNS } from '../english/acts.ts';
import { COMMA, RELATIVE, SEMICOLON, THAT } from '../english/clause-words.ts';
import { VIEW_NOUNS_OF_CLAUSES } from '../english/questions.ts';
import {
  ACCUSING,
  CALLING,
  COMING_OUT,
  DISPUTING,
  MESSAGES,
  PASSIVE_REPORTS,
  RAISING_REPORTS,
  SAYING_PARTICIPLES,
  TELLING_SOMEBODY,
} from '../english/saying.ts';
import { SPANS_OF_TIME } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { clausesOf } from '../syntax/clauses.ts';
import {
  ACTIVE_SUBJECTS,
  AGENTS,
  AUXILIARIES_OR_COPULAS,
  COMPLEMENTS,
  CONJUNCTS,
  COPULAS,
  DIRECT_OBJECTS,
  INDIRECT_OBJECTS,
  MARKERS,
  OBJECTS,
  PASSIVE_AUXILIARIES,
  PASSIVE_SUBJECTS,
  POSSESSORS,
} from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { agentOf, subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import { SELDOM } from './cue-grades.ts';
import { isPassive } from './paths.ts';
import { readAccording, readPattern, readPer, readView } from './report-patterns.ts';
import type { SpeechView } from './speech-view.ts';
import {
  around,
  AROUND,
  CLAUSE,
  DISPUTED,
  hasVerb,
  NO_CLAUSE,
  OF_NOUN,
  OPEN_CLAUSE,
  TOLD,
  trimmed,
  type Reading,
  type Run,
} from './tree-reading.ts';
import { cueRun, endedBefore, reportBefore, sourceBeside, sourceOf, speakerOf } from './tree-sources.ts';

const OPEN_CLAUSES = /* @__PURE__ */ relationSet('xcomp', 'advcl');
const NOUN_COMPLEMENTS = /* @__PURE__ */ relationSet('acl', 'ccomp');
const OBLIQUES_OR_AGENTS = /* @__PURE__ */ relationSet('obl', 'obl:agent');
const ADVERBIALS = /* @__PURE__ */ relationSet('advcl');
const DEEDS = /* @__PURE__ */ relationSet('advcl', 'acl', 'ccomp', 'xcomp', 'obl');
const NAME_WORDS = /* @__PURE__ */ relationSet('flat');
const THAT_CLAUSES = /* @__PURE__ */ relationSet('acl', 'acl:relcl', 'ccomp');

/** Source and content of a head by the tree; null where it has neither. */
export function readByTree(view: SpeechView, head: number): Reading | null {
  const form = clausesOf(view.document).lower(head);
  if (form === 'according') return readAccording(view, head);
  if (form === 'per') return readPer(view, head);
  if (VIEW_NOUNS_OF_CLAUSES.has(form) && view.pos[head] !== Tag.VERB)
    return readView(view, head) ?? readNoun(view, head);
  return readPattern(view, head) ?? (view.pos[head] === Tag.VERB ? readVerb(view, head) : readNoun(view, head));
}

/** "[his] claim [that the dam leaks]". */
function readNoun(view: SpeechView, noun: number): Reading | null {
  const { document, tree } = view;
  const predicate = predicateOf(view, noun);
  if (predicate !== null) {
    const found = sourceOf(document, ownerOf(view, noun), noun);
    return { cue: [noun, noun], ...found, content: trimmed(view, [predicate], noun), kind: OF_NOUN };
  }
  const clause = Math.max(childBy(tree, noun, NOUN_COMPLEMENTS), thatClauseOf(view, noun));
  const content = clause < noun ? [] : trimmed(view, [[tree.left[clause]!, tree.right[clause]!]], noun);
  if (content.length === 0) return null;
  const found = sourceOf(document, ownerOf(view, noun), noun); // "[her husband]'s claim"
  return { cue: cueRun(clausesOf(document), noun), ...endedBefore(found, content[0]), content, kind: OF_NOUN };
}

function readVerb(view: SpeechView, verb: number): Reading {
  const { document, tree, quote } = view;
  const clauses = clausesOf(document);
  const { runs, kind } = contentOfVerb(view, verb);
  const other = reportBefore(view, verb);
  const first = other < 0 ? verb : other;
  const subject = speakerOf(tree, clauses, first);
  const isWithin = subject >= 0 && quote[subject] !== 0 && quote[first] === 0;
  const near = sourceOf(document, isWithin ? -1 : subject, first);
  const isClause = near.source === null || hasVerb(view.pos, near.source[0], near.source[1]);
  const main = isClause ? subjectOfSentence(view, first) : -1;
  const named = main >= 0 ? sourceOf(document, main, first) : near;
  const deed = deedOf(view, verb);
  if (deed >= 0 && tree.left[deed] === verb + 1)
    return {
      // "accused [of] causing a crash"
      cue: [cueRun(clauses, verb)[0], tree.left[deed]!],
      ...endedBefore(sourceOf(document, agentOf(tree, clauses, verb), verb), runs[0]),
      content: trimmed(view, [[tree.left[deed]! + 1, tree.right[deed]!]], verb),
      kind: TOLD,
    };
  const isTold = runs.length > 0 && (isToldBySomebody(view, verb, runs, kind) || isQuotedAs(view, verb));
  return {
    cue: cueRun(clauses, verb),
    ...endedBefore(named.source === null ? sourceBeside(view, verb) : named, runs[0]),
    content: isTold && kind === OPEN_CLAUSE ? withPatient(view, verb, runs) : runs,
    kind: runs.length === 0 ? NO_CLAUSE : isTold ? TOLD : kind,
  };
}

/** How far up its sentence's verb is looked for. */
const MOST_STEPS = 20;

/** "[Ode] shrugged at the news, saying: “I am late.”": who the sentence is about, for a participle behind a comma to which the tree gives nobody outside of the quotation; -1 for other verbs. */
function subjectOfSentence({ tree, document, quote, kind }: SpeechView, verb: number): number {
  if (!SAYING_PARTICIPLES.has(wordForm(document, verb)) || kind[verb - 1] !== COMMA) return -1;
  let root = verb;
  for (let steps = 0; tree.head[root]! >= 0; steps++) {
    if (steps > MOST_STEPS) return -1;
    root = tree.head[root]!;
  }
  const subject = subjectOf(tree, clausesOf(document), root);
  return subject < verb && subject >= 0 && quote[subject] === 0 ? subject : -1;
}

/** "[The dam] is said [to leak]": of whom or what it is said, it is said too; but not to whom, "She was told [to leave]". */
function withPatient(view: SpeechView, verb: number, runs: Run[]): Run[] {
  const { tree, document, kind } = view;
  // "A dam which has long been a worry is said to leak": the parser may have two of them
  const patients = childrenOf(tree, verb, PASSIVE_SUBJECTS).filter((child) => child < verb && kind[child] !== RELATIVE);
  const [patient] = patients;
  if (patient === undefined || !RAISING_REPORTS.has(lemmaAt(document, verb))) return runs;
  const [from, to] = [tree.left[patient]!, tree.right[patients.at(-1)!]!];
  return to < verb ? [...trimmed(view, [[from, to]], verb), ...runs] : runs;
}

/** "The court was [told] the knife was lost", "Rates are [expected] to fall", "The dam leaks, a jury has been [told]": somebody said so, though nobody is named. */
function isToldBySomebody(view: SpeechView, verb: number, runs: readonly Run[], kind: number): boolean {
  const { tree, document, quote } = view;
  if (COMING_OUT.has(lemmaAt(document, verb))) return kind === CLAUSE && quote[runs[0]![0]] === 0; // "It emerged that it leaks"
  if (childBy(tree, verb, PASSIVE_AUXILIARIES) < 0 || !PASSIVE_REPORTS.has(lemmaAt(document, verb))) return false;
  const isMarked = (clause: number): boolean => childBy(tree, clause, MARKERS) >= 0;
  return (
    (kind === CLAUSE || kind === AROUND || childrenOf(tree, verb, OPEN_CLAUSES).some(isMarked)) &&
    runs.every(([from]) => quote[from] === 0)
  );
}

/** "was quoted as [saying] that it leaked". */
function isQuotedAs({ tree, document }: SpeechView, verb: number): boolean {
  const above = tree.head[verb]!;
  const isSaying = above >= 0 && wordForm(document, verb) === 'saying' && wordForm(document, verb - 1) === 'as';
  return isSaying && /^(?:quote|cite)$/.test(lemmaAt(document, above));
}

function contentOfVerb(view: SpeechView, verb: number): { runs: Run[]; kind: number } {
  const { tree } = view;
  const clause = childrenOf(tree, verb, COMPLEMENTS).find(
    (child) => (child > verb && !isGoingOn(view, tree.left[child]!)) || tree.right[child]! < verb,
  );
  if (clause !== undefined)
    return { runs: contentIn(view, clause, verb), kind: tree.relation[clause] === Rel.ccomp ? CLAUSE : OPEN_CLAUSE };
  for (const { find, kind } of PARTS) {
    const part = find(view, verb);
    if (part >= 0) return { runs: contentIn(view, part, verb), kind };
  }
  const above = tree.head[verb]!;
  const isAside = tree.relation[verb] === Rel.parataxis && above >= 0;
  return { runs: isAside ? around(view, above, verb, verb) : [], kind: AROUND };
}

/** "It leaks, Ode said, [citing] tests made in May": behind a comma a participle of saying goes on, though the parser may find a clause there. */
function isGoingOn({ kind, document, tree }: SpeechView, first: number): boolean {
  const at = kind[first] === COMMA ? first + 1 : first;
  return kind[at - 1] === COMMA && tree.inflection[at] === Form.ing && SAYING_PARTICIPLES.has(wordForm(document, at));
}

/** What is said in a part of a sentence: before "; ..." and ", [promising] new boats", with which who says it goes on. */
function contentIn(view: SpeechView, part: number, head: number): Run[] {
  const { document, tree, kind } = view;
  // "said, however[, that it was high]"
  const that = childrenOf(tree, part, MARKERS).find(
    (mark) => kind[mark] === THAT && kind[mark - 1] === COMMA && mark > head,
  );
  const first = behindHearer(view, part, head);
  let end = part;
  const isEnd = (i: number): boolean =>
    (kind[i] === SEMICOLON && tree.head[i - 1]! >= 0) ||
    (kind[i] === COMMA &&
      tree.inflection[i + 1] === Form.ing &&
      tree.relation[i + 1] === Rel.advcl &&
      SAYING_PARTICIPLES.has(wordForm(document, i + 1)));
  while (end < tree.right[part]! && !isEnd(end + 1)) end++;
  return trimmed(view, [[that ?? first, end]], head);
}

/** "told employees[ she would leave]": the first token of what is said, where the parser takes who hears it for a second subject of that. */
function behindHearer({ document, tree }: SpeechView, part: number, head: number): number {
  const start = tree.left[part]!;
  if (start !== head + 1 || !TELLING_SOMEBODY.has(lemmaAt(document, head))) return start;
  const [hearer, subject] = childrenOf(tree, part, ACTIVE_SUBJECTS).filter((child) => child > head);
  return subject !== undefined && tree.left[hearer!] === start ? tree.right[hearer!]! + 1 : start;
}

/** "is said by friends [to be ill]": the infinitive behind the agent, which the parser may take for an adjunct; -1 if there is none. */
function infinitiveOf({ tree, document }: SpeechView, verb: number): number {
  const agent = isPassive(tree, verb) ? childBy(tree, verb, AGENTS) : -1;
  if (agent < 0) return -1;
  const isBehind = (first: number): boolean => first === tree.right[agent]! + 1 && wordForm(document, first) === 'to';
  return childrenOf(tree, verb, ADVERBIALS).find((clause) => isBehind(tree.left[clause]!)) ?? -1;
}

/** "denied [reports that the army had left]": an object with a clause in it; -1 if there is none. */
function disputedBy(view: SpeechView, verb: number): number {
  const { tree, document } = view;
  if (!DISPUTING.has(lemmaAt(document, verb)) || isPassive(tree, verb)) return -1;
  const object = childBy(tree, verb, DIRECT_OBJECTS);
  const isReport = object > verb && tree.pos[object] === Tag.NOUN && thatClauseOf(view, object) >= 0;
  return isReport ? object : -1;
}

/** "[The minister] was quoted by the Argus as saying ...": of whom a paper has the words; -1 if none has. */
function quotedBy({ tree, document }: SpeechView, verb: number): number {
  const isQuoting = /^(?:quote|cite)$/.test(lemmaAt(document, verb)) && childBy(tree, verb, PASSIVE_AUXILIARIES) >= 0;
  const patient =
    isQuoting && agentOf(tree, clausesOf(document), verb) >= 0 ? childBy(tree, verb, PASSIVE_SUBJECTS) : -1;
  const isSaying = (child: number): boolean => wordForm(document, tree.left[child]!) === 'as';
  return patient >= 0 && childrenOf(tree, verb, DEEDS).some(isSaying) ? patient : -1;
}

/** "a captain accused [of causing a crash]": what somebody is said to have done; -1 if it is not told. */
function deedOf(view: SpeechView, verb: number): number {
  const { tree, document } = view;
  if (!ACCUSING.has(lemmaAt(document, verb)) || !(isPassive(tree, verb) || isWithoutObject(view, verb))) return -1;
  const isDeed = (child: number): boolean =>
    child > verb &&
    tree.inflection[child] === Form.ing &&
    /^(?:of|for|with)$/.test(wordForm(document, tree.left[child]!));
  return childrenOf(tree, verb, DEEDS).find(isDeed) ?? -1;
}

/** "[A deputy] accused of lying told ...", "[Councillors] criticised over cuts": a verb of accusing that has nobody behind it is a passive, whatever the parser takes it for. */
export const isWithoutObject = ({ tree: { inflection }, document }: SpeechView, verb: number): boolean =>
  ACCUSING.has(lemmaAt(document, verb)) &&
  (inflection[verb] === Form.participle || inflection[verb] === Form.past) &&
  /^(?:of|for|over)$/.test(wordForm(document, verb + 1));

/** "argued in a pamphlet [that the dam leaks]": the clause belongs to the verb, wherever the parser hangs it; -1 if there is none. */
function clauseOfOblique({ tree, kind }: SpeechView, verb: number): number {
  const isClause = (child: number): boolean =>
    kind[tree.left[child]!] === THAT &&
    childBy(tree, child, MARKERS) === tree.left[child] &&
    tree.inflection[child] !== Form.ing;
  for (const oblique of childrenOf(tree, verb, OBLIQUES_OR_AGENTS)) {
    if (oblique < verb) continue;
    const words = [oblique, ...childrenOf(tree, oblique, NAME_WORDS)];
    const clause = words.flatMap((word) => childrenOf(tree, word, THAT_CLAUSES)).find(isClause);
    if (clause !== undefined) return clause;
  }
  return -1;
}

/** "Ode said Lee told her [it was late]": the clause right behind who hears it, which the parser may hang from the verb above; -1 if there is none. */
function clauseBehindHearer({ tree }: SpeechView, verb: number): number {
  const hearer = childBy(tree, verb, INDIRECT_OBJECTS);
  const above = tree.head[verb]!;
  if (hearer < verb || above < 0 || tree.relation[verb] !== Rel.ccomp) return -1;
  const isBehind = (clause: number): boolean => clause > hearer && tree.left[clause] === tree.right[hearer]! + 1;
  return childrenOf(tree, above, COMPLEMENTS).find(isBehind) ?? -1;
}

/** "assured its people [that the schools stay open]": the clause behind who is told it, which the parser may hang from them, or beside the verb; -1 if there is none. */
function clauseOfHearer(view: SpeechView, verb: number): number {
  const { tree, kind } = view;
  const hearer = TELLING_SOMEBODY.has(lemmaAt(view.document, verb)) ? childBy(tree, verb, OBJECTS) : -1;
  if (hearer < verb) return -1;
  const of = thatClauseOf(view, hearer);
  if (of >= 0) return of;
  const behind = tree.right[hearer]! + 1;
  const isSaid = (clause: number): boolean => tree.left[clause] === behind && kind[behind] === THAT;
  return childrenOf(tree, verb, CONJUNCTS).find(isSaid) ?? -1;
}

/** Where a verb has what is said in no clause of its own, the part of its sentence that has it; and how that hangs from it. */
const PARTS: readonly { find: (view: SpeechView, verb: number) => number; kind: number }[] = [
  { find: infinitiveOf, kind: OPEN_CLAUSE },
  { find: disputedBy, kind: DISPUTED },
  { find: quotedBy, kind: DISPUTED },
  { find: deedOf, kind: TOLD },
  { find: clauseOfOblique, kind: CLAUSE },
  { find: clauseOfHearer, kind: CLAUSE },
  { find: clauseBehindHearer, kind: CLAUSE },
];

/** "a warning [that the dam leaks]", "claims by Ode [that it leaks]": the clause behind a noun, which the parser may take for a relative one or hang from whose the noun is; -1 if there is none. */
export function thatClauseOf(view: SpeechView, noun: number): number {
  const { tree, kind } = view;
  const isSaid = (clause: number): boolean =>
    childrenOf(tree, clause, MARKERS).some((mark) => kind[mark] === THAT && mark > noun);
  const own = childrenOf(tree, noun, THAT_CLAUSES).find(isSaid);
  if (own !== undefined) return own;
  const author = authorOf(view, noun);
  return author < 0 ? -1 : (childrenOf(tree, author, THAT_CLAUSES).find(isSaid) ?? -1);
}

/** "The consensus among analysts is [that rates will fall]": what a noun of thinking is said to be; null if that is not told. */
function predicateOf({ tree, kind }: SpeechView, noun: number): Run | null {
  const clause = tree.relation[noun] === Rel.nsubj ? tree.head[noun]! : -1;
  const copula = clause < noun ? -1 : childBy(tree, clause, AUXILIARIES_OR_COPULAS);
  const isThat = copula > noun && kind[copula + 1] === THAT && tree.relation[copula + 1] === Rel.mark;
  return isThat && tree.head[copula + 1] === clause ? [copula + 1, tree.right[clause]!] : null;
}

/** Whose a noun is: "[her husband]'s claim", "claims [by Ode]". */
const ownerOf = (view: SpeechView, noun: number): number =>
  childrenOf(view.tree, noun, POSSESSORS).at(-1) ?? authorOf(view, noun);

/** "claims [by Ode]", "a warning [from the bank]": who is said behind a noun to have said it; -1 if nobody is. */
const authorOf = ({ tree, document }: SpeechView, noun: number): number =>
  childrenOf(tree, noun, AUTHORS).find(
    (child) => child > noun && /^(?:by|from|among)$/.test(wordForm(document, tree.left[child]!)),
  ) ?? -1;
const AUTHORS = /* @__PURE__ */ relationSet('nmod', 'obl', 'obl:agent');

/** "a warning that the dam leaks", "his notion that ants farm": a noun that often attributes, or one of thinking with whose it is, and a clause; but not "a claim that Ode calls a lie", "a goal that Ode had pursued", of the claim or the goal itself. */
export function isClaim(view: SpeechView, i: number): boolean {
  const { tree, pos, grade, document } = view;
  if (pos[i] !== Tag.NOUN) return false;
  if (predicateOf(view, i) !== null)
    return ownerOf(view, i) < 0
      ? ACT_NOUNS.get(lemmaAt(document, i)) === 'belief'
      : ACT_NOUNS.has(lemmaAt(document, i)) || MESSAGES.has(lemmaAt(document, i)) || grade[i]! >= SELDOM;
  const isThought = ACT_NOUNS.has(lemmaAt(document, i)) && childBy(tree, i, POSSESSORS) >= 0;
  const clause = isThought || grade[i]! >= SELDOM ? thatClauseOf(view, i) : -1;
  if (clause >= 0 && isThatTime(view, tree.left[clause]!)) return false;
  if (clause < 0 || childBy(tree, clause, DIRECT_OBJECTS) >= 0) return clause >= 0;
  return !CALLING.has(lemmaAt(document, clause)) && !isDone(view, i, clause);
}

/** "a goal [that it had pursued]": what is wanted is to come about, so of what somebody did, it is what he did it with. */
function isDone({ tree, document }: SpeechView, noun: number, clause: number): boolean {
  if (ACT_NOUNS.get(lemmaAt(document, noun)) !== 'eventuality' || isPassive(tree, clause)) return false;
  if (tree.pos[clause] !== Tag.VERB || childBy(tree, clause, COPULAS) >= 0 || childBy(tree, clause, COMPLEMENTS) >= 0)
    return false;
  return tree.inflection[clause] === Form.past || tree.inflection[clause] === Form.participle;
}

/** "His wish [that night] was to rest": no clause begins there. */
const isThatTime = ({ kind, document }: SpeechView, that: number): boolean =>
  kind[that] === THAT && (wordForm(document, that + 1) === 'day' || SPANS_OF_TIME.has(wordForm(document, that + 1)));
