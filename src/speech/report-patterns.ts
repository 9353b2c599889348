/*
 * Ways to put a report that the order of words tells: "According to Ode, ...", "In her view, ...", "..., said Ode.", "Children, she maintained, ...", "..., two people said.", "Asked whether ...,".
 */
import { AS, COLON, COMMA, IF, OBJECT_PRONOUN, QUESTION_WORD, THAT } from '../english/clause-words.ts';
import {
  DECLINING,
  DETAILS,
  FORUMS,
  LEARNED_FORMS,
  LEFT_UNSAID,
  PASSIVE_REPORTS,
  SAID_FORMS,
  SAYING_PARTICIPLES,
  SPEAKER_OPENERS,
  UTTERANCES,
} from '../english/saying.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { WEEKDAYS } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import { lemmaAt } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { clausesOf, type Clauses } from '../syntax/clauses.ts';
import {
  ACTIVE_SUBJECTS,
  DIRECT_OBJECTS,
  NOMINAL_MODIFIERS,
  OPEN_COMPLEMENTS,
  POSSESSORS,
} from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { agentOf, subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import { isUpper } from '../text/letters.ts';
import { OFTEN, SOMETIMES } from './cue-grades.ts';
import { isPassive } from './paths.ts';
import { isPersonAt, type SpeechView } from './speech-view.ts';
import {
  around,
  BETWEEN,
  hasVerb,
  INVERTED,
  LONGEST_TAG,
  nextComma,
  REPORT,
  TAGGED,
  TOLD,
  trimmed,
  type Reading,
  type Run,
} from './tree-reading.ts';
import { cueRun, endedBefore, sourceOf, SPEAKING } from './tree-sources.ts';

/** Ways to put a report, of any head. */
export function readPattern(view: SpeechView, head: number): Reading | null {
  const clauses = clausesOf(view.document);
  for (const read of [readInverted, readBetween, readTurnedBetween, readTagged, readAsked, readLearned]) {
    const found = read(view, clauses, head);
    if (found !== null) return found;
  }
  return null;
}

/** "[According to] Ode, it is safe": all of the clause beside it. */
export function readAccording(view: SpeechView, head: number): Reading | null {
  const { tree, document } = view;
  const sourceHead = tree.head[head]!;
  const clause = sourceHead > head && wordForm(document, head + 1) === 'to' ? tree.head[sourceHead]! : -1;
  const [first, ...rest] = clause < 0 ? [] : around(view, clause, sourceHead, head);
  const { source } = sourceOf(document, sourceHead, head + 1);
  if (first === undefined || source === null) return null;
  const end = first[0] === source[1] + 1 ? beforeMeasure(view, source) : source[1];
  const content: Run[] = [end === source[1] ? first : [end + 2, first[1]], ...rest];
  return { cue: [head, head + 1], source: [source[0], end], sourceHead, content, kind: REPORT };
}

/** "[Per] the report, it is safe", "It is safe, [per] police": what a comma parts from the clause beside it; but not "30 pence [per] person". */
export function readPer(view: SpeechView, head: number): Reading | null {
  const { document, kind, pos } = view;
  const clauses = clausesOf(document);
  const { first, last } = clauses.phraseOf(head + 1);
  const [from, to] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  const isSource = first === head + 1 && (pos[first] === Tag.DET || pos[last] === Tag.PROPN || isPeople(view, last));
  const start = clauses.lower(head - 1) === 'as' ? head - 1 : head;
  const isFront = start === from && kind[last + 1] === COMMA;
  const isEnd = kind[start - 1] === COMMA && last >= to - 1 && !kind.subarray(first, last).includes(COMMA);
  if (!isSource || !(isFront || isEnd)) return null;
  const clause: Run = isFront ? [last + 2, to] : [from, start - 2];
  const content = trimmed(view, [clause], head);
  if (content.length === 0 || !hasVerb(pos, clause[0], clause[1])) return null;
  return { cue: [start, head], source: [first, last], sourceHead: last, content, kind: REPORT };
}

/** "police", "officials", but not "person". */
const isPeople = ({ document, tree }: SpeechView, noun: number): boolean =>
  kindOfAnyNoun(lemmaAt(document, noun)) === Noun.people || tree.inflection[noun] === Form.plural;

/** "According to Ode[, at least] a dozen agree": the last token of a source before a comma with what measures what is said. */
function beforeMeasure({ kind, pos }: SpeechView, [from, to]: Run): number {
  for (let i = from + 1; i < to; i++)
    if (kind[i] === COMMA && (pos[i + 1] === Tag.ADP || pos[i + 1] === Tag.ADV)) return i - 1;
  return to;
}

/** "[In her view], the plan will fail", "[In the view of Rosa Timms], ...": all of the clause beside the phrase is as its possessor sees it. */
export function readView(view: SpeechView, head: number): Reading | null {
  const { tree, document } = view;
  const clauses = clausesOf(document);
  const isOf = (child: number): boolean => clauses.lower(tree.left[child]!) === 'of';
  const own = childBy(tree, head, POSSESSORS);
  const possessor = own >= 0 ? own : (childrenOf(tree, head, NOMINAL_MODIFIERS).find(isOf) ?? -1);
  const clause = tree.head[head]!;
  const tie = clauses.lower(tree.left[head]!);
  const isTied = tree.relation[head] === Rel.obl && (tie === 'in' || tie === 'by');
  if (possessor < 0 || clause < 0 || !isTied || !hasVerb(view.pos, tree.left[clause]!, tree.right[clause]!))
    return null;
  const content = around(view, clause, head, head);
  const { source } = sourceOf(document, possessor, head);
  if (content.length === 0 || source === null) return null;
  // to the end of its base phrase, wherever the parser hangs the rest of a name
  const last = own >= 0 ? source[1] : Math.max(source[1], clauses.phraseOf(possessor).last);
  return { cue: [head, head], source: [source[0], last], sourceHead: possessor, content, kind: REPORT };
}

/** "The boats are gone, [said] one of the owners, Ada Ode.", "..., [reports] Bizweek.": what stands at the end of a sentence behind a comma and tells who says it. */
function readInverted(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { document, tree, pos, kind } = view;
  const form = clauses.lower(head);
  const [first, last] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  if ((!SAID_FORMS.has(form) && form !== 'say') || /^tells?$|^told$/.test(form)) return null; // "told Ode" has a hearer
  if (head < first + 2 || head >= last || kind[head - 1] !== COMMA) return null;
  const comma = nextComma(view, head + 1, last);
  const isOpener =
    SPEAKER_OPENERS.has(clauses.lower(head + 1)) &&
    (/^(?:said|says?)$/.test(form) || (comma === last && hasVerb(pos, first, head - 2)));
  const behind = wordForm(document, head + 1);
  // "says baker Ada Ode"
  const isNamed = isPersonAt(view, comma - 1) && tree.left[tree.head[comma - 1]!]! > head;
  if (!(isOpener || isNamed || isUpper(behind)) || WEEKDAYS.has(behind)) return null;
  // "Taxis, says the Chamber of Trade.": behind a thing alone nothing but the end
  const isWhole =
    head >= first + 4 && hasVerb(pos, first, head - 2)
      ? !childrenOf(tree, head, ACTIVE_SUBJECTS).some((subject) => subject < head)
      : comma === last && kind[comma] !== COMMA;
  if (!isWhole || hasVerb(pos, head + 1, comma - 1)) return null;
  const content = trimmed(view, [[first, head - 2]], head);
  const isSource = (child: number): boolean =>
    child > head && tree.left[child] === head + 1 && pos[child] !== Tag.PUNCT;
  const subject = childrenOf(tree, head).find(isSource) ?? -1;
  if (content.length === 0 || subject < 0) return null;
  return { cue: [head, head], ...sourceOf(document, subject, head), content, kind: INVERTED };
}

/** "Children, [she maintained], notice", "The boats, crews [reported], are gone", "The price, one of them [told me], was low": a subject and its verb alone between commas, and a clause around them. */
function readBetween(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { pos, kind, grade } = view;
  const end = kind[head + 2] === COMMA && kind[head + 1] === OBJECT_PRONOUN ? head + 1 : head;
  if (head === 0 || pos[head] !== Tag.VERB || kind[end + 1] !== COMMA) return null;
  if (grade[head]! < SOMETIMES && !isHeardInCourt(view, head)) return null;
  if (SAYING_PARTICIPLES.has(clauses.lower(end + 2)) || isWithheld(view, end + 2)) return null;
  const [from, to] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  const speaker = clauses.phraseOf(head - 1);
  const isPart = speaker.first > 1 && clauses.lower(speaker.first - 1) === 'of'; // "[one of them]"
  const first = isPart ? clauses.phraseOf(speaker.first - 2).first : speaker.first;
  const isPhrase = clauses.phraseStart(head - 1) >= 0 && (clauses.bits(head - 1) & Word.RELATIVE) === 0;
  if (!isPhrase || speaker.last !== head - 1 || first <= from + 1 || kind[first - 1] !== COMMA) return null;
  const isBehind = hasVerb(pos, end + 2, to) && pos[from] !== Tag.ADP && pos[from] !== Tag.ADV;
  if (!isBehind && !hasVerb(pos, from, first - 2)) return null;
  if (view.quote.subarray(from, to + 1).some((mark) => mark !== 0)) return null;
  const before: Run = [from, first - 2];
  const content = trimmed(view, [before, [end + 2, to]], head);
  if (content.length < 2) return null;
  return { cue: [head, head], source: [first, head - 1], sourceHead: head - 1, content, kind: BETWEEN };
}

/** "The bridge, [said] the board, was old": the same with who says it behind the verb. */
function readTurnedBetween(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { pos, kind, quote } = view;
  const [from, to] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  const { first, last } = clauses.phraseOf(head + 1);
  if (head < from + 2 || kind[head - 1] !== COMMA || !/^sa(?:id|ys?)$/.test(clauses.lower(head))) return null; // "a fund, [called] the Tarn Fund, owns it"
  if (first !== head + 1 || clauses.phraseStart(last) < 0 || kind[last + 1] !== COMMA) return null;
  if (clauses.phraseStart(head - 2) !== from || !hasVerb(pos, last + 2, to)) return null;
  if (quote.subarray(from, to + 1).some((mark) => mark !== 0)) return null;
  const before: Run = [from, head - 2];
  const content = trimmed(view, [before, [last + 2, to]], head);
  return { cue: [head, head], source: [first, last], sourceHead: last, content, kind: BETWEEN };
}

/** "[without giving] details", "[without elaborating]": what a speaker leaves out. */
export function isWithheld({ tree, document }: SpeechView, i: number): boolean {
  const verb = i + 1;
  if (wordForm(document, i) !== 'without' || tree.inflection[verb] !== Form.ing) return false;
  if (UTTERANCES.has(lemmaAt(document, verb))) return true;
  return childrenOf(tree, verb, DIRECT_OBJECTS).some((object) => DETAILS.has(lemmaAt(document, object)));
}

/** "[but] could not give details", "[but] declined to elaborate": what a speaker keeps to himself. */
export function isKept({ tree, document }: SpeechView, but: number): boolean {
  for (let verb = but + 1; verb <= but + LONGEST_KEPT && verb < tree.pos.length; verb++) {
    if (tree.pos[verb] !== Tag.VERB) continue;
    const lemma = lemmaAt(document, verb);
    if (DECLINING.has(lemma))
      return childrenOf(tree, verb, OPEN_COMPLEMENTS).some((spoken) => UTTERANCES.has(lemmaAt(document, spoken)));
    const isNot = childrenOf(tree, verb, NEGATIONS).some((not) => /^(?:not|n[’']t)$/.test(wordForm(document, not)));
    const isSilent =
      LEFT_UNSAID.has(lemma) ||
      childrenOf(tree, verb, DIRECT_OBJECTS).some((object) => DETAILS.has(lemmaAt(document, object)));
    return isNot && isSilent && childBy(tree, verb, ACTIVE_SUBJECTS) < 0;
  }
  return false;
}

/** Most tokens from "but" to its verb: "could not immediately". */
const LONGEST_KEPT = 5;
const NEGATIONS = /* @__PURE__ */ relationSet('advmod');

/** "..., a court has [heard].", "The jury [heard] that ...": what is said before it. */
export function isHeardInCourt({ document, tree }: SpeechView, head: number): boolean {
  const hearer = lemmaAt(document, head) === 'hear' ? subjectOf(tree, clausesOf(document), head) : -1;
  return hearer >= 0 && FORUMS.has(lemmaAt(document, hearer));
}

/** "The deal could collapse, two people familiar with the talks [said].", "Rents up 40% since May, figures [show]": the last words of a sentence or of a headline behind a comma. */
function readTagged(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { pos, kind, quote } = view;
  const [first, last] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  const cue = cueRun(clauses, head);
  const [start] = cue;
  const isHeadline = head === last;
  if (!mayTag(view, head, start, isHeadline) || !(isHeadline || isTail(view, behindHearer(view, clauses, head), last)))
    return null;
  const end = beforeName(view, clauses, start);
  let comma = end;
  while (comma > first && kind[comma] !== COMMA && end - comma <= LONGEST_TAG) comma--;
  const isTag = kind[comma] === COMMA && comma < end && !hasVerb(pos, comma + 1, start - 1);
  if (!isTag || !SPEAKING[pos[end]!] || pos[first] === Tag.SCONJ || isJoint(view, clauses, comma + 1)) return null;
  const isSaid = isHeadline ? comma - first >= SHORTEST_HEADLINE : hasVerb(pos, first, comma - 1);
  const isQuoted = quote.subarray(isHeadline ? comma : first, head).some((mark) => mark !== 0) || quote[first] !== 0;
  if (!isSaid || isQuoted) return null;
  const thing = end === start - 1 ? thingBefore(clauses, comma + 1, end) : -1;
  if (thing >= 0)
    return { cue, source: [thing + 1, end], sourceHead: end, content: [[comma + 1, thing]], kind: TAGGED };
  const content = trimmed(view, [[first, comma - 1]], head);
  if (content.length === 0) return null;
  const source: Run = [comma + 1, end === start - 1 ? end : start - 2];
  return { cue, source, sourceHead: clauses.phraseOf(end).last, content, kind: TAGGED };
}

/** Whether a verb, whose group begins at `start`, may say that all before it is so; but not "two hours of comment, much of it [opposed]". */
function mayTag(view: SpeechView, head: number, start: number, isHeadline: boolean): boolean {
  const { document, tree, pos, grade } = view;
  if (pos[head] !== Tag.VERB || tree.inflection[head] === Form.ing) return false;
  const least = isHeadline ? SOMETIMES : OFTEN;
  if (grade[head]! < least && !isHeardInCourt(view, head)) return false;
  const isDone = tree.inflection[head] === Form.participle && (start === head || isPassive(tree, head));
  return !isDone || PASSIVE_REPORTS.has(lemmaAt(document, head));
}

/** "..., [with] the find announced in a journal", "..., [though] he warned against haste"; but "..., [as] the board was told". */
const isJoint = ({ pos, kind }: SpeechView, clauses: Clauses, i: number): boolean =>
  pos[i] === Tag.CCONJ ||
  pos[i] === Tag.ADP ||
  (pos[i] === Tag.SCONJ && kind[i] !== AS) ||
  (clauses.bits(i) & Word.RELATIVE) !== 0;

/** "[a suggestion] Ada Ode [rejected]": the last token of a noun phrase right before that of who speaks; -1 if only one phrase is there. */
function thingBefore(clauses: Clauses, from: number, end: number): number {
  const speaker = clauses.phraseOf(end);
  const { first, last } = clauses.phraseOf(speaker.first - 1);
  return first === from && last === speaker.first - 1 && clauses.phraseStart(last) >= 0 ? last : -1;
}

/** "its director[, Ada Ode,] said": the last token of a source before a name between commas, or before the verb. */
function beforeName({ pos, kind }: SpeechView, clauses: Clauses, head: number): number {
  if (kind[head - 1] !== COMMA) return beforeBracket(clauses, head - 1);
  const { first, last } = clauses.phraseOf(head - 2);
  const isName = last === head - 2 && pos[last] === Tag.PROPN && kind[first - 1] === COMMA;
  return isName ? first - 2 : head - 1;
}

/** "the Port Authority [(TPA)] said": the last token before a word in brackets. */
const beforeBracket = (clauses: Clauses, last: number): number =>
  clauses.lower(last) === ')' && clauses.lower(last - 2) === '(' ? last - 3 : last;

/** "..., police sources told [the Herald].": the token behind who hears it. */
function behindHearer({ document }: SpeechView, clauses: Clauses, head: number): number {
  const { first, last } = clauses.phraseOf(head + 1);
  return lemmaAt(document, head) === 'tell' && first === head + 1 && clauses.phraseStart(last) >= 0
    ? last + 1
    : head + 1;
}

/** Fewest tokens that a headline says before one: "Rents up again, figures show". */
const SHORTEST_HEADLINE = 3;
/** Longest phrase behind such a tag, in tokens. */
const LONGEST_TAIL = 7;

/** "said [.]", "said [on condition of anonymity.]", "said [once the ministry had disputed it.]": nothing but a mark, or a phrase or a clause of when and how. */
function isTail(view: SpeechView, from: number, to: number): boolean {
  const { pos, kind, quote } = view;
  const last = beforeGoingOn(view, from, to);
  if (pos[last] !== Tag.PUNCT) return false;
  const isClause = from < last && pos[from] === Tag.SCONJ;
  for (let i = from; i < last; i++)
    if (kind[i] === COMMA || kind[i] === COLON || quote[i] !== 0 || (kind[i] === THAT && !isClause)) return false;
  if (isClause) return kind[from] !== THAT && kind[from] !== IF && kind[from] !== QUESTION_WORD;
  return last - from <= LONGEST_TAIL && (from === last || pos[from] === Tag.ADP) && !hasVerb(pos, from, last);
}

/** "said on Friday[,] adding that ...": the comma from which who speaks goes on; the last token of the sentence without. */
function beforeGoingOn(view: SpeechView, from: number, last: number): number {
  const comma = nextComma(view, from, last);
  return comma < last && SAYING_PARTICIPLES.has(wordForm(view.document, comma + 1)) ? comma : last;
}

/** "[Asked] by Ms Ode who the man was, he replied", "Lee, [asked] whether it leaks, said": the question behind a participle that opens a sentence or stands behind a comma. */
function readAsked(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { document, tree, pos, kind, quote } = view;
  const [first, last] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  const isBehind = kind[head - 1] === COMMA && tree.inflection[head] === Form.participle;
  if (clauses.lower(head) !== 'asked' || (head > first && !isBehind)) return null;
  const isQuestion = (i: number): boolean =>
    kind[i] === QUESTION_WORD || kind[i] === IF || INTERROGATIVES.has(clauses.lower(i));
  const isEnd = (i: number): boolean =>
    i > last || i - head > LONGEST_TAG || isQuestion(i) || pos[i] === Tag.PUNCT || pos[i] === Tag.VERB;
  let from = head + 1;
  while (!isEnd(from)) from++;
  const comma = nextComma(view, from, last);
  if (!isQuestion(from) || kind[comma] !== COMMA || quote[from] !== 0 || !hasVerb(pos, from, comma - 1)) return null;
  const agent = clauses.lower(head + 1) === 'by' ? agentOf(tree, clauses, head) : -1;
  const question: Run = [from, comma - 1];
  return {
    cue: [head, head],
    ...endedBefore(sourceOf(document, agent, head), question),
    content: [question],
    kind: TOLD,
  };
}

const INTERROGATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which']);

/** "I read in [the Courier] that the dam leaks", "heard on [Radio Tarn] that ...": what somebody learns from is what says it. */
export function readLearned(view: SpeechView, clauses: Clauses, head: number): Reading | null {
  const { tree, kind } = view;
  if (
    tree.pos[head] !== Tag.VERB ||
    !LEARNED_FORMS.has(clauses.lower(head)) ||
    !LEARNED_TIES.has(clauses.lower(head + 1))
  )
    return null;
  const { last } = clauses.phraseOf(head + 2);
  const that = last + 1;
  const clause = clauses.phraseStart(last) === head + 2 && kind[that] === THAT ? tree.head[that]! : -1;
  if (clause < that || tree.relation[that] !== Rel.mark) return null;
  const medium = tree.head[head + 1]!;
  if (medium <= head + 1 || medium > last || (clauses.bits(last) & Word.TIME) !== 0) return null;
  const content = trimmed(view, [[that, tree.right[clause]!]], head);
  return { cue: [head, head + 1], source: [head + 2, last], sourceHead: medium, content, kind: TOLD };
}

const LEARNED_TIES: ReadonlySet<string> = new Set(['in', 'from', 'on']);
