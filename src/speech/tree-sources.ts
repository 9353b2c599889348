/* Who says what a cue says, as the tree has it: the subject or the agent of a verb, or who stands right beside it where the parser gives it none. */
import { AND, BUT, COMMA } from '../english/clause-words.ts';
import { SAID_FORMS, SPEAKER_OPENERS } from '../english/saying.ts';
import { WEEKDAYS } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { clausesOf, type Clauses } from '../syntax/clauses.ts';
import {
  ACTIVE_SUBJECTS,
  AGENTS,
  AUXILIARIES,
  COPULAS,
  DIRECT_OBJECTS,
  RELATIVE_CLAUSES,
  SUBJECTS_OR_EXPLETIVES,
} from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { agentOf, antecedentOf, subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf, treeOf, type Tree } from '../syntax/tree.ts';
import { NEARLY_ALWAYS, OFTEN } from './cue-grades.ts';
import { isPassive } from './paths.ts';
import type { SpeechView } from './speech-view.ts';
import { closes, hasVerb, LONGEST_TAG, type Run } from './tree-reading.ts';

/** A source, and the token that the rest of it hangs from; null and -1 if nobody is named. */
export interface Sourced {
  readonly source: Run | null;
  readonly sourceHead: number;
}

const NOBODY: Sourced = { source: null, sourceHead: -1 };

/** What a source may end with. */
export const SPEAKING: Readonly<Record<number, boolean>> = {
  [Tag.NOUN]: true,
  [Tag.PROPN]: true,
  [Tag.PRON]: true,
  [Tag.NUM]: true,
};

/** A source with all that hangs from it, as far as that stands on its side of the cue; commas at its ends are not its own. */
export function sourceOf(document: Document, subject: number, head: number): Sourced {
  if (subject < 0) return NOBODY;
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
function asideFrom(document: Document, tree: Tree, subject: number, last: number): number {
  for (let i = subject + 1; i <= last; i++) {
    if (/^["“„«‘]$/.test(wordForm(document, i)) && !isNickname(tree, i, last)) return i;
    const isClause =
      tree.head[i] === subject &&
      (tree.relation[i] === Rel.acl || tree.relation[i] === Rel.advcl) &&
      tree.inflection[i] === Form.ing;
    const first = tree.left[i]!;
    if (isClause && (wordForm(document, first - 1) === ',' || (first > subject && wordForm(document, first) === ',')))
      return first;
  }
  return -1;
}

/** "Carl [“Bud”] Osgood". */
function isNickname({ pos, relation }: Tree, mark: number, last: number): boolean {
  for (let i = mark + 1; i <= last && i < mark + 4; i++)
    if (pos[i] === Tag.PUNCT) return i > mark + 1 && i < last && relation[i + 1] === Rel.flat;
  return false;
}

/** "warned by Ode [that the roof might fall]": a source ends before what is said. */
export function endedBefore(found: Sourced, content: Run | undefined): Sourced {
  const { source, sourceHead } = found;
  if (source === null || content === undefined || content[0] <= sourceHead || content[0] > source[1]) return found;
  return { source: [source[0], content[0] - 1], sourceHead };
}

/** "..., said [the 36-year-old] from Tarn.", "Reached by telephone, [a man] there [said] that ...": who stands right beside a verb of saying to which the parser gives no subject. */
export function sourceBeside({ document, tree, pos, kind, quote }: SpeechView, verb: number): Sourced {
  const clauses = clausesOf(document);
  if (!SAID_FORMS.has(clauses.lower(verb)) || isPassive(tree, verb)) return NOBODY;
  const [start] = cueRun(clauses, verb);
  const [from, to] = [clauses.sentenceFirst(verb), clauses.sentenceLast(verb)];
  const isTold =
    start < verb && tree.inflection[verb] === Form.participle && !wordForm(document, start).startsWith('ha');
  if (isTold) return NOBODY; // "was told"
  if (start > from && SPEAKING[pos[start - 1]!]) {
    const { first, last } = clauses.phraseOf(start - 1);
    return last === start - 1 && first > from ? { source: [first, last], sourceHead: last } : NOBODY;
  }
  if (start > from && kind[start - 1] !== COMMA && quote[start - 1] !== 3) return NOBODY;
  const isOpener = verb < to && (SPEAKER_OPENERS.has(clauses.lower(verb + 1)) || pos[verb + 1] === Tag.PROPN);
  if (!isOpener || WEEKDAYS.has(wordForm(document, verb + 1))) return NOBODY; // "said Tuesday"
  const isEnd = (i: number): boolean =>
    i > to || i - verb > LONGEST_TAG || (pos[i] === Tag.PUNCT && clauses.lower(i) !== '-') || hasVerb(pos, i, i);
  let end = verb + 1;
  while (!isEnd(end + 1)) end++;
  return { source: [verb + 1, end], sourceHead: clauses.phraseOf(verb + 1).last };
}

/** "Lee quoted [Ode] as saying": who is quoted; -1 if nobody is. */
export function quotedAs(tree: Tree, clauses: Clauses, verb: number): number {
  const above = tree.head[verb]!;
  const isSaying = above >= 0 && clauses.lower(verb) === 'saying' && clauses.lower(verb - 1) === 'as';
  if (!isSaying || isPassive(tree, above) || !/^(?:quot|cit)(?:e|es|ed|ing)$/.test(clauses.lower(above))) return -1;
  return childBy(tree, above, DIRECT_OBJECTS);
}

/** Who says it: never of whom a passive says something; of "a report [that] said ..." the pronoun. */
export function speakerOf(tree: Tree, clauses: Clauses, verb: number): number {
  const quoted = quotedAs(tree, clauses, verb);
  if (quoted >= 0) return quoted;
  const only = subjectOfOnlyVerb(tree, verb);
  if (only >= 0) return only;
  if (isPassive(tree, verb)) return agentOf(tree, clauses, verb);
  const subject = subjectOf(tree, clauses, verb);
  if (subject < 0 || subject !== antecedentOf(tree, verb)) return subject;
  const pronoun = childBy(tree, verb, ACTIVE_SUBJECTS);
  return pronoun >= 0 ? pronoun : subject;
}

/**
 * "The mayor, Ada Ode, [called] for a vote.", "Ada Ode, who chairs the board, [called] for a vote.": whom a sentence that has no other verb is about, where the parser takes its verb for a
 * participle ("called for a vote"); -1 for other verbs.
 */
function subjectOfOnlyVerb(tree: Tree, verb: number): number {
  const noun = tree.head[verb]!;
  if (isBesideRelative(tree, verb)) return rootOf(tree, noun);
  if (isBehindRelative(tree, verb)) return rootOf(tree, tree.head[noun]!);
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
  // "People who saw the crash [described] a flash": a finite form is no participle
  const isFinite =
    tree.inflection[verb] === Form.past &&
    childBy(tree, verb, PREDICATED) > verb &&
    tree.pos[tree.left[noun]! - 1] !== Tag.PRON; // "what some lawmakers [called] a fraud"
  if (isWithin) return tree.pos[verb - 1] === Tag.PUNCT || isFinite ? root : -1;
  return tree.relation[noun] === Rel.appos || tree.relation[noun] === Rel.flat || noun === root ? noun : -1;
}

/** "Relatives of people who died [accused] the firm": a finite verb with an object, which the parser takes for a second relative clause. */
function isBesideRelative(tree: Tree, verb: number): boolean {
  const noun = tree.head[verb]!;
  if (tree.relation[verb] !== Rel['acl:relcl'] || noun > verb || tree.pos[verb] !== Tag.VERB) return false;
  if (childBy(tree, verb, GOVERNED) >= 0 || tree.left[verb] !== verb) return false;
  return childrenOf(tree, noun, RELATIVE_CLAUSES).some((other) => other < verb && tree.right[other] === verb - 1);
}

/** "Police, who treat it as murder, [appealed] for witnesses": what follows a relative clause behind its comma, which the parser takes for a participle in it. */
function isBehindRelative(tree: Tree, verb: number): boolean {
  const above = tree.head[verb]!;
  if (tree.relation[verb] !== Rel.advcl || above > verb || above < 0 || tree.pos[verb] !== Tag.VERB) return false;
  const form = tree.inflection[verb];
  const isPast = form === Form.past || form === Form.participle;
  return (
    isPast &&
    tree.relation[above] === Rel['acl:relcl'] &&
    tree.left[verb]! >= verb - 1 &&
    tree.pos[verb - 1] === Tag.PUNCT &&
    childBy(tree, verb, GOVERNED) < 0
  );
}

/** The noun that a sentence without another verb begins with; -1 if there is none. */
function rootOf(tree: Tree, noun: number): number {
  let root = noun;
  while (tree.head[root]! >= 0 && noun - root < LONGEST_RELATIVE && NAMED_BY[tree.relation[root]!] === 1)
    root = tree.head[root]!;
  return tree.head[root]! < 0 && tree.pos[root] !== Tag.VERB && childBy(tree, root, COPULAS) < 0 ? root : -1;
}

const NAMED_BY = /* @__PURE__ */ relationSet('nmod', 'appos', 'flat');

export const isOnlyVerb = (tree: Tree, verb: number): boolean => subjectOfOnlyVerb(tree, verb) >= 0;

const PREDICATED = /* @__PURE__ */ relationSet('obj', 'ccomp');

/** Longest relative clause between them, in tokens; and how its words hang together. */
const LONGEST_RELATIVE = 20;
const BESIDE_ROOT = /* @__PURE__ */ relationSet('appos', 'flat', 'obj', 'obl', 'nmod', 'acl:relcl');

/**
 * "Ode [said] that the figure was old and [accused] the council of hiding it": the report that a second one goes on from, though the parser joins it to the clause between; -1 if there is none.
 * Of 70 verbs that nearly always attribute and stand so in articles read by hand, six belonged to the clause.
 */
export function reportBefore({ tree, pos, kind, grade, quote }: SpeechView, verb: number): number {
  const form = tree.inflection[verb];
  if (tree.relation[verb] !== Rel.conj || pos[verb] !== Tag.VERB || quote[verb] !== 0) return -1;
  const isVerbJoined = pos[tree.head[verb]!] === Tag.VERB;
  // "Ode said it was [sorry] and apologised": no adjective is joined to a verb
  if (grade[verb]! < (isVerbJoined ? NEARLY_ALWAYS : OFTEN)) return -1;
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

/**
 * "said the firm had lied and [had claimed] that it was safe": a verb that has no subject but the auxiliary of the one it is joined to does what that does; but not "has said that it has failed
 * and [has called] for its repeal", where who says so has the same.
 */
export function goesOnFrom({ tree, pos, document: { tokens } }: SpeechView, verb: number): boolean {
  if (tree.relation[verb] !== Rel.conj || pos[verb] !== Tag.VERB || childBy(tree, verb, SUBJECTS_OR_EXPLETIVES) >= 0)
    return false;
  const first = tree.head[verb]!;
  const report = tree.relation[first] === Rel.ccomp ? tree.head[first]! : -1;
  const auxiliary = (of: number): number => (of < 0 ? -1 : (tokens.form[childBy(tree, of, AUXILIARIES)] ?? -1));
  return auxiliary(verb) >= 0 && auxiliary(verb) === auxiliary(first) && auxiliary(verb) !== auxiliary(report);
}

/** What a verb that only goes on from another has not. */
const GOVERNED = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'cop', 'mark');

/** What may lie between them: the clause that is said, and clauses within it. */
const WITHIN = /* @__PURE__ */ relationSet('ccomp', 'advcl', 'conj', 'acl:relcl');
const MOST_STEPS = 4;

/** The verb group that a head ends, or the head alone. */
export function cueRun(clauses: Clauses, head: number): Run {
  const group = clauses.verbGroup(head);
  return group === undefined || group.main !== head ? [head, head] : [group.first, head];
}
