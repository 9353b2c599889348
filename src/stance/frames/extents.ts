import { ASKING_BEFORE_IF } from '../../english/stance-words.ts';
import { Rel } from '../../syntax/relations.ts';
import { goesOnSaying } from './joined-verbs.ts';
import { OF_ONLY, TYING_PREPOSITIONS, CLAUSE_OPENERS_BEHIND_COMMA } from '../../english/small-words.ts';
import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import { sameSentence, skipQuote } from './neighbours.ts';
import { BODIES } from '../../english/function-words.ts';
import { Word } from '../../grammar/word-classes.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { MADE_BY_SOMEBODY, WRONGS, CLAIM_NOUNS } from '../../english/stance-words.ts';
import { ENDS_AS_ACT } from '../../english/word-parts.ts';
import { judgementStrength } from './judgement-words.ts';
import { REFLEXIVE } from '../../english/pronouns.ts';

/* How far a noun phrase and a clause reach. */

export const WITH_OF: ReadonlySet<string> = new Set([...OF_ONLY, 'of']);

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

/** "criticised the plan and its author": further targets, unless a verb shows that a new clause begins. */
export function coordinated(
  clauses: Clauses,
  target: TokenSpan & { readonly whole: number },
): (TokenSpan & { readonly whole: number })[] {
  const found: (TokenSpan & { readonly whole: number })[] = [];
  let i = target.whole + 1;
  while (found.length < 3 && i <= clauses.sentenceLast(target.first)) {
    const comma = (clauses.bits(i) & Word.COMMA) !== 0;
    const also = clauses.lower(i) === 'as' && clauses.lower(i + 1) === 'well' && clauses.lower(i + 2) === 'as';
    let next = also ? i + 3 : i + 1;
    const and = clauses.lower(i) === 'and' || clauses.lower(i) === 'or' || clauses.lower(i) === 'nor';
    if (comma && (clauses.lower(next) === 'and' || clauses.lower(next) === 'or')) next++;
    else if (comma && !listGoesOn(clauses, next)) break;
    if (!comma && !and && !also) break;
    if (clauses.phraseStart(next) !== next) break;
    const base = { first: next, last: clauses.phraseEnd(next) };
    const whole = phraseOf(clauses, base).last;
    const verb = clauses.verbGroup(REFLEXIVE.test(clauses.lower(whole + 1)) ? whole + 2 : whole + 1); // "and Lee himself said"
    if (verb !== undefined && !verb.gerund && !verb.infinitive) break;
    if ((clauses.bits(base.last) & Word.TIME) !== 0) break;
    found.push({ ...base, whole });
    i = whole + 1;
  }
  return found;
}

/** "A, B and C": a comma continues a list only if "and" follows the next phrase. */
function listGoesOn(clauses: Clauses, next: number): boolean {
  if (clauses.phraseStart(next) !== next) return false;
  const after = phraseOf(clauses, { first: next, last: clauses.phraseEnd(next) }).last + 1;
  return clauses.lower(after) === 'and' || clauses.lower(after) === 'or';
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
      if (endsAtComma(clauses, next) || goesOnAround(clauses, first, next)) break;
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

/** "Ode, who insists [that it is old], has left": a verb whose clause began before. */
function goesOnAround(clauses: Clauses, first: number, next: number): boolean {
  const group = clauses.verbGroup(next);
  return group?.first === next && !group.gerund && !group.infinitive && clauses.tree.left[group.predicate]! < first - 1;
}

/** "and reiterated": a new verb of the main clause. */
function joinsMainClause(clauses: Clauses, first: number, conjunction: number): boolean {
  const group = clauses.verbGroup(conjunction + 1);
  if (group === undefined || group.infinitive || group.gerund) return false;
  const { tree } = clauses;
  if (tree.relation[group.predicate] === Rel.conj && tree.head[group.predicate]! < first) return true;
  if (goesOnSaying(clauses, group)) return true;
  return (
    group.bare &&
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

export function hasFiniteVerb(clauses: Clauses, first: number, last: number): boolean {
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
      return !ASKING_BEFORE_IF.has(clauses.lower(at - 1)) && next !== 'not';
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
