/*
 * Source and content of a cue as the sentence's tree has them: the subject or agent of a verb, whose a noun is, the clause that hangs from either, or that the cue is put into ("It is safe, Ode
 * said, and dry"; "According to Ode, it is safe"). Beside what the chain of arguments.ts finds this is a second reading of the same head; readings.ts decides between the two.
 */
import { VIEW_NOUNS_OF_CLAUSES } from '../english/questions.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { clausesOf, type Clauses } from '../syntax/clauses.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { agentOf, antecedentOf, subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf, treeOf, type Tree } from '../syntax/tree.ts';
import type { Document } from '../language/document.ts';
import { Word } from '../grammar/word-classes.ts';
import {
  ATTITUDES,
  ACCUSING,
  CALLING,
  DISPUTING,
  FORUMS,
  PASSIVE_REPORTS,
  RAISING_REPORTS,
  SAID_FORMS,
  DETAILS,
  SAYING_PARTICIPLES,
  SPEAKER_OPENERS,
  UTTERANCES,
  type Attitude,
} from '../english/saying.ts';
import { isUpper } from '../text/letters.ts';
import { isPassive } from './paths.ts';
import {
  AND,
  BUT,
  COLON,
  COMMA,
  IF,
  OBJECT_PRONOUN,
  QUESTION_WORD,
  RELATIVE,
  SEMICOLON,
  THAT,
} from '../english/clause-words.ts';
import { isPersonAt, type SpeechView } from './speech-view.ts';

export type Run = readonly [number, number];

/** How the content hangs from the cue. */
export const NO_CLAUSE = 0,
  CLAUSE = 1,
  OPEN_CLAUSE = 2,
  AROUND = 3,
  OF_NOUN = 4,
  REPORT = 5,
  INVERTED = 6,
  TOLD = 7,
  BETWEEN = 8,
  DISPUTED = 9,
  TAGGED = 10;

/** What the tree says of a head. */
export interface Reading {
  readonly cue: Run;
  /** First and last token; null if nobody is named. */
  readonly source: Run | null;
  /** The head of the source, -1 without. */
  readonly sourceHead: number;
  readonly content: readonly Run[];
  readonly kind: number;
}

const SUBJECTS = /* @__PURE__ */ relationSet('nsubj');
const PATIENTS = /* @__PURE__ */ relationSet('nsubj:pass');
const CLAUSES = /* @__PURE__ */ relationSet('ccomp', 'xcomp');
const OPEN_CLAUSES = /* @__PURE__ */ relationSet('xcomp', 'advcl');
const NOUN_CLAUSES = /* @__PURE__ */ relationSet('acl', 'ccomp');
const NOUN_PHRASES = /* @__PURE__ */ relationSet('nmod');
const OBLIQUES = /* @__PURE__ */ relationSet('obl', 'obl:agent');
const PASSIVES = /* @__PURE__ */ relationSet('aux:pass');
const AGENTS = /* @__PURE__ */ relationSet('obl:agent');
const ADVERBIALS = /* @__PURE__ */ relationSet('advcl');
const OBJECTS = /* @__PURE__ */ relationSet('obj');
const NAME_WORDS = /* @__PURE__ */ relationSet('flat');
const THAT_CLAUSES = /* @__PURE__ */ relationSet('acl', 'acl:relcl', 'ccomp');
const COPULAS = /* @__PURE__ */ relationSet('cop');
const MARKS = /* @__PURE__ */ relationSet('mark');
const POSSESSORS = /* @__PURE__ */ relationSet('nmod:poss');

/** Source and content of a head by the tree; null where it has neither. */
export function readByTree(view: SpeechView, head: number): Reading | null {
  const clauses = clausesOf(view.document);
  const { tree, pos } = view;
  if (clauses.lower(head) === 'according') return readReport(view, clauses, head);
  if (VIEW_NOUNS_OF_CLAUSES.has(clauses.lower(head))) return readView(view, clauses, head);
  const inverted = readInverted(view, clauses, head);
  if (inverted !== null) return inverted;
  const between = readBetween(view, clauses, head);
  if (between !== null) return between;
  const tagged = readTagged(view, clauses, head);
  if (tagged !== null) return tagged;
  const asked = readAsked(view, clauses, head);
  if (asked !== null) return asked;
  const isVerb = pos[head] === Tag.VERB;
  const { runs, kind } = isVerb ? contentOfVerb(view, head) : contentOfNoun(view, head);
  if (runs.length === 0 && !isVerb) return null;
  const first = isVerb ? reportBefore(view, head) : -1;
  const named = sourceOf(
    view.document,
    isVerb ? speakerOf(tree, clauses, first < 0 ? head : first) : childBy(tree, head, POSSESSORS),
    first < 0 ? head : first,
  );
  const found = named.source === null && isVerb ? sourceBeside(view, clauses, head) : named;
  const isTold = isVerb && (isToldBySomebody(view, head, runs, kind) || (runs.length > 0 && isQuotedAs(view, head)));
  return {
    cue: cueRun(clauses, head),
    ...before(found, runs[0]),
    content: isTold && kind === OPEN_CLAUSE ? withPatient(view, head, runs) : runs,
    kind: runs.length === 0 ? NO_CLAUSE : isTold ? TOLD : kind,
  };
}

/** "[The dam] is said [to leak]": of whom or what it is said, it is said too; but not to whom, "She was told [to leave]". */
function withPatient(view: SpeechView, verb: number, runs: Run[]): Run[] {
  const {
    tree,
    document: { tokens, lemmas },
  } = view;
  const patient = childBy(tree, verb, PATIENTS);
  const isOfIt = patient >= 0 && patient < verb && RAISING_REPORTS.has(lemmas[tokens.lemma[verb]!]!);
  if (!isOfIt || view.kind[patient] === RELATIVE || tree.right[patient]! >= verb) return runs;
  return [...trimmed(view, [[tree.left[patient]!, tree.right[patient]!]], verb), ...runs];
}

/** "..., said [the 36-year-old] from Tarn.", "Reached by telephone, [a man] there [said] that ...": who stands right beside a verb of saying to which the parser gives no subject. */
function sourceBeside(view: SpeechView, clauses: Clauses, verb: number): Sourced {
  const { tree, pos, kind } = view;
  const nobody: Sourced = { source: null, sourceHead: -1 };
  if (!SAID_FORMS.has(clauses.lower(verb)) || isPassive(tree, verb)) return nobody;
  const [start] = cueRun(clauses, verb);
  const [from, to] = [clauses.sentenceFirst(verb), clauses.sentenceLast(verb)];
  if (
    start < verb &&
    tree.inflection[verb] === Form.participle &&
    !view.document.forms[view.document.tokens.form[start]!]!.startsWith('ha')
  )
    return nobody; // "was told"
  if (start > from && SPEAKING[pos[start - 1]!]) {
    const { first, last } = clauses.phraseOf(start - 1);
    return last === start - 1 && first > from ? { source: [first, last], sourceHead: last } : nobody;
  }
  if (start > from && kind[start - 1] !== COMMA && view.quote[start - 1] !== 3) return nobody;
  const isOpener = verb < to && (SPEAKER_OPENERS.has(clauses.lower(verb + 1)) || pos[verb + 1] === Tag.PROPN);
  if (!isOpener) return nobody;
  let end = verb + 1;
  while (
    end < to &&
    end - verb < LONGEST_TAG &&
    (pos[end + 1] !== Tag.PUNCT || clauses.lower(end + 1) === '-') &&
    !hasVerb(pos, end + 1, end + 1)
  )
    end++;
  return { source: [verb + 1, end], sourceHead: clauses.phraseOf(verb + 1).last };
}

/** "warned by Ode [that the roof might fall]": a source ends before what is said. */
function before(found: Sourced, content: Run | undefined): Sourced {
  const { source, sourceHead } = found;
  if (source === null || content === undefined || content[0] <= sourceHead || content[0] > source[1]) return found;
  return { source: [source[0], content[0] - 1], sourceHead };
}

/** "The court was [told] the knife was lost", "Rates are [expected] to fall", "The dam leaks, a jury has been [told]": somebody said so, though nobody is named. */
function isToldBySomebody(
  { tree, document, quote }: SpeechView,
  verb: number,
  runs: readonly Run[],
  kind: number,
): boolean {
  const { tokens, lemmas } = document;
  if (runs.length === 0 || childBy(tree, verb, PASSIVES) < 0 || !PASSIVE_REPORTS.has(lemmas[tokens.lemma[verb]!]!))
    return false;
  return (
    (kind === CLAUSE ||
      kind === AROUND ||
      childrenOf(tree, verb, OPEN_CLAUSES).some((clause) => childBy(tree, clause, MARKS) >= 0)) &&
    runs.every(([from]) => quote[from] === 0)
  );
}

/** Who says it: never of whom a passive says something; of "a report [that] said ..." the pronoun. */
export function speakerOf(tree: Tree, clauses: Clauses, verb: number): number {
  const only = subjectOfOnlyVerb(tree, verb);
  if (only >= 0) return only;
  if (isPassive(tree, verb)) return agentOf(tree, clauses, verb);
  const said = sayingBefore(tree, clauses, verb);
  if (said >= 0) return subjectOf(tree, clauses, said);
  const subject = subjectOf(tree, clauses, verb);
  if (subject < 0 || subject !== antecedentOf(tree, verb)) return subject;
  const pronoun = childBy(tree, verb, SUBJECTS);
  return pronoun >= 0 ? pronoun : subject;
}

/**
 * "The mayor, Ada Ode, [called] for a vote.", "Ada Ode, who chairs the board, [called] for a vote.": whom a sentence that has no other verb is about, where the parser takes its verb for a
 * participle ("called for a vote"); -1 for other verbs.
 */
function subjectOfOnlyVerb(tree: Tree, verb: number): number {
  const noun = tree.head[verb]!;
  if (tree.relation[verb] !== Rel.acl || noun > verb || childBy(tree, verb, AGENTS) >= 0) return -1;
  if (tree.inflection[verb] !== Form.participle && tree.inflection[verb] !== Form.past) return -1;
  let root = noun,
    isWithin = false; // "who chairs the [board]"
  while (
    tree.head[root]! >= 0 &&
    root - tree.head[root]! < LONGEST_RELATIVE &&
    BESIDE_ROOT[tree.relation[root]!] === 1
  ) {
    isWithin ||= tree.relation[root] === Rel['acl:relcl'];
    root = tree.head[root]!;
  }
  const isOnly =
    tree.head[root]! < 0 &&
    tree.pos[root] !== Tag.VERB &&
    childBy(tree, root, COPULAS) < 0 &&
    (tree.left[root]! < root || isWithin);
  if (!isOnly) return -1;
  if (isWithin) return tree.pos[verb - 1] === Tag.PUNCT ? root : -1;
  return tree.relation[noun] === Rel.appos || tree.relation[noun] === Rel.flat || noun === root ? noun : -1;
}

export const isOnlyVerb = (tree: Tree, verb: number): boolean => subjectOfOnlyVerb(tree, verb) >= 0;

/** Longest relative clause between them, in tokens; and how its words hang together. */
const LONGEST_RELATIVE = 20;
const BESIDE_ROOT = /* @__PURE__ */ relationSet('appos', 'flat', 'obj', 'obl', 'nmod', 'acl:relcl');

/** "[saying] that prices rose and warning that they might fall": the participle that the second goes on from, though the parser joins it to the clause between; or -1. */
function sayingBefore(tree: Tree, clauses: Clauses, verb: number): number {
  if (tree.inflection[verb] !== Form.ing || tree.relation[verb] !== Rel.conj || clauses.lower(verb + 1) !== 'that')
    return -1;
  let said = tree.head[verb]!;
  for (let steps = 0; steps < MOST_STEPS && WITHIN[tree.relation[said]!] === 1; steps++) said = tree.head[said]!;
  return said < verb && tree.inflection[said] === Form.ing && SAYING_PARTICIPLES.has(clauses.lower(said)) ? said : -1;
}

/**
 * "Ode [said] that the figure was old and [accused] the council of hiding it": the report that a second one goes on from, though the parser joins it to the clause between; -1 if there is none.
 * Of 70 verbs that nearly always attribute and stand so in articles read by hand, six belonged to the clause.
 */
export function reportBefore({ tree, pos, kind, grade, quote }: SpeechView, verb: number): number {
  const form = tree.inflection[verb];
  if (tree.relation[verb] !== Rel.conj || pos[verb] !== Tag.VERB || quote[verb] !== 0) return -1;
  const isVerbJoined = pos[tree.head[verb]!] === Tag.VERB;
  // "Ode said it was [sorry] and apologised": no adjective is joined to a verb
  if (grade[verb]! < (isVerbJoined ? ALWAYS : OFTEN)) return -1;
  // past and participle look alike, and the parser has no verb to go by
  if (form !== Form.past && form !== Form.third && (isVerbJoined || form !== Form.participle)) return -1;
  if (childBy(tree, verb, GOVERNED) >= 0) return -1;
  let joint = verb - 1;
  while (joint > 0 && pos[joint] === Tag.ADV) joint--;
  if (kind[joint] !== AND && kind[joint] !== BUT) return -1;
  let said = tree.head[verb]!;
  for (let steps = 0; steps < MOST_STEPS && WITHIN[tree.relation[said]!] === 1; steps++) {
    const isSaid = tree.relation[said] === Rel.ccomp;
    said = tree.head[said]!;
    const isSame = tree.inflection[said] === form || (!isVerbJoined && tree.inflection[said] === Form.past);
    if (isSaid && pos[said] === Tag.VERB && isSame && grade[said]! >= OFTEN) return said < verb ? said : -1;
  }
  return -1;
}

/** What a verb that only goes on from another has not. */
const GOVERNED = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'cop', 'mark');

/** What may lie between them: the clause that is said, and clauses within it. */
const WITHIN = /* @__PURE__ */ relationSet('ccomp', 'advcl', 'conj', 'acl:relcl');
const MOST_STEPS = 4;

function cueRun(clauses: Clauses, head: number): Run {
  const group = clauses.verbGroup(head);
  return group === undefined || group.main !== head ? [head, head] : [group.first, head];
}

interface Sourced {
  readonly source: Run | null;
  readonly sourceHead: number;
}

/** A source with all that hangs from it, as far as that stands on its side of the cue; commas at its ends are not its own. */
export function sourceOf(document: Document, subject: number, head: number): Sourced {
  if (subject < 0) return { source: null, sourceHead: -1 };
  const tree = treeOf(document);
  const { pos } = tree;
  let first = tree.left[subject]!;
  let last = tree.right[subject]!;
  if (first <= head && head <= last) {
    if (subject < head) last = head - 1;
    else first = head + 1;
  }
  const end = asideFrom(document, tree, subject, last);
  if (end > subject) last = end - 1;
  while (last > subject && ((pos[last] === Tag.PUNCT && !closes(document, first, last)) || pos[last] === Tag.AUX))
    last--;
  while (first < subject && (pos[first] === Tag.PUNCT || pos[first] === Tag.ADP)) first++;
  return { source: [first, last], sourceHead: subject };
}

/** "Ode, [rising from her seat], said", "Ode, “[and ...": where what a participle or a quotation adds to a source begins; -1 if nothing does. */
function asideFrom({ forms, tokens }: Document, tree: Tree, subject: number, last: number): number {
  for (let i = subject + 1; i <= last; i++) {
    if (/^["“„«‘]$/.test(forms[tokens.form[i]!]!) && !isNickname(tree, i, last)) return i;
    const isClause =
      tree.head[i] === subject &&
      (tree.relation[i] === Rel.acl || tree.relation[i] === Rel.advcl) &&
      tree.inflection[i] === Form.ing;
    if (isClause && tree.left[i]! > subject && forms[tokens.form[tree.left[i]!]!] === ',') return tree.left[i]!;
    if (isClause && forms[tokens.form[tree.left[i]! - 1]!] === ',') return tree.left[i]!;
  }
  return -1;
}

/** "Carl [“Bud”] Osgood". */
function isNickname({ pos, relation }: Tree, mark: number, last: number): boolean {
  for (let i = mark + 1; i <= last && i < mark + 4; i++)
    if (pos[i] === Tag.PUNCT) return i > mark + 1 && i < last && relation[i + 1] === Rel.flat;
  return false;
}

/** Whether a bracket closes one that stands behind `first`. */
function closes({ tokens, forms }: Document, first: number, last: number): boolean {
  if (forms[tokens.form[last]!] !== ')') return false;
  for (let i = last - 1; i > first; i--) if (forms[tokens.form[i]!] === '(') return true;
  return false;
}

function contentOfVerb(view: SpeechView, verb: number): { runs: Run[]; kind: number } {
  const { tree } = view;
  const clause = childrenOf(tree, verb, CLAUSES).find((child) => child > verb || tree.right[child]! < verb);
  if (clause !== undefined)
    return {
      runs: trimmed(view, [[tree.left[clause]!, endOfContent(view, clause)]], verb),
      kind: tree.relation[clause] === Rel.ccomp ? CLAUSE : OPEN_CLAUSE,
    };
  const infinitive = isPassive(tree, verb) ? infinitiveOf(view, verb) : -1;
  if (infinitive >= 0)
    return { runs: trimmed(view, [[tree.left[infinitive]!, endOfContent(view, infinitive)]], verb), kind: OPEN_CLAUSE };
  const disputed = disputedBy(view, verb);
  if (disputed >= 0)
    return { runs: trimmed(view, [[tree.left[disputed]!, endOfContent(view, disputed)]], verb), kind: DISPUTED };
  const deed = deedOf(view, verb);
  if (deed >= 0) return { runs: trimmed(view, [[tree.left[deed]!, endOfContent(view, deed)]], verb), kind: TOLD };
  const told = clauseOfOblique(view, verb);
  if (told >= 0) return { runs: trimmed(view, [[tree.left[told]!, endOfContent(view, told)]], verb), kind: CLAUSE };
  const above = tree.head[verb]!;
  return {
    runs: tree.relation[verb] === Rel.parataxis && above >= 0 ? around(view, above, verb, verb) : [],
    kind: AROUND,
  };
}

/** "wants [an immediate review]", "put [the crowd at 40,000]": all that stands behind a verb of wanting, expecting, praising or blaming; none if it has not what such a verb takes. */
export function contentOfAttitude(view: SpeechView, verb: number): Run[] {
  const {
    tree,
    document: { tokens, lemmas },
  } = view;
  if (tree.pos[verb] !== Tag.VERB || !isFinite(view, verb)) return [];
  const lemma = lemmas[tokens.lemma[verb]!]!;
  const rows = ATTITUDES.filter((row) => row.lemmas.has(lemma));
  if (rows.length === 0 || isPassive(tree, verb)) return [];
  const behind = childrenOf(tree, verb).filter((child) => tree.left[child]! > verb);
  const isTakenBy = (takes: Attitude['takes']): boolean =>
    takes === 'order' ? isOrder(view, behind) : behind.some((child) => isTaken(view, child, takes));
  if (!rows.some(({ takes }) => isTakenBy(takes))) return [];
  let end = verb;
  for (const child of behind) {
    if (ENDS[tree.relation[child]!] === 1) break;
    end = tree.right[child]!;
  }
  return end > verb ? trimmed(view, [[verb + 1, end]], verb) : [];
}

/** "wants", "did not want", "has wanted": neither "wanting" nor "to want". */
function isFinite({ tree, document: { tokens, forms } }: SpeechView, verb: number): boolean {
  const form = tree.inflection[verb];
  if (form === Form.past || form === Form.present || form === Form.third) return true;
  const auxiliary = childrenOf(tree, verb, AUXILIARIES);
  return auxiliary.length > 0 && childrenOf(tree, verb, MARKS).every((mark) => forms[tokens.form[mark]!] !== 'to');
}

const AUXILIARIES = /* @__PURE__ */ relationSet('aux');
const ENDS = /* @__PURE__ */ relationSet('punct', 'cc', 'conj', 'parataxis', 'discourse');

/** Whether a part behind a verb is what an attitude takes. */
function isTaken(view: SpeechView, child: number, takes: Exclude<Attitude['takes'], 'order'>): boolean {
  const { tree, document, pos } = view;
  const relation = tree.relation[child]!;
  const form = (i: number): string => document.forms[document.tokens.form[i]!]!.toLowerCase();
  switch (takes) {
    case 'object':
      return relation === Rel.obj;
    case 'infinitive':
      return (relation === Rel.xcomp || relation === Rel.advcl) && form(tree.left[child]!) === 'to';
    case 'for':
      return relation === Rel.obl && form(tree.left[child]!) === 'for';
    case 'out':
      return relation === Rel['compound:prt'] && form(child) === 'out';
    case 'number':
      return (
        relation === Rel.obl &&
        form(tree.left[child]!) === 'at' &&
        pos.subarray(child, tree.right[child]! + 1).includes(Tag.NUM)
      );
  }
}

/** "directed [the firm] [to produce the papers]", "appealed [to the public] [not to share it]". */
function isOrder(view: SpeechView, behind: readonly number[]): boolean {
  const { tree, document } = view;
  const form = (i: number): string => document.forms[document.tokens.form[i]!]!.toLowerCase();
  const isTold = ({ relation, left }: Tree, child: number): boolean =>
    relation[child] === Rel.obj ||
    relation[child] === Rel.iobj ||
    (relation[child] === Rel.obl && form(left[child]!) === 'to');
  const told = behind.findIndex((child) => isTold(tree, child));
  const isInfinitive = (child: number): boolean =>
    (tree.relation[child] === Rel.xcomp || tree.relation[child] === Rel.advcl || tree.relation[child] === Rel.ccomp) &&
    /^(?:to|not|never)$/.test(form(tree.left[child]!));
  return told >= 0 && behind.slice(told + 1).some(isInfinitive);
}

/** "denied [reports that the army had left]": an object with a clause in it; -1 if there is none. */
function disputedBy(view: SpeechView, verb: number): number {
  const {
    tree,
    document: { tokens, lemmas },
  } = view;
  if (!DISPUTING.has(lemmas[tokens.lemma[verb]!]!) || isPassive(tree, verb)) return -1;
  const object = childBy(tree, verb, OBJECTS);
  if (object < verb || tree.pos[object] !== Tag.NOUN) return -1;
  return thatClauseOf(view, object) >= 0 ? object : -1;
}

/** "a captain accused [of causing a crash]": what somebody is said to have done; -1 if it is not told. */
function deedOf({ tree, document: { tokens, forms, lemmas } }: SpeechView, verb: number): number {
  if (!ACCUSING.has(lemmas[tokens.lemma[verb]!]!) || !isPassive(tree, verb)) return -1;
  const isDeed = (child: number): boolean =>
    tree.inflection[child] === Form.ing && /^(?:of|for|with)$/.test(forms[tokens.form[tree.left[child]!]!]!);
  return childrenOf(tree, verb, DEEDS).find((child) => child > verb && isDeed(child)) ?? -1;
}

const DEEDS = /* @__PURE__ */ relationSet('advcl', 'acl', 'ccomp', 'xcomp', 'obl');

/** "is said by friends [to be ill]": the infinitive behind the agent, which the parser may take for an adjunct; -1 if there is none. */
function infinitiveOf({ tree, document: { tokens, forms } }: SpeechView, verb: number): number {
  const agent = childBy(tree, verb, AGENTS);
  if (agent < 0) return -1;
  return (
    childrenOf(tree, verb, ADVERBIALS).find(
      (clause) => tree.left[clause] === tree.right[agent]! + 1 && forms[tokens.form[tree.left[clause]!]!] === 'to',
    ) ?? -1
  );
}

/** "argued in a pamphlet [that the dam leaks]": the clause belongs to the verb, wherever the parser hangs it; -1 if there is none. */
function clauseOfOblique({ tree, kind }: SpeechView, verb: number): number {
  const isClause = (child: number): boolean =>
    kind[tree.left[child]!] === THAT &&
    childBy(tree, child, MARKS) === tree.left[child] &&
    tree.inflection[child] !== Form.ing;
  for (const oblique of childrenOf(tree, verb, OBLIQUES)) {
    if (oblique < verb) continue;
    const words = [oblique, ...childrenOf(tree, oblique, NAME_WORDS)];
    const clause = words.flatMap((word) => childrenOf(tree, word, THAT_CLAUSES)).find(isClause);
    if (clause !== undefined) return clause;
  }
  return -1;
}

/** The last token of a content: before ", [promising] new boats", with which who says it goes on. */
function endOfContent({ document: { forms, tokens }, tree, kind }: SpeechView, clause: number): number {
  for (let i = clause + 1; i <= tree.right[clause]!; i++)
    if (kind[i] === SEMICOLON && tree.head[i - 1]! >= 0) return i - 1;
    else if (
      kind[i - 1] === COMMA &&
      tree.inflection[i] === Form.ing &&
      tree.relation[i] === Rel.advcl &&
      SAYING_PARTICIPLES.has(forms[tokens.form[i]!]!)
    )
      return i - 2;
  return tree.right[clause]!;
}

/** What a part that hangs from a clause is put into: what stands before it and behind it. */
function around(view: SpeechView, clause: number, part: number, head: number): Run[] {
  const { left, right } = view.tree;
  const runs: Run[] = [];
  if (left[clause]! < left[part]!) runs.push([left[clause]!, left[part]! - 1]);
  if (right[part]! < right[clause]!) runs.push([right[part]! + 1, right[clause]!]);
  return trimmed(view, runs, head);
}

function contentOfNoun(view: SpeechView, noun: number): { runs: Run[]; kind: number } {
  const { tree } = view;
  const clause = Math.max(childBy(tree, noun, NOUN_CLAUSES), thatClauseOf(view, noun));
  return { runs: clause < noun ? [] : trimmed(view, [[tree.left[clause]!, tree.right[clause]!]], noun), kind: OF_NOUN };
}

/** "a warning [that the dam leaks]": the clause behind a noun, which the parser may take for a relative one; -1 if there is none. */
export function thatClauseOf({ tree, kind }: SpeechView, noun: number): number {
  const isSaid = (clause: number): boolean =>
    childrenOf(tree, clause, MARKS).some((mark) => kind[mark] === THAT && mark > noun);
  return childrenOf(tree, noun, THAT_CLAUSES).find(isSaid) ?? -1;
}

/** "a warning that the dam leaks": a noun that often attributes, with a clause. */
export function isClaim(view: SpeechView, i: number): boolean {
  if (view.pos[i] !== Tag.NOUN || view.grade[i]! < LEAST_OF_NOUN) return false;
  const clause = thatClauseOf(view, i);
  if (clause < 0) return false;
  // "a claim that Ode calls a lie": of the claim itself
  const { tokens, lemmas } = view.document;
  return !CALLING.has(lemmas[tokens.lemma[clause]!]!) || childBy(view.tree, clause, OBJECTS) >= 0;
}
const LEAST_OF_NOUN = 4;

/** "[According to] Ode, it is safe": all of the clause beside it. */
function readReport(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { tree } = view;
  const source = tree.head[head]!;
  if (source <= head || clauses.lower(head + 1) !== 'to') return null;
  const clause = tree.head[source]!;
  if (clause < 0) return null;
  const content = around(view, clause, source, head);
  const found = sourceOf(view.document, source, head + 1);
  if (content.length === 0 || found.source === null) return null;
  const end = beforeMeasure(view, found.source);
  if (end === found.source[1] || content[0]![0] !== found.source[1] + 1)
    return { cue: [head, head + 1], ...found, content, kind: REPORT };
  const [[, to], ...rest] = content as [Run, ...Run[]];
  return {
    cue: [head, head + 1],
    source: [found.source[0], end],
    sourceHead: found.sourceHead,
    content: [[end + 2, to], ...rest],
    kind: REPORT,
  };
}

/** "According to Ode[, at least] a dozen agree": the last token of a source before a comma with what measures what is said. */
function beforeMeasure({ kind, pos }: SpeechView, [from, to]: Run): number {
  for (let i = from + 1; i < to; i++)
    if (kind[i] === COMMA && (pos[i + 1] === Tag.ADP || pos[i + 1] === Tag.ADV)) return i - 1;
  return to;
}

/** Grades of lemmas that attribute often enough, of those that do so more often than not, and of those that nearly always do. */
const SOMETIMES = 5,
  OFTEN = 7,
  ALWAYS = 9;

/** "[In her view], the plan will fail": all of the clause beside the phrase is as its possessor sees it. */
function readView(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { tree } = view;
  const own = childBy(tree, head, POSSESSORS);
  const possessor =
    own >= 0
      ? own
      : (childrenOf(tree, head, NOUN_PHRASES).find((child) => clauses.lower(tree.left[child]!) === 'of') ?? -1);
  const clause = tree.head[head]!;
  const tie = clauses.lower(tree.left[head]!);
  if (
    possessor < 0 ||
    clause < 0 ||
    tree.relation[head] !== Rel.obl ||
    (tie !== 'in' && tie !== 'by') ||
    !hasVerb(view.pos, tree.left[clause]!, tree.right[clause]!)
  )
    return null;
  const content = around(view, clause, head, head);
  return content.length === 0
    ? null
    : {
        cue: [head, head],
        ...(own >= 0
          ? sourceOf(view.document, own, head)
          : wholePhrase(clauses, sourceOf(view.document, possessor, head))),
        content,
        kind: REPORT,
      };
}

/** "of Rosa [Timms]": to the end of its base phrase, wherever the parser hangs the rest. */
function wholePhrase(clauses: Clauses, found: Sourced): Sourced {
  const { source, sourceHead } = found;
  if (source === null) return found;
  return { source: [source[0], Math.max(source[1], clauses.phraseOf(sourceHead).last)], sourceHead };
}

/** "The boats are gone, [said] one of the owners, Ada Ode.", "..., [reports] Bizweek.": what stands at the end of a sentence behind a comma and tells who says it, whatever the tree makes of it. */
function readInverted(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { document, tree, pos, kind } = view;
  const form = clauses.lower(head);
  const first = clauses.sentenceFirst(head);
  if (
    !(SAID_FORMS.has(form) || form === 'say') ||
    head < first + 2 ||
    kind[head - 1] !== COMMA ||
    head >= clauses.sentenceLast(head)
  )
    return null;
  const comma = nextComma(view, head + 1, clauses.sentenceLast(head));
  const isName = isUpper(document.forms[document.tokens.form[head + 1]!]!);
  if (
    !isName &&
    !((form === 'said' || form === 'says' || form === 'say') && SPEAKER_OPENERS.has(clauses.lower(head + 1)))
  )
    return null;
  // "Taxis, says the Chamber of Trade.": behind a thing alone nothing but the end
  const isWhole =
    head >= first + 4 && hasVerb(pos, first, head - 2)
      ? !childrenOf(tree, head, SUBJECTS).some((subject) => subject < head)
      : comma === clauses.sentenceLast(head) && kind[comma] !== COMMA;
  if (!isWhole) return null;
  if (hasVerb(pos, head + 1, comma - 1)) return null;
  const content = trimmed(view, [[first, head - 2]], head);
  if (content.length === 0) return null;
  const subject = childrenOf(tree, head).find(
    (child) => child > head && tree.left[child] === head + 1 && pos[child] !== Tag.PUNCT,
  );
  const source = subject === undefined ? null : sourceOf(document, subject, head);
  if (source !== null) return { cue: [head, head], ...source, content, kind: INVERTED };
  return { cue: [head, head], source: [head + 1, comma - 1], sourceHead: head + 1, content, kind: INVERTED };
}

/** "Children, [she maintained], notice", "The boats, crews [reported], are gone", "The price, one of them [told me], was low": a subject and its verb alone between commas, and a clause around them. */
function readBetween(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { document, pos, kind, grade } = view;
  const end = kind[head + 2] === COMMA && isHearer(view, head + 1) ? head + 1 : head;
  if (
    pos[head] !== Tag.VERB ||
    (grade[head]! < SOMETIMES && !isHeardInCourt(view, clauses, head)) ||
    kind[end + 1] !== COMMA ||
    head === 0 ||
    SAYING_PARTICIPLES.has(clauses.lower(end + 2)) ||
    isWithheld(view, end + 2)
  )
    return null;
  const [from, to] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  const { first, last } = speakerBetween(clauses, head - 1);
  if (
    first <= from + 1 ||
    last !== head - 1 ||
    kind[first - 1] !== COMMA ||
    clauses.phraseStart(last) < 0 ||
    (clauses.bits(last) & Word.RELATIVE) !== 0
  )
    return null;
  if (!hasVerb(pos, from, first - 2) && (!hasVerb(pos, end + 2, to) || pos[from] === Tag.ADP || pos[from] === Tag.ADV))
    return null;
  if (view.quote.subarray(from, to + 1).some((mark) => mark !== 0)) return null;
  const content = trimmed(
    view,
    [
      [from, first - 2],
      [end + 2, to],
    ],
    head,
  );
  return content.length < 2
    ? null
    : { cue: [head, head], ...sourceOf(document, last, head), source: [first, last], content, kind: BETWEEN };
}

const isHearer = ({ kind }: SpeechView, i: number): boolean => kind[i] === OBJECT_PRONOUN;

/** "[one of them]": a phrase and what it is of. */
function speakerBetween(clauses: Clauses, token: number): { first: number; last: number } {
  const { first, last } = clauses.phraseOf(token);
  return first > 1 && clauses.lower(first - 1) === 'of'
    ? { first: clauses.phraseOf(first - 2).first, last }
    : { first, last };
}

/** "[without giving] details", "[without elaborating]": what a speaker leaves out. */
export function isWithheld({ tree, document: { tokens, lemmas, forms } }: SpeechView, i: number): boolean {
  const verb = i + 1;
  if (forms[tokens.form[i]!] !== 'without' || tree.inflection[verb] !== Form.ing) return false;
  if (UTTERANCES.has(lemmas[tokens.lemma[verb]!]!)) return true;
  return childrenOf(tree, verb, OBJECTS).some((object) => DETAILS.has(lemmas[tokens.lemma[object]!]!));
}

/** "The deal could collapse, two people familiar with the talks [said].": the last words of a sentence behind a comma. */
function readTagged(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { document, pos, kind, grade, quote } = view;
  const [first, last] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  if (pos[head] !== Tag.VERB || !isTail(view, head + 1, last)) return null;
  if (grade[head]! < OFTEN && !isHeardInCourt(view, clauses, head)) return null;
  const cue = cueRun(clauses, head);
  const [start] = cue;
  const end = beforeName(view, clauses, start);
  let comma = end;
  while (comma > first && kind[comma] !== COMMA && end - comma <= LONGEST_TAG) comma--;
  const isTag = kind[comma] === COMMA && end - comma > 0 && !hasVerb(pos, comma + 1, start - 1);
  if (!isTag || !SPEAKING[pos[end]!] || !hasVerb(pos, first, comma - 1) || pos[first] === Tag.SCONJ) return null;
  // "..., with the find [announced] in a journal"
  const opener = pos[comma + 1];
  if (opener === Tag.CCONJ || opener === Tag.ADP || (clauses.bits(comma + 1) & Word.RELATIVE) !== 0) return null;
  for (let i = first; i < head; i++) if (quote[i] !== 0) return null;
  comma = beforeNamed(view, clauses, comma);
  const content = trimmed(view, [[first, comma - 1]], head);
  const { last: sourceHead } = clauses.phraseOf(end);
  if (content.length === 0 || document.tokens.inflection[head] === Form.ing) return null;
  const source: Run = [comma + 1, end === start - 1 ? end : start - 2];
  return { cue, source, sourceHead, content, kind: TAGGED };
}

/** "its director[, Ada Ode,] said": the last token of a source before a name between commas, or before the verb. */
function beforeName({ pos, kind }: SpeechView, clauses: Clauses, head: number): number {
  if (kind[head - 1] !== COMMA) return head - 1;
  const { first, last } = clauses.phraseOf(head - 2);
  const isName = last === head - 2 && pos[last] === Tag.PROPN && kind[first - 1] === COMMA;
  return isName ? first - 2 : head - 1;
}

/** "..., a court has [heard].", "The jury [heard] that ...": what is said before it. */
export function isHeardInCourt(
  { document: { tokens, lemmas }, tree }: SpeechView,
  clauses: Clauses,
  head: number,
): boolean {
  const hearer = lemmas[tokens.lemma[head]!] === 'hear' ? subjectOf(tree, clauses, head) : -1;
  return hearer >= 0 && FORUMS.has(lemmas[tokens.lemma[hearer]!]!);
}

/** "said [.]", "said [on condition of anonymity.]": nothing but a mark, or a phrase of when and how. */
function isTail({ pos, kind, quote }: SpeechView, from: number, last: number): boolean {
  if (pos[last] !== Tag.PUNCT) return false;
  if (from < last && pos[from] === Tag.SCONJ) return isWhen({ kind, quote }, from, last);
  if (last - from > LONGEST_TAIL || (from < last && pos[from] !== Tag.ADP)) return false;
  for (let i = from; i < last; i++)
    if (kind[i] === COMMA || kind[i] === COLON || kind[i] === THAT || quote[i] !== 0) return false;
  return !hasVerb(pos, from, last);
}

/** "The dam leaks[, Ada Ode], head of the port said": the comma before a name that stands before its apposition. */
function beforeNamed(view: SpeechView, clauses: Clauses, comma: number): number {
  const { first, last } = clauses.phraseOf(comma - 1);
  return last === comma - 1 && view.kind[first - 1] === COMMA && isPersonAt(view, last) ? first - 1 : comma;
}

/** "said [once the ministry had disputed it.]": a clause of when, to the end of the sentence. */
function isWhen({ kind, quote }: Pick<SpeechView, 'kind' | 'quote'>, from: number, last: number): boolean {
  if (kind[from] === THAT || kind[from] === IF || kind[from] === QUESTION_WORD) return false;
  for (let i = from; i < last; i++) if (kind[i] === COMMA || kind[i] === COLON || quote[i] !== 0) return false;
  return true;
}

const LONGEST_TAIL = 7;
/** Longest source of such a tag, in tokens; and what it ends with. */
const LONGEST_TAG = 12;
const SPEAKING: Readonly<Record<number, boolean>> = {
  [Tag.NOUN]: true,
  [Tag.PROPN]: true,
  [Tag.PRON]: true,
  [Tag.NUM]: true,
};

/** "[Asked] by Ms Ode who the man was, he replied", "Lee, [asked] whether it leaks, said": the question behind a participle that opens a sentence or stands behind a comma. */
function readAsked(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { document, tree, pos, kind, quote } = view;
  const [first, last] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  if (clauses.lower(head) !== 'asked' || (head > first && kind[head - 1] !== COMMA)) return null;
  if (tree.inflection[head] !== Form.participle && head > first) return null;
  let from = head + 1;
  const isQuestion = (i: number): boolean =>
    kind[i] === QUESTION_WORD || kind[i] === IF || INTERROGATIVES.has(clauses.lower(i));
  while (
    from <= last &&
    from - head <= LONGEST_TAG &&
    !isQuestion(from) &&
    pos[from] !== Tag.PUNCT &&
    pos[from] !== Tag.VERB
  )
    from++;
  const comma = nextComma(view, from, last);
  if (!isQuestion(from) || kind[comma] !== COMMA || quote[from] !== 0 || !hasVerb(pos, from, comma - 1)) return null;
  const agent = clauses.lower(head + 1) === 'by' ? agentOf(tree, clauses, head) : -1;
  const found = sourceOf(document, agent, head);
  return { cue: [head, head], ...before(found, [from, comma - 1]), content: [[from, comma - 1]], kind: TOLD };
}

const INTERROGATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which']);

/** "was quoted as [saying] that it leaked". */
function isQuotedAs({ tree, document: { tokens, forms, lemmas } }: SpeechView, verb: number): boolean {
  const above = tree.head[verb]!;
  return (
    above >= 0 &&
    forms[tokens.form[verb]!] === 'saying' &&
    forms[tokens.form[verb - 1] ?? -1] === 'as' &&
    /^(?:quote|cite)$/.test(lemmas[tokens.lemma[above]!]!)
  );
}

export function hasVerb(pos: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (pos[i] === Tag.VERB || pos[i] === Tag.AUX) return true;
  return false;
}

/** The first comma or mark at the end from a token on; behind the last token if there is none. */
function nextComma({ kind, pos }: SpeechView, from: number, last: number): number {
  let i = from;
  while (i <= last && kind[i] !== COMMA && !(i === last && pos[i] === Tag.PUNCT)) i++;
  return i;
}

/** Without marks at the ends, and without runs that are marks alone or hold the head. */
function trimmed({ pos }: SpeechView, runs: readonly Run[], head: number): Run[] {
  const out: Run[] = [];
  for (const [from, to] of runs) {
    let first = from,
      last = to;
    while (first <= last && pos[first] === Tag.PUNCT) first++;
    while (last >= first && pos[last] === Tag.PUNCT) last--;
    if (first <= last && !(first <= head && head <= last)) out.push([first, last]);
  }
  return out;
}
