/*
 * Whom a source names beside its head: the body that speaks through somebody whom nobody names ("a [Lumen] spokesman"), who holds the office that it tells ("Deputy director of Lumen [Ada Ode]"), and
 * the name after a common noun ("her brother, [Jon Ode]").
 */
import { lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { VOICES_OF_BODIES } from '../english/firms.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { isDepartment } from '../english/offices.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { RELATIVE_PRONOUNS } from '../english/pronouns.ts';
import { HONOURS_BEHIND_NAMES, isRank, STYLES, TITLES } from '../english/titles.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { Form } from '../syntax/relations.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import type { Entity, EntityLabel } from '../entities/types.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import type { EntityIndex } from './entity-index.ts';
import type { Standing } from './pronouns.ts';
import { tokenAt } from './token-places.ts';
import { isUpper } from '../text/letters.ts';

const { NOUN, PROPN, PRON, NUM, DET, ADJ, ADP, VERB } = Tag;

export interface Head {
  /** The head word. */
  readonly token: number;
  /** The token after the last one of the source's first span. */
  readonly to: number;
}

/** "A [Lumen] spokesman", "[Lumen] officials", "the [Lumen] website", and "he" or "it" after it: the body that speaks through whom or what nobody names. */
export function bodyOfVoice(
  { document, index }: Standing,
  speaker: string | null,
  { source: [source] }: DraftAttribution,
): string | null {
  const { end, count } = document.tokens;
  const entity = speaker === null ? undefined : index.byId.get(speaker)!;
  if (source === undefined || entity?.mentions.some(isName) === true) return null;
  for (const span of [source, ...(entity?.mentions ?? [])]) {
    const from = tokenAt(document, span.start);
    for (let i = from; i < count && end[i]! <= span.end; i++) {
      if (/^(?:spokes(?:man|woman|person)|representative)$/.test(lowerForm(document, i)))
        return bodySpokenFor(document, index, from, i);
      if (end[i] !== span.end) continue;
      if (isOfThe(document, from, i)) return memberOf(index, bodyAt(index, i - 1));
      if (!VOICES_OF_BODIES.has(lowerForm(document, i))) continue;
      // "senior Lumen officials" and "the officials who left" are some
      const first = from + (lowerForm(document, from) === 'the' ? 1 : 0);
      return firstOf(index.atToken, i - 1) === first ? (bodyAt(index, i - 1)?.id ?? null) : null;
    }
  }
  return null;
}

/** "The Lumen [director]": whom the text has named, if it is anybody. */
const isOfThe = (document: Document, from: number, noun: number): boolean =>
  lowerForm(document, from) === 'the' && isNameOfPerson(lowerForm(document, noun));

/** The one person whom the text tells to be of a body. */
function memberOf({ byAffiliation }: EntityIndex, body: Entity | undefined): string | null {
  const names = body === undefined ? [] : [body.name, ...body.aliases];
  const [one, other] = new Set(names.map((name) => byAffiliation.get(name)).filter((member) => member !== undefined));
  return other === undefined ? (one?.id ?? null) : null;
}

/** The body named before or behind "spokesman"; of "the Lumen spokesman", whom the text may name elsewhere, who is of it. */
function bodySpokenFor(document: Document, index: EntityIndex, from: number, noun: number): string | null {
  const { pos } = document.tokens;
  if (lowerForm(document, from) === 'the') return memberOf(index, bodyAt(index, noun - 1));
  let at = noun - 1;
  while (at > from && BARE[pos[at]!] === true && bodyAt(index, at) === undefined) at--;
  if (bodyAt(index, at) === undefined && /^(?:for|of|at)$/.test(lowerForm(document, noun + 1)))
    at = clausesOf(document).phraseOf(noun + 2).last;
  const isPartOfName = at > noun && BARE[pos[at + 1]!] === true; // "for Lumen chief Ada Ode"
  return isPartOfName ? null : (bodyAt(index, at)?.id ?? null);
}

/** The body that is meant at a token, if it is named anywhere. */
function bodyAt({ mentions, atToken }: EntityIndex, i: number): Entity | undefined {
  const body = mentions[atToken[i]!]?.entity;
  return body?.label === 'ORG' && body.mentions.some(isName) ? body : undefined;
}
export const isName = ({ form }: { readonly form: string }): boolean => form === 'name';

/**
 * "Deputy director-general of Lumen [Ada Ode]", "Lumen founder and director, [Ada Ode]", "Works and Water Minister [Ada Ode]": the one person that a source names, behind a body, an office or offices
 * that are joined, where its head is nobody with a name.
 */
export function holderAtEnd(document: Document, index: EntityIndex, source: Span, head: Head | null): string | null {
  const { tokens } = document;
  const { mentions, atToken } = index;
  const known = head === null ? undefined : mentions[atToken[head.token]!]?.entity;
  const isNamed = known?.mentions.some(isName) === true;
  if (known?.label === 'PERSON' && isNamed) return null;
  const from = tokenAt(document, source.start);
  const first = onlyPerson(document, index, from, source.end);
  if (first <= from) return null;
  const { end, entity } = mentions[atToken[first]!]!;
  const isBracketed = wordForm(document, first - 1) === ')' && wordForm(document, first - 3) === '('; // "Harbour Officer (HO) [Ada Ode]"
  const last = isBracketed ? first - 4 : first - 1;
  const body = mentions[atToken[last]!];
  const between = wordsBetween(document, from, last);
  const hasTie = between.includes(',') || tokens.pos.subarray(from, last).some((p) => p === ADP || p === VERB);
  const isBehindBody = !isNamed && body?.form === 'name' && body.entity.label !== 'NORP';
  const isOffice = isNamed && !hasTie && TITLES.has(lowerForm(document, last)) && isUpper(wordForm(document, last));
  const isJoined = head === null && end + 2 > source.end && /^[^,]+,$/.test(between) && isOfOne(document, from, last);
  return isBehindBody || isOffice || isJoined ? entity.id : null;
}

/** The first token of the one person of several words whom some tokens name, if a comma or nothing follows; -1 for none or several. */
function onlyPerson(document: Document, { mentions, atToken }: EntityIndex, from: number, end: number): number {
  const { tokens } = document;
  let first = -1;
  for (let i = from; i < tokens.count && tokens.end[i]! <= end; i++) {
    const { form, entity } = mentions[atToken[i]!] ?? {};
    if (form !== 'name' || entity?.label !== 'PERSON' || (i > from && atToken[i - 1] === atToken[i])) continue;
    if (first >= 0 || !entity.name.includes(' ')) return -1;
    first = i;
  }
  if (first < 0) return -1;
  const one = mentions[atToken[first]!]!;
  return one.end >= end || document.text[one.end] === ',' ? first : -1;
}

/** "A trader and member of Lumen": what somebody is stands before "and". */
function isOfOne(document: Document, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (wordForm(document, i) === 'and')
      return isNameOfPerson(lemmaAt(document, i - 1)) && isNominal(document.tokens.pos[i + 1]!);
  return false;
}

/**
 * Whom a source names beside the noun that is its head: "retired sprinter [Jon Ode]", "her brother, [Jon Ode], said", "a spokesman for the port, Mr. [Ode], said", "its author, retired Admiral [Ode]". The
 * source is read piece by piece between its commas, and up to one piece behind it; a name behind a preposition or before "'s" is somebody else ("a friend of Ode", "Ode's friend").
 */
export function namedBeside(
  document: Document,
  { mentions, atToken }: EntityIndex,
  from: number,
  to: number,
): string | null {
  const { tokens } = document;
  let isOpen = true; // whether the piece may still name the speaker
  let ofWhom = -1; // the name of the body or place whose title it is
  for (let at = from; at <= to + LONGEST_TITLE && at < tokens.count; at++) {
    if (wordForm(document, at) === ',') {
      if (at > to) return null;
      isOpen = true;
      continue;
    }
    if (at === to && wordForm(document, to - 1) !== ',') return null;
    // not "retired Admiral", nor "Managing director"
    const isVerb =
      tokens.pos[at] === VERB &&
      ((wordForm(document, at).endsWith('ing') && at > from) || !isNominal(tokens.pos[at + 1]!));
    if (tokens.pos[at] === ADP || RELATIVE_PRONOUNS.has(wordForm(document, at)) || isVerb) {
      isOpen = isTitleOf(document, from, at, to);
      ofWhom = isOpen ? atToken[wordForm(document, at + 1) === 'the' ? at + 2 : at + 1]! : -1;
    }
    const named = atToken[at]!;
    if (named < 0 || mentions[named]!.form !== 'name') continue;
    const last = at;
    while (at + 1 < tokens.count && atToken[at + 1] === named) at++;
    if (
      !isOpen ||
      named === ofWhom ||
      /^['’]s?$/.test(wordForm(document, at + 1)) ||
      !NAMED_BESIDE.has(mentions[named]!.entity.label)
    )
      continue;
    if (endsNaming(document, behindNickname(document, at + 1), to, last)) return mentions[named]!.entity.id;
  }
  return null;
}

/** Whom a source names beside its head; behind it, if that is several: "Labour Party (LP) [lawmakers]" are not the party. */
export function namedBesideOne(
  document: Document,
  index: EntityIndex,
  token: number,
  { from, to }: { readonly from: number; readonly to: number },
): string | null {
  const { pos, inflection } = document.tokens;
  const areSeveral = pos[token] === NOUN && inflection[token] === Form.plural;
  return namedBeside(document, index, areSeveral ? token + 1 : from, to);
}

/** "His Excellency the [Minister] of Works Ada Ode". */
export function behindStyle(document: Document, from: number): number {
  if (!STYLES.has(lowerForm(document, from + 1)) || document.tokens.pos[from] !== PRON) return from;
  return lowerForm(document, from + 2) === 'the' ? from + 3 : from + 2;
}

/**
 * "Deputy head [of] the agency Ada Ode", "Returning officer [in] Tarn Ada Ode": the title of one, without an article, and a name that does not come right behind what ties it to its body or
 * place. "Supporters of the jailed leader Ada Ode" and "Lawyer for the late Ada Ode" are somebody else.
 */
function isTitleOf(document: Document, from: number, at: number, to: number): boolean {
  const { pos } = document.tokens;
  const isNobody = pos[from] === DET || pos[from] === PRON || pos[from] === NUM; // "one of the guards"
  if (!TITLE_TIES.has(wordForm(document, at)) || isNobody) return false;
  const isOfSeveral = pos[at - 1] === NOUN && lemmaAt(document, at - 1) !== lowerForm(document, at - 1);
  let last = at + 1;
  if (last >= to) return false;
  while (last + 1 < to && pos[last + 1] !== PROPN && wordForm(document, last + 1) !== ',') last++;
  // "Minister of Justice Ada Ode", "Secretary of National Defense Ada Ode"
  for (let i = at + 1; i < to && isUpper(wordForm(document, i)); i++)
    if (isDepartment(lowerForm(document, i))) return !isOfSeveral;
  // "Chief of Police Ada Ode", "Chief of Staff Major General Ada Ode"
  const isInTitle =
    isUpper(wordForm(document, last)) &&
    (kindOfAnyNoun(lemmaAt(document, last)) === Noun.people || isRank(lowerForm(document, last)));
  // "Chair of judges Ada Ode": she is not several
  const isPlural = pos[last] === NOUN && lemmaAt(document, last) !== lowerForm(document, last);
  const isOfPerson = !isInTitle && !isPlural && (pos[last] === ADJ || isNameOfPerson(lemmaAt(document, last)));
  return !isOfSeveral && !isOfPerson;
}

/** A noun for one person or for several: "leader", "victim". */
export function isNameOfPerson(lemma: string): boolean {
  const kind = kindOfAnyNoun(lemma);
  return kind >= Noun.person && kind <= Noun.people;
}

export const TITLE_TIES: ReadonlySet<string> = new Set(['of', 'in', 'for', 'at']);

/** Words before a name that say what somebody is, at most: "former cabinet secretary Dr". */
const LONGEST_TITLE = 5;

/** Whether what a name stands in ends behind it: with the source, at a comma, or before what says more of whoever it is ("of Linden Row"). */
function endsNaming({ tokens, forms }: Document, after: number, to: number, first: number): boolean {
  if (after === to || after >= tokens.count) return true;
  const form = forms[tokens.form[after]!]!;
  if (form === ',' || form === '(') return true;
  // "Ada Ode KC said", "analyst Ada Ode of Tarn Bank said"
  return (
    after < to &&
    first < to &&
    (/^[A-Z]{2,4}$/.test(form) || HONOURS_BEHIND_NAMES.has(form) || tokens.pos[after] === ADP)
  );
}

/** A rare name between commas behind a role may be taken for a body's. */
const NAMED_BESIDE: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['PERSON', 'ORG']);

/** "Ada [“Bo” Ames]": the token behind the nickname and the rest of a name, if one stands there. */
function behindNickname(document: Document, mark: number): number {
  if (!/^["“‘]$/.test(wordForm(document, mark)) || !/^["”’]$/.test(wordForm(document, mark + 2))) return mark;
  let i = mark + 3;
  while (document.tokens.pos[i] === PROPN && i < mark + 6) i++;
  return i;
}

/** The first token of the mention that covers a token. */
export function firstOf(atToken: Int32Array, token: number): number {
  while (token > 0 && atToken[token - 1] === atToken[token]) token--;
  return token;
}

export const isNominal = (pos: number): boolean =>
  pos === NOUN || pos === PROPN || pos === PRON || pos === NUM || pos === DET;

export const BARE: Readonly<Record<number, boolean>> = { [NOUN]: true, [PROPN]: true, [ADJ]: true, [NUM]: true };
