import type { Clauses } from '../../syntax/clauses.ts';
import type { ClauseForm, Step } from './notation.ts';
import type { Filling } from './filling.ts';
import { sameSentence, skipQuote } from './neighbours.ts';
import { Word } from '../../grammar/word-classes.ts';
import { isActor } from './actors.ts';
import { clauseFrom, coordinated, phraseOf } from './extents.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { behindAside } from './parentheses.ts';
import { CLAIM_NOUNS } from '../../english/stance-words.ts';
import { CLAUSE_NEXT } from './next-words.ts';
import { CLAUSAL_COMPLEMENTS, DIRECT_OBJECTS } from '../../syntax/relation-sets.ts';
import { relationSet } from '../../syntax/relations.ts';
import { childrenOf } from '../../syntax/tree.ts';

/* Clauses that fill a place: "that ...", "to ...", a gerund, and the clause around "analysts predict". */

type ClauseStep = Extract<Step, { kind: 'clause' }>;

export function takeClause(clauses: Clauses, { form, not }: ClauseStep, filling: Filling): boolean {
  const i = openingOfClause(clauses, form, filling);
  if (!sameSentence(clauses, filling.cue[0]!, i)) return false;
  const tied = clauseBehind(clauses, form, filling);
  if (tied > i && isElsewhere(clauses, form, i)) return takeFrom(clauses, filling, tied, 2);
  switch (form) {
    case 'that':
      return takeThat(clauses, i, filling);
    case 'to': {
      // "to close", "not to close"
      const to = (clauses.bits(i) & Word.NOT) !== 0 ? i + 1 : i;
      const verb = clauses.verbGroup(to) ?? clauses.verbGroup(to + 1);
      if ((clauses.bits(to) & Word.TO) === 0 || verb === undefined || not?.has(clauses.lower(verb.main))) return false;
      return takeFrom(clauses, filling, i, 3);
    }
    case 'ing': {
      const verb = clauses.verbGroup(i);
      return verb !== undefined && (clauses.bits(verb.first) & Word.ING) !== 0 && takeFrom(clauses, filling, i, 2);
    }
  }
}

function takeFrom(clauses: Clauses, filling: Filling, at: number, score: number): boolean {
  if (!sameSentence(clauses, filling.cue[0]!, at)) return false;
  filling.F = clauseFrom(clauses, at);
  filling.clause = true;
  filling.cursor = filling.F.last + 1;
  filling.score += score;
  return true;
}

/** Whether no clause of a form begins at a token: then it may hang from the verb further on. */
function isElsewhere(clauses: Clauses, form: ClauseForm, at: number): boolean {
  const bits = clauses.bits(at);
  if (form === 'that') return (bits & Word.THAT) === 0;
  return form === 'to' && (bits & Word.TO) === 0;
}

/** Where a clause may begin, behind what stands before it. */
function openingOfClause(clauses: Clauses, form: ClauseForm, filling: Filling): number {
  const cue = filling.cue[0]!;
  let i = skipQuote(clauses, filling.cursor);
  for (let k = 0; k < 2 && isLooseAdverb(clauses, i); k++) i++;
  if (form === 'that') i = behindHearers(clauses, i, filling);
  if ((clauses.bits(i) & Word.COMMA) !== 0 && (clauses.bits(i + 1) & Word.THAT) !== 0) i++;
  // "urged Novak, who runs the port, to resign"
  if ((form !== 'to' && form !== 'that') || filling.T === undefined || i <= cue + 1) return i;
  const wanted = form === 'to' ? Word.TO : Word.THAT;
  // "appealed to farmers, traders and sailors to stay"
  const listed = coordinated(clauses, { ...filling.T, whole: i - 1 }).at(-1);
  if (listed !== undefined && (clauses.bits(listed.whole + 1) & wanted) !== 0) return listed.whole + 1;
  if ((clauses.bits(i) & Word.COMMA) === 0) return i;
  const aside = behindAside(clauses, i, (token) => (clauses.bits(token) & wanted) !== 0);
  return aside >= 0 ? aside : i;
}

const isLooseAdverb = (clauses: Clauses, at: number): boolean =>
  clauses.tag(at) === Tag.ADV &&
  (clauses.bits(at) & (Word.QUESTION | Word.NOT)) === 0 &&
  clauses.verbGroup(at) === undefined;

/** "stressed on Tuesday that", "fears among doctors that": the token behind a phrase with a preposition, where a clause follows; among whom, they hold it. */
function behindHearers(clauses: Clauses, at: number, filling: Filling): number {
  if (
    (clauses.bits(at) & Word.PREPOSITION) === 0 ||
    clauses.phraseStart(at + 1) !== at + 1 ||
    !sameSentence(clauses, filling.cue[0]!, at + 1)
  )
    return at;
  const after = clauses.phraseEnd(at + 1) + 1;
  const preposition = clauses.lower(at);
  // "was asked about [claims that]": the clause is theirs
  if (
    (clauses.bits(after) & Word.THAT) === 0 ||
    CLAIM_NOUNS.has(clauses.lower(after - 1)) ||
    /^(?:about|over|of)$/.test(preposition)
  )
    return at;
  if (/^(?:among|amongst|by|from)$/.test(preposition)) filling.H ??= { first: at + 1, last: after - 1 };
  return after;
}

function takeThat(clauses: Clauses, at: number, filling: Filling): boolean {
  if ((clauses.bits(at) & Word.THAT) !== 0) return takeBehindThat(clauses, at, filling);
  // "The drought, scientists warned, would empty the lake", "The mine will reopen, analysts predict"
  if (clauses.tag(at) === Tag.PUNCT) return takeAround(clauses, filling);
  if (takeBefore(clauses, filling)) return true;
  return opensBareClause(clauses, at, filling.cue[0]!) && takeFrom(clauses, filling, at, 1);
}

function takeBehindThat(clauses: Clauses, that: number, filling: Filling): boolean {
  const next = that + 1;
  const isRelative = clauses.phraseStart(next) < 0 && clauses.tag(that) === Tag.PRON;
  if (isRelative && clauses.verbGroup(next) !== undefined) return false;
  if (/^[.!?;]?$/.test(clauses.lower(next)) || !hasVerb(clauses, next, clauses.sentenceLast(next))) return false; // "denied that.", "denied that again"
  if ((clauses.bits(next) & Word.COMMA) === 0) return takeFrom(clauses, filling, skipQuote(clauses, next), 3);
  // "alleged that, after the raid, he fled"
  for (let k = next + 1; k < next + 15 && sameSentence(clauses, filling.cue[0]!, k); k++)
    if ((clauses.bits(k) & Word.COMMA) !== 0) return takeFrom(clauses, filling, k + 1, 3);
  return false;
}

/** Whether there is a verb between two tokens that is no -ing and no infinitive: "Speaking to us, Lee insisted" insists no speaking. */
function hasClause(clauses: Clauses, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const group = clauses.verbGroup(i);
    if (group !== undefined && !group.gerund && !group.infinitive) return true;
  }
  return false;
}

/** Whether there is a verb between two tokens. */
function hasVerb(clauses: Clauses, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (clauses.tag(i) === Tag.VERB || clauses.tag(i) === Tag.AUX) return true;
  return false;
}

/** Without "that": a noun phrase, perhaps with an apposition, with a finite verb right behind it. */
function opensBareClause(clauses: Clauses, first: number, cue: number): boolean {
  if (clauses.phraseStart(first) !== first) return false;
  const wholeAt = (at: number): number =>
    phraseOf(clauses, { first: at, last: clauses.phraseEnd(at) }, CLAUSE_NEXT).last;
  let last = wholeAt(first);
  if ((clauses.bits(last + 1) & Word.COMMA) !== 0 && clauses.phraseStart(last + 2) === last + 2) {
    const apposed = wholeAt(last + 2);
    if ((clauses.bits(apposed + 1) & Word.COMMA) !== 0 && (clauses.verbGroup(apposed + 2)?.modal ?? -1) >= 0)
      last = apposed + 1;
  }
  const verb = clauses.verbGroup(last + 1);
  if (verb === undefined || verb.gerund || verb.infinitive || !sameSentence(clauses, cue, verb.main)) return false;
  if (clauses.tag(cue) === Tag.NOUN && clauses.tree.right[cue]! < verb.predicate) return false; // "Without a doubt the dam leaks"
  return !verb.bare || (clauses.bits(verb.main + 1) & Word.PREPOSITION) === 0;
}

/** "The mine will reopen, analysts predict": the clause before the one that says so. */
function takeAround(clauses: Clauses, filling: Filling): boolean {
  const cue = filling.cue[0]!;
  const group = clauses.verbGroup(cue);
  if (group === undefined || group.main !== cue || group.passive || group.infinitive) return false;
  const subject = clauses.subject(group);
  if (subject === undefined || subject.last + 1 !== group.first) return false;
  let last = subject.first - 1;
  if ((clauses.bits(last) & (Word.COMMA | Word.QUOTE)) === 0) return false;
  while ((clauses.bits(last) & (Word.COMMA | Word.QUOTE)) !== 0 && sameSentence(clauses, cue, last)) last--;
  if (clauses.lower(last) === '?') return false; // who asks something demands nothing
  const first = Math.max(clauses.sentenceFirst(cue), last - 60);
  if (last <= first || !sameSentence(clauses, cue, last)) return false;
  // "The surveys, she pointed out, had been carried out": goes on behind it
  const goesOn = (clauses.bits(filling.cursor) & Word.COMMA) !== 0 && sameSentence(clauses, cue, filling.cursor + 1);
  const isAlone = !hasClause(clauses, first, last);
  const isOpen = isAlone || clauses.lower(first) === 'what'; // "What she wants, she insists, is peace"
  if (isOpen && !goesOn) return false; // "In one of them, Lee warned: “...”"
  const behind = skipQuote(clauses, filling.cursor + 1);
  if (isOpen) last = clauseFrom(clauses, behind).last;
  filling.F = {
    first: isAlone && hasVerb(clauses, first, subject.first - 1) ? behind : skipQuote(clauses, first),
    last,
  };
  filling.clause = true;
  filling.score += 2;
  return true;
}

/** "The mine will reopen, predicted the mayor", “The mine will reopen,” warned Lee: what stands before the verb, and who says it behind. */
function takeBefore(clauses: Clauses, filling: Filling): boolean {
  const cue = filling.cue[0]!;
  const group = clauses.verbGroup(cue);
  const behind = cue + 1;
  if (group === undefined || group.first !== cue || group.main !== cue || !group.bare || filling.cursor !== behind)
    return false;
  if (clauses.phraseStart(behind) !== behind || (clauses.bits(cue - 1) & (Word.COMMA | Word.QUOTE)) === 0) return false;
  const last = clauses.phraseEnd(behind);
  if (!isActor(clauses, last) || opensBareClause(clauses, behind, cue)) return false;
  let end = cue - 1;
  while ((clauses.bits(end) & (Word.COMMA | Word.QUOTE)) !== 0 && sameSentence(clauses, cue, end)) end--;
  const first = skipQuote(clauses, Math.max(clauses.sentenceFirst(cue), end - 60));
  if (clauses.lower(end) === '?' || first >= end || !hasClause(clauses, first, end)) return false;
  filling.F = { first, last: end };
  filling.H = { first: behind, last };
  filling.clause = true;
  filling.isInverted = true;
  filling.score += 6;
  return true;
}

const INFINITIVES = /* @__PURE__ */ relationSet('xcomp', 'advcl', 'ccomp');

/** Where the clause begins that hangs from the verb, behind what stands between: "threatened on Monday [to end the talks]". -1 if there is none. */
function clauseBehind({ tree, lower, bits }: Clauses, form: string, { cue, cursor, T, X }: Filling): number {
  if ((form !== 'that' && form !== 'to') || (bits(cursor) & Word.QUESTION) !== 0) return -1; // "asked why the bid that was cheaper"
  // "has a duty to inform them" is not "has to"
  if (
    form === 'to' &&
    T === undefined &&
    X === undefined &&
    childrenOf(tree, cue[0]!, DIRECT_OBJECTS).some((object) => object >= cursor)
  )
    return -1;
  for (const clause of childrenOf(tree, cue[0]!, form === 'that' ? CLAUSAL_COMPLEMENTS : INFINITIVES)) {
    const first = tree.left[clause]!;
    if (first < cursor) continue;
    if (form === 'to' && first === cursor + 1 && (bits(cursor) & Word.COMMA) !== 0) continue; // "asked Lee, to laughter"
    if (form === 'that') {
      let that = first; // "warned, nevertheless, that"
      while (that < clause && (tree.pos[that] === Tag.ADV || (bits(that) & Word.COMMA) !== 0)) that++;
      if (lower(that) === 'that') return that + 1;
    }
    if (form === 'to' && (lower(first) === 'to' || (/^(?:not|never)$/.test(lower(first)) && lower(first + 1) === 'to')))
      return first;
  }
  return -1;
}
