import { formsOf } from '../../english/inflect.ts';
import { GIVING, TAKING } from './table.ts';
import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import type { Frame } from './notation.ts';
import { finish, type FrameMatch, type Filling, type Attempt } from './filling.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { Word } from '../../grammar/word-classes.ts';
import { ADDRESSED, PARTISANS, RECEIVING_FORMS, RESTATING_FORMS, DENYING_FORMS } from '../../english/stance-words.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { takeStep } from './steps.ts';
import { FORMERLY } from '../../english/small-words.ts';
import { sameSentence } from './neighbours.ts';
import { possessorOf } from './actors.ts';
import { Rel } from '../../syntax/relations.ts';
import { phraseOf } from './extents.ts';
import type { Tree } from '../../syntax/tree.ts';

/* Frames whose head is a noun: "his criticism of the plan", "drew praise from the union". */

let giving: ReadonlySet<string> | undefined;

let taking: ReadonlySet<string> | undefined;

/** Whether a form is one of a verb whose subject holds the stance its object names. */
export const isGiving = (form: string): boolean => (giving ??= formsOf(GIVING)).has(form);

/** Whether a form is one of a verb whose subject is the target of the stance its object names. */
export const isTaking = (form: string): boolean => (taking ??= formsOf(TAKING)).has(form);

export function matchNoun(clauses: Clauses, head: number, frame: Frame, tag: number): FrameMatch | undefined {
  const first = clauses.phraseStart(head);
  if (first < 0 || clauses.phraseEnd(head) !== head) return undefined;
  if (tag !== Tag.NOUN && tag !== Tag.PROPN && tag !== Tag.VERB) return undefined;
  // "the War on Drugs" is a name
  if (
    tag === Tag.PROPN &&
    head > clauses.sentenceFirst(head) &&
    clauses.lower(head) !== clauses.document.forms[clauses.document.tokens.form[head]!]
  )
    return undefined;
  const filling: Filling = { cursor: head + 1, cue: [head], clause: false, strength: 0, score: 2 };
  const group = governor(clauses, first);
  if (!takeNounSteps(clauses, frame, filling, group)) return undefined;
  if (filling.clause && isDeniedAfter(clauses, head, filling.F)) return undefined;
  // "his decision [to sell the mill] was a blunder"
  const { right } = clauses.tree;
  if (
    filling.clause &&
    filling.F !== undefined &&
    right[head]! > filling.F.first &&
    (clauses.bits(filling.F.first) & Word.TO) !== 0
  )
    filling.F = { first: filling.F.first, last: Math.min(filling.F.last, right[head]!) };
  const attempt = { clauses, frame, head, filling };
  if (frame.subject === 'none') return finish(attempt, { group, holder: undefined });
  if (PARTISANS.has(clauses.lower(head))) return matchAgent(attempt, first, group);
  const holder = holderOfNoun(clauses, first, head, group, filling);
  return holder === null ? undefined : finish(attempt, { group, holder });
}

/** Takes the steps behind a noun: "criticism of the plan". */
function takeNounSteps(clauses: Clauses, frame: Frame, filling: Filling, group: VerbGroup | undefined): boolean {
  const isTaken =
    group !== undefined &&
    isTaking(clauses.lower(group.main)) &&
    !(RECEIVING_FORMS.has(clauses.lower(group.main)) && ADDRESSED.has(clauses.lower(filling.cue.at(-1)!)));
  for (let s = 0; s < frame.steps.length; s++) {
    const { cursor } = filling;
    // "pushback from teachers against the plan"
    const first = frame.steps[s]!;
    if (s === 0 && takeSource(clauses, filling, first.kind === 'words' ? first.words : undefined)) {
      if (takeStep(clauses, frame, s, filling, group)) {
        filling.score += 2;
        continue;
      }
      filling.cursor = cursor;
      filling.H = undefined;
    }
    if (takeStep(clauses, frame, s, filling, group)) continue;
    // "drew criticism from the union": the target is the subject of the light verb
    const next = frame.steps[s + 1];
    if (!isTaken || frame.steps[s]!.kind !== 'words' || next?.kind !== 'role' || next.role !== 'T') return false;
    s++;
  }
  return true;
}

/** "opponents of the dam" are who stands so; "he was a strong critic of": the subject. */
function matchAgent(attempt: Attempt, first: number, group: VerbGroup | undefined): FrameMatch | undefined {
  const { clauses, head } = attempt;
  const subject =
    group !== undefined && (clauses.bits(group.main) & Word.BE) !== 0 ? clauses.subject(group) : undefined;
  if (FORMERLY.has(clauses.lower(first - 1)) || clauses.lower(first) === 'former') return undefined; // who was one then
  // "the mayor, an outspoken supporter of cyclists,": who that is
  const named =
    subject === undefined &&
    (clauses.bits(first - 1) & Word.COMMA) !== 0 &&
    sameSentence(clauses, head, first - 1) &&
    clauses.phraseEnd(first - 2) === first - 2 &&
    first >= 2
      ? { first: clauses.phraseStart(first - 2), last: first - 2 }
      : undefined;
  return finish(attempt, {
    group: subject === undefined ? undefined : group,
    holder: subject ?? named ?? { first, last: head },
  });
}

/** Who holds what a noun names; null where the verb that it is the object of leaves nobody. */
function holderOfNoun(
  clauses: Clauses,
  first: number,
  head: number,
  group: VerbGroup | undefined,
  filling: Filling,
): TokenSpan | undefined | null {
  const possessor = possessorOf(clauses, first, head);
  const holder = filling.H ?? laterSource(clauses, filling.cursor, head);
  if (group === undefined) return holder ?? possessor;
  const light = clauses.lower(group.main);
  const subject = clauses.subject(group);
  if (isTaking(light) && filling.T === undefined) {
    if (group.passive) return null;
    filling.T = subject;
    filling.cue.unshift(group.main);
    filling.score += 2;
    return holder ?? possessor;
  }
  if (isTaking(light) && !group.passive && holder === undefined && clauses.lower(head + 1) === 'of') {
    // "won the backing of the association": whose it is, not what it is for
    const whose = filling.T;
    filling.T = subject;
    filling.cue.unshift(group.main);
    return whose;
  }
  if (
    !isGiving(light) ||
    (possessor !== undefined && !RESTATING_FORMS.has(light) && !isPronounPossessor(clauses, possessor))
  )
    return holder ?? possessor;
  filling.cue.unshift(group.main);
  filling.score += 2;
  return group.passive ? holder : (subject ?? possessor);
}

/** "a complaint [by Lee] against the mayor": whose it is, before what it is about. */
function takeSource(clauses: Clauses, filling: Filling, stop: ReadonlySet<string> | undefined): boolean {
  const { cursor } = filling;
  const word = clauses.lower(cursor);
  if ((word !== 'by' && word !== 'from') || clauses.phraseStart(cursor + 1) !== cursor + 1) return false;
  const last = clauses.phraseEnd(cursor + 1);
  if ((clauses.bits(last) & Word.TIME) !== 0) return false;
  filling.H = { first: cursor + 1, last };
  // "criticism by Ines Kerr of the board"; the house of "a plan by a member of the house" is the member's
  const own = clauses.tag(last) === Tag.PROPN || stop?.has('of') !== true ? stop : undefined;
  filling.cursor = phraseOf(clauses, filling.H, own).last + 1;
  (filling.whole ??= new Map()).set(filling.H, filling.cursor - 1);
  return true;
}

/** "a charge [that Novak denies]", "a charge [that Novak dismissed as a joke]": what is done with the charge, not what it says. */
function isDeniedAfter(clauses: Clauses, noun: number, clause: TokenSpan | undefined): boolean {
  for (let i = clause?.first ?? 0; i <= (clause?.last ?? -1); i++) {
    const group = clauses.verbGroup(i);
    if (group === undefined) continue;
    const { tree } = clauses;
    if (
      tree.relation[group.predicate] === Rel['acl:relcl'] &&
      tree.head[group.predicate] === noun &&
      clauses.tag(clause!.first - 1) === Tag.PRON
    )
      return true;
    return (
      DENYING_FORMS.has(clauses.lower(group.main)) &&
      !group.passive &&
      (clauses.tag(group.main + 1) === Tag.PUNCT || group.main >= clauses.sentenceLast(group.main))
    );
  }
  return false;
}

function isPronounPossessor(clauses: Clauses, span: TokenSpan): boolean {
  return (clauses.bits(span.first) & Word.POSSESSIVE) !== 0;
}

/** The verb that a noun phrase is the object of. */
function governor(clauses: Clauses, first: number): VerbGroup | undefined {
  let i = first - 1;
  while (
    i >= 0 &&
    sameSentence(clauses, first, i) &&
    ((clauses.bits(i) & Word.QUOTE) !== 0 || (clauses.tag(i) === Tag.ADV && clauses.verbGroup(i) === undefined))
  )
    i--;
  if (!sameSentence(clauses, first, i)) return undefined;
  const group = clauses.verbGroup(i);
  if (group !== undefined && group.main === i) return group;
  // "drew criticism from the union [and praise from the guild]"
  const { tree } = clauses;
  const joined = clauses.phraseEnd(first);
  if (joined >= 0 && tree.relation[joined] === Rel.conj && isTakingOrGiving(clauses, verbAbove(tree, joined)))
    return clauses.verbGroup(verbAbove(tree, joined));
  // "offered thanks and praise", "came under criticism" is a frame of its own
  if (clauses.tag(i) === Tag.CCONJ && clauses.phraseEnd(i - 1) === i - 1 && i > 0) {
    const before = clauses.verbGroup(clauses.phraseStart(i - 1) - 1);
    if (before !== undefined && before.main === clauses.phraseStart(i - 1) - 1) return before;
  }
  return undefined;
}

/** The verb that a noun hangs from, over the nouns that it is joined to. */
function verbAbove({ head, pos, relation }: Tree, noun: number): number {
  let i = noun;
  for (let k = 0; k < 4 && i >= 0 && pos[i] !== Tag.VERB; k++) {
    if (
      k > 0 &&
      relation[i] !== Rel.conj &&
      relation[i] !== Rel.obj &&
      relation[i] !== Rel.obl &&
      relation[i] !== Rel.nmod
    )
      return -1;
    i = head[i]!;
  }
  return i;
}

const isTakingOrGiving = (clauses: Clauses, verb: number): boolean =>
  verb >= 0 && (isTaking(clauses.lower(verb)) || isGiving(clauses.lower(verb)));

/** "by the press", "from the union" behind a noun cue. */
function laterSource(clauses: Clauses, at: number, head: number): TokenSpan | undefined {
  for (let i = at; i < at + 6 && sameSentence(clauses, head, i); i++) {
    const word = clauses.lower(i);
    if (word === 'by' || word === 'from' || word === 'among' || word === 'amongst') {
      const first = i + 1;
      return clauses.phraseStart(first) === first && (clauses.bits(clauses.phraseEnd(first)) & Word.TIME) === 0
        ? { first, last: clauses.phraseEnd(first) }
        : undefined;
    }
    if ((clauses.bits(i) & (Word.COMMA | Word.BREAK)) !== 0 || clauses.verbGroup(i) !== undefined) return undefined;
  }
  return undefined;
}
