import { PRONOUNS_OF_PEOPLE } from '../english/pronouns.ts';
import { FACTUAL_JUDGEMENTS, PLOYS } from '../english/stance-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import type { Document } from '../language/document.ts';
import { clauseFrom } from './frames/extents.ts';
import { isActor } from './frames/actors.ts';
import type { Filler, FrameMatch } from './frames/filling.ts';
import type { Clauses, TokenSpan } from '../syntax/clauses.ts';
import { CLAUSAL_SUBJECTS } from '../syntax/relation-sets.ts';
import { relationSet } from '../syntax/relations.ts';
import { childrenOf } from '../syntax/tree.ts';
import type { EntityIndex, SpeechIndex } from './indexes.ts';

/*
 * The author's own stances: what a text judges, and nobody is told to say. Strong words judge in any text ("The plan was a disgrace"). Milder ones ("was clumsy"), and what "must" or
 * "should" be done, are the author's only where the text is one of opinion; in a report they tell facts and rules ("Residents should bring water").
 */

/** What is known of a text by its tokens. */
export interface Indexes {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly entities: EntityIndex;
  readonly speech: SpeechIndex;
}

/** Where a match is the author's own: in any text, or in one of opinion only. */
export type Voice = 'plain' | 'opinion';

/** Types that judge. */
const JUDGING: ReadonlySet<string> = new Set(['criticize', 'accuse', 'praise']);

/** The author's voice in a match whose holder nobody is; undefined where the words do not judge, or stand in what somebody says. */
export function voiceOf(indexes: Indexes, match: FrameMatch): Voice | undefined {
  const { clauses, speech } = indexes;
  const { frame } = match;
  const subject = match.target ?? match.field;
  if (subject === undefined || speech.at(match.head) !== undefined) return undefined;
  if (match.group === undefined) return frame.subject === 'none' && JUDGING.has(frame.type) ? 'opinion' : undefined;
  const isClause = extraposed(clauses, match, subject) !== undefined;
  const isPronoun = subject.first === subject.last && (clauses.bits(subject.first) & Word.PERSONAL) !== 0;
  if (isPronoun && !isClause && !isKnown(indexes, subject)) return undefined;
  const voice =
    match.judgement === undefined ? voiceOfDeed(clauses, match, subject) : voiceOfWords(clauses, match, isClause);
  return isPronoun && !isClause && voice === 'plain' ? 'opinion' : voice;
}

/** A pronoun that stands for a person, or for somebody named. */
const isKnown = ({ clauses, entities }: Indexes, { last }: Filler): boolean =>
  PRONOUNS_OF_PEOPLE.has(clauses.lower(last)) || (clauses.lower(last) === 'it' && entities.at(last) !== null);

/** By how strong the judging words are: a noun says more than an adjective. */
function voiceOfWords(clauses: Clauses, { judgement, strength }: FrameMatch, isClause: boolean): Voice | undefined {
  const { first, last } = judgement!;
  const isNoun = clauses.tag(last) === Tag.NOUN;
  if (strength < 3) for (let i = first; i <= last; i++) if (FACTUAL_JUDGEMENTS.has(clauses.lower(i))) return undefined;
  if (strength >= (isNoun ? 2 : 3)) return 'plain';
  return strength >= (isNoun || isClause ? 1 : 2) ? 'opinion' : undefined;
}

/** What somebody does, or must do. */
function voiceOfDeed(clauses: Clauses, { frame }: FrameMatch, subject: Filler): Voice | undefined {
  if (frame.isAuthorial) return 'plain';
  const isOfOpinion = frame.type === 'demand' || (frame.ofActors && JUDGING.has(frame.type));
  return isOfOpinion && isActor(clauses, subject.last) ? 'opinion' : undefined;
}

/** Signs of an opinion that a text must have. */
const LEAST_SIGNS = 2;
/** Where so many attributions come on one sign, the text is a report with a strong word. */
const MOST_ATTRIBUTIONS = 2;

/**
 * Whether a text judges in its own voice: it has two signs of it outside of what others say, and does not mostly tell what others say. Signs are strong judgements (or two mild ones), judgements of what is
 * done ("It was wrong to"), blame ("has ignored the poor"), demands beside mild judgements, and one who says "I" or "we"; at least one must be a judgement.
 */
export function isOpinion(indexes: Indexes, matches: readonly FrameMatch[], attributions: number): boolean {
  const found: Record<Sign, number> = { strong: 0, mild: 0, blame: 0, demand: 0 };
  for (const match of matches) {
    const sign = signOf(indexes, match);
    if (sign !== undefined) found[sign]++;
  }
  const judgements = found.strong + Math.floor(found.mild / 2);
  if (judgements === 0) return false;
  const asks = found.demand > 0 && found.mild >= 2 ? 1 : 0;
  const certain = judgements + Math.min(1, found.blame) + asks;
  const signs = certain < LEAST_SIGNS && speaksOfItself(indexes) ? certain + 1 : certain;
  return signs >= LEAST_SIGNS && attributions <= signs * MOST_ATTRIBUTIONS;
}

type Sign = 'strong' | 'mild' | 'blame' | 'demand';

/** What a match tells of the text's voice. */
function signOf(indexes: Indexes, match: FrameMatch): Sign | undefined {
  if (match.frame.subject === 'H' || match.holder !== undefined) return undefined;
  const voice = voiceOf(indexes, match);
  if (voice === undefined) return undefined;
  if (match.frame.type === 'demand') return 'demand';
  if (!JUDGING.has(match.frame.type)) return undefined;
  const subject = match.target ?? match.field;
  const isOfDeed = subject !== undefined && extraposed(indexes.clauses, match, subject) !== undefined;
  if (voice === 'plain' || isOfDeed) return 'strong';
  return match.judgement === undefined ? 'blame' : 'mild';
}

/** "I", "we", "our" outside of what others say. */
function speaksOfItself({ document, clauses, speech }: Indexes): boolean {
  for (let i = 0; i < document.tokens.count; i++)
    if ((clauses.bits(i) & Word.SELF) !== 0 && speech.at(i) === undefined) return true;
  return false;
}

const EXTRAPOSED = /* @__PURE__ */ relationSet('csubj', 'xcomp', 'ccomp', 'advcl', 'acl', 'acl:relcl');

/** The "to" between two tokens; -1 where there is none. */
function infinitiveBehind(clauses: Clauses, from: number, verb: number): number {
  for (let i = from + 1; i < verb; i++) if (clauses.lower(i) === 'to') return i;
  return -1;
}

/** "It was wrong [to close the port]", "It is a shame [that they left]": what "it" stands for. */
export function extraposed(
  clauses: Clauses,
  { judgement, group }: FrameMatch,
  { first, last }: Filler,
): TokenSpan | undefined {
  if (judgement === undefined || group === undefined) return undefined;
  const { tree } = clauses;
  // "[Closing the port] was wrong"
  if (childrenOf(tree, group.predicate, CLAUSAL_SUBJECTS).some((clause) => tree.left[clause] === first))
    return { first, last };
  if (first !== last || clauses.lower(first) !== 'it' || PLOYS.has(clauses.lower(judgement.last))) return undefined;
  for (const clause of childrenOf(tree, group.predicate, EXTRAPOSED)) {
    const from = tree.left[clause]!;
    if (from <= judgement.last) continue;
    const word = clauses.lower(from);
    if (word === 'to' || word === 'that')
      return { first: from, last: Math.min(tree.right[clause]!, clauseFrom(clauses, from).last) };
    const to = word === 'for' ? infinitiveBehind(clauses, from, clause) : -1;
    if (to >= 0) return { first: to, last: Math.min(tree.right[clause]!, clauseFrom(clauses, to).last) }; // "an honour for us [to open it]"
    if (word === 'of' || word === 'for')
      return { first: from + 1, last: clauses.phraseEnd(from + 1) < 0 ? from + 1 : clauses.phraseEnd(from + 1) };
  }
  // "It was brave [of the nurses] to speak"
  const next = judgement.last + 1;
  if (clauses.lower(next) === 'of' && clauses.phraseStart(next + 1) === next + 1)
    return { first: next + 1, last: clauses.phraseEnd(next + 1) };
  return undefined;
}
