import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import { CLAUSAL_SUBJECTS } from '../../syntax/relation-sets.ts';
import { Rel, relationSet, Form } from '../../syntax/relations.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { Word } from '../../grammar/word-classes.ts';
import { typesOf, type Frame } from './notation.ts';
import { finish, type FrameMatch, type Filling, type Attempt } from './filling.ts';
import { THIRD, PAST, ING } from '../../english/inflect.ts';
import { takePassive } from './passives.ts';
import { takeStep } from './steps.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isActor, isIt } from './actors.ts';
import { childBy } from '../../syntax/tree.ts';
import { clauseFrom } from './extents.ts';
import { judgementStrength } from './judgement-words.ts';
import { STATIVE_VERBS, STATIVE_DEEDS, SHUNNED_VERBS } from '../../english/stance-words.ts';
import { agentOf, hasOwnSubject, objectOf } from '../../syntax/subjects.ts';

/* Frames whose head is a verb: "accused the firm of fraud", "will not apologise". */

/** "Kade [doubts] that it will last": a verb that is taken for a noun, as the sentence has no other. */
export function isVerbAlone(clauses: Clauses, i: number): boolean {
  const { tree } = clauses;
  return (
    tree.relation[i] === Rel.root &&
    clauses.tag(i) === Tag.NOUN &&
    clauses.phraseEnd(i) === i &&
    clauses.phraseStart(i) === i - 1 &&
    clauses.tag(i - 1) === Tag.PROPN &&
    (clauses.bits(i + 1) & Word.THAT) !== 0 &&
    clauses.lower(i).endsWith('s')
  );
}

export function matchVerb(
  clauses: Clauses,
  head: number,
  frame: Frame,
  kind: number,
  tag: number,
): FrameMatch | undefined {
  const isAlone = isVerbAlone(clauses, head);
  const group = isAlone
    ? (kind & THIRD) === 0
      ? undefined
      : { ...bareGroup(head, kind), bare: false }
    : (judgingParticiple(clauses, head) ??
      beBeforeInfinitive(clauses, head, frame) ??
      groupOfHead(clauses, head, kind, tag));
  if (group === undefined || group.main !== head) return undefined;
  const filling: Filling = { cursor: head + 1, cue: [head], clause: false, strength: 0, score: 2 };
  if (group.passive || isReducedPassive(clauses, group, frame, head)) {
    const taken = takePassive(clauses, frame, group, filling);
    return taken === undefined
      ? undefined
      : finishVerb({ clauses, frame, head, filling }, { group, passive: true, subject: taken.subject });
  }
  // far to seek: only once the steps are taken, which most frames fail at
  for (let s = 0; s < frame.steps.length; s++) if (!takeStep(clauses, frame, s, filling, group)) return undefined;
  const subject =
    frame.subject === 'none'
      ? undefined
      : (praisedFor(clauses, group) ??
        reporterBefore(clauses, group) ??
        (isAlone ? { first: head - 1, last: head - 1 } : subjectWithinQuote(clauses, group)));
  return finishVerb({ clauses, frame, head, filling }, { group, passive: false, subject });
}

/** The subject of a verb: not who says, behind the quotation, what the verb stands in: “Lee lied to us,” Novak said. */
function subjectWithinQuote(clauses: Clauses, group: VerbGroup): TokenSpan | undefined {
  const subject = clauses.subject(group);
  const isLoose = group.gerund && group.first === group.main;
  if (subject === undefined || subject.first < group.main || isLoose) return subject;
  for (let i = group.main + 1; i < subject.first; i++) {
    if ((clauses.bits(i) & Word.QUOTE) === 0 || (clauses.bits(i - 1) & Word.COMMA) === 0) continue;
    const last = group.first - 1;
    return last >= 0 && clauses.phraseEnd(last) === last ? { first: clauses.phraseStart(last), last } : subject;
  }
  return subject;
}

/** "[was] not justified", "is misplaced": a participle of the lists of judgements, which the parser takes for a passive, is what somebody or something is. */
export function judgingParticiple(clauses: Clauses, be: number): VerbGroup | undefined {
  if ((clauses.bits(be) & Word.BE) === 0) return undefined;
  const group = clauses.verbGroup(be);
  if (group === undefined || !group.passive || group.main <= be || group.main > be + 3) return undefined;
  if (clauses.tree.relation[group.predicate] === Rel['acl:relcl']) return undefined; // "a budget that is balanced"
  const word = clauses.lower(group.main);
  if ((['GOOD', 'BAD', 'FALSE'] as const).every((list) => judgementStrength(list, word) === 0)) return undefined;
  const next = group.main + 1;
  const isTied = clauses.phraseStart(next) === next || (clauses.bits(next) & (Word.TO | Word.BY)) !== 0; // "was gifted a house", "justified by"
  return isTied ? undefined : { ...group, main: be, passive: false, copula: true };
}

/** "[is] to blame": the parser takes "blame" for the verb of the clause. */
export function beBeforeInfinitive(clauses: Clauses, be: number, frame?: Frame): VerbGroup | undefined {
  if ((clauses.bits(be) & Word.BE) === 0 || (clauses.bits(be + 1) & Word.TO) === 0) return undefined;
  const [step] = frame?.steps ?? [];
  if (frame !== undefined && !(step?.kind === 'words' && step.words.has('to'))) return undefined;
  const group = clauses.verbGroup(be);
  if (group?.infinitive !== true || group.main <= be) return undefined;
  return { ...group, main: be, infinitive: false, copula: true };
}

/** The group of a head that is a verb, or a participle: "accused", tagged as an adjective after a noun; a noun is none. */
function groupOfHead(clauses: Clauses, head: number, kind: number, tag: number): VerbGroup | undefined {
  const inNounPhrase = clauses.phraseStart(head) >= 0;
  if (tag === Tag.VERB || tag === Tag.AUX) return inNounPhrase ? undefined : clauses.verbGroup(head);
  if (inNounPhrase || (kind & (PAST | ING)) === 0 || tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.ADP)
    return undefined;
  return clauses.verbGroup(head) ?? bareGroup(head, kind);
}

/** "[Closing the port] was a mistake": a clause that is the subject. */
function clauseAsSubject({ tree }: Clauses, { predicate, main }: VerbGroup): TokenSpan | undefined {
  const clause = childBy(tree, predicate, CLAUSAL_SUBJECTS);
  return clause < 0 || clause > main ? undefined : { first: tree.left[clause]!, last: tree.right[clause]! };
}

/** "a system [that is fair]" tells which one is meant; "the plan, which is a disgrace," judges it. */
const isRestrictive = ({ bits, phraseEnd }: Clauses, { first }: VerbGroup): boolean =>
  (bits(first - 1) & (Word.RELATIVE | Word.THAT)) !== 0 && phraseEnd(first - 2) === first - 2;

/** "She was too tired": no judgement of her; "The sentence was too short" is one. */
const isTooMuchForHim = (clauses: Clauses, { last }: TokenSpan, { judgement }: Filling): boolean =>
  judgement !== undefined && clauses.lower(judgement.first - 1) === 'too' && isActor(clauses, last);

/** "[It] is time that he left"; "This is the first time that he left" asks for nothing. */
function isOfIt(clauses: Clauses, group: VerbGroup): boolean {
  const subject = clauses.subject(group);
  return subject !== undefined && isIt(clauses, subject);
}

/** Words that judge elsewhere, and do not judge the subject here. */
function isNoJudgement(clauses: Clauses, judged: TokenSpan, group: VerbGroup, filling: Filling): boolean {
  const { first, last } = filling.judgement!;
  return (
    isTooMuchForHim(clauses, judged, filling) ||
    isRestrictive(clauses, group) ||
    // "There was [a good chance]": nothing is said of it
    (judged.first <= last && first <= judged.last) ||
    // "when the time is right"
    (clauses.bits(judged.last) & Word.TIME) !== 0
  );
}

/** Who is "mistaken" is no claim. */
const isSomebody = (clauses: Clauses, { first, last }: TokenSpan): boolean =>
  /^(?:i|you|he|she|we)$/.test(clauses.lower(first)) || (clauses.tag(last) !== Tag.PRON && isActor(clauses, last));

/** Gives the subject its place. */
function finishVerb(
  attempt: Attempt,
  { group, passive, subject }: { group: VerbGroup; passive: boolean; subject: TokenSpan | undefined },
): FrameMatch | undefined {
  const { clauses, frame, filling } = attempt;
  const clause = clauseAsSubject(clauses, group);
  if (frame.subject === 'T') {
    const judged = clause ?? subject;
    if (judged === undefined || (frame.ofActors && (clause !== undefined || !isActor(clauses, judged.last))))
      return undefined;
    if (judged.first === judged.last && clauses.lower(judged.last) === 'who') return undefined; // "do not care [who] is to blame"
    filling.T = judged;
    if (filling.judgement !== undefined && isNoJudgement(clauses, judged, group, filling)) return undefined;
  } else if (frame.subject === 'F') {
    if (subject === undefined || clause !== undefined || isSomebody(clauses, subject)) return undefined;
    filling.F = subject;
  } else if (frame.row.startsWith('it ') && !isOfIt(clauses, group)) return undefined;
  const { H } = filling;
  return finish(attempt, {
    group,
    passive,
    holder: frame.subject === 'H' && !passive && filling.isInverted !== true ? subject : H,
  });
}

/** "what a worker should do", "knows what she would answer", "anything that he should know", "a rule that users must be": nobody asks for it, or promises it. */
function isAskedOrCompared({ bits, lower, tree }: Clauses, before: number, { predicate }: VerbGroup): boolean {
  if ((bits(before) & Word.QUESTION) !== 0 || /^(?:which|as|than|where|when|all)$/.test(lower(before))) return true;
  const isOfNoun = tree.relation[predicate] === Rel['acl:relcl'] || tree.relation[predicate] === Rel.acl;
  return (bits(before) & Word.THAT) !== 0 && isOfNoun;
}

/** "Lee said [closing it] would help": not Lee, who only says so. */
const isSubjectOfOther = ({ tree }: Clauses, { predicate, infinitive }: VerbGroup): boolean =>
  tree.relation[predicate] === Rel.ccomp && !infinitive && !hasOwnSubject(tree, predicate);

/** "The army, [it must be said], is small": asked of nobody. */
const isAside = ({ bits, lower }: Clauses, { first }: TokenSpan, { passive, main }: VerbGroup): boolean =>
  passive && lower(first) === 'it' && (bits(main) & Word.SAY) !== 0;

/** "will not apologise", "would step up its efforts", "is going to pay": the frame of the auxiliary; its field is the verb with all that follows. */
export function matchModal(clauses: Clauses, head: number, frame: Frame): FrameMatch | undefined {
  const group = groupOfModal(clauses, head);
  if (group === undefined) return undefined;
  const must = frame.subject === 'T';
  const next = (clauses.bits(head + 1) & Word.TO) !== 0 ? head + 2 : head + 1; // "ought to"
  const filling: Filling = { cursor: next, cue: [head], clause: false, strength: 0, score: 3 };
  if (must ? !takeObligation(clauses, frame, group, filling) : !isOfWill(clauses, head, frame, group)) return undefined;
  const subject = clauses.subject(group);
  if (subject === undefined || isSubjectOfOther(clauses, group)) return undefined;
  if (!must && clauses.lower(subject.last) === 'you') return undefined; // "you will not miss it"
  if (!must && (clauses.tag(group.main) !== Tag.VERB || isState(clauses, group, subject))) return undefined;
  if (must && frame.ofActors && !isActor(clauses, subject.last)) return undefined; // "The train should have come by now"
  if (isAskedOrCompared(clauses, subject.first - 1, group)) return undefined;
  if (must && (isRestrictive(clauses, group) || isAside(clauses, subject, group))) return undefined;
  for (let i = Math.min(head, group.first); i < group.main; i++)
    if ((clauses.bits(i) & Word.NOT) !== 0) filling.cue.push(i);
  if (must) filling.T = subject;
  if (!hasWords(frame)) {
    filling.F = clauseFrom(clauses, must ? head + 1 : group.main);
    filling.clause = true;
  }
  return finish({ clauses, frame, head, filling }, { group, holder: must ? undefined : subject });
}

/** Whether a row with a modal names words behind it: "should have", "should be ashamed". */
const hasWords = ({ subject, steps }: Frame): boolean => subject === 'T' && steps[0]?.kind === 'words';

/** The verb with a modal; "is [going] to pay", "[ought] to pay" have one as well. */
function groupOfModal(clauses: Clauses, head: number): VerbGroup | undefined {
  const group = clauses.verbGroup(head);
  if (group === undefined || group.modal === head) return group;
  if (group.main !== head || group.gerund || group.modal >= 0 || (clauses.bits(head + 1) & Word.TO) === 0)
    return undefined;
  const next = clauses.verbGroup(head + 1);
  if (next?.infinitive !== true || next.main <= head) return undefined;
  const { main, predicate, passive, copula } = next;
  return { ...group, main, predicate, passive, copula, modal: head };
}

/** "would not have said" is no refusal, "will be cooking" no promise. */
function isOfWill(clauses: Clauses, head: number, frame: Frame, group: VerbGroup): boolean {
  for (let i = head + 1; i < group.main; i++) if ((clauses.bits(i) & (Word.HAVE | Word.BE)) !== 0) return false;
  return !group.passive && !group.copula && group.negated === frame.steps.length > 1;
}

/** "must be freed" is a demand, "must have seen" a guess, "should have asked us" a reproach: takes the words of the row behind the modal. */
function takeObligation(clauses: Clauses, frame: Frame, group: VerbGroup, filling: Filling): boolean {
  const { steps } = frame;
  if (!hasWords(frame)) {
    const next = group.negated ? [1, 2] : [1];
    return !next.some((behind) => (clauses.bits(group.modal + behind) & Word.HAVE) !== 0);
  }
  for (let s = 0; s < steps.length; s++) if (!takeStep(clauses, frame, s, filling, group)) return false;
  const isOfPast = (clauses.bits(filling.cursor - 1) & Word.HAVE) !== 0;
  if (!isOfPast) return !group.negated;
  // "should have been told": by others; "should have been at home": one thinks he was
  if (group.passive || group.copula || filling.cursor - 1 >= group.main) return false;
  const subject = clauses.subject(group); // "We should have won", "You should have seen it"
  return (
    subject !== undefined && (clauses.bits(subject.first) & Word.SELF) === 0 && clauses.lower(subject.first) !== 'you'
  );
}

function isState(clauses: Clauses, { main, negated }: VerbGroup, { first, last }: TokenSpan): boolean {
  const word = clauses.lower(main);
  if (!STATIVE_VERBS.has(word)) return false;
  if (!STATIVE_DEEDS.has(word) && !(negated && SHUNNED_VERBS.has(word))) return true;
  const isPerson = first === last && /^(?:i|he|she|we)$/.test(clauses.lower(first));
  return !isPerson && !isActor(clauses, last);
}

export function bareGroup(head: number, kind: number): VerbGroup {
  return {
    first: head,
    main: head,
    predicate: head,
    passive: false,
    infinitive: false,
    gerund: (kind & ING) !== 0,
    bare: (kind & PAST) !== 0,
    negated: false,
    modal: -1,
    copula: false,
  };
}

const CLAUSES_OF_NOUNS = /* @__PURE__ */ relationSet('acl', 'advcl', 'amod', 'dep', 'parataxis', 'conj');

/** "the senator accused of fraud", "Praised by critics, he": a participle without an auxiliary, an object or a subject of its own. */
function isReducedPassive(clauses: Clauses, group: VerbGroup, frame: Frame, head: number): boolean {
  if (!group.bare || group.first < head || frame.subject !== 'H') return false;
  const firstStep = frame.steps[0];
  if (firstStep === undefined || firstStep.kind !== 'role' || firstStep.possessor) return false;
  const { tree } = clauses;
  if (CLAUSES_OF_NOUNS[tree.relation[head]!] === 0 && agentOf(tree, clauses, head) < 0) return false;
  if (hasOwnSubject(tree, head) || objectOf(tree, clauses, head) >= 0) return false;
  if (tree.relation[head] === Rel.conj)
    return tree.inflection[head] === Form.participle && agentOf(tree, clauses, head) >= 0;
  return tree.inflection[head] === Form.participle || agentOf(tree, clauses, head) >= 0;
}

/** Types of what one does to somebody for what he did. */
const FOR_DEEDS: ReadonlySet<string> = new Set(['praise', 'criticize', 'accuse']);

/** "thanked [the nurses] for backing it": who is thanked or blamed for a deed did it. */
function praisedFor(clauses: Clauses, { gerund, first, predicate }: VerbGroup): TokenSpan | undefined {
  const above = clauses.tree.head[predicate]!;
  if (!gerund || above < 0 || above > first || clauses.lower(first - 1) !== 'for') return undefined;
  if (!typesOf(clauses.lower(above)).some((type) => FOR_DEEDS.has(type))) return undefined;
  const object = objectOf(clauses.tree, clauses, above);
  return object > above && object < first ? clauses.phraseOf(object) : undefined;
}

/** "He assured that they would be safe, [promising] better schools": who says the one says the other. */
function reporterBefore(clauses: Clauses, group: VerbGroup): TokenSpan | undefined {
  const { tree } = clauses;
  if (
    !group.gerund ||
    tree.relation[group.predicate] !== Rel.advcl ||
    (clauses.bits(group.first - 1) & Word.COMMA) === 0
  )
    return undefined;
  let above = tree.head[group.predicate]!;
  while (above >= 0 && (tree.relation[above] === Rel.xcomp || tree.relation[above] === Rel.conj))
    above = tree.head[above]!;
  const reporting =
    above >= 0 && above < group.first && tree.relation[above] === Rel.ccomp
      ? clauses.verbGroup(tree.head[above]!)
      : undefined;
  return reporting === undefined || reporting.passive ? undefined : clauses.subject(reporting);
}
