/*
 * Where a run of a content ends behind its cue: before what a speaker leaves out or goes on to do, what the writer explains, when and where it was said. Brackets in the examples show what is not said.
 */
import { AND, AS, BUT, COMMA, RELATIVE, SEMICOLON, THAT } from '../english/clause-words.ts';
import { PARTS_OF_ASKED } from '../english/numbers.ts';
import { DISPUTING, SAYING_PARTICIPLES } from '../english/saying.ts';
import { CLAUSE_OPENERS } from '../english/small-words.ts';
import { WEEKDAYS } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { clausesOf } from '../syntax/clauses.ts';
import {
  ADJUNCTS,
  ANY_AUXILIARIES,
  COMPLEMENTS,
  DIRECT_OBJECTS,
  MARKERS,
  RELATIVE_CLAUSES,
  SUBJECTS,
} from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import { contentOfAttitude } from './attitudes.ts';
import { NEARLY_ALWAYS, OFTEN } from './cue-grades.ts';
import { isKept, isWithheld } from './report-patterns.ts';
import type { SpeechView } from './speech-view.ts';
import { hasVerb, type Run } from './tree-reading.ts';
import { reportBefore } from './tree-sources.ts';

const GOING_ON = /* @__PURE__ */ relationSet('advcl', 'conj');

/** A run as it is searched for where it ends. */
interface Stretch {
  readonly view: SpeechView;
  readonly head: number;
  readonly from: number;
  readonly to: number;
  /** Whether it is all that is said. */
  readonly isAlone: boolean;
  /** From here on nothing stands in quotation marks. */
  readonly plain: number;
  readonly semicolon: number;
}

/** The last token of a run that is said; `isAlone` if nothing else is. */
export function endOf(view: SpeechView, head: number, [from, to]: Run, isAlone: boolean): number {
  const { quote } = view;
  let plain = to + 1;
  while (plain > from && quote[plain - 1] === 0) plain--;
  const stretch: Stretch = {
    view,
    head,
    from,
    to,
    isAlone,
    plain,
    semicolon: from > head ? semicolonIn(view, from, to) : -1,
  };
  for (let i = Math.max(from, head + 1); i <= to; i++) {
    if (quote[i] !== 0) continue;
    for (const before of ENDINGS) {
      const end = before(stretch, i);
      if (end >= 0) return end;
    }
  }
  return to;
}

/** "said “a hundred people may be dead” in Tarn[, which was cut off]", "claims that it leaks[, which the firm denies]": what the writer explains behind a quotation, and how somebody else takes it. */
function beforeRelative({ view, head, from, to, plain }: Stretch, i: number): number {
  const { tree, kind, quote, document } = view;
  if (kind[i] !== RELATIVE || kind[i - 1] !== COMMA || from <= head) return -1;
  const verb = tree.head[i]!;
  const isDisputed = i < verb && verb <= to && tree.relation[i] !== Rel.nsubj && DISPUTING.has(lemmaAt(document, verb));
  return isDisputed || (quote[from] === 2 && i > plain) ? i - 2 : -1;
}

/** "“It is old,” Ode said, referring to the dam, [“and it leaks”]": behind an aside about how it was said the quotation goes on. */
function beforeQuotation({ view, from, head }: Stretch, i: number): number {
  const { kind, quote, tree, document, pos } = view;
  if (kind[i] !== COMMA || quote[i + 1] !== 2 || from <= head || kind[from] === THAT || hasVerb(pos, from, i))
    return -1;
  if (tree.inflection[head] !== Form.ing) return -1;
  const quoted = quote.subarray(clausesOf(document).sentenceFirst(head), head);
  return kind[head - 1] === COMMA && quoted.includes(3) ? i - 1 : -1;
}

/** "The dam was closed, Ode said, [without giving a reason]": what a speaker leaves out is not said. */
const beforeWithheld = ({ view, from }: Stretch, i: number): number =>
  (i === from || view.kind[i - 1] === COMMA) && isWithheld(view, i) ? i - 2 : -1;

/** "Ode said it leaked [but could not say why]", "[but declined to comment]": nor is what a speaker keeps to himself. */
function beforeKept({ view, from, head }: Stretch, i: number): number {
  // "had not [yet] been told"
  if (view.kind[i] !== BUT || view.pos[i] === Tag.ADV || from <= head || !isKept(view, i)) return -1;
  return view.kind[i - 1] === COMMA ? i - 2 : i - 1;
}

/** "said it was over[, though he warned against haste]", "said talks were held[, although one of them cautioned that ...]": a report in the tense of the cue is the writer's. */
function beforeConcession({ view, from, head }: Stretch, i: number): number {
  const { kind, tree, pos, document, grade } = view;
  const isBut = kind[i] === BUT && tree.relation[i] === Rel.cc; // "called for talks[, but its leader said ...]"
  const isMark = tree.relation[i] === Rel.mark && CONCEDING.has(clausesOf(document).lower(i));
  // "Minister says rises are inevitable [but analysts doubt it]": a headline does without the comma
  const isHeadline = isBut && pos[clausesOf(document).sentenceLast(i)] !== Tag.PUNCT;
  if (!(kind[i - 1] === COMMA || isHeadline) || from <= head || !(isBut || isMark)) return -1;
  const marked = tree.head[i]!;
  // "while at the same time she [ruled] it out", as the parser may have it
  const verb = pos[marked] === Tag.VERB ? marked : childBy(tree, marked, RELATIVE_CLAUSES);
  const subject = verb < i || pos[verb] !== Tag.VERB ? -1 : childBy(tree, verb, SUBJECTS);
  // "found that half agreed, while 40 percent said no"
  if (subject < i || pos[subject] === Tag.NUM || PARTS_OF_ASKED.has(clausesOf(document).lower(subject))) return -1;
  const isReport = grade[verb]! >= (isHeadline ? OFTEN : NEARLY_ALWAYS) || contentOfAttitude(view, verb).length > 0;
  const form = tree.inflection[verb];
  const isOwnTense =
    form === tree.inflection[head] || (isBut && (isHeadline || form === Form.past || form === Form.third));
  if (!isReport || !isOwnTense || childBy(tree, verb, ANY_AUXILIARIES) >= 0) return -1;
  return kind[i - 1] === COMMA ? i - 2 : i - 1;
}

const CONCEDING: ReadonlySet<string> = new Set(['although', 'though', 'while', 'whereas']);

/** "Councillors accused of ignoring a petition [as cabinet backs cuts]": in a headline, which has no full stop, the writer tells behind "as" what happens meanwhile. */
function beforeMeanwhile({ view, from, head }: Stretch, i: number): number {
  const { kind, tree, pos, document } = view;
  if (kind[i] !== AS || tree.relation[i] !== Rel.mark || from <= head) return -1;
  if (pos[clausesOf(document).sentenceLast(i)] === Tag.PUNCT) return -1;
  return childBy(tree, tree.head[i]!, SUBJECTS) > i && i > from ? i - 1 : -1;
}

/** "They count 40,000[; the ministry counts 9,000]": but not in a list of what is said, nor "said that it leaked; [that it was old]; [and that nobody knew]". */
function semicolonIn({ kind, quote }: SpeechView, from: number, to: number): number {
  let found = -1;
  for (let i = from + 1; i <= to; i++) {
    if (kind[i] !== SEMICOLON || quote[i] !== 0) continue;
    const isList = found >= 0 || kind[i + 1] === THAT || (kind[i + 1] === AND && kind[i + 2] === THAT);
    if (isList) return -1;
    found = i;
  }
  return found;
}

/** "Ode said it was late[, and left]". */
function beforeOther({ view, head, from }: Stretch, i: number): number {
  if (from <= head || !goesOnBeside(view, head, i)) return -1;
  const first = view.tree.left[i]!;
  return first > from || (first === from && view.kind[from] === AND) ? first - 1 : -1;
}

/** A verb joined to the cue, in its form, without a subject; with one where what is said is a thing. */
function goesOnBeside(view: SpeechView, head: number, i: number): boolean {
  const { tree, pos, kind, document } = view;
  if (tree.relation[i] !== Rel.conj || pos[i] !== Tag.VERB) return false;
  if (tree.inflection[i] !== Form.ing && childrenOf(tree, i, MARKERS).some((mark) => kind[mark] === THAT)) return false;
  const isAnother = tree.inflection[head] === Form.ing && tree.inflection[i] === Form.ing;
  if (isAnother && i > head && kind[i - 1] === AND && kind[i + 1] === THAT) return isSayingOn(view, i);
  if (tree.head[i] !== head) return isSecondDeed(view, head, i) || reportBefore(view, i) === head;
  // past and participle look alike: "declared an emergency and [appealed] for help"
  const isSameForm =
    tree.inflection[i] === tree.inflection[head] ||
    (tree.inflection[i] === Form.participle && tree.inflection[head] === Form.past && kind[tree.left[i]!] === AND);
  // "said it had erred and now [had] a new team": what somebody has, no deed of his beside the saying
  if (lemmaAt(document, i) === 'have' && childBy(tree, head, COMPLEMENTS) >= 0) return false;
  return (
    isSameForm &&
    childBy(tree, i, ANY_AUXILIARIES) < 0 &&
    (childBy(tree, i, SUBJECTS) < 0 || childBy(tree, head, COMPLEMENTS) < 0)
  );
}

/** "Ode said it would rain, and [left]", "told them to stay but [left]": what the parser joins to what is said, though its form is the cue's; but not "it would cost money and [had] to wait". */
function isSecondDeed({ tree, document }: SpeechView, head: number, i: number): boolean {
  const said = tree.head[i]!;
  const isBare = tree.relation[said] === Rel.xcomp || childBy(tree, said, ANY_AUXILIARIES) >= 0;
  const isBound = lemmaAt(document, i) === 'have' && childBy(tree, i, COMPLEMENTS) > i;
  return (
    tree.head[said] === head &&
    COMPLEMENTS[tree.relation[said]!] === 1 &&
    tree.inflection[i] === Form.past &&
    tree.inflection[head] === Form.past &&
    tree.inflection[said] === Form.base &&
    isBare &&
    !isBound &&
    childBy(tree, i, ANY_AUXILIARIES) < 0 &&
    childBy(tree, i, SUBJECTS) < 0
  );
}

const isSayingOn = ({ document }: SpeechView, i: number): boolean => SAYING_PARTICIPLES.has(wordForm(document, i));

/** "denounced the vote [when he was asked]", "cited the figure [during a debate]": when and where it was said is no part of a thing that is said; but "described it [as a plan seeking votes]". */
function beforeAdjunct({ view, head, from, isAlone, plain }: Stretch, i: number): number {
  const { tree, kind, document } = view;
  if (tree.head[i] !== head || ADJUNCTS[tree.relation[i]!] === 0 || !isAlone || tree.pos[head] !== Tag.VERB) return -1;
  const object = childBy(tree, head, DIRECT_OBJECTS);
  const first = tree.left[i]!;
  if (from <= head || object < from || first <= tree.right[object]! || childBy(tree, head, COMPLEMENTS) >= 0) return -1;
  const lower = clausesOf(document).lower;
  const isDay =
    (lower(first) === 'on' && WEEKDAYS.has(wordForm(document, first + 1))) ||
    (lower(first) === 'at' && lower(first + 2) === 'time');
  // "mentioned a rise [since May]": "since" goes with no verb but "has mentioned"
  const isTime = lower(first) === 'during' || (lower(first) === 'since' && childBy(tree, head, ANY_AUXILIARIES) >= 0);
  const isWhen = isDay || (tree.relation[i] === Rel.advcl ? CLAUSE_OPENERS.has(lower(first)) : isTime);
  return isWhen && first >= plain && (kind[first] !== AS || tree.relation[first] === Rel.mark) ? first - 1 : -1;
}

/** "The dam was safe, Ode said[, adding that ...]", "it is old [adding that ...]", "“it is old” [adding that ...]": how a speaker goes on is not said. */
export function beforeGoingOn(view: SpeechView, i: number): number {
  const { tree, quote, kind } = view;
  if (tree.inflection[i] !== Form.ing || !isSayingOn(view, i)) return -1;
  if (kind[i - 1] === COMMA) return i - 2;
  if (quote[i - 1] === 3 && kind[i - 2] === COMMA) return i - 1; // "called it “late,” [adding ...]"
  const isParted = quote[i - 1] === 3 || (GOING_ON[tree.relation[i]!] === 1 && tree.left[i] === i);
  return isParted && kind[i + 1] === THAT ? i - 1 : -1;
}

/** The last token before one with which something begins that is not said; -1 if nothing does. */
const ENDINGS: readonly ((stretch: Stretch, i: number) => number)[] = [
  beforeRelative,
  beforeQuotation,
  beforeWithheld,
  beforeKept,
  beforeMeanwhile,
  beforeConcession,
  beforeOther,
  ({ semicolon }, i) => (i === semicolon ? i - 1 : -1),
  beforeAdjunct,
  ({ view }, i) => beforeGoingOn(view, i),
];
