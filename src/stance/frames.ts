import { ENDS_AS_AGENT, ENDS_AS_ACT } from '../english/word-parts.ts';
import { HOUSES } from '../english/places.ts';
import { SHARES, OF_ONLY, TYING_PREPOSITIONS, CLAUSE_OPENERS_BEHIND_COMMA, FORMERLY } from '../english/small-words.ts';
import { DAYS_AND_MONTHS, MONTHS_AND_NAMES, TIME_POINTERS, SPANS_OF_TIME } from '../english/time.ts';
import {
  STATIVE_VERBS,
  STATIVE_DEEDS,
  SHUNNED_VERBS,
  DENYING_FORMS,
  RESTATING_FORMS,
  MANNERS,
  NO_ACTORS,
  NO_AGENTS,
  COMMON_GOOD,
  MEASURES,
  CLAIM_NOUNS,
  WRONGS,
  PARTISANS,
  MADE_BY_SOMEBODY,
} from '../english/stance-words.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import {
  usesOf,
  usesOfWords,
  PLAN_WIDTH,
  Trait,
  type ClauseForm,
  type Frame,
  type HeadUse,
  type Step,
} from './frames/notation.ts';
import { formsOf, ING, PAST, THIRD } from '../english/inflect.ts';
import { GIVING, TAKING } from './frames/table.ts';
import { JUDGEMENTS, type JudgementList } from '../english/judgements.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { Tag } from '../english/pos-tags.ts';
import { BODIES, Word } from '../english/function-words.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { agentOf, antecedentOf, hasOwnSubject, objectOf } from '../syntax/subjects.ts';
import { childrenOf, type Tree } from '../syntax/tree.ts';
import { readClauses, type Clauses, type TokenSpan } from '../syntax/clauses.ts';
import type { VerbGroup } from '../syntax/verbs.ts';

/**
 * Finds the frames of `frames/table.ts` in a document and fills their places: "The mayor accused the firm of fraud" gives the frame
 * `accuse T of F` with holder "The mayor", target "the firm", field "fraud". What a match means (negated, possible, whose words it stands
 * in) is decided later, in `modality.ts` and `model.ts`.
 *
 *     const clauses = readClauses(document);              // once a document
 *     matchFrames(document, first, last, clauses)         // the matches whose head is one of the tokens first..last
 *
 * Heads are looked up once a distinct form; a match reads a bounded window behind its head, so the whole is linear in the text.
 */
/** A noun phrase or clause that fills a place: its base phrase, and the last token of all that belongs to it ("the nurses | of Tarn"). */
export interface Filler extends TokenSpan {
  readonly whole: number;
}

/** A frame found in the text. */
export interface FrameMatch {
  readonly frame: Frame;
  /** Token of the head word. */
  readonly head: number;
  /** Tokens of the cue, in order: head, particles, prepositions, nouns of the construction. */
  readonly cue: readonly number[];
  /** The verb group of the head, or of the light verb or copula that the head leans on. */
  readonly group: VerbGroup | undefined;
  readonly passive: boolean;
  /** The holder; undefined if the clause names none. */
  readonly holder: Filler | undefined;
  readonly target: Filler | undefined;
  /** The type's own field: a noun phrase, or a clause. */
  readonly field: Filler | undefined;
  /** Whether the field is a clause ("that ...", "to ...", a gerund). */
  readonly clause: boolean;
  /** The judging words ("an insult"), for frames with a judgement. */
  readonly judgement: TokenSpan | undefined;
  /** Strength of the judging words, 0 without. */
  readonly strength: 0 | 1 | 2 | 3;
  /** How much of the construction was found; the larger, the surer. */
  readonly score: number;
}

/** Strength by word, for each list of judgements. */
let judgements: Map<JudgementList, Map<string, 1 | 2 | 3>> | undefined;
let giving: ReadonlySet<string> | undefined;
let taking: ReadonlySet<string> | undefined;

function judgementStrength(list: JudgementList, word: string): 0 | 1 | 2 | 3 {
  if (judgements === undefined) {
    judgements = new Map();
    for (const [name, byStrength] of Object.entries(JUDGEMENTS)) {
      const words = new Map<string, 1 | 2 | 3>();
      for (const [strength, list] of Object.entries(byStrength)) {
        for (const one of list.split(/\s+/)) if (!words.has(one)) words.set(one, Number(strength) as 1 | 2 | 3);
      }
      judgements.set(name as JudgementList, words);
    }
  }
  const words = judgements.get(list)!;
  return words.get(word) ?? strengthOfPlural(words, word);
}

/** "heroes", "disgraces", "tragedies". */
function strengthOfPlural(words: ReadonlyMap<string, 1 | 2 | 3>, word: string): 0 | 1 | 2 | 3 {
  if (!word.endsWith('s') || word.length <= 4) return 0;
  const inY = word.endsWith('ies') ? words.get(`${word.slice(0, -3)}y`) : undefined;
  const inE = word.endsWith('es') ? words.get(word.slice(0, -2)) : undefined;
  return words.get(word.slice(0, -1)) ?? inE ?? inY ?? 0;
}

/** Whether a form is one of a verb whose subject holds the stance its object names. */
export function isGiving(form: string): boolean {
  return (giving ??= formsOf(GIVING)).has(form);
}

/** Whether a form is one of a verb whose subject is the target of the stance its object names. */
export function isTaking(form: string): boolean {
  return (taking ??= formsOf(TAKING)).has(form);
}

/** The frames whose head is one of the tokens `first` to `last`, in text order: at most one a head, cues disjoint. */
export function matchFrames(
  document: Document,
  first: number,
  last: number,
  clauses: Clauses = readClauses(document),
): FrameMatch[] {
  const {
    known,
    table: { literals, plan, uses },
  } = usesOfWords(hashesOf(document).forms);
  const { form, sentence } = document.tokens;
  const lastSeen = new Int32Array(literals).fill(-1); // the last sentence with a word of this literal step
  let read = -1;
  const found: FrameMatch[] = [];
  for (let i = first; i <= last; i++) {
    const word = known[form[i]!]!;
    if (word === null || word.from === word.to) continue;
    if (sentence[i] !== read) {
      read = sentence[i]!;
      lastSeen[0] = read; // what a use does not need is there
      for (let k = clauses.sentenceFirst(i); k <= clauses.sentenceLast(i); k++) {
        const other = known[form[k]!]!;
        if (other !== null) for (const literal of other.fills) lastSeen[literal] = read;
      }
    }
    let verb: boolean | undefined, noun: boolean | undefined; // the clauses of many sentences need not be read
    let best: FrameMatch | undefined;
    for (let row = word.from, at = row * PLAN_WIDTH; row < word.to; row++, at += PLAN_WIDTH) {
      if (best !== undefined && (plan[at]! >> 2) * 3 + 4 <= best.score) break;
      if (lastSeen[plan[at + 1]!] !== read || lastSeen[plan[at + 2]!] !== read || lastSeen[plan[at + 3]!] !== read)
        continue;
      const trait = plan[at]! & 3;
      if (
        trait === Trait.VERB
          ? !(verb ??= mayBeVerb(clauses, i))
          : trait === Trait.NOUN && !(noun ??= clauses.phraseEnd(i) === i || isListedNoun(clauses, i))
      )
        continue;
      const match = matchUse(clauses, i, uses[row]!);
      if (match !== undefined && (best === undefined || match.score > best.score)) best = match;
    }
    if (best !== undefined) found.push(best);
  }
  // "will not support": the verb's own frame says more than the auxiliary's; "must condemn it" is no condemnation by who must
  const obliged = new Set(found.filter((match) => isObligation(clauses, match)).map((match) => match.group!.predicate));
  const own = found.filter(
    (match) => isWill(match) || match.group === undefined || !obliged.has(match.group.predicate),
  );
  const heads = new Set(own.filter((match) => !isWill(match)).map((match) => match.head));
  return withoutOverlaps(
    own.filter((match) => !isWill(match) || match.group === undefined || !heads.has(match.group.main)),
  );
}

/** "Chile must pay": asked of another than "we", to do something. */
function isObligation(clauses: Clauses, { frame, group, target }: FrameMatch): boolean {
  return (
    frame.isModal &&
    frame.subject === 'T' &&
    group?.passive === false &&
    target !== undefined &&
    (clauses.bits(target.first) & Word.SELF) === 0 &&
    clauses.lower(target.first) !== 'it'
  );
}

/** Whether a token may be the main verb that a frame of a verb asks for. */
function mayBeVerb(clauses: Clauses, i: number): boolean {
  if (clauses.phraseStart(i) >= 0) return isVerbAlone(clauses, i);
  const tag = clauses.tag(i);
  if (tag === Tag.VERB || tag === Tag.AUX) return clauses.verbGroup(i)?.main === i;
  return tag !== Tag.NOUN && tag !== Tag.PROPN && tag !== Tag.ADP;
}

/** "Kade [doubts] that it will last": a verb that is taken for a noun, as the sentence has no other. */
function isVerbAlone(clauses: Clauses, i: number): boolean {
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

function isWill({ frame }: FrameMatch): boolean {
  return frame.isModal;
}

/** "expressed confidence that": the frame of the verb holds the noun's; the longer cue stays. */
function withoutOverlaps(found: FrameMatch[]): FrameMatch[] {
  if (found.length < 2) return found;
  const owner = new Map<number, FrameMatch>();
  const dropped = new Set<FrameMatch>();
  for (const match of found) {
    for (const token of match.cue) {
      const other = owner.get(token);
      if (other !== undefined && other !== match && (token === match.head || token === other.head)) {
        const weaker = other.cue.length >= match.cue.length ? match : other;
        dropped.add(weaker);
        if (weaker === match) break;
      }
      owner.set(token, match);
    }
  }
  return found.filter((match) => !dropped.has(match));
}

/** What is being filled while a frame is matched. */
interface Filling {
  cursor: number;
  readonly cue: number[];
  T?: TokenSpan | undefined;
  F?: TokenSpan | undefined;
  H?: TokenSpan | undefined;
  X?: TokenSpan | undefined;
  clause: boolean;
  /** Last token of the whole phrase of each filler whose end is known. */
  whole?: Map<TokenSpan, number>;
  judgement?: TokenSpan;
  strength: 0 | 1 | 2 | 3;
  score: number;
}

function matchUse(clauses: Clauses, head: number, { frame, kind }: HeadUse): FrameMatch | undefined {
  const tag = clauses.tag(head);
  if (frame.isModal) return matchModal(clauses, head, frame);
  if (frame.category === 'verb') return matchVerb(clauses, head, frame, kind, tag);
  if (frame.category === 'noun') return matchNoun(clauses, head, frame, tag);
  return matchAdjective(clauses, head, frame, tag);
}

function matchVerb(clauses: Clauses, head: number, frame: Frame, kind: number, tag: number): FrameMatch | undefined {
  const isAlone = isVerbAlone(clauses, head);
  const group = isAlone
    ? (kind & THIRD) === 0
      ? undefined
      : { ...bareGroup(head, kind), bare: false }
    : groupOfHead(clauses, head, kind, tag);
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
      : (reporterBefore(clauses, group) ??
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

/** The group of a head that is a verb, or a participle: "accused", tagged as an adjective after a noun; a noun is none. */
function groupOfHead(clauses: Clauses, head: number, kind: number, tag: number): VerbGroup | undefined {
  const inNounPhrase = clauses.phraseStart(head) >= 0;
  if (tag === Tag.VERB || tag === Tag.AUX) return inNounPhrase ? undefined : clauses.verbGroup(head);
  if (inNounPhrase || (kind & (PAST | ING)) === 0 || tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.ADP)
    return undefined;
  return clauses.verbGroup(head) ?? bareGroup(head, kind);
}

/** Takes the steps of a passive, whose subject fills the first place of the frame. */
function takePassive(
  clauses: Clauses,
  frame: Frame,
  group: VerbGroup,
  filling: Filling,
): { readonly subject: TokenSpan | undefined } | undefined {
  const deed = deedOf(frame);
  const subject = subjectOfPassive(clauses, frame, group);
  if (deed !== undefined && subject === undefined) return undefined;
  if (frame.steps[0]?.kind !== 'particle') takeAgent(clauses, frame, filling);
  let promoted = false;
  for (let s = 0; s < frame.steps.length; s++) {
    const step = frame.steps[s]!;
    if (step === deed) continue;
    if (!promoted && mayPromote(clauses, frame, s, filling)) {
      promoted = true;
      if (!promote(clauses, step, subject, filling)) return undefined;
    } else if (!takeStep(clauses, frame, s, filling, group)) return undefined;
  }
  if (!promoted && frame.subject === 'H' && !isImpersonal(clauses, subject, filling)) return undefined;
  if (deed === undefined) filling.H ??= agentOfVerb(clauses, group);
  // "warned of shortages" is active rather than "(those) warned of shortages"
  if (!group.passive && filling.H === undefined) filling.score -= 4;
  return { subject };
}

/** The place of whom something is done to, in frames whose subject is the target: "T let X down". */
function deedOf({ subject, steps }: Frame): RoleStep | undefined {
  const first = steps[steps[0]?.kind === 'particle' ? 1 : 0];
  return subject === 'T' && first?.kind === 'role' && first.role === 'X' ? first : undefined;
}

/** Whose place the subject of a passive takes: of "has been let down by the province" the province's, who does it. */
function subjectOfPassive(clauses: Clauses, frame: Frame, group: VerbGroup): TokenSpan | undefined {
  const deed = deedOf(frame);
  const subject = frame.subject === 'none' ? undefined : clauses.subject(group);
  if (deed === undefined) return subject;
  return subject !== undefined && mayHead(clauses, deed, subject.last) ? agentOfVerb(clauses, group) : undefined;
}

/** "was accused by the mayor of fraud". */
function takeAgent(clauses: Clauses, frame: Frame, filling: Filling): void {
  const agent = agentAt(clauses, filling.cursor, nextWords(frame, 0));
  if (agent === undefined) return;
  filling.H = agent.span;
  filling.cursor = agent.next;
}

/** Whether a place of the frame is the passive's subject: the object's, or one that nothing stands for behind the verb. */
function mayPromote(clauses: Clauses, { subject, steps }: Frame, s: number, { cursor }: Filling): boolean {
  const step = steps[s]!;
  if (subject !== 'H' || step.kind !== 'role' || step.role === 'H' || step.possessor) return false;
  return s === 0 || steps[s - 1]!.kind === 'particle' || clauses.phraseStart(cursor) !== cursor;
}

function promote(clauses: Clauses, step: Step, subject: TokenSpan | undefined, filling: Filling): boolean {
  if (step.kind !== 'role' || subject === undefined || !mayHead(clauses, step, subject.last)) return false;
  filling[step.role] = subject;
  filling.score += step.nouns === undefined ? 2 : 4;
  return true;
}

/** A passive whose subject fills no place: only "it was agreed that", "was promised to", "he was warned that". */
function isImpersonal(clauses: Clauses, subject: TokenSpan | undefined, { clause, T, F }: Filling): boolean {
  if (!clause && T === undefined && F === undefined) return false;
  return T !== undefined || subject === undefined || isIt(clauses, subject);
}

/** Gives the subject its place. */
function finishVerb(
  attempt: Attempt,
  { group, passive, subject }: { group: VerbGroup; passive: boolean; subject: TokenSpan | undefined },
): FrameMatch | undefined {
  const { clauses, frame, filling } = attempt;
  if (frame.subject === 'T') {
    if (subject === undefined || (frame.ofActors && !isActor(clauses, subject.last))) return undefined;
    filling.T = subject;
  } else if (frame.subject === 'F') {
    if (subject === undefined) return undefined;
    filling.F = subject;
  }
  // "There was [a good chance]": nothing is said of it
  const { judgement, T, H } = filling;
  if (judgement !== undefined && T !== undefined && T.first <= judgement.last && judgement.first <= T.last)
    return undefined;
  return finish(attempt, { group, passive, holder: frame.subject === 'H' && !passive ? subject : H });
}

/** "will not apologise", "would step up its efforts": the frame of the auxiliary; its field is the verb with all that follows. */
function matchModal(clauses: Clauses, head: number, frame: Frame): FrameMatch | undefined {
  const group = clauses.verbGroup(head);
  if (group === undefined || group.modal !== head) return undefined;
  const must = frame.subject === 'T';
  if (must) {
    // "must have seen" is a guess, "must be freed" a demand
    if ((clauses.bits(head + 1) & Word.HAVE) !== 0 || (group.negated && (clauses.bits(head + 2) & Word.HAVE) !== 0))
      return undefined;
  } else {
    // "would not have said" is no refusal
    for (let i = head + 1; i < group.main; i++) if ((clauses.bits(i) & Word.HAVE) !== 0) return undefined;
    if (group.passive || group.copula || group.negated !== frame.steps.length > 1) return undefined;
  }
  const subject = clauses.subject(group);
  if (subject === undefined) return undefined;
  if (!must && (clauses.tag(group.main) !== Tag.VERB || isState(clauses, group, subject))) return undefined;
  // "what a worker should do", "whether he should go": nobody asks for it
  if (
    must &&
    ((clauses.bits(subject.first - 1) & Word.QUESTION) !== 0 ||
      /^(?:which|as|than)$/.test(clauses.lower(subject.first - 1)))
  )
    return undefined;
  const cue = [head];
  for (let i = head + 1; i < group.main; i++) if ((clauses.bits(i) & Word.NOT) !== 0) cue.push(i);
  const field = clauseFrom(clauses, must ? head + 1 : group.main);
  const filling: Filling = {
    cursor: group.main,
    cue,
    T: must ? subject : undefined,
    F: field,
    clause: true,
    strength: 0,
    score: 3,
  };
  return finish({ clauses, frame, head, filling }, { group, holder: must ? undefined : subject });
}

function isState(clauses: Clauses, { main, negated }: VerbGroup, { first, last }: TokenSpan): boolean {
  const word = clauses.lower(main);
  if (!STATIVE_VERBS.has(word)) return false;
  if (!STATIVE_DEEDS.has(word) && !(negated && SHUNNED_VERBS.has(word))) return true;
  const isPerson = first === last && /^(?:i|he|she|we)$/.test(clauses.lower(first));
  return !isPerson && !isActor(clauses, last);
}

function isIt(clauses: Clauses, span: TokenSpan): boolean {
  return span.first === span.last && clauses.lower(span.first) === 'it';
}

function bareGroup(head: number, kind: number): VerbGroup {
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

function sameSentence(clauses: Clauses, a: number, b: number): boolean {
  const { sentence, count } = clauses.document.tokens;
  return b < count && b >= 0 && sentence[a] === sentence[b];
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

/** "by the mayor" right at a token. */
function agentAt(
  clauses: Clauses,
  at: number,
  stop?: ReadonlySet<string>,
): { span: TokenSpan; next: number } | undefined {
  let i = at;
  while (sameSentence(clauses, at - 1, i) && clauses.tag(i) === Tag.ADV) i++;
  // "was accused on Tuesday by the union of fraud"
  if (
    (clauses.bits(i) & (Word.PREPOSITION | Word.BY)) === Word.PREPOSITION &&
    clauses.phraseStart(i + 1) === i + 1 &&
    isDate(clauses, i + 1, clauses.phraseEnd(i + 1))
  )
    i = clauses.phraseEnd(i + 1) + 1;
  if (!sameSentence(clauses, at - 1, i) || (clauses.bits(i) & Word.BY) === 0) return undefined;
  const first = skipQuote(clauses, i + 1);
  if (clauses.phraseStart(first) !== first || !sameSentence(clauses, at - 1, first)) return undefined;
  const span = { first, last: clauses.phraseEnd(first) };
  if ((clauses.bits(span.last) & Word.TIME) !== 0) return undefined;
  const whole = phraseOf(clauses, span, stop?.has('of') ? WITH_OF : OF_ONLY);
  return { span, next: behindList(clauses, whole.last + 1, stop) };
}

/** Behind "by Lee, Novak [and others] of fraud", where a word that is looked for follows the list. */
function behindList(clauses: Clauses, at: number, stop: ReadonlySet<string> | undefined): number {
  let i = at;
  for (
    let k = 0;
    k < 5 &&
    stop !== undefined &&
    sameSentence(clauses, at - 1, i) &&
    (clauses.bits(i) & (Word.COMMA | Word.AND)) !== 0;
    k++
  ) {
    const next = (clauses.bits(i + 1) & Word.AND) !== 0 ? i + 2 : i + 1;
    if (clauses.phraseStart(next) !== next) break;
    i = clauses.phraseEnd(next) + 1;
    if (stop.has(clauses.lower(i))) return i;
  }
  return at;
}

/** "was accused of fraud on Monday by the mayor": the agent wherever it stands. */
function agentOfVerb(clauses: Clauses, { predicate }: VerbGroup): TokenSpan | undefined {
  const agent = agentOf(clauses.tree, clauses, predicate);
  if (agent < 0) return undefined;
  const span = clauses.phraseOf(agent);
  return (clauses.bits(span.last) & Word.TIME) !== 0 ? undefined : span;
}

function matchNoun(clauses: Clauses, head: number, frame: Frame, tag: number): FrameMatch | undefined {
  const isListed = isListedNoun(clauses, head);
  const first = isListed ? head : clauses.phraseStart(head);
  if (!isListed && (first < 0 || clauses.phraseEnd(head) !== head)) return undefined;
  if (tag !== Tag.NOUN && tag !== Tag.PROPN && tag !== Tag.VERB) return undefined;
  // "the War on Drugs" is a name
  if (
    tag === Tag.PROPN &&
    head > clauses.sentenceFirst(head) &&
    clauses.lower(head) !== clauses.document.forms[clauses.document.tokens.form[head]!]
  )
    return undefined;
  const filling: Filling = { cursor: head + 1, cue: [head], clause: false, strength: 0, score: 2 };
  const group = isListed ? clauses.verbGroup(clauses.tree.head[head]!) : governor(clauses, first);
  if (!takeNounSteps(clauses, frame, filling, group)) return undefined;
  if (filling.clause && isDeniedAfter(clauses, filling.F)) return undefined;
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
  const isTaken = group !== undefined && isTaking(clauses.lower(group.main));
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

/** "drew criticism from Lee [and praise from the guild]": a noun that is taken for a verb joined to the one whose object it is. */
function isListedNoun(clauses: Clauses, head: number): boolean {
  const { tree } = clauses;
  if (clauses.tag(head) !== Tag.VERB || tree.relation[head] !== Rel.conj || (clauses.bits(head - 1) & Word.AND) === 0)
    return false;
  const above = tree.head[head]!;
  return (
    tree.inflection[head] !== tree.inflection[above] &&
    isTaking(clauses.lower(above)) &&
    /^(?:from|by)$/.test(clauses.lower(head + 1))
  );
}

/** "a complaint [by Lee] against the mayor": whose it is, before what it is about. */
function takeSource(clauses: Clauses, filling: Filling, stop: ReadonlySet<string> | undefined): boolean {
  const { cursor } = filling;
  const word = clauses.lower(cursor);
  if ((word !== 'by' && word !== 'from') || clauses.phraseStart(cursor + 1) !== cursor + 1) return false;
  const last = clauses.phraseEnd(cursor + 1);
  if ((clauses.bits(last) & Word.TIME) !== 0) return false;
  filling.H = { first: cursor + 1, last };
  filling.cursor = phraseOf(clauses, filling.H, stop).last + 1;
  (filling.whole ??= new Map()).set(filling.H, filling.cursor - 1);
  return true;
}

/** "a charge [that Novak denies]": what is done with the charge, not what it says. */
function isDeniedAfter(clauses: Clauses, clause: TokenSpan | undefined): boolean {
  for (let i = clause?.first ?? 0; i <= (clause?.last ?? -1); i++) {
    const group = clauses.verbGroup(i);
    if (group !== undefined)
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

/** "Armenia's portrayal" -> Armenia; "his support" -> his. */
export function possessorOf(clauses: Clauses, first: number, head: number): TokenSpan | undefined {
  for (let i = head - 1; i > first; i--) {
    if (
      ((clauses.bits(i) & Word.GENITIVE) !== 0 && clauses.lower(i) !== "'") ||
      ((clauses.bits(i) & Word.GENITIVE) !== 0 && i > first)
    )
      return { first, last: i - 1 };
  }
  return (clauses.bits(first) & Word.POSSESSIVE) !== 0 && first < head ? { first, last: first } : undefined;
}

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

function matchAdjective(clauses: Clauses, head: number, frame: Frame, tag: number): FrameMatch | undefined {
  if (tag === Tag.NOUN && clauses.phraseEnd(head) !== clauses.phraseStart(head)) return undefined;
  const filling: Filling = { cursor: head + 1, cue: [head], clause: false, strength: 0, score: 2 };
  const own = clauses.verbGroup(head);
  // "was opposed to", read as a passive
  const copula = copulaOf(clauses, head) ?? (own?.main === head && own.first < head ? own : undefined);
  for (let s = 0; s < frame.steps.length; s++) if (!takeStep(clauses, frame, s, filling, copula)) return undefined;
  const attempt = { clauses, frame, head, filling };
  if (frame.subject === 'T') {
    filling.T = copula === undefined ? undefined : clauses.subject(copula);
    return filling.T === undefined ? undefined : finish(attempt, { group: copula, holder: filling.H });
  }
  if (copula !== undefined) return finish(attempt, { group: copula, holder: filling.H ?? clauses.subject(copula) });
  const holder = holderOfLoose(attempt);
  return holder === null ? undefined : finish(attempt, { group: copula, holder: filling.H ?? holder });
}

/** The copula that an adjective leans on: "is critical of", "remained deeply opposed to". */
function copulaOf(clauses: Clauses, head: number): VerbGroup | undefined {
  for (let i = head - 1; i >= 0 && i > head - 7 && sameSentence(clauses, head, i); i--) {
    const group = clauses.verbGroup(i);
    if (group !== undefined) {
      if (group.main === head) continue;
      return group.copula || isFeel(clauses, group) ? group : undefined;
    }
    const tag = clauses.tag(i);
    const isBetween = tag === Tag.ADV || tag === Tag.ADJ || tag === Tag.CCONJ || tag === Tag.PART;
    if (!isBetween && (clauses.bits(i) & (Word.COMMA | Word.NOT | Word.BE)) === 0) return undefined;
  }
  return undefined;
}

/** Who is so, where no copula says it: "a man critical of the regime", ", confident that"; null where it is nobody. */
function holderOfLoose({ clauses, frame, head, filling }: Attempt): TokenSpan | null {
  const own = clauses.verbGroup(head);
  if (own?.main === head && own.bare && clauses.phraseStart(head + 1) === head + 1) return null;
  let k = head - 1;
  while (k >= 0 && sameSentence(clauses, head, k) && clauses.tag(k) === Tag.ADV) k--;
  if (k < 0 || !sameSentence(clauses, head, k) || (clauses.bits(k) & (Word.COMMA | Word.QUOTE)) !== 0)
    // "Grateful to the donors, the school"; ", confident of victory,"
    return filling.H ?? clauses.subject({ ...bareGroup(head, ING), first: k + 1 }) ?? null;
  return clauses.phraseEnd(k) === k && frame.steps[0]?.kind !== 'role'
    ? { first: clauses.phraseStart(k), last: k }
    : null;
}

function isFeel(clauses: Clauses, group: VerbGroup): boolean {
  return (clauses.bits(group.main) & Word.COPULA) !== 0;
}

/** A frame on its way to become a match. */
interface Attempt {
  readonly clauses: Clauses;
  readonly frame: Frame;
  readonly head: number;
  readonly filling: Filling;
}

function finish(
  { clauses, frame, head, filling }: Attempt,
  {
    group,
    passive = false,
    holder,
  }: { group: VerbGroup | undefined; passive?: boolean; holder: TokenSpan | undefined },
): FrameMatch {
  const { cue, T, F, clause, judgement, strength, score } = filling;
  const cues = cue.filter((token, k) => cue.indexOf(token) === k).sort((a, b) => a - b);
  return {
    frame,
    head,
    cue: cues,
    group,
    passive,
    holder: filler(clauses, holder, filling, cues),
    target: filler(clauses, T, filling, cues),
    field: clause && F !== undefined ? { ...F, whole: F.last } : filler(clauses, F, filling, cues),
    clause,
    judgement,
    strength,
    score,
  };
}

function filler(
  clauses: Clauses,
  span: TokenSpan | undefined,
  { whole }: Filling,
  cues: readonly number[],
): Filler | undefined {
  if (span === undefined) return undefined;
  return {
    first: span.first,
    last: span.last,
    whole: whole?.get(span) ?? beforeCue(cues, span, phraseOf(clauses, span).last),
  };
}

/** A phrase never reaches over a word of the cue: "the minister | of the plan" stops before "by". */
function beforeCue(cues: readonly number[], span: TokenSpan, last: number): number {
  const next = cues.find((cue) => cue > span.last);
  return next === undefined ? last : Math.min(last, next - 1);
}

/** Advances over one step; false if the text does not go that way. */
function takeStep(clauses: Clauses, frame: Frame, s: number, filling: Filling, group: VerbGroup | undefined): boolean {
  const step = frame.steps[s]!;
  switch (step.kind) {
    case 'words':
      return takeWords(clauses, step.words, filling, { next: frame.steps[s + 1], before: frame.steps[s - 1] });
    case 'particle':
      return takeParticle(clauses, step.words, filling);
    case 'role':
      return takeRole(clauses, { frame, s, step, group }, filling);
    case 'clause':
      return takeClause(clauses, step.form, filling);
    case 'judgement':
      return takeJudgement(clauses, step.list, filling, frame);
  }
}

/** What a literal step stands between. */
interface Neighbours {
  readonly next: Step | undefined;
  readonly before: Step | undefined;
}

/** Takes a literal word of the cue, behind adverbs, and after a noun phrase behind a phrase of time: "accused the mayor on Tuesday of fraud". */
function takeWords(clauses: Clauses, words: ReadonlySet<string>, filling: Filling, around: Neighbours): boolean {
  const { count } = clauses.document.tokens;
  let i = filling.cursor;
  for (let skipped = 0; skipped < 6 && i < count && sameSentence(clauses, filling.cue[0]!, i); skipped++) {
    const date = words.has(clauses.lower(i)) ? dateBehind(clauses, i) : -1;
    if (words.has(clauses.lower(i)) && date < 0) return takeWord(filling, i);
    if (date < 0 && clauses.phraseStart(i) === i && !isShare(clauses, i)) {
      const within = wordWithin(clauses, words, i, around.next);
      if (within >= 0) return takeWord(filling, within);
    }
    const behind = date >= 0 ? date + 1 : behindFiller(clauses, words, i, around);
    if (behind === null) return false;
    if (behind < 0) break;
    i = behind;
  }
  const tied = tiedBy(clauses, words, filling);
  return tied >= 0 && takeWord(filling, tied);
}

function takeWord(filling: Filling, at: number): boolean {
  filling.cue.push(at);
  filling.cursor = at + 1;
  filling.score += 3;
  return true;
}

/** "placed the blame on Monday on Novak", "insisted on Tuesday that": the last token of a date that a preposition of the cue belongs to; -1 if none. */
function dateBehind(clauses: Clauses, at: number): number {
  if (clauses.phraseStart(at + 1) !== at + 1 || (clauses.bits(at) & Word.PREPOSITION) === 0) return -1;
  const last = clauses.phraseEnd(at + 1);
  return last >= 0 && isDate(clauses, at + 1, last) ? last : -1;
}

/** "pinned most of the blame on". */
const isShare = (clauses: Clauses, at: number): boolean =>
  (clauses.bits(at + 1) & Word.OF) !== 0 && SHARES.has(clauses.lower(at));

/** The noun of the construction within its phrase: "placed the entire blame on"; -1 if it is not there. */
function wordWithin(clauses: Clauses, words: ReadonlySet<string>, first: number, next: Step | undefined): number {
  const last = clauses.phraseEnd(first);
  for (let k = last; k >= first && k > last - 4; k--) {
    if (words.has(clauses.lower(k)) && (k === last || next?.kind !== 'role')) return k;
    if (k === last && next?.kind === 'role' && (next.role === 'T' || next.role === 'F') && !next.possessor) break;
  }
  return -1;
}

/** The token behind what may stand before a word of the cue; -1 where nothing of the kind stands there, null where a phrase does that ends the search. */
function behindFiller(clauses: Clauses, words: ReadonlySet<string>, at: number, { before }: Neighbours): number | null {
  // "accused Novak, on Tuesday, of fraud"
  const aside =
    before?.kind === 'role' && (clauses.bits(at) & Word.COMMA) !== 0
      ? behindAside(clauses, at, (token) => words.has(clauses.lower(token)))
      : -1;
  if (aside >= 0) return aside;
  if (isShare(clauses, at)) return at + 2;
  if (clauses.phraseStart(at) === at) {
    const last = clauses.phraseEnd(at);
    return (clauses.bits(last) & Word.TIME) !== 0 ? last + 1 : null;
  }
  if (clauses.tag(at) === Tag.ADV || (clauses.bits(at) & (Word.QUOTE | Word.NOT)) !== 0) return at + 1;
  return before?.kind === 'role' && isTimeAt(clauses, at) ? clauses.phraseEnd(at + 1) + 1 : -1;
}

const TIED = /* @__PURE__ */ relationSet('obl', 'obl:agent', 'nmod', 'advcl', 'acl');
const TIES = /* @__PURE__ */ relationSet('case', 'mark');

/** "accused Novak, who runs the port, repeatedly [of] fraud": a preposition that ties something to the verb, or to its object, further on. */
function tiedBy({ tree, lower, sentenceLast }: Clauses, words: ReadonlySet<string>, { cue, cursor }: Filling): number {
  const verb = cue[0]!;
  for (const dependent of childrenOf(tree, verb, TIED)) {
    if (dependent < cursor || dependent > sentenceLast(verb)) continue;
    for (const tie of childrenOf(tree, dependent, TIES)) if (tie >= cursor && words.has(lower(tie))) return tie;
  }
  return -1;
}

/**
 * The token behind the two commas of ", on Tuesday,", ", again,", ", his rival,", ", who runs the port,", if it is one that is looked for; -1 if not, or if the
 * first comma opens no such aside.
 */
function behindAside(clauses: Clauses, comma: number, isWanted: (token: number) => boolean): number {
  const first = isTimeAt(clauses, comma + 1) ? comma + 2 : comma + 1;
  const last = endOfAside(clauses, first);
  const behind = last + 2;
  const isClosed = last >= 0 && (clauses.bits(last + 1) & Word.COMMA) !== 0;
  if (isClosed && sameSentence(clauses, comma, behind) && isWanted(behind)) return behind;
  // a clause, right behind the comma or behind an apposition, may have commas of its own
  const clause = last < 0 ? first : isClosed ? behind : last + 1;
  if (!opensRelative(clauses, clause) && !(last < 0 && opensParticiple(clauses, clause))) return -1;
  for (let k = clause + 1; k < clause + LONGEST_ASIDE && sameSentence(clauses, comma, k + 1); k++)
    if ((clauses.bits(k) & Word.COMMA) !== 0 && isWanted(k + 1)) return k + 1;
  return -1;
}

/** The last token of the phrase or the adverb that opens an aside; -1 if there is none. */
function endOfAside(clauses: Clauses, first: number): number {
  let last = clauses.tag(first) === Tag.ADV ? first : -1;
  if (clauses.phraseStart(first) === first) last = phraseOf(clauses, { first, last: clauses.phraseEnd(first) }).last;
  while (last >= first && clauses.tag(last + 1) === Tag.ADJ) last++; // "her old rival", where the noun is taken for an adjective
  return last;
}

const opensRelative = (clauses: Clauses, at: number): boolean =>
  (clauses.bits(at) & (Word.RELATIVE | Word.THAT)) === Word.RELATIVE || clauses.lower(at) === 'whose';

function opensParticiple(clauses: Clauses, at: number): boolean {
  const group = clauses.verbGroup(at);
  return group?.first === at && (group.gerund || group.bare);
}

/** In tokens. */
const LONGEST_ASIDE = 25;

/** "Monday", "last Friday", "3 May", "June 2020", "last week": nobody takes a stance toward it. "Theresa May" and "Black Friday" are names. */
function isDate(clauses: Clauses, first: number, last: number): boolean {
  if (last - first > 4 || ((clauses.bits(last) & Word.TIME) === 0 && clauses.tag(last) !== Tag.NUM)) return false;
  let named = false,
    maybe = false,
    number = false;
  for (let i = first; i <= last; i++) {
    const word = clauses.lower(i);
    if (DAYS_AND_MONTHS.has(word)) named = true;
    else if (MONTHS_AND_NAMES.has(word)) maybe = true;
    else if (clauses.tag(i) === Tag.NUM || /^\d/.test(word)) number = true;
    else if (clauses.tag(i) !== Tag.DET && !TIME_POINTERS.has(word) && (clauses.bits(i) & Word.TIME) === 0)
      return false;
  }
  return (
    named ||
    (maybe && number) ||
    (TIME_POINTERS.has(clauses.lower(first)) && SPANS_OF_TIME.has(clauses.lower(last))) ||
    (first === last && /^(?:1[5-9]|20)\d\d$/.test(clauses.lower(first)))
  );
}

function takeParticle(clauses: Clauses, words: ReadonlySet<string>, filling: Filling): boolean {
  let i = filling.cursor;
  if (words.has(clauses.lower(i)) && sameSentence(clauses, filling.cue[0]!, i)) {
    filling.cue.push(i);
    filling.cursor = i + 1;
    filling.score += 3;
    return true;
  }
  // "brushed the report off": the particle behind the object; the object is read again afterwards
  if (clauses.phraseStart(i) !== i) return false;
  i = clauses.phraseEnd(i) + 1;
  if (!words.has(clauses.lower(i)) || !sameSentence(clauses, filling.cue[0]!, i)) return false;
  filling.cue.push(i);
  filling.score += 3;
  return true;
}

/** Whether a noun may be the head of what fills a place. */
function mayHead(clauses: Clauses, step: RoleStep, noun: number): boolean {
  if (step.kinds !== undefined && isActor(clauses, noun) !== (step.kinds === 'actor')) return false;
  return (
    (step.nouns === undefined || step.nouns.has(clauses.lower(noun))) && step.not?.has(clauses.lower(noun)) !== true
  );
}

function skipQuote(clauses: Clauses, at: number): number {
  let i = at;
  while (i < clauses.document.tokens.count && i < at + 3 && (clauses.bits(i) & Word.QUOTE) !== 0) i++;
  return i;
}

type RoleStep = Extract<Step, { kind: 'role' }>;

/** A place to be filled: a step of a frame, and the verb group of its head. */
interface Slot {
  readonly frame: Frame;
  readonly s: number;
  readonly step: RoleStep;
  readonly group: VerbGroup | undefined;
}

function takeRole(clauses: Clauses, slot: Slot, filling: Filling): boolean {
  const { step } = slot;
  let i = behindAdverbs(clauses, step, filling.cursor);
  if (i >= clauses.document.tokens.count || !sameSentence(clauses, filling.cue[0]!, i))
    return gap(clauses, slot, filling);
  if (clauses.lower(i) === 'what' && isPlainObject(slot)) return takeWhat(clauses, step, i, filling);
  i = objectInstead(clauses, slot, i, filling);
  if (clauses.phraseStart(i) !== i) return takeVerbal(clauses, slot, i, filling);
  return step.possessor ? takeOwner(clauses, slot, i, filling) : takePhrase(clauses, slot, i, filling);
}

/** "vetoed on Friday a resolution": where the phrase begins that may fill a place. */
function behindAdverbs(clauses: Clauses, step: RoleStep, cursor: number): number {
  let i = skipQuote(clauses, cursor);
  for (let k = 0; k < 2 && clauses.tag(i) === Tag.ADV && clauses.phraseStart(i) < 0; k++) i++;
  i = skipQuote(clauses, i);
  if (step.role === 'H' || !isTimeAt(clauses, i)) return i;
  const behind = clauses.phraseEnd(i + 1) + 1;
  return clauses.phraseStart(behind) >= 0 ? behind : i;
}

/** "on Friday": a preposition with a phrase of time. */
const isTimeAt = (clauses: Clauses, at: number): boolean =>
  (clauses.bits(at) & Word.PREPOSITION) !== 0 &&
  clauses.phraseStart(at + 1) === at + 1 &&
  (clauses.bits(clauses.phraseEnd(at + 1)) & Word.TIME) !== 0;

const isPlainObject = ({ frame, step }: Slot): boolean =>
  step.role !== 'H' && !step.possessor && step.nouns === undefined && frame.category === 'verb';

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
  if (isDate(clauses, first, end)) return true;
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
  filling.cursor = stop === undefined ? end + 1 : whole + 1;
  if (filling.cue.includes(filling.cursor)) filling.cursor++;
  filling.score += step.nouns === undefined ? 2 : 4;
  return true;
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

const SUBJECTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass');

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
  if (head < sentenceFirst(noun) || SUBJECTS[tree.relation[head]!] === 0) return false;
  const above = tree.head[head]!;
  return (
    above > noun &&
    tree.head[above] === verb &&
    clauses.verbGroup(phraseOf(clauses, clauses.phraseOf(noun)).last + 1)?.predicate === above
  );
}

/** "agreed in [principle]", "said in [public]": how, not what. */
function isManner(clauses: Clauses, first: number, last: number): boolean {
  return first === last && MANNERS.has(clauses.lower(first));
}

/** Somebody, or a body of persons: a name, "they", "the poor", "the ministry"; not "the road". */
export function isActor(clauses: Clauses, noun: number): boolean {
  const tag = clauses.tag(noun);
  const word = clauses.lower(noun);
  if (tag === Tag.PROPN) return true;
  if (tag === Tag.PRON || tag === Tag.DET || tag === Tag.NUM) return !NO_ACTORS.has(word);
  if (tag === Tag.ADJ) return true; // "the poor"
  const { lemmas, tokens } = clauses.document;
  const lemma = lemmas[tokens.lemma[noun]!]!;
  const kind = kindOfNoun(lemma) || kindOfNoun(word);
  return (
    (kind > 0 && kind < Noun.place) ||
    BODIES.has(lemma) ||
    HOUSES.has(lemma) ||
    BODIES.has(word) ||
    isAgentive(lemma) ||
    isCompoundOfPerson(lemma)
  );
}

/** "lifeguard", "schoolteacher". */
function isCompoundOfPerson(noun: string): boolean {
  for (let cut = 3; cut <= noun.length - 4; cut++) {
    const kind = kindOfNoun(noun.slice(cut));
    if (kind > 0 && kind < Noun.people) return true;
  }
  return false;
}

/** What kind of actors a phrase's last noun stands for, if any: "a lawyer", "the ministry". */
export function peopleOf(clauses: Clauses, noun: number): 'persons' | 'body' | undefined {
  if (clauses.tag(noun) !== Tag.NOUN || !isActor(clauses, noun)) return undefined;
  const { lemmas, tokens } = clauses.document;
  const kind = kindOfNoun(lemmas[tokens.lemma[noun]!]!) || kindOfNoun(clauses.lower(noun));
  return kind === 0
    ? BODIES.has(clauses.lower(noun))
      ? 'body'
      : 'persons'
    : kind <= Noun.people && clauses.lower(noun) !== 'authorities'
      ? 'persons'
      : 'body';
}

/** "smuggler", "landlord", "trustee": by the ending. */
function isAgentive(noun: string): boolean {
  return noun.length > 5 && ENDS_AS_AGENT.test(noun) && !NO_AGENTS.test(noun);
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

/** "the tax which they are opposed [to]": a preposition of the construction with nothing behind it goes with what the relative clause is said of. */
function takeStranded(clauses: Clauses, step: RoleStep, filling: Filling, { predicate }: VerbGroup): boolean {
  const preposition = filling.cue.at(-1)!;
  if (preposition !== filling.cursor - 1 || (clauses.bits(preposition) & (Word.PREPOSITION | Word.TO)) === 0)
    return false;
  const noun = antecedentOf(clauses.tree, predicate);
  if (noun < 0 || clauses.phraseStart(noun) < 0 || !mayHead(clauses, step, noun)) return false;
  filling[step.role] = clauses.phraseOf(noun);
  filling.score += 2;
  return true;
}

/** "the plan that he criticised": the object stands before the clause. */
function gap(clauses: Clauses, { step, group }: Slot, filling: Filling): boolean {
  if (group === undefined || step.role === 'H' || step.possessor) return false;
  if (takeStranded(clauses, step, filling, group)) return true;
  if (group.passive) return false;
  const subject = clauses.subject(group);
  if (subject === undefined) return false;
  const before = subject.first - 1;
  const b = clauses.bits(before);
  if (!sameSentence(clauses, group.main, before)) return false;
  let noun = before;
  if ((b & Word.RELATIVE) !== 0 && (b & Word.POSSESSIVE) === 0) {
    noun = before - 1;
    if ((clauses.bits(noun) & (Word.COMMA | Word.PREPOSITION)) !== 0) noun--;
  } else if (!(
    clauses.phraseEnd(before) === before &&
    ((clauses.bits(subject.first) & Word.PERSONAL) !== 0 || CLAIM_NOUNS.has(clauses.lower(before)))
  ))
    return false;
  if (
    !sameSentence(clauses, group.main, noun) ||
    clauses.phraseEnd(noun) !== noun ||
    !mayHead(clauses, step, noun) ||
    isDate(clauses, clauses.phraseStart(noun), noun)
  )
    return false;
  if (subject.first === clauses.phraseStart(noun) || clauses.lower(noun) === 'what') return false; // "set out what her government expects" tells nothing of it
  if (filling.T?.last === noun || filling.F?.last === noun) return false; // one noun fills one place
  filling[step.role] = { first: clauses.phraseStart(noun), last: noun };
  filling.score += 1;
  return true;
}

function nextWords(frame: Frame, s: number): ReadonlySet<string> | undefined {
  for (let k = s + 1; k < frame.steps.length; k++) {
    const step = frame.steps[k]!;
    if (step.kind === 'words') return step.words;
    if (step.kind === 'clause') return CLAUSE_NEXT;
    if (step.kind === 'judgement') return NONE;
  }
  return undefined;
}

const NONE: ReadonlySet<string> = new Set();
const CLAUSE_NEXT: ReadonlySet<string> = new Set(['to', 'that']);

function takeClause(clauses: Clauses, form: ClauseForm, filling: Filling): boolean {
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
      return (clauses.bits(to) & Word.TO) !== 0 && verb !== undefined && takeFrom(clauses, filling, i, 3);
    }
    case 'ing': {
      const verb = clauses.verbGroup(i);
      return verb !== undefined && (clauses.bits(verb.first) & Word.ING) !== 0 && takeFrom(clauses, filling, i, 2);
    }
    case 'wh':
      return (clauses.bits(i) & Word.QUESTION) !== 0 && takeFrom(clauses, filling, i, 2);
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
  if (form === 'that') return (bits & Word.THAT) === 0 && clauses.tag(at) !== Tag.PUNCT;
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
  if (form !== 'to' && form !== 'that') return i;
  if ((clauses.bits(i) & Word.COMMA) === 0 || filling.T === undefined || i <= cue + 1) return i;
  const wanted = form === 'to' ? Word.TO : Word.THAT;
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
  return opensBareClause(clauses, at, filling.cue[0]!) && takeFrom(clauses, filling, at, 1);
}

function takeBehindThat(clauses: Clauses, that: number, filling: Filling): boolean {
  const next = that + 1;
  const isRelative = clauses.phraseStart(next) < 0 && clauses.tag(that) === Tag.PRON;
  if (isRelative && clauses.verbGroup(next) !== undefined) return false;
  if (/^[.!?;]?$/.test(clauses.lower(next))) return false; // "denied that."
  if ((clauses.bits(next) & Word.COMMA) === 0) return takeFrom(clauses, filling, skipQuote(clauses, next), 3);
  // "alleged that, after the raid, he fled"
  for (let k = next + 1; k < next + 15 && sameSentence(clauses, filling.cue[0]!, k); k++)
    if ((clauses.bits(k) & Word.COMMA) !== 0) return takeFrom(clauses, filling, k + 1, 3);
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
  filling.F = { first: skipQuote(clauses, first), last };
  filling.clause = true;
  filling.score += 2;
  return true;
}

const COMPLEMENTS = /* @__PURE__ */ relationSet('ccomp');
const OBJECTS = /* @__PURE__ */ relationSet('obj');
const INFINITIVES = /* @__PURE__ */ relationSet('xcomp', 'advcl', 'ccomp');

/** Where the clause begins that hangs from the verb, behind what stands between: "threatened on Monday [to end the talks]". -1 if there is none. */
function clauseBehind({ tree, lower }: Clauses, form: string, { cue, cursor, T, X }: Filling): number {
  if (form !== 'that' && form !== 'to') return -1;
  // "has a duty to inform them" is not "has to"
  if (
    form === 'to' &&
    T === undefined &&
    X === undefined &&
    childrenOf(tree, cue[0]!, OBJECTS).some((object) => object >= cursor)
  )
    return -1;
  for (const clause of childrenOf(tree, cue[0]!, form === 'that' ? COMPLEMENTS : INFINITIVES)) {
    const first = tree.left[clause]!;
    if (first < cursor) continue;
    if (form === 'that' && lower(first) === 'that') return first + 1;
    if (form === 'to' && (lower(first) === 'to' || (/^(?:not|never)$/.test(lower(first)) && lower(first + 1) === 'to')))
      return first;
  }
  return -1;
}

function takeJudgement(clauses: Clauses, list: JudgementList, filling: Filling, frame: Frame): boolean {
  const first = openingOfJudgement(clauses, skipQuote(clauses, filling.cursor));
  if (!sameSentence(clauses, filling.cue[0]!, first)) return false;
  const { last, strength } =
    clauses.phraseStart(first) === first
      ? judgementOfPhrase(clauses, list, first)
      : judgementOfAdjectives(clauses, list, first);
  if (strength === 0) return false;
  if (list === 'GIFT' && isForAll(clauses, last + 2)) return false;
  const isNoun = clauses.tag(last) === Tag.NOUN || clauses.tag(last) === Tag.PROPN;
  if (frame.subject === 'T' && isNoun && isMeasure(clauses, last)) return false;
  if (isOfSkill(clauses, last) || isAdjectiveCue(clauses, last) || isOtherList(clauses, list, last, frame, filling))
    return false;
  filling.judgement = { first, last };
  filling.strength = strength;
  filling.cursor = last + 1;
  filling.score += 4;
  return true;
}

/** "as", "to be", "not even": what may stand before the judging words. */
function openingOfJudgement(clauses: Clauses, from: number): number {
  let i = from;
  for (let k = 0; k < 5; k++) {
    const bits = clauses.bits(i);
    const word = clauses.lower(i);
    const isLoose = (bits & (Word.NOT | Word.QUOTE)) !== 0 && clauses.phraseStart(i) < 0;
    if (clauses.tag(i) === Tag.ADV || isLoose || word === 'being' || word === 'as' || (word === 'of' && k === 0)) i++;
    else if ((bits & Word.TO) !== 0 && (clauses.bits(i + 1) & Word.BE) !== 0) i += 2;
    else break;
  }
  return i;
}

/** Where judging words end, and how strong they are. */
interface Judged {
  readonly last: number;
  readonly strength: 0 | 1 | 2 | 3;
}

/** The noun judges, or an adjective before it: "an insult", "an irresponsible act". */
function judgementOfPhrase(clauses: Clauses, list: JudgementList, first: number): Judged {
  const last = clauses.phraseEnd(first);
  const noun = clauses.lower(last);
  const ofNoun = judgementStrength(list, noun);
  // "a false friend" is no untruth
  if (list === 'FALSE' && ofNoun === 0 && !CLAIM_NOUNS.has(noun)) return { last, strength: 0 };
  let strength = ofNoun;
  for (let k = last - 1; k >= first && k > last - 5 && strength === 0; k--)
    if (clauses.tag(k) === Tag.ADJ || clauses.tag(k) === Tag.VERB || clauses.lower(k) === 'stumbling')
      strength = judgementStrength(list, clauses.lower(k));
  if (list === 'BAD' && strength === 0 && last > first && clauses.lower(last - 1) === 'false' && isActor(clauses, last))
    strength = 2;
  return { last, strength };
}

/** "unacceptable", "cruel and unfair". */
function judgementOfAdjectives(clauses: Clauses, list: JudgementList, first: number): Judged {
  let last = first;
  let strength: Judged['strength'] = 0;
  while (last < first + 4) {
    strength = judgementStrength(list, clauses.lower(last));
    const goesOn =
      clauses.tag(last) === Tag.ADJ && clauses.tag(last + 1) === Tag.CCONJ && clauses.tag(last + 2) === Tag.ADJ;
    if (strength !== 0 || !goesOn) break;
    last += 2;
  }
  return { last, strength: clauses.tag(last) === Tag.ADV ? 0 : strength };
}

/** "good at its job", "capable of it": what it does well, not that it is good. */
const isOfSkill = (clauses: Clauses, last: number): boolean =>
  /^(?:at|about|with)$/.test(clauses.lower(last + 1)) ||
  (clauses.lower(last) === 'capable' && clauses.lower(last + 1) === 'of');

/** Words of two lists: of a claim they call it false, of anything else bad. */
function isOtherList(
  clauses: Clauses,
  list: JudgementList,
  last: number,
  { subject }: Frame,
  { T, F }: Filling,
): boolean {
  const isClaim = (span: TokenSpan | undefined): boolean => span !== undefined && isClaimNoun(clauses, span);
  const word = clauses.lower(last);
  if (list === 'BAD') return subject === 'H' && judgementStrength('FALSE', word) > 0 && isClaim(T);
  return list === 'FALSE' && judgementStrength('BAD', word) > 0 && !isClaim(F);
}

/** "a gift to [the nation]": all gain by it. */
function isForAll(clauses: Clauses, at: number): boolean {
  return clauses.phraseStart(at) !== at || COMMON_GOOD.has(clauses.lower(clauses.phraseEnd(at)));
}

/** "a good chance", "the best time": how much, not how good. */
function isMeasure(clauses: Clauses, noun: number): boolean {
  return (
    MEASURES.has(clauses.lower(noun)) ||
    (judgementStrength('GOOD', clauses.lower(noun)) === 0 && (clauses.bits(noun) & Word.TIME) !== 0)
  );
}

/** "intolerant of dissent" says where somebody stands, not what he is. */
function isAdjectiveCue(clauses: Clauses, at: number): boolean {
  const next = clauses.lower(at + 1);
  return usesOf(clauses.lower(at)).some(
    ({
      frame: {
        category,
        steps: [first],
      },
    }) => category === 'adjective' && first?.kind === 'words' && first.words.has(next),
  );
}

function isClaimNoun(clauses: Clauses, span: TokenSpan): boolean {
  return CLAIM_NOUNS.has(clauses.lower(span.last));
}

const WITH_OF: ReadonlySet<string> = new Set([...OF_ONLY, 'of']);
const TYING_LOOSELY: ReadonlySet<string> = new Set('on to'.split(' '));
const TYING_NAMES: ReadonlySet<string> = new Set('in from at'.split(' '));

/** The whole phrase of a base noun phrase: with its of-phrases and other tied ones, up to a preposition in `stop`. */
export function phraseOf(clauses: Clauses, base: TokenSpan, stop?: ReadonlySet<string>): TokenSpan {
  let last = base.last;
  for (let links = 0; links < 4; links++) {
    const i = last + 1;
    if (!sameSentence(clauses, base.first, i)) break;
    const word = clauses.lower(i);
    const next = skipQuote(clauses, i + 1);
    if (stop?.has(word) === true && !(word === 'of' && isFirstOfTwo(clauses, base, next))) break;
    if (!sameSentence(clauses, base.first, next) || clauses.phraseStart(next) !== next) break;
    if (!isTie(clauses, base.last, word, next, links === 0)) break;
    const end = clauses.phraseEnd(next);
    if ((clauses.bits(end) & Word.TIME) !== 0 || (word === 'on' && clauses.lower(end) === 'condition')) break;
    last = end;
  }
  return { first: base.first, last };
}

/** Whether a preposition ties the phrase behind it to a noun. */
function isTie(clauses: Clauses, noun: number, word: string, next: number, isFirst: boolean): boolean {
  const tag = clauses.tag(noun);
  if (tag === Tag.PRON && word !== 'of') return false;
  if (TYING_PREPOSITIONS.has(word)) return true;
  if (TYING_LOOSELY.has(word)) return tag !== Tag.PROPN;
  if ((word === 'by' || word === 'from') && isFirst && MADE_BY_SOMEBODY.has(clauses.lower(noun))) return true;
  if (!TYING_NAMES.has(word)) return false;
  return clauses.tag(next) === Tag.PROPN || (word === 'at' && clauses.tag(clauses.phraseEnd(next)) === Tag.PROPN);
}

/**
 * "accused the mayor [of Tarn] of fraud", "the head [of the union] of taking bribes": an of-phrase of the noun's own, with the charge's behind it.
 * In "accused the firm of misuse of funds", "of the theft of data" the charge has both.
 */
function isFirstOfTwo(clauses: Clauses, base: TokenSpan, first: number, depth = 0): boolean {
  if (!sameSentence(clauses, base.first, first) || clauses.phraseStart(first) !== first) return false;
  const last = clauses.phraseEnd(first);
  if ((clauses.bits(last + 1) & Word.OF) === 0 || !sameSentence(clauses, base.first, last + 1)) return false;
  if (isCapital(clauses, last)) return true;
  const word = clauses.lower(last);
  if (clauses.tag(first) !== Tag.DET || isDeed(word)) return false;
  const behind = skipQuote(clauses, last + 2);
  const isBare =
    clauses.verbGroup(behind)?.gerund === true ||
    (clauses.phraseStart(behind) === behind &&
      clauses.tag(behind) !== Tag.DET &&
      clauses.tag(behind) !== Tag.PRON &&
      !isCapital(clauses, clauses.phraseEnd(behind)));
  if (isBare || (clauses.phraseStart(behind) === behind && isDeed(clauses.lower(clauses.phraseEnd(behind)))))
    return true;
  // "the head [of the board] of the port of fraud"; not "the firm of the waste of the funds of users"
  return depth < 2 && (BODIES.has(word) || !ENDS_AS_ACT.test(word)) && isFirstOfTwo(clauses, base, behind, depth + 1);
}

function isDeed(noun: string): boolean {
  return WRONGS.has(noun) || judgementStrength('CRIMINAL', noun) > 0 || judgementStrength('BAD', noun) > 0;
}

function isCapital(clauses: Clauses, token: number): boolean {
  const { forms, tokens } = clauses.document;
  return clauses.tag(token) === Tag.PROPN || forms[tokens.form[token]!] !== clauses.lower(token);
}

/** The clause that starts at a token: up to the end of the sentence, of the quotation, or to where a new clause of the same level begins. */
export function clauseFrom(clauses: Clauses, first: number): TokenSpan {
  const end = Math.min(clauses.sentenceLast(first), first + 80);
  const isFronted = isInOpening(clauses, first);
  let commas = (clauses.bits(first) & Word.SUBORDINATE) !== 0 ? -1 : 0; // the comma behind "if the port closes" opens no main clause
  let last = first;
  for (let i = first; i <= end; i++) {
    const bits = clauses.bits(i);
    if (CLOSING.has(clauses.lower(i))) break;
    if (i > first + 1) {
      if (closesQuote(clauses, i, end)) break;
      if ((bits & Word.CONDITION) !== 0 && opensCondition(clauses, i)) break;
      if (CONTRASTS.has(clauses.lower(i))) break; // "while accusing"
      if (clauses.tag(i) === Tag.CCONJ && joinsMainClause(clauses, first, i)) break;
    }
    if ((bits & Word.COMMA) !== 0 && i < end) {
      const next = skipQuote(clauses, i + 1);
      if (isFronted && commas++ >= 0 && opensMainClause(clauses, next)) break;
      if (endsAtComma(clauses, next)) break;
    }
    last = i;
  }
  while (last > first && (clauses.bits(last) & (Word.COMMA | Word.BREAK)) !== 0) last--;
  return { first, last };
}

const CLOSING: ReadonlySet<string> = new Set(['.', '!', '?', ';']);
const CONTRASTS: ReadonlySet<string> = new Set(['while', 'whilst', 'although', 'though']);

/** A quotation mark that ends what is quoted: “the port,” or “the port”. */
function closesQuote(clauses: Clauses, at: number, end: number): boolean {
  const word = clauses.lower(at);
  if ((clauses.bits(at) & Word.QUOTE) === 0 || word === "'" || word === '’') return false;
  return (
    at === end ||
    (clauses.bits(at + 1) & Word.COMMA) !== 0 ||
    /^[.!?]$/.test(clauses.lower(at + 1)) ||
    /^[.!?,]$/.test(clauses.lower(at - 1))
  );
}

/** Whether what begins behind a comma is no more of the clause before it. */
function endsAtComma(clauses: Clauses, next: number): boolean {
  const group = clauses.verbGroup(next);
  if (group?.gerund === true && next === group.first) return true;
  if ((clauses.bits(next) & Word.CONDITION) !== 0) return true;
  const word = clauses.lower(next);
  if (CLAUSE_OPENERS_BEHIND_COMMA.has(word)) return true;
  // ", a charge that Novak denies": said of the whole
  if ((word === 'a' || word === 'an') && CLAIM_NOUNS.has(clauses.lower(next + 1))) return true;
  if (word === 'and') {
    const after = clauses.verbGroup(next + 1);
    if ((after !== undefined && !after.infinitive) || startsClause(clauses, next + 1)) return true;
  }
  // ", the mayor said"
  const phrase = clauses.phraseEnd(next);
  return phrase >= 0 && (clauses.bits(phrase + 1) & Word.SAY) !== 0 && clauses.verbGroup(phrase + 1) !== undefined;
}

/** "and reiterated": a new verb of the main clause. */
function joinsMainClause(clauses: Clauses, first: number, conjunction: number): boolean {
  return (
    clauses.verbGroup(conjunction + 1)?.bare === true &&
    (clauses.lower(conjunction) === 'but' ||
      (clauses.bits(conjunction - 1) & Word.COMMA) !== 0 ||
      isPresent(clauses, first, conjunction) ||
      isGerundAlone(clauses, first, conjunction))
  );
}

/** "Refusing [to back Lee], the mayor criticized Novak", "Confident [that it would win], the club": in what stands before the main clause. */
function isInOpening(clauses: Clauses, at: number): boolean {
  const from = clauses.sentenceFirst(at);
  if (at - from > 12) return false;
  let i = from;
  while (
    i < at &&
    clauses.phraseStart(i) < 0 &&
    clauses.verbGroup(i) === undefined &&
    (clauses.tag(i) === Tag.ADV ||
      (clauses.bits(i) & (Word.SUBORDINATE | Word.PREPOSITION | Word.QUOTE | Word.NOT)) !== 0)
  )
    i++;
  const group = clauses.verbGroup(i);
  if (
    i >= at ||
    !(group === undefined
      ? clauses.tag(i) === Tag.ADJ && clauses.phraseStart(i) < 0
      : group.gerund || (group.bare && i === from))
  )
    return false;
  for (let k = (group?.main ?? i) + 1; k < at; k++) {
    const verb = clauses.verbGroup(k);
    if (verb !== undefined && !verb.gerund && !verb.infinitive) return false;
  }
  return true;
}

/** A subject, with all that is tied to it, and a finite verb right behind. */
function opensMainClause(clauses: Clauses, at: number): boolean {
  if (clauses.phraseStart(at) !== at) return false;
  const verb = clauses.verbGroup(phraseOf(clauses, { first: at, last: clauses.phraseEnd(at) }).last + 1);
  return verb !== undefined && !verb.gerund && !verb.infinitive;
}

function hasFiniteVerb(clauses: Clauses, first: number, last: number): boolean {
  for (let k = first; k <= last; k++) {
    const group = clauses.verbGroup(k);
    if (group !== undefined && !group.gerund && !group.infinitive && !group.bare && group.first >= first) return true;
  }
  return false;
}

/** Whether the clause so far has a verb that is no past tense ("would stay open and vowed"). */
function isPresent(clauses: Clauses, first: number, at: number): boolean {
  for (let k = first; k < at; k++) {
    const group = clauses.verbGroup(k);
    if (group !== undefined && !group.gerund && !group.bare && (group.modal >= 0 || group.infinitive)) return true;
  }
  return false;
}

/** "accused Lee of [running away] and demanded": a past tense goes with no -ing before it; a participle goes with "having" and with other participles. */
function isGerundAlone(clauses: Clauses, first: number, at: number): boolean {
  const group = clauses.verbGroup(first);
  return (
    group?.gerund === true &&
    !group.passive &&
    (clauses.bits(group.first) & Word.HAVE) === 0 &&
    clauses.verbGroup(at - 1)?.bare !== true &&
    (clauses.bits(clauses.verbGroup(at + 1)!.main + 1) & Word.PREPOSITION) === 0
  );
}

function startsClause(clauses: Clauses, at: number): boolean {
  if (clauses.phraseStart(at) !== at) return false;
  const group = clauses.verbGroup(clauses.phraseEnd(at) + 1);
  return group !== undefined && !group.gerund && !group.infinitive;
}

/** "if", "provided that", "contingent on"; not "subject" the noun or "depending" the verb. */
export function opensCondition(clauses: Clauses, at: number): boolean {
  const word = clauses.lower(at);
  const next = clauses.lower(at + 1);
  switch (word) {
    case 'if':
      return clauses.lower(at - 1) !== 'as' && clauses.lower(at - 1) !== 'even' && next !== 'not';
    case 'unless':
      return true;
    case 'provided':
    case 'providing':
      return next === 'that' || (clauses.bits(at - 1) & Word.COMMA) !== 0;
    case 'contingent':
    case 'conditional':
      return next === 'on' || next === 'upon';
    case 'depending':
      return next === 'on' || next === 'upon';
    case 'subject':
      return next === 'to' && clauses.phraseStart(at) < 0;
    case 'assuming':
      return true;
    case 'until':
      return startsClause(clauses, at + 1); // not "until the autumn"
    default:
      return false;
  }
}
