import { REFLEXIVE } from '../../english/pronouns.ts';
import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import { mayHead, type Slot, type Filling, type RoleStep } from './filling.ts';
import { behindBrackets, sameSentence, skipQuote, isTimeAt } from './neighbours.ts';
import { gap } from './gaps.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { clauseFrom, hasFiniteVerb, phraseOf } from './extents.ts';
import { isDate } from './parentheses.ts';
import { SUBJECTS } from '../../syntax/relation-sets.ts';
import { Rel } from '../../syntax/relations.ts';
import { possessorOf } from './actors.ts';
import { Word } from '../../grammar/word-classes.ts';
import { nextWords } from './next-words.ts';
import { MANNERS } from '../../english/stance-words.ts';
import type { Frame } from './notation.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { hasOwnSubject, objectOf } from '../../syntax/subjects.ts';

/* The places of a frame: which noun phrase fills them. */

export function takeRole(clauses: Clauses, slot: Slot, filling: Filling): boolean {
  const { step } = slot;
  let i = behindAdverbs(clauses, step, filling.cursor);
  if (i >= clauses.document.tokens.count || !sameSentence(clauses, filling.cue[0]!, i))
    return gap(clauses, slot, filling);
  if (clauses.lower(i) === 'what' && isPlainObject(slot))
    return slot.frame.type !== 'demand' && takeWhat(clauses, step, i, filling); // "asked what was wrong"
  if (isThatAlone(clauses, i) && isPlainObject(slot)) return takeAlone(step, i, filling);
  i = objectInstead(clauses, slot, i, filling);
  if (clauses.phraseStart(i) !== i) return takeVerbal(clauses, slot, i, filling);
  return step.possessor ? takeOwner(clauses, slot, i, filling) : takePhrase(clauses, slot, i, filling);
}

/** "vetoed on Friday a resolution": where the phrase begins that may fill a place. */
function behindAdverbs(clauses: Clauses, step: RoleStep, cursor: number): number {
  let i = skipQuote(clauses, cursor);
  for (let k = 0; k < 2 && clauses.tag(i) === Tag.ADV && clauses.phraseStart(i) < 0; k++) i++;
  i = skipQuote(clauses, i);
  if (clauses.lower(i) === 'both' && clauses.phraseStart(i) < 0) i++; // "from both | benches"
  if (step.role === 'H' || !isTimeAt(clauses, i)) return i;
  const behind = clauses.phraseEnd(i + 1) + 1;
  return clauses.phraseStart(behind) >= 0 ? behind : i;
}

const isPlainObject = ({ frame, step }: Slot): boolean =>
  step.role !== 'H' && !step.possessor && step.nouns === undefined && frame.category === 'verb';

/** "denied [that].", which the parser may take for a conjunction. */
const isThatAlone = (clauses: Clauses, at: number): boolean =>
  clauses.lower(at) === 'that' && clauses.phraseStart(at) < 0 && /^[.!?;,]?$/.test(clauses.lower(at + 1));

function takeAlone(step: RoleStep, at: number, filling: Filling): boolean {
  filling[step.role] = { first: at, last: at };
  filling.cursor = at + 1;
  filling.score += 2;
  return true;
}

/** "decried what they called a sham"; "denied what Novak called a sham" denies Novak nothing. */
function takeWhat(clauses: Clauses, step: RoleStep, at: number, filling: Filling): boolean {
  const span = { first: at, last: at };
  const whole = clauseFrom(clauses, at).last;
  filling[step.role] = span;
  (filling.whole ??= new Map()).set(span, whole);
  filling.cursor = whole + 1;
  filling.score += 2;
  return true;
}

/** "rejected Thursday the offer", "condemned as unacceptable the remarks": where the verb's object begins, if it is not at a token. */
function objectInstead(clauses: Clauses, { frame, s, step, group }: Slot, at: number, filling: Filling): number {
  const mayBeElsewhere =
    step.role !== 'H' &&
    !step.possessor &&
    isDirect(frame, s) &&
    (clauses.phraseStart(at) !== at || isDate(clauses, at, clauses.phraseEnd(at)));
  const object = mayBeElsewhere ? objectBehind(clauses, frame, filling, group) : -1;
  return object >= 0 ? object : at;
}

/** Fills a place with what begins with no noun phrase: a noun that is taken for a verb, a gerund, or what stands before the clause. */
function takeVerbal(clauses: Clauses, slot: Slot, at: number, filling: Filling): boolean {
  const { step, s } = slot;
  // "brushed aside [claims] that he lied", which is taken for a verb
  if (step.nouns?.has(clauses.lower(at)) === true && clauses.tree.relation[at] === Rel.obj) {
    filling[step.role] = { first: at, last: at };
    filling.cursor = at + 1;
    filling.score += 4;
    return true;
  }
  // "criticised closing the port", "rejects having met Novak"; not "warned closing the port would cost jobs"
  const isGerund = clauses.verbGroup(at)?.gerund === true;
  if (!isGerund || step.role === 'H' || !mayHead(clauses, step, at) || (s === 0 && at !== filling.cue[0]! + 1))
    return gap(clauses, slot, filling);
  const span = clauseFrom(clauses, at);
  if (s === 0 && hasFiniteVerb(clauses, at + 1, span.last)) return false;
  filling[step.role] = span;
  filling.clause = step.role === 'F';
  filling.cursor = span.last + 1;
  filling.score += step.nouns === undefined ? 2 : 4;
  return true;
}

/** "acknowledged Novak's help": the possessor; the literal word of the possessed phrase must be its head. */
function takeOwner(clauses: Clauses, { frame, s, step }: Slot, at: number, filling: Filling): boolean {
  const end = clauses.phraseEnd(at);
  const owner = possessorOf(clauses, at, end);
  if (owner === undefined) return false;
  filling[step.role] = owner;
  filling.cursor = owner.last + 1 + ((clauses.bits(owner.last + 1) & Word.GENITIVE) !== 0 ? 1 : 0);
  const next = frame.steps[s + 1];
  if (next?.kind === 'words') {
    if (!next.words.has(clauses.lower(end))) return false;
    filling.cursor = end;
  }
  filling.score += 2;
  return true;
}

/** Whether a phrase only says when or how, or is the subject of a clause behind the verb. */
function isNoObject(clauses: Clauses, { frame, s, step, group }: Slot, first: number, filling: Filling): boolean {
  const end = clauses.phraseEnd(first);
  if (isDate(clauses, first, end) || clauses.lower(first) === 'there') return true;
  if (/^times?$/.test(clauses.lower(end)) && clauses.tag(end - 1) === Tag.NUM) return true; // "asked three times to see it"
  if (step.role === 'H') return false;
  return (
    isManner(clauses, first, end) ||
    (s === 0 && frame.category === 'verb' && group?.passive === false && isSubjectBehind(clauses, end, filling.cue[0]!))
  );
}

function takePhrase(clauses: Clauses, slot: Slot, first: number, filling: Filling): boolean {
  const { frame, s, step } = slot;
  if (isNoObject(clauses, slot, first, filling)) return false;
  const end = clauses.phraseEnd(first);
  // a preposition of the construction ends the phrase: "blamed the state of the roads on": of stays, on ends
  const stop = nextWords(frame, s);
  const last = isTwoObjects(clauses, slot, { first, last: end }, stop) ? end - 1 : end;
  if (filling.cue.includes(first) || !mayHead(clauses, step, last)) return false;
  if (frame.subject === 'T' && step.role === 'X' && REFLEXIVE.test(clauses.lower(last))) return false; // "let himself down"
  const span = { first, last };
  filling[step.role] = span;
  const whole = last < end ? last : phraseOf(clauses, span, stop).last;
  (filling.whole ??= new Map()).set(span, whole);
  if (last < end) {
    filling.cursor = end;
    filling.score += 2;
    return true;
  }
  if (s === 0 && !filling.clause && isSubjectOfNext(clauses, whole)) return false;
  if (isBehindAs(frame, s) && opensClause(clauses, whole + 1)) return false;
  filling.cursor = behindBrackets(clauses, stop === undefined ? end + 1 : whole + 1);
  if (filling.cue.includes(filling.cursor)) filling.cursor++;
  filling.score += step.nouns === undefined ? 2 : 4;
  return true;
}

/** "dismissed them as [fools]". */
const isBehindAs = ({ steps }: Slot['frame'], s: number): boolean => {
  const before = steps[s - 1];
  return before?.kind === 'words' && before.words.has('as');
};

/** "dismissed them as [sales] fell": the verb of a clause begins at a token. */
function opensClause(clauses: Clauses, at: number): boolean {
  const group = clauses.verbGroup(at);
  return group?.first === at && !group.infinitive && !group.gerund && hasOwnSubject(clauses.tree, group.predicate);
}

/** "gave Novak credit", read as one phrase. */
function isTwoObjects(
  clauses: Clauses,
  { frame, s }: Slot,
  { first, last }: TokenSpan,
  stop: ReadonlySet<string> | undefined,
): boolean {
  return (
    last > first &&
    clauses.tag(last) === Tag.NOUN &&
    clauses.tag(last - 1) === Tag.PROPN &&
    frame.steps[s + 1]?.kind === 'words' &&
    stop?.has(clauses.lower(last)) === true
  );
}

/** "warned Germans should not": no object but the subject of a clause. */
function isSubjectOfNext(clauses: Clauses, last: number): boolean {
  const after = clauses.verbGroup(last + 1);
  return (
    after !== undefined &&
    after.first === last + 1 &&
    !after.infinitive &&
    !after.gerund &&
    !after.bare &&
    clauses.tag(after.first) === Tag.AUX
  );
}

/** "alleges [Mr Lind] forged her name": the subject of a clause, and no object of the verb before it. */
function isSubjectBehind(clauses: Clauses, noun: number, verb: number): boolean {
  const { tree, sentenceFirst } = clauses;
  // "demanded [that control of the port] be given up": no determiner, but a conjunction
  if (clauses.lower(clauses.phraseStart(noun)) === 'that') {
    const behind = clauses.verbGroup(phraseOf(clauses, clauses.phraseOf(noun)).last + 1);
    return behind !== undefined && !behind.infinitive && !behind.gerund;
  }
  let head = noun; // the phrase's head is its last word, or a name's first
  while (
    tree.relation[head] === Rel.flat ||
    tree.relation[head] === Rel.compound ||
    tree.relation[head] === Rel['nmod:desc']
  )
    head = tree.head[head]!;
  if (head < sentenceFirst(noun)) return false;
  const behind = clauses.verbGroup(phraseOf(clauses, clauses.phraseOf(noun)).last + 1)?.predicate;
  if (behind === undefined || tree.head[behind] !== verb) return false;
  // "confirmed [the sale] broke its rules": taken for an object of the verb, whose clause it opens
  return SUBJECTS[tree.relation[head]!] === 0 ? tree.relation[behind] === Rel.ccomp : tree.head[head] === behind;
}

/** "agreed in [principle]", "said in [public]": how, not what. */
function isManner(clauses: Clauses, first: number, last: number): boolean {
  return first === last && MANNERS.has(clauses.lower(first));
}

/** Whether what a step wants is the verb's object. */
function isDirect(frame: Frame, s: number): boolean {
  return frame.category === 'verb' && (s === 0 || (s === 1 && frame.steps[0]!.kind === 'particle'));
}

/** Where the phrase of the verb's object begins, if it stands behind what has been read; -1 if not. */
function objectBehind(clauses: Clauses, frame: Frame, filling: Filling, group: VerbGroup | undefined): number {
  if (group === undefined || group.passive || frame.isModal) return -1;
  const object = objectOf(clauses.tree, clauses, group.predicate);
  return object >= filling.cursor ? clauses.phraseStart(object) : -1;
}
