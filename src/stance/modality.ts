import {
  FACTUAL_VERBS,
  GIVEN_UP_FORMS,
  INTENDING_VERBS,
  NEGATIVE_VERBS,
  ENDING_VERBS,
  UNREAL_WORDS,
  POSSIBLE_WORDS,
  PROBABLE_WORDS,
  LOSING_VERBS,
  PURPOSE_VERBS,
  INVERTED_VERBS,
} from '../english/modal-words.ts';
import type { Commitment, Intensity, Outlook, Polarity, StanceType } from './types.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import type { Clauses, TokenSpan } from '../syntax/clauses.ts';
import { NOUN_CLAUSES } from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { isContractedHad, type VerbGroup } from '../syntax/verbs.ts';
import { clauseFrom, opensCondition } from './frames/extents.ts';
import type { FrameMatch } from './frames/filling.ts';

/**
 * What the wording grants a match: whether it holds at all ("asked whether", "urged him to"), how far ("may back"), negated ("does not back", "nobody accused"), changed
 * ("no longer backs", "used to oppose"), and under which condition ("provided that ..."). Negation turns the type, not only the sign: `turned` says into what.
 */
export interface Modality {
  readonly negated: boolean;
  readonly commitment: Commitment;
  /** "used to oppose": the present side is the other one. */
  readonly past: boolean;
}

/** Type, sign and strength of a stance, as the wording leaves them. */
export interface Reading {
  readonly type: StanceType;
  readonly polarity: Polarity;
  readonly intensity: Intensity;
  readonly outlook: Outlook | null;
}

/** "nobody", "no minister", "neither side", "neither [the union] nor the owners": a phrase that begins so, or stands right behind "neither". */
const isNobody = (clauses: Clauses, first: number): boolean =>
  (clauses.bits(first) & Word.NOT) !== 0 ||
  (clauses.lower(first - 1) === 'neither' && clauses.phraseStart(first - 1) < 0);

/** What is gathered of a match's wording. */
interface Wording {
  negated: boolean;
  past: boolean;
  commitment: Commitment;
}

/** The weaker of two: what is possible stays so. */
function weaken(wording: Wording, to: Commitment): void {
  if (to === 'possible' || wording.commitment === 'certain') wording.commitment = to;
}

function weakenBy(wording: Wording, word: string): void {
  if (POSSIBLE_WORDS.has(word)) weaken(wording, 'possible');
  else if (PROBABLE_WORDS.has(word)) weaken(wording, 'probable');
}

/** What the wording grants; undefined if it grants nothing. */
export function modalityOf(clauses: Clauses, match: FrameMatch): Modality | undefined {
  const { frame, head, group } = match;
  const wording: Wording = { negated: false, past: false, commitment: 'certain' };
  const first = group?.first ?? clauses.phraseStart(head);
  const anchor = Math.min(first < 0 ? head : first, head);
  if (isHypothetical(clauses, match, anchor) || isMisread(clauses, match)) return undefined;
  const opening = openingOf(clauses, match, anchor);
  if (isCalledFalse(clauses, opening)) return undefined;
  // "Perhaps Ode supported it", "Reportedly, Ode supported it"
  const adverb = (clauses.bits(opening) & Word.COMMA) !== 0 ? opening - 1 : opening;
  if (clauses.tag(adverb) === Tag.ADV && adverb >= clauses.sentenceFirst(head))
    weakenBy(wording, clauses.lower(adverb));
  if (group !== undefined && !readGroup(clauses, match, group, wording)) return undefined;
  if (group !== undefined && isOfNothing(clauses, match)) wording.negated = true;
  if (frame.category === 'noun' && !readNoun(clauses, match, wording)) return undefined;
  if (frame.category === 'adjective' && isDeniedBefore(clauses, Math.max(first, head - 4), head))
    wording.negated = true;
  if (frame.category !== 'noun' && isLessBehind(clauses, match)) wording.negated = true;
  readParties(clauses, match, wording);
  // of "will not" the negation is the cue
  return frame.isModal ? { ...wording, negated: false } : wording;
}

/** "she is honoured.", "honoured to call him so", "slow in offering help": what is felt, or how. */
const isOfHonour = (clauses: Clauses, { frame, head, group }: FrameMatch): boolean =>
  (frame.type === 'praise' &&
    /^honou?red$/.test(clauses.lower(head)) &&
    (clauses.tag(head + 1) === Tag.PUNCT || (clauses.bits(head + 1) & Word.TO) !== 0)) ||
  (frame.type === 'commit' && group?.gerund === true && clauses.lower(group.first - 1) === 'in');

/** "I cannot speak for the minister": who does not say what somebody else thinks is not against him. */
const isNoMouthpiece = ({ lower }: Clauses, { frame, head, cue, group }: FrameMatch): boolean =>
  frame.type === 'support' &&
  group?.negated === true &&
  /^speak(?:s|ing)?$/.test(lower(head)) &&
  cue.includes(head + 1) &&
  lower(head + 1) === 'for';

/** What only looks like a frame: "I'd done it" like "would", "they believe, in a flood" like "believe in", "he had nothing to add" like "had to". */
function isMisread(clauses: Clauses, match: FrameMatch): boolean {
  const { head, cue } = match;
  if (isContractedHad(clauses.tree, clauses, head)) return true;
  if (isOfHonour(clauses, match)) return true;
  if (clauses.lower(head) === 'valued' && clauses.lower(head + 1) === 'at') return true;
  if (isNoMouthpiece(clauses, match)) return true;
  if (
    (clauses.bits(head + 1) & Word.COMMA) !== 0 &&
    cue.includes(head + 2) &&
    (clauses.bits(head + 2) & Word.PREPOSITION) !== 0
  )
    return true;
  return isNecessity(clauses, match);
}

/** "had nothing to add", "has yet to finish", "you may have to wait", "with them needing to score", "the tools it needs", "they need us to rest", "more than it has to": what must be so, and nobody asks of another. */
function isNecessity(clauses: Clauses, { frame, head, cue, group, target }: FrameMatch): boolean {
  const isOfTarget = frame.subject === 'T';
  if (frame.type !== 'demand' || frame.isModal || cue.length !== 1) return false;
  if (!isOfTarget && !/^need/.test(clauses.lower(head))) return false;
  if (target !== undefined && ((clauses.bits(target.first) & Word.SELF) !== 0 || clauses.lower(target.last) === 'you'))
    return true;
  if (!isOfTarget) return false;
  return (
    clauses.phraseStart(head + 1) >= 0 ||
    clauses.lower(head + 1) === 'yet' ||
    (target !== undefined && clauses.lower(target.first - 1) === 'than') ||
    (group !== undefined &&
      (group.modal >= 0 || group.gerund || NOUN_CLAUSES[clauses.tree.relation[group.predicate]!] === 1))
  );
}

/** "found no fault with it", "had little faith in it", where the frame is of "find fault with", "have faith in". */
const isOfNothing = (clauses: Clauses, { cue, head }: FrameMatch): boolean =>
  cue.some((at) => at > head && /^(?:no|little|scant)$/.test(clauses.lower(at - 1)) && !cue.includes(at - 1));

/** The verb's own words, and the verbs above it; false if these leave nothing. */
function readGroup(clauses: Clauses, match: FrameMatch, group: VerbGroup, wording: Wording): boolean {
  if ((!match.frame.isModal && isCounterfactual(clauses, group)) || isGivenUp(clauses, match, group)) return false;
  const { head } = match;
  wording.negated = group.negated;
  if (isInvertedDenial(clauses, group)) wording.negated = true;
  const joined = modalOfJoined(clauses, group);
  if (joined !== undefined) {
    if (joined.negated) return false;
    weakenBy(wording, clauses.lower(joined.modal));
  }
  for (let i = Math.max(group.first - 2, clauses.sentenceFirst(head)); i <= Math.max(head, group.main); i++) {
    const word = clauses.lower(i);
    const tag = clauses.tag(i);
    if (((i >= group.first && tag === Tag.AUX) || tag === Tag.ADV) && !isContractedHad(clauses.tree, clauses, i))
      if (i !== head || POSSIBLE_WORDS.has(word)) weakenBy(wording, word);
    if (word === 'longer' && clauses.lower(i - 1) === 'no') wording.negated = true;
  }
  const control = isUnderFailure(clauses, group) ? undefined : controlOf(clauses, group);
  if (control === undefined) return false;
  if (control.negated) wording.negated = !wording.negated;
  if (control.past) wording.past = true;
  if (control.commitment !== 'certain' && !isPerformed(clauses, match, group)) weaken(wording, control.commitment);
  return true;
}

/** "I'd like to thank them": who says so does it. */
const isPerformed = (clauses: Clauses, { frame, holder }: FrameMatch, { infinitive, first }: VerbGroup): boolean =>
  frame.type === 'praise' &&
  infinitive &&
  /^(?:like|want|wish)$/.test(clauses.lower(first - 1)) &&
  holder !== undefined &&
  (clauses.bits(holder.first) & Word.SELF) !== 0;

/** "[At no point had] she accused him", "[Never has] he backed it". */
function isInvertedDenial(clauses: Clauses, group: VerbGroup): boolean {
  const subject = clauses.subject(group);
  if (subject === undefined || subject.last >= group.main) return false;
  const auxiliary = subject.first - 1;
  if (clauses.tag(auxiliary) !== Tag.AUX || auxiliary < clauses.sentenceFirst(group.main)) return false;
  for (let i = auxiliary - 1; i >= auxiliary - 3; i--)
    if (/^(?:no|never|nor|neither|rarely)$/.test(clauses.lower(i))) return true;
  return false;
}

/** "had intended to sell it": what one wanted before is not what one wants. */
const isGivenUp = ({ lower }: Clauses, { frame, head }: FrameMatch, { first }: VerbGroup): boolean =>
  frame.type === 'commit' && first < head && /^(?:had|'d|’d)$/.test(lower(first)) && GIVEN_UP_FORMS.has(lower(head));

/** "We [can't] praise it and then object to it", "may stay and back it": the group whose modal a bare verb that is joined to it has, too. */
const modalOfJoined = ({ verbGroup }: Clauses, { first, modal }: VerbGroup): VerbGroup | undefined =>
  modal >= 0 && modal < first ? verbGroup(modal) : undefined;

/** "would have backed it", "should have backed it", "rather than [back] it": what was not done. */
function isCounterfactual(clauses: Clauses, { first, main, modal }: VerbGroup): boolean {
  if (clauses.lower(first - 1) === 'than' && clauses.lower(first - 2) === 'rather') return true;
  if (modal < 0 || !/^(?:would|could|should|ought|'d|’d)$/.test(clauses.lower(modal))) return false;
  for (let i = modal + 1; i < main; i++) if ((clauses.bits(i) & Word.HAVE) !== 0) return true;
  return false;
}

/** "no support", "possible support", "lack of support", "withdrew its support"; false if nothing is left. */
function readNoun(clauses: Clauses, { frame, head }: FrameMatch, wording: Wording): boolean {
  const start = clauses.phraseStart(head);
  for (let i = start; i >= 0 && i < head; i++) {
    const word = clauses.lower(i);
    if (word === 'no' || word === 'little' || word === 'scant') wording.negated = true;
    if (word === 'potential' || word === 'possible') weaken(wording, 'possible');
  }
  const before = clauses.lower(start - 1);
  if (before === 'without' || before === 'no') wording.negated = true;
  if (before === 'of' && (clauses.lower(start - 2) === 'lack' || clauses.lower(start - 2) === 'absence'))
    wording.negated = true;
  const verb = clauses.verbGroup(start - 1);
  if (verb === undefined || verb.main !== start - 1 || !LOSING_VERBS.has(clauses.lower(verb.main))) return true;
  wording.negated = true;
  return frame.type !== 'oppose'; // who ends a dispute supports nobody yet
}

/** "not", "never", "hardly" at a token; "not only" is more, not less. */
function isDenial(clauses: Clauses, at: number): boolean {
  const word = clauses.lower(at);
  return word === 'not'
    ? !/^(?:only|just|merely|simply)$/.test(clauses.lower(at + 1))
    : word === "n't" || word === 'n’t' || word === 'never';
}

function isDeniedBefore(clauses: Clauses, from: number, head: number): boolean {
  for (let i = from; i < head; i++)
    if (isDenial(clauses, i) || /^(?:hardly|less|un)$/.test(clauses.lower(i))) return true;
  return false;
}

/** "is no longer critical of", "is less critical of". */
function isLessBehind(clauses: Clauses, { head, cue }: FrameMatch): boolean {
  for (let i = head + 1; i <= (cue.at(-1) ?? head); i++) {
    const word = clauses.lower(i);
    if (word === 'less' || (word === 'longer' && clauses.lower(i - 1) === 'no')) return true;
  }
  return false;
}

/** "nobody accused", "few backed", "blamed neither Ode nor Lee", "is no disgrace". */
function readParties(clauses: Clauses, { frame, head, holder, target, judgement }: FrameMatch, wording: Wording): void {
  if (holder !== undefined && isNobody(clauses, holder.first)) wording.negated = !wording.negated;
  else if (holder !== undefined && frame.category !== 'noun' && clauses.lower(holder.first) === 'few')
    wording.negated = true;
  if (target !== undefined && target.first > head && isNobody(clauses, target.first))
    wording.negated = !wording.negated;
  if (judgement === undefined || frame.subject === 'H') return;
  for (let i = head; i <= judgement.last; i++)
    if (isDenial(clauses, i) || (clauses.lower(i) === 'no' && i === judgement.first)) wording.negated = true;
}

/** The token before the clause of a match. */
function openingOf(clauses: Clauses, { holder, target, group }: FrameMatch, anchor: number): number {
  const subject = group === undefined ? undefined : clauses.subject(group);
  return (
    Math.min(
      anchor,
      subject?.first ?? anchor,
      holder?.first ?? anchor,
      group?.passive === true ? (target?.first ?? anchor) : anchor,
    ) - 1
  );
}

/** "It is not true that Ode supported it", "It is false that": whose clause begins behind the token `that`. */
function isCalledFalse(clauses: Clauses, that: number): boolean {
  if ((clauses.bits(that) & Word.THAT) === 0 || clauses.sentenceFirst(that) > that - 3) return false;
  const word = clauses.lower(that - 1);
  if ((clauses.bits(that - 2) & Word.BE) !== 0 && (word === 'false' || word === 'untrue' || word === 'wrong'))
    return true;
  return word === 'true' && ((clauses.bits(that - 2) & Word.NOT) !== 0 || clauses.lower(that - 2) === 'hardly');
}

interface Control {
  readonly negated: boolean;
  readonly past: boolean;
  readonly commitment: Commitment;
}

const PLAIN: Control = { negated: false, past: false, commitment: 'certain' };

/** "failed to take any action to [hold it accountable]": an infinitive within what was not done. */
function isUnderFailure({ tree, lower, verbGroup }: Clauses, group: VerbGroup): boolean {
  if (!group.infinitive) return false;
  let depth = 0;
  for (let i = group.predicate; depth < 6; depth++) {
    const above = tree.head[i]!;
    if (above < 0 || above > group.main || PURPOSES[tree.relation[i]!] === 0) return false;
    if (depth > 0 && NEGATIVE_VERBS.has(lower(above)) && verbGroup(above)?.negated !== true) return true;
    i = above;
  }
  return false;
}

const PURPOSES = /* @__PURE__ */ relationSet('xcomp', 'acl', 'advcl', 'obj', 'obl', 'nmod', 'conj');

/** What a bare infinitive is joined to; -1 where it is none. */
const joinedTo = ({ tree }: Clauses, { predicate, first, main }: VerbGroup): number =>
  tree.relation[predicate] === Rel.conj && tree.inflection[main] === Form.base && first === main
    ? tree.head[predicate]!
    : -1;

/** What the verb above an infinitive or a gerund makes of it; undefined where it leaves nothing. */
function controlOf(clauses: Clauses, group: VerbGroup): Control | undefined {
  if (group.infinitive) return controlOfInfinitive(clauses, group);
  const joined = clauses.verbGroup(joinedTo(clauses, group));
  if (joined?.infinitive === true && joined.main < group.main)
    return joined.negated ? undefined : controlOfInfinitive(clauses, joined); // "to speak, [defend] it", "not to speak or [defend] it"
  return group.gerund ? controlOfGerund(clauses, group) : PLAIN;
}

function controlOfInfinitive(clauses: Clauses, { first, main }: VerbGroup): Control | undefined {
  const from = clauses.sentenceFirst(main);
  let hasObject = false;
  for (let i = first - 1; i >= from && i > first - 14; i--) {
    const upper = clauses.verbGroup(i);
    if (upper !== undefined) return controlOfVerb(clauses, upper, hasObject);
    const isNear = i === first - 1;
    const start = clauses.phraseStart(i);
    if (start >= 0) {
      const control = isNear ? controlOfNoun(clauses.lower(i)) : null;
      if (control !== null) return control;
      hasObject = true;
      i = start;
      continue;
    }
    const word = clauses.lower(i);
    if (NEGATIVE_VERBS.has(word) || (isNear && QUESTIONS.has(word))) return undefined;
    // "is ready to", "is not ready to"
    if (isNear && INTENDING_VERBS.has(word))
      return { ...PLAIN, negated: (clauses.bits(i - 1) & Word.NOT) !== 0, commitment: 'probable' };
    if ((clauses.bits(i) & (Word.COMMA | Word.BREAK)) !== 0) return PLAIN;
  }
  return hasObject ? undefined : PLAIN;
}

const QUESTIONS: ReadonlySet<string> = new Set(['how', 'whether', 'when', 'what']);

/** "a decision to support", "its refusal to condemn", "pressure to"; null where the noun tells nothing. */
function controlOfNoun(word: string): Control | undefined | null {
  if (NEGATIVE_VERBS.has(word) || word === 'pressure') return undefined;
  return /^(?:decision|vote|move|steps?|measures)$/.test(word) ? PLAIN : null;
}

/** The verb that an infinitive hangs on, with or without somebody between the two. */
function controlOfVerb(clauses: Clauses, upper: VerbGroup, hasObject: boolean): Control | undefined {
  const word = clauses.lower(upper.main);
  if (NEGATIVE_VERBS.has(word)) return hasObject || !upper.negated ? undefined : PLAIN;
  if (word === 'used' && !hasObject) return { negated: upper.negated, past: !upper.negated, commitment: 'certain' };
  if (FACTUAL_VERBS.has(word)) {
    if (upper.negated) return { ...PLAIN, negated: true };
    return upper.modal >= 0 ? { ...PLAIN, commitment: 'probable' } : PLAIN;
  }
  if (hasObject) return isPurpose(clauses, upper) && !upper.negated ? PLAIN : undefined;
  if (INTENDING_VERBS.has(word) || upper.copula) return { negated: upper.negated, past: false, commitment: 'probable' };
  if (word === 'have' || word === 'has' || word === 'had' || upper.passive) return undefined;
  return isPurpose(clauses, upper) ? PLAIN : undefined;
}

function controlOfGerund(clauses: Clauses, group: VerbGroup): Control | undefined {
  const i = group.first - 1;
  if (i < clauses.sentenceFirst(group.main)) return PLAIN;
  const word = clauses.lower(i);
  const isRuledOut = word === 'out' && /^rul(?:e|es|ed|ing)$/.test(clauses.lower(i - 1));
  if (isRuledOut) return undefined;
  // "accused of backing", "refrained from criticising", "responsible for"
  if ((clauses.bits(i) & Word.PREPOSITION) !== 0 && !UNREAL_WORDS.has(word))
    return word === 'of' || word === 'from' || word === 'about' ? undefined : PLAIN;
  if (ENDING_VERBS.has(word)) return { ...PLAIN, negated: true };
  return UNREAL_WORDS.has(word) ? undefined : PLAIN;
}

const isPurpose = (clauses: Clauses, upper: VerbGroup): boolean => PURPOSE_VERBS.has(clauses.lower(upper.main));

const OPENERS = new Set('if unless whether'.split(' '));

/** "if he backs", "asked whether", "had he backed", a question: no stance. */
function isHypothetical(clauses: Clauses, match: FrameMatch, anchor: number): boolean {
  const from = clauses.sentenceFirst(match.head);
  if (isQuestion(clauses, match.head)) return true;
  const subject = match.passive || match.frame.subject !== 'H' ? (match.target ?? match.field) : match.holder;
  const edge = subject !== undefined && subject.first < anchor ? subject.first : anchor;
  if (isBehindOpener(clauses, edge, from)) return true;
  return (edge < anchor || subject === undefined) && edge > from && isInverted(clauses, edge - 1, from);
}

/** "if", "unless" or "whether" before a clause. */
function isBehindOpener(clauses: Clauses, edge: number, from: number): boolean {
  for (let i = edge - 1; i >= from && i > edge - 8; i--) {
    const word = clauses.lower(i);
    if (OPENERS.has(word) && !(word === 'if' && clauses.lower(i - 1) === 'even')) return true;
    if (/^(?:how|why)$/.test(word) && /^(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)$/.test(clauses.lower(i - 1)))
      return true;
    const isEdge = (clauses.bits(i) & (Word.COMMA | Word.THAT | Word.QUOTE)) !== 0;
    if (isEdge || clauses.verbGroup(i) !== undefined || clauses.phraseStart(i) >= 0) return false;
  }
  return false;
}

/** "Had he praised the plan", "Should the council reject", "would have lived had they let him": an auxiliary before its subject. */
function isInverted(clauses: Clauses, at: number, from: number): boolean {
  const opens = at === from || (clauses.bits(at - 1) & (Word.COMMA | Word.QUOTE)) !== 0;
  const isBehind =
    clauses.lower(at) === 'had' &&
    !/^(?:never|nor|neither|only|rarely|no|so|hardly|than|as)$/.test(clauses.lower(at - 1));
  return (opens || isBehind) && INVERTED_VERBS.has(clauses.lower(at)) && clauses.tag(at) !== Tag.NOUN;
}

/** Whether the sentence asks (a quoted question inside a statement asks as well, if the cue stands in it). */
export function isQuestion(clauses: Clauses, token: number): boolean {
  const last = clauses.sentenceLast(token);
  for (let i = last; i > last - 3 && i > token; i--) if (clauses.lower(i) === '?') return true;
  return false;
}

/** What negation, or a change since, leaves of a reading; undefined where nothing is left. */
export function turned(reading: Reading, match: FrameMatch): (Reading & { commitment?: Commitment }) | undefined {
  const mild = (type: StanceType, polarity: Polarity, outlook: Outlook | null = null) => ({
    type,
    polarity,
    intensity: 1 as Intensity,
    outlook,
  });
  switch (reading.type) {
    case 'support':
      return mild('oppose', -1);
    case 'oppose':
      return match.frame.turns || match.frame.category !== 'verb' ? mild('support', 1) : undefined;
    case 'praise':
      return match.judgement !== undefined || match.frame.turns ? mild('criticize', -1) : undefined;
    // "is ready to", negated
    case 'commit':
      return match.frame.turns ? mild('refuse', -1) : undefined;
    // "did not rule out a truce": it is possible
    case 'refuse':
      return !match.frame.turns
        ? undefined
        : match.frame.category === 'adjective'
          ? mild('commit', 1)
          : { ...mild('commit', 1), commitment: 'possible' };
    case 'expect': {
      if (reading.outlook === 'doubtful') return { ...mild('expect', 1, 'confident'), intensity: 2 };
      if (reading.outlook === 'confident') return mild('expect', -1, 'doubtful');
      return reading.outlook === 'fearful' ? mild('expect', 1, 'confident') : mild('expect', -1, 'doubtful');
    }
    case 'criticize':
    case 'accuse':
    case 'deny':
    case 'affirm':
    case 'demand':
    case 'warn':
      return undefined;
  }
}

/** The present side of what "used to" be. */
export function reversed(reading: Reading): Reading | undefined {
  switch (reading.type) {
    case 'support':
    case 'praise':
      return { ...reading, type: 'oppose', polarity: -1, intensity: 1 };
    case 'oppose':
    case 'criticize':
      return { ...reading, type: 'support', polarity: 1, intensity: 1 };
    default:
      return undefined;
  }
}

/** The spans of the conditions in a sentence, as tokens. */
export function conditionsIn(clauses: Clauses, from: number, to: number): TokenSpan[] {
  const found: TokenSpan[] = [];
  for (let i = from; i <= to; i++) {
    const opens =
      ((clauses.bits(i) & Word.CONDITION) !== 0 && opensCondition(clauses, i)) ||
      isConditionInWords(clauses, i) ||
      isConditionByOrder(clauses, i);
    if (!opens) continue;
    const next = (clauses.bits(i + 1) & Word.CONDITION) !== 0 ? i + 2 : i + 1;
    const span = conditionEnd(clauses, i, next, to);
    found.push(span);
    i = span.last;
  }
  return found;
}

/** Words that open a condition together: first word -> what may follow it. Not "on condition of anonymity". */
const CONDITIONS: ReadonlyMap<string, RegExp> = new Map([
  ['on', /^(?:the )?condition(?! (?:\S+ )?anonymity)(?: |$)/],
  ['as', /^long as /],
  ['so', /^long as /],
  ['in', /^(?:exchange|return) for /],
  ['depends', /^(?:on|upon) /],
  ['only', /^(?:after|when|if) /],
]);

function isConditionInWords(clauses: Clauses, at: number): boolean {
  const rest = CONDITIONS.get(clauses.lower(at));
  if (rest === undefined) return false;
  const { lower } = clauses;
  return rest.test(`${lower(at + 1)} ${lower(at + 2)} ${lower(at + 3)} ${lower(at + 4)} `);
}

/** "Should Novak resign, ...", "Were Novak to resign, ...", "Had Novak resigned, ...". */
function isConditionByOrder(clauses: Clauses, at: number): boolean {
  const word = clauses.lower(at);
  if (!/^(?:should|were|had)$/.test(word) || clauses.phraseStart(at + 1) !== at + 1) return false;
  const behind = clauses.phraseEnd(at + 1) + 1;
  if (word === 'should') return clauses.verbGroup(behind) !== undefined && !isQuestion(clauses, at);
  const opens = at === clauses.sentenceFirst(at) || (clauses.bits(at - 1) & Word.QUOTE) !== 0;
  if (word === 'had') return opens && clauses.tree.inflection[behind] === Form.participle && !isQuestion(clauses, at);
  return opens && (clauses.bits(behind) & Word.TO) !== 0;
}

/** A condition ends with its clause: at the sentence's end or at the comma before the main clause. */
function conditionEnd(clauses: Clauses, first: number, inner: number, to: number): TokenSpan {
  const isInitial =
    first === clauses.sentenceFirst(first) ||
    (clauses.bits(first - 1) & Word.QUOTE) !== 0 ||
    (clauses.bits(first - 1) & Word.THAT) !== 0;
  let last = Math.min(clauseFrom(clauses, inner).last, to);
  for (let i = inner; i <= last; i++) {
    if (
      (clauses.bits(i) & Word.COMMA) !== 0 &&
      (isInitial || clauses.verbGroup(clauses.phraseEnd(i + 1) + 1) !== undefined)
    ) {
      last = i - 1;
      break;
    }
    if ((clauses.bits(i) & Word.QUOTE) !== 0 && i > inner) {
      last = i - 1;
      break;
    }
  }
  return { first, last: Math.max(last, first) };
}
