import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import type { JudgementList } from '../../english/judgements.ts';
import type { Filling } from './filling.ts';
import { usesOf, type Frame } from './notation.ts';
import { skipQuote, sameSentence } from './neighbours.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { Word } from '../../grammar/word-classes.ts';
import { judgementStrength } from './judgement-words.ts';
import { CLAIM_NOUNS, COMMON_GOOD, MEASURES } from '../../english/stance-words.ts';
import { isActor } from './actors.ts';
import { formsOf } from '../../english/inflect.ts';

/* Words that judge: "an insult", "cruel and unfair". */

export function takeJudgement(clauses: Clauses, list: JudgementList, filling: Filling, frame: Frame): boolean {
  const first = openingOfJudgement(clauses, skipQuote(clauses, filling.cursor));
  if (!sameSentence(clauses, filling.cue[0]!, first) || isRanked(clauses, first)) return false;
  const { last, strength } =
    clauses.phraseStart(first) === first
      ? judgementOfPhrase(clauses, list, first)
      : judgementOfAdjectives(clauses, list, first);
  if (strength === 0) return false;
  if (list === 'GIFT' && isForAll(clauses, last + 2)) return false;
  const isNoun = clauses.tag(last) === Tag.NOUN || clauses.tag(last) === Tag.PROPN;
  if (frame.subject === 'T' && isNoun && isMeasure(clauses, last)) return false;
  if (isNoun && FINDING.has(clauses.lower(filling.cue[0]!))) return false; // "found him a good school"
  if (
    isOfSkill(clauses, list, last) ||
    isAdjectiveCue(clauses, last) ||
    isOtherList(clauses, list, last, frame, filling)
  )
    return false;
  filling.judgement = { first, last };
  filling.strength = strength;
  filling.cursor = last + 1;
  filling.score += 4;
  return true;
}

const FINDING = /* @__PURE__ */ formsOf('find');

/** "second best", "the next worst": a rank. */
const isRanked = (clauses: Clauses, first: number): boolean =>
  [first - 1, first, first + 1].some(
    (at) =>
      /^(?:second|third|fourth|fifth|next)$/.test(clauses.lower(at)) && /^(?:best|worst)$/.test(clauses.lower(at + 1)),
  );

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
      strength = judgementStrength(list, clauses.lower(k)) || judgementStrength(list, compoundAt(clauses, k));
  if (list === 'BAD' && strength === 0 && last > first && clauses.lower(last - 1) === 'false' && isActor(clauses, last))
    strength = 2;
  return { last, strength };
}

/** "half-baked", which is three tokens, by its last. */
const compoundAt = (clauses: Clauses, last: number): string =>
  clauses.lower(last - 1) === '-' ? `${clauses.lower(last - 2)}-${clauses.lower(last)}` : '';

/** "unacceptable", "cruel and unfair". */
function judgementOfAdjectives(clauses: Clauses, list: JudgementList, first: number): Judged {
  let last = first;
  let strength: Judged['strength'] = 0;
  while (last < first + 4) {
    strength = judgementStrength(list, clauses.lower(last));
    if (strength === 0 && clauses.lower(last + 1) === '-') {
      last += 2;
      strength = judgementStrength(list, compoundAt(clauses, last));
    }
    if (strength === 0 && list === 'BAD' && isTooMuch(clauses, last)) strength = 1;
    // "“sly” and “greedy”"
    const conjunction = skipQuote(clauses, last + 1);
    const next = skipQuote(clauses, conjunction + 1);
    const goesOn =
      clauses.tag(last) === Tag.ADJ && clauses.tag(conjunction) === Tag.CCONJ && clauses.tag(next) === Tag.ADJ;
    if (strength !== 0 || !goesOn) break;
    last = next;
  }
  return { last, strength: clauses.tag(last) === Tag.ADV ? 0 : strength };
}

/** "too short", "far too expensive"; "too busy to come" is no judgement. */
const isTooMuch = (clauses: Clauses, adjective: number): boolean =>
  clauses.lower(adjective - 1) === 'too' &&
  clauses.tag(adjective) === Tag.ADJ &&
  (clauses.bits(adjective + 1) & Word.TO) === 0;

/** "good at its job", "capable of it": what it does well, not that it is good; "wrong about the dam" is wrong. */
const isOfSkill = (clauses: Clauses, list: JudgementList, last: number): boolean =>
  (list === 'BAD' ? /^(?:at|with)$/ : /^(?:at|about|with)$/).test(clauses.lower(last + 1)) ||
  (clauses.lower(last) === 'capable' && clauses.lower(last + 1) === 'of') ||
  (clauses.lower(last) === 'right' && clauses.lower(last + 1) === 'for');

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

const isClaimNoun = (clauses: Clauses, span: TokenSpan): boolean => CLAIM_NOUNS.has(clauses.lower(span.last));
